/// A line of a message's text, its marks taken off.
public struct FrameLine: Sendable, Hashable {
  /// The words, without blanks, control characters and marks at their ends; empty for a blank line.
  public var content: Range<Int>
  /// How far the words stand from the margin: a tab counts four.
  public var indent: Int
  /// Whether a caret opens it: a field of its own.
  public var isField = false
  /// The mark that ends it, `<` or `=`, which also ends the paragraph.
  public var quad: UInt8?

  /// Whether there are no words.
  public var isBlank: Bool { content.isEmpty }
}

/// Finds the lines of a message's text.
public struct FrameLines {
  /// Which marks a line may have.
  public enum Marks: Sendable {
    /// None.
    case none
    /// A caret before fields, `<` and `=` after them.
    case anpa
  }

  /// The lines of a range, blank ones included.
  public static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, marks: Marks = .none
  ) -> [FrameLine] {
    let text = WireBytes(base: bytes)
    let range = range.clamped(to: 0..<bytes.count)
    var lines: [FrameLine] = []
    lines.reserveCapacity(range.count / 48 + 4)
    // A lone CR ends a line only in a text that has no LF.
    let mark: UInt8 = range.contains { bytes[$0] == 0x0A } ? 0x0A : 0x0D
    var start = range.lowerBound
    while start < range.upperBound {
      let end = (start..<range.upperBound).first { bytes[$0] == mark } ?? range.upperBound
      if marks == .anpa { addFields(text, start..<end, &lines) } else { lines.append(line(text, start..<end)) }
      start = end + 1
    }
    return lines
  }

  private static func line(_ text: WireBytes, _ range: Range<Int>) -> FrameLine {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound, WireBytes.isSpace(text[start]) {
      if text[start] == 0x09 { indent += 4 } else if text[start] == 0x20 { indent += 1 }
      start += 1
    }
    var end = range.upperBound
    while end > start, WireBytes.isSpace(text[end - 1]) { end -= 1 }
    return FrameLine(content: start..<end, indent: indent)
  }

  /// A line of ANPA text, which may hold two fields: `^*9006< ^AP-Top-News<`.
  private static func addFields(_ text: WireBytes, _ range: Range<Int>, _ lines: inout [FrameLine]) {
    var start = range.lowerBound
    for index in range where text[index] == 0x3C && index + 1 < range.upperBound {
      let next = text.skipSpaces(index + 1, range.upperBound)
      guard next < range.upperBound, text[next] == 0x5E else { continue }
      lines.append(field(text, start..<(index + 1)))
      start = index + 1
    }
    lines.append(field(text, start..<range.upperBound))
  }

  private static func field(_ text: WireBytes, _ range: Range<Int>) -> FrameLine {
    var line = line(text, range)
    if !line.isBlank, text[line.content.lowerBound] == 0x5E {
      line.isField = true
      line.content = text.trimmed((line.content.lowerBound + 1)..<line.content.upperBound)
    }
    if let last = line.content.last, text[last] == 0x3C || text[last] == 0x3D {
      line.quad = text[last]
      var end = last
      while end > line.content.lowerBound, WireBytes.isSpace(text[end - 1]) { end -= 1 }
      line.content = line.content.lowerBound..<end
    }
    return line
  }
}
