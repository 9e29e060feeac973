/// Credits of reporters and editors, contributors and rights at the end of a story.
extension StoryGrammar {
  /// Where the brackets of credits begin that end the text in `range`, or nil. Several in a row are one.
  func creditsStart(_ range: WireRange) -> Int? {
    var end = range.end
    var found: Int?
    for _ in 0..<6 {
      guard let open = openingBracket(range.start, end) else { break }
      if isCredits(WireRange(open, end)) {
        found = open
      } else if !CreditWords.pointers.opens(bytes, WireRange(open &+ 1, end)) {
        // `(For more news, visit …)` belongs to the credits where they stand before it.
        break
      }
      end = bytes.trimEnd(range.start, open)
    }
    return found ?? brokenCredits(range)
  }

  /// The bracket that the last one of the text closes, at most 1,600 bytes before it.
  private func openingBracket(_ start: Int, _ end: Int) -> Int? {
    var at = end
    if bytes[at &- 1] == 0x2E { at &-= 1 }
    guard at > start, bytes[at &- 1] == 0x29 else { return nil }
    var depth = 0
    let limit = Swift.max(start, at &- 1600)
    while at > limit {
      at &-= 1
      if bytes[at] == 0x29 { depth &+= 1 }
      if bytes[at] == 0x28 {
        depth &-= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Whether the brackets hold credits.
  private func isCredits(_ text: WireRange) -> Bool {
    var inner = text.start
    while inner < text.end, bytes[inner] == 0x28 { inner = bytes.skipBlank(inner &+ 1, text.end) }
    if CreditWords.openers.opens(bytes, WireRange(inner, text.end)) { return true }
    // ((jane.doe@example.com; +1 555 0100)) after the credits of a wire story.
    if bytes[text.start &+ 1] == 0x28, bytes.find(0x40, from: text.start, to: text.end) < text.end { return true }
    return isAuthorNote(text)
  }

  /// `(Jane Doe is a senior analyst at IFR)`.
  private func isAuthorNote(_ text: WireRange) -> Bool {
    guard text.count <= 260, isUpper(bytes[text.start &+ 1]) else { return false }
    guard
      bytes.find(" is a ", from: text.start, to: text.end) != nil
        || bytes.find(" is an ", from: text.start, to: text.end) != nil
    else { return false }
    for word in CreditWords.professions where bytes.find(word, from: text.start, to: text.end) != nil { return true }
    return false
  }

  /// Credits whose bracket is never closed, or closed twice: the last opener of the text.
  private func brokenCredits(_ range: WireRange) -> Int? {
    var at = Swift.max(range.start, range.end &- 500)
    var last: Int?
    while true {
      at = bytes.find(0x28, from: at, to: range.end)
      guard at < range.end else { break }
      if CreditWords.sureOpeners.opens(bytes, WireRange(bytes.skipBlank(at &+ 1, range.end), range.end)) { last = at }
      at &+= 1
    }
    guard let open = last else { return nil }
    // A sentence after the closed bracket is text.
    let close = bytes.find(0x29, from: open, to: range.end)
    return close == range.end || range.end &- close <= 3 ? open : nil
  }

  /// `Reporting by Jane Doe; Editing by John Roe`, without brackets.
  func isUnbracketedCredits(_ text: WireRange) -> Bool {
    text.count <= 500 && isUpper(bytes[text.start]) && CreditWords.sureOpeners.opens(bytes, text)
  }

  func isRights(_ text: WireRange) -> Bool {
    guard text.count <= 700 else { return false }
    if CreditWords.rights.opens(bytes, text) { return true }
    guard text.count <= 240 else { return false }
    return bytes.find("ghts reserved", from: text.start, to: text.end) != nil
      || bytes.find("ghts Reserved", from: text.start, to: text.end) != nil
  }

  /// `Jane Doe reported from Washington.`, `Information from: …`: after a rule, or with words that say so.
  func isContributor(_ text: WireRange, _ first: Int) -> Bool {
    guard text.count <= 500 else { return false }
    if let at = bytes.find("contributed ", from: text.start, to: text.end) {
      let rest = WireRange(at &+ 12, text.end)
      for word: StaticString in ["to this", "reporting", "to the report", "from "]
      where bytes.has(word, at: rest.start, before: rest.end) {
        return true
      }
    }
    if bytes.find("helped with this story", from: text.start, to: text.end) != nil { return true }
    guard let before = previousText(first),
      isRule(content(lines[before].range)) || tailParts.contains(where: { $0.kind == .contributor })
    else {
      return false
    }
    for word: StaticString in [
      "information from:", "online:", "on the net:", "follow ", "this version corrects", "this story has been", "eds:",
    ]
    where bytes.hasFolded(word, at: text.start, before: text.end) {
      return true
    }
    return bytes.find("reported from", from: text.start, to: text.end) != nil
      || bytes.find(" can be reached at", from: text.start, to: text.end) != nil
  }

  /// Cuts what is joined to the end of the last paragraph: an end mark, credits.
  mutating func gluedEnd() {
    for _ in 0..<3 {
      guard let last = story.parts.last, last.kind == .paragraph else { break }
      guard let (at, kind, rule) = gluedStart(last.content) else { break }
      let before = bytes.trimEnd(last.range.start, at)
      guard before > last.range.start else { break }
      let index = story.parts.count &- 1
      let end = WireRange(at, last.range.end)
      story.parts[index].range.end = before
      story.parts[index].content.end = Swift.min(last.content.end, before)
      // Several are cut from the end backwards; each goes before those that stand after it.
      tailParts.append(WirePart(kind: kind, range: end, content: WireRange(at, last.content.end), rule: rule))
    }
  }

  private func gluedStart(_ text: WireRange) -> (Int, WirePartKind, WireRule)? {
    if let at = gluedMark(text) { return (at, .endMark, .endMarkGlued) }
    if let at = creditsStart(text), at > text.start { return (at, .signoff, .creditsGlued) }
    return nil
  }

  /// The last word where it is an end mark after the end of a sentence.
  private func gluedMark(_ text: WireRange) -> Int? {
    for mark: StaticString in ["（完）", "(完)"] where bytes.ends(text, with: mark) {
      return text.end &- mark.utf8CodeUnitCount
    }
    var at = text.end
    let limit = Swift.max(text.start, text.end &- 24)
    while at > limit, bytes[at &- 1] != 0x20, bytes[at &- 1] != 0x0A { at &-= 1 }
    guard at > limit, at > text.start else { return nil }
    let word = WireRange(at, text.end)
    let before = bytes.trimEnd(text.start, at)
    guard BodyLayout.endsSentence(bytes, WireRange(text.start, before)), bytes[before &- 1] != 0x3A else { return nil }
    guard Agencies.endMarks.find(bytes, word) != nil, !bytes.hasFolded("more", at: at, before: text.end) else {
      return nil
    }
    return at
  }
}

/// Words of credits.
enum CreditWords {
  /// After the opening bracket, in small letters.
  static let openers: PrefixList = [
    "reporting", "additional reporting", "editing", "edited", "writing", "written by", "compiled", "created by",
    "with reporting",
    "with additional", "reported by", "translat", "additional writing", "additional editing", "desk editing",
    "polling by", "graphics by",
    "graphic by", "research by", "video by", "by ", "reportagem", "reporte ", "editado", "información de", "redacción",
    "reportage ", "avec ",
    "édité", "rédig", "bearbeitet", "redigiert", "geschrieben von", "unter mitarbeit", "additonal reporting",
    "repoting", "reprting", "copy editing",
    "production by", "screen production", "extra reporting", "further reporting", "more reporting", "updating by",
    "updated by", "rewriting by",
    "compiling by", "filed by", "photography by", "analysis by", "edting", "editng", "reporting, ", "added reporting",
    "writing/", "scripting by",
  ]

  /// Openers of lines of rights.
  static let rights: PrefixList = [
    "© ", "©2", "©1", "copyright ", "copyright©", "(c) ", "(c)2", "(c)1", "저작권자", "版权", "все права защищены",
  ]

  /// Openers of brackets that point to other pages, behind the credits of a story.
  static let pointers: PrefixList = [
    "for more", "for a ", "for related", "for an ", "to read", "click", "for the ", "for full", "for other",
    "for additional", "for graphic", "visit ", "www.", "http",
  ]

  /// Those that open nothing else.
  static let sureOpeners: PrefixList = [
    "reporting by", "additional reporting by", "editing by", "writing by", "compiled by", "edited by", "written by",
    "reporting and writing by",
    "reporting and editing by",
  ]

  static let professions: [StaticString] = [
    "analyst", "columnist", "correspondent", "editor", "reporter", "contributor", "professor", "fellow", "writer",
    "journalist",
  ]
}
