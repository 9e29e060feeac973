/// A path into an Article: JSON keys and indices from 0, as in `body[3].items[0].text`.
///
/// One syntax serves diagnostics, the diff, `wireform roundtrip`, `--set` and programs. A key that holds a dot, a
/// bracket, a quote or a blank is written in brackets and quotes: `extras["a.b"]`.
public struct FieldPath: Sendable, Hashable {
  /// One step of a path.
  public enum Step: Sendable, Hashable {
    /// The member of an object.
    case key(String)
    /// The element of an array, from 0.
    case index(Int)
  }

  /// The steps from the Article down.
  public var steps: [Step]

  /// A path of these steps; without any it is the Article itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The path one member below this one.
  public func key(_ name: String) -> FieldPath { FieldPath(steps + [.key(name)]) }

  /// The path one element below this one.
  public func index(_ index: Int) -> FieldPath { FieldPath(steps + [.index(index)]) }

  /// Whether `other` is this path or lies below it.
  ///
  /// A diagnostic covers its path and all below, so a loss at `body[3]` accounts for a difference at `body[3].text`.
  public func covers(_ other: FieldPath) -> Bool {
    steps.count <= other.steps.count && zip(steps, other.steps).allSatisfy { $0 == $1 }
  }
}

extension FieldPath: CustomStringConvertible {
  /// The path as text; empty for the Article itself.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where FieldPath.isPlain(key): text += text.isEmpty ? key : ".\(key)"
      case .key(let key):
        text += "[\"\(FieldPath.escaped(key))\"]"
      }
    }
    return text
  }

  /// The key with a backslash before each quote and each backslash.
  private static func escaped(_ key: String) -> String {
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), 0...0x20: false
        default: true
        }
      }
  }
}

extension FieldPath: ExpressibleByStringLiteral {
  /// Reads a literal such as `"dateline.source"`; what cannot be read as a path is one key.
  public init(stringLiteral value: String) { self = FieldPath(parsing: value) ?? FieldPath([.key(value)]) }

  /// Reads a path from its text.
  /// - Parameter text: the text, as `description` writes it.
  /// - Returns: nil where a bracket is not closed, an index is no number or a key is empty.
  public init?(parsing text: String) {
    var parser = FieldPathParser(bytes: Array(text.utf8))
    guard let steps = parser.parse() else { return nil }
    self.init(steps)
  }
}

/// Reads the text of a path byte by byte.
private struct FieldPathParser {
  let bytes: [UInt8]
  var position = 0

  mutating func parse() -> [FieldPath.Step]? {
    var steps: [FieldPath.Step] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "[") {
        position += 1
        guard let step = bracket() else { return nil }
        steps.append(step)
      } else {
        if byte == UInt8(ascii: ".") {
          guard !steps.isEmpty else { return nil }
          position += 1
        } else if !steps.isEmpty {
          return nil
        }
        guard let key = plainKey() else { return nil }
        steps.append(.key(key))
      }
    }
    return steps
  }

  private mutating func plainKey() -> String? {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "."), bytes[position] != UInt8(ascii: "[") {
      position += 1
    }
    return start < position ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func bracket() -> FieldPath.Step? {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return quotedKey().map { .key($0) } }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
    guard position < bytes.count, let index = Int(String(decoding: bytes[start..<position], as: UTF8.self)), index >= 0
    else { return nil }
    position += 1
    return .index(index)
  }

  private mutating func quotedKey() -> String? {
    position += 1
    var key: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      let isEscape = byte == UInt8(ascii: "\\") && position < bytes.count
      if isEscape, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "\\") {
        key.append(bytes[position])
        position += 1
      } else if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else { return nil }
        position += 1
        return String(decoding: key, as: UTF8.self)
      } else {
        key.append(byte)
      }
    }
    return nil
  }
}
