/// The name of an element or an attribute.
public struct XMLName: Sendable, Hashable {
  /// The name without its prefix.
  public let local: String
  /// The prefix, nil without one.
  public let prefix: String?
  /// The namespace, nil where none applies.
  public let uri: String?

  /// A name of its parts.
  public init(local: String, prefix: String?, uri: String?) {
    self.local = local
    self.prefix = prefix
    self.uri = uri
  }

  /// As written, `prefix:local`.
  public var written: String { prefix.map { "\($0):\(local)" } ?? local }
}
