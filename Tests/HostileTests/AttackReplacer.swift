import WireformCore

/// Puts an attack into every string of an Article, behind what stands there or in its place.
struct AttackReplacer: FieldVisitor {
  let attack: String
  let keepsText: Bool
  /// How many strings were spoilt.
  private(set) var count = 0

  init(_ attack: String, keepsText: Bool) { (self.attack, self.keepsText) = (attack, keepsText) }

  private mutating func spoilt(_ text: String) -> String {
    count += 1
    return keepsText ? text + attack : attack
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) { field = field.map { spoilt($0) } }
  mutating func visit(_ key: StaticString, _ field: inout Int?) {}
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {}
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {}
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {}
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard var part = field else { return }
    part.fields(&self)
    field = part
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    for index in field.indices { field[index].fields(&self) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    for row in field.indices { for index in field[row].indices { field[row][index].fields(&self) } }
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = field.map { spoilt($0) } }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { visitText(&content) }
  mutating func visitText(_ content: inout [Inline]) {
    for index in content.indices { content[index].fields(&self) }
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    visitText(&content)
    for index in blocks.indices { blocks[index].fields(&self) }
  }
  mutating func visitText(_ text: inout String) { text = spoilt(text) }
  mutating func visit(extras: inout Extras) { if !extras.isEmpty { extras["toy"] = .string(spoilt("")) } }
}
