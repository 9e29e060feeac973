import Testing
import WireformCore

@Suite("Article.diff")
struct DiffTests {
  private func paths(_ left: Article, _ right: Article) -> [String] { left.diff(right).map(\.description) }

  private func story(_ texts: [String]) -> Article {
    var article = Article()
    article.body = texts.map { .text($0) }
    return article
  }

  @Test("equal articles have no differences, and a changed field is one")
  func fields() {
    var left = Article()
    left.headline = "A"
    var right = left
    #expect(left.diff(right).isEmpty)
    right.headline = "B"
    right.byline = "C"
    left.slugline = "S"
    #expect(paths(left, right) == [#"headline: "A" -> "B""#, #"slugline: "S" -> nothing"#, #"byline: nothing -> "C""#])
  }

  @Test("a block that goes, comes or changes is one difference wherever it stands")
  func blocks() {
    let all = ["a", "b", "c", "d", "e"]
    for index in all.indices {
      var fewer = all
      fewer.remove(at: index)
      #expect(story(all).diff(story(fewer)).map(\.path.description) == ["body[\(index)]"])
      #expect(story(fewer).diff(story(all)).map(\.path.description) == ["body[\(index)]"])
      var other = all
      other[index] = "x"
      #expect(story(all).diff(story(other)).map(\.path.description) == ["body[\(index)].text"])
    }
    #expect(story(all).diff(story(["a", "d", "e"])).map(\.path.description) == ["body[1]", "body[2]"])
    #expect(story(["a", "b"]).diff(story(["b", "a"])).count == 2)
    #expect(story([]).diff(story(all)).map(\.path.description) == ["body"])
  }

  @Test("a long story with a dropped block at both ends of a change is still aligned")
  func long() {
    let all = (0..<500).map { "p\($0)" }
    var changed = all
    changed.remove(at: 400)
    changed.remove(at: 100)
    #expect(story(all).diff(story(changed)).map(\.path.description) == ["body[100]", "body[400]"])
  }

  @Test("an element that goes is one difference though all others changed, too")
  func changedNeighbours() {
    var left = Article()
    left.subjects = (0..<5).map { index in
      var concept = Concept(name: "Topic \(index)", type: "cpnat:abstract")
      concept.details.rank = index
      return concept
    }
    var right = left
    right.subjects.remove(at: 1)
    for index in right.subjects.indices { right.subjects[index].details.rank = nil }
    #expect(
      left.diff(right).map(\.path.description) == [
        "subjects[0].rank", "subjects[1]", "subjects[2].rank", "subjects[3].rank", "subjects[4].rank",
      ])
    #expect(right.diff(left).count == 5)
  }

  @Test("blocks of another kind are one difference")
  func kinds() {
    var left = story(["a"])
    left.body = [.heading(Heading(level: 2, [.text("a")]))]
    #expect(left.diff(story(["a"])).map(\.path.description) == ["body[0]"])
  }

  @Test("markup that comes or goes is one difference of the run")
  func markup() {
    let plain = story(["a b c"])
    var marked = plain
    marked.body = [.paragraph(Paragraph([.text("a "), .strong(InlineSpan("b")), .text(" c")]))]
    #expect(marked.diff(plain).map(\.path.description) == ["body[0].content"])
    #expect(plain.diff(marked).map(\.path.description) == ["body[0].content"])
    var other = marked
    other.body = [.paragraph(Paragraph([.text("a "), .strong(InlineSpan("x")), .text(" c")]))]
    #expect(marked.diff(other).map(\.path.description) == ["body[0].content[1].text"])
    other.body = [.paragraph(Paragraph([.text("a "), .emphasis(InlineSpan("b")), .text(" c")]))]
    #expect(marked.diff(other).map(\.path.description) == ["body[0].content[1]"])
  }

  @Test("pieces of plain text that say the same are equal")
  func merging() {
    var left = story([])
    left.body = [.paragraph(Paragraph([.text("a"), .text(""), .text("b")]))]
    #expect(left.diff(story(["ab"])).isEmpty)
  }

  @Test("concepts are compared by their URI where both have one")
  func concepts() {
    var left = Article()
    var right = Article()
    left.subjects = [Concept(name: "Economy", uri: "http://x/04000000", qcode: "medtop:04000000")]
    right.subjects = [Concept(name: "Economy", uri: "http://x/04000000", qcode: "mt:04000000", literal: "l")]
    #expect(left.diff(right).isEmpty)
    right.subjects[0].uri = "http://x/05000000"
    #expect(left.diff(right).map(\.path.description) == ["subjects[0].uri"])
    right.subjects[0].uri = nil
    left.subjects[0].uri = nil
    #expect(left.diff(right).map(\.path.description) == ["subjects[0].qcode", "subjects[0].literal"])
  }

  @Test("a type that is a field is a field like any other")
  func types() {
    var left = Article()
    var right = Article()
    left.endMark = "NNNN"
    right.type = "text"
    #expect(left.diff(right).map(\.path.description) == ["endMark", "type"])
    left.subjects = [Concept(type: "a")]
    right.subjects = [Concept(name: "N", type: "b")]
    #expect(left.diff(right).map(\.path.description) == ["subjects[0].type", "subjects[0].name", "endMark", "type"])
    left.media = [left]
    right.media = [right]
    #expect(left.diff(right).contains { $0.path.description == "media[0].type" })
  }

  @Test("every field takes part: a filled article differs from an empty one in all of them")
  func everyField() {
    let full: Article = Filler.filled(depth: 2)
    guard case .object(let members) = ValueBuilder.value(of: full) else { return }
    #expect(full.diff(Article()).map(\.path.description) == members.map(\.key))
    #expect(Article().diff(full).count == members.count)
  }
}
