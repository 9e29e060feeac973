import Foundation
import Testing
import WireformCore
import WireformJSON

@testable import ArticleJSON

/// The JSON Schema in the format's folder, which templates, programs and users read.
@Suite struct SchemaTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../article.schema.json").standardized

  /// Re-recorded with `WIREFORM_RECORD=1 swift test --filter SchemaTests`.
  @Test func isUpToDate() throws {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: .pretty) { writer in _ = writer.value(ArticleSchema.make()) }
    sink.write("\n")
    let made = Data(sink.takeBytes())
    if ProcessInfo.processInfo.environment["WIREFORM_RECORD"] != nil { try made.write(to: Self.file) }
    #expect(try Data(contentsOf: Self.file) == made, "record it again with WIREFORM_RECORD=1")
  }

  @Test func everyPartHasADefinition() throws {
    let definitions = try #require(ArticleSchema.make()["$defs"])
    for name in ["Document", "Article", "Concept", "Block.table", "Inline.note", "TableCell", "Rendition", "Address"] {
      #expect(definitions[name]?["properties"] != nil, "\(name) is not described")
    }
    #expect(definitions["Concept"]?["properties"]?["givenName"] != nil)
    #expect(definitions["Block.paragraph"]?["required"] == ["type", "text"])
  }

  @Test func whatIsWrittenValidates() throws {
    guard PythonSchema.isInstalled else { return print("skipped: python3 has no jsonschema") }
    var report = Report()
    for options in [[], ["lines"]] {
      let settings = options.map { FormatSpec.Setting($0, nil) }
      let bytes = try Roundtrip.write([SampleArticle.full, SampleArticle.minimal], settings, &report)
      #expect(try PythonSchema.problems(in: bytes, isLines: !options.isEmpty) == "")
    }
    let single = try Roundtrip.write([SampleArticle.full], [.init("pretty", nil)], &report)
    #expect(try PythonSchema.problems(in: single, isLines: false) == "")
    let wrong = Array(#"{"wireform": "1", "headline": 5}"#.utf8)
    #expect(try PythonSchema.problems(in: wrong, isLines: false) != "", "the check must be able to fail")
  }
}

/// The validator of python3's jsonschema, as a program.
enum PythonSchema {
  static let isInstalled = (try? run(["-c", "import jsonschema"], input: []))?.status == 0

  static func problems(in bytes: [UInt8], isLines: Bool) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      data = sys.stdin.read()
      items = [json.loads(l) for l in data.splitlines()] if sys.argv[2] == 'lines' else [json.loads(data)]
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for item in items:
        for error in validator.iter_errors(item):
          best = jsonschema.exceptions.best_match([error])
          print(list(best.absolute_path), best.message[:300])
      """
    return try run(["-c", script, SchemaTests.file.path, isLines ? "lines" : "whole"], input: bytes).output
  }

  private static func run(_ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let stdin = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-\(UUID().uuidString)")
    try Data(input).write(to: stdin)
    defer { try? FileManager.default.removeItem(at: stdin) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
