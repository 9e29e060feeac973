import Testing
import WireformCore

@testable import Markdown

/// Writes an Article, reads it back, and returns where the two differ.
private func differences(_ article: Article) throws -> (differences: [Difference], text: String, report: Report) {
  let written = try write(article)
  let (back, _) = try read(written.text)
  return (article.diff(back), written.text, written.report)
}

private func article(_ body: [Block], _ fill: (inout Article) -> Void = { _ in }) -> Article {
  var article = Article()
  article.body = body
  fill(&article)
  return article
}

@Suite struct BlockRoundTripTests {
  static let blocks: [[Block]] = [
    [.text("One."), .text("Two.")],
    [.heading(Heading(level: 2, [.text("A heading #")])), .text("# not one"), .text("#hash tag")],
    [.list(List([ListItem([.text("a")]), ListItem([.text("b")])]))],
    [.list(List(ordered: true, start: 7, [ListItem([.text("a")]), ListItem([.text("b")])]))],
    [.list(List([ListItem(blocks: [.text("a")]), ListItem(blocks: [.text("b")])]))],
    [.list(List([ListItem([.text("a")], checked: true), ListItem([.text("b")], checked: false)]))],
    [
      .list(
        List([
          ListItem(blocks: [.text("a"), .list(List([ListItem([.text("b")]), ListItem([.text("c")])]))]),
          ListItem([.text("d")]),
        ]))
    ],
    [.list(List([ListItem(blocks: [.text("a"), .text("b")]), ListItem([.text("c")])])), .text("After")],
    [.list(List([ListItem([.text("a")])])), .list(List([ListItem([.text("b")])]))],
    [.list(List(ordered: true, [ListItem([.text("a")])])), .list(List(ordered: true, [ListItem([.text("b")])]))],
    [.list(List([ListItem(blocks: [.preformatted(Preformatted("x\n\ny"))])]))],
    [.quote(Quote([.text("Said so."), .text("Twice.")], attribution: [.text("A. Speaker")]))],
    [.quote(Quote([.quote(Quote([.text("inner")])), .text("outer")]))],
    [.quote(Quote([.text("one")])), .quote(Quote([.text("two")]))],
    [.preformatted(Preformatted("  col 1   col 2\n\n```\n    deep\n"))],
    [.preformatted(Preformatted(""))],
    [.rule(Rule()), .text("a"), .rule(Rule())],
    [
      .definitionList(
        DefinitionList([
          DefinitionItem([.text("Term")], [.text("What it means."), .text("More.")]),
          DefinitionItem([.emphasis(InlineSpan("Other"))], [.text("b")]), DefinitionItem([.text("Bare")], []),
        ]))
    ],
    [.note(NoteBlock(kind: "correction", [.text("Corrects the name.")])), .note(NoteBlock(kind: nil, [.text("b")]))],
    [.division(Division([.text("a")], role: "sidebar")), .division(Division([.text("a"), .text("b")]))],
    [.division(Division([.division(Division([.text("a")], role: "x")), .rule(Rule())], role: "y"))],
    [.paragraph(Paragraph([.text("Lead.")], role: "lead")), .heading(Heading(level: 3, [.text("H")], role: "x"))],
    [.raw(RawBlock(format: "html", "<video src=\"a.mp4\">\n</video>\n<p>x</p>")), .text("b")],
    [.raw(RawBlock(format: "markdown", "[unused]: /url \"x\"")), .text("[unused] b")],
    [.figure(Figure(["image-1"])), .text("x")],
  ]

  @Test(arguments: blocks.indices)
  func blocksComeBack(_ index: Int) throws {
    let original = article(Self.blocks[index]) { article in
      if index == Self.blocks.count - 1 {
        article.media = [
          MediaRegister.made(name: "image-1", address: "a b.jpg", alt: "An [alt]", caption: "A \"caption\"")
        ]
      }
    }
    let result = try differences(original)
    #expect(result.differences.isEmpty, "\(result.text)")
    #expect(result.report.count(.loss) == 0, "\(result.report.diagnostics)")
    let (again, _) = try read(result.text)
    #expect(try write(again).text == result.text)
  }

  @Test func embedsComeBack() throws {
    var post = Embed()
    post.href = "https://social.example/post/1"
    post.html = "<blockquote class=\"post\">\n<p>Hi</p>\n</blockquote>"
    var bare = Embed()
    bare.href = "https://video.example/?a=1&b=2"
    bare.role = "video"
    let result = try differences(article([.embed(post), .embed(bare)]))
    #expect(result.differences.isEmpty, "\(result.text)")
  }

