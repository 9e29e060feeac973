import Foundation
import WireformCore
import WireformJSON

@testable import Ninjs

/// Reading and writing in memory.
enum NinjsRun {
  static func read(_ text: String, lines: Bool = false) -> (articles: [Article], said: [String], error: String?) {
    read(Array(text.utf8), lines: lines)
  }

  static func read(_ bytes: [UInt8], lines: Bool = false) -> (articles: [Article], said: [String], error: String?) {
    var report = Report()
    var options = NinjsReader.Options()
    options.lines = lines
    var source = ByteSource(bytes)
    var articles: [Article] = []
    var failure: FormatError?
    do throws(FormatError) {
      try NinjsReader.read(&source, options: options, report: &report) { (article, _) throws(FormatError) in
        articles.append(article)
      }
    } catch { failure = error }
    return (articles, report.diagnostics.map(\.description), failure?.description)
  }

  static func write(_ articles: [Article], _ settings: [String: String] = [:]) throws -> (text: String, report: Report)
  {
    var report = Report()
    let list = settings.map { FormatSpec.Setting($0.key, $0.value) }
    var writer = NinjsWriter(options: try NinjsWriter.Options(list, format: "ninjs"))
    var sink = ByteSink()
    for article in articles { try writer.write(article, to: &sink, report: &report) }
    try writer.finish(&sink, report: &report)
    return (String(decoding: sink.takeBytes(), as: UTF8.self), report)
  }

  static let versions = NinjsVersion.all.map(\.text)

  /// The folder of shared test data, nil where it is not there.
  static let shared: URL? = {
    var root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let folder =
      ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The official examples that are news objects, and the samples.
  static let documents: [URL] = {
    guard let shared else {
      print("skipped: the examples of ninjs are not beside the project")
      return []
    }
    let folders = ["standards/examples/ninjs", "samples/feeds/ninjs"].map { shared.appendingPathComponent($0) }
    let files = folders.flatMap { folder in
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    }
    let others = ["should_fail", "extension-schema", "GeoJSON-schema"]
    return files.filter { url in url.pathExtension == "json" && !others.contains { url.path.contains($0) } }
      .sorted { $0.path < $1.path }
  }()
}

/// The official schemas, by python3's jsonschema.
enum NinjsSchemas {
  static let isThere: Bool = {
    guard NinjsRun.shared != nil, (try? run(["-c", "import jsonschema, referencing"], input: "").status) == 0 else {
      print("skipped: the schemas of ninjs, or python3's jsonschema, are not there")
      return false
    }
    return true
  }()

  /// What is wrong with news objects, each given with the version whose schema it must follow.
  static func problems(in items: [(version: String, text: String)]) throws -> String {
    guard let shared = NinjsRun.shared else { return "" }
    let script = #"""
      import json, sys, warnings
      warnings.simplefilter('ignore')
      import jsonschema
      from referencing import Registry, Resource
      from referencing.jsonschema import DRAFT202012
      cache = {}
      def validator(version):
        if version in cache: return cache[version]
        schema = json.load(open('%s/ninjs-schema_%s.json' % (sys.argv[1], version)))
        kind = jsonschema.Draft3Validator if version == '1.0' else jsonschema.validators.validator_for(schema)
        name = schema.get('$id') or schema.get('id')
        if version[0] == '1':
          store = {'ninjs-schema_%s.json%s' % (version, mark): schema for mark in ('', '#')}
          made = kind(schema, resolver=jsonschema.RefResolver(name, schema, store=store),
                      format_checker=jsonschema.FormatChecker())
        else:
          # The schema of GeoJSON stands in the network: anything that is an object passes for it.
          stub = lambda uri: Resource.from_contents({'type': 'object'}, default_specification=DRAFT202012)
          made = kind(schema, registry=Registry(retrieve=stub), format_checker=jsonschema.FormatChecker())
        cache[version] = made
        return made
      for number, line in enumerate(sys.stdin.read().splitlines()):
        version, text = line.split('\t', 1)
        data = json.loads(text)
        for item in data if isinstance(data, list) else [data]:
          for error in validator(version).iter_errors(item):
            print(number, version, list(error.absolute_path), error.message[:200])
      """#
    let folder = shared.appendingPathComponent("standards/schemas/ninjs").path
    let lines = items.map { "\($0.version)\t\($0.text.split(separator: "\n").joined(separator: " "))" }
    return try run(["-c", script, folder], input: lines.joined(separator: "\n")).output
  }

  private static func run(_ arguments: [String], input: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
