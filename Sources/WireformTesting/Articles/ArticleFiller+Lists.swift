internal import WireformCore

extension ArticleFiller {
  /// The elements of a list of parts.
  mutating func list<P: ArticlePart>(under key: String) -> [P] {
    if P.self == Block.self { return blocks(under: key).compactMap { $0 as? P } }
    if P.self == Inline.self { return run(marked: true).compactMap { $0 as? P } }
    let parts: [P] = (0..<count(under: key)).compactMap { _ in made(under: key) }
    // Nobody lists the same code twice.
    var seen = Set<String>()
    return parts.filter { part in
      guard let concept = part as? Concept, let uri = concept.uri else { return true }
      return seen.insert(uri).inserted
    }
  }

  private mutating func count(under key: String) -> Int {
    switch key {
    case "items" where part == "Block.list" || part == "Block.definitionList": return 1 + random.below(3)
    case "columns" where isComplete: return 2
    case "broader", "narrower", "sameAs", "related", "facets", "affiliation": return chancesOne() ? 1 : 0
    case "media" where isComplete: return 1
    // One of each form of identity.
    case "subjects" where isComplete: return 6
    default: return isComplete ? 2 : random.chance(density) ? 1 + random.below(2) : 0
    }
  }

  private mutating func chancesOne() -> Bool { isComplete || random.chance(density / 3) }

  /// Blocks: every case once in the kitchen sink, else mostly paragraphs.
  private mutating func blocks(under key: String) -> [Block] {
    guard stack.isEmpty else { return (0..<(1 + random.below(2))).map { _ in innerBlock() } }
    if isComplete {
      return [.text(sentence())] + Block.typeNames.compactMap { made(Block.self, case: $0, under: key) }
    }
    return [.text(sentence())]
      + (0..<(1 + density / 10)).compactMap { _ in
        let name = random.chance(60) ? "paragraph" : random.pick(Block.typeNames)
        return made(Block.self, case: name, under: key)
      }
  }

  /// A block within a block: a paragraph, or now and then a list, which may stand in everything.
  private mutating func innerBlock() -> Block {
    guard random.chance(20), stack.filter({ $0.part.hasPrefix("Block.") }).count < 2,
      let list = made(Block.self, case: "list", under: "blocks")
    else { return .text(sentence()) }
    return list
  }

  /// A run of inlines with blanks between words and none at the ends.
  mutating func run(marked: Bool) -> [Inline] {
    guard marked, stack.filter({ $0.part.hasPrefix("Inline.") }).count < 2 else { return [.text(sentence())] }
    let names =
      isComplete && stack.count == 1
      ? Inline.typeNames : [random.pick(Inline.typeNames), random.pick(Inline.typeNames)]
    var content: [Inline] = [.text(word() + " ")]
    for name in names where name != "text" {
      guard let inline = made(Inline.self, case: name, under: "content") else { continue }
      switch inline {
      case .lineBreak:
        trimEnd(&content)
        content += [inline, .text(word() + " ")]
      case .note, .raw:
        // They are no text, so that the blanks around them would be two.
        trimEnd(&content)
        content += [inline, .text(" " + word() + " ")]
      default: content += [inline, .text(" " + word() + " ")]
      }
    }
    content.append(.text(word() + "."))
    return content.merged()
  }

  private func trimEnd(_ content: inout [Inline]) {
    guard case .text(var text)? = content.last else { return }
    while text.hasSuffix(" ") { text.removeLast() }
    content[content.count - 1] = .text(text)
  }

  /// What stands inside a marked stretch: mostly plain words.
  mutating func innerRun() -> [Inline] {
    let isDeep = stack.filter { $0.part.hasPrefix("Inline.") }.count > 1
    guard !isDeep, random.chance(15), owner != "note" else { return [.text(word() + " " + word())] }
    return [.text(word() + " "), .emphasis(InlineSpan(word()))]
  }

  /// The content of a line: plain where the line is a name, marked now and then where it is printed.
  mutating func line() -> [Inline] {
    switch owner {
    case "keywords": return [.text(random.pick(Vocabulary.keywords))]
    case "names": return [.text(random.pick(Vocabulary.cities) + " \(number())")]
    case "lines": return [.text("\(number()) Harbour Street")]
    case "destinations", "channels": return [.text("desk-\(number())")]
    case "bylines": return [.text("By " + random.pick(Vocabulary.people))]
    case "headlines", "descriptions": return random.chance(isComplete ? 100 : 20) ? markedLine() : [.text(sentence())]
    default: return [.text(sentence())]
    }
  }

  private mutating func markedLine() -> [Inline] {
    [.text(word() + " "), .emphasis(InlineSpan(word())), .text(" " + sentence())]
  }

  mutating func word() -> String {
    random.pick(["bridge", "zinc", "Été", "vote", "рынок", "storm", "ferry", "気候", "harbour", "Straße"])
  }

  /// A sentence that differs from all others of the same Article.
  mutating func sentence() -> String {
    let text = random.pick(random.chance(25) ? Vocabulary.oddSentences : Vocabulary.plainSentences)
    return text + " (\(number()))"
  }
}
