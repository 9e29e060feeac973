/// Finds the agency in a dateline: in brackets, between slashes, or bare.
enum SourceScanner {
  /// What stands in brackets or slashes, and which agency it names.
  struct Bracket {
    var content: Range<Int>
    /// The agency's place in `AgencyProfile.all`; nil where none is named.
    var agency: Int?
    var end: Int
  }

  private static let longest = 80

  /// The bracket that opens at an offset.
  static func bracket(_ text: WireBytes, _ at: Int, _ end: Int) -> Bracket? {
    var index = at + 1
    let limit = min(end, at + longest)
    while index < limit, text[index] != 0x29 {
      if text[index] == 0x28 || text[index] == 0x0A && text[index + 1] == 0x0A { return nil }
      index += 1
    }
    guard text[index] == 0x29, index > at + 1 else { return nil }
    let content = text.trimmed((at + 1)..<index)
    guard !content.isEmpty else { return nil }
    return Bracket(content: content, agency: agency(text, content), end: index + 1)
  }

  /// The source between slashes that opens at an offset, only where it names an agency.
  static func slashes(_ text: WireBytes, _ at: Int, _ end: Int) -> Bracket? {
    var index = at + 1
    let limit = min(end, at + longest)
    while index < limit, text[index] != 0x2F, text[index] != 0x0A { index += 1 }
    guard text[index] == 0x2F, index > at + 1 else { return nil }
    let content = text.trimmed((at + 1)..<index)
    guard let agency = agency(text, content) else { return nil }
    return Bracket(content: content, agency: agency, end: index + 1)
  }

  /// The bare source at an offset: one word or two that name an agency of three letters or more.
  static func bare(_ text: WireBytes, _ at: Int, _ end: Int) -> Bracket? {
    var index = at
    var best: Bracket?
    for _ in 0..<3 {
      while index < end, isWordByte(text, index) { index += 1 }
      let words = at..<index
      guard !words.isEmpty else { break }
      let isPlace = Gazetteer.kind(text, words) != nil
      if text.characters(words) >= 3, !isPlace, let agency = AgencyProfile.sourceTable.value(text, words) {
        best = Bracket(content: words, agency: agency, end: index)
      }
      guard text[index] == 0x20 else { break }
      index += 1
    }
    return best
  }

  private static func isWordByte(_ text: WireBytes, _ index: Int) -> Bool {
    let byte = text[index]
    if byte == 0x2D { return WireBytes.isLetter(text[index + 1]) && index > 0 && WireBytes.isLetter(text[index - 1]) }
    if byte == 0xE2, text[index + 1] == 0x80 { return false }
    return WireBytes.isLetter(byte) && !text.isNoBreakSpace(index)
  }

  /// The agency that a phrase names: the whole of it, or one of its words with no more than what relays add.
  static func agency(_ text: WireBytes, _ range: Range<Int>) -> Int? {
    if let whole = AgencyProfile.sourceTable.value(text, range) { return whole }
    guard text.findFolded("photo", in: range) == nil else { return nil }
    var first: Int?
    var words = 0
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let byte = index == range.upperBound ? 0x20 : text[index]
      guard byte == 0x20 || byte == 0x2F || byte == 0x2C || byte == 0x2D || byte == 0x2E else { continue }
      if index > start {
        words += 1
        if text.characters(start..<index) >= 2, first == nil {
          first = AgencyProfile.sourceTable.value(text, start..<index)
        }
      }
      start = index + 1
    }
    return words <= 6 ? first : nil
  }
}
