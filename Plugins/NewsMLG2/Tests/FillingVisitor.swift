import WireformCore

/// Fills every field of a part, so that a writer meets each of them.
struct FillingVisitor: FieldVisitor {
  var depth = 0
  static let deepest = 3

  mutating func visit(_ key: StaticString, _ field: inout String?) {
    let name = String(describing: key)
    switch name {
    case "language": field = "en-GB"
    case "version": field = "3"
    case "value": field = "4"
    case "scale": field = "iptc"
    case "qcode": field = "medtop:20000350"
    case "uri": field = "http://cv.iptc.org/newscodes/mediatopic/20000350"
    case "type": field = "cpnat:abstract"
    case "align": field = "left"
    default: field = "the \(name)"
    }
  }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { field = 2 }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { field = true }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { field = 50 }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) { field = PartialDate("2026-03-04T05:06:07Z") }

  private mutating func part<P: ArticlePart>(_ type: P.Type, _ name: String?) -> P? {
    guard depth < FillingVisitor.deepest, var part = P.empty(ofType: name) else { return nil }
    depth += 1
    part.fields(&self)
    depth -= 1
    return part
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { field = part(P.self, nil) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    field = parts(P.self)
  }
  private mutating func parts<P: ArticlePart>(_ type: P.Type) -> [P] {
    let names: [String?] = P.typeNames.isEmpty ? [nil] : P.typeNames
    return names.compactMap { part(P.self, $0) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) { field = [parts(P.self)] }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = ["picture-1"] }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { visitText(&content) }
  mutating func visitText(_ content: inout [Inline]) {
    content = [.text("words ")] + parts(Inline.self)
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    blocks = parts(Block.self)
    if blocks.isEmpty { content = [.text("words")] }
  }
  mutating func visitText(_ text: inout String) { text = "plain words" }
  mutating func visit(extras: inout Extras) { extras["wire"] = ["fields": ["stamp": "1"]] }

  /// An Article in which every field and every kind of node stands.
  static func article() -> Article {
    var visitor = FillingVisitor()
    var article = Article()
    article.fields(&visitor)
    article.type = "text"
    article.groups = []
    return article
  }
}
