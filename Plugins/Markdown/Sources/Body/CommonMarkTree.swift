internal import CCMarkGFM

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A node of libcmark-gfm's tree, valid as long as its tree.
typealias CommonMarkNode = OpaquePointer

/// What a node is: libcmark's numbers and those that its extensions get at run time, as one closed enum.
enum NodeKind: UInt8 {
  case other
  case document, quote, list, item, code, html, paragraph, heading, rule, footnote
  case table, row, cell
  case text, softBreak, lineBreak, codeSpan, htmlSpan, emphasis, strong, strike, link, image, footnoteReference

  /// The kind of a node.
  @inline(__always)
  init(_ node: CommonMarkNode) {
    let raw = Int(cmark_node_get_type(node).rawValue)
    let index = NodeKind.index(raw)
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
    let iterator = cmark_iter_new(sample.root)
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator), let name = cmark_node_get_type_string(node) else { continue }
      let kind: NodeKind? =
        switch String(cString: name) {
        case "strikethrough": .strike
        case "table": .table
        case "table_row", "table_header": .row
        case "table_cell": .cell
        default: nil
        }
      if let kind { kinds[index(Int(cmark_node_get_type(node).rawValue))] = kind }
    }
    cmark_iter_free(iterator)
    return kinds
  }()
}

/// The tree of a Markdown text, as libcmark-gfm parses it with tables, strikethrough, autolinks, task lists and
/// footnotes.
///
/// It owns the C tree. libcmark's own allocator is used: its arena was twenty times slower.
struct CommonMarkTree: ~Copyable {
  private let parser: OpaquePointer?
  /// The document.
  let root: CommonMarkNode?

  /// Parses a text.
  /// - Parameter bytes: valid UTF-8 within the bounds of `BodyLimits`.
  init(_ bytes: ArraySlice<UInt8>) {
    CommonMarkTree.register
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { all in
      cmark_parser_feed(parser, all.bindMemory(to: CChar.self).baseAddress, all.count)
    }
    root = cmark_parser_finish(parser)
    self.parser = parser
  }

  deinit {
    if let root { cmark_node_free(root) }
    cmark_parser_free(parser)
  }

  /// Makes the extensions known to libcmark, once in a process.
  private static let register: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// The children of a node, in order.
struct CommonMarkChildren: Sequence, IteratorProtocol {
  private var following: CommonMarkNode?

  /// The children of a node.
  init(of node: CommonMarkNode) { following = cmark_node_first_child(node) }

  /// The next child.
  mutating func next() -> CommonMarkNode? {
    guard let node = following else { return nil }
    following = cmark_node_next(node)
    return node
  }
}

/// What is read off a node.
enum CommonMark {
  /// The text of a leaf, as bytes that are valid until the tree goes.
  @inline(__always)
  static func withLiteral<R>(_ node: CommonMarkNode, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard let literal = cmark_node_get_literal(node) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = strlen(literal)
    return literal.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The text of a leaf.
  static func literal(_ node: CommonMarkNode) -> String { withLiteral(node) { String(decoding: $0, as: UTF8.self) } }

  /// A C string as a String; nil for none and for an empty one.
  static func string(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text, text.pointee != 0 else { return nil }
    return String(cString: text)
  }

  /// The lines of a node, from 1.
  static func lines(_ node: CommonMarkNode) -> ClosedRange<Int> {
    let start = Int(cmark_node_get_start_line(node))
    return start...max(start, Int(cmark_node_get_end_line(node)))
  }

  /// The text of all leaves below a node.
  static func plainText(_ node: CommonMarkNode) -> String {
    var bytes: [UInt8] = []
    let iterator = cmark_iter_new(node)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { break }
      guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
      switch NodeKind(inner) {
      case .text, .codeSpan: withLiteral(inner) { bytes.append(contentsOf: $0) }
      case .softBreak, .lineBreak: bytes.append(0x20)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
