/// Why bytes are no JSON: what was found, what was expected, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public enum Kind: Sendable, Hashable {
    /// A byte that cannot stand there.
    case syntax
    /// The bytes end before the value does.
    case incomplete
    /// Containers inside containers beyond the limit.
    case depth
    /// More bytes than a tape can count.
    case size
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What was found and expected, a clause.
  public var message: String
  /// The byte at which it was found.
  public var offset: Int
}
