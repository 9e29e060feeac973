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
    if start < offset { goBack(to: start, bytes) } else if start > offset { goOn(to: start, bytes) }
    return SourcePlace(
      offset: start, length: max(0, min(range.upperBound, bytes.count) - start), line: line,
      column: start - lineStart + 1)
  }

  private mutating func goOn(to start: Int, _ bytes: UnsafeRawBufferPointer) {
    let ends = LineCounter.lineEnds(in: offset..<start, bytes)
    if ends > 0 {
      line += ends
      lineStart = LineCounter.lineStart(of: start, bytes)
    }
    offset = start
  }

  /// The way back is counted, too: what is told of a story goes back and forth within it.
  private mutating func goBack(to start: Int, _ bytes: UnsafeRawBufferPointer) {
    line -= LineCounter.lineEnds(in: start..<offset, bytes)
    if start < lineStart { lineStart = LineCounter.lineStart(of: start, bytes) }
    offset = start
  }

  /// How many lines end in a range. The loop has no branches, so that it is done many bytes at a time.
  private static func lineEnds(in range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int {
    guard !range.isEmpty else { return 0 }
    let run = UnsafeRawBufferPointer(rebasing: bytes[range])
    var ends = 0
    for byte in run { ends &+= byte == 0x0A ? 1 : 0 }
    guard run.contains(0x0D) else { return ends }
    for (index, byte) in zip(range, run) where byte == 0x0D {
      if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { ends += 1 }
    }
    return ends
  }

  /// The start of the line that an offset lies in.
  private static func lineStart(of offset: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    var start = offset
    while start > 0 {
      let before = bytes[start - 1]
      if before == 0x0A { break }
      if before == 0x0D, !(start < bytes.count && bytes[start] == 0x0A) { break }
      start -= 1
    }
    return start
  }
}
