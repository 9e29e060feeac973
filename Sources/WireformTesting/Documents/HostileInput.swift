/// Bytes that break parsers: nesting, open brackets, long lines and names, bombs, broken encodings.
///
/// Each kind can be made in any size, so that the cost of two sizes can be compared.
public struct HostileInput: Sendable {
  /// What it is.
  public let name: String
  private let head: [UInt8]
  private let unit: @Sendable (Int) -> [UInt8]
  private let tail: [UInt8]

  /// Input of a head, a repeated unit and a tail.
  init(_ name: String, head: String = "", _ unit: String, tail: String = "") {
    self.init(name, head: Array(head.utf8), tail: Array(tail.utf8)) { _ in Array(unit.utf8) }
  }

  /// Input whose units differ.
  init(
    _ name: String, head: [UInt8] = [], tail: [UInt8] = [], bytes unit: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.name = name
    self.head = head
    self.unit = unit
    self.tail = tail
  }

  /// The input in about so many bytes.
  public func bytes(_ size: Int) -> [UInt8] {
    var bytes = head
    bytes.reserveCapacity(size + 64)
    var index = 0
    while bytes.count + tail.count < size {
      bytes += unit(index)
      index += 1
    }
    return bytes + tail
  }

  /// All kinds.
  public static let all = bytesOfAnyFormat + markup + objects + frontMatter + texts + wires

  private static let bytesOfAnyFormat: [HostileInput] = [
    HostileInput("zeros", "\0"), HostileInput("blanks", " "), HostileInput("line ends", "\n"),
    HostileInput("carriage returns", "\r"), HostileInput("bytes 0xFF", bytes: { _ in [0xFF] }),
    HostileInput("lone continuation bytes", head: Array("Text ".utf8), bytes: { _ in [0x80, 0xBF] }),
    HostileInput("random bytes", bytes: HostileInput.noise),
    HostileInput("UTF-16 of lone surrogates", head: [0xFF, 0xFE], bytes: { _ in [0x00, 0xD8] }),
    HostileInput("UTF-16 without an end", head: [0xFE, 0xFF], bytes: { _ in [0x00, 0x3C, 0x00] }),
    HostileInput("combining marks", head: "e", "\u{301}"), HostileInput("emoji joined", "👩\u{200D}"),
    HostileInput("one long word", "a"), HostileInput("words on one line", "word "),
    HostileInput("controls", "a\u{1}\u{2}"),
  ]

