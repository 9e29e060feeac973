internal import WireformCore

/// One HTML tag, as it stands in Markdown where Markdown has no syntax of its own.
struct HTMLTag {
  /// The element's name, lower case.
  var name: String
  /// The attributes in order, names in lower case, values with their references resolved.
  var attributes: [(name: String, value: String)] = []
  /// Whether it ends an element.
  var isClosing = false
  /// Whether it ends itself.
  var isSelfClosing = false
  /// As it was written.
  var source: String

  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Reads tags that follow one another with nothing but white space between them.
  /// - Returns: nil where there is anything else.
  static func sequence(_ bytes: UnsafeBufferPointer<UInt8>) -> [HTMLTag]? {
    var scanner = unsafe HTMLTagScanner(bytes: bytes)
    var tags: [HTMLTag] = []
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      guard let tag = scanner.tag() else { return nil }
      tags.append(tag)
      scanner.skipBlanks()
    }
    return tags.isEmpty ? nil : tags
  }

  /// What a document says of an element beside what the Article has fields for, as extras.
  /// - Parameter known: the attributes that a field takes.
  func extras(except known: Set<String>) -> Extras {
    let rest = attributes.filter { !known.contains($0.name) }
    guard !rest.isEmpty else { return Extras() }
    var extras = Extras()
    extras["markdown"] = ["attributes": .object(rest.map { Value.Member($0.name, .string($0.value)) })]
    return extras
  }
}

/// Reads tags byte by byte.
@safe
private struct HTMLTagScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  var isAtEnd: Bool { unsafe position >= bytes.count }

  init(bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

  private var byte: UInt8? { unsafe position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func name(_ isPart: (UInt8) -> Bool) -> String? {
    let start = position
    while let byte, isPart(byte) { position += 1 }
    return start < position ? text(start..<position).lowercased() : nil
  }

  mutating func tag() -> HTMLTag? {
    let start = position
    guard take(UInt8(ascii: "<")) else { return nil }
    let isClosing = take(UInt8(ascii: "/"))
    guard let first = byte, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else { return nil }
    guard let name = name({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return nil }
    var tag = HTMLTag(name: name, isClosing: isClosing, source: "")
    while true {
      skipBlanks()
      if take(UInt8(ascii: ">")) { break }
      if take(UInt8(ascii: "/")) {
        guard take(UInt8(ascii: ">")) else { return nil }
        tag.isSelfClosing = true
        break
      }
      guard !isClosing, let attribute = attribute() else { return nil }
      tag.attributes.append(attribute)
    }
    tag.source = text(start..<position)
    return tag
  }

  private mutating func attribute() -> (name: String, value: String)? {
    let isPart: (UInt8) -> Bool = { byte in
      byte > 0x20 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
        && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "<")
    }
    guard let name = name(isPart) else { return nil }
    let afterName = position
    skipBlanks()
    guard take(UInt8(ascii: "=")) else {
      position = afterName
      return (name, "")
    }
    skipBlanks()
    guard let quote = byte else { return nil }
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    while let byte, isQuoted ? byte != quote : byte > 0x20 && byte != UInt8(ascii: ">") { position += 1 }
    let value = HTMLText.unescaped(text(start..<position))
    if isQuoted { guard take(quote) else { return nil } }
    return (name, value)
  }
}

/// Text of HTML attributes.
enum HTMLText {
  /// Writes a tag.
  static func tag(_ name: String, _ attributes: [(name: String, value: String?)] = []) -> String {
    var text = "<\(name)"
    for attribute in attributes {
      if let value = attribute.value { text += " \(attribute.name)=\(quoted(value))" }
    }
    return text + ">"
  }

  /// A value in the quotes that need the fewest escapes.
  private static func quoted(_ value: String) -> String {
    let quote: UInt8 = value.utf8.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    var bytes: [UInt8] = [quote]
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case 0x0A: bytes += Array("&#10;".utf8)
      case 0x0D: bytes += Array("&#13;".utf8)
      case quote: bytes += Array(quote == UInt8(ascii: "'") ? "&#39;".utf8 : "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }

  /// Resolves the references that `quoted` writes and the other predefined ones; what is none stays.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"), let scalar = reference(rest[start..<end].dropFirst()) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(scalar)
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }

  private static func reference(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
