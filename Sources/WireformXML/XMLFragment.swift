internal import WireformCore

/// Reads the common XML of short texts, such as the bodies inside JSON, without the parser's set-up for each.
///
/// It takes elements and attributes with plain ASCII names, text, and the five predefined and the numeric references,
/// and builds what the parser would. At the first byte that is anything else (a prefix, a declaration, a comment, an
/// entity, a value to be normalised, or an error) it gives up, so that the parser alone decides what that means.
struct XMLFragment {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: Limits
  private let tree: XMLTree
  private var position = 0
  private var open: [Int32] = []
  /// The names so far by where they stood first.
  private var names: [(range: Range<Int>, index: Int32)] = []
  private var line: Int32 = 1
  private var lineStart = 0
  /// Where columns were counted to, in characters.
  private var (counted, column) = (0, 1)

  /// The tree of a text that is valid UTF-8, nil where it is not so plain.
  static func tree(of bytes: UnsafeBufferPointer<UInt8>, limits: Limits) -> XMLTree? {
    guard bytes.count <= min(limits.bytes, 1 << 22) else { return nil }
    var reader = XMLFragment(bytes: bytes, limits: limits, tree: XMLTree(names: XMLNames(capacity: 2)))
    return reader.read() ? reader.tree : nil
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, limits: Limits, tree: XMLTree) {
    self.bytes = bytes
    self.limits = limits
    self.tree = tree
    tree.text.reserveCapacity(bytes.count)
    tree.nodes.reserveCapacity(bytes.count / 48 + 4)
  }

