internal import WireformCore

/// Takes the places at the head of a dateline: words up to a date, a source or a separator.
struct PlaceScanner {
  let text: WireBytes
  let start: Int
  let end: Int

  private static let maximumWords = 12
  private static let maximumBytes = 100

  /// Small words that stand in names of places and between them.
  private static let particles = WordTable(
    """
    de|del|della|la|las|los|le|les|el|al|of|the|and|am|an|der|den|dem|die|das|on|in|near|off|at|y|e|et|und|i|\
    und|do|da|dos|das|du|des|sur|en|ob|upon|bei|im|von|van|sous|aux|à|na|nad|и|на|в|под|st|&
    """)

  init(_ text: WireBytes, _ start: Int, _ end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }

  /// The places, empty where the dateline starts with its date or source.
  /// - Returns: nil where the words are none of a place.
  func scan() -> Range<Int>? {
    var index = start
    var last = start
    var words = 0
    while index < end, index - start <= PlaceScanner.maximumBytes {
      if stops(at: index, words: words) { return start..<last }
      guard let wordEnd = word(at: index) else { return nil }
      words += 1
      guard words <= PlaceScanner.maximumWords else { return nil }
      last = wordEnd
      guard let next = after(wordEnd) else {
        last = text[wordEnd - 1] == 0x2E ? wordEnd - 1 : wordEnd
        return start..<last
      }
      if closesPlace(index..<wordEnd), !stops(at: next, words: words) { return nil }
      if closesPlace(index..<wordEnd) { return start..<(wordEnd - 1) }
      index = next
    }
    return nil
  }

  /// Whether what stands here is no word of a place: a date, a bracket, slashes, a dash, a bare source.
  private func stops(at index: Int, words: Int) -> Bool {
    let byte = text[index]
    if byte == 0x28 || byte == 0x2F { return true }
    if SeparatorScanner.scan(text, index, end, allowsPoint: false, needsBlank: false) != nil { return true }
    if DatelineDate(text, at: index, end: end) != nil { return true }
    guard words > 0, let bare = SourceScanner.bare(text, index, end) else { return false }
    return SeparatorScanner.scan(text, bare.end, end, allowsPoint: false, needsBlank: true) != nil
  }

  /// Where the word at an offset ends; nil where it is none of a place.
  private func word(at start: Int) -> Int? {
    var index = start
    while index < end, isWordByte(index) { index += 1 }
    guard index > start else { return nil }
    let word = start..<index
    let letters = text.caseOf(start..<min(index, start + 2))
    let opensSmall = letters.upper == 0 && letters.lower > 0
    if opensSmall, isASCIIOnly(word), !PlaceScanner.particles.contains(text, word) {
      // RIA's archive is in small letters throughout; the grammar asks such places for a date and a source.
      return nil
    }
    return index
  }

  private func isASCIIOnly(_ range: Range<Int>) -> Bool { !range.contains { text[$0] >= 0x80 } }

  private func isWordByte(_ index: Int) -> Bool {
    let byte = text[index]
    switch byte {
    case 0x2E, 0x27, 0x26: return true
    case 0x2D: return WireBytes.isLetter(text[index + 1]) && index > start
    case 0x2F: return index > start && WireBytes.isLetter(text[index + 1]) && WireBytes.isLetter(text[index - 1])
    case 0xE2:
      return text[index + 1] == 0x80 && (text[index + 2] == 0x99 || text[index + 2] == 0x90 || text[index + 2] == 0x91)
        || index > start && text[index - 1] == 0xE2
    case 0xC2: return !text.isNoBreakSpace(index) && text[index + 1] != 0xAB
    case 0xA0: return !text.isNoBreakSpace(index - 1)
    default: return WireBytes.isLetter(byte)
    }
  }

  /// Where the next word starts, behind blanks and at most one comma; nil at the end of the paragraph.
  private func after(_ wordEnd: Int) -> Int? {
    var index = wordEnd
    if text[index] == 0x2C { index += 1 }
    let next = text.skipSpaces(index, end)
    return next < end ? next : nil
  }

  /// Whether a word ends with a full stop that no abbreviation explains, as in `MOSCOW. April 2`.
  private func closesPlace(_ word: Range<Int>) -> Bool {
    guard text[word.upperBound - 1] == 0x2E, word.count > 6 else { return false }
    return Gazetteer.kind(text, word) == nil
  }
}
