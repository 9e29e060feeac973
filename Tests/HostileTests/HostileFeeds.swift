/// The same attacks on the other feeds: NITF, NewsML 1, HTML.
extension HostileDocument {
  /// All of them.
  static let feeds = nitf + newsML1 + pages

  private static func repeated(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  private static func nitfDocument(_ head: String = "", _ body: String) -> String {
    "<?xml version=\"1.0\"?>\(head)<nitf><body><body.head><hedline><hl1>Ferry adrift</hl1></hedline></body.head>"
      + "<body.content>\(body)</body.content></body></nitf>"
  }

  private static func newsMLDocument(_ head: String = "", _ inside: String) -> String {
    "<?xml version=\"1.0\"?>\(head)<NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>20151120T120000Z</DateAndTime>"
      + "</NewsEnvelope><NewsItem><NewsComponent>\(inside)</NewsComponent></NewsItem></NewsML>"
  }

  private static func headline(_ text: String) -> String {
    "<NewsLines><HeadLine>\(text)</HeadLine></NewsLines>"
  }

  /// UTF-16 of a text, with its mark.
  private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  private static let laughs =
    "<!DOCTYPE x [<!ENTITY l0 \"lol\">"
    + (1...9).map { "<!ENTITY l\($0) \"\(repeated("&l\($0 - 1);", 10))\">" }.joined() + "]>"
  private static let outside =
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"/etc/passwd\">]>"
  private static let attributes: @Sendable () -> String = { (0..<200_000).map { " a\($0)=\"1\"" }.joined() }

  private static let nitf = [
    HostileDocument("NITF: a billion laughs", .article("xml/unknown-entity")) { nitfDocument(laughs, "<p>&l9;</p>") },
    HostileDocument("NITF: an external entity", .article("xml/unknown-entity")) {
      nitfDocument(outside, "<p>a &e; b</p>")
    },
    HostileDocument("NITF: 100,000 nested blocks", as: "nitf", .error("limit/depth")) {
      nitfDocument("", repeated("<block>") + repeated("</block>"))
    },
    HostileDocument("NITF: 100,000 nested emphases", as: "nitf", .error("limit/depth")) {
      nitfDocument("", "<p>" + repeated("<em>") + "a" + repeated("</em>") + "</p>")
    },
    HostileDocument("NITF: many attributes", as: "nitf", .error("limit/attributes")) {
      nitfDocument("", "<p\(attributes())>a</p>")
    },
    HostileDocument("NITF: a row of 100,000 cells", as: "nitf", .article(nil)) {
      nitfDocument("", "<table><tr>" + repeated("<td>a</td>") + "</tr></table>")
    },
    HostileDocument("NITF: 100,000 paragraphs that are left open", as: "nitf", .error("limit/depth")) {
      nitfDocument("", repeated("<p>a"))
    },
    HostileDocument("NITF in UTF-16", .article(nil)) { wide(nitfDocument("", "<p>Für 5 €</p>"), bigEndian: false) },
    HostileDocument("NITF in UTF-16, the other order", .article(nil)) {
      wide(nitfDocument("", "<p>Für 5 €</p>"), bigEndian: true)
    },
    HostileDocument("NITF by gzip", as: "nitf", .error("input/compressed")) {
      [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] + (0..<64).map { UInt8($0) }
    },
  ]

  private static let newsML1 = [
    HostileDocument("NewsML 1: a billion laughs", .article("xml/unknown-entity")) {
      newsMLDocument(laughs, headline("&l9;"))
    },
    HostileDocument("NewsML 1: an external entity", .article("xml/unknown-entity")) {
      newsMLDocument(outside, headline("a &e; b"))
    },
    HostileDocument("NewsML 1: 100,000 nested components", as: "newsml-1", .error("limit/depth")) {
      newsMLDocument("", repeated("<NewsComponent>") + repeated("</NewsComponent>"))
    },
    HostileDocument("NewsML 1: 100,000 nested properties", as: "newsml-1", .error("limit/depth")) {
      newsMLDocument("", repeated("<Property FormalName=\"a\">") + repeated("</Property>"))
    },
    HostileDocument("NewsML 1: many attributes", as: "newsml-1", .error("limit/attributes")) {
      newsMLDocument("", "<NewsLines\(attributes())/>")
    },
    HostileDocument("NewsML 1: 20,000 properties", as: "newsml-1", .article(nil)) {
      newsMLDocument("", headline("a") + repeated("<Property FormalName=\"a\" Value=\"b\"/>", 20_000))
    },
    HostileDocument("NewsML 1: topics that name one another", as: "newsml-1", .article(nil)) {
      let topics = (0..<5_000).map { "<Topic Duid=\"t\($0)\" Details=\"#t\(($0 + 1) % 5_000)\"/>" }.joined()
      return newsMLDocument("", "<TopicSet>\(topics)</TopicSet>" + headline("a"))
    },
    HostileDocument("NewsML 1 in UTF-16", .article(nil)) {
      wide(newsMLDocument("", headline("Für 5 €")), bigEndian: false)
    },
    HostileDocument("NewsML 1 in UTF-16, the other order", .article(nil)) {
      wide(newsMLDocument("", headline("Für 5 €")), bigEndian: true)
    },
  ]

  private static func page(_ body: String) -> String {
    "<!DOCTYPE html><html><head><title>Ferry adrift</title></head><body><article><h1>Ferry adrift</h1>\(body)</article>"
      + "</body></html>"
  }

  private static let pages = [
    HostileDocument("HTML: 100,000 nested divisions", as: "html", .error("limit/depth")) { page(repeated("<div>")) },
    HostileDocument("HTML: 100,000 tags that are left open", as: "html", .error("limit/depth")) {
      page(repeated("<b><i><span>a", 33_334))
    },
    HostileDocument("HTML: 100,000 cells", as: "html", .article(nil)) {
      page("<table><tr>" + repeated("<td>a") + "</table>")
    },
    HostileDocument("HTML: a script without an end", as: "html", .article(nil)) {
      page("<p>a</p><script>" + repeated("<p>no text</p>"))
    },
    HostileDocument("HTML: structured data nested deep", as: "html", .article(nil)) {
      page("<p>A ferry drifts.</p><script type=\"application/ld+json\">\(repeated("[", 50_000))</script>")
    },
    HostileDocument("HTML: NUL bytes", as: "html", .article(nil)) { page("<p>a\u{0}b\u{0}</p>") },
    HostileDocument("HTML in UTF-16", as: "html", .article(nil)) { wide(page("<p>Für 5 €</p>"), bigEndian: false) },
  ]
}
