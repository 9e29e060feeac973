/// The body: paragraphs, headings, tables, rules, cut notes and the notebook.
extension StoryGrammar {
  mutating func body() {
    var index = bodyStart
    if datelineLine != nil { index = runIn() }
    while index < bodyEnd {
      let line = lines[index]
      if line.isBlank {
        index &+= 1
        continue
      }
      index = unit(index)
    }
  }

  /// The dateline, and the rest of the paragraph after it. Returns the line after that paragraph.
  private mutating func runIn() -> Int {
    guard let dateline = story.dateline, let first = datelineLine else { return bodyStart }
    // Its marks, a caret before it, belong to the part.
    let start = lines[first].first
    let stop = bytes.trimEnd(start, dateline.runIn.end)
    add(
      .dateline, WireRange(start, stop), dateline.rule, dateline.confidence == .full ? .sure : .likely,
      content: WireRange(dateline.text.start, Swift.min(dateline.text.end, stop)))
    var at = first
    while at < lines.count, lines[at].end < dateline.runIn.end { at &+= 1 }
    guard at < bodyEnd, lines[at].end > stop, at < lines.count else { return Swift.min(at &+ 1, lines.count) }
    let last = Swift.min(unitEnd(at, bodyEnd), bodyEnd &- 1)
    let text = bytes.trim(WireRange(Swift.max(stop, lines[at].first), lines[last].end))
    add(.paragraph, text, .paragraph, content: content(text))
    return last &+ 1
  }

  /// Names the unit that begins at line `index`; returns the line after it.
  private mutating func unit(_ index: Int) -> Int {
    let line = lines[index]
    if let after = marked(index, line) { return after }
    if options.keepsLines || mayBeTable(index), let after = agate(index) { return after }
    let last = Swift.min(unitEnd(index, bodyEnd), bodyEnd &- 1)
    let whole = WireRange(line.first, lines[last].end)
    let text = content(whole)
    if last == index, let rule = headingRule(index, text) {
      add(.heading, whole, rule, rule == .heading ? .likely : .sure, content: text)
    } else if last == index, isLink(text), blankBefore(index), blankAfter(index) {
      add(.pageData, whole, .link, .likely, content: text)
    } else {
      let indented = layout.indentOpens && BodyLayout.indent(bytes, line) >= 2
      let rule: WireRule = indented ? .paragraphIndent : layout.isWrapped ? .paragraph : .paragraphLine
      add(.paragraph, whole, rule, content: text)
    }
    return last &+ 1
  }

  /// Lines that a mark opens: rules, cut notes, bylines said again, the notebook.
  private mutating func marked(_ index: Int, _ line: SourceLine) -> Int? {
    let text = content(line.range)
    switch bytes[text.start] {
    case 0x5F, 0x2A, 0x2D, 0x3D, 0x7E, 0xE2, 0x2E:
      guard isRule(text) else { return nil }
      add(.rule, line.range, .rule, content: text)
      return index &+ 1
    case 0x23:
      guard bytes[text.start &+ 1] == 0x20 || bytes[text.start &+ 1] == 0x23 else { return nil }
      return notebook(index)
    case 0x5B:
      guard isPictureCredit(text) else { return nil }
      add(.credit, line.range, .credit, content: text)
      return index &+ 1
    case 0x28, 0x4D, 0x6D, 0x2F:
      guard isCutNote(text) else { return nil }
      add(.cutNote, line.range, .cutNote, content: text)
      return index &+ 1
    default: return nil
    }
  }

  /// `[EPA=연합뉴스]` alone on its line.
  private func isPictureCredit(_ text: WireRange) -> Bool {
    guard text.count <= 60, bytes[text.end &- 1] == 0x5D else { return false }
    let equals = bytes.find(0x3D, from: text.start, to: text.end)
    return equals < text.end && SourceNames.group(bytes, bytes.trim(WireRange(equals &+ 1, text.end &- 1))) != nil
  }

  /// `(MORE)`, `(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)`.
  func isCutNote(_ text: WireRange) -> Bool {
    guard text.count <= 110 else { return false }
    for word: StaticString in [
      "(story can end here", "(story may end here", "(optional", "(begin optional", "(end optional", "(can end here",
      "(can trim here",
      "(end here", "(pick up optional", "(may end here",
    ] where bytes.hasFolded(word, at: text.start, before: text.end) {
      return true
    }
    for word: StaticString in [
      "(more)", "more", "-more-", "--more--", "more...", "(more...)", "(m/f)", "(mehr)", "(suite)", "(sigue)", "more/",
    ]
    where text.count == word.utf8CodeUnitCount && bytes.hasFolded(word, at: text.start, before: text.end) {
      return true
    }
    return false
  }

