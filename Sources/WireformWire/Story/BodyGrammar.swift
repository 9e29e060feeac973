#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Tells the blocks of the body: paragraphs, headings, rules, tables, cut notes.
struct BodyGrammar {
  private(set) var parts: [WirePart] = []
  private(set) var remarks: [WireStory.Remark] = []

  private let text: WireBytes
  private let layout: WireLines
  private let blocks: [WireBlock]
  private let range: Range<Int>
  private let dateline: WireDateline?

  init(_ text: WireBytes, _ layout: WireLines, _ blocks: WireBlocks, _ range: Range<Int>, dateline: WireDateline?) {
    self.text = text
    self.layout = layout
    self.blocks = blocks.blocks
    self.range = range.lowerBound..<max(range.lowerBound, range.upperBound)
    self.dateline = dateline
  }

  /// Goes over the body.
  /// - Parameter lastEnd: where the last block ends if credits were cut off it.
  mutating func run(lastEnd: Int?) {
    parts.reserveCapacity(range.count + 2)
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      if let end = tableEnd(index) {
        addTable(blocks[index].range.lowerBound..<blocks[end - 1].range.upperBound)
        index = end - 1
        continue
      }
      var extent = blocks[index].range
      if index == range.upperBound - 1, let lastEnd, lastEnd > extent.lowerBound {
        extent = extent.lowerBound..<lastEnd
      }
      if index == range.lowerBound, let dateline { extent = addDateline(dateline, extent) }
      if !extent.isEmpty { add(index, extent) }
    }
  }

  /// The block behind a table that starts here: lines without blank ones between, most of them in columns.
  private func tableEnd(_ start: Int) -> Int? {
    guard start > range.lowerBound || dateline == nil, blocks[start].isSingleLine,
      blocks[start].followsBlank || columns(blocks[start].range) > 0
    else { return nil }
    var end = start
    var inColumns = 0
    while end < range.upperBound, blocks[end].isSingleLine, end == start || !blocks[end].followsBlank {
      if columns(blocks[end].range) > 0 { inColumns += 1 }
      end += 1
    }
    let count = end - start
    return count >= 2 && inColumns >= 2 && inColumns * 3 >= count * 2 ? end : nil
  }

  /// Adds lines of a table, with the blanks before its first word.
  private mutating func addTable(_ extent: Range<Int>) {
    var start = extent.lowerBound
    let floor = parts.last?.range.upperBound ?? 0
    while start > floor, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    remarks.append(WireStory.Remark(kind: .table, range: extent))
    parts.append(WirePart(.preformatted, start..<extent.upperBound, rule: "table.columns"))
  }

  /// Adds the dateline and gives what is left of its block.
  private mutating func addDateline(_ dateline: WireDateline, _ extent: Range<Int>) -> Range<Int> {
    let runIn = dateline.runIn.lowerBound..<min(dateline.runIn.upperBound, extent.upperBound)
    var end = runIn.upperBound
    if let byline = dateline.byline {
      // The byline lies inside the run-in, which is kept whole.
      parts.append(WirePart(.dateline, runIn, content: dateline.text, rule: dateline.rule))
      parts.append(WirePart(.byline, end..<end, content: byline, rule: "byline.in-dateline"))
    } else {
      parts.append(WirePart(.dateline, runIn, content: dateline.text, rule: dateline.rule))
    }
    end = min(end, extent.upperBound)
    return end..<extent.upperBound
  }

  private mutating func add(_ index: Int, _ extent: Range<Int>) {
    let block = blocks[index]
    if isMarks(extent) { return parts.append(WirePart(.rule, extent, rule: "rule.marks")) }
    if isCutNote(extent) { return parts.append(WirePart(.cutNote, extent, rule: "cut-note.words")) }
    if isTable(block) { return addTable(extent) }
    if index > range.lowerBound, isHeading(index, extent) {
      return parts.append(WirePart(.heading, extent, rule: headingRule(extent)))
    }
    parts.append(WirePart(.paragraph, extent, rule: block.lines.count > 1 ? "paragraph.lines" : "paragraph.line"))
  }

  private func isMarks(_ extent: Range<Int>) -> Bool {
    guard extent.count <= 80 else { return false }
    return !extent.contains { index in
      let byte = text[index]
      guard WireBytes.isLetter(byte) || WireBytes.isDigit(byte) else { return false }
      return !isDash(index)
    }
  }

  /// Whether a byte belongs to a dash, a bullet or the mark of a lost character.
  private func isDash(_ index: Int) -> Bool {
    for offset in 0...2 {
      let start = index - offset
      if text[start] == 0xE2, [0x80, 0x94, 0x96, 0x97].contains(text[start + 1]) { return true }
      if text.has("\u{FFFD}", at: start) || text.has("•", at: start) || offset < 2 && text.has("·", at: start) {
        return true
      }
    }
    return false
  }

  private func isCutNote(_ extent: Range<Int>) -> Bool {
    guard extent.count <= 120, text[extent.lowerBound] == 0x28, text[extent.upperBound - 1] == 0x29 else {
      return false
    }
    let start = extent.lowerBound + 1
    for words in [
      "more)", "story can end here", "optional add", "end optional", "begin optional", "story may end",
      "begin optional trim",
      "optional material", "end optional trim", "stop here", "storry can end",
    ] as [StaticString] where text.hasFolded(words, at: start) {
      return true
    }
    return false
  }

  /// Columns on most lines of a block of wrapped text, or many of them on a single line.
  private func isTable(_ block: WireBlock) -> Bool {
    let lines = layout.lines[block.lines]
    if lines.count == 1 { return block.range.count <= 120 && columns(block.range) >= 3 }
    let inColumns = lines.reduce(0) { columns($1.range) > 0 ? $0 + 1 : $0 }
    return inColumns >= 2 && inColumns * 3 >= lines.count * 2
  }

  /// How many wide gaps a line has: three blanks and more, two before a figure, a tab, or two semicolons.
  private func columns(_ line: Range<Int>) -> Int {
    guard line.count <= 200, !ByteScan.isClean(UnsafeBufferPointer(rebasing: text.base[line])) || hasEmptyField(line)
    else { return 0 }
    var gaps = 0
    var blanks = 0
    for index in line {
      let byte = text[index]
      if byte == 0x20 {
        blanks += 1
        continue
      }
      let isFigure = WireBytes.isDigit(byte) || byte == 0x2D && WireBytes.isDigit(text[index + 1])
      if blanks >= 3 || blanks == 2 && isFigure || byte == 0x09 { gaps += 1 }
      if byte == 0x3B, text[index + 1] == 0x3B { gaps += 1 }
      blanks = 0
    }
    return gaps
  }

  /// Two semicolons in a row: a field without a value.
  private func hasEmptyField(_ line: Range<Int>) -> Bool {
    guard let base = text.base.baseAddress, let first = memchr(base + line.lowerBound, 0x3B, line.count) else {
      return false
    }
    let index = base.distance(to: first.assumingMemoryBound(to: UInt8.self))
    return index + 1 < line.upperBound && text[index + 1] == 0x3B
  }

  // MARK: headings

  private func headingRule(_ extent: Range<Int>) -> String {
    text.caseOf(extent).isCapitals ? "heading.capitals" : "heading.short-line"
  }

  /// A short line between longer ones that is no sentence.
  private func isHeading(_ index: Int, _ extent: Range<Int>) -> Bool {
    let block = blocks[index]
    guard block.isSingleLine, extent.count <= 240, text.characters(extent) <= 80, index + 1 < range.upperBound,
      let last = extent.last
    else {
      return false
    }
    let next = blocks[index + 1]
    let before = blocks[index - 1]
    guard next.range.count > extent.count, !next.isSingleLine || next.range.count >= 60 else { return false }
    if isTimeHead(extent) { return true }
    let byte = text[last]
    if WireLines.endsSentence(byte) || [0x2C, 0x3A, 0x3B, 0x2D, 0x3D].contains(byte) { return false }
    if text.has("”", at: last - 2) || text.has("…", at: last - 2) || text.has("。", at: last - 2) { return false }
    if text.has("* ", at: extent.lowerBound) || text.has("- ", at: extent.lowerBound) { return false }
    let letters = text.caseOf(extent)
    if letters.isCapitals {
      return letters.upper >= 4
        && text.caseOf(next.range.lowerBound..<min(next.range.upperBound, next.range.lowerBound + 80)).lower > 0
        && extent.count >= 4
    }
    guard block.followsBlank, next.followsBlank, letters.lower > 0 else { return false }
    let opensBig =
      letters.upper > 0 && !WireBytes.isLower(text[extent.lowerBound]) && !WireBytes.isDigit(text[extent.lowerBound])
    let isLong = { (range: Range<Int>) in range.count >= 480 || self.text.characters(range) >= 120 }
    let words = extent.split(where: { text[$0] == 0x20 }).count
    return opensBig && words >= 2 && words <= 11 && isLong(next.range) && isLong(before.range) && !hasFigures(extent)
  }

  /// `10 p.m.`, `4:14 a.m.`: the heads of AP's running stories.
  private func isTimeHead(_ extent: Range<Int>) -> Bool {
    guard extent.count <= 12, WireBytes.isDigit(text[extent.lowerBound]) else { return false }
    return text.hasFolded("a.m.", at: extent.upperBound - 4) || text.hasFolded("p.m.", at: extent.upperBound - 4)
  }

  private func hasFigures(_ extent: Range<Int>) -> Bool {
    extent.contains { index in
      WireBytes.isDigit(text[index]) && (WireBytes.isDigit(text[index + 1]) || text[index + 1] == 0x2E)
    }
  }
}
