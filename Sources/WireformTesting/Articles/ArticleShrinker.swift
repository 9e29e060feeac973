internal import WireformCore

/// Makes a small Article of a failing one: takes away all that the failure does not need.
struct ArticleShrinker {
  /// How often the failure may be tried.
  var budget = 300
  /// Whether an Article still fails in the same way.
  let fails: (Article) -> Bool

  /// The smallest Article found that still fails.
  mutating func shrink(_ article: Article) -> Article {
    var tree = ArticleShrinker.withoutDerivedText(ValueBuilder.value(of: article))
    guard stillFails(tree) else { return article }
    dropParts(&tree)
    shortenTexts(&tree)
    dropParts(&tree)
    return ArticleShrinker.article(tree) ?? article
  }

  private mutating func dropParts(_ tree: inout Value) {
    var at = 0
    while budget > 0 {
      let places = ArticleShrinker.places(in: tree)
      guard at < places.count else { return }
      if let smaller = tree.without(places[at].steps[...]), stillFails(smaller) { tree = smaller } else { at += 1 }
    }
  }

  private mutating func shortenTexts(_ tree: inout Value) {
    for place in ArticleShrinker.places(in: tree) {
      while budget > 0, let text = tree[place]?.string, text.count > 4 {
        let half = text.count / 2
        let halves = [text.prefix(half), text.suffix(text.count - half)].map { ArticleShrinker.trimmed($0) }
        let shorter = halves.filter { !$0.isEmpty }
          .compactMap { tree.replacing(place.steps[...], with: .string($0)) }
        guard let smaller = shorter.first(where: { stillFails($0) }) else { break }
        tree = smaller
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func stillFails(_ tree: Value) -> Bool {
    guard budget > 0, let article = ArticleShrinker.article(tree) else { return false }
    budget -= 1
    return fails(article)
  }

  private static func article(_ tree: Value) -> Article? {
    var problems: [ValueReader.Problem] = []
    let article: Article? = ValueReader.read(tree, problems: &problems)
    return problems.isEmpty ? article : nil
  }

  /// The tree without the texts that `content` and `blocks` say again, so that these can be cut.
  private static func withoutDerivedText(_ value: Value) -> Value {
    switch value {
    case .array(let elements): return .array(elements.map(withoutDerivedText))
    case .object(let members):
      let isDerived = members.contains { $0.key == "content" || $0.key == "blocks" }
      return .object(
        members.filter { !(isDerived && $0.key == "text") }
          .map { Value.Member($0.key, withoutDerivedText($0.value)) })
    default: return value
    }
  }

  /// All members and elements, the larger before the smaller ones inside them.
  private static func places(in tree: Value) -> [FieldPath] {
    var found: [FieldPath] = []
    var waiting: [(FieldPath, Value)] = [(FieldPath(), tree)]
    var next = 0
    while next < waiting.count {
      let (path, value) = waiting[next]
      next += 1
      switch value {
      case .object(let members):
        for member in members where member.key != "type" || path.steps.isEmpty {
          found.append(path.key(member.key))
          waiting.append((path.key(member.key), member.value))
        }
      case .array(let elements):
        for (index, element) in elements.enumerated().reversed() {
          found.append(path.index(index))
          waiting.append((path.index(index), element))
        }
      default: break
      }
    }
    return found
  }
}

extension Value {
  /// The tree without what stands at a path; nil where nothing stands there.
  func without(_ steps: ArraySlice<FieldPath.Step>) -> Value? { edited(steps, nil) }

  /// The tree with another value at a path; nil where nothing stands there.
  func replacing(_ steps: ArraySlice<FieldPath.Step>, with new: Value) -> Value? { edited(steps, new) }

  private func edited(_ steps: ArraySlice<FieldPath.Step>, _ new: Value?) -> Value? {
    guard let step = steps.first else { return new }
    let isLast = steps.count == 1
    switch (self, step) {
    case (.object(var members), .key(let key)):
      guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
      if let value = members[index].value.edited(steps.dropFirst(), new) {
        members[index].value = value
      } else if isLast, new == nil {
        members.remove(at: index)
      } else {
        return nil
      }
      return .object(members)
    case (.array(var elements), .index(let index)):
      guard elements.indices.contains(index) else { return nil }
      if let value = elements[index].edited(steps.dropFirst(), new) {
        elements[index] = value
      } else if isLast, new == nil {
        elements.remove(at: index)
      } else {
        return nil
      }
      return .array(elements)
    default: return nil
    }
  }
}
