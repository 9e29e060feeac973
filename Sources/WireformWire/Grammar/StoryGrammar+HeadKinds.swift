/// What a line of the head is, by its own marks and words.
extension StoryGrammar {
  /// A line of a known kind: the kind, the rule and the last line of it.
  struct HeadKind {
    var kind: WirePartKind
    var rule: WireRule
    var last: Int
  }

  /// What line `index` is, or nil where it is plain; `previous` is what the line above is.
  func headKind(_ index: Int, after previous: WirePartKind?) -> HeadKind? {
    let line = lines[index]
    let text = content(line.range, head: true)
    guard !text.isEmpty else { return nil }
    if isRule(text) { return HeadKind(kind: .rule, rule: .rule, last: index) }
    if bytes[text.start] == 0x28, let found = bracketKind(index, text) { return found }
    if let found = openerKind(index, text) { return found }
    if isByline(text) { return HeadKind(kind: .byline, rule: .byline, last: bylineEnd(index)) }
    if previous == .byline || previous == .bylineTitle, isBylineTitle(text) {
      return HeadKind(kind: .bylineTitle, rule: .bylineTitle, last: index)
    }
    if let rule = slugRule(text, line) { return HeadKind(kind: .slugline, rule: rule, last: index) }
    if labelOf(text) != nil { return HeadKind(kind: .label, rule: .label, last: index) }
    if isStamp(text) { return HeadKind(kind: .pageData, rule: .stamp, last: index) }
    if isLink(text) { return HeadKind(kind: .pageData, rule: .link, last: index) }
    return nil
  }

  private func bracketKind(_ index: Int, _ text: WireRange) -> HeadKind? {
    if labelOf(text) != nil { return HeadKind(kind: .label, rule: .label, last: index) }
    if HeadWords.media.opens(bytes, text) {
      return HeadKind(kind: .mediaNote, rule: .mediaNote, last: index)
    }
    let isStory =
      bytes.hasFolded("(in ", at: text.start, before: text.end)
      && bytes.find(" story", from: text.start, to: text.end) != nil
    if isStory || HeadWords.bracketNotes.opens(bytes, text) {
      return HeadKind(kind: .editorsNote, rule: .editorsNote, last: bracketEnd(index))
    }
    for mark: StaticString in ["(c) ", "(c)1", "(c)2"] where bytes.hasFolded(mark, at: text.start, before: text.end) {
      return HeadKind(kind: .rights, rule: .rights, last: index)
    }
    return nil
  }

  /// The line in which the bracket that opens line `index` is closed, at most ten lines on.
  private func bracketEnd(_ index: Int) -> Int {
    var depth = 0
    var last = index
    while last < lines.count, last < index &+ 10, !lines[last].isBlank {
      var at = lines[last].first
      while at < lines[last].end {
        if bytes[at] == 0x28 { depth &+= 1 }
        if bytes[at] == 0x29 { depth &-= 1 }
        at &+= 1
      }
      if depth <= 0 { return last }
      last &+= 1
    }
    return index
  }

  private func openerKind(_ index: Int, _ text: WireRange) -> HeadKind? {
    if HeadWords.notes.opens(bytes, text) {
      return HeadKind(kind: .editorsNote, rule: .editorsNote, last: noteEnd(index))
    }
    if HeadWords.media.opens(bytes, text) {
      return HeadKind(kind: .mediaNote, rule: .mediaNote, last: index)
    }
    if isCredit(text) { return HeadKind(kind: .credit, rule: .credit, last: index) }
    for word: StaticString in ["source: ", "copyright "] where bytes.hasFolded(word, at: text.start, before: text.end) {
      return HeadKind(
        kind: word.utf8CodeUnitCount == 8 ? .pageData : .rights, rule: word.utf8CodeUnitCount == 8 ? .filedBy : .rights,
        last: index)
    }
    for mark: StaticString in ["* ", "- ", "-- ", "• "] where bytes.has(mark, at: text.start, before: text.end) {
      return HeadKind(kind: .summary, rule: .bullet, last: unitEnd(index, lines.count))
    }
    return nil
  }

  /// The last line of a note without brackets: the lines up to a blank one where lines are broken.
  private func noteEnd(_ index: Int) -> Int {
    guard layout.isWrapped else { return index }
    var last = index
    while last &+ 1 < lines.count, last < index &+ 8, !lines[last &+ 1].isBlank, last &+ 1 != datelineLine,
      !opens(last &+ 1), lines[last].count > 45, bytes[lines[last].end &- 1] != 0x3C
    {
      last &+= 1
    }
    return last
  }

  /// Whether a line is a note to editors.
  func isNote(_ text: WireRange) -> Bool {
    HeadWords.notes.opens(bytes, text) || HeadWords.bracketNotes.opens(bytes, text)
  }

  /// Whether a line announces pictures.
  func isMedia(_ text: WireRange) -> Bool { HeadWords.media.opens(bytes, text) }

  /// `By JANE DOE`, `Von Marco Krefting, dpa`: a word of authorship and a name, no sentence.
  func isByline(_ text: WireRange) -> Bool {
    guard text.count >= 5, text.count <= 160, HeadWords.mayOpenByline(bytes[text.start]) else { return false }
    for word in HeadWords.by where bytes.has(word, at: text.start, before: text.end) {
      let name = bytes.skipBlank(text.start &+ word.utf8CodeUnitCount, text.end)
      let first = bytes[name]
      guard
        isUpper(first) || first >= 0xC3 || word.utf8CodeUnitCount == 3 && bytes.has("dpa ", at: name, before: text.end)
      else { continue }
      return looksLikeNames(WireRange(name, text.end))
    }
    guard bytes.has("by ", at: text.start, before: text.end), text.count <= 60 else { return false }
    let name = bytes.skipBlank(text.start &+ 3, text.end)
    return isUpper(bytes[name]) && looksLikeNames(WireRange(name, text.end))
  }

