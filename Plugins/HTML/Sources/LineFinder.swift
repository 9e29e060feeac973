internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Tells which line of a story an element of a page shows, by what it is, by microdata and by the words of its class.
enum LineFinder {
  /// A line that an element shows.
  struct Found {
    var field: String
    var text: String
    var rank: Int
  }

  /// The line of an element; nil for any other element.
  /// - Parameter isOwn: whether the page was written by us, so that only our own classes count.
  static func line(of element: XMLElement, isOwn: Bool) -> Found? {
    let classes = (element.peek("class") ?? "").lowercased().split(whereSeparator: { $0.isWhitespace }).map {
      String($0)
    }
    if !isOwn, let property = property(of: element), let found = microdata(property, element) { return found }
    if element.local == "time" { return time(element, classes, isOwn: isOwn) }
    guard let field = isOwn ? own(element, classes) : foreign(element, classes) else { return nil }
    let text = element.local == "ul" ? element.elements.map(\.text).joined(separator: ", ") : spaced(element)
    guard text.utf8.count <= 2000 else { return nil }
    return Found(field: field, text: text, rank: element.local == "h1" ? 2 : 3)
  }

  /// The text, what stands in blocks side by side parted by commas.
  private static func spaced(_ element: XMLElement, depth: Int = 0) -> String {
    guard depth < 32 else { return element.text }
    var text = ""
    for child in element.children {
      switch child {
      case .text(let words): text += words.string
      case .element(let inner):
        let words = spaced(inner, depth: depth + 1)
        let isBlock = ["p", "div", "li", "h2", "h3", "h4"].contains(inner.local)
        let isApart = isBlock && text.utf8.contains { $0 > 0x20 } && words.utf8.contains { $0 > 0x20 }
        if isApart { text = MarkupText.collapsed(text) + ", " }
        text += words
      }
    }
    return text
  }

  private static let ownClasses = [
    "section": "category", "headline": "headline", "deck": "subheadline", "byline": "byline", "authors": "authors",
    "abstract": "summary", "keywords": "keywords", "credit": "creditLine", "copyright": "rights.notice",
    "rights": "rights.holder", "terms": "rights.usageTerms", "ednote": "edNotes", "alert": "status",
  ]

  private static func own(_ element: XMLElement, _ classes: [String]) -> String? {
    classes.count == 1 ? classes.first.flatMap { ownClasses[$0] } : nil
  }

  private static func foreign(_ element: XMLElement, _ classes: [String]) -> String? {
    if element.local == "h1" { return "headline" }
    if element.peek("rel") == "author" { return "byline" }
    guard ["p", "div", "span", "h2", "h3", "h4", "a", "address", "ul", "section"].contains(element.local) else {
      return nil
    }
    let parts = ["data-component", "data-testid", "data-type"].compactMap { element.peek($0)?.lowercased() }
    if parts.contains(where: { $0.split(separator: "-").contains("byline") }) { return "byline" }
    let words: [(field: String, words: [String])] = [
      (
        "subheadline",
        [
          "deck", "dek", "standfirst", "subheadline", "subhead", "subtitle", "sub-title", "sub-headline",
          "excerpt", "chapo", "teaser-text", "dachzeile-sub", "ingress", "manchette",
        ]
      ),
      ("byline", ["byline", "by-line", "author", "authors", "article-author", "author-name", "auteur", "autor"]),
      ("category", ["kicker", "overline", "rubric", "eyebrow"]),
    ]
    for token in classes {
      for (field, names) in words
      where names.contains(where: { token == $0 || token.hasSuffix("_" + $0) || token.hasSuffix("-" + $0) }) {
        return field
      }
    }
    return nil
  }

  /// The property of microdata or RDFa that an element has, without the prefix of its vocabulary.
  private static func property(of element: XMLElement) -> String? {
    if let name = element.peek("itemprop") { return name }
    guard let name = element.peek("property") else { return nil }
    guard let colon = name.firstIndex(of: ":") else { return name }
    let local = String(name[name.index(after: colon)...])
    switch name[..<colon] {
    case "schema", "rnews", "s": return local
    case "dc", "dcterms", "dct": return dublinCore[local]
    default: return nil
    }
  }

  private static let dublinCore = [
    "title": "headline", "creator": "author", "description": "description", "date": "datePublished",
    "created": "datePublished", "issued": "datePublished", "modified": "dateModified", "subject": "keywords",
    "publisher": "publisher",
  ]

  /// What a property says: its value for machines, else the name of what it describes, else its text.
  private static func value(of element: XMLElement) -> String {
    if let text = element.peek("content") ?? element.peek("datetime") { return text }
    let isThing = element.peek("itemscope") != nil || element.peek("typeof") != nil
    var open = isThing ? element.elements : []
    while let inner = open.popLast() {
      if property(of: inner) == "name" { return inner.peek("content") ?? inner.text }
      open += inner.elements
    }
    return element.text
  }

  private static func microdata(_ property: String, _ element: XMLElement) -> Found? {
    let fields = [
      "headline": "headline", "alternativeHeadline": "subheadline", "description": "summary", "author": "byline",
      "datePublished": "published", "dateModified": "versionCreated", "dateCreated": "firstCreated",
      "articleSection": "category", "keywords": "keywords", "inLanguage": "language", "publisher": "provider",
      "copyrightHolder": "holder", "mainEntityOfPage": "id",
    ]
    guard let field = fields[property] else { return nil }
    let text = field == "id" ? element.peek("content") ?? element.peek("itemid") ?? "" : value(of: element)
    return text.utf8.count > 2000 ? nil : Found(field: field, text: text, rank: 1)
  }

  private static func time(_ element: XMLElement, _ classes: [String], isOwn: Bool) -> Found? {
    guard let text = element.peek("datetime"), LooseDate.date(text) != nil else { return nil }
    let own = ["published": "published", "updated": "updated", "embargo": "embargo.until"]
    if isOwn { return classes.first.flatMap { own[$0] }.map { Found(field: $0, text: text, rank: 3) } }
    let isUpdate = classes.contains { $0.contains("updat") || $0.contains("modif") }
    return Found(field: isUpdate ? "versionCreated" : "published", text: text, rank: 3)
  }
}
