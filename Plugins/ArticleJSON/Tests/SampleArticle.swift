import WireformCore

@testable import ArticleJSON

/// Invented articles for the tests of the native format.
enum SampleArticle {
  static var minimal: Article {
    var article = Article()
    article.id = "urn:example:2"
    article.headline = "Lighthouse reopens"
    return article
  }

  static var full: Article {
    var article = minimal
    article.id = "urn:example:1"
    article.versionCreated = PartialDate("2026-03-02T09:15:00+01:00")
    article.contentCreated = PartialDate("--11-20")
    article.urgency = Urgency("4", scale: "iptc")
    article.summary = "A \"quoted\"\tsummary with \u{1}, \\ and é, 漢, 🗞."
    article.subjects = [Concept(name: "weather", uri: "http://cv.example/1", qcode: "ex:1")]
    article.subjects[0].details.relevance = RawNumber("1.10")
    article.subjects[0].broader = [Concept(name: "nature")]
    article.dateline = Dateline()
    article.dateline?.text = "PORT MERROW"
    article.dateline?.places = [DatelinePlace("PORT MERROW", qualifier: "Lund", country: nil)]
    article.edNotes = [Note("Check the name.", role: "ed"), Note(blocks: [.text("One."), .text("Two.")])]
    article.body = body
    article.media = [minimal]
    article.media[0].name = "picture-1"
    article.extras["ninjs"] = ["fields": ["x": 1, "y": [true, .null, .number("1E400")]]]
    return article
  }

  private static var body: [Block] {
    var table = Table(header: [[TableCell([.text("Day")], header: true)]], rows: [[TableCell([.text("Monday")])], []])
    table.caption = [.text("Tides, "), .emphasis(InlineSpan("approximate"))]
    return [
      .paragraph(
        Paragraph([
          .text("Read "), .link(InlineLink(href: "https://example.org/", [.text("this")])), .text("."), .lineBreak,
          .note(InlineNote([.text("A footnote.")])),
        ])),
      .heading(Heading(level: 2, [.text("Tides")])),
      .list(
        List(ordered: true, start: 3, [ListItem([.text("One")]), ListItem(blocks: [.text("Two"), .text("more")])])),
      .definitionList(DefinitionList([DefinitionItem([.text("Ebb")], [.text("Falling water.")])])),
      .quote(Quote([.text("It works.")], attribution: [.text("The keeper")])),
      .table(table),
      .figure(Figure(["picture-1"], caption: [.text("The lamp.")])),
      .preformatted(Preformatted("a  b\n c")),
      .rule(Rule()),
      .note(NoteBlock(kind: "editorsnote", [.text("Eds: adds tides.")])),
      .division(Division([.text("Inside.")], role: "sidebar")),
      .raw(RawBlock(format: "html", "<x-y>")),
    ]
  }
}

/// Writing and reading in memory.
enum Roundtrip {
  static func write(
    _ articles: [Article], _ settings: [FormatSpec.Setting] = [], _ report: inout Report
  ) throws(FormatError) -> [UInt8] {
    var writer = ArticleWriter(options: try ArticleWriter.Options(settings, format: "article"))
    var sink = ByteSink()
    for article in articles { try writer.write(article, to: &sink, report: &report) }
    try writer.finish(&sink, report: &report)
    return sink.takeBytes()
  }

  /// Reads bytes that come in chunks of a size; 0 for all at once.
  static func read(
    _ bytes: [UInt8], lines: Bool = false, chunk: Int = 0, _ report: inout Report
  ) -> (articles: [Article], failure: FormatError?) {
    var articles: [Article] = []
    var options = ArticleReader.Options()
    options.lines = lines
    var source = ByteSource(bytes)
    if chunk > 0 {
      var position = 0
      source = ByteSource { (buffer) throws(FormatError) in
        let count = min(chunk, buffer.count, bytes.count - position)
        for index in 0..<count { buffer[index] = bytes[position + index] }
        position += count
        return count
      }
    }
    do throws(FormatError) {
      try ArticleReader.read(&source, options: options, report: &report) { (article, _) throws(FormatError) in
        articles.append(article)
      }
    } catch { return (articles, error) }
    return (articles, nil)
  }
}
