import Testing
import WireformCore

@Suite("FieldPath")
struct FieldPathTests {
  @Test(
    "a path is printed as it was read",
    arguments: [
      "", "headline", "body[3].items[0].text", "[2]", "[2].a", "rows[1][2]", #"extras["a.b"]"#, #"["a b"].c"#,
      #"x[""]"#,
    ])
  func roundTrip(_ text: String) throws {
    #expect(try #require(FieldPath(parsing: text)).description == text)
  }

  @Test(
    "any key survives printing",
    arguments: ["a", "a.b", "a[b", "a]b", "a\"b", "a\\b", "a \\", " \\\"", "\\\\ ", "", "\n", "é", "0", "a\\\"\\"])
  func keys(_ key: String) {
    let path = FieldPath([.key("x"), .key(key), .index(0), .key(key)])
    #expect(FieldPath(parsing: path.description) == path, "\(path)")
    let alone = FieldPath([.key(key)])
    #expect(FieldPath(parsing: alone.description) == alone, "\(alone)")
  }

  @Test(
    "what is no path is refused",
    arguments: [
      ".", ".a", "a.", "a..b", "a[", "a[x]", "a[-1]", "a[]", "a[0]b", "a[99999999999999999999]", #"a["b]"#, #"a["b"c]"#,
      "a[0",
    ])
  func refused(_ text: String) {
    #expect(FieldPath(parsing: text) == nil)
  }

  @Test("a literal that is no path is one key")
  func literal() {
    let path: FieldPath = "a..b"
    #expect(path == FieldPath([.key("a..b")]))
    let good: FieldPath = "dateline.source"
    #expect(good == FieldPath([.key("dateline"), .key("source")]))
  }

  @Test("a path covers itself and all below it, nothing beside or above")
  func covers() {
    let path: FieldPath = "body[3]"
    #expect(path.covers("body[3]"))
    #expect(path.covers("body[3].items[0].text"))
    #expect(FieldPath().covers(path))
    #expect(!path.covers("body"))
    #expect(!path.covers("body[4]"))
    #expect(!path.covers("bod"))
    #expect(FieldPath().key("body").index(3) == path)
  }
}
