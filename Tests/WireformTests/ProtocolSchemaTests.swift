import Foundation
import Testing
import WireformCore

@testable import Wireform

/// The JSON Schema beside PROTOCOL.md, against the page's own examples and against what is written.
@Suite struct ProtocolSchemaTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Wireform/Protocol").standardized

  /// The messages in the page: each behind `client` or `server`, with an ellipsis where something was left out.
  private func examples() throws -> [String] {
    let page = try String(contentsOf: Self.folder.appendingPathComponent("PROTOCOL.md"), encoding: .utf8)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("client  {") || $0.hasPrefix("server  {") }
    return lines.map { $0.dropFirst(8).replacingOccurrences(of: "[…]", with: "[]") }
  }

  private func problems(in messages: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = """
      import json, sys
      try: import jsonschema
      except ImportError: sys.exit(77)
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for text in json.loads(sys.argv[2]):
        for error in validator.iter_errors(json.loads(text)): print(text[:80], error.message[:200])
      """
    let list = String(decoding: try JSONSerialization.data(withJSONObject: messages), as: UTF8.self)
    process.arguments = [
      "python3", "-c", script, Self.folder.appendingPathComponent("protocol.schema.json").path, list,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 77 { print("notice: python3 has no jsonschema; a schema was not tried") }
    #expect([0, 77].contains(process.terminationStatus))
    return process.terminationStatus == 77 ? "skipped" : output
  }

  @Test func theExamplesOfThePageAndWhatIsWrittenAreValid() throws {
    var messages = try examples()
    #expect(messages.count >= 6)
    for text in messages {
      var report = Report()
      let line = Array(text.utf8)
      if text.contains("\"hello\"") { _ = try StreamHello(parsing: line) }
      if text.hasPrefix("{\"id\"") {
        #expect(
          (try? StreamRequest(parsing: line, report: &report)) != nil
            || (try? StreamAnswer(parsing: line, report: &report)) != nil)
      }
    }
    var sink = ByteSink()
    var hello = StreamHello(software: "x")
    hello.formats = FormatRegistry.builtIn.formats.map { FormatDescription($0) }
    hello.write(to: &sink)
    var request = StreamRequest(id: 1, from: "wire", to: "ninjs", input: .bytes([0xFF]))
    request.readerOptions = [.init("agency", "ap")]
    request.settings = [.init("headline", "x")]
    request.write(to: &sink)
    var answer = StreamAnswer(id: nil)
    answer.error = FormatError(.usage, .unknownFormat, "no")
    answer.write(to: &sink)
    messages += String(decoding: sink.takeBytes(), as: UTF8.self).split(separator: "\n").map(String.init)
    let found = try problems(in: messages)
    if found != "skipped" {
      #expect(found == "")
      #expect(try problems(in: [#"{"id": 1, "output": 5}"#]) != "", "the check must be able to fail")
    }
  }
}
