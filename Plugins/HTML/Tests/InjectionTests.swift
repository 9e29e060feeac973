import Testing
import WireformCore
import WireformTesting
import WireformXML

/// Nothing that an Article holds can run on a page.
@Suite("Pages run nothing")
struct InjectionTests {
  private static let poisons = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "' onclick='alert(1)",
    "javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "<!--<script>", "]]>",
    "</title></style></head>", "\u{0}<script>", "vbscript:x", "//x\" onerror=\"alert(1)",
  ]

  @Test(arguments: poisons) func everyField(poison: String) throws {
    for sink in ArticleGenerator.kitchenSinks() {
      var article = sink
      var poisoner = Poisoner(text: poison)
      article.fields(&poisoner)
      let page = try Run.write(article).page
      try check(page, poison)
    }
  }

  private func check(_ page: String, _ poison: String) throws {
    var report = Report()
    let tree = try HTMLDocument.tree(of: Array(page.utf8), report: &report)
    var scripts = 0
    var open = [tree.root]
    while let element = open.popLast() {
      open += element.elements
      if element.local == "script" {
        scripts += 1
        #expect(element.peek("type") == "application/ld+json")
        #expect(!element.text.contains("<"))
      }
      #expect(!["svg", "object", "embed", "base", "form"].contains(element.local))
      if element.local == "iframe" { #expect(element.peek("sandbox") == "") }
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style", "\(name) from \(poison)")
        if ["href", "src"].contains(name) { #expect(isHarmless(value), "\(name)=\(value)") }
      }
    }
    #expect(scripts == 1)
    #expect(tree.root.elements.count == 2, "head and body only")
  }

  /// As a browser reads it: control characters and blanks do not count.
  private func isHarmless(_ address: String) -> Bool {
    let plain = String(decoding: address.lowercased().utf8.filter { $0 > 0x20 }, as: UTF8.self)
    return !["javascript:", "vbscript:", "data:text", "file:"].contains { plain.hasPrefix($0) }
  }

  @Test func unsafeAddressesAreReported() throws {
    var article = Article()
    article.body = [.paragraph(Paragraph([.link(InlineLink(href: "javascript:alert(1)", [.text("a")]))]))]
    let (page, report) = try Run.write(article)
    #expect(!page.contains("javascript:"))
    #expect(report.diagnostics.map(\.code.id).contains("html/unsafe-address"))
  }

  @Test func unsafeAttributesAreReported() throws {
    var paragraph = Paragraph([.text("a")])
    paragraph.extras["html"] = ["attributes": ["onclick": "alert(1)", "title": "kept"]]
    var article = Article()
    article.body = [.paragraph(paragraph)]
    let (page, report) = try Run.write(article)
    #expect(!page.contains("onclick") && page.contains("title=\"kept\""))
    #expect(report.diagnostics.map(\.code.id).contains("html/unsafe-attribute"))
  }

  @Test(arguments: ["http://a/b", "https://a", "mailto:a@b", "/a", "a/b:c", "?a:b", "#a:b", "//a/b", ""])
  func safeAddressesStay(address: String) throws {
    var article = Article()
    article.body = [.paragraph(Paragraph([.link(InlineLink(href: address, [.text("a")]))]))]
    #expect(Run.read(try Run.write(article).page).article.body == article.body)
  }
}

/// Puts a text into every string of an Article, and handlers into all extras.
private struct Poisoner: FieldVisitor {
  let text: String

  mutating func visit(_ key: StaticString, _ field: inout String?) { field = text }
  mutating func visit(_ key: StaticString, _ field: inout Int?) {}
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {}
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {}
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {}
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard var part = field else { return }
    part.fields(&self)
    field = part
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    for index in field.indices { field[index].fields(&self) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    for row in field.indices { for index in field[row].indices { field[row][index].fields(&self) } }
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = field.map { _ in text } }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { visitText(&content) }
  mutating func visitText(_ content: inout [Inline]) {
    for index in content.indices { content[index].fields(&self) }
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    visitText(&content)
    for index in blocks.indices { blocks[index].fields(&self) }
  }
  mutating func visitText(_ text: inout String) { text = self.text }
  mutating func visit(extras: inout Extras) {
    extras["html"] = [
      "attributes": [
        "onclick": .string(text), "style": .string(text), "data-x\" onload=\"y": .string(text), "src": .string(text),
      ],
      "data": ["@type": .string(text), "x": .string(text)],
      "meta": [
        ["name": .string(text), "content": .string(text)], ["http-equiv": "refresh", "content": .string(text)],
      ],
    ]
  }
}
