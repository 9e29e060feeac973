import Testing
import WireformCore
import WireformJSON

@testable import ArticleJSON

@Suite struct ArticleJSONTests {
  private func text(_ articles: [Article], _ settings: [FormatSpec.Setting] = []) throws -> String {
    var report = Report()
    let bytes = try Roundtrip.write(articles, settings, &report)
    #expect(report.diagnostics.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func theShapeIsThatOfTheTree() throws {
    var sink = ByteSink()
    guard case .object(let members) = ValueBuilder.value(of: SampleArticle.full) else { return }
    let tree = Value.object([Value.Member("wireform", "1")] + members)
    JSONWriter.write(to: &sink) { writer in _ = writer.value(tree) }
    #expect(try text([SampleArticle.full]) == String(decoding: sink.takeBytes(), as: UTF8.self) + "\n")
    #expect(try text([SampleArticle.full]).hasPrefix(#"{"wireform": "1", "id": "urn:example:1", "urgency""#))
  }

  @Test func oneIsAnObjectMoreAreAnArray() throws {
    let one = #"{"wireform": "1", "id": "urn:example:2", "headline": "Lighthouse reopens"}"#
    let minimal = SampleArticle.minimal
    #expect(try text([]) == "[]\n")
    #expect(try text([minimal]) == one + "\n")
    #expect(try text([minimal, minimal, minimal]) == "[\n\(one),\n\(one),\n\(one)\n]\n")
    #expect(try text([], [.init("lines", nil)]) == "")
    #expect(try text([minimal, minimal], [.init("lines", nil)]) == "\(one)\n\(one)\n")
    let compact = #"{"wireform":"1","id":"urn:example:2","headline":"Lighthouse reopens"}"#
    #expect(try text([minimal], [.init("compact", nil)]) == compact + "\n")
    #expect(throws: FormatError.self) { try text([minimal], [.init("pretty", nil), .init("lines", nil)]) }
  }

  @Test(arguments: [0, 997]) func comesBackWhole(chunk: Int) throws {
    let articles = [SampleArticle.full, SampleArticle.minimal, SampleArticle.full]
    for settings in [[], ["lines"], ["compact"], ["pretty"]] {
      for count in 1...3 {
        var report = Report()
        let written = Array(articles.prefix(count))
        let bytes = try Roundtrip.write(written, settings.map { .init($0, nil) }, &report)
        let result = Roundtrip.read(bytes, chunk: chunk, &report)
        #expect(result.failure == nil)
        #expect(result.articles == written)
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
      }
    }
  }

  /// The direct reader and the one that goes through a tree must take the same fields.
  @Test func agreesWithTheTreeReader() throws {
    let tree = ValueBuilder.value(of: SampleArticle.full)
    var problems: [ValueReader.Problem] = []
    let article: Article? = ValueReader.read(tree, problems: &problems)
    #expect(article == SampleArticle.full)
    #expect(problems.isEmpty)
  }

  private func read(_ text: String, lines: Bool = false) -> (articles: [Article], said: [String], error: String?) {
    var report = Report()
    let result = Roundtrip.read(Array(text.utf8), lines: lines, &report)
    return (result.articles, report.diagnostics.map(\.description), result.failure?.description)
  }

