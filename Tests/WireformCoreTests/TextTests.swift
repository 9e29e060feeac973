import Testing
import WireformCore

@Suite("Plain text, walking, dump")
struct TextTests {
  private let table = {
    var table = Table(
      header: [[TableCell([.text("h1")]), TableCell([.text("h2")])]],
      rows: [[TableCell([.text("1")]), TableCell([.strong(InlineSpan("2"))])]])
    table.caption = [.text("cap")]
    return table
  }()

  @Test("the plain text of a body reads as one would read it aloud")
  func plainText() {
    let body: [Block] = [
      .text("One"), .rule(Rule()),
      .paragraph(Paragraph([.text("a"), .lineBreak, .link(InlineLink(href: "x", [.text("b")]))])),
      .quote(Quote([.text("said")], attribution: [.text("Ann")])), .table(table),
      .definitionList(DefinitionList([DefinitionItem([.text("t")], [.text("d")])])),
      .list(List([ListItem([.text("i")]), ListItem(blocks: [.text("j"), .text("k")])])),
      .note(NoteBlock(kind: nil, [.text("n")])), .division(Division([.text("v")])), .raw(RawBlock(format: "x", "raw")),
      .preformatted(Preformatted("p\nq")), .figure(Figure(["m"], caption: [.text("f")])),
      .paragraph(
        Paragraph([.text("z"), .note(InlineNote([.text("foot")])), .image(InlineImage(media: "m", text: "alt"))])),
    ]
    #expect(
      body.plainText
        == "One\n\na\nb\n\nsaid\nAnn\n\ncap\nh1\th2\n1\t2\n\nt\nd\n\ni\nj\nk\n\nn\n\nv\n\np\nq\n\nf\n\nzalt")
  }

  @Test("a walk meets every block and inline in the order of the text")
  func walking() {
    let body: [Block] = [
      .text("1"), .list(List([ListItem(blocks: [.quote(Quote([.text("2")]))]), ListItem([.text("3")])])),
      .table(table),
      .paragraph(Paragraph([.strong(InlineSpan([.emphasis(InlineSpan("4"))])), .note(InlineNote([.text("5")]))])),
    ]
    var blocks: [String] = []
    body.walk { blocks.append($0.typeName ?? "") }
    #expect(blocks == ["paragraph", "list", "quote", "paragraph", "table", "paragraph"])
    var texts: [String] = []
    body.walkInlines { if case .text(let text) = $0 { texts.append(text) } }
    #expect(texts.sorted() == ["1", "1", "2", "2", "3", "4", "5", "cap", "h1", "h2"])
  }

  @Test("a walk meets every case of block and inline of a filled article")
  func walkAll() {
    let article: Article = Filler.filled(depth: 4)
    var blocks = Set<String>()
    var inlines = Set<String>()
    article.body.walk { blocks.insert($0.typeName ?? "") }
    article.body.walkInlines { inlines.insert($0.typeName ?? "") }
    #expect(blocks == Set(Block.typeNames))
    #expect(inlines == Set(Inline.typeNames))
  }

  @Test("each case is made by its name and has it")
  func names() {
    for name in Block.typeNames { #expect(Block.empty(ofType: name)?.typeName == name) }
    for name in Inline.typeNames { #expect(Inline.empty(ofType: name)?.typeName == name) }
    #expect(Block.empty(ofType: "chapter") == nil && Inline.empty(ofType: nil) == nil)
  }

  @Test("a block tells its role whatever its case")
  func roles() {
    let article: Article = Filler.filled(depth: 2)
    for block in article.body { #expect(block.role?.hasPrefix("role ") == true, "\(block.typeName ?? "")") }
  }

  @Test("the dump shows a field a line")
  func dump() {
    var article = Article()
    article.headline = "A \"b\"\n"
    article.provider = Concept(name: "AFP")
    article.body = [.text("One"), .paragraph(Paragraph([.text("a"), .strong(InlineSpan("b"))]))]
    article.wordCount = 5
    let lines = article.debugDescription.split(separator: "\n").map(String.init)
    #expect(lines.first == "provider:")
    #expect(lines.contains(#"headline: "A \"b\"\n""#) && lines.contains(#"  name: "AFP""#))
    #expect(lines.contains(#"  - paragraph "One""#))
    #expect(lines.last == "wordCount: 5")
    #expect(Article().debugDescription == "")
  }
}
