/// Lines that belong together: a paragraph, or a line of the head.
struct WireBlock {
  /// From the first word of its first line to the last of its last.
  var range: Range<Int>
  /// Its lines, as indices.
  var lines: Range<Int>
  /// Whether a blank line, or the start of the story, stands before it.
  var followsBlank: Bool
  /// The dateline that it opens with.
  var dateline: WireDateline?

  var isSingleLine: Bool { lines.count == 1 }
}

/// Puts lines together to blocks, by the layout of the story.
struct WireBlocks {
  private let text: WireBytes
  private let layout: WireLines
  /// The blocks in order.
  private(set) var blocks: [WireBlock] = []
  /// The block that opens with the dateline.
  private(set) var datelineIndex: Int?

  /// How many blocks are looked at for a dateline: heads of pages are long, and a story may lack it.
  private static let headBlocks = 16

  init(_ text: WireBytes, _ layout: WireLines) {
    self.text = text
    self.layout = layout
    blocks.reserveCapacity(layout.lines.count / 2 + 2)
    var followsBlank = true
    var index = 0
    while index < layout.lines.count {
      if layout.lines[index].isBlank {
        followsBlank = true
        index += 1
        continue
      }
      index = addBlock(from: index, followsBlank: followsBlank)
      followsBlank = false
    }
  }

  /// Adds the block that starts at a line.
  /// - Returns: the line after it.
  private mutating func addBlock(from first: Int, followsBlank: Bool) -> Int {
    let lines = layout.lines
    var block = WireBlock(range: lines[first].range, lines: first..<(first + 1), followsBlank: followsBlank)
    if datelineIndex == nil, blocks.count < WireBlocks.headBlocks {
      var reach = block.range
      if first + 1 < lines.count, runsOn(first) { reach = reach.lowerBound..<lines[first + 1].range.upperBound }
      block.dateline = DatelineRecogniser.recognise(text, in: reach)
      if block.dateline != nil { datelineIndex = blocks.count }
    }
    var next = first + 1
    while layout.isWrapped, next < lines.count, !lines[next].isBlank, joins(next, to: block) {
      block.range = block.range.lowerBound..<lines[next].range.upperBound
      next += 1
      block.lines = first..<next
    }
    blocks.append(block)
    return next
  }

  /// Whether a dateline may run on into the next line: this one is full and the next opens nothing.
  private func runsOn(_ first: Int) -> Bool {
    let next = layout.lines[first + 1]
    guard layout.isWrapped, !next.isBlank, next.indent <= layout.lines[first].indent else { return false }
    return text.characters(layout.lines[first].range) + 1 + firstWord(next.range) + 4 >= layout.width
  }

  /// Whether a line of wrapped text goes on with the block before it.
  private func joins(_ index: Int, to block: WireBlock) -> Bool {
    let line = layout.lines[index]
    let before = layout.lines[index - 1]
    if line.indent >= max(layout.margin, layout.opensByIndent ? 0 : before.indent) + 2 { return false }
    if block.dateline?.rule == "dateline.own-line", block.isSingleLine { return false }
    if isMark(line.range) { return false }
    let length = text.characters(before.range) + before.indent - layout.margin
    let room = layout.width - length - 1 - firstWord(line.range)
    let isHead = datelineIndex == nil && block.lines.count < 3
    if isHead {
      // In the head each part has lines of its own: only a full line runs on.
      let endsPart = WireLines.endsSentence(text[before.range.upperBound - 1]) && room > 3
      return room <= 12 && !endsPart && !opensPart(line.range)
    }
    guard !layout.opensByIndent, room > layout.width / 6 + 4, let last = before.range.last else { return true }
    let opensSentence = !WireBytes.isLower(text[line.range.lowerBound])
    return !(WireLines.endsSentence(text[last]) && opensSentence)
  }

  /// Words that open a part of the head: a byline, a note.
  private func opensPart(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return text.has("By ", at: start) || text.has("BY ", at: start) || text.has("Von ", at: start)
      || text.has("Eds:", at: start) || text.has("(Adds", at: start) || text.has("* ", at: start)
  }

  /// A line of marks only, or an end mark, stands alone.
  private func isMark(_ range: Range<Int>) -> Bool {
    guard range.count <= 24 else { return false }
    if !range.contains(where: { WireBytes.isLetter(text[$0]) || WireBytes.isDigit(text[$0]) }) { return true }
    return EndMarks.isMark(text, range)
  }

  private func firstWord(_ range: Range<Int>) -> Int {
    let end = range.first { text[$0] == 0x20 } ?? range.upperBound
    return text.characters(range.lowerBound..<end)
  }
}
