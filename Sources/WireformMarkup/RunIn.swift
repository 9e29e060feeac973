public import WireformCore

/// The dateline that a writer of running text prints at the head of the first paragraph.
public struct RunIn: Sendable, Hashable {
  /// The exact characters, separator and blanks included.
  public var text: String
  /// Whether to mark the stretch, since a reader would not find it by itself.
  public var isMarked: Bool

  /// A run-in.
  public init(_ text: String, isMarked: Bool) {
    self.text = text
    self.isMarked = isMarked
  }
}

extension [Block] {
  /// Changes the first paragraph, where the body opens with one, inside of divisions too.
  /// - Returns: whether there is one.
  @discardableResult
  public mutating func changeFirstParagraph(_ body: (inout Paragraph) -> Void) -> Bool {
    for index in indices {
      switch self[index] {
      case .paragraph(var paragraph):
        guard paragraph.mayHoldRunIn else { continue }
        body(&paragraph)
        self[index] = .paragraph(paragraph)
        return true
      case .division(var division):
        let found = division.blocks.changeFirstParagraph(body)
        self[index] = .division(division)
        return found
      case .heading, .figure: continue
      default: return false
      }
    }
    return false
  }

  /// The body with the dateline at the head of its first paragraph, or as a paragraph of its own where there is none.
  func with(_ runIn: RunIn?, marked: Bool) -> [Block] {
    guard let runIn else { return self }
    var body = self
    if !body.changeFirstParagraph({ $0 = $0.with(runIn, marked: marked) }) {
      body.insert(.paragraph(Paragraph().with(runIn, marked: marked)), at: 0)
    }
    return body
  }
}

extension Paragraph {
  /// Whether a dateline may stand at its head: a line of the printed page that comes before the story has none.
  var mayHoldRunIn: Bool {
    switch role {
    case "byline", "headline", "kicker": false
    default: true
    }
  }

  /// The paragraph with the dateline at its head.
  func with(_ runIn: RunIn, marked: Bool) -> Paragraph {
    let inline: Inline = marked ? .span(InlineSpan([.text(runIn.text)], role: "dateline")) : .text(runIn.text)
    var paragraph = self
    paragraph.content = ([inline] + content).merged()
    return paragraph
  }
}

extension [Inline] {
  /// Takes the characters of a dateline off the head, with the blanks of all scripts that stand in front of them.
  public mutating func dropHead(_ head: String) {
    let text = plainText
    let start = text.unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? text.startIndex
    let lead = text.utf8.starts(with: head.utf8) ? 0 : text.utf8.distance(from: text.startIndex, to: start)
    guard text.utf8.dropFirst(lead).starts(with: head.utf8) else { return }
    dropFirst(bytes: lead + head.utf8.count)
  }
}
