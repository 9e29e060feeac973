internal import WireformCore

/// Takes out of an Article what must not reach a page: addresses that run code, attributes that do.
///
/// It goes over all fields there are by their names, so that no part of the Article can be forgotten.
struct PageGuard: FieldVisitor {
  private var isSource = false

  /// The Article as a page may say it.
  static func safe(_ article: Article) -> Article {
    var article = article
    var visitor = PageGuard()
    article.fields(&visitor)
    return article
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) {
    guard let value = field, key.description == "href" else { return }
    if !(isSource ? SafeAddress.isSafeSource(value) : SafeAddress.isSafe(value)) { field = nil }
  }

  mutating func visit(extras: inout Extras) {
    guard let html = extras["html"], case .object(let attributes)? = html["attributes"] else { return }
    let kept = attributes.filter { SafeAddress.isSafe(attribute: $0.key, $0.value.string ?? "") }
    guard kept.count < attributes.count, case .object(var members) = html else { return }
    members.removeAll { $0.key == "attributes" }
    if !kept.isEmpty { members.append(Value.Member("attributes", .object(kept))) }
    extras["html"] = members.isEmpty ? nil : .object(members)
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard var part = field else { return }
    visit(&part)
    field = part
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    for index in field.indices { visit(&field[index]) }
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    for row in field.indices { for index in field[row].indices { visit(&field[row][index]) } }
  }

  private mutating func visit<P: ArticlePart>(_ part: inout P) {
    let before = isSource
    isSource = P.self == Rendition.self
    part.fields(&self)
    isSource = before
  }

  mutating func visit(line key: StaticString, _ content: inout [Inline]) { visitText(&content) }
  mutating func visitText(_ content: inout [Inline]) { for index in content.indices { visit(&content[index]) } }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    visitText(&content)
    for index in blocks.indices { visit(&blocks[index]) }
  }

  mutating func visit(_ key: StaticString, _ field: inout Int?) {}
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {}
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {}
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {}
  mutating func visit(names key: StaticString, _ field: inout [String]) {}
  mutating func visitText(_ text: inout String) {}
}