  private mutating func read() -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "<") else { return false }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        guard tag() else { return false }
        if open.isEmpty { break }
      } else {
        guard text() else { return false }
      }
    }
    guard open.isEmpty else { return false }
    skipBlanks()
    return position == bytes.count
  }

  // MARK: tags

  private mutating func tag() -> Bool {
    position += 1
    guard position < bytes.count else { return false }
    return bytes[position] == UInt8(ascii: "/") ? endTag() : startTag()
  }

  private mutating func endTag() -> Bool {
    position += 1
    guard let name = name(), let element = open.popLast(), let index = index(of: name),
      tree.nodes[Int(element)].name == index
    else { return false }
    skipBlanks()
    return skip(UInt8(ascii: ">"))
  }

  private mutating func startTag() -> Bool {
    guard let name = name(), open.count < limits.depth, let nameIndex = index(of: name) else { return false }
    var node = XMLTree.Node(name: nameIndex)
    node.firstAttribute = Int32(truncatingIfNeeded: tree.attributes.count)
    let element = Int32(truncatingIfNeeded: tree.nodes.count)
    while true {
      let before = position
      skipBlanks()
      guard position < bytes.count else { return false }
      let isEmpty = bytes[position] == UInt8(ascii: "/")
      if isEmpty || bytes[position] == UInt8(ascii: ">") {
        (node.line, node.column) = (line, currentColumn())
        tree.nodes.append(node)
        link(element)
        if !isEmpty { open.append(element) } else { position += 1 }
        return skip(UInt8(ascii: ">"))
      }
      guard position > before, attribute(&node) else { return false }
    }
  }

  private mutating func attribute(_ node: inout XMLTree.Node) -> Bool {
    guard let range = name(), skip(UInt8(ascii: "=")), position < bytes.count else { return false }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      let byte = bytes[position]
      guard byte >= 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&"), byte != 0xEF else { return false }
      position += 1
    }
    guard let name = index(of: range) else { return false }
    let first = Int(node.firstAttribute)
    guard skip(quote), !tree.attributes[first...].contains(where: { $0.name == name }), !isDeclaration(range) else {
      return false
    }
    let textStart = tree.text.count
    tree.text.append(contentsOf: bytes[start..<position - 1])
    tree.attributes.append(XMLTree.Attribute(name: name, start: textStart, end: tree.text.count))
    node.attributeCount += 1
    return true
  }

  /// Names that begin so mean something to the parser.
  private func isDeclaration(_ name: Range<Int>) -> Bool {
    name.count >= 3 && bytes[name.lowerBound] == UInt8(ascii: "x") && bytes[name.lowerBound + 1] == UInt8(ascii: "m")
      && bytes[name.lowerBound + 2] == UInt8(ascii: "l")
  }

  private mutating func name() -> Range<Int>? {
    let start = position
    while position < bytes.count, XMLFragment.isOfName(bytes[position], isFirst: position == start) { position += 1 }
    return position > start ? start..<position : nil
  }

  private static func isOfName(_ byte: UInt8, isFirst: Bool) -> Bool {
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return true }
    return !isFirst && (byte >= 0x30 && byte <= 0x39 || byte == 0x2D)
  }

  /// More names than any text needs are left to the parser, whose table of names is made for many.
  private static let mostNames = 64

  private mutating func index(of name: Range<Int>) -> Int32? {
    for known in names where known.range.count == name.count {
      var offset = 0
      while offset < name.count, bytes[known.range.lowerBound + offset] == bytes[name.lowerBound + offset] {
        offset += 1
      }
      if offset == name.count { return known.index }
    }
    guard names.count < XMLFragment.mostNames else { return nil }
    let local = String(decoding: UnsafeBufferPointer(rebasing: bytes[name]), as: UTF8.self)
    let index = tree.names.add(XMLName(local: local, prefix: nil, uri: nil))
    names.append((name, index))
    return index
  }

  private func link(_ index: Int32) {
    guard let parent = open.last else { return }
    let last = tree.nodes[Int(parent)].lastChild
    if last >= 0 { tree.nodes[Int(last)].next = index } else { tree.nodes[Int(parent)].firstChild = index }
    tree.nodes[Int(parent)].lastChild = index
  }

  // MARK: text

  private mutating func text() -> Bool {
    let textStart = tree.text.count
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") {
        guard reference() else { return false }
        continue
      }
      let start = position
      while position < bytes.count {
        position = XMLRun.endOfText(bytes, from: position)
        guard position < bytes.count, let goesOn = mayGoOn() else { return false }
        if !goesOn { break }
        position += 1
      }
      tree.text.append(contentsOf: bytes[start..<position])
    }
    guard position < bytes.count else { return false }
    var node = XMLTree.Node(name: -1)
    (node.start, node.end) = (textStart, tree.text.count)
    let index = Int32(truncatingIfNeeded: tree.nodes.count)
    tree.nodes.append(node)
    link(index)
    return true
  }

  /// Whether the byte at which a run stopped belongs to the text, nil where the parser must see to it.
  private mutating func mayGoOn() -> Bool? {
    switch bytes[position] {
    case UInt8(ascii: "<"), UInt8(ascii: "&"): return false
    case 0x0A:
      line += 1
      (lineStart, counted, column) = (position + 1, position + 1, 1)
      return true
    case 0x09: return true
    case UInt8(ascii: ">"):
      let closesData = position >= 2 && bytes[position - 1] == 0x5D && bytes[position - 2] == 0x5D
      return closesData ? nil : true
    case 0xEF:
      // U+FFFE and U+FFFF are no characters of XML.
      guard position + 2 < bytes.count else { return nil }
      return bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE ? nil : true
    default: return nil
    }
  }

  private mutating func reference() -> Bool {
    let limit = min(position + 10, bytes.count)
    guard let end = bytes[position..<limit].firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = bytes[position + 1..<end]
    guard let scalar = XMLFragment.scalar(name) else { return false }
    tree.text.append(contentsOf: String(scalar).utf8)
    position = end + 1
    return true
  }

  private static func scalar(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    if name.elementsEqual("amp".utf8) { return "&" }
    if name.elementsEqual("lt".utf8) { return "<" }
    if name.elementsEqual("gt".utf8) { return ">" }
    if name.elementsEqual("quot".utf8) { return "\"" }
    if name.elementsEqual("apos".utf8) { return "'" }
    guard name.first == UInt8(ascii: "#") else { return nil }
    let isHex = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard digits.first != UInt8(ascii: "+"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10), number >= 0x20,
      number & 0xFFFE != 0xFFFE
    else { return nil }
    return Unicode.Scalar(number)
  }

  // MARK: places

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A {
        line += 1
        (lineStart, counted, column) = (position + 1, position + 1, 1)
      } else if byte != 0x20, byte != 0x09 {
        return
      }
      position += 1
    }
  }

  /// The column of the byte to come, counted on from the last answer.
  private mutating func currentColumn() -> Int32 {
    while counted < position {
      if bytes[counted] & 0xC0 != 0x80 { column += 1 }
      counted += 1
    }
    return Int32(truncatingIfNeeded: column)
  }
}

/// Finds the end of a run of text eight bytes at a time.
enum XMLRun {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first byte from `start` on that opens markup or that must be looked at: `<`, `&`, `>`, 0xEF or a control.
  static func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let less = word ^ (ones &* 0x3C)
      let greater = word ^ (ones &* 0x3E)
      let and = word ^ (ones &* 0x26)
      let wide = word ^ (ones &* 0xEF)
      var found = (less &- ones) & ~less | (greater &- ones) & ~greater | (and &- ones) & ~and
      found |= (wide &- ones) & ~wide | (word &- ones &* 0x20) & ~word
      if found & tops != 0 { return position + (found & tops).trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0xEF || byte < 0x20 { return position }
      position += 1
    }
    return position
  }
}
