internal import WireformCore
internal import WireformXML

/// Counts what surrounds a story on its page, by kind, so that nothing of it goes without a word.
struct Census {
  private struct Count {
    var elements = 0
    var attributes = 0
    var characters = 0
  }

  private var counts: [(kind: String, count: Count)] = []

  private static let landmarks = [
    "nav": "nav", "aside": "aside", "form": "form", "button": "form", "input": "form", "select": "form",
    "script": "script", "noscript": "script", "template": "script", "style": "style", "svg": "picture",
    "canvas": "picture", "footer": "footer", "iframe": "embed", "object": "embed", "dialog": "dialog",
  ]

  /// Counts an element with all that it holds, but for a part that is the story.
  mutating func add(_ element: XMLElement, as kind: String, besides story: XMLElement? = nil) {
    if let story, story == element { return add(1, element.attributes.count, 0, kind) }
    let kind = Census.landmarks[element.local] ?? kind
    var characters = 0
    for child in element.children {
      switch child {
      case .text(let text): text.withBytes { characters += $0.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 } }
      case .element(let inner): add(inner, as: kind, besides: story)
      }
    }
    add(1, element.attributes.count, characters, kind)
  }

  /// Counts attributes of an element that is kept without them.
  mutating func add(attributes: Int, as kind: String) { add(0, attributes, 0, kind) }

  private mutating func add(_ elements: Int, _ attributes: Int, _ characters: Int, _ kind: String) {
    let index = counts.firstIndex { $0.kind == kind } ?? counts.count
    if index == counts.count { counts.append((kind, Count())) }
    counts[index].count.elements += elements
    counts[index].count.attributes += attributes
    counts[index].count.characters += characters
  }

  /// Says how much there was, a note a kind.
  func report(_ code: DiagnosticCode, _ report: inout Report) {
    for (kind, count) in counts {
      report.add(
        code,
        "\(kind): \(count.elements) elements, \(count.attributes) attributes and \(count.characters) characters are not kept"
      )
    }
  }
}
