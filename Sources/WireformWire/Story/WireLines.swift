#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A line of a story, without its end.
struct WireLine {
  /// The words of the line, blanks and control characters at both ends cut off; empty for a blank line.
  var range: Range<Int>
  /// How far the words stand from the margin: a tab counts four.
  var indent: Int

  var isBlank: Bool { range.isEmpty }
}

/// Finds the lines of a story and how it is laid out.
struct WireLines {
  /// The lines, blank ones included.
  private(set) var lines: [WireLine] = []
  /// Whether paragraphs are broken over lines of one width.
  private(set) var isWrapped = false
  /// The width of wrapped lines in characters.
  private(set) var width = 0
  /// The least indent of all lines, which says nothing.
  private(set) var margin = 0

  /// Whether an indent opens a paragraph: some lines have one and most have not.
  private(set) var opensByIndent = false

  private let text: WireBytes

  init(_ text: WireBytes, _ range: Range<Int>) {
    self.text = text
    lines.reserveCapacity(range.count / 48 + 8)
    findLines(range)
    measure()
  }

  private mutating func findLines(_ range: Range<Int>) {
    guard let base = text.base.baseAddress else { return }
    // A text with lone CRs has no LF to look for.
    let hasLineFeed = memchr(base + range.lowerBound, 0x0A, range.count) != nil
    let mark: Int32 = hasLineFeed ? 0x0A : 0x0D
    var start = range.lowerBound
    while start < range.upperBound {
      let found = memchr(base + start, mark, range.upperBound - start)
      let end = found.map { base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) } ?? range.upperBound
      add(start..<end)
      start = end + 1
    }
  }

  private mutating func add(_ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    var indent = 0
    while start < end, WireBytes.isSpace(text.base[start]) || text.isNoBreakSpace(start) {
      if text.base[start] == 0x09 { indent += 4 } else if text.base[start] == 0x20 { indent += 1 }
      if text.base[start] == 0xC2 {
        indent += 1
        start += 1
      }
      start += 1
    }
    start = min(start, end)
    while end > start, WireBytes.isSpace(text.base[end - 1]) { end -= 1 }
    lines.append(WireLine(range: start..<end, indent: indent))
  }

  /// Finds out whether the text is wrapped: no line is long, and lines run on into the next.
  private mutating func measure() {
    var longest = 0
    var pairs = 0
    var flowing = 0
    var filled = 0
    var least = Int.max
    for (index, line) in lines.enumerated() where !line.isBlank {
      let length = line.range.count <= 100 ? line.range.count : text.characters(line.range)
      if length > 110 { return }
      longest = max(longest, length)
      least = min(least, line.indent)
      filled += 1
      guard index + 1 < lines.count, !lines[index + 1].isBlank else { continue }
      pairs += 1
      if length > 34, flows(line.range, into: lines[index + 1].range) { flowing += 1 }
    }
    margin = least == Int.max ? 0 : least
    width = longest
    isWrapped = longest >= 40 && pairs > 0 && flowing * 4 >= pairs
    guard isWrapped else { return }
    let indented = lines.reduce(0) { !$1.isBlank && $1.indent >= margin + 2 ? $0 + 1 : $0 }
    opensByIndent = indented >= 2 && indented * 3 <= filled * 2
  }

  /// Whether a sentence runs on from one line to the next: no end of a sentence here, and there no new one.
  private func flows(_ line: Range<Int>, into next: Range<Int>) -> Bool {
    guard let last = line.last, !WireLines.endsSentence(text[last]) else { return false }
    let first = text[next.lowerBound]
    if WireBytes.isLower(first) || first >= 0x80 || WireBytes.isDigit(first) { return true }
    // Copy in capitals flows too, where the line is full.
    return text.caseOf(line).isCapitals && line.count > 55
  }

  /// Whether a byte ends a sentence, closing quotes and brackets included.
  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x22, 0x27, 0x29: true
    default: false
    }
  }
}
