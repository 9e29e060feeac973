internal import WireformCore

/// Tells the parts above the story: label, headline, deck, byline, caption, notes, and where the body starts.
///
/// What it is not sure of stays a paragraph in its place, with a remark.
struct HeadGrammar {
  private(set) var parts: [WirePart] = []
  private(set) var labels: [WirePart] = []
  private(set) var remarks: [WireStory.Remark] = []
  /// The block that holds the dateline.
  private(set) var datelineIndex: Int?
  /// The first block of the body.
  private(set) var bodyStart = 0

  private let text: WireBytes
  private let blocks: [WireBlock]
  /// Blocks of the head that no rule has taken yet.
  private var open: [Int] = []
  private var taken: [Int: WirePart] = [:]
  private var hasHeadline: Bool
  private var credits: [Int] = []

  init(_ text: WireBytes, _ blocks: WireBlocks, hasFrame: Bool) {
    self.text = text
    self.blocks = blocks.blocks
    hasHeadline = hasFrame
    datelineIndex = blocks.datelineIndex
    guard !self.blocks.isEmpty else { return }
    let end = datelineIndex ?? headEndWithoutDateline()
    for index in 0..<end { if !takeKnown(index) { open.append(index) } }
    takeOpen(hasDateline: datelineIndex != nil)
    emit(end)
    bodyStart = end
    findLabels()
  }

  // MARK: what the words tell

  private mutating func take(_ index: Int, _ kind: WirePart.Kind, _ rule: String, content: Range<Int>? = nil) {
    taken[index] = WirePart(kind, blocks[index].range, content: content, rule: rule)
  }

  /// Takes a block that its own words explain.
  private mutating func takeKnown(_ index: Int) -> Bool {
    let range = blocks[index].range
    if takeScraped(index) { return true }
    if let byline = BylineScanner(text: text).byline(range) {
      take(index, .byline, "byline.word", content: byline)
      return true
    }
    if isNote(range) {
      take(index, .edNote, "ednote.word")
      return true
    }
    if text.has("* ", at: range.lowerBound) || text.has("• ", at: range.lowerBound) {
      let mark = text[range.lowerBound] == 0x2A ? 2 : 4
      let start = min(range.lowerBound + mark, range.upperBound)
      take(index, .summary, "summary.bullet", content: text.trimmed(start..<range.upperBound))
      return true
    }
    if takeLabel(index) { return true }
    if isStamp(range) {
      take(index, .stamp, "stamp.page")
      return true
    }
    if isCredit(range) {
      take(index, .credit, "credit.mark")
      credits.append(index)
      return true
    }
    if text.hasFolded("source:", at: range.lowerBound), range.count < 120 {
      take(
        index, .infoSource, "source.word",
        content: text.trimmed(min(range.lowerBound + 7, range.upperBound)..<range.upperBound))
      return true
    }
    if isSlug(range) {
      take(index, .slugline, "slugline.shape")
      return true
    }
    if range.allSatisfy({ !WireBytes.isLetter(text[$0]) && !WireBytes.isDigit(text[$0]) }) {
      take(index, .rule, "rule.marks")
      return true
    }
    return false
  }

  /// Lines of a page as archives keep them: `-- headline`, `-- By X`, `-- date`, `-- address`.
  private mutating func takeScraped(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard text.has("-- ", at: range.lowerBound), index < 6 else { return false }
    let content = text.trimmed((range.lowerBound + 3)..<range.upperBound)
    if let byline = BylineScanner(text: text).byline(content) {
      take(index, .byline, "byline.scraped", content: byline)
    } else if index == 0 {
      take(index, .headline, "headline.scraped", content: content)
      hasHeadline = true
    } else if isStamp(content) || text.hasFolded("http", at: content.lowerBound) {
      take(index, .stamp, "stamp.scraped", content: content)
    } else {
      return false
    }
    return true
  }

  private func isNote(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard let word = HeadWords.notes.opening(text, at: start) else { return false }
    let isBracketed = text[start] == 0x28
    if isBracketed, text[range.upperBound - 1] != 0x29, blocks.count > 1 {
      return word.utf8CodeUnitCount > 5 && range.count < 600
    }
    if text.hasFolded("(in ", at: start) || text.hasFolded("(th", at: start) {
      return HeadWords.corrections.contains { text.findFolded($0, in: range) != nil }
    }
    if text.hasFolded("(with ", at: start) || text.hasFolded("adds ", at: start) || text.hasFolded("subs ", at: start) {
      return range.count < 160
    }
    return true
  }

