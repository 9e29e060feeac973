import WireformCore

/// Fills every field of a part with a value of its own, so that a field that a format forgets is found.
struct FillVisitor: FieldVisitor {
  private var counter: Int
  private let depth: Int

  /// A part with every field filled, parts within parts to a depth.
  static func filled<P: ArticlePart>(_ type: P.Type = P.self, depth: Int = 3) -> P {
    var visitor = FillVisitor(counter: 0, depth: depth)
    var part = P()
    part.fields(&visitor)
    return part
  }

  private mutating func next() -> Int {
    counter += 1
    return counter
  }

  private mutating func part<P: ArticlePart>(_ type: P.Type) -> P? {
    guard depth > 0, let empty = P.empty(ofType: P.typeNames.first) else { return nil }
    var part = empty
    var visitor = FillVisitor(counter: counter, depth: depth - 1)
    part.fields(&visitor)
    counter = visitor.counter
    return part
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) { field = "\(key): \(next())" }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { field = next() }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { field = true }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { field = RawNumber("\(next()).10") }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    field = PartialDate(year: 2000 + next() % 100, month: 2)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { field = part(P.self) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    field = [part(P.self), part(P.self)].compactMap(\.self)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    field = [[part(P.self)].compactMap(\.self)]
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = ["name \(next())"] }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { content = [.text("line \(next())")] }
  mutating func visitText(_ content: inout [Inline]) { content = [.text("text \(next())")] }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) { content = [.text("text \(next())")] }
  mutating func visitText(_ text: inout String) { text = "text \(next())" }
  mutating func visit(extras: inout Extras) {}
}
