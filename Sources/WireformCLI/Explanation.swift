internal import WireformCore

/// Lays a trace over the lines of its text: number, path, rule, and the words.
struct Explanation {
  /// The lines to print.
  let rows: [String]

  init(_ trace: Trace) {
    let cells = Explanation.cells(trace)
    let pathWidth = min(cells.map(\.path.count).max() ?? 0, 40)
    let ruleWidth = min(cells.map(\.rule.count).max() ?? 0, 40)
    let numberWidth = String(cells.last?.line ?? 0).count
    rows = cells.map { cell in
      let number = cell.isFirst ? String(cell.line) : ""
      let margin = String(repeating: " ", count: max(0, numberWidth - number.count)) + number
      let head = "\(margin)  \(cell.path.padded(to: pathWidth))  \(cell.rule.padded(to: ruleWidth))  "
      return (head + cell.words).trimmingEnd()
    }
  }

  private struct Cell {
    var line: Int
    var isFirst: Bool
    var path: String
    var rule: String
    var words: String
  }

  /// One cell for each stretch of a line that went to one place; what went nowhere has a `?`.
  private static func cells(_ trace: Trace) -> [Cell] {
    var cells: [Cell] = []
    var entry = 0
    var lineNumber = 0
    for line in lines(of: trace.text) {
      lineNumber += 1
      var position = line.lowerBound
      var isFirst = true
      func add(_ range: Range<Int>, _ path: String, _ rule: String) {
        let words = words(trace.text[range])
        guard !words.isEmpty || (range == line) else { return }
        cells.append(Cell(line: lineNumber, isFirst: isFirst, path: path, rule: rule, words: words))
        isFirst = false
      }
      while entry < trace.entries.count, trace.entries[entry].range.lowerBound < line.upperBound {
        let part = trace.entries[entry]
        let range = max(part.range.lowerBound, position)..<max(min(part.range.upperBound, line.upperBound), position)
        if range.lowerBound > position { add(position..<range.lowerBound, "?", "") }
        add(range, part.path.description, part.rule)
        position = range.upperBound
        guard part.range.upperBound <= line.upperBound else { break }
        entry += 1
      }
      if position < line.upperBound || isFirst {
        add(position..<line.upperBound, words(trace.text[position..<line.upperBound]).isEmpty ? "" : "?", "")
      }
    }
    return cells
  }

  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() {
      let endsLine = byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
      if endsLine {
        lines.append(start..<index)
        start = index + 1
      }
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }

  /// The text of a stretch, control characters left out, cut to what fits beside the rest.
  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.filter { $0 >= 0x20 }, as: UTF8.self)
    let trimmed = text.drop { $0 == " " }
    return trimmed.count > 60 ? trimmed.prefix(57) + "..." : String(trimmed)
  }
}

extension String {
  /// The string without blanks at its end.
  func trimmingEnd() -> String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == 0x20 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
