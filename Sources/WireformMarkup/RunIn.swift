/// The dateline that a writer of running text prints at the head of the first paragraph.
public struct RunIn: Sendable, Hashable {
  /// The exact characters, separator and blanks included.
  public var text: String
  /// Whether to mark the stretch, since a reader would not find it by itself.
  public var isMarked: Bool

  /// A run-in.
  public init(_ text: String, isMarked: Bool) {
    self.text = text
    self.isMarked = isMarked
  }
}
