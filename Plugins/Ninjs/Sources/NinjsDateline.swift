internal import WireformCore
internal import WireformWire

/// Lifts the dateline out of a body and puts it back: ninjs has no property for it.
enum NinjsDateline {
  /// Takes the dateline off the first paragraph: a marked span, else what the grammar of wire text recognises.
  static func lift(from blocks: inout [Block]) -> Dateline? {
    guard let index = blocks.firstIndex(where: { if case .paragraph = $0 { true } else { false } }),
      case .paragraph(var paragraph) = blocks[index], let first = paragraph.content.first
    else { return nil }
    let dateline: Dateline?
    switch first {
    case .span(let span) where span.role == "dateline":
      dateline = marked(span.content.plainText)
      paragraph.content.removeFirst()
    case .text(let text):
      guard let found = DatelineRecogniser.lift(text) else { return nil }
      dateline = found.dateline
      paragraph.content[0] = .text(found.rest)
    default: return nil
    }
    blocks[index] = .paragraph(paragraph)
    return dateline
  }

  /// A run-in that the source marks as such, with the parts that the grammar finds.
  static func marked(_ runIn: String) -> Dateline {
    if let found = DatelineRecogniser.lift(runIn + "X"), found.rest == "X" { return found.dateline }
    var dateline = Dateline()
    dateline.runIn = runIn
    var text = Substring(runIn)
    while let last = text.last, last.isWhitespace || last == "-" || last == "–" || last == "—" || last == "_" {
      text.removeLast()
    }
    dateline.text = String(text)
    return dateline
  }

  /// The characters that stand before the story, made of the parts where the Article has no run-in.
  static func runIn(_ dateline: Dateline) -> String? {
    if let runIn = dateline.runIn { return runIn }
    guard let text = dateline.text ?? dateline.city else { return nil }
    let source = dateline.source.flatMap { text.contains($0) ? nil : " (\($0))" } ?? ""
    return "\(text)\(source) \(dateline.separator ?? "-") "
  }
}
