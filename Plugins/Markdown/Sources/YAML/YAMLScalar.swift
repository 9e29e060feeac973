internal import WireformCore

/// What a plain scalar means, by the core schema of YAML 1.2 and by the readers that still follow 1.1.
///
/// The Article keeps scalars raw. A plain scalar that JSON spells the same way (`12`, `1.10`, `true`, `null`) is that
/// value; one that some reader takes for something else than text, and that JSON cannot spell (`010`, `yes`,
/// `2015-11-20`, `~`), is `{"plain": …}`; any other is text. A text that looks like one of these was quoted, and is
/// quoted again. A mapping that happens to look like this notation is wrapped in `{"mapping": …}`.
enum YAMLScalar {
  /// The value of a plain scalar.
  static func value(ofPlain text: String) -> Value {
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    guard isAmbiguous(text) else { return .string(text) }
    return RawNumber(text) != nil ? .number(text) : .object([Value.Member("plain", .string(text))])
  }

  /// The raw text of a plain scalar in the notation of the extras.
  static func plain(_ value: Value) -> String? {
    guard case .object(let members) = value, members.count == 1, members[0].key == "plain" else { return nil }
    return members[0].value.string
  }

  /// A mapping as a value, wrapped where it looks like a plain scalar or like a wrapped mapping.
  static func mapping(_ members: [Value.Member]) -> Value {
    let looksLikeNotation =
      members.count == 1 && (members[0].key == "plain" && members[0].value.string != nil || isWrapped(members))
    return looksLikeNotation ? .object([Value.Member("mapping", .object(members))]) : .object(members)
  }

  private static func isWrapped(_ members: [Value.Member]) -> Bool {
    guard members.count == 1, members[0].key == "mapping", case .object = members[0].value else { return false }
    return true
  }

  /// The members of a mapping, unwrapped; nil where the value is none.
  static func members(_ value: Value) -> [Value.Member]? {
    guard case .object(let members) = value, plain(value) == nil else { return nil }
    if isWrapped(members), case .object(let inner) = members[0].value { return inner }
    return members
  }

  /// The text of a scalar as it was written; nil for null and for collections.
  static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array: nil
    case .object: plain(value).flatMap { isNull($0) ? nil : $0 }
    }
  }

  /// Whether a plain scalar says that there is nothing.
  static func isNull(_ text: String) -> Bool {
    switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// Whether YAML 1.1 or 1.2 takes a plain scalar for something else than text.
  static func isAmbiguous(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    switch first {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return isNumeric(Array(text.utf8))
    case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "<"): return text == "~" || text == "=" || text == "<<"
    default: break
    }
    guard text.utf8.count <= 5 else { return false }
    switch text.lowercased() {
    case "null", "true", "false", "yes", "no", "on", "off", "y", "n": return true
    default: return false
    }
  }

  /// Whether bytes look like a number or a date of any reader: digits with their signs, marks and exponents.
  private static func isNumeric(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let word = String(decoding: rest.prefix(5), as: UTF8.self).lowercased()
    if word == ".inf" || word == ".nan" { return true }
    if word.hasPrefix("0x") { return rest.dropFirst(2).allSatisfy(isHexadecimal) }
    if word.hasPrefix("0o") || word.hasPrefix("0b") { rest = rest.dropFirst(2) }
    return rest.contains { (0x30...0x39).contains($0) } && rest.allSatisfy(isNumericMark)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66, UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isNumericMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x20, 0x09, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: ":"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "T"), UInt8(ascii: "t"),
      UInt8(ascii: "Z"), UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
