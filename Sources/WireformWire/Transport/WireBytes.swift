/// The bytes of a text with the small looks that a grammar takes at them.
///
/// Reading outside the text gives 0, which is no letter, no digit and no blank, so that no rule can run off the end.
struct WireBytes {
  let base: UnsafeBufferPointer<UInt8>

  var count: Int { base.count }

  subscript(index: Int) -> UInt8 { index >= 0 && index < base.count ? base[index] : 0 }

  /// Whether the bytes at an offset are these.
  func has(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index + length <= base.count else { return false }
    for offset in 0..<length where base[index + offset] != literal.utf8Start[offset] { return false }
    return true
  }

  /// Whether the bytes at an offset are these, A to Z taken for a to z; the literal is in small letters.
  func hasFolded(_ literal: StaticString, at index: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard index >= 0, index + length <= base.count else { return false }
    for offset in 0..<length {
      let byte = base[index + offset]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == literal.utf8Start[offset] else { return false }
    }
    return true
  }

  /// Whether a range is exactly this literal, letters folded.
  func isFolded(_ range: Range<Int>, _ literal: StaticString) -> Bool {
    range.count == literal.utf8CodeUnitCount && hasFolded(literal, at: range.lowerBound)
  }

  /// Where a literal stands in a range, letters folded.
  func findFolded(_ literal: StaticString, in range: Range<Int>) -> Int? {
    let length = literal.utf8CodeUnitCount
    guard range.count >= length else { return nil }
    for index in range.lowerBound...(range.upperBound - length) where hasFolded(literal, at: index) { return index }
    return nil
  }

  /// Whether a byte is a blank or a control character.
  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// The offset after the blanks at an offset; a no-break space counts as one.
  func skipSpaces(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end {
      if WireBytes.isSpace(base[index]) { index += 1 } else if isNoBreakSpace(index) { index += 2 } else { break }
    }
    return min(index, end)
  }

  /// The range without blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skipSpaces(range.lowerBound, range.upperBound)
    var end = range.upperBound
    while end > start {
      if WireBytes.isSpace(self[end - 1]) {
        end -= 1
      } else if end - 2 >= start, isNoBreakSpace(end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  func isNoBreakSpace(_ index: Int) -> Bool { self[index] == 0xC2 && self[index + 1] == 0xA0 }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Whether a byte may belong to a word: a letter, or part of a character beyond ASCII.
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) || byte >= 0x80 }

  /// How the letters of a range are cased; letters beyond ASCII, Latin-1 and Cyrillic have no case.
  func caseOf(_ range: Range<Int>) -> LetterCase {
    var upper = 0
    var lower = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if WireBytes.isUpper(byte) { upper += 1 } else if WireBytes.isLower(byte) { lower += 1 }
      if byte == 0xC3 || byte == 0xD0 || byte == 0xD1 {
        let next = self[index + 1]
        let isUpper = byte == 0xC3 ? (0x80...0x9E).contains(next) : byte == 0xD0 && (0x81...0xAF).contains(next)
        if isUpper { upper += 1 } else { lower += 1 }
        index += 1
      }
      index += 1
    }
    return LetterCase(upper: upper, lower: lower)
  }

  /// How many characters a range has.
  func characters(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// How many capital and small letters a stretch has.
struct LetterCase {
  var upper: Int
  var lower: Int

  /// Whether all letters are small.
  var isSmall: Bool { upper == 0 && lower > 0 }

  var isCapitals: Bool { upper >= 2 && lower == 0 }
}