  @Test func tablesComeBack() throws {
    func cells(_ texts: String...) -> [TableCell] { texts.map { TableCell([Inline](plain: $0)) } }
    var plain = Table(header: [cells("Name", "Points")], rows: [cells("A | B", "1"), cells("", "`x` \\| y\\")])
    plain.columns = [TableColumn(align: nil), TableColumn(align: "right")]
    var captioned = Table(rows: [cells("a", "b")])
    captioned.caption = [.text("A "), .strong(InlineSpan("caption"))]
    var spanned = Table(header: [cells("a", "b"), cells("c", "d")], rows: [cells("e")])
    spanned.rows[0][0].colspan = 2
    spanned.rows.append([TableCell([.lineBreak, .text("x")], header: true)])
    spanned.rows[1][0].blocks = [.text("one"), .list(List([ListItem([.text("two")])]))]
    spanned.rows[1][0].content = []
    spanned.footer = [cells("f", "g")]
    spanned.caption = [.text("Spans")]
    var column = TableColumn(align: "left")
    column.width = "3em"
    spanned.columns = [column, TableColumn(align: nil)]
    spanned.role = "results"
    var breaks = Table(header: [cells("h")], rows: [])
    breaks.rows = [[TableCell([.text("a"), .lineBreak, .code(InlineSpan("b|c"))])]]
    let result = try differences(article([.table(plain), .table(captioned), .table(spanned), .table(breaks)]))
    #expect(result.differences.isEmpty, "\(result.text)")
  }
}

@Suite struct InlineRoundTripTests {
  static let texts: [String] = [
    "plain", "2 * 3 * 4", "*x*", "snake_case_word and _x_ and __init__", "AT&T &amp; &copy; & so on", "a\\b \\* \\",
    "`code` ``", "[link](x) [ref] [^1] [a][b] ![i](j)", "<b>x</b> 1 < 2 > 0 <http://x.org>", "~~x~~ ~100 and ~200",
    "http://x.org/a_b and www.x.org/ and ftp://h.org/x and HTTPS://X.ORG", "mail me@x.org now, or a.b+c@d-e.co.uk.",
    "# x", "- x", "-- x", "--- x", "---", "+ x", "+++", "1. x", "12) x", "1986. A great year", "> x", "| a | b |",
    "=== x", "===", "* * *", "_ _ _", "~~~", "```", "[x]: /url", "[ ] task", "[x] task", ": x", ":-- | --:", "#", "-",
    "*", "1.", "!", "<!-- x -->", "&#65;", "“Quoted” — it’s", "日本語 *の* テキスト", "a  b", "{{< shortcode >}}", "\\n",
    "x@y", "@handle and #tag", "C:\\dir\\file", "50% of $5 = £2.50!", "a|b", "(c) [sic] {x} ^y^ $z$",
  ]

