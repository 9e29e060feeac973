/// Turns byte offsets into lines and columns, cheaply where the offsets ascend.
///
/// It remembers the last answer, so that a document with many diagnostics is walked once and not once for each.
/// A line ends at LF, at CR LF, or at a CR that no LF follows.
public struct LineCounter: Sendable {
  private var offset = 0
  private var line = 1
  private var lineStart = 0

  /// Starts at the first byte, line 1, column 1.
  public init() {}

  /// The place of a range of bytes.
  /// - Parameters:
  ///   - range: byte offsets into `bytes`; what lies outside them is cut off.
  ///   - bytes: the whole text, always the same for one counter.
  /// - Returns: the place, with line and column of the range's start.
  public mutating func place(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> SourcePlace {
    let start = min(max(range.lowerBound, 0), bytes.count)
    if start < offset { self = LineCounter() }
    while offset < start {
      let byte = bytes[offset]
      offset += 1
      let endsLine = byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A))
      if endsLine {
        line += 1
        lineStart = offset
      }
    }
    return SourcePlace(
      offset: start, length: max(0, min(range.upperBound, bytes.count) - start), line: line,
      column: start - lineStart + 1)
  }
}