  /// A line that holds nothing but labels: `(Eil)`, `EXTRA`, `1ST LEAD`, `URGENT`.
  private mutating func takeLabel(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard blocks[index].isSingleLine, range.count <= 40 else { return false }
    var content = range
    if text[content.lowerBound] == 0x28, text[content.upperBound - 1] == 0x29 {
      content = text.trimmed((content.lowerBound + 1)..<(content.upperBound - 1))
    }
    guard let label = LabelScanner.whole(text, content) else { return false }
    var part = WirePart(.label, range, content: content, rule: "label.line")
    part.sense = label.sense
    part.number = label.number
    taken[index] = part
    labels.append(part)
    return true
  }

  /// `July 24, 2012 12:11 AM`, `Published: July 23, 2012`, `updated 4:36 p.m. ET`, `Tue May 3, 2011 6:31pm EDT`.
  private func isStamp(_ range: Range<Int>) -> Bool {
    guard range.count <= 90 else { return false }
    let start = range.lowerBound
    for word in ["published:", "published ", "updated:", "updated ", "last updated", "posted:", "http://", "https://"]
      as [StaticString]
    where text.hasFolded(word, at: start) {
      return word.utf8CodeUnitCount > 8 || range.contains { WireBytes.isDigit(text[$0]) }
    }
    var at = start
    if let blank = range.first(where: { text[$0] == 0x20 }), blank - start <= 10,
      DateWords.weekdays.contains(text, start..<(text[blank - 1] == 0x2C ? blank - 1 : blank))
    {
      at = text.skipSpaces(blank, range.upperBound)
    }
    guard let date = DatelineDate(text, at: at, end: range.upperBound), date.date.year != nil else { return false }
    let rest = text.trimmed(date.range.upperBound..<range.upperBound)
    return rest.count <= 30 && text.findFolded("(", in: rest) == nil
      && (rest.isEmpty || rest.contains { WireBytes.isDigit(text[$0]) })
  }

  private func isCredit(_ range: Range<Int>) -> Bool {
    guard text.characters(range) <= 90 else { return false }
    let start = range.lowerBound
    if text.has("©", at: start) { return text.findFolded("rights reserved", in: range) == nil }
    for word in ["photo:", "photo by ", "image:", "picture:", "foto:", "photograph by ", "фото:", "file photo/"]
      as [StaticString]
    where text.hasFolded(word, at: start) {
      return true
    }
    return false
  }

  /// `Yemen/conflict/`, `BC-US--Name, 1st Ld-Writethru,416`, `MEDIA RELEASE PR67254`.
  private func isSlug(_ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    let start = range.lowerBound
    let hasBlank = range.contains { text[$0] == 0x20 }
    if text[range.upperBound - 1] == 0x2F, !hasBlank,
      range.dropLast().contains(where: { text[$0] == 0x2F }) || range.count < 40
    {
      return !hasBlank
    }
    if text.has("MEDIA RELEASE PR", at: start) { return true }
    for prefix in ["BC-", "AM-", "PM-", "AP-", "BC:", "bc-"] as [StaticString] where text.has(prefix, at: start) {
      return range.contains { text[$0] == 0x2D } && !WireLines.endsSentence(text[range.upperBound - 1])
    }
    return false
  }

  // MARK: what the place tells

  /// Takes the blocks that only their place explains: label of the section, headline, deck, captions.
  private mutating func takeOpen(hasDateline: Bool) {
    takeRepeatedCaptions()
    if open.count >= 2, !hasHeadline, isCategory(blocks[open[0]], before: blocks[open[1]]) {
      take(open.removeFirst(), .category, "category.words")
    }
    if let first = open.first, !hasHeadline {
      take(
        open.removeFirst(), .headline, hasDateline ? "headline.above-dateline" : "headline.first-line",
        content: withoutMark(blocks[first].range))
      hasHeadline = true
    }
    for index in open where isCaption(blocks[index].range) {
      take(index, .caption, "caption.words")
    }
    open.removeAll { taken[$0] != nil }
    if let first = open.first, hasDateline, blocks[first].range.count >= 16, blocks[first].range.count <= 1200 {
      take(open.removeFirst(), .subheadline, "deck.above-dateline")
    }
    for index in open {
      take(index, .paragraph, "paragraph.unknown-head")
      remarks.append(WireStory.Remark(kind: .unknownHead, range: blocks[index].range))
    }
  }

