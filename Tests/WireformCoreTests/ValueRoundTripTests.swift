import Testing
import WireformCore

@Suite("ValueBuilder and ValueReader")
struct ValueRoundTripTests {
  private func read<P: ArticlePart>(_ value: Value, as type: P.Type = P.self, coerces: Bool = false) -> (
    P?, [ValueReader.Problem]
  ) {
    var problems: [ValueReader.Problem] = []
    let part: P? = ValueReader.read(value, coerces: coerces, problems: &problems)
    return (part, problems)
  }

  @Test("an article with every field set survives the tree", arguments: [2, 3, 4])
  func everyField(_ depth: Int) {
    let article: Article = Filler.filled(depth: depth)
    let tree = ValueBuilder.value(of: article)
    let (back, problems) = read(tree, as: Article.self)
    #expect(problems == [])
    #expect(back == article)
    #expect(back?.diff(article) == [])
    #expect(back.map { ValueBuilder.value(of: $0) } == tree)
  }

  @Test("every stored field of every part is visited: a filled part has none empty")
  func everyFieldIsListed() {
    let article: Article = Filler.filled(depth: 3)
    expectFilled(article, "article")
    expectFilled(article.provider, "provider")
    expectFilled(article.provider?.details, "details")
    expectFilled(article.rights, "rights")
    expectFilled(article.transmission, "transmission")
    expectFilled(article.dateline, "dateline")
    expectFilled(article.links.first, "link")
    expectFilled(article.renditions.first, "rendition")
    expectFilled(article.groups.first?.items.first, "group item")
  }

  private func expectFilled(_ part: Any?, _ name: String) {
    guard let part else {
      Issue.record("\(name) is missing")
      return
    }
    for child in Mirror(reflecting: part).children {
      let mirror = Mirror(reflecting: child.value)
      let mayBeEmpty = mirror.displayStyle == .optional || mirror.displayStyle == .collection
      #expect(!(mayBeEmpty && mirror.children.isEmpty), "\(name).\(child.label ?? "") was not visited")
    }
  }

  @Test("an empty article is an empty object")
  func empty() {
    #expect(ValueBuilder.value(of: Article()) == [:])
    let (article, problems) = read([:], as: Article.self)
    #expect(article == Article() && problems.isEmpty)
  }