  @Test func unknownMembersAreKeptAndStay() throws {
    let source = """
      {"wireform": "1", "headline": "H", "colour": [1.10],
       "headline": "Twice", "urgency": {"value": "3", "mood": 1}, "summary": 5, "title": null,
       "body": [{"type": "paragraph", "text": "T", "indent": 2}, {"type": "video"}, "x"], "keywords": "k"}
      """
    let result = read(source)
    let expected = "expected an object with a type: " + Block.typeNames.joined(separator: ", ")
    #expect(result.error == nil)
    #expect(
      result.said == [
        "1:36: warning: no field is called 'colour'; it was kept in extras [article/unknown-member] (colour)",
        "2:2: warning: 'headline' stands twice; the first was taken; it was kept in extras [json/duplicate-member] "
          + "(headline)",
        "2:49: loss: no field is called 'mood'; it is lost [article/member-lost] (urgency.mood)",
        "2:72: warning: found a number, expected a string; it was kept in extras [article/wrong-kind] (summary)",
        "2:84: note: null was taken for an absent member [article/null-member] (title)",
        "3:46: warning: no field is called 'indent'; it was kept in extras [article/unknown-member] (body[0].indent)",
        "3:60: warning: found an object, \(expected); it was kept in extras [article/wrong-kind] (body[1])",
        "3:79: warning: found \"x\", \(expected); it was kept in extras [article/wrong-kind] (body[2])",
        "3:97: warning: found \"k\", expected a list; it was kept in extras [article/wrong-kind] (keywords)",
      ])
    let kept = result.articles.first?.extras["article"]?["fields"]
    #expect(kept?["colour"] == [.number("1.10")])
    #expect(kept?["headline"] == "Twice")
    let once = try text(result.articles)
    let again = read(once)
    #expect(again.said.isEmpty)
    #expect(try text(again.articles) == once)
  }

  @Test func textWinsOverContent() {
    let result = read(
      #"{"wireform": "1", "body": [{"type": "paragraph", "text": "A", "content": [{"type": "text", "text": "B"}]}]}"#)
    #expect(result.articles.first?.body == [.text("A")])
    #expect(
      result.said == ["1:28: loss: text and content differ; text was taken [article/text-differs] (body[0].content)"])
  }

  @Test func wrongDocumentsAreErrorsThatSayWhatWasFound() {
    let cases: [(String, Int, String)] = [
      ("5", 0, "1:1: error: found a number, expected an article: an object with \"wireform\" [article/not-an-article]"),
      (#"{"wireform": "2"}"#, 0, #"1:14: error: found version "2", expected "1" [article/version]"#),
      (
        #"{"uri": "x", "version": 1, "body_html": ""}"#, 0,
        "1:1: error: found an object with the members 'uri', 'version', 'body_html', expected an article with "
          + "\"wireform\" [article/not-an-article]"
      ),
      (
        "[\n{\"wireform\": \"1\"},\n{\"wireform\": \"1\", \"id\"", 1,
        "3:23: error: the text ends where a colon must stand; the value begins at 3:1 [json/truncated]"
      ),
      ("", 0, "error: the input is empty [input/empty]"),
    ]
    for (source, count, message) in cases {
      let result = read(source)
      #expect(result.error == message)
      #expect(result.articles.count == count)
    }
  }

  @Test func oneBadLineDoesNotStopTheRest() {
    let good = #"{"wireform": "1", "id": "a"}"#
    let bad = #"{"wireform": "1", "id": }"#
    let result = read("\(good)\n\(bad)\n\(good)\n[1]\n\(good)\n")
    #expect(result.articles.count == 3)
    #expect(
      result.said == ["2:25: error: found '}', expected a value [json/syntax]"])
    #expect(result.error?.hasPrefix("4:2: error: found a number, expected an article") == true)
    #expect(read("\(bad)\n\(good)\n").articles.isEmpty)
    #expect(read("\(bad)\n\(good)\n", lines: true).articles.count == 1)
    let cut = read("{\"wireform\": \"1\", \"id\":\n\(good)\n", lines: true)
    #expect(cut.articles.count == 1)
    #expect(
      cut.error == "1:24: error: the text ends where a value must stand; the value begins at 1:1 [json/truncated]")
  }

  @Test func anArticleWithoutVersionIsTakenWithAWarning() {
    let result = read(#"{"headline": "H", "body": [{"type": "paragraph", "text": "T"}]}"#)
    #expect(result.articles.first?.body == [.text("T")])
    #expect(result.said.count == 1 && result.said[0].contains("article/no-version"))
  }

  @Test func recognisesItsOwn() {
    func points(_ text: String) -> Int? {
      ArticleFormat.descriptor.sniff(.init(bytes: Array(text.utf8), isWhole: true))?.points
    }
    #expect(points(#"{"wireform": "1"}"#) == 90)
    #expect(points("\u{FEFF} [\n {\"wireform\" : \"1\"}") == 90)
    #expect(points(#"{"uri": "wireform"}"#) == nil)
    #expect(points("") == nil)
  }

  @Test func depthDoesNotBreakTheStack() {
    let inner = #"{"type": "division", "blocks": ["#
    let body = String(repeating: inner, count: 126) + String(repeating: "]}", count: 126)
    let result = read(#"{"wireform": "1", "body": [\#(body)]}"#)
    #expect(result.error == nil)
    let media = String(repeating: #"{"media": ["#, count: 126) + "{}" + String(repeating: "]}", count: 126)
    #expect(read(#"{"wireform": "1", "media": [\#(media)]}"#).error == nil)
  }
}
