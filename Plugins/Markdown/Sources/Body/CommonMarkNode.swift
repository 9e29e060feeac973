internal import CCMarkGFM

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A node of libcmark-gfm's tree.
///
/// It is valid as long as its tree, which whoever holds a node keeps; no node outlives a reading.
@safe
struct CommonMarkNode {
  private let pointer: OpaquePointer

  /// A node of the library; nil for none.
  @inline(__always)
  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// What it is.
  @inline(__always)
  var kind: NodeKind { NodeKind(number: typeNumber) }

  /// The library's number of what it is.
  @inline(__always)
  var typeNumber: UInt32 { unsafe cmark_node_get_type(pointer).rawValue }

  /// The library's name of what it is.
  var typeName: String? { unsafe CommonMarkNode.string(cmark_node_get_type_string(pointer)) }

  /// The first child.
  @inline(__always)
  var firstChild: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_first_child(pointer)) }

  /// The next of the same parent.
  @inline(__always)
  var next: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_next(pointer)) }

  /// The children, in order.
  var children: CommonMarkChildren { CommonMarkChildren(first: firstChild) }

  /// The line at which it starts, from 1; 0 where the library does not tell.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }

  /// The lines of a node, from 1.
  var lines: ClosedRange<Int> {
    let start = startLine
    return start...max(start, Int(unsafe cmark_node_get_end_line(pointer)))
  }

  /// Frees the node with all below it.
  func free() { unsafe cmark_node_free(pointer) }
}

// MARK: text

extension CommonMarkNode {
  /// The text of a leaf, as bytes that are valid until the tree goes.
  @inline(__always)
  func withLiteral<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard let literal = unsafe cmark_node_get_literal(pointer) else {
      return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
    }
    let count = unsafe strlen(literal)
    return unsafe literal.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      unsafe body(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The text of a leaf.
  var literal: String { unsafe withLiteral { unsafe String(decoding: $0, as: UTF8.self) } }

  /// The text of all leaves below.
  var plainText: String {
    var bytes: [UInt8] = []
    walk { inner in
      switch inner.kind {
      case .text, .codeSpan: unsafe inner.withLiteral { unsafe bytes.append(contentsOf: $0) }
      case .softBreak, .lineBreak: bytes.append(0x20)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `visit` with this node and all below it, in the order of the text.
  func walk(_ visit: (CommonMarkNode) -> Void) {
    let iterator = unsafe cmark_iter_new(pointer)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return }
      guard event == CMARK_EVENT_ENTER, let inner = unsafe CommonMarkNode(cmark_iter_get_node(iterator)) else {
        continue
      }
      visit(inner)
    }
  }

  /// A C string as a String; nil for none and for an empty one.
  private static func string(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text = unsafe text, unsafe text.pointee != 0 else { return nil }
    return unsafe String(cString: text)
  }
}

// MARK: what single kinds have

extension CommonMarkNode {
  /// The address of a link or an image; empty where there is none.
  var url: String { unsafe CommonMarkNode.string(cmark_node_get_url(pointer)) ?? "" }
  /// The title of a link or an image.
  var title: String? { unsafe CommonMarkNode.string(cmark_node_get_title(pointer)) }
  /// The level of a heading.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  /// What stands behind the fence of a code block.
  var fenceInfo: String? { unsafe CommonMarkNode.string(cmark_node_get_fence_info(pointer)) }
  /// Whether a list is numbered.
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  /// The number of a list's first item.
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  /// Whether no empty line parts the items of a list.
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  /// Whether the task of an item is done; nil where it is none.
  var taskIsDone: Bool? {
    guard unsafe cmark_node_get_syntax_extension(pointer) != nil else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }
  /// Whether a row is a table's head.
  var isHeader: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  /// The alignment of each column of a table: `l`, `c`, `r`, or 0 for none.
  var alignments: [UInt8] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    guard count > 0, let marks = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: marks, count: count))
  }
}

/// The children of a node, in order.
struct CommonMarkChildren: Sequence, IteratorProtocol {
  private var following: CommonMarkNode?

  /// A node and those behind it.
  init(first: CommonMarkNode?) { following = first }

  /// The next child.
  mutating func next() -> CommonMarkNode? {
    guard let node = following else { return nil }
    following = node.next
    return node
  }
}