  @Test(arguments: texts.indices)
  func textsComeBack(_ index: Int) throws {
    let text = Self.texts[index]
    let wanted = text == "a  b" ? "a b" : text
    for body: [Block] in [
      [.text(text)], [.heading(Heading(level: 2, [.text(text)]))], [.list(List([ListItem([.text(text)])]))],
      [.quote(Quote([.text(text)]))], [.paragraph(Paragraph([.text("x "), .strong(InlineSpan(text)), .text(" y")]))],
      [.paragraph(Paragraph([.text("x"), .lineBreak, .text(text)]))],
      [.table(Table(header: [[TableCell([.text(text)])]], rows: [[TableCell([.text(text)])]]))],
      [.paragraph(Paragraph([.link(InlineLink(href: "/x", [.text(text)]))]))],
    ] {
      let (markdown, _) = try write(article(body))
      let (back, _) = try read(markdown)
      #expect(back.body.plainText == body.plainText.replacing(text, with: wanted), "\(markdown)")
      if text == wanted { #expect(article(body).diff(back).isEmpty, "\(markdown)") }
    }
  }

  static let inlines: [[Inline]] = [
    [.emphasis(InlineSpan("a")), .text("b"), .strong(InlineSpan("c"))],
    [.emphasis(InlineSpan("a")), .emphasis(InlineSpan("b")), .strong(InlineSpan("c"))],
    [.text("un"), .emphasis(InlineSpan("believ")), .text("able")],
    [.text("say"), .emphasis(InlineSpan("“x”")), .text("now"), .strong(InlineSpan("(y)")), .text("z")],
    [.emphasis(InlineSpan([.strong(InlineSpan("both")), .text(" one")]))],
    [.strong(InlineSpan([.emphasis(InlineSpan("both"))]))], [.emphasis(InlineSpan([.emphasis(InlineSpan("in"))]))],
    [.emphasis(InlineSpan(" blank ")), .text("x")], [.strike(InlineSpan("gone")), .text("~")],
    [.underline(InlineSpan("u")), .superscript(InlineSpan("2")), .subscript(InlineSpan("3")), .quote(InlineSpan("q"))],
    [.code(InlineSpan("a `b` c")), .code(InlineSpan("`")), .text(" "), .code(InlineSpan(" x "))],
    [
      .link(
        InlineLink(href: "https://x.org/a_(b)", title: "T \"q\" & x", [.text("text "), .emphasis(InlineSpan("e"))]))
    ],
    [.link(InlineLink(href: "https://x.org/?a=1&b=2", [.text("https://x.org/?a=1&b=2")]))],
    [.link(InlineLink(href: "https://x.org/", [.text("https://x.org/")])), .text(" and more")],
    [.link(InlineLink(href: "mailto:a@x.org", [.text("a@x.org")]))], [.link(InlineLink(href: "", [.text("e")]))],
    [.link(InlineLink(href: "a b<c>&lt;", [.text("x")])), .text("!"), .link(InlineLink(href: "y", [.text("y")]))],
    [.text("a"), .lineBreak, .text("b"), .lineBreak, .lineBreak, .text("c")], [.text("a"), .lineBreak],
    [
      .entity(InlineEntity(Concept(name: "Ann \"A\" O'Lee", qcode: "p:1", type: "person"), [.text("Lee")])),
      .text(" x"),
    ],
    [.time(InlineTime(PartialDate("--11-20"), [.text("November 20")])), .text(".")],
    [.span(InlineSpan([.text("wort")], role: "term", language: "de")), .text("."), .span(InlineSpan("x"))],
    [
      .text("note"), .note(InlineNote([.text("The note."), .text("More.")])), .text(" and"),
      .note(InlineNote([.text("b")], label: "star")),
    ],
    [.text("n!"), .note(InlineNote([.text("x "), .preformatted(Preformatted("code"))].dropFirst().map { $0 }))],
    [.text("a"), .note(InlineNote([.paragraph(Paragraph([.text("in"), .note(InlineNote([.text("deep")]))]))]))],
    [.raw(InlineRaw(format: "html", "<kbd>")), .text("Ctrl"), .raw(InlineRaw(format: "html", "</kbd>"))],
    [.text("see "), .image(InlineImage(media: "image-1", text: "alt *x*")), .text(" here")],
  ]

  @Test(arguments: inlines.indices)
  func inlinesComeBack(_ index: Int) throws {
    let inlines = Self.inlines[index]
    let original = article([.paragraph(Paragraph([.text("Start ")] + inlines))]) { article in
      guard index == Self.inlines.count - 1 else { return }
      article.media = [MediaRegister.made(name: "image-1", address: "p.png", alt: "alt *x*", caption: nil)]
    }
    let result = try differences(original)
    #expect(result.differences.isEmpty, "\(result.text)")
    #expect(result.report.count(.loss) == 0)
  }

  @Test func headingsTakeBreaks() throws {
    let result = try differences(article([.heading(Heading(level: 2, [.text("a"), .lineBreak, .text("b")]))]))
    #expect(result.differences.isEmpty, "\(result.text)")
  }

  /// Marks within marks stand in a text of their own while they are written, however far the line has come.
  @Test func marksWithinMarksMayStandBehindALineBreak() throws {
    let inner: [Inline] = [.text("a "), .emphasis(InlineSpan([.strong(InlineSpan([.text("b")]))])), .text(" c")]
    let paragraph = Paragraph([
      .text(String(repeating: "word ", count: 40)), .lineBreak, .text("x "), .strike(InlineSpan(inner)),
    ])
    let (differences, text, _) = try differences(article([.paragraph(paragraph)]))
    #expect(differences.isEmpty, "\(text)")
  }
}
