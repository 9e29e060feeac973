internal import WireformCore

/// Breaks paragraphs into lines, only at blanks, so that a reader puts them together again.
public struct LineBreaker {
  /// The greatest width of a line.
  public var width = 69
  /// How much of the first line is taken.
  public var indent = 0
  /// Words behind which, or before which, no line may end.
  public var isMark: (_ last: Substring, _ next: Substring) -> Bool = { _, _ in false }

  /// A breaker of lines of 69 characters.
  public init() {}

  /// The longest line that a reader takes for one that was broken.
  private static let greatest = 110

  /// The lines of a paragraph: one where breaking it would be read differently.
  public func lines(_ text: String) -> [String] {
    guard text.utf8.count > width - indent, !text.contains(bytes: "  ") else { return [text] }
    var copy = text
    let (lines, isRead) = copy.withUTF8 { broken($0) }
    guard isRead, !lines.dropFirst().contains(where: { HeadLine.isEndMark($0) }) else { return [text] }
    return lines
  }

  /// The lines by their bytes, and whether a reader takes each for one that was broken or has no blank.
  private func broken(_ bytes: UnsafeBufferPointer<UInt8>) -> (lines: [String], isRead: Bool) {
    var lines: [String] = []
    var isRead = true
    var start = bytes.first == 0x20 ? 1 : 0
    var (word, last) = (start, start..<start)
    // Of the line: its width so far (of the first with the indent and one more, for what a page may add), how much of
    // that is no text, and whether a blank stands in it.
    var (length, taken, hasBlank) = (indent + 1, indent + 1, false)
    func close(_ end: Int) {
      lines.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
      if length - taken > LineBreaker.greatest, hasBlank { isRead = false }
    }
    while word <= bytes.count {
      var (end, count) = (word, 0)
      while end < bytes.count, bytes[end] != 0x20 {
        if bytes[end] & 0xC0 != 0x80 { count += 1 }
        end += 1
      }
      let opensLine = word == start
      if !opensLine, end > word, length + 1 + count > width, mayBreak(bytes, last, word..<end) {
        close(word - 1)
        (start, length, taken, hasBlank) = (word, count, 0, false)
      } else {
        length += (opensLine ? 0 : 1) + count
        hasBlank = hasBlank || !opensLine
      }
      last = word..<end
      word = end + 1
    }
    close(bytes.count)
    return (lines, isRead)
  }

  private func mayBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ last: Range<Int>, _ next: Range<Int>) -> Bool {
    func word(_ range: Range<Int>) -> Substring {
      Substring(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
    }
    return !joinsWithoutBlank(bytes, last, next) && !isMark(word(last), word(next))
  }

  /// Whether a blank between two words would be lost with the line end, as between two Chinese characters.
  private func joinsWithoutBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ last: Range<Int>, _ next: Range<Int>) -> Bool {
    guard last.count >= 3, next.count >= 3 else { return false }
    let end = last.upperBound - 3
    return WideScript.isWide(bytes[end], bytes[end + 1])
      && WideScript.isWide(bytes[next.lowerBound], bytes[next.lowerBound + 1])
  }
}
