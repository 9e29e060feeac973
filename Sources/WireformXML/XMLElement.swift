public import WireformCore

/// An element of a tree: a view, cheap to copy.
public struct XMLElement {
  /// What stands in an element.
  public enum Child {
    /// An element.
    case element(XMLElement)
    /// A run of text.
    case text(XMLText)
  }

  let tree: XMLTree
  let index: Int

  /// Its name.
  public var name: XMLName { tree.names.all[Int(tree.nodes[index].name)] }
  /// The number of its name within the parse, for tables.
  public var nameIndex: Int { Int(tree.nodes[index].name) }
  /// What a reader's own table says of its name, looked up once a parse.
  /// - Parameters:
  ///   - table: a small number for the table.
  ///   - find: gives the finding for the local name, below 65,535.
  public func memo(table: Int, _ find: (String) -> UInt16) -> UInt16 {
    tree.names.memo(Int(tree.nodes[index].name), table: table, find)
  }
  /// Its name without the prefix.
  public var local: String { name.local }
  /// Where its start tag ends.
  public var place: SourcePlace {
    let node = tree.nodes[index]
    return SourcePlace(offset: node.start, line: Int(node.line), column: Int(node.column))
  }

  /// The value of an attribute by its name as written, which counts as taken.
  public func take(_ name: String) -> String? {
    let node = tree.nodes[index]
    for position in Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount) {
      let attribute = tree.attributes[position]
      let found = tree.names.all[Int(attribute.name)]
      guard found.local == name ? found.prefix == nil : found.prefix != nil && found.written == name else { continue }
      tree.attributes[position].isTaken = true
      return tree.string(attribute.start, attribute.end)
    }
    return nil
  }

  /// The value of an attribute, which does not count as taken.
  public func peek(_ name: String) -> String? {
    let node = tree.nodes[index]
    for position in Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount) {
      let attribute = tree.attributes[position]
      let found = tree.names.all[Int(attribute.name)]
      if found.local == name ? found.prefix == nil : found.prefix != nil && found.written == name {
        return tree.string(attribute.start, attribute.end)
      }
    }
    return nil
  }

  /// The attributes that nobody took, with their names as written, which count as taken from now on.
  public func takeRest() -> [(name: XMLName, value: String)] {
    let node = tree.nodes[index]
    var rest: [(XMLName, String)] = []
    for position in Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount)
    where !tree.attributes[position].isTaken {
      let attribute = tree.attributes[position]
      tree.attributes[position].isTaken = true
      rest.append((tree.names.all[Int(attribute.name)], tree.string(attribute.start, attribute.end)))
    }
    return rest
  }

  /// Whether its tag has any attribute.
  public var hasAttributes: Bool { tree.nodes[index].attributeCount > 0 }

  /// Whether it has an attribute that nobody took.
  public var hasRest: Bool {
    let node = tree.nodes[index]
    guard node.attributeCount > 0 else { return false }
    return (Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount)).contains {
      !tree.attributes[$0].isTaken
    }
  }

  /// The namespace that a prefix stands for somewhere in the tree, for names in the values of attributes.
  public func namespace(ofPrefix prefix: String) -> String? { tree.namespace(ofPrefix: prefix) }

  /// Counts the element as taken.
  public func markTaken() { tree.nodes[index].isTaken = true }

  /// Whether somebody took it.
  public var isTaken: Bool { tree.nodes[index].isTaken }

  /// Takes the element out of its tree with all that it holds, for readers that put it elsewhere.
  public func remove() { tree.nodes[index].isRemoved = true }

  /// The attributes of its tag, by their names as written.
  public var attributes: [(name: String, value: String)] {
    let node = tree.nodes[index]
    return (Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount)).map { position in
      let attribute = tree.attributes[position]
      return (tree.names.all[Int(attribute.name)].written, tree.string(attribute.start, attribute.end))
    }
  }

  /// Keeps only some of the attributes of its tag.
  /// - Parameter isKept: told the name and the value of each.
  /// - Returns: the names of those that went.
  @discardableResult
  public func filterAttributes(_ isKept: (String, String) -> Bool) -> [String] {
    let node = tree.nodes[index]
    let first = Int(node.firstAttribute)
    var kept = first
    var gone: [String] = []
    for position in first..<(first + Int(node.attributeCount)) {
      let attribute = tree.attributes[position]
      let name = tree.names.all[Int(attribute.name)].written
      if isKept(name, tree.string(attribute.start, attribute.end)) {
        tree.attributes[kept] = attribute
        kept += 1
      } else {
        gone.append(name)
      }
    }
    tree.nodes[index].attributeCount = Int32(truncatingIfNeeded: kept - first)
    return gone
  }

  /// What stands in it.
  public var children: XMLChildren { XMLChildren(tree: tree, position: tree.nodes[index].firstChild) }

  /// The elements that stand in it.
  public var elements: [XMLElement] {
    var found: [XMLElement] = []
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      let node = tree.nodes[Int(next)]
      if !node.isText, !node.isRemoved {
        if found.isEmpty { found.reserveCapacity(8) }
        found.append(XMLElement(tree: tree, index: Int(next)))
      }
      next = node.next
    }
    return found
  }

  /// Whether any element stands in it.
  public var hasElements: Bool {
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      let node = tree.nodes[Int(next)]
      if !node.isText, !node.isRemoved { return true }
      next = node.next
    }
    return false
  }

  /// The first element of a name.
  public func first(_ local: String) -> XMLElement? {
    for case .element(let element) in children where element.local == local { return element }
    return nil
  }

  /// All text in it and below, as it stands.
  public var text: String {
    let node = tree.nodes[index]
    guard node.firstChild >= 0 else { return "" }
    let first = tree.nodes[Int(node.firstChild)]
    if first.isText, first.next < 0, !first.isRemoved { return tree.string(first.start, first.end) }
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendText(to bytes: inout [UInt8]) {
    var next = tree.nodes[index].firstChild
    while next >= 0 {
      let node = tree.nodes[Int(next)]
      if node.isRemoved {
        next = node.next
        continue
      }
      if node.isText {
        bytes.append(contentsOf: tree.text[node.start..<node.end])
      } else {
        XMLElement(tree: tree, index: Int(next)).appendText(to: &bytes)
      }
      next = node.next
    }
  }

  /// Whether any text but white space stands directly in it.
  public var hasOwnText: Bool {
    for case .text(let text) in children where !text.isBlank { return true }
    return false
  }
}

