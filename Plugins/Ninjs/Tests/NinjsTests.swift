import Testing
import WireformCore

@testable import Ninjs

@Suite struct NinjsTests {
  private let one = """
    {"uri": "urn:example:1", "$standard": {"name": "ninjs", "version": "1.6",
     "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#"}, "type": "text",
     "versioncreated": "2026-03-02T09:15:00+01:00", "pubstatus": "usable", "urgency": 3, "byline": "Ada Reed",
     "headline": "Lamp lit", "headline_subheadline": "Again", "body_text": "One.\\n\\nTwo.", "wordcount": 2,
     "description_text": "It is lit.", "embargoed": "2026-03-03T06:00:00Z",
     "representationtype": "complete", "copyrightholder": "Example",
     "subject": [{"name": "weather", "scheme": "http://cv.example/s/", "code": "17"}], "infosource": [{"name": "Board"}],
     "altids": {"desk": "H-17"}, "renditions": {"web": {"href": "https://example.org/x", "mimetype": "image/jpeg"}},
     "associations": {"lamp": {"uri": "urn:example:2", "type": "picture", "headline": "Lamp"}}}
    """
  private let three = """
    {"uri": "urn:example:1", "standard": {"name": "ninjs", "version": "3.1",
     "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}, "type": "text",
     "versionCreated": "2026-03-02T09:15:00+01:00", "pubStatus": "usable", "urgency": 3, "by": "Ada Reed",
     "headlines": [{"role": "main", "value": "Lamp lit"}, {"role": "subheadline", "value": "Again"}],
     "bodies": [{"role": "main", "contentType": "text/plain", "wordCount": 2, "value": "One.\\n\\nTwo."}],
     "descriptions": [{"role": "text", "value": "It is lit."}], "embargoedUntil": "2026-03-03T06:00:00Z",
     "representationType": "full", "copyrightHolder": "Example",
     "subjects": [{"name": "weather", "uri": "http://cv.example/s/17"}], "infoSources": [{"name": "Board"}],
     "altIds": [{"role": "desk", "value": "H-17"}],
     "renditions": [{"name": "web", "href": "https://example.org/x", "contentType": "image/jpeg"}],
     "associations": [{"name": "lamp", "uri": "urn:example:2", "type": "picture",
       "headlines": [{"role": "main", "value": "Lamp"}]}]}
    """

  @Test func theGenerationsSayTheSame() throws {
    let first = NinjsRun.read(one)
    let third = NinjsRun.read(three)
    let article = try #require(third.articles.first)
    #expect(first.error == nil && third.error == nil)
    #expect(third.said.isEmpty && first.said.isEmpty)
    #expect(first.articles.first?.diff(article) == [])
    #expect(article.headline == "Lamp lit" && article.subheadline == "Again" && article.headlines.isEmpty)
    #expect(article.summary == "It is lit." && article.descriptions.isEmpty)
    #expect(article.body == [.text("One."), .text("Two.")] && article.wordCount == 2)
    #expect(article.embargo?.until?.description == "2026-03-03T06:00:00Z")
    #expect(article.subjects.first?.uri == "http://cv.example/s/17")
    #expect(article.altIds == [AltID("H-17", role: "desk")])
    #expect(article.media.first?.name == "lamp" && article.media.first?.headline == "Lamp")
    #expect(article.renditions.first?.contentType == "image/jpeg")
    #expect(article.extras.ninjsFields.map(\.key) == ["representationType"])
  }

  @Test(arguments: ["1.6", "2.2", "3.1"]) func comesBackWhole(version: String) throws {
    let article = try #require(NinjsRun.read(three).articles.first)
    let (text, report) = try NinjsRun.write([article], ["version": version, "body": "text"])
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
    #expect(NinjsRun.read(text).articles == [article] || version == "1.6")
    #expect(NinjsRun.read(text).articles.first?.diff(article) == [])
  }

  @Test func oneIsAnObjectMoreAreAnArray() throws {
    var article = Article()
    article.id = "x"
    let one = try NinjsRun.write([article], ["version": "2"]).text
    let standard =
      #""standard": {"name": "ninjs", "version": "2.2", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json#"}"#
    #expect(one == "{\"uri\": \"x\", \(standard)}\n")
    let object = one.dropLast()
    #expect(try NinjsRun.write([article, article], ["version": "2"]).text == "[\n\(object),\n\(object)\n]\n")
    #expect(try NinjsRun.write([article, article], ["version": "2", "lines": "true"]).text == one + one)
    #expect(try NinjsRun.write([]).text == "[]\n")
    for text in ["[\(object), \(object)]", one + one, "{\"total\": 2, \"items\": [\(object), \(object)]}"] {
      #expect(NinjsRun.read(text).articles.map(\.id) == ["x", "x"])
    }
  }

  @Test func whatThereIsNoFieldForIsKeptAndAskedFor() throws {
    let source = #"{"uri": "x", "priority": 6, "headlines": [{"value": "H", "mood": 1}], "trustindicators": []}"#
    let article = try #require(NinjsRun.read(source).articles.first)
    #expect(article.extras["ninjs"]?["fields"] == ["priority": 6, "trustIndicators": []])
    #expect(article.headline == "H")
    #expect(article.headlines.first?.extras["ninjs"]?["fields"] == ["mood": 1])
    let strict = try NinjsRun.write([article])
    #expect(!strict.text.contains("priority"))
    let said = strict.report.diagnostics.map(\.description)
    #expect(said.contains { $0.contains("[loss/no-place]") && $0.contains("priority") }, "\(said)")
    let open = try NinjsRun.write([article], ["extensions": "true"])
    #expect(open.text.contains("\"priority\": 6"))
  }

