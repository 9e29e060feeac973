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
    if let property = element.peek("itemprop"), !isOwn, let found = microdata(property, element) { return found }
    if element.local == "time" { return time(element, classes, isOwn: isOwn) }
    guard let field = isOwn ? own(element, classes) : foreign(element, classes) else { return nil }
    let text = element.local == "ul" ? element.elements.map(\.text).joined(separator: ", ") : element.text
    guard text.utf8.count <= 2000 else { return nil }
    return Found(field: field, text: text, rank: element.local == "h1" ? 2 : 3)
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
    let words: [(field: String, words: [String])] = [
      (
        "subheadline", ["deck", "dek", "standfirst", "subheadline", "subhead", "subtitle", "sub-title", "sub-headline"]
      ),
      ("byline", ["byline", "by-line", "author", "authors", "article-author", "author-name"]),
      ("category", ["kicker", "overline", "rubric", "eyebrow"]),
    ]
    for token in classes {
      let parts = token.split(whereSeparator: { $0 == "_" }).map { String($0) }
      for (field, names) in words where names.contains(token) || parts.last.map({ names.contains($0) }) == true {
        return field
      }
    }
    return nil
  }

  private static func microdata(_ property: String, _ element: XMLElement) -> Found? {
    let fields = [
      "headline": "headline", "alternativeHeadline": "subheadline", "description": "summary", "author": "byline",
      "datePublished": "published", "dateModified": "versionCreated", "dateCreated": "firstCreated",
      "articleSection": "category", "keywords": "keywords", "inLanguage": "language",
    ]
    guard let field = fields[property] else { return nil }
    let text = element.peek("content") ?? element.peek("datetime") ?? element.text
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
