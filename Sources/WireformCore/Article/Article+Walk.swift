extension [Block] {
  /// Visits every block in the order of the text, those inside lists, quotes, tables, notes and divisions too.
  /// - Parameter visit: called for each block before the blocks inside it.
  public func walk(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      for inner in block.innerBlocks { inner.walk(visit) }
    }
  }

  /// Visits every inline in the order of the text, at every depth.
  /// - Parameter visit: called for each inline before the inlines inside it.
  public func walkInlines(_ visit: (Inline) -> Void) {
    walk { block in
      for content in block.ownContent { content.walk(visit) }
    }
  }
}

extension [Inline] {
  /// Visits every inline in the order of the text, at every depth; footnotes are entered too.
  public func walk(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      inline.content.walk(visit)
      if case .note(let note) = inline { note.blocks.walkInlines(visit) }
    }
  }
}

extension Block {
  /// The lists of blocks that stand directly inside this one.
  public var innerBlocks: [[Block]] {
    switch self {
    case .list(let list): list.items.map(\.blocks)
    case .definitionList(let list): list.items.map(\.blocks)
    case .quote(let quote): [quote.blocks]
    case .table(let table): (table.header + table.rows + table.footer).flatMap { $0.map(\.blocks) }
    case .note(let note): [note.blocks]
    case .division(let division): [division.blocks]
    default: []
    }
  }

  /// The runs of inlines that stand directly in this block.
  public var ownContent: [[Inline]] {
    switch self {
    case .paragraph(let paragraph): [paragraph.content]
    case .heading(let heading): [heading.content]
    case .list(let list): list.items.map(\.content)
    case .definitionList(let list): list.items.map(\.term)
    case .quote(let quote): [quote.attribution]
    case .table(let table):
      [table.caption] + (table.header + table.rows + table.footer).flatMap { $0.map(\.content) }
    case .figure(let figure): [figure.caption]
    default: []
    }
  }
}
