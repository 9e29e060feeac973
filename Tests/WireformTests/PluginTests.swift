import Foundation
import Testing
import WireformCore

@testable import Wireform

/// Programs that do what they should.
@Suite struct PluginTests {
  @Test func aWriterOfFiveLines() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add(
      "wireform-write-brief",
      """
      #!/usr/bin/env python3
      import json, os, sys
      a = json.load(sys.stdin)
      print(a["headline"].upper(), os.environ.get("WIREFORM_OPTION_SIGN", "-"))
      print(a["bodyText"])
      """)
    var report = Report()
    #expect(try folder.write("brief,sign=ks", folder.converter(), &report) == "FERRY ADRIFT ks\nHelp is near.\n")
    #expect(report.diagnostics.map(\.code) == [.pluginSilent])
  }

  @Test func theHeadOfAFileDeclaresOptionsAndWhatIsKept() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add(
      "wireform-write-brief",
      """
      #!/bin/sh
      # wireform: {"summary": "A brief", "extensions": ["brief"], "keeps": ["headline"]}
      # wireform: {"options": [{"name": "width", "takes": "integer", "minimum": 1, "default": "72"}]}
      echo "$WIREFORM_OPTION_WIDTH"
      """)
    let converter = folder.converter()
    let format = try converter.format(FormatSpec(name: "brief"), role: .write)
    #expect(format.summary == "A brief")
    #expect(format.extensions == ["brief"])
    #expect(format.writing?.options.map(\.name) == ["width"])
    #expect(format.reading == nil)
    var report = Report()
    #expect(try folder.write("brief,width=9", converter, &report) == "9\n")
    #expect(report.diagnostics.map { $0.path?.description } == ["keywords", "body"])
    #expect(report.diagnostics.allSatisfy { $0.code == .lossNoPlace })
    let error = #expect(throws: FormatError.self) { try folder.write("brief,widht=9", converter, &report) }
    #expect(error?.diagnostic.code == .unknownOption)
    #expect(error?.diagnostic.message.contains("did you mean 'width'") == true)
    #expect(throws: FormatError.self) { try folder.write("brief,width=wide", converter, &report) }
  }

  @Test func aReaderOfFiveLinesReportsByItsLog() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    let script = try folder.add(
      "mine.py",
      """
      import json, sys
      headline, body = sys.stdin.read().split("\\n", 1)
      print(json.dumps({"headline": headline, "body": [{"type": "paragraph", "text": t} for t in body.split()]}))
      print(json.dumps({"code": "mine/odd", "severity": "warning", "message": "odd", "place": {"line": 2}}), file=sys.stderr)
      """)
    var source = ByteSource(Array("Ferry adrift\nOne two".utf8))
    var report = Report()
    var articles: [Article] = []
    try folder.converter().read(&source, as: FormatSpec(name: script), report: &report) {
      (article, _) throws(FormatError) in articles.append(article)
    }
    #expect(articles.map(\.headline) == ["Ferry adrift"])
    #expect(articles.first?.body == [.text("One"), .text("two")])
    #expect(report.diagnostics.map(\.code.id) == ["mine/odd"])
    #expect(report.diagnostics.first?.place?.line == 2)
  }

  @Test func aServerReadsWritesSniffsAndReports() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add(
      "wireform-format-brief",
      .server(
        """
        if "sniff" in r:
            score = {"points": 70, "reason": "it says BRIEF"} if r["sniff"].startswith("BRIEF") else None
            say({"id": r["id"], **({"score": score} if score else {})})
        elif "articles" in r:
            width = r.get("writerOptions", {}).get("width", 5)
            text = "BRIEF " + r["articles"][0]["headline"][:width]
            loss = {"code": "loss/no-place", "severity": "loss", "message": "no keywords", "path": "keywords"}
            say({"id": r["id"], "output": text + " " + str(os.getpid()), "diagnostics": [loss]})
        elif r["content"] == "bad":
            say({"id": r["id"], "error": {"code": "brief/bad", "message": "it is bad", "place": {"line": 1, "column": 2}}})
        else:
            say({"id": r["id"], "articles": [{"wireform": "1", "headline": "one"}], "more": True})
            say({"id": r["id"], "articles": [{"wireform": "1", "headline": "two"}]})
        """,
        format: #"""
          {"id": "brief", "extensions": ["brf"], "sniffs": True, "reader": {}, "writer": {"options": [{"name": "width", "takes": "integer"}]}}
          """#) + "\n# wireform: {\"sniffs\": true}\n")
    let converter = folder.converter()
    var report = Report()
    let first = try folder.write("brief,width=3", converter, &report)
    let second = try folder.write("brief,width=3", converter, &report)
    #expect(first.hasPrefix("BRIEF Fer "))
    #expect(first == second, "the program was started twice")
    #expect(report.diagnostics.map(\.code) == [.lossNoPlace, .lossNoPlace])
    #expect(report.diagnostics.first?.path == "keywords")

    var source = ByteSource(Array("BRIEF x".utf8))
    #expect(try converter.readingFormat(for: &source, spec: nil).format.id == "brief")
    var headlines: [String?] = []
    try converter.read(&source, as: nil, report: &report) { (article, _) throws(FormatError) in
      headlines.append(article.headline)
    }
    #expect(headlines == ["one", "two"])
    var bad = ByteSource(Array("bad".utf8))
    let error = #expect(throws: FormatError.self) {
      try converter.read(&bad, as: FormatSpec(name: "brief"), report: &report) { (_, _) throws(FormatError) in }
    }
    #expect(error?.diagnostic.code.id == "brief/bad")
    #expect(error?.kind == .badData)
    #expect(error?.diagnostic.place?.column == 2)
  }

  @Test func aServerThatHoldsManyGetsThemInParts() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    let script = try folder.add(
      "many.py",
      .server(
        """
        more = r.get("more", False)
        text = "".join(a["headline"] + ";" for a in r["articles"]) + ("" if more else "END")
        say({"id": r["id"], "output": text, "more": more})
        """, format: #"{"id": "many", "writer": {"holds": "many"}}"#))
    let converter = folder.converter()
    let format = try converter.writingFormat(FormatSpec(parsing: script + ",serve=true"))
    var writer = try #require(format.writing).open([], format: "many")
    #expect(writer.holds == .many)
    var sink = ByteSink()
    var report = Report()
    for headline in ["a", "b"] {
      var article = Article()
      article.headline = headline
      try writer.write(article, to: &sink, report: &report)
    }
    try writer.finish(&sink, report: &report)
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == "a;b;END")
  }

  @Test func aPluginSeesACleanEnvironment() throws {
    setenv("WIREFORM_TEST_SECRET", "hunter2", 1)
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-write-env", "#!/bin/sh\ncat > /dev/null\nenv\npwd\nls -A\n")
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    let output = try folder.write("env,key=v", folder.converter(), &report)
    #expect(!output.contains("hunter2"))
    #expect(output.contains("WIREFORM_OPTION_KEY=v\n"))
    #expect(output.contains("WIREFORM_NOW=2026-01-01T00:00:00Z\n"))
    let scratch = try #require(output.split(separator: "\n").last.map(String.init))
    #expect(scratch.hasPrefix("/"), "the folder is not empty: \(scratch)")
    #expect(!FileManager.default.fileExists(atPath: scratch))
  }

  @Test func aLargeDocumentGoesBothWaysAtOnce() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-write-cat", "#!/bin/sh\nexec cat\n")
    var article = Article()
    article.body = [.text(String(repeating: "word ", count: 400_000))]
    var sink = ByteSink()
    var report = Report()
    let converter = folder.converter(outputBytes: 1 << 26)
    var writer = try #require(try converter.writingFormat(FormatSpec(name: "cat")).writing).open([], format: "cat")
    try writer.write(article, to: &sink, report: &report)
    #expect(sink.count > 4_000_000)
  }

  @Test func unknownNamesAreSuggested() throws {
    let folder = try PluginFolder()
    defer { folder.remove() }
    try folder.add("wireform-write-brief", "#!/bin/sh\ncat\n")
    var report = Report()
    let error = #expect(throws: FormatError.self) { try folder.write("breif", folder.converter(), &report) }
    #expect(error?.diagnostic.code == .unknownFormat)
    #expect(error?.diagnostic.message.contains("did you mean 'brief'") == true)
    #expect(error?.kind == .usage)
  }
}
