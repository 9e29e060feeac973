/// One value, or one key, of a parsed document: an entry of its flat tape.
///
/// The tape is in the order of the text. A container stands before what it holds; in an object, each key stands before
/// its value. `next` leads over a value and all that it holds, so that a reader skips what it does not want.
public struct JSONNode: Sendable, Hashable {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    /// `null`
    case null
    /// `true`
    case `true`
    /// `false`
    case `false`
    /// A number, valid by RFC 8259 and kept as written.
    case number
    /// A string without escapes: its bytes are its text.
    case string
    /// A string with escapes.
    case escapedString
    /// An object.
    case object
    /// An array.
    case array

    /// What it is called in a message.
    public var name: String {
      switch self {
      case .null: "null"
      case .true, .false: "true or false"
      case .number: "a number"
      case .string, .escapedString: "a string"
      case .object: "an object"
      case .array: "an array"
      }
    }
  }

  /// What it is.
  public let kind: Kind
  let startByte: UInt32
  var endByte: UInt32
  var nextNode: UInt32

  /// Its first byte in the document's bytes; of a string, the byte after the quote.
  public var start: Int { Int(startByte) }
  /// The byte after its last one; of a string, the closing quote.
  public var end: Int { Int(endByte) }
  /// The node after it and all that it holds.
  public var next: Int { Int(nextNode) }

  /// Whether it is a string, with escapes or without.
  public var isString: Bool { kind == .string || kind == .escapedString }
}