  @Test("text comes first: content only where there is markup, blocks only where there is structure")
  func textFirst() {
    let marked = Block.paragraph(Paragraph([.text("Read "), .text("this "), .strong(InlineSpan("now")), .text("")]))
    #expect(
      ValueBuilder.value(of: marked) == [
        "type": "paragraph", "text": "Read this now",
        "content": [["type": "text", "text": "Read this "], ["type": "strong", "text": "now"]],
      ])
    #expect(ValueBuilder.value(of: Block.text("Plain")) == ["type": "paragraph", "text": "Plain"])
    let item = ListItem(blocks: [.text("a"), .text("b")])
    #expect(
      ValueBuilder.value(of: item) == [
        "text": "a\nb", "blocks": [["type": "paragraph", "text": "a"], ["type": "paragraph", "text": "b"]],
      ])
  }

  @Test("unknown members, wrong kinds and unknown types are problems with their paths")
  func problems() {
    let (article, problems) = read(
      [
        "headline": 5, "nope": "x", "wordCount": "many", "firstCreated": "soon", "keywords": "a",
        "subjects": [["name": "A", "foo": 1]], "body": [["type": "chapter"], ["type": "paragraph", "text": "T"], "x"],
        "extras": [], "urgency": "5", "embargo": ["indefinite": "yes"],
      ], as: Article.self)
    #expect(
      Set(problems.map(\.path.description)) == [
        "headline", "nope", "wordCount", "firstCreated", "keywords", "subjects[0].foo", "body[0].type", "body[2]",
        "extras", "urgency", "embargo.indefinite",
      ])
    #expect(problems.filter(\.isUnknownMember).map(\.path.description).sorted() == ["nope", "subjects[0].foo"])
    #expect(article?.body == [.text("T")])
    #expect(article?.subjects == [Concept(name: "A")])
  }

  @Test("a number that is none, and a member given twice, are problems")
  func badNumbers() {
    let (position, problems) = read(["latitude": .number("010"), "longitude": .number("1.10")], as: Position.self)
    #expect(problems.map(\.path.description) == ["latitude"])
    #expect(position?.longitude == RawNumber("1.10"))
    let (_, twice) = read(["headline": "a", "headline": "b"], as: Article.self)
    #expect(twice.map(\.path.description) == ["headline"])
  }

  @Test("no object is nil with a problem")
  func noObject() {
    let (article, problems) = read("x", as: Article.self)
    #expect(article == nil)
    #expect(problems.map(\.path) == [FieldPath()])
  }

  @Test("where text and content differ, text wins with a problem")
  func textWins() {
    let (block, problems) = read(
      ["type": "paragraph", "text": "New", "content": [["type": "strong", "text": "Old"]]], as: Block.self)
    #expect(block == .text("New"))
    #expect(problems.map(\.path.description) == ["content"])
    let (item, blockProblems) = read(
      ["text": "New", "blocks": [["type": "paragraph", "text": "Old"]]], as: ListItem.self)
    #expect(item == ListItem([.text("New")]))
    #expect(blockProblems.map(\.path.description) == ["blocks"])
  }

  @Test("content or blocks without text are taken; both at once are a problem")
  func withoutText() {
    let (block, problems) = read(["type": "paragraph", "content": [["type": "strong", "text": "B"]]], as: Block.self)
    #expect(block == .paragraph(Paragraph([.strong(InlineSpan("B"))])))
    #expect(problems.isEmpty)
    let both: Value = ["content": [["type": "strong", "text": "B"]], "blocks": [["type": "paragraph", "text": "A"]]]
    let (item, bothProblems) = read(both, as: ListItem.self)
    #expect(item == ListItem(blocks: [.text("A")]))
    #expect(bothProblems.map(\.path.description) == ["content"])
  }

  @Test("a line break with another text keeps the text")
  func lineBreak() {
    let (plain, _) = read(["type": "lineBreak"], as: Inline.self)
    #expect(plain == .lineBreak)
    let (written, _) = read(["type": "lineBreak", "text": "\n"], as: Inline.self)
    #expect(written == .lineBreak)
    let (other, _) = read(["type": "lineBreak", "text": "x"], as: Inline.self)
    #expect(other == .text("x"))
  }

  @Test("an empty caption is no caption")
  func emptyLine() {
    let quote = Quote([.text("a")], attribution: [.text("")])
    #expect(ValueBuilder.value(of: quote)["attribution"] == nil)
  }

  @Test("coercion takes plain strings for parts")
  func coercion() {
    let (article, problems) = read(
      [
        "provider": "AFP", "subjects": ["medtop:20000002", "http://cv.iptc.org/newscodes/mediatopic/01000000"],
        "keywords": "one", "urgency": "3", "embargo": "2015-11-20", "wordCount": "12", "version": 7,
        "labels": ["UPDATE 1"], "edNotes": ["Note"], "altIds": ["x"], "dateline": "PARIS", "series": ["part": "2"],
        "body": [["type": "list", "ordered": "true", "items": []]],
        "places": [["position": ["latitude": "48.10"]]], "people": ["Ann: the boss"],
      ], as: Article.self, coerces: true)
    #expect(problems == [])
    #expect(article?.provider == Concept(name: "AFP"))
    #expect(article?.subjects.map(\.qcode) == ["medtop:20000002", nil])
    #expect(article?.subjects.last?.uri == "http://cv.iptc.org/newscodes/mediatopic/01000000")
    #expect(article?.keywords == [Line("one")])
    #expect(article?.urgency == Urgency("3", scale: "iptc"))
    #expect(article?.embargo?.until == PartialDate("2015-11-20"))
    #expect(article?.wordCount == 12 && article?.version == "7" && article?.series?.part == 2)
    #expect(article?.labels == [Label("UPDATE 1")] && article?.edNotes == [Note("Note")])
    #expect(article?.altIds == [AltID("x")] && article?.dateline?.text == "PARIS")
    #expect(article?.body == [.list(List(ordered: true, []))])
    #expect(article?.places.first?.details.position?.latitude == RawNumber("48.10"))
    #expect(article?.people.first?.name == "Ann: the boss")
  }
}
