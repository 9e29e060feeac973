/// Headers in the text itself: ZCZC frames with codes of one character, `KEY#value` lines, `Key: value`
/// lines, and pages that begin with lines of two hyphens.
extension StoryGrammar {
  /// Takes the header at line `index`; returns the first line after it.
  mutating func header(_ index: Int) -> Int {
    let line = lines[index]
    if bytes.has("ZCZC", at: line.first, before: line.end) { return zczc(index) }
    if isFrameLine(line.range) {
      add(.transport, line.range, .header)
      return nextText(index &+ 1)
    }
    if let after = keyLines(index) { return after }
    if let after = dashedLines(index) { return after }
    return index
  }

  /// `eca00075 3 i 510    dpa 1003`: the first line of a frame whose control characters are lost.
  private func isFrameLine(_ text: WireRange) -> Bool {
    guard text.count <= 60 else { return false }
    var at = text.start
    while at < text.end, isLower(bytes[at]) { at &+= 1 }
    guard at &- text.start >= 2, at &- text.start <= 4, isDigit(bytes[at]) else { return false }
    let digits = at
    while at < text.end, isDigit(bytes[at]) { at &+= 1 }
    guard at &- digits >= 3, bytes[at] == 0x20, isDigit(bytes[at &+ 1]), bytes[at &+ 2] == 0x20 else { return false }
    at &+= 3
    while at < text.end, isLower(bytes[at]) { at &+= 1 }
    return bytes[at] == 0x20 && isDigit(bytes[bytes.skipBlank(at, text.end)])
  }

  /// `ZCZC AAP`, then `%A`, `#slug`, `$headline`, `:(CITY)`, `&author`, `*code`, `@state`.
  private mutating func zczc(_ index: Int) -> Int {
    add(.transport, lines[index].range, .header)
    let named = bytes.trim(WireRange(lines[index].first &+ 4, lines[index].end))
    if let group = SourceNames.group(bytes, named), let profile = Agencies.sourceGroups[group].first {
      story.agencyIndex = profile
      story.agencyRule = .agencyHeader
    }
    var at = index &+ 1
    while at < lines.count, !lines[at].isBlank {
      let line = lines[at]
      let value = bytes.trim(WireRange(line.first &+ 1, line.end))
      switch bytes[line.first] {
      case 0x23: add(.slugline, line.range, .header, content: value)
      case 0x24: add(.headline, line.range, .headlineCode, content: value)
      case 0x3A: headerCity(line.range, value)
      case 0x25, 0x26, 0x2A, 0x40, 0x5E, 0x7E: add(.transport, line.range, .header)
      default: return at
      }
      at &+= 1
    }
    return nextText(at)
  }

  /// `:(BRISBANE)` in a ZCZC header is the dateline; without brackets it names the client.
  private mutating func headerCity(_ whole: WireRange, _ value: WireRange) {
    guard story.dateline == nil, bytes[value.start] == 0x28, bytes[value.end &- 1] == 0x29, value.count > 2 else {
      add(.transport, whole, .header)
      return
    }
    let name = bytes.trim(WireRange(value.start &+ 1, value.end &- 1))
    var dateline = WireDateline(text: value, runIn: whole, rule: .datelineHeader)
    dateline.city = name
    dateline.places = [WirePlace(name: name)]
    story.dateline = dateline
    add(.dateline, whole, .datelineHeader, content: value)
  }

  /// `AN#26945219`, `PD#06 June 2016`, or at least three lines `Slugword: x` and a blank line.
  private mutating func keyLines(_ index: Int) -> Int? {
    var at = index
    var keyed = 0
    while at < lines.count, !lines[at].isBlank {
      guard keyEnd(lines[at]) != nil else { break }
      keyed &+= 1
      at &+= 1
    }
    guard keyed >= 3, at >= lines.count || lines[at].isBlank else { return nil }
    for line in lines[index..<at] {
      let value = bytes.trim(WireRange(keyEnd(line) ?? line.first, line.end))
      let isSlug = ["slug", "ky#", "keyword"].contains { bytes.hasFolded($0, at: line.first, before: line.end) }
      add(
        isSlug && !value.isEmpty ? .slugline : .transport, line.range, .header,
        content: value.isEmpty ? line.range : value)
    }
    return nextText(at)
  }

  /// The offset after the key of a header line.
  private func keyEnd(_ line: SourceLine) -> Int? {
    var at = line.first
    while at < line.end, at &- line.first < 32, isLetter(bytes[at]) || bytes[at] == 0x2D { at &+= 1 }
    guard at > line.first &+ 1 else { return nil }
    if bytes[at] == 0x23, at &- line.first <= 3 { return at &+ 1 }
    guard bytes[at] == 0x3A, at &+ 1 >= line.end || bytes[at &+ 1] == 0x20 else { return nil }
    return at &+ 1
  }

  /// `-- headline`, `-- By name`, `-- stamp`, `-- address`: at least two, all before a blank line.
  private mutating func dashedLines(_ index: Int) -> Int? {
    var at = index
    while at < lines.count, !lines[at].isBlank, bytes.has("-- ", at: lines[at].first, before: lines[at].end) {
      at &+= 1
    }
    guard at &- index >= 2, at >= lines.count || lines[at].isBlank else { return nil }
    var hasHeadline = story.first(.headline) != nil
    for line in lines[index..<at] {
      let value = bytes.trim(WireRange(line.first &+ 3, line.end))
      if isByline(value) {
        add(.byline, line.range, .dashedLines, content: value)
      } else if isStamp(value) || isLink(value) {
        add(.pageData, line.range, .dashedLines, content: value)
      } else if !hasHeadline {
        hasHeadline = true
        add(.headline, line.range, .dashedLines, content: value)
      } else {
        add(.subheadline, line.range, .dashedLines, .guess, content: value)
      }
    }
    return nextText(at)
  }
}
