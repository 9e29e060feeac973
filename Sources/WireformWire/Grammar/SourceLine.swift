/// A line of the source: its start, and its text without the blanks and control characters around it.
struct SourceLine {
  var start: Int
  var first: Int
  var end: Int

  var isBlank: Bool { first >= end }
  var range: WireRange { WireRange(first, end) }
  var count: Int { end &- first }
}

/// Cuts a text into lines at LF, CR LF, a lone CR or a form feed, by `memchr`.
enum LineScanner {
  static func lines(_ bytes: Bytes, _ range: WireRange) -> [SourceLine] {
    scan(bytes, range).lines
  }

  /// The lines of a text, and whether one of them may part stories, so that a file of one story, as most are, need
  /// not be looked at twice.
  static func scan(_ bytes: Bytes, _ range: WireRange) -> (lines: [SourceLine], mayPart: Bool) {
    var lines: [SourceLine] = []
    var mayPart =
      bytes.find(0x01, from: range.start, to: range.end) < range.end
      || bytes.find(0x04, from: range.start, to: range.end) < range.end
    lines.reserveCapacity(range.count / 80 &+ 8)
    var at = range.start
    var nextLF = bytes.find(0x0A, from: at, to: range.end)
    var nextCR = bytes.find(0x0D, from: at, to: range.end)
    var nextFF = bytes.find(0x0C, from: at, to: range.end)
    while at < range.end {
      let stop = Swift.min(nextLF, Swift.min(nextCR, nextFF))
      let first = bytes.skipBlank(at, stop)
      mayPart = mayPart || isMark(bytes[at]) || nextFF == stop && stop < range.end
      lines.append(SourceLine(start: at, first: first, end: bytes.trimEnd(first, stop)))
      at = stop &+ 1
      if bytes[stop] == 0x0D, bytes[at] == 0x0A, stop < range.end { at &+= 1 }
      if nextLF < at { nextLF = bytes.find(0x0A, from: at, to: range.end) }
      if nextCR < at { nextCR = bytes.find(0x0D, from: at, to: range.end) }
      if nextFF < at { nextFF = bytes.find(0x0C, from: at, to: range.end) }
    }
    return (lines, mayPart)
  }

  /// Whether a byte may open one of the lines that part stories: `ZCZC`, `NNNN`, `./.`.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x5A || byte == 0x4E || byte == 0x2E }
}
