import WireformCore

/// The error that a body throws, nil where it throws none.
func failure(_ body: () throws(FormatError) -> Void) -> FormatError? {
  do throws(FormatError) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// Fills every field with a value of its own, each case of an enum once, down to a depth.
struct Filler: FieldVisitor {
  private var counter = 0
  private var depth = 0
  private let maximum: Int

  init(depth maximum: Int = 4) { self.maximum = maximum }

  static func filled<P: ArticlePart>(_ type: P.Type = P.self, depth: Int = 4) -> P {
    var filler = Filler(depth: depth)
    var part = P()
    part.fields(&filler)
    return part
  }

  private mutating func next() -> Int {
    counter += 1
    return counter
  }

  private mutating func parts<P: ArticlePart>() -> [P] {
    guard depth < maximum else { return [] }
    depth += 1
    defer { depth -= 1 }
    let types: [String?] = P.typeNames.isEmpty ? [nil] : P.typeNames
    return types.compactMap { type in
      guard var part = P.empty(ofType: type) else { return nil }
      if type != "lineBreak" { part.fields(&self) }
      return part
    }
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) { field = "\(key) \(next())" }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { field = next() }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { field = true }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { field = RawNumber("\(next()).10") }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    field = PartialDate(year: 1000 + next() % 9000, month: 2, day: 28)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    field = (parts() as [P]).first
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) { field = parts() }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    let row: [P] = parts()
    field = row.isEmpty ? [] : [row]
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) { field = ["\(key) \(next())", "b"] }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { visitText(&content) }
  mutating func visitText(_ content: inout [Inline]) {
    content = parts()
    if content.isEmpty { content = [.text("text \(next())")] }
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    blocks = parts()
    if blocks.isEmpty { visitText(&content) }
  }
  mutating func visitText(_ text: inout String) { text = "leaf \(next())" }
  mutating func visit(extras: inout Extras) {
    extras["toy"] = ["fields": ["a": .number("1.10"), "b": [.null, true, "x"]]]
  }
}
