/// The scan that reading and writing of strings share: 16 bytes at a time to the next byte that needs care.
enum ByteRun {
  /// The offset of the first quote, backslash or control byte at or after `start`, or `bytes.count`.
  /// - Parameters:
  ///   - bytes: the text.
  ///   - start: where to begin, at most `bytes.count`.
  ///   - high: takes the bits of all bytes that were looked at, some behind the result among them; without its top
  ///     bit all were ASCII.
  @inline(__always)
  static func endOfPlainText(_ bytes: UnsafeRawBufferPointer, from start: Int, high: inout UInt8) -> Int {
    var position = start
    var seen = SIMD16<UInt8>()
    while position + 16 <= bytes.count {
      let chunk = bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
      seen |= chunk
      let special = (chunk .== 0x22) .| (chunk .== 0x5C) .| (chunk .< 0x20)
      let bits = unsafeBitCast(special, to: SIMD2<UInt64>.self)
      if bits[0] | bits[1] != 0 {
        high |= foldedHighBits(seen)
        return position + (bits[0] != 0 ? bits[0].trailingZeroBitCount >> 3 : 8 + (bits[1].trailingZeroBitCount >> 3))
      }
      position += 16
    }
    high |= foldedHighBits(seen)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return position }
      high |= byte
      position += 1
    }
    return position
  }

  @inline(__always)
  private static func foldedHighBits(_ chunk: SIMD16<UInt8>) -> UInt8 {
    let halves = unsafeBitCast(chunk, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 == 0 ? 0 : 0x80
  }
}
