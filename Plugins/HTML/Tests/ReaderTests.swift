import Testing
import WireformCore

@Suite("Reading pages")
struct ReaderTests {
  @Test func dataInAGraph() {
    let article = Run.read(Pages.graph).article
    #expect(article.headline == "Lighthouse reopens")
    #expect(article.subheadline == "The keeper says the lamp is safe.")
    #expect(article.creators.first?.name == "Ada Reed")
    #expect(article.creators.first?.details.jobTitle == "Correspondent")
    #expect(article.published == PartialDate("2026-03-02T08:30:00+01:00"))
    #expect(article.keywords.map(\.text) == ["harbour", "storms", "Weather"])
    #expect(article.provider?.name == "The Example")
    #expect(article.places.map(\.name) == ["Port Merrow"])
    #expect(article.subjects.map(\.name) == ["storms"])
    #expect(article.byline == "By Ada Reed")
    #expect(article.language == "en-GB")
  }

  @Test func theStoryWithoutItsSite() {
    let article = Run.read(Pages.graph).article
    let text = article.body.plainText
    #expect(text.hasPrefix("The lamp.") || text.hasPrefix("The lamp of Port Merrow"))
    #expect(!text.contains("soap") && !text.contains("More storms") && !text.contains("About us"))
    #expect(!text.contains("Lighthouse reopens"))
    let kinds = article.body.map { block in
      switch block {
      case .figure: "figure"
      case .paragraph: "paragraph"
      case .heading: "heading"
      case .list: "list"
      case .table: "table"
      case .quote: "quote"
      default: "other"
      }
    }
    #expect(kinds == ["figure", "paragraph", "paragraph", "heading", "list", "table", "quote"])
  }

  @Test func whatWasLeftOutIsSaid() {
    let codes = Run.read(Pages.graph).codes
    for code in ["html/furniture", "html/presentation", "html/other-data", "html/sources"] {
      #expect(codes.contains(code), "\(code)")
    }
  }

  @Test func metasAlone() {
    let article = Run.read(Pages.metas).article
    #expect(article.headline == "Road stays closed")
    #expect(article.summary == "The coast road stays closed until April.")
    #expect(article.byline == "Tom Vane")
    #expect(article.category == "Traffic")
    #expect(article.keywords.map(\.text) == ["roads", "coast"] || article.keywords.map(\.text) == ["roads"])
    #expect(article.dateline?.source == "Reuters")
    #expect(article.body.count == 3)
    #expect(article.body.first?.plainText == "The coast road stays closed until April, the board said on Tuesday.")
    #expect(article.body.last?.plainText == "Buses go around — by way of Sand Isle & Low Quay.")
  }

  @Test func microdata() {
    let article = Run.read(Pages.microdata).article
    #expect(article.headline == "Leuchtturm brennt wieder")
    #expect(article.published == PartialDate("2026-03-02"))
    #expect(article.summary == "Der Wärter ist froh.")
    #expect(article.body.count == 3)
  }

  @Test func charsetOfThePage() {
    let page =
      "<html><head><meta charset=\"iso-8859-1\"><title>x</title></head><body><p>W\u{E4}rter \u{93}a\u{94}</p></body></html>"
    let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Run.read(bytes).article.body.plainText == "Wärter “a”")
    #expect(Run.read([0xEF, 0xBB, 0xBF] + Array("<html><body><p>ä".utf8)).article.body.plainText == "ä")
    let wide = Array("<html><body><p>ä €</p>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Run.read([0xFF, 0xFE] + wide).article.body.plainText == "ä €")
  }

  @Test func deepPagesKeepTheirText() {
    let page = "<html><body>" + String(repeating: "<div>", count: 600) + "<p>At the bottom of it all.</p>"
    let result = Run.read(page)
    #expect(result.article.body.plainText == "At the bottom of it all.")
    #expect(result.codes.contains("html/flattened"))
    let deeper = Run.read("<html><body>" + String(repeating: "<b>", count: 6000))
    #expect(deeper.error?.diagnostic.code.id == "limit/depth")
  }

  @Test func tooManyAttributes() {
    let attributes = (0..<1200).map { " a\($0)=1" }.joined()
    #expect(Run.read("<html><body><p\(attributes)>a</p>").error?.diagnostic.code.id == "limit/attributes")
  }

  @Test func brokenDataLeavesThePage() {
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script></head>
      <body><article><h1>From the page</h1><p>One paragraph that is long enough to be the story of this page, surely so.</p>
      </article></body></html>
      """
    let result = Run.read(page)
    #expect(result.article.headline == "From the page")
    #expect(result.codes.contains("html/bad-data"))
  }

  @Test func emptyAndBinary() {
    #expect(Run.read([]).error?.diagnostic.code.id == "input/empty")
    #expect(Run.read("  \n ").error?.diagnostic.code.id == "input/empty")
    #expect(Run.read([UInt8](repeating: 0, count: 600)).error?.diagnostic.code.id == "input/binary")
  }

  @Test("data with the mistakes of templates is read, and said")
  func repairedData() {
    let result = Run.read(
      "<html><head><script type=\"application/ld+json\"><!--\n{\"@type\": \"NewsArticle\", \"headline\": \"Lamp\nlit\","
        + " \"articleSection\": [\"Coast\",],} --></script></head><body><p>The lamp.</p></body></html>")
    #expect(result.article.headline == "Lamp lit")
    #expect(result.article.category == "Coast")
    #expect(result.codes.contains("html/repaired-data"))
  }

  @Test("the text of the data stands where a script would load the story")
  func bodyFromData() {
    let result = Run.read(
      "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Lamp\", \"articleBody\":"
        + " \"The lamp of Port Merrow was lit.\\n\\nIt burns again.\"}</script><p>Wait.</p>")
    #expect(result.article.body.map(\.plainText) == ["The lamp of Port Merrow was lit.", "It burns again."])
    #expect(result.codes.contains("html/body-from-data"))
    #expect(result.article.extras.isEmpty)
  }

  @Test("where nothing is marked, the story is what holds most of the text")
  func densest() {
    let text = String(repeating: "The lamp of Port Merrow was lit. ", count: 6)
    let article = Run.read(
      "<body><div><a href=/>Home</a><p>Menu</p></div><div><div><p>\(text)</p><p>\(text)</p></div></div></body>"
    ).article
    #expect(article.body.count == 2)
  }

  @Test("two line breaks part paragraphs, one does not")
  func breaks() {
    let article = Run.read("<article>One<br>two<br><br>three<br/><br/><br/></article>").article
    #expect(article.body.map(\.plainText) == ["One\ntwo", "three"])
  }

  @Test("a title with the site's name is no contradiction")
  func siteName() {
    let page = "<title>Lamp lit again | The Times</title><h1>Lamp lit again</h1><p>The lamp.</p>"
    #expect(!Run.read(page).codes.contains("html/contradiction"))
    #expect(Run.read(page.replacing("again |", "at last |")).codes.contains("html/contradiction"))
  }
}

extension String {
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
