import Foundation
import Testing
import WireformCore

@testable import Markdown

/// libyaml's events as yaml-test-suite writes them.
private func events(_ bytes: [UInt8]) throws -> [String] {
  var parser = try YAMLParser(bytes)
  var lines: [String] = []
  while let event = try parser.next() { lines.append(line(event)) }
  return lines
}

private func line(_ event: YAMLEvent) -> String {
  var properties = ""
  if let anchor = event.anchor { properties += " &\(anchor)" }
  if let tag = event.tag { properties += " <\(tag)>" }
  switch event.kind {
  case .streamStart: return "+STR"
  case .streamEnd: return "-STR"
  case .documentStart: return event.isImplicit ? "+DOC" : "+DOC ---"
  case .documentEnd: return event.isImplicit ? "-DOC" : "-DOC ..."
  case .mappingStart: return "+MAP" + (event.isFlow ? " {}" : "") + properties
  case .mappingEnd: return "-MAP"
  case .sequenceStart: return "+SEQ" + (event.isFlow ? " []" : "") + properties
  case .sequenceEnd: return "-SEQ"
  case .alias: return "=ALI *\(event.value)"
  case .scalar: return "=VAL" + properties + " " + mark(event.style) + escaped(event.value)
  }
}

private func mark(_ style: YAMLEvent.Style) -> String {
  switch style {
  case .plain: ":"
  case .singleQuoted: "'"
  case .doubleQuoted: "\""
  case .literal: "|"
  case .folded: ">"
  }
}

private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\u{8}": result += "\\b"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

@Suite struct YAMLSuiteTests {
  /// The cases of yaml-test-suite that libyaml 0.2.5 itself does not pass: 1.2 syntax that it does not know, and
  /// broken documents that it takes. A program of a page in C that prints libyaml's events fails the same ones.
  static let known: Set<String> = [
    "2JQS", "2LFX", "2SXE", "4ABK", "4MUZ/00", "4MUZ/01", "4MUZ/02", "58MP", "5MUD", "5T43", "652Z", "6BCT", "6CA3",
    "6LVF", "6M2F", "7Z25", "8XYN", "96NN/00", "96NN/01", "9C9N", "9HCY", "9JBA", "9SA2", "A2M4", "BEC7", "CFD4",
    "CVW2", "DBG4", "DK3J", "DK95/00", "DK95/01", "DK95/03", "DK95/04", "EB22", "FP8R", "FRK4", "G5U8", "HM87/00",
    "HM87/01", "HWV9", "JEF9/02", "K3WX", "L24T/01", "M2N8/00", "M7A3", "MUS6/00", "MUS6/01", "MUS6/05", "MUS6/06",
    "NHX8", "NJ66", "NKF9", "Q5MG", "QB6E", "QT73", "R4YG", "RHX7", "S3PD", "S98Z", "SM9W/01", "SU5Z", "UKK6/00",
    "UT92", "VJP3/01", "W4TN", "W5VH", "X4QW", "Y2GN", "Y79Y/001", "Y79Y/003", "Y79Y/010", "YJV2",
  ]

  @Test func eventsAreThoseOfTheSuite() throws {
    guard let suite = sharedFolder("suites/yaml-test-suite") else { return }
    var failed: Set<String> = []
    var count = 0
    let files = FileManager.default.enumerator(at: suite, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.lastPathComponent == "in.yaml" else { continue }
      let folder = file.deletingLastPathComponent()
      let name = folder.path.dropFirst(suite.path.count + 1)
      let isError = FileManager.default.fileExists(atPath: folder.appendingPathComponent("error").path)
      let bytes = Array(try Data(contentsOf: file))
      let found = try? events(bytes)
      count += 1
      if isError {
        if found != nil { failed.insert(String(name)) }
        continue
      }
      let wanted = try String(contentsOf: folder.appendingPathComponent("test.event"), encoding: .utf8)
        .split(separator: "\n").map { $0.hasPrefix(" ") ? String($0.drop { $0 == " " }) : String($0) }
      if found != wanted { failed.insert(String(name)) }
    }
    #expect(count > 300)
    #expect(failed.sorted() == Self.known.sorted())
  }
}
