/// Bounds that keep a plugin from costing more than it is worth.
public struct PluginLimits: Sendable, Hashable {
  /// Seconds until a program that serves has said its hello.
  public var startSeconds = 10.0
  /// Seconds for one document.
  public var documentSeconds = 60.0
  /// Bytes that a program may write for one document.
  public var outputBytes = 256 << 20
  /// Bytes of a program's log that are kept, the last ones.
  public var logBytes = 256 << 10

  /// The defaults.
  public init() {}

  /// The defaults with another time for a document; the start gets no more than that.
  public init(documentSeconds: Double) {
    self.documentSeconds = documentSeconds
    startSeconds = min(startSeconds, documentSeconds)
  }
}
