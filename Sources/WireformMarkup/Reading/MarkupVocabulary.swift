internal import WireformXML

/// What the elements of a vocabulary mean, one table each.
public enum MarkupVocabulary: Sendable {
  /// NITF 2.5 to 3.6.
  case nitf
  /// XHTML and HTML5.
  case html
  /// The few elements that lines of NewsML-G2 may hold.
  case g2

  /// What an element is.
  enum Meaning: Sendable, Hashable {
    case paragraph, heading(Int), list(ordered: Bool), definitionList, quote, table, preformatted, rule, figure
    case note, division(String?), media, embed, container
    case inline(InlineMeaning)
    case lineBreak, image
    case line(String)
    case dropped
  }

  /// What an element within a text is.
  enum InlineMeaning: Sendable, Hashable {
    case emphasis, strong, underline, strike, superscript, `subscript`, code, link, quote, span, time
    case entity(MarkupEntity), number, plain
    case word(String)
  }

  /// What an element means, by the number of its name: a table that hashes names is asked once a parse for each.
  func meaning(of element: XMLElement) -> Meaning? {
    let found = element.memo(table: table) { name in
      meaning(of: name).flatMap { MarkupVocabulary.numbers[$0] } ?? 0
    }
    return found == 0 ? nil : MarkupVocabulary.meanings[Int(found) - 1]
  }

  private var table: Int {
    switch self {
    case .nitf: 0
    case .html: 1
    case .g2: 2
    }
  }

  /// All meanings, and the number of each, from 1.
  private static let meanings = Array(Set([nitfTable, htmlTable, g2Table].flatMap(\.values)))
  private static let numbers = [Meaning: UInt16](
    uniqueKeysWithValues: meanings.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) })

  private func meaning(of name: String) -> Meaning? {
    switch self {
    case .nitf: MarkupVocabulary.nitfTable[name] ?? MarkupVocabulary.htmlTable[name]
    case .g2: MarkupVocabulary.g2Table[name]
    case .html: MarkupVocabulary.htmlTable[name] ?? MarkupVocabulary.htmlTable[name.lowercased()]
    }
  }

  /// The key of what stays in extras.
  var id: String {
    switch self {
    case .nitf: "nitf"
    case .html: "html"
    case .g2: "newsml-g2"
    }
  }

  private static let g2Table: [String: Meaning] = [
    "a": .inline(.link), "span": .inline(.span), "inline": .inline(.entity(.other)), "br": .lineBreak,
    "ruby": .inline(.word("ruby")), "rb": .inline(.plain), "rt": .inline(.word("rt")), "rp": .inline(.plain),
  ]

  private static let nitfTable: [String: Meaning] = [
    "p": .paragraph, "hl1": .heading(1), "hl2": .heading(2), "ol": .list(ordered: true), "ul": .list(ordered: false),
    "dl": .definitionList, "bq": .quote, "table": .table, "pre": .preformatted, "hr": .rule, "media": .media,
    "note": .note, "fn": .note, "block": .division(nil), "body.content": .container, "nitf-table": .container,
    "nitf-table-metadata": .dropped, "byline": .line("byline"), "dateline": .line("dateline"),
    "copyrite": .line("copyright"), "datasource": .line("datasource"), "abstract": .division("abstract"),
    "key-list": .dropped, "tobject": .dropped, "br": .lineBreak,
    "a": .inline(.link), "em": .inline(.emphasis), "lang": .inline(.span), "q": .inline(.quote),
    "chron": .inline(.time), "person": .inline(.entity(.person)), "org": .inline(.entity(.organisation)),
    "location": .inline(.entity(.place)), "event": .inline(.entity(.event)),
    "object.title": .inline(.entity(.object)), "classifier": .inline(.entity(.other)), "num": .inline(.number),
    "sup": .inline(.superscript), "sub": .inline(.subscript), "virtloc": .inline(.word("virtloc")),
    "money": .inline(.word("money")), "function": .inline(.word("function")), "pronounce": .inline(.word("pronounce")),
    "postaddr": .inline(.word("postaddr")), "city": .inline(.word("city")), "state": .inline(.word("state")),
    "region": .inline(.word("region")), "country": .inline(.word("country")),
    "sublocation": .inline(.word("sublocation")), "name.given": .inline(.word("name.given")),
    "name.family": .inline(.word("name.family")), "frac": .inline(.word("frac")), "byttl": .inline(.word("byttl")),
    "story.date": .inline(.word("story.date")), "copyrite.year": .inline(.plain),
    "copyrite.holder": .inline(.plain), "numer": .inline(.plain), "frac-sep": .inline(.plain),
    "denom": .inline(.plain), "alt-code": .dropped,
  ]

  private static let htmlTable: [String: Meaning] = [
    "p": .paragraph, "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5),
    "h6": .heading(6), "ol": .list(ordered: true), "ul": .list(ordered: false), "menu": .list(ordered: false),
    "dl": .definitionList, "blockquote": .quote, "table": .table, "pre": .preformatted, "hr": .rule,
    "figure": .figure, "aside": .note, "div": .division(nil), "section": .division("section"),
    "article": .division("article"), "main": .division("main"), "header": .division("header"),
    "footer": .division("footer"), "nav": .division("nav"), "address": .division("address"),
    "center": .division("center"), "details": .division("details"), "summary": .line("summary"), "body": .container,
    "html": .container, "iframe": .embed, "object": .embed, "embed": .embed, "video": .media, "audio": .media,
    "img": .image, "amp-img": .image, "amp-anim": .image, "br": .lineBreak, "head": .dropped, "script": .dropped,
    "style": .dropped, "title": .dropped,
    "meta": .dropped, "link": .dropped, "noscript": .dropped, "template": .dropped, "input": .dropped,
    "em": .inline(.emphasis), "i": .inline(.emphasis), "strong": .inline(.strong), "b": .inline(.strong),
    "u": .inline(.underline), "ins": .inline(.underline), "s": .inline(.strike), "strike": .inline(.strike),
    "del": .inline(.strike), "sup": .inline(.superscript), "sub": .inline(.subscript), "code": .inline(.code),
    "tt": .inline(.code), "kbd": .inline(.code), "samp": .inline(.code), "a": .inline(.link), "q": .inline(.quote),
    "span": .inline(.span), "time": .inline(.time), "cite": .inline(.emphasis), "dfn": .inline(.emphasis),
    "var": .inline(.emphasis), "abbr": .inline(.word("abbr")), "small": .inline(.word("small")),
    "big": .inline(.word("big")), "font": .inline(.plain), "mark": .inline(.word("mark")), "wbr": .inline(.plain),
    "label": .inline(.plain), "bdi": .inline(.plain), "bdo": .inline(.plain), "acronym": .inline(.word("abbr")),
    "nobr": .inline(.plain), "data": .inline(.plain), "figcaption": .line("caption"), "caption": .line("caption"),
  ]
}
