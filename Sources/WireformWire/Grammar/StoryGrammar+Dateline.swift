/// Where the dateline stands, and where the body begins without one.
extension StoryGrammar {
  /// Tries the first lines as the head of a first paragraph.
  mutating func findDateline(_ start: Int) {
    let recogniser = DatelineRecogniser(options: .init(agencyIndex: options.agencyIndex))
    var index = start
    var tried = 0
    var passed = 0
    while index < lines.count, tried < 40, passed < 1800 {
      let line = lines[index]
      defer { index &+= 1 }
      if line.isBlank { continue }
      tried &+= 1
      passed &+= line.count
      let limit = paragraphLimit(index)
      let text = content(line.range)
      guard var dateline = recogniser.recognise(bytes, WireRange(text.start, limit)) else { continue }
      if dateline.rule == .datelineCity, limit &- text.start < 80 { continue }
      // A dateline alone on its line ends with it.
      let lineStop = content(line.range).end
      let close = dateline.separator?.end ?? dateline.text.end
      if close >= lineStop, close <= line.end, dateline.runIn.end > line.end {
        dateline.runIn.end = Swift.max(close, line.end)
      }
      datelineLine = index
      story.dateline = dateline
      return
    }
  }

  /// The end of the paragraph whose first line is `index`: at most four lines on, no blank line and no
  /// indent, and only over lines so long that they may have been broken.
  private func paragraphLimit(_ index: Int) -> Int {
    var last = index
    let indent = BodyLayout.indent(bytes, lines[index])
    while last < index &+ 3, last &+ 1 < lines.count, !lines[last &+ 1].isBlank, lines[last].count >= 44 {
      let next = BodyLayout.indent(bytes, lines[last &+ 1])
      if next >= 2, next > indent || last > index { break }
      last &+= 1
    }
    return lines[last].end
  }

  /// The first line of the body of a story without a dateline: the first block that reads as prose.
  func firstBodyLine(_ start: Int) -> Int {
    var index = start
    if story.dateline != nil { return start }
    // Where the headline is known, the first line of prose may be short.
    var plain = options.headlineIsKnown || story.first(.headline) != nil ? 1 : 0
    var firstPlain: Int?
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index &+= 1
        continue
      }
      if let known = headKind(index, after: nil) {
        index = known.last &+ 1
        continue
      }
      let last = unitEnd(index, lines.count)
      let unit = WireRange(line.first, lines[last].end)
      let ends = BodyLayout.endsSentence(bytes, content(unit))
      if ends, unit.count >= (plain == 0 ? 90 : 30) || last > index { return index }
      if unit.count > 260 { return index }
      if firstPlain == nil { firstPlain = index }
      plain &+= 1
      index = last &+ 1
      if plain > 5 { break }
    }
    // No prose: the first line may be a headline, the others are the body.
    guard let firstPlain else { return lines.count }
    let ends = BodyLayout.endsSentence(bytes, content(lines[firstPlain].range))
    let last = unitEnd(firstPlain, lines.count)
    if ends || nextText(last &+ 1) >= lines.count && lines[firstPlain].count > 200 { return firstPlain }
    return nextText(last &+ 1)
  }

  /// The last line of the paragraph that begins at line `index`.
  func unitEnd(_ index: Int, _ limit: Int) -> Int {
    guard layout.isWrapped else { return index }
    var last = index
    while last &+ 1 < limit, !lines[last &+ 1].isBlank, !opens(last &+ 1), !breaks(after: last) { last &+= 1 }
    return last
  }

  /// Whether line `index` opens a paragraph by its indent or its mark.
  func opens(_ index: Int) -> Bool {
    let line = lines[index]
    if layout.indentOpens, BodyLayout.indent(bytes, line) >= 2 { return true }
    let second = bytes[line.first &+ 1]
    switch bytes[line.first] {
    case 0x2D, 0x2A: return second == bytes[line.first] || (second == 0x20 && opensItem(index))
    case 0x5F: return second == 0x5F
    case 0x23: return second == 0x20 || second == 0x23
    case 0x5E: return true
    case 0xE2: return bytes.has("• ", at: line.first, before: line.end)
    default: return false
    }
  }

  /// Whether a line that begins with a hyphen or a star is an item, and not the rest of a sentence.
  private func opensItem(_ index: Int) -> Bool {
    guard index > 0, !lines[index &- 1].isBlank else { return true }
    let above = lines[index &- 1]
    return bytes[above.first] == bytes[lines[index].first] || BodyLayout.endsSentence(bytes, above.range)
      || BodyLayout.characters(bytes, above) &* 3 < layout.width &* 2
  }

  /// Whether the paragraph ends with line `index` although no blank line follows: much room was left.
  func breaks(after index: Int) -> Bool {
    let line = lines[index]
    let length = BodyLayout.characters(bytes, line)
    if bytes[line.end &- 1] == 0x3C, bytes[line.end &- 2] != 0x3C { return true }
    // Where an indent opens paragraphs, nothing else does.
    guard !layout.indentOpens, length &* 5 < layout.width &* 3 else { return false }
    let next = bytes[lines[index &+ 1].first]
    if isLower(next) { return false }
    return BodyLayout.endsSentence(bytes, line.range) || length &* 5 < layout.width &* 2
  }
}