  @Test func whatIsRequiredIsSuppliedAndSaid() throws {
    var article = Article()
    article.headline = "Lamp lit"
    let (text, report) = try NinjsRun.write([article])
    #expect(text.hasPrefix("{\"uri\": \"urn:wireform:"))
    #expect(report.diagnostics.map(\.code) == [.supplied])
    #expect(report.diagnostics.first?.path == "id")
    #expect(try NinjsRun.write([article]).text == text)
  }

  @Test func theDatelineIsLiftedAndPutBack() throws {
    let source = #"{"uri": "x", "body_text": "LONDON, March 2 (Reuters) - The lamp is lit.\n\nBoats came."}"#
    let article = try #require(NinjsRun.read(source).articles.first)
    #expect(article.dateline?.source == "Reuters")
    #expect(article.body.first == .text("The lamp is lit."))
    let text = try NinjsRun.write([article], ["body": "text"]).text
    #expect(text.contains("LONDON, March 2 (Reuters) - The lamp is lit."))
  }

  @Test func picturesTakeTheirTextAsCaption() throws {
    let source = #"{"uri": "x", "type": "picture", "description_text": "The lamp.", "description_creditline": "EX"}"#
    let article = try #require(NinjsRun.read(source).articles.first)
    #expect(article.caption == "The lamp." && article.creditLine == "EX" && article.summary == nil)
    #expect(article.descriptions.map(\.role) == ["text", "creditline"])
  }

  @Test func plainFieldsWinOverTheLinesBesideThem() throws {
    let source = #"{"uri": "x", "headlines": [{"role": "kicker", "value": "K"}, {"role": "main", "value": "H"}]}"#
    var article = try #require(NinjsRun.read(source).articles.first)
    #expect(article.headline == "H" && article.headlines.count == 2)
    article.headline = "New"
    let text = try NinjsRun.write([article]).text
    #expect(text.contains(#"[{"role": "kicker", "value": "K"}, {"role": "main", "value": "New"}]"#))
  }

  @Test func wrongDocumentsAreErrorsThatSayWhatWasFound() {
    let cases: [(String, Int, String)] = [
      ("[1]", 0, "1:2: error: found a number, expected a news object of ninjs [ninjs/not-ninjs]"),
      (
        #"{"a": 1, "b": 2}"#, 0,
        "1:1: error: found an object with 'a', 'b', expected a news object of ninjs with 'uri' [ninjs/not-ninjs]"
      ),
      (
        "{\"uri\": \"x\",\n \"standard\": {\"version\": \"9.0\"}}", 0,
        "2:26: error: found version '9.0', expected one of 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 2.0, 2.1, 2.2, 3.0, 3.1 "
          + "[ninjs/version]"
      ),
      (
        #"[{"uri": "x"}, {"uri": "#, 1,
        "1:24: error: the text ends where a value must stand; the value begins at 1:16 [json/truncated]"
      ),
      ("", 0, "error: the input is empty [input/empty]"),
    ]
    for (source, count, message) in cases {
      let result = NinjsRun.read(source)
      #expect(result.error == message)
      #expect(result.articles.count == count)
    }
  }

  @Test func oneThatIsNoneDoesNotStopTheRest() {
    let result = NinjsRun.read(#"[{"uri": "a"}, {"b": 1}, {"uri": "c"}]"#)
    #expect(result.articles.map(\.id) == ["a", "c"])
    #expect(result.error?.contains("ninjs/not-ninjs") == true)
  }

  @Test func aDateThatIsNoneIsKept() throws {
    let result = NinjsRun.read(#"{"uri": "x", "versioncreated": "Last Tuesday"}"#)
    #expect(result.said.contains { $0.hasPrefix("1:32: warning: found \"Last Tuesday\", expected a date") })
    #expect(result.articles.first?.extras.ninjsFields.first?.value == "Last Tuesday")
  }

  @Test func recognisesNinjs() {
    func points(_ text: String) -> Int? {
      NinjsFormat.descriptor.sniff(.init(bytes: Array(text.utf8), isWhole: true))?.points
    }
    #expect(points(three) == 90)
    #expect(points(#"{"uri": "x", "versioncreated": "", "body_html": ""}"#) == 60)
    #expect(points(#"{"uri": "x", "headlines": []}"#) == 40)
    #expect(points(#"{"wireform": "1", "slugline": "", "headlines": []}"#) == nil)
    #expect(points("<uri/>") == nil && points(#"{"a": 1}"#) == nil)
  }

  /// What no version has comes back whole where extensions are asked for.
  @Test func servicesAreExtensions() throws {
    var article = Article()
    article.id = "urn:example:1"
    article.services = [Concept(name: "Wire Service", literal: "ws")]
    article.services[0].role = "main"
    article.services[0].details.scheme = "ExampleServices"
    let (text, report) = try NinjsRun.write([article], ["extensions": "true"])
    #expect(NinjsRun.read(text).articles.first == article)
    #expect(report.diagnostics.isEmpty)
    #expect(try !NinjsRun.write([article]).text.contains("Wire Service"))
  }
}