  /// A closing `+`, `=` or `<` is a mark of the line and no text.
  private func withoutMark(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 1, [0x3D, 0x2B, 0x3C].contains(text[end - 1]) { end -= 1 }
    return text.trimmed(range.lowerBound..<end)
  }

  /// A page repeats a caption with the credit joined on; the credit tells which line is the caption.
  private mutating func takeRepeatedCaptions() {
    for index in open {
      let range = blocks[index].range
      for other in open where other != index {
        let longer = blocks[other].range
        guard longer.count > range.count, range.count >= 20, startsWith(longer, range) else { continue }
        take(index, .caption, "caption.repeated")
        take(other, .caption, "caption.with-credit", content: range)
        remarks.append(WireStory.Remark(kind: .repeated, range: longer))
      }
    }
    open.removeAll { taken[$0] != nil }
    // A line right above a credit is its picture's caption.
    for credit in credits where !taken.values.contains(where: { $0.kind == .caption }) {
      guard let above = open.last(where: { $0 == credit - 1 }), open.first != above, open.count >= 2 else { continue }
      take(above, .caption, "caption.above-credit")
    }
    open.removeAll { taken[$0] != nil }
  }

  private func startsWith(_ longer: Range<Int>, _ prefix: Range<Int>) -> Bool {
    let pairs = zip(longer, prefix)
    return pairs.allSatisfy { text[$0] == text[$1] }
  }

  private func isCategory(_ block: WireBlock, before next: WireBlock) -> Bool {
    guard block.isSingleLine, block.range.count <= 40, next.range.count > block.range.count, next.followsBlank else {
      return false
    }
    guard let last = block.range.last, !WireLines.endsSentence(text[last]) else { return false }
    var words = 0
    var known = 0
    var start = block.range.lowerBound
    for index in block.range.lowerBound...block.range.upperBound {
      let isEnd = index == block.range.upperBound || !WireBytes.isLetter(text[index])
      guard isEnd else { continue }
      if index > start {
        words += 1
        if HeadWords.sections.contains(text, start..<index) { known += 1 }
        if WireBytes.isLower(text[start]), index - start > 3, !HeadWords.sections.contains(text, start..<index) {
          return false
        }
      }
      start = index + 1
    }
    return known > 0 && words <= 5
  }

  private func isCaption(_ range: Range<Int>) -> Bool {
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 160)
    return HeadWords.captions.isIn(text, reach)
  }

  // MARK: without a dateline

  /// How many blocks a head without a dateline has: known parts, and one headline that is no sentence of the story.
  private func headEndWithoutDateline() -> Int {
    var probe = self
    var index = 0
    var hasHeadline = self.hasHeadline
    while index < min(blocks.count - 1, 8) {
      if probe.takeKnown(index), probe.taken[index]?.kind != .summary {
        if probe.taken[index]?.kind == .headline { hasHeadline = true }
      } else if !hasHeadline, isHeadline(index) {
        hasHeadline = true
      } else if index == 0, blocks.count > 2, isCategory(blocks[0], before: blocks[1]), isHeadline(1) {
        // The section's label stands above the headline.
      } else {
        break
      }
      index += 1
    }
    return index
  }

  private func isHeadline(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.lines.count <= 3, text.characters(block.range) <= 200, let last = block.range.last else { return false }
    if text[last] == 0x2E || text[last] == 0x2C || text[last] == 0x3B || text.has("。", at: last - 2) { return false }
    guard index + 1 < blocks.count else { return false }
    let next = blocks[index + 1]
    return next.followsBlank || text.caseOf(block.range).isCapitals || next.range.count > 2 * block.range.count
  }

  // MARK: the end

  private mutating func emit(_ end: Int) {
    for index in 0..<end { if let part = taken[index] { parts.append(part) } }
    var seen: [Range<Int>] = []
    for index in parts.indices where parts[index].kind == .byline {
      if let first = seen.first(where: { sameWords($0, parts[index].content) }) {
        parts[index].rule = "byline.repeated"
        parts[index].content = first
        remarks.append(WireStory.Remark(kind: .repeated, range: parts[index].range))
      } else {
        seen.append(parts[index].content)
      }
    }
  }

  private func sameWords(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    WordHash(text, left).value == WordHash(text, right).value
  }

  /// Labels inside the headline stay in it, and are told beside it.
  private mutating func findLabels() {
    guard let headline = parts.first(where: { $0.kind == .headline }) else { return }
    if let label = LabelScanner.prefix(text, headline.content) {
      var part = WirePart(.label, label.range, rule: "label.in-headline")
      part.sense = label.sense
      part.number = label.number
      labels.append(part)
    }
  }
}
