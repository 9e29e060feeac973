/// A document that a law is tried on.
public struct Sample: Sendable, Hashable {
  /// Its name, for messages.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// A document of these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A document of this text.
  public init(name: String = "sample", _ text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
