import Foundation
import Glibc
import Testing

/// Memory does not grow with the number of documents: the short form of `script/bench --memory`.
@Suite struct MemoryTests {
  /// Runs the command and returns its peak memory in kilobytes.
  private func peak(_ arguments: [String]) throws -> Int {
    let all = [CaseRun.binary] + arguments
    var pointers = all.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let values = ["SOURCE_DATE_EPOCH=1767225600", "LC_ALL=C.UTF-8"]
    var environment: [UnsafeMutablePointer<CChar>?] = values.map { strdup($0) }
    environment.append(nil)
    defer { environment.forEach { free($0) } }
    var child = pid_t()
    try #require(posix_spawn(&child, CaseRun.binary, nil, nil, &pointers, &environment) == 0)
    var status: Int32 = 0
    var usage = rusage()
    try #require(wait4(child, &status, 0, &usage) == child)
    #expect(status == 0, "\(arguments)")
    return Int(usage.ru_maxrss)
  }

  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-memory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// A sequence of one story, in a format, of about so many bytes.
  private func sequence(_ format: String, bytes: Int, _ url: URL) throws {
    let stories = CaseRun.root.path + "/Examples/stories/"
    let two = url.path + ".two"
    _ = try peak([stories + "tass-bridge.txt", stories + "tass-bridge.txt", "-t", format, "-o", two, "-q"])
    let text = try String(contentsOfFile: two, encoding: .utf8)
    let parts: (head: String, item: String, tail: String)
    if format == "newsml-g2" {
      let start = try #require(text.range(of: "<newsItem")).lowerBound
      let end = try #require(text.range(of: "</newsItem>")).upperBound
      let last = try #require(text.range(of: "</newsItem>", options: .backwards)).upperBound
      parts = (String(text[..<start]), String(text[start..<end]), String(text[last...]))
    } else {
      parts = ("", String(text.prefix { $0 != "\n" }) + "\n", "")
    }
    let count = bytes / parts.item.utf8.count
    try (parts.head + String(repeating: parts.item, count: count) + parts.tail)
      .write(to: url, atomically: false, encoding: .utf8)
  }

  @Test(arguments: [("newsml-g2", "article,lines=true"), ("article,lines=true", "newsml-g2")])
  func aSequenceNeedsTheMemoryOfItsLargestDocument(_ source: String, _ target: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (small, large) = (folder.appendingPathComponent("small"), folder.appendingPathComponent("large"))
    try sequence(source, bytes: 500_000, small)
    try sequence(source, bytes: 6_000_000, large)
    let output = folder.appendingPathComponent("out").path
    let peaks = try [small, large].map { url in
      try peak([url.path, "-f", String(source.prefix { $0 != "," }), "-t", target, "-o", output, "-q"])
    }
    #expect(peaks[1] - peaks[0] < 3000, "\(source) to \(target): \(peaks) kB")
  }

  @Test(arguments: ["all.jsonl", "folder/"]) func aFolderNeedsTheMemoryOfItsFiles(_ output: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let story = try Data(
      contentsOf: URL(fileURLWithPath: CaseRun.root.path + "/Examples/stories/flash-quake.txt"))
    var peaks: [Int] = []
    for count in [200, 4000] {
      let inputs = folder.appendingPathComponent("in-\(count)")
      try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
      for number in 0..<count { try story.write(to: inputs.appendingPathComponent("story-\(number).txt")) }
      peaks.append(
        try peak([
          inputs.path, "-f", "wire", "-t", "article", "-o", folder.path + "/" + output, "-q", "--jobs", "2",
        ]))
    }
    // Names are kept, some hundreds of bytes each; documents are not.
    #expect(peaks[1] - peaks[0] < 3000, "\(peaks) kB")
  }
}
