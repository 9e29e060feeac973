/// A run of bytes of the source text, counted in UTF-8 bytes from its start.
///
/// It is used in place of `Range<Int>` because its initialiser cannot trap: an end before the start
/// gives an empty range at the start.
public struct WireRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte; never below `start`.
  public var end: Int

  /// Makes the range from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end < start ? start : end
  }

  /// The number of bytes.
  public var count: Int { end &- start }

  /// Whether an ASCII letter in it is a small one.
  func hasSmallLetter(_ bytes: Bytes) -> Bool {
    var at = start
    while at < end {
      if isLower(bytes[at]) { return true }
      at &+= 1
    }
    return false
  }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { end <= start }
}
