/// The root element of a document as its first bytes show it, for detection.
public struct XMLHead: Sendable, Hashable {
  /// The name without the prefix.
  public let localName: String
  /// All namespaces that the tag declares.
  public let namespaces: [String]
  /// The names and values of the tag's attributes, as written.
  public let attributes: [String: String]

  /// Finds the root element behind a BOM, the XML declaration, comments, processing instructions and the DOCTYPE.
  /// - Parameter bytes: the head of an input, in UTF-8 or UTF-16 or any charset that has ASCII.
  /// - Returns: nil where the input does not look like XML.
  public static func root(of bytes: [UInt8]) -> XMLHead? {
    var scanner = HeadScanner(bytes: bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes)
    return scanner.root()
  }
}

/// Walks over the head of a document.
private struct HeadScanner {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func root() -> XMLHead? {
    while let open = bytes[position...].prefix(64 + bytes.count).firstIndex(of: UInt8(ascii: "<")) {
      let isJunk = bytes[position..<open].contains { $0 > 0x20 && $0 < 0x80 }
      guard !isJunk else { return nil }
      position = open + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "?"): skip(past: "?>")
      case UInt8(ascii: "!"):
        if bytes[position...].starts(with: "!--".utf8) { skip(past: "-->") } else { skipDeclaration() }
      default: return tag()
      }
    }
    return nil
  }

  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
    position = min(bytes.count, position + mark.count)
  }

  /// A DOCTYPE may hold declarations in brackets.
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

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20,
      ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<")].contains(bytes[position])
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() { while position < bytes.count, bytes[position] <= 0x20 { position += 1 } }

  private mutating func tag() -> XMLHead? {
    let name = word()
    guard let first = name.utf8.first, first >= 0x80 || first | 0x20 >= UInt8(ascii: "a") || first == 0x5F else {
      return nil
    }
    var attributes: [String: String] = [:]
    var namespaces: [String] = []
    while true {
      skipBlanks()
      let key = word()
      guard !key.isEmpty, let value = value() else { break }
      attributes[key] = value
      if key == "xmlns" || key.hasPrefix("xmlns:") { namespaces.append(value) }
    }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    return XMLHead(localName: local, namespaces: namespaces, attributes: attributes)
  }

  private mutating func value() -> String? {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return nil }
    position += 1
    skipBlanks()
    guard position < bytes.count, bytes[position] == 0x22 || bytes[position] == 0x27 else { return nil }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    position = min(bytes.count, position + 1)
    return text
  }
}
