public import WireformCore

/// Where a document breaks the schema that it is held against.
public struct XMLViolation: Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in libxml2's words.
  public let message: String
  /// Where, with the line; the column where libxml2 tells it.
  public let place: SourcePlace

  /// `line:column: message`.
  public var description: String { "\(place): \(message)" }
}
