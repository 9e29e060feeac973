import Foundation
import Testing
import WireformWire

/// No byte is lost and none is told twice: on every sample, on our own stories, and on what chance makes
/// of them.
@Suite struct ConservationTests {
  /// The first violation, or nil.
  static func violation(_ bytes: [UInt8], _ options: WireParser.Options = .init()) -> String? {
    bytes.withUnsafeBytes { source in
      let story = WireParser(options: options).parse(source)
      var at = 0
      for part in story.parts {
        if part.range.start < at { return "\(part.kind) at \(part.range.start) overlaps what ends at \(at)" }
        if let lost = firstText(bytes, at, part.range.start) { return "byte \(lost) before \(part.kind) is in no part" }
        if part.range.isEmpty || part.range.end > bytes.count { return "\(part.kind) has a bad range" }
        if part.content.start < part.range.start && part.kind != .preformatted || part.content.end > part.range.end {
          return "\(part.kind) has its content outside of its range"
        }
        at = part.range.end
      }
      if let lost = firstText(bytes, at, bytes.count) { return "byte \(lost) at the end is in no part" }
      if let dateline = story.dateline, dateline.runIn.end > bytes.count { return "the run-in leaves the source" }
      return nil
    }
  }

  /// The first byte that is neither white space nor a control character.
  static func firstText(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    var offset = start
    for scalar in text.unicodeScalars {
      let blank =
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      if !blank { return offset }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  @Test func everySampleIsWhole() throws {
    let samples = Samples.all()
    guard !samples.isEmpty else { return print("skipped: no folder ../shared/samples/wire") }
    for (name, bytes) in samples {
      #expect(Self.violation(bytes) == nil, "\(name)")
    }
  }

  @Test func ownStoriesAreWhole() {
    for story in Stories.all { #expect(Self.violation(Array(story.utf8)) == nil) }
  }

  @Test func mutationsAreWhole() {
    var random = SplitMix(state: 20_151_120)
    let seeds = Stories.all.map { Array($0.utf8) } + Samples.all().map(\.1)
    for seed in seeds {
      for _ in 0..<60 {
        let bytes = mutate(seed, &random)
        if let violation = Self.violation(bytes) {
          Issue.record("\(violation) in \(String(decoding: bytes.prefix(300), as: UTF8.self))")
          return
        }
      }
    }
  }

  @Test func anyBytesAreWhole() {
    var random = SplitMix(state: 7)
    for length in 0..<400 {
      let bytes = Array(
        String(decoding: (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }, as: UTF8.self).utf8)
      #expect(Self.violation(bytes) == nil)
    }
  }

  private func mutate(_ seed: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = seed
    let pieces: [String] = [
      "\n", "\r\n", "\r", "\u{C}", "(", ")", " - ", "___", "\u{A0}", "^", "<", " (Reuters) - ", "—", "# ", "-0-",
      "\t   ", "© ",
    ]
    for _ in 0..<(1 + Int(random.next() % 5)) where !bytes.isEmpty {
      let at = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 4 {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(contentsOf: Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8), at: at)
      case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 40)))
      default: bytes[at] = UInt8(random.next() % 128)
      }
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}

/// A generator whose numbers are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
