import Testing
import WireformCore

/// A document that is meant to hurt, and how it must end.
struct HostileDocument: Sendable, CustomTestStringConvertible {
  /// How reading ends.
  enum Ending: Sendable {
    /// With an error of this code, whatever was read before it.
    case error(String)
    /// With at least one Article and a diagnostic of this code; nil where nothing need be said.
    case article(String?)
  }

  let name: String
  /// The format to read it as; nil to find out.
  let format: String?
  let ending: Ending
  let make: @Sendable () -> [UInt8]

  var testDescription: String { name }

  init(_ name: String, as format: String? = nil, _ ending: Ending, _ make: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.format = format
    self.ending = ending
    self.make = make
  }

  init(_ name: String, as format: String? = nil, _ ending: Ending, text: @escaping @Sendable () -> String) {
    self.init(name, as: format, ending) { Array(text().utf8) }
  }
}

extension HostileDocument {
  /// All of them.
  static let all = entities + nesting + quantities + bytes + feeds

  private static func item(_ head: String = "", _ inside: String) -> String {
    "<?xml version=\"1.0\"?>\(head)<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\" version=\"1\""
      + " standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\">\(inside)</newsItem>"
  }

  private static func titled(_ title: String) -> String { "<itemMeta><title>\(title)</title></itemMeta>" }

  private static let entities = [
    HostileDocument("a billion laughs", .article("xml/unknown-entity")) {
      let steps = (1...9).map { step in
        "<!ENTITY l\(step) \"\(String(repeating: "&l\(step - 1);", count: 10))\">"
      }
      return item("<!DOCTYPE newsItem [<!ENTITY l0 \"lol\">\(steps.joined())]>", titled("&l9;"))
    },
    HostileDocument("one long entity, often", as: "newsml-g2", .article("xml/unknown-entity")) {
      let entity = "<!ENTITY a \"\(String(repeating: "x", count: 50_000))\">"
      return item("<!DOCTYPE newsItem [\(entity)]>", titled(String(repeating: "&a;", count: 20_000)))
    },
    HostileDocument("an external entity", .article("xml/unknown-entity")) {
      item("<!DOCTYPE newsItem [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", titled("&e;"))
    },
    HostileDocument("a DOCTYPE on the network", .article(nil)) {
      item("<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:9/x.dtd\">", titled("x"))
    },
    HostileDocument("an XInclude", .article("markup/element-dropped")) {
      let include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"
      let body = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>a</p>\(include)</body></html>"
      return item("", titled("x") + "<contentSet><inlineXML>\(body)</inlineXML></contentSet>")
    },
    HostileDocument("a catalog that names itself", .article(nil)) {
      item(
        "",
        "<catalogRef href=\"x.xml\"/><catalog><scheme alias=\"a\" uri=\"a:a:\"><sameAsScheme>a:</sameAsScheme></scheme>"
          + "</catalog>" + titled("x") + "<contentMeta><subject qcode=\"a:a:a\"/></contentMeta>")
    },
  ]

  private static func nested(_ open: String, _ inside: String, _ close: String) -> String {
    String(repeating: open, count: 100_000) + inside + String(repeating: close, count: 100_000)
  }

