/// A part of a story: what it is, where it stands, and by which rule.
public struct WirePart: Hashable, Sendable {
  /// How sure the grammar is of the kind.
  public enum Certainty: Int, Sendable, Comparable {
    /// The best reading of several.
    case guess
    /// The layout speaks for it.
    case likely
    /// A mark or a word says so.
    case sure

    /// Orders by sureness, the least first.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the part is.
  public var kind: WirePartKind
  /// All bytes of the part, its marks included. The ranges of a story ascend and do not overlap, and
  /// outside of them stand only white space and control characters.
  public var range: WireRange
  /// The text of the part without its marks: `^` before a line, `<`, `=` or `+` after it, `*` before a
  /// bullet. It may run over several lines; ``WireText/collapsed(_:_:)`` makes one of them.
  public var content: WireRange
  /// The rule that recognised it.
  public var rule: WireRule
  /// How sure that is.
  public var certainty: Certainty = .sure
  /// Whether the part says again what another one has said, and so belongs to no body.
  public var isRepeat = false
}
