/// Looks at 16 bytes at a time, for questions that are asked of every byte of a story.
enum ByteScan {
  /// Whether a text has no control character and no two blanks in a row, so that it can be taken as it is.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    var index = 0
    let blank = SIMD16<UInt8>(repeating: 0x20)
    let delete = SIMD16<UInt8>(repeating: 0x7F)
    while index + 17 <= count {
      let here = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
      let next = UnsafeRawPointer(base + index + 1).loadUnaligned(as: SIMD16<UInt8>.self)
      let bad = (here .< blank) .| (here .== delete) .| ((here .== blank) .& (next .== blank))
      if isAny(bad) { return false }
      index += 16
    }
    while index < count {
      let byte = base[index]
      if byte < 0x20 || byte == 0x7F || byte == 0x20 && index + 1 < count && base[index + 1] == 0x20 { return false }
      index += 1
    }
    return true
  }

  /// Whether no byte is beyond ASCII.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var index = 0
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    while index < bytes.count {
      if base[index] >= 0x80 { return false }
      index += 1
    }
    return true
  }

  /// Whether a mask has a lane that is set; `any` is a call that is not made inline.
  private static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 0xFF, where: mask)
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