  private static let nesting = [
    HostileDocument("100,000 nested elements", .error("limit/depth")) { item("", nested("<a>", "", "</a>")) },
    HostileDocument("100,000 nested arrays", as: "ninjs", .error("limit/depth")) { nested("[", "", "]") },
    HostileDocument("100,000 nested objects", .error("limit/depth")) {
      "{\"uri\":\(nested("{\"a\":", "1", "}"))}"
    },
    HostileDocument("100,000 nested blocks", .error("limit/depth")) {
      "{\"wireform\":\"1\",\"body\":[\(nested("{\"type\":\"quote\",\"blocks\":[", "", "]}"))]}"
    },
    HostileDocument("100,000 nested lists", as: "markdown", .error("limit/depth")) {
      nested("- ", "a", "")
    },
    HostileDocument("100,000 nested quotes", as: "markdown", .error("limit/depth")) { nested("> ", "a", "") },
    HostileDocument("100,000 emphasis marks", as: "markdown", .article(nil)) { nested("*", "a", "") },
    HostileDocument("100,000 open emphases", as: "markdown", .article(nil)) {
      String(repeating: "*a **a ", count: 50_000)
    },
    HostileDocument("100,000 open brackets", as: "markdown", .error("limit/markdown-brackets")) {
      nested("[", "", "")
    },
    HostileDocument("100,000 links among emphases", as: "markdown", .error("limit/markdown-emphasis")) {
      String(repeating: "*a* [a][b]\n", count: 100_000) + "\n[b]: http://example.org\n"
    },
    HostileDocument("100,000 notes among emphases, indented", as: "markdown", .error("limit/markdown-emphasis")) {
      "- a\n" + String(repeating: "      - *a* a[^1]\n", count: 100_000) + "\n[^1]: a\n"
    },
    HostileDocument("100,000 items with a link and an emphasis", as: "markdown", .article(nil)) {
      String(repeating: "- *a* [a][b]\n", count: 100_000) + "\n[b]: http://example.org\n"
    },
    HostileDocument("100,000 unknown keys of a concept", as: "markdown", .article(nil)) {
      "---\nsignals:\n  - qcode: a:b\n\((0..<100_000).map { "    k\($0): a\n" }.joined())---\nbody\n"
    },
    HostileDocument("100,000 nested YAML sequences", as: "markdown", .error("limit/depth")) {
      "---\na: \(nested("[", "", "]"))\n---\nbody\n"
    },
  ]

  private static let quantities = [
    HostileDocument("a bomb of YAML aliases", as: "markdown", .error("limit/yaml-aliases")) {
      let names = Array("abcdefghijkl").map(String.init)
      let steps = zip(names, names.dropFirst()).map { last, next in
        "\(next): &\(next) [\(Array(repeating: "*\(last)", count: 10).joined(separator: ","))]\n"
      }
      return "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n\(steps.joined())---\nbody\n"
    },
    HostileDocument("many attributes", as: "newsml-g2", .error("limit/attributes")) {
      let attributes = (0..<1_000_000).map { " a\($0)=\"1\"" }.joined()
      return item("", "<itemMeta><title\(attributes)>x</title></itemMeta>")
    },
    HostileDocument("many keys of front matter", as: "markdown", .article(nil)) {
      "---\n\((0..<20_000).map { "k\($0): v\n" }.joined())---\nbody\n"
    },
    HostileDocument("one long line", as: "wire", .article(nil)) {
      "MOSCOW, November 20. /TASS/. " + String(repeating: "word ", count: 400_000)
    },
  ]

  private static let story = "Ferry adrift off the coast\n\nLISBON, Nov 20 (Reuters) - It drifted, with ü and €.\n"

  private static func encoded(_ unit: Int, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let scalars = (mark ? [UInt32(0xFEFF)] : []) + story.unicodeScalars.map(\.value)
    return scalars.flatMap { scalar in
      let bytes = (0..<unit).map { UInt8(truncatingIfNeeded: scalar >> (8 * UInt32($0))) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private static let bytes = [
    HostileDocument("NUL bytes", as: "wire", .article(nil)) {
      Array("Ferry adrift\n\nLISBON, Nov 20 (Reuters) - a\0b\0\n".utf8)
    },
    HostileDocument("halves of surrogates", .article("json/lone-surrogate")) {
      Array(#"{"uri":"urn:x","headline":"a\ud800b","body_text":"\udc00"}"#.utf8)
    },
    HostileDocument("overlong UTF-8", .article("input/not-utf-8")) {
      Array("Ferry adrift\n\nLISBON, Nov 20 (Reuters) - a".utf8) + [0xC0, 0xAF] + Array(" b ".utf8)
        + [0xED, 0xA0, 0x80, 0x0A]
    },
    HostileDocument("UTF-16 with a mark", .article(nil)) { encoded(2, bigEndian: false, mark: true) },
    HostileDocument("UTF-16, the other order", .article(nil)) { encoded(2, bigEndian: true, mark: true) },
    HostileDocument("UTF-32 with a mark", .article(nil)) { encoded(4, bigEndian: false, mark: true) },
    HostileDocument("UTF-32, the other order", .article(nil)) { encoded(4, bigEndian: true, mark: true) },
    HostileDocument("UTF-16 without a mark", .error("input/unknown-format")) {
      encoded(2, bigEndian: true, mark: false)
    },
    HostileDocument("UTF-32 without a mark", .error("input/unknown-format")) {
      encoded(4, bigEndian: false, mark: false)
    },
    HostileDocument("gzip by mistake", .error("input/compressed")) {
      [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] + (0..<64).map { UInt8($0) }
    },
    HostileDocument("zip by mistake", .error("input/compressed")) { Array("PK\u{3}\u{4}".utf8) + (0..<64) },
  ]
}
