internal import WireformCore

/// Whether a list has empty lines between its items, and what that tells of an item with one paragraph.
///
/// In a tight list such an item is text. In a loose list it is a block, unless the list had to be loose anyway because
/// of what stands in another item. Reader and writer ask the same question, so that both forms survive.
struct ListLooseness {
  /// Whether what stands in an item needs empty lines.
  let isForced: Bool
  /// Whether the list is written with empty lines.
  let isLoose: Bool

  /// Looks at a list.
  init(_ list: List) {
    isForced = list.items.contains { ListLooseness.needsEmptyLines($0.blocks) }
    isLoose = isForced || list.items.contains { ListLooseness.singleParagraph($0) != nil }
  }

  /// The one paragraph that an item holds as a block.
  static func singleParagraph(_ item: ListItem) -> Paragraph? {
    guard item.blocks.count == 1, case .paragraph(let paragraph) = item.blocks[0], paragraph.attributes.isEmpty else {
      return nil
    }
    return paragraph
  }

  private static func needsEmptyLines(_ blocks: [Block]) -> Bool {
    zip(blocks, blocks.dropFirst()).contains { !joins($0, $1) } || blocks.contains { holdsEmptyLines($0) }
  }

  /// Whether a block may follow another on the next line.
  private static func joins(_ first: Block, _ second: Block) -> Bool {
    guard first.attributes.isEmpty, second.attributes.isEmpty else { return false }
    switch (first, second) {
    case (.paragraph, .list(let list)):
      return list.items.first.map { !$0.plainText.isEmpty } ?? false && (list.ordered != true || list.start == nil)
    case (.paragraph, .quote), (.paragraph, .heading), (.paragraph, .preformatted): return true
    case (.heading, .paragraph), (.heading, .list), (.preformatted, .paragraph), (.preformatted, .list): return true
    default: return false
    }
  }

  /// Whether a block is written with an HTML element around it, which needs empty lines.
  private static func holdsEmptyLines(_ block: Block) -> Bool {
    switch block {
    case .paragraph, .heading, .list, .quote, .rule, .preformatted: !block.attributes.isEmpty && !isCode(block)
    case .figure(let figure): figure.media.count != 1 || !figure.caption.isEmpty || !figure.attributes.isEmpty
    default: true
    }
  }

  private static func isCode(_ block: Block) -> Bool {
    if case .preformatted(let code) = block { code.role == nil } else { false }
  }
}
