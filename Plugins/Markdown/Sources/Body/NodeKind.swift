internal import CCMarkGFM

/// What a node is: libcmark's numbers and those that its extensions get at run time, as one closed enum.
enum NodeKind: UInt8 {
  case other
  case document, quote, list, item, code, html, paragraph, heading, rule, footnote
  case table, row, cell
  case text, softBreak, lineBreak, codeSpan, htmlSpan, emphasis, strong, strike, link, image, footnoteReference

  /// The kind of a node of libcmark's number.
  @inline(__always)
  init(number: UInt32) {
    let index = NodeKind.index(Int(number))
    self = index < NodeKind.kinds.count ? NodeKind.kinds[index] : .other
  }

  @inline(__always)
  private static func index(_ raw: Int) -> Int { (raw & 0x3F) | (raw & 0x4000) >> 8 }

  /// Kinds by number; those of extensions are learnt from a small document that has them.
  private static let kinds: [NodeKind] = {
    var kinds = [NodeKind](repeating: .other, count: 128)
    let known: [(cmark_node_type, NodeKind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .quote), (CMARK_NODE_LIST, .list),
      (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .code), (CMARK_NODE_HTML_BLOCK, .html),
      (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .rule),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnote), (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak),
      (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .codeSpan), (CMARK_NODE_HTML_INLINE, .htmlSpan),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
    for (type, kind) in known { kinds[index(Int(type.rawValue))] = kind }
    let sample = CommonMarkTree(Array("~~s~~\n\n|a|\n|-|\n|b|\n".utf8)[...])
    sample.root?.walk { node in
      let kind: NodeKind? =
        switch node.typeName {
        case "strikethrough": .strike
        case "table": .table
        case "table_row", "table_header": .row
        case "table_cell": .cell
        default: nil
        }
      if let kind { kinds[index(Int(node.typeNumber))] = kind }
    }
    return kinds
  }()
}
