internal import WireformCore
internal import WireformMarkup
internal import WireformWire

/// The dateline in the body of a page: a marked span at the head of the first paragraph.
enum DatelineText {
  /// The characters that stand before the story, made of the parts where the Article has no run-in.
  static func runIn(_ dateline: Dateline) -> String? {
    if let runIn = dateline.runIn { return runIn }
    guard let text = dateline.text ?? dateline.city else { return nil }
    let source = dateline.source.flatMap { text.contains($0) ? nil : " (\($0))" } ?? ""
    return "\(text)\(source) \(dateline.separator ?? "–") "
  }

  /// Takes the dateline off the first paragraph: a marked span, else what the grammar of wire text recognises.
  /// - Parameters:
  ///   - blocks: the body.
  ///   - text: what the page's data says of it.
  ///   - report: told where the page does not mark it.
  static func lift(from blocks: inout [Block], saying text: String?, report: inout Report) -> Dateline? {
    var dateline: Dateline?
    var isFound = false
    blocks.changeFirstParagraph { paragraph in
      guard let first = paragraph.content.first else { return }
      switch first {
      case .span(let span) where span.role == "dateline" && span.language == nil && span.extras.isEmpty:
        dateline = parts(of: span.content.plainText)
        paragraph.content.removeFirst()
      case .text(let head):
        guard let found = DatelineRecogniser.lift(head) else { return }
        dateline = found.dateline
        isFound = true
        paragraph.content[0] = .text(found.rest)
      default: break
      }
    }
    if isFound { report.add(.htmlDateline, path: "dateline") }
    blocks.removeAll { if case .paragraph(let paragraph) = $0 { paragraph == Paragraph() } else { false } }
    if let text {
      if dateline == nil { dateline = Dateline() }
      dateline?.text = text
    }
    return dateline
  }

  /// A run-in that the page marks as such, with the parts that the grammar finds.
  private static func parts(of runIn: String) -> Dateline {
    if let found = DatelineRecogniser.lift(runIn + "X"), found.rest == "X" {
      var dateline = found.dateline
      dateline.runIn = runIn
      return dateline
    }
    var dateline = Dateline()
    dateline.runIn = runIn
    var text = Substring(runIn)
    while let last = text.last, last.isWhitespace || "-–—_".contains(last) { text.removeLast() }
    dateline.text = String(text)
    return dateline
  }
}
