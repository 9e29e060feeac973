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

  /// The top bit of each byte that is zero; exactly.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~(((word & ~tops) &+ ~tops) | word | ~tops)
  }

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
  /// Eight bytes at a time by arithmetic on words, as lanes of SIMD cost far more with this compiler.
  private static func scan(_ bytes: UnsafeRawBufferPointer, afterBlank: Bool) -> UInt8? {
    guard let last = bytes.last else { return nil }
    var carry: UInt64 = afterBlank ? 0x80 : 0
    var position = 0
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let blanks = zeros(word ^ ones &* 0x20)
      let low = (word &- ones &* 0x20) & ~word & tops
      guard low | (blanks & (blanks << 8 | carry)) == 0 else { return nil }
      carry = blanks >> 56
      if zeros(word ^ ones &* 0xEF) != 0 {
        for index in position..<position + 8 where bytes[index] == 0xEF && isNoCharacter(bytes, at: index) {
          return nil
        }
      }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || (byte == 0x20 && carry != 0) { return nil }
      if byte == 0xEF, isNoCharacter(bytes, at: position) { return nil }
      carry = byte == 0x20 ? 0x80 : 0
      position += 1
    }
    return last
  }

  /// Whether U+FFFE or U+FFFF stands here.
  private static func isNoCharacter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
