/// How the lines of a body are broken into paragraphs.
struct BodyLayout {
  /// Whether lines are broken at a width, so that they must be joined.
  var isWrapped = false
  /// Whether an indented line opens a paragraph.
  var indentOpens = false
  /// The width at which lines are broken, in characters.
  var width = 0

  /// Looks at the first lines from `start` on.
  static func of(_ bytes: Bytes, _ lines: [SourceLine], from start: Int, keepsLines: Bool) -> BodyLayout {
    var layout = BodyLayout()
    guard !keepsLines else { return layout }
    var (pairs, broken, long, seen, unindentedAfterIndent) = (0, 0, 0, 0, 0)
    var index = start
    while index < lines.count, seen < 40, long < 6 || broken > 0 {
      let line = lines[index]
      index &+= 1
      if line.isBlank { continue }
      seen &+= 1
      let length = characters(bytes, line)
      if length > 130 {
        long &+= 1
      } else if length <= 100 {
        layout.width = Swift.max(layout.width, length)
      }
      guard index < lines.count, !lines[index].isBlank else { continue }
      let nextIndent = indent(bytes, lines[index])
      if nextIndent < 2, indent(bytes, line) >= 2 { unindentedAfterIndent &+= 1 }
      if nextIndent >= 2, nextIndent > indent(bytes, line) { continue }
      pairs &+= 1
      if length >= 40, length <= 100, !endsSentence(bytes, line.range), !isShortLine(bytes, lines[index]) {
        broken &+= 1
      }
    }
    layout.indentOpens = unindentedAfterIndent > 0
    layout.isWrapped = broken > 0 && broken &* 4 >= pairs && long &* 3 <= broken &+ long
    return layout
  }

  /// How far the text of a line stands from its start, a tab counted as four blanks.
  static func indent(_ bytes: Bytes, _ line: SourceLine) -> Int {
    var at = line.start
    var width = 0
    while at < line.first {
      width &+= bytes[at] == 0x09 ? 4 : bytes[at] == 0x20 ? 1 : 0
      at &+= 1
    }
    return width
  }

  /// The number of characters of a line; of a very long one only that it is so.
  static func characters(_ bytes: Bytes, _ line: SourceLine) -> Int {
    guard line.count > 100 else { return line.count }
    return line.count <= 260 ? line.count &- bytes.continuations(line.range) : line.count
  }

  /// Whether the text in `range` ends as a sentence does, quotes and brackets aside.
  static func endsSentence(_ bytes: Bytes, _ range: WireRange) -> Bool {
    var at = range.end
    while at > range.start {
      let byte = bytes[at &- 1]
      switch byte {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      case 0x22, 0x27, 0x29, 0x5D, 0x20: at &-= 1
      case 0x9C, 0x9D, 0x99, 0xBB, 0x82, 0xA6, 0xA0, 0x89, 0x8D:
        // The last byte of a closing quote, of an ellipsis, or of a full stop of Chinese.
        if byte == 0x82 || byte == 0xA6, bytes[at &- 2] == 0x80 { return true }
        if byte == 0xBB || byte == 0xA0, bytes[at &- 2] == 0xC2 {
          at &-= 2
        } else if bytes[at &- 2] == 0x80, bytes[at &- 3] == 0xE2 || bytes[at &- 3] == 0xE3 {
          at &-= 3
        } else {
          return false
        }
      case 0x94:
        return bytes[at &- 2] == 0xDB  // the full stop of Urdu
      default: return false
      }
    }
    return false
  }

  private static func isShortLine(_ bytes: Bytes, _ line: SourceLine) -> Bool {
    line.count < 4 || (line.count < 40 && bytes.hasFolded("by ", at: line.first, before: line.end))
  }
}
