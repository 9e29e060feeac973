import Testing
import WireformCore

@Suite("FieldSet")
struct FieldSetTests {
  @Test("an empty article has no field, a filled one all of them, in the order of the fields")
  func extremes() {
    #expect(FieldSet(presentIn: Article()).isEmpty)
    #expect(FieldSet(presentIn: Article()).names == [])
    let all = FieldSet(presentIn: Filler.filled(depth: 3) as Article)
    #expect(all.names == FieldSet.allNames)
    #expect(all == FieldSet(FieldSet.allNames))
    #expect(FieldSet.allNames.first == "id")
    #expect(FieldSet.allNames.last == "extras")
    #expect(FieldSet.allNames.count == Set(FieldSet.allNames).count)
  }

  @Test("each field alone is the one that is found", arguments: FieldSet.allNames)
  func each(_ name: String) throws {
    let tree = ValueBuilder.value(of: Filler.filled(depth: 3) as Article)
    let alone = Value.object([Value.Member(name, try #require(tree[name]))])
    var problems: [ValueReader.Problem] = []
    let article: Article = try #require(ValueReader.read(alone, coerces: false, problems: &problems))
    #expect(problems == [])
    let found = FieldSet(presentIn: article)
    #expect(found.names == [name])
    #expect(found == FieldSet([name]))
    #expect(found.contains(name))
    #expect(!FieldSet(presentIn: Article()).contains(name))
  }

  @Test("sets are compared by their fields, those beyond the first 64 too")
  func algebra() {
    let story = FieldSet(["id", "headline", "body", "charCount", "extras"])
    let plain = FieldSet(["headline", "body"])
    #expect(plain.isSubset(of: story))
    #expect(!story.isSubset(of: plain))
    #expect(story.subtracting(plain).names == ["id", "charCount", "extras"])
    #expect(story.intersection(FieldSet(["body", "extras", "title"])).names == ["body", "extras"])
    #expect(plain.union(FieldSet(["extras"])).names == ["headline", "body", "extras"])
    #expect(plain.isDisjoint(with: FieldSet(["id", "extras"])))
    #expect(!story.isDisjoint(with: FieldSet(["extras"])))
    #expect(FieldSet().isSubset(of: plain))
  }

  @Test("a name that no field has is left out and told")
  func unknown() {
    let set = FieldSet(["headline", "headlin"])
    #expect(set.hasUnknownNames)
    #expect(set.names == ["headline"])
    #expect(!FieldSet(["headline"]).hasUnknownNames)
    #expect(!set.contains("headlin"))
  }
}
