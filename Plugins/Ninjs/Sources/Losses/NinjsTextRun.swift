/// Follows the text of an element as its reader collapses the white space, and tells where that would change it.
struct NinjsTextRun {
  /// Whether a blank, or the beginning, or a line break stands before what comes: a blank would then be lost.
  private var isAfterBlank = true

  /// Whether the text may end here: a blank at the end is lost.
  var ends: Bool { !isAfterBlank }

  /// Goes on over a text.
  /// - Returns: whether it comes back the same.
  mutating func add(_ text: String) -> Bool {
    var text = text
    let state = isAfterBlank
    let last = text.withUTF8 { NinjsTextRun.scan(UnsafeRawBufferPointer($0), afterBlank: state) }
    guard let last else { return false }
    isAfterBlank = last == 0x20
    return true
  }

  /// Goes on over a line break, which takes the blanks around it away.
  mutating func breakLine() -> Bool {
    guard !isAfterBlank else { return false }
    isAfterBlank = true
    return true
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether there is no control byte and nothing that XML cannot hold.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || (byte == 0xEF && isNoCharacter(bytes, at: index)) { return false }
    }
    return true
  }

  /// Whether a text with lines and tabs of its own has no other control byte, nothing that XML cannot hold, and more
  /// than white space.
  static func isLines(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var hasText = false
      for (index, byte) in bytes.enumerated() {
        if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
        if byte == 0xEF, isNoCharacter(bytes, at: index) { return false }
        if byte > 0x20 { hasText = true }
      }
      return hasText
    }
  }

  /// The last byte of a text without control bytes, doubled blanks and what XML cannot hold; nil of any other.
  ///
  /// Sixteen bytes at a time by arithmetic on words, as comparing lanes of SIMD costs far more with this compiler. What
  /// a word shows may be too much: it is then looked at byte by byte.
  private static func scan(_ bytes: UnsafeRawBufferPointer, afterBlank: Bool) -> UInt8? {
    guard let last = bytes.last else { return nil }
    let ones = SIMD2<UInt64>(repeating: NinjsTextRun.ones)
    let blank = SIMD2<UInt64>(repeating: NinjsTextRun.ones &* 0x20)
    let wide = SIMD2<UInt64>(repeating: NinjsTextRun.ones &* 0xEF)
    var carry: UInt64 = afterBlank ? 0x80 : 0
    var position = 0
    while position + 16 <= bytes.count {
      let words = bytes.loadUnaligned(fromByteOffset: position, as: SIMD2<UInt64>.self)
      let blanks = words ^ blank
      let wides = words ^ wide
      let found = (blanks &- ones) & ~blanks
      let other = ((wides &- ones) & ~wides) | ((words &- blank) & ~words)
      let low = found[0] & tops
      let high = found[1] & tops
      let doubled = low & (low << 8 | carry) | high & (high << 8 | low >> 56)
      if doubled | ((other[0] | other[1]) & tops) != 0 {
        guard isClean(bytes, position..<position + 16, afterBlank: position == 0 && afterBlank) else { return nil }
      }
      carry = high >> 56
      position += 16
    }
    let isClean = isClean(bytes, position..<bytes.count, afterBlank: position == 0 && afterBlank)
    return isClean ? last : nil
  }

  /// The same for a stretch, byte by byte.
  private static func isClean(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, afterBlank: Bool) -> Bool {
    var before: UInt8 = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : afterBlank ? 0x20 : 0
    for index in range {
      let byte = bytes[index]
      if byte < 0x20 || (byte == 0x20 && before == 0x20) { return false }
      if byte == 0xEF, isNoCharacter(bytes, at: index) { return false }
      before = byte
    }
    return true
  }

  /// Whether U+FFFE or U+FFFF stands here.
  private static func isNoCharacter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