/// A run of text of a tree.
public struct XMLText {
  let tree: XMLTree
  let index: Int

  /// The text as it stands.
  public var string: String {
    let node = tree.nodes[index]
    return tree.string(node.start, node.end)
  }

  /// Whether it is white space only.
  public var isBlank: Bool {
    let node = tree.nodes[index]
    return tree.text.withUnsafeBufferPointer { bytes in
      for position in node.start..<node.end where bytes[position] > 0x20 { return false }
      return true
    }
  }

  /// Calls `body` with the bytes.
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let node = tree.nodes[index]
    tree.text.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[node.start..<node.end]))
    }
  }
}

/// The children of an element in the order of the document.
public struct XMLChildren: Sequence, IteratorProtocol {
  let tree: XMLTree
  var position: Int32

  /// The next child.
  public mutating func next() -> XMLElement.Child? {
    while position >= 0, tree.nodes[Int(position)].isRemoved { position = tree.nodes[Int(position)].next }
    guard position >= 0 else { return nil }
    let index = Int(position)
    let node = tree.nodes[index]
    position = node.next
    return node.isText ? .text(XMLText(tree: tree, index: index)) : .element(XMLElement(tree: tree, index: index))
  }
}

extension XMLElement: Equatable {
  /// Whether two views show the same element of the same tree.
  public static func == (left: XMLElement, right: XMLElement) -> Bool {
    left.index == right.index && left.tree === right.tree
  }
}