  /// All from `# Notebook` up to the end: lines for editors.
  private mutating func notebook(_ index: Int) -> Int {
    var at = index
    var inEdits = false
    while at < bodyEnd {
      let line = lines[at]
      at &+= 1
      if line.isBlank { continue }
      if bytes[line.first] == 0x23 {
        inEdits = bytes.find("ote to editors", from: line.first, to: line.end) != nil
        add(.notebook, line.range, .notebook)
      } else if inEdits, bytes[line.first] == 0x2D {
        add(.editorsNote, line.range, .notebookEdit, content: bytes.trim(WireRange(line.first &+ 1, line.end)))
      } else {
        add(.notebook, line.range, .notebook)
      }
    }
    return at
  }

  /// Which rule makes line `index` a heading, or nil.
  private func headingRule(_ index: Int, _ text: WireRange) -> WireRule? {
    guard text.count <= 120, text.count >= 2, blankBefore(index) || !layout.isWrapped else { return nil }
    if isTimeOfDay(text) { return .headingTime }
    guard text.count >= 4, let next = nextUnit(index), next.count >= 60, next.count > text.count else { return nil }
    guard blankAfter(index) || isCapitals(text), let before = story.parts.last, before.kind != .heading else {
      return nil
    }
    let first = bytes[text.start]
    guard isUpper(first) || first >= 0xC2 || isDigit(first) else { return nil }
    let capitals = isCapitals(text)
    let last = bytes[text.end &- 1]
    if last == 0x2E || last == 0x3A || last == 0x2C || last == 0x3B || last == 0x22 || last == 0x29 { return nil }
    if capitals { return .headingCapitals }
    guard text.count <= 90, !BodyLayout.endsSentence(bytes, text) || last == 0xBB else { return nil }
    guard !endsQuote(text), isProse(next), !isNumbered(text), before.kind != .dateline || story.parts.count > 1 else {
      return nil
    }
    // A colon or an address in it is a line of a page or a list.
    guard bytes.find("http", from: text.start, to: text.end) == nil, !isLink(text) else { return nil }
    return layout.isWrapped || blankAfter(index) ? .heading : nil
  }

  private func nextUnit(_ index: Int) -> WireRange? {
    let next = nextText(index &+ 1)
    guard next < bodyEnd else { return nil }
    return WireRange(lines[next].first, lines[Swift.min(unitEnd(next, bodyEnd), bodyEnd &- 1)].end)
  }

  private func isProse(_ range: WireRange) -> Bool {
    range.count >= 100 && BodyLayout.endsSentence(bytes, content(range))
  }

  private func endsQuote(_ text: WireRange) -> Bool {
    bytes.ends(text, with: "”") || bytes.ends(text, with: "''")
  }

  /// `10. Britain's Got Talent`: a line of a list.
  private func isNumbered(_ text: WireRange) -> Bool {
    var at = text.start
    while isDigit(bytes[at]), at < text.end { at &+= 1 }
    return at > text.start && (bytes[at] == 0x2E || bytes[at] == 0x29)
  }

  /// `10 p.m.`, `4:14 p.m.`.
  private func isTimeOfDay(_ text: WireRange) -> Bool {
    guard text.count >= 6, text.count <= 11, isDigit(bytes[text.start]) else { return false }
    var at = text.start
    while at < text.end, isDigit(bytes[at]) || bytes[at] == 0x3A { at &+= 1 }
    let rest = WireRange(bytes.skipBlank(at, text.end), text.end)
    return rest.count == 4
      && (bytes.hasFolded("a.m.", at: rest.start, before: rest.end)
        || bytes.hasFolded("p.m.", at: rest.start, before: rest.end))
  }

  /// Whether a line has capitals and no small letters.
  func isCapitals(_ text: WireRange) -> Bool {
    var capitals = 0
    var at = text.start
    while at < text.end {
      if isLower(bytes[at]) || bytes[at] >= 0x80 && bytes[at] != 0xE2 && bytes[at] & 0xC0 != 0x80 { return false }
      if isUpper(bytes[at]) { capitals &+= 1 }
      at &+= 1
    }
    return capitals >= 3
  }
}
