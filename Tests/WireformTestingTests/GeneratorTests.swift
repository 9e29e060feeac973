import Testing
import WireformCore
import WireformTesting

/// Notes which fields of which parts have a value.
private struct FieldCensus: FieldVisitor {
  var all = Set<String>()
  var filled = Set<String>()
  private var part = "Article"

  init(_ article: Article) {
    var article = article
    article.fields(&self)
  }

  private mutating func count(_ key: StaticString, _ isFilled: Bool) {
    all.insert("\(part).\(key)")
    if isFilled { filled.insert("\(part).\(key)") }
  }

  private mutating func enter<P: ArticlePart>(_ part: P) {
    let outer = self.part
    self.part = String(describing: P.self) + (part.typeName.map { ".\($0)" } ?? "")
    filled.insert(self.part)
    var part = part
    part.fields(&self)
    self.part = outer
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) { count(key, field?.isEmpty == false) }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { count(key, field != nil) }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { count(key, field != nil) }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { count(key, field != nil) }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) { count(key, field != nil) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    count(key, field != nil)
    if let field { enter(field) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    count(key, !field.isEmpty)
    for part in field { enter(part) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    count(key, !field.isEmpty)
    for part in field.joined() { enter(part) }
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) { count(key, !field.isEmpty) }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    count(key, !content.isEmpty)
    for inline in content { enter(inline) }
  }
  mutating func visitText(_ content: inout [Inline]) {
    count("text", !content.isEmpty)
    for inline in content { enter(inline) }
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    count("blocks", !blocks.isEmpty)
    for inline in content { enter(inline) }
    for block in blocks { enter(block) }
  }
  mutating func visitText(_ text: inout String) { count("text", !text.isEmpty) }
  mutating func visit(extras: inout Extras) {}
}

@Suite("Generated Articles")
struct GeneratorTests {
  private func articles(_ count: Int, seed: UInt64 = 1) -> [Article] {
    var generator = ArticleGenerator(seed: seed)
    return (0..<count).map { _ in generator.next() }
  }

  @Test("the same seed gives the same Articles, another one others")
  func seeds() {
    #expect(articles(20) == articles(20))
    #expect(articles(20) != articles(20, seed: 2))
    #expect(Set(articles(50)).count == 50)
    #expect(ArticleGenerator.kitchenSinks() == ArticleGenerator.kitchenSinks())
  }

  @Test("the kitchen sinks use every field, every block and every inline")
  func kitchenSinks() {
    var all = Set<String>()
    var filled = Set<String>()
    for sink in ArticleGenerator.kitchenSinks() {
      let census = FieldCensus(sink)
      all.formUnion(census.all)
      filled.formUnion(census.filled)
    }
    // Only a span has a role or a language of its own among the inlines that have spans.
    let spans = ["emphasis", "strong", "underline", "strike", "superscript", "subscript", "code", "quote"]
    let others = spans.flatMap { ["Inline.\($0).role", "Inline.\($0).language"] } + ["TableColumn.span"]
    #expect(all.subtracting(filled).subtracting(others).sorted() == [])
    #expect(ArticleGenerator.kitchenSinks().allSatisfy { $0.debugDescription.utf8.count < 120_000 })
    for name in Block.typeNames { #expect(filled.contains("Block.\(name)"), "\(name)") }
    for name in Inline.typeNames { #expect(filled.contains("Inline.\(name)"), "\(name)") }
  }

  @Test("generated Articles use every block and inline, too, and differ in size")
  func variety() {
    let all = articles(300)
    let filled = all.reduce(into: Set<String>()) { $0.formUnion(FieldCensus($1).filled) }
    for name in Block.typeNames { #expect(filled.contains("Block.\(name)"), "\(name)") }
    for name in Inline.typeNames { #expect(filled.contains("Inline.\(name)"), "\(name)") }
    #expect(all.contains { $0.body.count < 3 } && all.contains { $0.body.count > 4 })
  }

  @Test("Articles survive the tree and do not differ from themselves")
  func roundTrip() {
    for article in articles(60) + ArticleGenerator.kitchenSinks() {
      var problems: [ValueReader.Problem] = []
      let copy: Article? = ValueReader.read(ValueBuilder.value(of: article), problems: &problems)
      #expect(problems == [] && copy?.diff(article) == [], "\(article.debugDescription)")
    }
  }

  @Test("the body is normalised, and what stands beside a plain key says the same")
  func consistency() {
    for article in articles(200) + ArticleGenerator.kitchenSinks() {
      article.body.walk { block in
        for content in block.ownContent { expectNormalised(content.plainText, block) }
        if case .paragraph(let paragraph) = block { #expect(!paragraph.content.plainText.isEmpty) }
      }
      if let first = article.headlines.first { #expect(first.text == article.headline) }
      if let first = article.bylines.first { #expect(first.text == article.byline) }
      if let label = article.labels.first?.text { #expect(article.headline?.hasPrefix(label) == true) }
      if let embargo = article.embargo { #expect((embargo.until == nil) == (embargo.indefinite == true)) }
      if let dateline = article.dateline { #expect(dateline.runIn?.hasPrefix(dateline.text ?? "-") == true) }
      for concept in article.subjects + article.genres + article.signals {
        if let qcode = concept.qcode, let uri = concept.uri {
          #expect(uri.hasSuffix("/" + (qcode.split(separator: ":").last ?? "-")), "\(qcode) \(uri)")
        }
      }
    }
  }

  private func expectNormalised(_ text: String, _ block: Block) {
    #expect(
      !text.contains("  ") && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains(" \n"),
      "«\(text)» of \(block)")
  }
}
