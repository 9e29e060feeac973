/// Tables and agate: lines that lose their sense when they are joined.
extension StoryGrammar {
  /// The lines of columns from line `index` on, at least three of them; returns the line after them.
  mutating func agate(_ index: Int) -> Int? {
    var last = index
    var seen = 0
    var at = index
    while at < bodyEnd, !lines[at].isBlank {
      if hasColumns(lines[at]) || options.keepsLines {
        seen &+= 1
        last = at
      } else if at &- last >= 2 {
        break
      }
      at &+= 1
    }
    guard seen >= 3 || options.keepsLines else { return nil }
    let whole = WireRange(lines[index].first, lines[last].end)
    // The blanks before the first line belong to its columns.
    add(.preformatted, whole, .agate, .likely, content: WireRange(leading(index), whole.end))
    if !options.keepsLines { doubt(.keptLines, whole) }
    return last &+ 1
  }

  private func leading(_ index: Int) -> Int {
    let start = Swift.max(lines[index].start, story.parts.last?.range.end ?? 0)
    var at = lines[index].first
    while at > start, bytes[at &- 1] == 0x20 || bytes[at &- 1] == 0x09 { at &-= 1 }
    return at
  }

  /// Whether three lines stand here without a blank one, the first of them with columns.
  func mayBeTable(_ index: Int) -> Bool {
    !blankAfter(index) && !blankAfter(index &+ 1) && hasColumns(lines[index])
  }

  /// Whether fields of the line are parted by three blanks, a tab or two semicolons.
  func hasColumns(_ line: SourceLine) -> Bool {
    guard line.count <= 132 else { return false }
    if ByteScan.cleanEnd(bytes.base, line.first, line.end) >= line.end {
      // Neither a tab nor blanks in a row: only semicolons can part fields.
      guard bytes.find(0x3B, from: line.first, to: line.end) < line.end else { return false }
    }
    var at = line.first
    var blanks = 0
    var gaps = 0
    var semicolons = 0
    while at < line.end {
      let byte = bytes[at]
      at &+= 1
      if byte == 0x20 {
        blanks &+= 1
        if blanks == 3 { gaps &+= 1 }
        continue
      }
      blanks = 0
      if byte == 0x09 || byte == 0x10 { gaps &+= 1 }
      if byte == 0x3B { semicolons &+= 1 }
    }
    return gaps >= 1 || (semicolons >= 3 && !BodyLayout.endsSentence(bytes, line.range))
  }
}
