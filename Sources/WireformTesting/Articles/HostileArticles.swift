internal import WireformCore

/// Articles that no good reader makes, and that a plugin, a program or `--set` may hand to a writer all the same.
enum HostileArticles {
  static func all() -> [(name: String, article: Article)] {
    let texts = [
      ("empty texts", ""), ("blank texts", " \u{A0}\n\t "),
      ("control characters in all texts", "a\u{0}\u{1}\u{7F}\u{FFFE}b"),
      ("marks in all texts", "]]></p>*_`[x](y)|\"'\\{{}}<&>\r\n---\r\n# - 1. > "),
      ("line ends in all texts", "a\r\nb\rc\n\n\nd\u{2028}e"),
      ("long texts", String(repeating: "word ", count: 2000)),
    ]
    let sinks = ArticleGenerator.kitchenSinks()
    return texts.flatMap { name, text in
      sinks.map { sink -> (String, Article) in
        var mapper = TextReplacer(text: text)
        var article = sink
        article.fields(&mapper)
        return (name, article)
      }
    } + [("deep blocks", deep), ("a table without cells", odd), ("empty parts", empty)]
  }

  private static var deep: Article {
    var article = Article()
    var inline = Inline.text("deep")
    for _ in 0..<200 { inline = .strong(InlineSpan([inline])) }
    var block = Block.paragraph(Paragraph([inline]))
    for index in 0..<200 {
      block = index % 2 == 0 ? .quote(Quote([block])) : .list(List([ListItem(blocks: [block])]))
    }
    article.body = [block]
    return article
  }

  private static var odd: Article {
    var article = Article()
    var cell = TableCell([.text("a")])
    (cell.colspan, cell.rowspan) = (Int.max, -1)
    var heading = Heading(level: -5, [.text("a")])
    heading.role = ""
    article.body = [
      .table(Table()), .table(Table(rows: [[]])), .table(Table(rows: [[cell], [], [cell, cell]])), .heading(heading),
      .heading(Heading(level: Int.max, [])), .list(List(ordered: true, start: Int.min, [])),
      .figure(Figure(["no such"])),
      .paragraph(Paragraph([.image(InlineImage(media: "no such")), .note(InlineNote())])), .raw(RawBlock()),
    ]
    article.wordCount = Int.min
    article.media = [Article(), Article()]
    article.groups = [Group()]
    return article
  }

  /// Every part of the kitchen sink with nothing in it.
  private static var empty: Article {
    var article = Article()
    var emptier = Emptier()
    article.fields(&emptier)
    return article
  }
}

/// Puts the same text into every string of an Article.
private struct TextReplacer: FieldVisitor {
  let text: String

  mutating func visit(_ key: StaticString, _ field: inout String?) { if field != nil { field = text } }
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
  mutating func visit(extras: inout Extras) { if !extras.isEmpty { extras["toy"] = .string(text) } }
}

/// Puts an empty part wherever one may stand.
private struct Emptier: FieldVisitor {
  mutating func visit(_ key: StaticString, _ field: inout String?) {}
  mutating func visit(_ key: StaticString, _ field: inout Int?) {}
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {}
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {}
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {}
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { field = P() }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    field = P.typeNames.isEmpty ? [P()] : P.typeNames.compactMap { P.empty(ofType: $0) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) { field = [[P()], []] }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = [""] }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) {}
  mutating func visitText(_ content: inout [Inline]) {}
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {}
  mutating func visitText(_ text: inout String) {}
  mutating func visit(extras: inout Extras) { extras["toy"] = .null }
}
