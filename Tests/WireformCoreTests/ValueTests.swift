import Testing
import WireformCore

@Suite("Value, RawNumber, Extras")
struct ValueTests {
  @Test(
    "a raw number keeps its spelling", arguments: ["0", "-0", "1.10", "12345678901234567890", "1e5", "1E+5", "-1.5e-3"])
  func rawNumber(_ text: String) {
    #expect(RawNumber(text)?.description == text)
    #expect(RawNumber(text)?.double == Double(text))
  }

  @Test(
    "what JSON does not call a number is none",
    arguments: ["", "-", "010", "+1", "1.", ".5", "1e", "1e+", "0x1", "1 ", " 1", "NaN", "--1", "1.2.3"])
  func noNumber(_ text: String) {
    #expect(RawNumber(text) == nil)
  }

  @Test("members, elements and paths are found, what is not there is nil")
  func lookup() {
    let value: Value = ["a": [1, ["b": "x"]], "a": "second", "c": true]
    #expect(value["a"]?[0] == 1)
    #expect(value["a[1].b" as FieldPath]?.string == "x")
    #expect(value["a[2]" as FieldPath] == nil)
    #expect(value["a.b" as FieldPath] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["nope"] == nil)
    #expect(value["" as FieldPath] == value)
    #expect(Value.null["a"] == nil)
  }

  @Test("extras keep their order, and go when nil is set")
  func extras() {
    var extras = Extras()
    #expect(extras.isEmpty)
    extras["ninjs"] = ["fields": [:]]
    extras["nitf"] = ["attributes": [:]]
    extras["ninjs"] = ["fields": ["a": 1]]
    #expect(extras.formats == ["ninjs", "nitf"])
    #expect(extras["ninjs"]?["fields.a" as FieldPath] == 1)
    extras["ninjs"] = nil
    extras["absent"] = nil
    #expect(extras.value == ["nitf": ["attributes": [:]]])
    extras.value = "no object"
    #expect(extras.isEmpty)
  }

  @Test("a summary fits a line")
  func summary() {
    #expect(Value.string("a\nb").summary == "\"a⏎b\"")
    #expect(Value.string(String(repeating: "x", count: 100)).summary.count == 62)
    #expect(Value.array([1, 2]).summary == "[2 items]")
    #expect((["type": "paragraph", "text": "Hi"] as Value).summary == "paragraph \"Hi\"")
    #expect((["name": "A", "uri": "B"] as Value).summary == "object with name, uri")
    #expect(Value.null.summary == "null" && Value.bool(true).summary == "true" && Value.number("010").summary == "010")
  }
}