  /// Whether the words are those of names and agencies: few of them in small letters, and no full stop
  /// at the end of a long line.
  private func looksLikeNames(_ range: WireRange) -> Bool {
    var small = 0
    var words = 0
    var at = range.start
    var starts = true
    while at < range.end {
      let byte = bytes[at]
      if byte == 0x20 {
        starts = true
      } else if starts {
        starts = false
        words &+= 1
        if isLower(byte), !isJoinerWord(at, range.end) { small &+= 1 }
        if isDigit(byte) { return false }
      }
      at &+= 1
    }
    if small > 2 && small &* 3 > words { return false }
    return bytes[range.end &- 1] != 0x2E || words <= 5
  }

  private func isJoinerWord(_ at: Int, _ end: Int) -> Bool {
    for word: StaticString in [
      "and ", "und ", "et ", "y ", "e ", "de ", "van ", "von ", "in ", "of ", "der ", "dpa", "da ", "la ", "for ",
      "le ", "au ", "à ", "aux ",
    ]
    where bytes.has(word, at: at, before: end) {
      return true
    }
    return false
  }

  /// The last line of a byline: names go on behind a comma or an `and` at the end of a line.
  private func bylineEnd(_ index: Int) -> Int {
    var last = index
    while last < index &+ 4, last &+ 1 < lines.count, !lines[last &+ 1].isBlank, last &+ 1 != datelineLine {
      let line = lines[last].range
      guard bytes.ends(line, with: " and") || bytes.ends(line, with: " und") || bytes.ends(line, with: ",") else {
        break
      }
      let next = lines[last &+ 1].range
      guard next.count <= 100, isUpper(bytes[next.start]), looksLikeNames(next) else { break }
      last &+= 1
    }
    return last
  }

  func isBylineTitle(_ text: WireRange) -> Bool {
    guard text.count <= 64, !BodyLayout.endsSentence(bytes, text) else { return false }
    var at = text.start
    while at < text.end {
      for word in HeadWords.titles where bytes.hasFolded(word, at: at, before: text.end) { return true }
      at &+= 1
    }
    return false
  }

  func slugRule(_ text: WireRange, _ line: SourceLine) -> WireRule? {
    guard text.count <= 90 else { return nil }
    for word: StaticString in ["BC-", "AM-", "PM-", "BM-", "YE-", "HFR-", "BCA-"]
    where bytes.has(word, at: text.start, before: text.end) {
      return .slugCode
    }
    if bytes.has("AP-", at: text.start, before: text.end), bytes[text.start &- 1] == 0x5E { return .slugCode }
    for word: StaticString in ["media release ", "slug: ", "keyword: ", "slugline: "]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      return .slugLine
    }
    if bytes[text.end &- 1] == 0x2F, text.count > 2, bytes.find(0x20, from: text.start, to: text.end) == text.end,
      !bytes.has("http", at: text.start, before: text.end)
    {
      return .slugSlash
    }
    return nil
  }

  private func isCredit(_ text: WireRange) -> Bool {
    guard text.count <= 140 else { return false }
    if bytes.has("© ", at: text.start, before: text.end) || bytes.has("©", at: text.start, before: text.end) {
      return bytes.find("ights reserved", from: text.start, to: text.end) == nil
        && !isDigit(bytes[bytes.skipBlank(text.start &+ 2, text.end)])
    }
    for word: StaticString in [
      "photo: ", "foto: ", "photo by ", "photo credit", "credit: ", "photograph: ", "photograph by ", "фото: ",
      "image: ", "picture: ",
    ]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      return true
    }
    for word: StaticString in [
      "AP Photo/", "(AP Photo/", "REUTERS/", "(Xinhua/", "(Photo by ", "(Photo: ", "[EPA=", "(Yonhap)", "(AFP/",
    ]
    where bytes.has(word, at: text.start, before: text.end) {
      return true
    }
    return false
  }

  /// Whether a line tells what a picture shows.
  func isCaption(_ text: WireRange) -> Bool { CaptionWords.stand(in: bytes, text) }

  /// Whether a line is made of one mark, as `___` or `* * *`.
  func isRule(_ text: WireRange) -> Bool {
    guard text.count >= 3, text.count <= 120 else { return false }
    let mark = bytes[text.start]
    if mark == 0x5F || mark == 0x2A || mark == 0x2D || mark == 0x3D || mark == 0x7E || mark == 0x2E {
      var at = text.start
      var marks = 0
      while at < text.end {
        if bytes[at] == mark { marks &+= 1 } else if bytes[at] != 0x20 { return false }
        at &+= 1
      }
      return marks >= 3
    }
    guard mark == 0xE2, bytes[text.start &+ 1] == 0x80, text.count >= 6 else { return false }
    var at = text.start
    while at < text.end {
      if bytes[at] == 0x20 {
        at &+= 1
        continue
      }
      guard bytes[at] == 0xE2, bytes[at &+ 1] == 0x80, bytes[at &+ 2] >= 0x93,
        bytes[at &+ 2] <= 0x95 || bytes[at &+ 2] == 0xA2
      else { return false }
      at &+= 3
    }
    return true
  }
}
