/// Finds the elements, attributes and texts of XML and HTML by their bytes.
///
/// Made for documents that a parser has accepted; on others it finds less, and never fails.
struct MarkupScanner {
  private let bytes: [UInt8]
  private let isHTML: Bool
  private var position = 0
  private var open: [(name: String, start: Int)] = []
  private var nodes: [DocumentNode] = []

  private static let voids: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  static func nodes(of bytes: [UInt8], isHTML: Bool) -> [DocumentNode] {
    var scanner = MarkupScanner(bytes: bytes, isHTML: isHTML)
    while scanner.position < bytes.count { scanner.step() }
    return scanner.nodes
  }

  private init(bytes: [UInt8], isHTML: Bool) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  private func starts(_ text: StaticString, at index: Int) -> Bool {
    bytes.count - index >= text.utf8CodeUnitCount
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  /// The end of the first occurrence of a text from an index on, or the end of the document.
  private func end(of text: StaticString, from index: Int) -> Int {
    var at = index
    while at < bytes.count, !starts(text, at: at) { at += 1 }
    return min(bytes.count, at + text.utf8CodeUnitCount)
  }

  private mutating func step() {
    if starts("<!--", at: position) {
      position = end(of: "-->", from: position + 4)
    } else if starts("<![CDATA[", at: position) {
      let start = position
      position = end(of: "]]>", from: position)
      addText(start..<position)
    } else if starts("<?", at: position) {
      position = end(of: "?>", from: position)
    } else if starts("<!", at: position) {
      skipDeclaration()
    } else if starts("</", at: position) {
      closeTag()
    } else if starts("<", at: position), position + 1 < bytes.count, bytes[position + 1] > 0x20 {
      openTag()
    } else {
      let start = position
      position += 1
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      addText(start..<position)
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    guard let name = open.last?.name, bytes[range].contains(where: { $0 > 0x20 }) else { return }
    nodes.append(DocumentNode(.text, name, range))
  }

  private mutating func skipDeclaration() {
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { return }
    }
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20,
      !">/=".utf8.contains(bytes[position])
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return isHTML ? text.lowercased() : text
  }

  private mutating func closeTag() {
    let tag = position
    position += 2
    let name = name()
    position = end(of: ">", from: position)
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    for element in open[(index + 1)...] { add(element, end: tag) }
    add(open[index], end: position)
    open.removeSubrange(index...)
  }

  private mutating func add(_ element: (name: String, start: Int), end: Int) {
    guard open.first?.start != element.start else { return }
    nodes.append(DocumentNode(.element, element.name, element.start..<end))
  }

  private mutating func openTag() {
    let start = position
    position += 1
    let name = name()
    while position < bytes.count, bytes[position] != UInt8(ascii: ">"), !starts("/>", at: position) { attribute() }
    let isEmpty = starts("/>", at: position)
    position = min(bytes.count, position + (isEmpty ? 2 : 1))
    if isEmpty || (isHTML && MarkupScanner.voids.contains(name)) {
      if !open.isEmpty { nodes.append(DocumentNode(.element, name, start..<position)) }
    } else {
      open.append((name, start))
      if isHTML, name == "script" || name == "style" { rawText(name) }
    }
  }

  /// The content of a script or a style, up to its end tag.
  private mutating func rawText(_ name: String) {
    let start = position
    while position < bytes.count, !(starts("</s", at: position) || starts("</S", at: position)) { position += 1 }
    addText(start..<position)
  }

  private mutating func attribute() {
    let start = position
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    let nameStart = position
    let name = name()
    guard position > nameStart else {
      // A stray `=` or `/`, or the end of the tag behind blanks.
      if position < bytes.count, bytes[position] != UInt8(ascii: ">"), !starts("/>", at: position) { position += 1 }
      return
    }
    let nameEnd = position
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") { value() } else { position = nameEnd }
    if name != "xmlns", !name.hasPrefix("xmlns:") {
      nodes.append(DocumentNode(.attribute, "\(open.last?.name ?? "")@\(name)", start..<position))
    }
  }

  private mutating func value() {
    position += 1
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while position < bytes.count, bytes[position] != quote { position += 1 }
      position = min(bytes.count, position + 1)
    } else {
      while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
    }
  }
}
