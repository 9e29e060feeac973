/// Tells what closes a story: initials, credits, end marks, rights. It works from the end upwards and stops at prose.
struct TailGrammar {
  private(set) var parts: [WirePart] = []
  /// The block after the last of the body.
  private(set) var bodyEnd: Int
  /// Where the last block of the body ends, when credits glued to it were cut off; nil for its own end.
  private(set) var lastEnd: Int?

  private let text: WireBytes
  private let blocks: [WireBlock]

  private static let reach = 14

  init(_ text: WireBytes, _ blocks: WireBlocks, bodyStart: Int) {
    self.text = text
    self.blocks = blocks.blocks
    bodyEnd = self.blocks.count
    var found: [WirePart] = []
    while bodyEnd > bodyStart, found.count < TailGrammar.reach {
      let index = bodyEnd - 1
      if index == blocks.datelineIndex { break }
      guard let part = closing(self.blocks[index], isFirst: index == bodyStart) else { break }
      found.append(part)
      bodyEnd = index
    }
    parts = found.reversed()
    if bodyEnd > bodyStart { cutGlued(self.blocks[bodyEnd - 1]) }
  }

  /// The closing part that a block is, if it is one.
  private func closing(_ block: WireBlock, isFirst: Bool) -> WirePart? {
    let range = block.range
    if EndMarks.isMark(text, range) {
      return WirePart(.endMark, range, content: withoutQuad(range), rule: "endmark.line")
    }
    if isFirst { return nil }
    if InitialsScanner(text: text).isInitials(range) { return WirePart(.signoff, range, rule: "signoff.initials") }
    if text[range.lowerBound] == 0x28, text[range.upperBound - 1] == 0x29, CreditScanner.isCredit(text, range) {
      return WirePart(.signoff, range, rule: "signoff.credits")
    }
    if isRights(range) { return WirePart(.rights, range, rule: "rights.words") }
    if isContributorLine(range) { return WirePart(.signoff, range, rule: "signoff.contributors") }
    if isMarks(range), block.range.count <= 12 { return nil }
    return nil
  }

  private func withoutQuad(_ range: Range<Int>) -> Range<Int> {
    text[range.upperBound - 1] == 0x3C ? range.lowerBound..<(range.upperBound - 1) : range
  }

  private func isMarks(_ range: Range<Int>) -> Bool {
    !range.contains { WireBytes.isLetter(text[$0]) || WireBytes.isDigit(text[$0]) }
  }

  private func isRights(_ range: Range<Int>) -> Bool {
    guard range.count <= 700 else { return false }
    let start = range.lowerBound
    let opens =
      text.has("©", at: start) || text.hasFolded("copyright ", at: start) || text.hasFolded("(c) ", at: start)
      || text.has("저작권자", at: start) || text.hasFolded("all rights reserved", at: start) || text.has("Ⓒ", at: start)
    return opens && (text.findFolded("right", in: range) != nil || range.count <= 120)
  }

  private func isContributorLine(_ range: Range<Int>) -> Bool {
    guard range.count <= 400 else { return false }
    if CreditScanner.openings.opening(text, at: range.lowerBound) != nil { return true }
    return CreditScanner.contributions.isIn(text, range) && text.characters(range) <= 320
  }

  /// Credits and end marks behind the last sentence, on its own line.
  private mutating func cutGlued(_ block: WireBlock) {
    var end = block.range.upperBound
    var cut: [WirePart] = []
    if let mark = EndMarks.glued(text, block.range) {
      cut.append(WirePart(.endMark, mark, rule: "endmark.glued"))
      end = text.trimmed(block.range.lowerBound..<mark.lowerBound).upperBound
    }
    if let credits = CreditScanner.glued(text, block.range.lowerBound..<end) {
      cut.append(WirePart(.signoff, credits, rule: "signoff.glued"))
      end = text.trimmed(block.range.lowerBound..<credits.lowerBound).upperBound
    }
    guard !cut.isEmpty, end > block.range.lowerBound else { return }
    lastEnd = end
    parts = cut.reversed() + parts
  }
}

extension Range<Int> {
  /// The stretches between the offsets at which a test holds, empty ones left out.
  func split(where isMark: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = lowerBound
    for index in self where isMark(index) {
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    if upperBound > start { pieces.append(start..<upperBound) }
    return pieces
  }
}
