/// The scan that reading and writing of strings share: 16 bytes at a time to the next byte that needs care.
///
/// Bytes are compared by arithmetic on two 64-bit lanes. Comparing `SIMD16<UInt8>` lane by lane would say the same, but
/// costs some 40 instructions a byte with this compiler, this 1.4.
enum ByteRun {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first quote, backslash or control byte at or after `start`, or `bytes.count`.
  /// - Parameters:
  ///   - bytes: the text.
  ///   - start: where to begin, at most `bytes.count`.
  ///   - high: takes the bits of all bytes that were looked at, some behind the result among them; without its top
  ///     bit all were ASCII.
  @inline(__always)
  static func endOfPlainText(_ bytes: UnsafeRawBufferPointer, from start: Int, high: inout UInt8) -> Int {
    guard let base = bytes.baseAddress else { return start }
    let ones = SIMD2<UInt64>(repeating: ByteRun.ones)
    let quotes = SIMD2<UInt64>(repeating: ByteRun.ones &* 0x22)
    let backslashes = SIMD2<UInt64>(repeating: ByteRun.ones &* 0x5C)
    let blanks = SIMD2<UInt64>(repeating: ByteRun.ones &* 0x20)
    var position = start
    var seen = SIMD2<UInt64>()
    while position + 16 <= bytes.count {
      let chunk = (base + position).loadUnaligned(as: SIMD2<UInt64>.self)
      seen |= chunk
      let quote = chunk ^ quotes
      let backslash = chunk ^ backslashes
      // A lane's lowest top bit that is set here stands for a byte that is 0, 0, and below 0x20; higher ones may err.
      let found = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((chunk &- blanks) & ~chunk)
      let low = found[0] & tops
      if low | (found[1] & tops) != 0 {
        if (seen[0] | seen[1]) & tops != 0 { high |= 0x80 }
        let offset = low != 0 ? low.trailingZeroBitCount : 64 + (found[1] & tops).trailingZeroBitCount
        return position + offset >> 3
      }
      position += 16
    }
    if (seen[0] | seen[1]) & tops != 0 { high |= 0x80 }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
      high |= byte
      position += 1
    }
    return position
  }

  /// Copies up to the first quote, backslash or control byte.
  /// - Parameters:
  ///   - bytes: the text.
  ///   - target: takes the bytes; has room for all of them.
  /// - Returns: how many were copied: all, or those before the first byte that needs an escape.
  @inline(__always)
  static func copyPlainText(_ bytes: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var position = 0
    while position + 8 <= bytes.count {
      let word = (base + position).loadUnaligned(as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
      (target + position).storeBytes(of: word, as: UInt64.self)
      if found & tops != 0 { return position + (found & tops).trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
      (target + position).storeBytes(of: byte, as: UInt8.self)
      position += 1
    }
    return position
  }
}
