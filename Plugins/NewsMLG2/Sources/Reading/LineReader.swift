internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads lines of text with what they say about themselves.
enum LineReader {
  static func read(_ element: XMLElement, vocabulary: Vocabulary? = nil, _ report: inout Report) -> Line {
    var line = Line()
    line.language = element.take("xml:lang")
    line.role = element.take("role").map { G2Code.word($0, vocabulary: vocabulary) }
    if let text = element.peek("rank"), let rank = Int(text) {
      line.rank = rank
      _ = element.take("rank")
    }
    line.content = content(element, &report)
    line.extras = attributes(element)
    return line
  }

  static func attributes(_ element: XMLElement) -> Extras {
    var extras = Extras()
    let attributes = ExtrasReader.attributes(element)
    if !attributes.isEmpty { extras[NewsMLG2.id] = ["attributes": .object(attributes)] }
    return extras
  }

  /// The text with its links and spans.
  static func content(_ element: XMLElement, _ report: inout Report) -> [Inline] {
    element.markTaken()
    guard element.hasElements else { return [Inline](plain: MarkupText.collapsed(element.text)) }
    var reader = MarkupReader(.g2, limits: report.limits)
    let content = reader.inlines(in: element)
    report.add(contentsOf: reader.report)
    let silent = count(element) - content.nodeCount
    if silent > 0 { report.add(.g2Silent, "\(element.local): \(silent) elements", at: element.place) }
    return content
  }

  /// How many elements stand in an element, at any depth.
  private static func count(_ element: XMLElement) -> Int {
    var count = 0
    for case .element(let inner) in element.children { count += 1 + self.count(inner) }
    return count
  }

  /// The plain text with line breaks, for fields that have no markup.
  static func text(_ element: XMLElement, _ report: inout Report) -> String {
    let content = content(element, &report)
    if content.contains(where: { $0.typeName != "text" && $0.typeName != "lineBreak" }) {
      let said = markup(in: element)
      report.add(.markupElementDropped, "the markup of \(element.local) is not kept: \(said)", at: element.place)
    }
    return content.plainText
  }

  /// The tags that stand in an element, at any depth, with their attributes.
  private static func markup(in element: XMLElement) -> String {
    var tags: [String] = []
    for case .element(let inner) in element.children {
      let attributes = inner.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
      tags.append("<\(inner.name.written)\(attributes)>")
      if inner.hasElements { tags.append(markup(in: inner)) }
    }
    return tags.joined(separator: " ")
  }

  static func note(_ element: XMLElement, _ report: inout Report) -> Note {
    let line = read(element, &report)
    var note = Note()
    (note.content, note.role, note.language, note.rank, note.extras) =
      (line.content, line.role, line.language, line.rank, line.extras)
    return note
  }

  static func link(_ element: XMLElement) -> Link {
    var link = Link()
    link.rel = element.take("rel").map { G2Code.word($0, vocabulary: .relations) }
    if let text = element.peek("rank"), let rank = Int(text) {
      link.rank = rank
      _ = element.take("rank")
    }
    link.id = element.take("residref")
    link.version = element.take("version")
    link.href = element.take("href")
    link.contentType = element.take("contenttype")
    link.title = element.take("title")
    link.extras = ExtrasReader.rest(of: element)
    return link
  }
}

extension [Inline] {
  /// How many nodes but text there are, at any depth.
  fileprivate var nodeCount: Int {
    var count = 0
    walk { (inline: Inline) in if case .text = inline {} else { count += 1 } }
    return count
  }
}
