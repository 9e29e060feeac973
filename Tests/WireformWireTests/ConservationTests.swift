import Foundation
import Testing
import WireformCore
import WireformWire

/// Every byte that is no white space lies in exactly one part, whatever the text.
@Suite struct ConservationTests {
  /// What breaks the law in a text; nil where it holds.
  static func violation(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { buffer in
      let story = WireStory(buffer, in: 0..<buffer.count)
      var end = 0
      for part in story.parts {
        guard part.range.lowerBound >= end, part.range.upperBound <= buffer.count else {
          return "\(part.kind) at \(part.range) overlaps what ends at \(end)"
        }
        guard part.content.lowerBound >= 0, part.content.upperBound <= buffer.count else { return "content outside" }
        if let lost = (end..<part.range.lowerBound).first(where: { isText(buffer, $0) }) { return "byte \(lost) lost" }
        end = part.range.upperBound
      }
      if let lost = (end..<buffer.count).first(where: { isText(buffer, $0) }) { return "byte \(lost) lost at the end" }
      return nil
    }
  }

  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if bytes[index] <= 0x20 || bytes[index] == 0x7F { return false }
    // No-break spaces at the edges of lines are white space here.
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return false }
    return !(bytes[index] == 0xA0 && index > 0 && bytes[index - 1] == 0xC2)
  }

  static let shared: URL? = {
    var folder = URL(fileURLWithPath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while !FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("Package.swift").path) && folder.path != "/"
    let samples = folder.deletingLastPathComponent().appendingPathComponent("shared/samples/wire")
    return FileManager.default.fileExists(atPath: samples.path) ? samples : nil
  }()

  static func texts() -> [(String, [UInt8])] {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let places = [folder.appendingPathComponent("Examples/stories")] + (shared.map { [$0] } ?? [])
    if shared == nil { print("notice: ../shared is missing; its samples are skipped") }
    return places.flatMap { place in
      (FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
        .compactMap { url in
          guard let data = try? Data(contentsOf: url) else { return nil }
          var report = Report()
          return (url.lastPathComponent, (try? TextDecoder.decode(Array(data), report: &report)) ?? [])
        }
    }
  }

  @Test func everyByteOfEveryStoryIsKept() {
    let texts = Self.texts()
    for (name, bytes) in texts {
      let found = Self.violation(bytes)
      #expect(found == nil, "\(name): \(found ?? "")")
    }
    print("conservation: \(texts.count) stories")
    #expect(texts.count >= 10)
  }

  /// Texts cut, doubled and scrambled: nothing traps, nothing is lost.
  @Test func everyByteOfMutatedStoriesIsKept() {
    var random = SplitMix(seed: 7)
    var tried = 0
    for (name, bytes) in Self.texts() where !bytes.isEmpty {
      for _ in 0..<60 {
        var mutated = bytes
        for _ in 0..<(1 + random.next() % 4) { mutate(&mutated, &random) }
        let text = Array(String(decoding: mutated, as: UTF8.self).utf8)
        let found = Self.violation(text)
        #expect(found == nil, "\(name): \(found ?? "")")
        tried += 1
      }
    }
    #expect(tried > 500)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let at = Int(random.next() % UInt64(bytes.count))
    switch random.next() % 6 {
    case 0: bytes.removeSubrange(at...)
    case 1: bytes.removeSubrange(..<at)
    case 2: bytes[at] = UInt8(truncatingIfNeeded: random.next())
    case 3: bytes.insert(contentsOf: Array("\n\n".utf8), at: at)
    case 4: bytes.insert(contentsOf: Array("(Reuters) - ".utf8), at: at)
    default: bytes.removeAll { $0 == 0x0A }
    }
  }
}

/// A small repeatable source of chance.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
