import Foundation
import Testing
import WireformCore

@testable import Wireform

/// Programs that do what they should not: each has an error of its own, and the next document is none the worse.
@Suite struct MisbehavingPluginTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var script: String
    var code: DiagnosticCode
    /// What the message must have.
    var words: String
    var seconds = 5.0
    var testDescription: String { name }
  }

  static let oneShots = [
    Case(
      name: "exits with 1", script: "#!/bin/sh\necho 'no such style: x' >&2\nexit 1\n", code: .pluginFailed,
      words: "ended with exit code 1; its log ends: no such style: x"),
    Case(name: "hangs", script: "#!/bin/sh\nsleep 60\n", code: .pluginTimeout, words: "more than 0.5 s", seconds: 0.5),
    Case(
      name: "leaves a child with its pipe", script: "#!/bin/sh\nsleep 60 &\nexit 3\n", code: .pluginFailed,
      words: "exit code 3"),
    Case(
      name: "closes its output and hangs", script: "#!/bin/sh\nexec >&-\nsleep 60\n", code: .pluginTimeout,
      words: "did not end in time", seconds: 0.5),
    Case(
      name: "crashes half way", script: "#!/bin/sh\necho half\nkill -SEGV $$\n", code: .pluginCrashed,
      words: "signal 11"),
    Case(
      name: "writes without end", script: "#!/bin/sh\nexec yes\n", code: .pluginOutput,
      words: "more than 1048576 bytes"),
    Case(
      name: "is no program", script: "#!/no/such/interpreter\n", code: .pluginMissing, words: "cannot start"),
  ]

  @Test(arguments: oneShots) func aOneShotProgram(_ test: Case) throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-write-bad", test.script)
    let converter = folder.converter(seconds: test.seconds)
    var report = Report()
    let start = ContinuousClock.now
    let error = #expect(throws: FormatError.self) { try folder.write("bad", converter, &report) }
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(error?.diagnostic.code == test.code)
    #expect(error?.kind == .unavailable)
    #expect(error?.diagnostic.message.contains(test.words) == true, "\(error?.description ?? "")")
  }

  @Test func aReaderThatPrintsNoArticle() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    for (name, text) in [("no-json", "{\"headline\": oops}"), ("no-article", "[1, 2]"), ("nothing", "")] {
      try folder.add("wireform-read-\(name)", "#!/bin/sh\ncat > /dev/null\nprintf '%s' '\(text)'\n")
      var source = ByteSource(Array("x".utf8))
      var report = Report()
      let error = #expect(throws: FormatError.self) {
        try folder.converter().read(&source, as: FormatSpec(name: name), report: &report) {
          (_, _) throws(FormatError) in
        }
      }
      #expect(error?.diagnostic.code == .pluginBadOutput, "\(name)")
      #expect(error?.kind == .unavailable)
    }
  }

  @Test func aReaderThatRefusesADocument() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-read-strict", "#!/bin/sh\necho 'line 3: no slug' >&2\nexit 65\n")
    var source = ByteSource(Array("x".utf8))
    var report = Report()
    let error = #expect(throws: FormatError.self) {
      try folder.converter().read(&source, as: FormatSpec(name: "strict"), report: &report) {
        (_, _) throws(FormatError) in
      }
    }
    #expect(error?.kind == .badData)
    #expect(error?.diagnostic.message.contains("line 3: no slug") == true)
  }

  static let servers = [
    Case(
      name: "prints before its hello", script: "#!/bin/sh\necho 'Loading model...'\nexec cat\n", code: .pluginEarly,
      words: "printed 'Loading model...' before its hello"),
    Case(
      name: "ends at once", script: "#!/bin/sh\necho 'no licence' >&2\nexit 1\n", code: .pluginFailed,
      words: "exit code 1; its log ends: no licence"),
    Case(name: "says nothing", script: "#!/bin/sh\nsleep 60\n", code: .pluginTimeout, words: "0.5 s", seconds: 0.5),
    Case(
      name: "speaks a newer protocol",
      script: "#!/bin/sh\necho '{\"hello\": {\"versions\": [2, 3], \"formats\": [{\"id\": \"bad\"}]}}'\ncat\n",
      code: .pluginVersion, words: "speaks versions 2 to 3 of the protocol, wireform 0.1.0 speaks version 1"),
    Case(
      name: "has no formats", script: "#!/bin/sh\necho '{\"hello\": {\"versions\": [1, 1]}}'\ncat\n",
      code: .pluginBadDescription, words: "has no formats"),
    Case(
      name: "hangs on a document", script: .server("time.sleep(60)"), code: .pluginTimeout, words: "1 s", seconds: 1),
    Case(
      name: "crashes half way",
      script: .server("sys.stdout.write('{\"id\": 1, \"outp')\nsys.stdout.flush()\nos.kill(os.getpid(), 11)"),
      code: .pluginCrashed, words: "signal 11"),
    Case(
      name: "ends half way", script: .server("sys.stdout.write('{\"id\": 1, \"outp')\nsys.stdout.flush()\nos._exit(0)"),
      code: .pluginEnded, words: "in the middle of a line, after '{\"id\": 1, \"outp'"),
    Case(
      name: "prints no JSON", script: .server("print('ok', flush=True)"), code: .pluginBadOutput, words: "answered 'ok"),
    Case(
      name: "answers somebody else", script: .server("say({'id': 99, 'output': ''})"), code: .pluginBadOutput,
      words: "answered 99"),
    Case(
      name: "writes without end", script: .server("while True: sys.stdout.write('x' * 65536)"), code: .pluginOutput,
      words: "more than 1048576 bytes"),
    Case(
      name: "raises", script: .server("raise ValueError('no style x')"), code: .pluginFailed,
      words: "ValueError: no style x"),
  ]

  @Test(arguments: servers) func aServer(_ test: Case) throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-format-bad", test.script)
    let converter = folder.converter(seconds: test.seconds)
    var report = Report()
    for _ in 0..<2 {
      let error = #expect(throws: FormatError.self) { try folder.write("bad", converter, &report) }
      #expect(error?.diagnostic.code == test.code)
      #expect(error?.kind == .unavailable)
      #expect(error?.diagnostic.message.contains(test.words) == true, "\(error?.description ?? "")")
    }
  }

  @Test func aServerThatFailsOnceIsStartedAnew() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    let mark = folder.path + "/failed"
    try folder.add(
      "wireform-format-shaky",
      .server(
        """
        if not os.path.exists("\(mark)"):
            open("\(mark)", "w").close()
            sys.exit("shaky today")
        say({"id": r["id"], "output": r["articles"][0]["headline"]})
        """, format: #"{"id": "shaky", "writer": {}}"#))
    let converter = folder.converter()
    var report = Report()
    #expect(try folder.write("shaky", converter, &report) == "Ferry adrift")
    #expect(report.diagnostics.map(\.code) == [.pluginRestarted])
    #expect(report.diagnostics.first?.message.contains("shaky today") == true)
    report.clear()
    #expect(try folder.write("shaky", converter, &report) == "Ferry adrift")
    #expect(report.diagnostics.isEmpty)
  }

  @Test func oneBadDocumentIsNobodyElses() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add(
      "wireform-format-picky",
      .server(
        """
        headline = r["articles"][0]["headline"]
        if headline == "bad": os._exit(7)
        say({"id": r["id"], "output": headline})
        """, format: #"{"id": "picky", "writer": {}}"#))
    let converter = folder.converter()
    let writing = try #require(try converter.writingFormat(FormatSpec(name: "picky")).writing)
    var results: [String] = []
    for headline in ["one", "bad", "two"] {
      var article = Article()
      article.headline = headline
      var sink = ByteSink()
      var report = Report()
      var writer = try writing.open([], format: "picky")
      do {
        try writer.write(article, to: &sink, report: &report)
        results.append(String(decoding: sink.takeBytes(), as: UTF8.self))
      } catch { results.append(error.diagnostic.code.id) }
    }
    #expect(results == ["one", "plugin/failed", "two"])
  }
}