  @Sendable private static func noise(_ index: Int) -> [UInt8] {
    var random = RandomSource(seed: UInt64(index))
    return (0..<64).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  private static let g2 =
    "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\" version=\"1\" standard=\"NewsML-G2\" "
    + "standardversion=\"2.35\"><itemMeta><itemClass qcode=\"ninat:text\"/></itemMeta><contentMeta>"
  private static let nitf = "<nitf><body><body.content>"
  private static let html = "<!DOCTYPE html><html><body><article>"

  private static let markup: [HostileInput] =
    markup("XML", "<a>") + markup("G2", g2) + markup("NITF", nitf) + markup("HTML", html)
    + markup("NewsML 1", "<NewsML><NewsItem><NewsComponent>") + entities

  private static func markup(_ kind: String, _ head: String) -> [HostileInput] {
    [
      HostileInput("\(kind) nested elements", head: head, "<block>"),
      HostileInput("\(kind) nested tables", head: head, "<table><tr><td>"),
      HostileInput("\(kind) many attributes", head: head + "<p", each: { " a\($0)=\"1\"" }),
      HostileInput("\(kind) the same attribute", head: head + "<p", " a=\"1\""),
      HostileInput("\(kind) many empty elements", head: head, "<p/>"),
      HostileInput("\(kind) many paragraphs", head: head, "<p>a</p>"),
      HostileInput("\(kind) mixed inlines", head: head + "<p>", "a<b>b</b><a href=\"x\">c</a>"),
      HostileInput("\(kind) open inlines", head: head + "<p>", "<b>a"),
      HostileInput("\(kind) open angle brackets", head: head, "<"),
      HostileInput("\(kind) entities", head: head + "<p>", "&amp;&#x41;&nosuch;"),
      HostileInput("\(kind) comments", head: head, "<!-- a -->"),
      HostileInput("\(kind) an open comment", head: head + "<!--", "- -"),
      HostileInput("\(kind) CDATA", head: head + "<p>", "<![CDATA[a]]>"),
      HostileInput("\(kind) processing instructions", head: head, "<?a b?>"),
      HostileInput("\(kind) a long name", head: head + "<", "a"),
      HostileInput("\(kind) a long value", head: head + "<p id=\"", "a"),
      HostileInput("\(kind) namespaces", head: head, each: { "<p:a xmlns:p=\"urn:\($0)\"/>" }),
      HostileInput("\(kind) end tags", head: head, "</p>"),
      HostileInput("\(kind) subjects", head: head, each: { "<subject qcode=\"x:\($0)\"><name>a</name></subject>" }),
      HostileInput("\(kind) unknown elements", head: head, each: { "<x\($0)>a</x\($0)>" }),
    ]
  }

  private static let entities: [HostileInput] = [
    HostileInput(
      "entities of entities", head: "<!DOCTYPE a [<!ENTITY a0 \"aaaaaaaaaa\">",
      tail: "]><nitf><body><body.content><p>&a9;&a99;</p></body.content></body></nitf>",
      each: { "<!ENTITY a\($0 + 1) \"&a\($0);&a\($0);&a\($0);\">" }),
    HostileInput(
      "one entity often",
      head: "<!DOCTYPE a [<!ENTITY a \"\(String(repeating: "a", count: 1000))\">]><nitf><body><body.content><p>", "&a;"),
    HostileInput("an open DOCTYPE", head: "<!DOCTYPE nitf [", "<!ELEMENT a (b)>"),
  ]

  private static let objects: [HostileInput] = [
    HostileInput("open arrays", "["), HostileInput("open objects", "{\"a\":"),
    HostileInput("objects in arrays", "[{\"body\":"),
    HostileInput("an open string", head: "{\"a\": \"", "a"), HostileInput("escapes", head: "{\"a\": \"", "\\u0041\\n"),
    HostileInput("lone surrogates", head: "{\"headline\": \"", "\\ud800"),
    HostileInput("a long number", head: "{\"a\": ", "9"),
    HostileInput("many members", head: "{", each: { "\"k\($0)\": \($0)," }),
    HostileInput("the same member", head: "{\"uri\": \"a\"", ", \"a\": 1"),
    HostileInput("many objects", head: "[", "{\"uri\": \"a\", \"headline\": \"b\"},"),
    HostileInput("many lines", "{\"wireform\": \"1\", \"headline\": \"b\"}\n"),
    HostileInput("blocks in blocks", head: "{\"wireform\": \"1\", \"body\": [", "{\"type\": \"quote\", \"blocks\": ["),
    HostileInput(
      "inlines in inlines", head: "{\"wireform\": \"1\", \"body\": [{\"type\": \"paragraph\", \"content\": [",
      "{\"type\": \"strong\", \"content\": ["),
    HostileInput("concepts in concepts", head: "{\"wireform\": \"1\", \"subjects\": [", "{\"broader\": ["),
    HostileInput(
      "many paragraphs in JSON", head: "{\"wireform\": \"1\", \"body\": [",
      "{\"type\": \"paragraph\", \"text\": \"a\"},"),
    HostileInput("HTML in JSON", head: "{\"uri\": \"a\", \"body_xhtml\": \"", "<b>a"),
    HostileInput(
      "associations in associations", head: "{\"uri\": \"a\"", ", \"associations\": {\"m\": {\"uri\": \"b\""),
    HostileInput("commas", head: "[", ","), HostileInput("open braces", "{"),
  ]

  private static let frontMatter: [HostileInput] = [
    HostileInput("YAML nested sequences", head: "---\na: ", "- "),
    HostileInput("YAML nested flow", head: "---\na: ", "[{b: "),
    HostileInput("YAML keys", head: "---\n", tail: "---\nText.\n", each: { "k\($0): v\n" }),
    HostileInput(
      "YAML deep indentation", head: "---\n", each: { String(repeating: " ", count: min($0, 1000)) + "a:\n" }),
    HostileInput(
      "YAML anchors", head: "---\na0: &a0 [x]\n", tail: "---\nText.\n",
      each: { "a\($0 + 1): &a\($0 + 1) [*a\($0), *a\($0)]\n" }),
    HostileInput("YAML aliases", head: "---\na: &a x\nb: [", "*a, "),
    HostileInput("YAML tags", head: "---\na: ", "!!str "),
    HostileInput("YAML an open quote", head: "---\na: \"", "a\\n"),
    HostileInput("YAML a long key", head: "---\n? ", "a"),
    HostileInput("YAML documents", "---\na: b\n"), HostileInput("fences of front matter", "---\n"),
  ]

  private static let texts: [HostileInput] = [
    HostileInput("open brackets", "["), HostileInput("closed brackets", "[a]"), HostileInput("open links", "[a]("),
    HostileInput("images", "![a](b "), HostileInput("stars", "*"), HostileInput("stars and words", "*a **b "),
    HostileInput("underscores", "_a__"),
    HostileInput("backticks", each: { String(repeating: "`", count: $0 % 50 + 1) + "a" }),
    HostileInput("tildes", "~~a"), HostileInput("quotations", "> "),
    HostileInput("nested lists", each: { String(repeating: " ", count: min($0 * 2, 1000)) + "- a\n" }),
    HostileInput("list marks", "- "), HostileInput("numbers of lists", "1. "),
    HostileInput("a wide table", head: "a|b\n-|-\n", "|"),
    HostileInput(
      "wide tables", head: "",
      each: { _ in String(repeating: "|a", count: 40) + "\n" + String(repeating: "|-", count: 40) + "\n" }),
    HostileInput("footnotes", each: { "[^\($0)]: a[^\($0 + 1)]\n\n" }),
    HostileInput("link definitions", each: { "[a\($0)]: b\n" }),
    HostileInput("references", "[a][b]"), HostileInput("heading marks", "#"), HostileInput("headings", "# a\n"),
    HostileInput("fences", "```\n"), HostileInput("an open fence", head: "```\n", "a\n"),
    HostileInput("escapes of marks", "\\*"),
    HostileInput("open tags in text", "a <b "), HostileInput("addresses", "http://a.b/"),
    HostileInput("mail addresses", "a@b."),
    HostileInput("rules", "* * *\n"), HostileInput("hard breaks", "a  \n"), HostileInput("tabs", "\t"),
    HostileInput("at signs", "a@"),
  ]

  private static let wires: [HostileInput] = [
    HostileInput("datelines", "PARIS, Nov 20 (AFP) - "),
    HostileInput("dateline paragraphs", "PARIS, Nov 20 (AFP) - Text.\n\n"),
    HostileInput("open parentheses", "("), HostileInput("parentheses", "(a) "), HostileInput("slashes", "A/"),
    HostileInput("capitals", "ABC, DEF, "), HostileInput("dashes", "- "), HostileInput("long dashes", "— "),
    HostileInput("bylines", "By Ann Example\n"), HostileInput("labels", "UPDATE 1-"),
    HostileInput("more marks", "(MORE)\n\n"),
    HostileInput("end marks", "-30-\n"), HostileInput("short lines", "a\n"), HostileInput("paragraphs", "A word.\n\n"),
    HostileInput("months", "Nov "), HostileInput("CJK", "新华社北京8月12日电"), HostileInput("brackets of CJK", "（"),
    HostileInput("messages of 7901", "\u{1}abc0123 4 pol 50\r\n\u{2}Text.\r\n\u{3}\u{4}\r\n"),
    HostileInput(
      "messages of ANPA", "\u{16}\u{16}\u{1}a0123 \u{1F}r a bc-x \u{14} 11-20 0050\r\n\u{2}Text.\r\n\u{3}\u{4}"),
    HostileInput("codes of a ZCZC header", head: "ZCZC NLA\n#a\n", "*07000000\n@QLD\n"),
    HostileInput("label lines", "URGENT\n"), HostileInput("lines of a head", "A plain line of a head\n"),
    HostileInput("stamps of pages", "Published: July 23, 2012\n"), HostileInput("keys of a header", "Keyword: a\n"),
    HostileInput("trailers of 7901", "131137 GMT Nov 13\n"),
    HostileInput(
      "fields of ANPA",
      head: "\u{16}\u{16}\u{1}a0123\u{1F}x\r\nr a\u{13}\u{11} BC-X 11-20 0050\r\n\u{2}^BC-X<\n^A b<\n",
      "^By ANN EXAMPLE=\n^AP Photo NY1<\n"),
    HostileInput("starts of headers", "\u{1}"), HostileInput("starts of text", head: "\u{1}", "\u{2}"),
    HostileInput("ends of text", head: "\u{1}abc0123\r\n\u{2}", "\u{3}"), HostileInput("synchronous idles", "\u{16}"),
  ]
}

extension HostileInput {
  /// Input whose units are texts that differ.
  fileprivate init(_ name: String, head: String = "", tail: String = "", each: @escaping @Sendable (Int) -> String) {
    self.init(name, head: Array(head.utf8), tail: Array(tail.utf8)) { Array(each($0).utf8) }
  }
}
