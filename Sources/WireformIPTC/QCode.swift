/// A code in a scheme, `alias:code`, as NewsML-G2 writes it.
///
/// It is split at the first colon, since a code may hold colons of its own.
public struct QCode: Sendable, Hashable, CustomStringConvertible {
  /// The alias of the scheme within its document's catalog.
  public let alias: String
  /// The code within the scheme.
  public let code: String

  /// A code of a scheme.
  public init(alias: String, code: String) {
    self.alias = alias
    self.code = code
  }

  /// Reads a QCode.
  /// - Returns: nil where the text has no colon, nothing before or behind it, or white space.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex else { return nil }
    let behind = bytes.index(after: colon)
    guard behind != bytes.endIndex, bytes.allSatisfy({ $0 > 0x20 }) else { return nil }
    alias = String(text[..<colon])
    code = String(text[behind...])
  }

  /// `alias:code`.
  public var description: String { "\(alias):\(code)" }
}
