internal import WireformCore

/// Fills the fields of an Article with values that fit together, by the visitor that every part has.
///
/// Since it goes over `fields`, no field and no case can be forgotten: one that is added to the Article is filled from
/// that day on, at first with a plain value.
struct ArticleFiller: FieldVisitor {
  var random: RandomSource
  /// In how many of a hundred cases an optional field is filled; 100 for the kitchen sink.
  var density: Int
  /// Whether every case of every enum is used, and every field at least once.
  var isComplete: Bool
  /// Which of two kitchen sinks it is, for fields that shut each other out.
  let variant: Int
  /// The names of the parts that are being filled, the outermost first, with the key that each stands under.
  var stack: [(part: String, key: String)] = []
  /// How many values were made, so that each can be told from the others.
  var serial = 0
  /// How often each choice was made, so that a kitchen sink makes all of them in turn.
  private var turns: [String: Int] = [:]
  /// The kinds of part that have extras.
  private var hasExtras = Set<String>()

  init(random: RandomSource, density: Int, isComplete: Bool, variant: Int = 0) {
    self.random = random
    self.density = density
    self.isComplete = isComplete
    self.variant = variant
  }

  /// The part that is being filled.
  var part: String { stack.last?.part ?? "Article" }
  /// The key that it stands under.
  var owner: String { stack.last?.key ?? "" }

  mutating func number() -> Int {
    serial += 1
    return serial
  }

  /// One of several choices: each in turn in a kitchen sink, else any.
  mutating func turn(_ choice: String, of count: Int) -> Int {
    guard isComplete else { return random.below(count) }
    turns[choice, default: -1] += 1
    return (turns[choice] ?? 0) % count
  }

  private func depth(of name: String) -> Int {
    stack.reduce(0) { $1.part == name || $1.part.hasPrefix(name + ".") ? $0 + 1 : $0 }
  }

  private mutating func wants() -> Bool { isComplete || random.chance(density) }

  /// How deep parts may stand within their like.
  private func mayHold(_ name: String, under key: String) -> Bool {
    switch name {
    case "Article": stack.isEmpty
    case "Concept": depth(of: "Concept") < 2
    case "Block": depth(of: "Block") < 3 && (depth(of: "Inline") < 1 || owner != "blocks")
    case "Inline": depth(of: "Inline") < 3
    case "Line", "Note": depth(of: "Concept") < 2 || key == "names"
    default: true
    }
  }

  /// Makes a part of a case and fills it.
  mutating func made<P: ArticlePart>(_ type: P.Type = P.self, case name: String? = nil, under key: String) -> P? {
    guard var part = P.empty(ofType: name) else { return nil }
    let outer = (isComplete, density)
    // A story is large enough if the richest of its concepts are complete.
    if P.self == Concept.self, !ArticleFiller.isRich(key) { (isComplete, density) = (false, 20) }
    stack.append((String(describing: P.self) + (name.map { ".\($0)" } ?? ""), key))
    part.fields(&self)
    (isComplete, density) = outer
    part = settled(part, under: key)
    stack.removeLast()
    // A part that says nothing is no part.
    return ValueBuilder.value(of: part) == .object([]) ? nil : part
  }

  private static func isRich(_ key: String) -> Bool {
    ["subjects", "people", "organisations", "places", "creators"].contains(key)
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) {
    let key = String(describing: key)
    field = wants() || isRequired(key) ? text(for: key) : nil
  }

  mutating func visit(_ key: StaticString, _ field: inout Int?) {
    field = wants() || isRequired(String(describing: key)) ? whole(for: String(describing: key)) : nil
  }

  mutating func visit(_ key: StaticString, _ field: inout Bool?) {
    // An ordered list is a case of its own, all others are optional marks.
    if String(describing: key) == "ordered" {
      field = turn("ordered", of: 2) == 0
    } else {
      field = wants() ? true : nil
    }
  }

  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    field = wants() ? RawNumber(decimal(for: String(describing: key))) : nil
  }

  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    field = wants() ? PartialDate(date(for: String(describing: key))) : nil
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    let key = String(describing: key)
    let isWanted = wants() || (part == "Inline.entity" && key == "concept")
    field = isWanted && mayHold(String(describing: P.self), under: key) ? made(under: key) : nil
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    let key = String(describing: key)
    field = mayHold(String(describing: P.self), under: key) ? list(under: key) : []
  }

  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    let key = String(describing: key)
    guard wants() || key == "rows" else { return field = [] }
    field = (0..<2).map { _ in (0..<2).compactMap { _ in made(under: key) } }
  }

  mutating func visit(names key: StaticString, _ field: inout [String]) { field = ["m1"] }

  mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    guard wants() || part == "DefinitionItem" else { return content = [] }
    content = run(marked: random.chance(20))
  }

  mutating func visitText(_ content: inout [Inline]) {
    switch part {
    case "Line": content = line()
    case "Block.paragraph": content = run(marked: isComplete || random.chance(40))
    case "Block.heading": content = run(marked: random.chance(40))
    default: content = stack.contains { $0.part.hasPrefix("Inline.") } ? innerRun() : run(marked: false)
    }
  }

  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    let needsBlocks = part == "Block.note" || part == "Inline.note"
    let mayHaveBlocks = mayHold("Block", under: "blocks") && (part != "Note" || isComplete)
    if mayHaveBlocks, needsBlocks || turn(part, of: isComplete ? 2 : 7) == 0 {
      blocks = needsBlocks ? [.text(sentence())] : [.text(sentence()), .text(sentence())]
    } else if needsBlocks {
      blocks = [.text(sentence())]
    } else {
      content = run(marked: random.chance(25))
    }
  }

  mutating func visitText(_ text: inout String) { if part != "Inline.lineBreak" { text = leaf() } }

  mutating func visit(extras: inout Extras) {
    // In the second kitchen sink every kind of part has something that only one format understands.
    if isComplete, variant == 1, !stack.isEmpty, hasExtras.insert(part).inserted {
      extras["toy"] = ["fields": ["mark": .string("\(part) \(number())")]]
    }
    guard stack.isEmpty, isComplete || random.chance(10) else { return }
    extras["toy"] = ["fields": ["mood": "calm", "score": .number("1.10"), "tags": ["a", .string(sentence())]]]
  }
}
