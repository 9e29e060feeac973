internal import WireformCore

/// Writes values as a YAML block mapping that any reader of 1.1 or 1.2 takes for the same.
///
/// Text is plain where nobody can take it for anything else, else in double quotes. Raw plain scalars stay plain where
/// they can be.
struct YAMLEmitter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private let depthLimit: Int

  /// An emitter.
  /// - Parameter depth: how deep collections may nest; what lies deeper becomes null.
  init(depth: Int) {
    depthLimit = depth
    bytes.reserveCapacity(1024)
  }

  /// Writes a member of the outermost mapping.
  mutating func write(_ key: String, _ value: Value) {
    write(Value.Member(key, value), indent: 0, depth: 0)
    bytes.append(0x0A)
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func newLine(_ indent: Int) {
    bytes.append(0x0A)
    pad(indent)
  }

  private mutating func pad(_ indent: Int) { bytes.append(contentsOf: repeatElement(0x20, count: indent)) }

  private mutating func write(_ member: Value.Member, indent: Int, depth: Int) {
    // A key of more than 1,024 characters needs the long form (YAML 1.2, 7.4.3).
    let isLong = member.key.utf8.count > 500
    if isLong { add("? ") }
    scalar(member.key, isKey: true)
    if isLong { newLine(indent) }
    bytes.append(UInt8(ascii: ":"))
    value(member.value, indent: indent + 2, depth: depth + 1, isInSequence: false)
  }

  /// Writes a value behind `key:` or `-`, its blank included.
  private mutating func value(_ value: Value, indent: Int, depth: Int, isInSequence: Bool) {
    guard depth < depthLimit else { return add(" null") }
    switch value {
    case .null: add(" null")
    case .bool(let flag): add(flag ? " true" : " false")
    case .number(let raw): add(" \(raw)")
    case .string(let text):
      bytes.append(0x20)
      scalar(text, isKey: false)
    case .array(let elements):
      guard !elements.isEmpty else { return add(" []") }
      sequence(elements, indent: indent, depth: depth, isInSequence: isInSequence)
    case .object:
      if let raw = YAMLScalar.plain(value) { return plain(raw) }
      let members = YAMLScalar.members(value) ?? []
      guard !members.isEmpty else { return add(" {}") }
      mapping(members, indent: indent, depth: depth, isInSequence: isInSequence)
    }
  }

  private mutating func sequence(_ elements: [Value], indent: Int, depth: Int, isInSequence: Bool) {
    for (index, element) in elements.enumerated() {
      if isInSequence, index == 0 { bytes.append(0x20) } else { newLine(indent) }
      bytes.append(UInt8(ascii: "-"))
      value(element, indent: indent + 2, depth: depth + 1, isInSequence: true)
    }
  }

  private mutating func mapping(_ members: [Value.Member], indent: Int, depth: Int, isInSequence: Bool) {
    for (index, member) in members.enumerated() {
      if isInSequence, index == 0 { bytes.append(0x20) } else { newLine(indent) }
      write(member, indent: indent, depth: depth)
    }
  }

  private mutating func plain(_ raw: String) {
    guard !raw.isEmpty else { return }
    bytes.append(0x20)
    if YAMLEmitter.canBePlain(raw) { add(raw) } else { quoted(raw) }
  }

  private mutating func scalar(_ text: String, isKey: Bool) {
    let isClear = isKey ? !text.isEmpty : !YAMLScalar.isAmbiguous(text)
    if isClear, YAMLEmitter.canBePlain(text) { add(text) } else { quoted(text) }
  }

  /// Whether a plain scalar of one line may say this text (YAML 1.2, 7.3.3).
  static func canBePlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != 0x20, last != UInt8(ascii: ":") else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      guard bytes.count > 1, bytes[1] != 0x20, !text.hasPrefix("---") else { return false }
    case 0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      return false
    default: break
    }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F { return false }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: ":"), next == 0x20 { return false }
      if byte == 0x20, next == UInt8(ascii: "#") { return false }
    }
    return text != "..." && text.unicodeScalars.allSatisfy(isPrintable)
  }

  /// Whether YAML lets a character stand as it is, and nobody takes it for the end of a line.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Writes text in double quotes.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": add("\\\"")
      case "\\": add("\\\\")
      case "\n": add("\\n")
      case "\t": add("\\t")
      case "\r": add("\\r")
      case _ where YAMLEmitter.isPrintable(scalar): add(String(scalar))
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        add("\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
