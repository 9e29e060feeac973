/// Looks at 16 bytes at a time, for questions that are asked of every byte of a story.
enum ByteScan {
  /// Whether a text has no control character and no two blanks in a row, so that it can be taken as it is.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return cleanEnd(base, 0, bytes.count) == bytes.count
  }

  /// The first offset from `start` on at which a control character or the first of several blanks stands, or `end`.
  @inline(__always)
  static func cleanEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    let blank = SIMD16<UInt8>(repeating: 0x20)
    let delete = SIMD16<UInt8>(repeating: 0x7F)
    var index = start
    while index &+ 33 <= end {
      let one = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let oneNext = raw.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
      let two = raw.loadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
      let twoNext = raw.loadUnaligned(fromByteOffset: index &+ 17, as: SIMD16<UInt8>.self)
      let first = (one .< blank) .| (one .== delete) .| ((one .== blank) .& (oneNext .<= blank))
      let second = (two .< blank) .| (two .== delete) .| ((two .== blank) .& (twoNext .<= blank))
      let words = unsafeBitCast(first .| second, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 { break }
      index &+= 32
    }
    while index < end {
      let byte = base[index]
      if byte < 0x20 || byte == 0x7F || byte == 0x20 && index &+ 1 < end && base[index &+ 1] <= 0x20 { return index }
      index &+= 1
    }
    return end
  }

  /// Whether no byte is beyond ASCII.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var index = 0
    var all: UInt64 = 0
    while index &+ 32 <= bytes.count {
      all |=
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      index &+= 32
    }
    while index &+ 8 <= bytes.count {
      all |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index &+= 8
    }
    while index < bytes.count {
      all |= UInt64(base[index])
      index &+= 1
    }
    return all & 0x8080_8080_8080_8080 == 0
  }
}
