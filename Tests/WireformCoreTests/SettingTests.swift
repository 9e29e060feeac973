import Testing
import WireformCore

@Suite("Article.set")
struct SettingTests {
  private func set(_ path: FieldPath, _ text: String, in article: inout Article) -> FormatError? {
    failure { () throws(FormatError) in try article.set(path, to: text) }
  }

  @Test("fields are set by their paths, also those of parts that are not there yet")
  func sets() throws {
    var article = Article()
    try article.set("headline", to: "A")
    try article.set("provider", to: "AFP")
    try article.set("dateline.source", to: "Reuters")
    try article.set("keywords[0]", to: "one")
    try article.set("keywords[1].text", to: "two")
    try article.set("urgency", to: "4")
    try article.set("wordCount", to: "12")
    try article.set("firstCreated", to: "2015-11")
    try article.set("rights.holder.name", to: "Us")
    try article.set("extras.ninjs.fields.x", to: "y")
    #expect(article.headline == "A" && article.provider == Concept(name: "AFP"))
    #expect(article.dateline?.source == "Reuters" && article.keywords == [Line("one"), Line("two")])
    #expect(article.urgency == Urgency("4", scale: "iptc") && article.wordCount == 12)
    #expect(article.firstCreated == PartialDate("2015-11") && article.rights?.holder == Concept(name: "Us"))
    #expect(article.extras["ninjs"]?["fields.x" as FieldPath] == "y")
  }

  @Test("an empty text takes a field or an element away")
  func clears() throws {
    var article = Article()
    article.headline = "A"
    article.keywords = [Line("one"), Line("two")]
    try article.set("headline", to: "")
    try article.set("keywords[0]", to: "")
    try article.set("byline", to: "")
    #expect(article.headline == nil && article.byline == nil && article.keywords == [Line("two")])
  }

  @Test("text inside markup and inside blocks can be set")
  func nestedText() throws {
    var article = Article()
    article.body = [
      .paragraph(Paragraph([.text("a "), .strong(InlineSpan("b"))])),
      .list(List([ListItem(blocks: [.text("c"), .text("d")])])),
    ]
    try article.set("body[0].content[1].text", to: "x")
    try article.set("body[1].items[0].blocks[1].text", to: "y")
    #expect(article.body[0] == .paragraph(Paragraph([.text("a "), .strong(InlineSpan("x"))])))
    #expect(article.body[1] == .list(List([ListItem(blocks: [.text("c"), .text("y")])])))
    try article.set("body[0].text", to: "plain")
    #expect(article.body[0] == .text("plain"))
  }

  @Test(
    "what cannot be set is an error that names the path, and changes nothing",
    arguments: [
      ("nope", "x"), ("headline.x", "x"), ("keywords[5]", "x"), ("wordCount", "many"), ("firstCreated", "soon"),
      ("", "x"),
      ("body[0]", "x"), ("keywords.x", "x"), ("dateline.nope", "x"), ("rights.holder.rank", "x"),
    ])
  func refuses(_ path: String, _ text: String) {
    var article = Article()
    article.headline = "A"
    article.keywords = [Line("one")]
    let before = article
    let error = set(FieldPath(stringLiteral: path), text, in: &article)
    #expect(error?.diagnostic.code == .badSetting)
    #expect(error?.kind == .usage)
    #expect(article == before)
  }
}
