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
    guard text.utf8.count > width - indent, !text.contains("  ") else { return [text] }
    var lines: [String] = []
    var line = ""
    var length = indent
    var last: Substring = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = word.unicodeScalars.count
      let mayBreak = !line.isEmpty && !word.isEmpty && !isMark(last, word) && !joinsWithoutBlank(last, word)
      if mayBreak, length + 1 + count > width {
        lines.append(line)
        line = String(word)
        length = count
      } else {
        line += (line.isEmpty ? "" : " ") + word
        length += (line.isEmpty ? 0 : 1) + count
      }
      last = word
    }
    lines.append(line)
    let isRead = lines.allSatisfy { $0.unicodeScalars.count <= LineBreaker.greatest || !$0.contains(" ") }
    guard isRead, !lines.dropFirst().contains(where: { HeadLine.isEndMark($0) }) else { return [text] }
    return lines
  }

  /// Whether a blank between two words would be lost with the line end, as between two Chinese characters.
  private func joinsWithoutBlank(_ last: Substring, _ next: Substring) -> Bool {
    let end = Array(last.utf8.suffix(3))
    let start = Array(next.utf8.prefix(3))
    guard end.count == 3, start.count == 3 else { return false }
    return WideScript.isWide(end[0], end[1]) && WideScript.isWide(start[0], start[1])
  }
}
