extension Inline {
  /// The plain text: what a reader would read aloud. Footnotes and raw source are left out, a line break is LF.
  public var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  /// The inlines inside, where there are any.
  public var content: [Inline] {
    switch self {
    case .text, .lineBreak, .image, .note, .raw: []
    case .emphasis(let span), .strong(let span), .underline(let span), .strike(let span), .superscript(let span),
      .subscript(let span), .code(let span), .quote(let span), .span(let span):
      span.content
    case .link(let link): link.content
    case .entity(let entity): entity.content
    case .time(let time): time.content
    }
  }

  /// Appends the plain text to `text`.
  public func appendPlainText(to text: inout String) {
    switch self {
    case .text(let plain): text += plain
    case .lineBreak: text += "\n"
    case .image(let image): text += image.text
    case .note, .raw: break
    default: for inline in content { inline.appendPlainText(to: &text) }
    }
  }
}

extension [Inline] {
  /// The plain text of all of them.
  public var plainText: String {
    if count == 1, case .text(let plain) = self[0] { return plain }
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }

  /// Inlines of plain text only: none for an empty string.
  public init(plain text: String) { self = text.isEmpty ? [] : [.text(text)] }

  /// Whether plain text says all of it.
  public var isPlain: Bool {
    switch count {
    case 0: true
    case 1: if case .text = self[0] { true } else { false }
    default: false
    }
  }

  /// The same text with neighbouring plain pieces joined and empty ones gone, outermost level only.
  public func merged() -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(count)
    for inline in self {
      guard case .text(let text) = inline else {
        result.append(inline)
        continue
      }
      if text.isEmpty { continue }
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}

extension Block {
  /// The plain text of the block, its own blocks and cells included, one line each.
  public var plainText: String {
    switch self {
    case .paragraph(let paragraph): paragraph.content.plainText
    case .heading(let heading): heading.content.plainText
    case .preformatted(let pre): pre.text
    case .list(let list): list.items.map(\.plainText).joined(separator: "\n")
    case .definitionList(let list):
      list.items.map { ([$0.term.plainText] + $0.blocks.map(\.plainText)).joined(separator: "\n") }
        .joined(separator: "\n")
    case .quote(let quote):
      (quote.blocks.map(\.plainText) + [quote.attribution.plainText]).filter { !$0.isEmpty }.joined(separator: "\n")
    case .table(let table): table.plainText
    case .figure(let figure): figure.caption.plainText
    case .note(let note): note.blocks.plainText
    case .division(let division): division.blocks.plainText
    case .rule, .embed, .raw: ""
    }
  }
}

extension [Block] {
  /// The plain text of all blocks, an empty line between them: what templates and programs get as `bodyText`.
  public var plainText: String { map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n\n") }
}

extension ListItem {
  /// The plain text of the item.
  public var plainText: String { blocks.isEmpty ? content.plainText : blocks.map(\.plainText).joined(separator: "\n") }
}

extension TableCell {
  /// The plain text of the cell.
  public var plainText: String { blocks.isEmpty ? content.plainText : blocks.map(\.plainText).joined(separator: "\n") }
}

extension Table {
  /// The plain text of the table: a line for the caption and for each row, cells parted by tabs.
  public var plainText: String {
    let rows = (header + self.rows + footer).map { $0.map(\.plainText).joined(separator: "\t") }
    return ([caption.plainText] + rows).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
