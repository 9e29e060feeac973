/// One element of a stream with all that it holds: an item of a message, or a whole small document.
///
/// Nodes, attributes and text stand in three flat arrays, names are numbers; text becomes a String only where it goes
/// into an Article. A reader marks what it takes, so that at the end it can tell what nobody took.
public final class XMLTree {
  struct Node {
    var name: Int32
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var firstAttribute: Int32 = 0
    var attributeCount: Int32 = 0
    var start = 0
    var end = 0
    var line: Int32 = 0
    var column: Int32 = 0
    var isTaken = false
    /// Taken out of the tree by a reader that moved it elsewhere.
    var isRemoved = false

    var isText: Bool { name < 0 }
  }

  struct Attribute {
    var name: Int32
    var start: Int
    var end: Int
    var isTaken = false
  }

  let names: XMLNames
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var text: [UInt8] = []
  /// Namespace declarations in the order of the document.
  var declarations: [(prefix: String, uri: String)] = []
  private var uris: [String: String]?

  /// What a prefix stood for last.
  func namespace(ofPrefix prefix: String) -> String? {
    if let uris { return uris[prefix] }
    var found: [String: String] = [:]
    for declaration in declarations { found[declaration.prefix] = declaration.uri }
    uris = found
    return found[prefix]
  }

  init(names: XMLNames) { self.names = names }

  /// Empties the tree and keeps its room, for the next item of a message.
  func clear() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
    uris = nil
  }

  /// The outermost element.
  public var root: XMLElement { XMLElement(tree: self, index: 0) }

  /// The text between two offsets.
  func string(_ start: Int, _ end: Int) -> String {
    text.withUnsafeBufferPointer { bytes in
      guard start < end, end <= bytes.count else { return "" }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
  }
}

/// The names of one parse, each with a number.
final class XMLNames {
  private struct Key: Hashable {
    var local: Int
    var prefix: Int
    var uri: Int

    /// The bits of the pointers mixed: the parser puts its names side by side, which would fill slots in long runs.
    var hash: Int {
      let mixed = UInt64(bitPattern: Int64(local ^ (prefix << 7) ^ (uri << 13))) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 32)
    }
  }

  private(set) var all: [XMLName] = []
  /// What readers know of each name, by table: a number that stands for their own finding, 0 where nobody asked.
  private var memos: [[UInt16]] = []
  /// The namespace of the name before, which is mostly that of the next one.
  private var lastURI: (pointer: Int, text: String?) = (0, nil)
  private var slots: [(key: Key, index: Int32)]
  private var used = 0

  /// An empty table.
  /// - Parameter capacity: how many slots it starts with, a power of two.
  init(capacity: Int = 128) {
    slots = [(key: Key, index: Int32)](repeating: (Key(local: 0, prefix: 0, uri: 0), -1), count: capacity)
  }

  /// Adds a name that its caller finds again himself.
  func add(_ name: XMLName) -> Int32 {
    all.append(name)
    return Int32(truncatingIfNeeded: all.count - 1)
  }

  /// The number of a name, by the pointers under which the parser keeps its three parts.
  func index(_ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> Int32 {
    let key = Key(local: Int(bitPattern: local), prefix: Int(bitPattern: prefix), uri: Int(bitPattern: uri))
    let mask = slots.count - 1
    var slot = key.hash & mask
    while slots[slot].index >= 0 {
      if slots[slot].key == key { return slots[slot].index }
      slot = (slot + 1) & mask
    }
    let index = Int32(truncatingIfNeeded: all.count)
    if key.uri != lastURI.pointer { lastURI = (key.uri, XMLNames.string(uri)) }
    all.append(XMLName(local: XMLNames.string(local) ?? "", prefix: XMLNames.string(prefix), uri: lastURI.text))
    slots[slot] = (key, index)
    used += 1
    if used * 2 > slots.count { grow() }
    return index
  }

  /// What a reader found out about a name, asked once a parse.
  /// - Parameters:
  ///   - table: a small number for the reader's table.
  ///   - find: gives the finding for the local name, below 65,535.
  func memo(_ index: Int, table: Int, _ find: (String) -> UInt16) -> UInt16 {
    while memos.count <= table { memos.append([]) }
    if index < memos[table].count, memos[table][index] != 0 { return memos[table][index] &- 1 }
    while memos[table].count <= index { memos[table].append(0) }
    let found = find(all[index].local)
    memos[table][index] = found &+ 1
    return found
  }

  private func grow() {
    let old = slots
    slots = [(key: Key, index: Int32)](repeating: (Key(local: 0, prefix: 0, uri: 0), -1), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.index >= 0 {
      var slot = entry.key.hash & mask
      while slots[slot].index >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String? { pointer.map { String(cString: $0) } }
}
