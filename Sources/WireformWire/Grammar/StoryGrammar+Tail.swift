/// The end of a story, read backwards: marks, initials, credits, contributors, rights.
extension StoryGrammar {
  mutating func tail() {
    // The dateline's own paragraph is never part of the tail.
    let floor = bodyStart &+ (datelineLine == nil ? 0 : 1)
    var last = lines.count
    for _ in 0..<48 {
      while last > floor, lines[last &- 1].isBlank { last &-= 1 }
      guard last > floor else { break }
      let index = last &- 1
      if let part = tailLine(index) {
        tailParts.append(part)
        last = index
        continue
      }
      let first = unitStart(index, floor)
      if let part = tailUnit(first, index) {
        tailParts.append(part)
        last = first
        continue
      }
      guard isRule(content(lines[index].range)), !tailParts.isEmpty else { break }
      tailParts.append(WirePart(kind: .rule, range: lines[index].range, content: lines[index].range, rule: .rule))
      last = index
    }
    bodyEnd = last
  }

  /// The first line of the paragraph whose last line is `index`.
  private func unitStart(_ index: Int, _ floor: Int) -> Int {
    guard layout.isWrapped else { return index }
    var first = index
    while first > floor, !lines[first &- 1].isBlank, !opens(first), !breaks(after: first &- 1), index &- first < 24 {
      first &-= 1
    }
    return first
  }

  private func part(_ kind: WirePartKind, _ range: WireRange, _ rule: WireRule) -> WirePart {
    WirePart(kind: kind, range: range, content: content(range), rule: rule)
  }

  /// What a line alone says at the end of a story.
  private func tailLine(_ index: Int) -> WirePart? {
    let range = lines[index].range
    let text = content(range)
    guard text.count <= 160 else { return nil }
    if isTrailer(text) { return part(.transport, range, .trailer) }
    if text.count <= 40, isEndMark(text) { return part(.endMark, range, .endMark) }
    if text.count <= 60, isInitials(text) { return part(.signoff, range, .initials) }
    if isCutNote(text) { return part(.cutNote, range, .cutNote) }
    if blankBefore(index), isMailAddress(text) { return part(.signoff, range, .contact) }
    if bytes.has("Keywords: ", at: text.start, before: text.end) { return part(.transport, range, .trailer) }
    for word: StaticString in ["for use by clients of", "(distributed by the", "distributed by "]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      return part(.endMark, range, .endMark)
    }
    for word: StaticString in ["story filed by ", "source: ", "source "]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      guard word.utf8CodeUnitCount != 7 || bytes.has("SOURCE ", at: text.start, before: text.end) else { continue }
      return part(.signoff, range, .filedBy)
    }
    if isLink(text), blankBefore(index) { return part(.pageData, range, .link) }
    return nil
  }

  /// What a paragraph says at the end of a story.
  private func tailUnit(_ first: Int, _ last: Int) -> WirePart? {
    let range = WireRange(lines[first].first, lines[last].end)
    let text = content(range)
    guard text.count <= 1600 else { return nil }
    if creditsStart(text) == text.start { return part(.signoff, range, .credits) }
    if isUnbracketedCredits(text) { return part(.signoff, range, .credits) }
    if isRights(text) { return part(.rights, range, .rights) }
    if isContributor(text, first) { return part(.contributor, range, .contributor) }
    return nil
  }

  /// The address of the reporter, alone on its line.
  private func isMailAddress(_ text: WireRange) -> Bool {
    let at = bytes.find(0x40, from: text.start, to: text.end)
    guard at < text.end, at > text.start, text.count <= 60 else { return false }
    return bytes.find(0x20, from: text.start, to: text.end) == text.end
      && bytes.find(0x2E, from: at, to: text.end) < text.end
  }

  /// `AP-WF-02-20-16 0337GMT`, `./.  021530 MAR 18`, the name of an agency alone, or a word of a profile.
  func isEndMark(_ text: WireRange) -> Bool {
    if bytes.has("./.", at: text.start, before: text.end) { return true }
    if Agencies.endMarks.find(bytes, text) != nil { return true }
    if bytes.has("AP-", at: text.start, before: text.end), bytes.find("GMT", from: text.start, to: text.end) != nil {
      return true
    }
    guard text.count <= 24 else { return false }
    var inner = text
    while bytes[inner.start] == 0x3D || bytes[inner.start] == 0x2F || bytes[inner.start] == 0x28
      || bytes[inner.start] == 0x2D, inner.count > 1
    {
      inner.start &+= 1
    }
    while inner.count > 1, [0x29, 0x2E, 0x2F, 0x2D].contains(bytes[inner.end &- 1]) { inner.end &-= 1 }
    return !inner.isEmpty && Agencies.sources.find(bytes, inner) != nil
  }

  /// `131137 GMT Nov 13`, `101137 GMT Dez 18`, `KWS-21:37-09-12-18`.
  private func isTrailer(_ text: WireRange) -> Bool {
    guard text.count >= 9, text.count <= 32 else { return false }
    if bytes.has("KWS-", at: text.start, before: text.end) { return true }
    var at = text.start
    while at < text.end, isDigit(bytes[at]) { at &+= 1 }
    guard at &- text.start == 6, bytes[at] == 0x20 else { return false }
    var words = 0
    while at < text.end {
      at = bytes.skipBlank(at, text.end)
      var stop = at
      while stop < text.end, bytes[stop] != 0x20 { stop &+= 1 }
      if Months.table.find(bytes, WireRange(at, stop)) != nil { words &+= 1 }
      at = stop
    }
    return words == 1
  }

  /// `asl/tib/pid/cac`, `(vs/krt)`, `dpa wsz jln npr`, `AAP RTV`, `&UR; bm-jbm`.
  func isInitials(_ text: WireRange) -> Bool {
    if bytes.has("&UR;", at: text.start, before: text.end) { return true }
    var inner = text
    let bracketed = bytes[inner.start] == 0x28 && bytes[inner.end &- 1] == 0x29
    if bracketed { inner = bytes.trim(WireRange(inner.start &+ 1, inner.end &- 1)) }
    var tokens = 0
    var slashes = 0
    var doubled = 0
    var known = false
    var long = 0
    var capitals = 0
    var at = inner.start
    while at < inner.end {
      var stop = at
      var characters = 0
      while stop < inner.end, !isInitialMark(bytes[stop]) {
        if bytes[stop] & 0xC0 != 0x80 { characters &+= 1 }
        if bytes[stop] == 0x2E || bytes[stop] == 0x2C || bytes[stop] == 0x3A { return false }
        stop &+= 1
      }
      if stop > at {
        let token = WireRange(at, stop)
        if tokens == 0 { known = Agencies.sources.find(bytes, token) != nil }
        if characters > 5 || (characters == 5 && !known) { long &+= 1 }
        if isUpper(bytes[at]), tokens > 0 || !known { capitals &+= 1 }
        tokens &+= 1
      }
      if bytes[stop] == 0x2F || bytes[stop] == 0x5C {
        slashes &+= 1
        if bytes[stop &+ 1] == bytes[stop] { doubled &+= 1 }
      }
      at = stop &+ 1
    }
    guard tokens >= 2, tokens <= 9, long == 0 else { return false }
    if known { return true }
    // `ABC // DEF`, as Lusa closes a story.
    if doubled == 1, slashes == 2, tokens == 2, !inner.hasSmallLetter(bytes) { return true }
    return slashes >= 1 && capitals == 0 && !isDigit(bytes[inner.start])
  }

  private func isInitialMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2F || byte == 0x5C || byte == 0x2D || byte == 0x3B
  }
}
