/// Tells whether bytes are valid UTF-8, sixteen or more of them at a time where they are ASCII, as most text is.
enum UTF8Check {
  /// Whether all of the bytes are valid UTF-8: no lone or missing continuation, no overlong form, no surrogate.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    var index = 0
    while index < count {
      index = asciiEnd(base, index, count)
      // Characters of several bytes mostly stand side by side.
      while index < count, base[index] >= 0x80 {
        let length = characterLength(base, index, count)
        if length == 0 { return false }
        index &+= length
      }
    }
    return true
  }

  /// The first offset from `start` on whose byte is beyond ASCII, or `count`.
  @inline(__always)
  private static func asciiEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(base)
    var index = start
    while index &+ 32 <= count {
      let all =
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 16, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index &+ 24, as: UInt64.self)
      if all & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 32
    }
    while index &+ 8 <= count {
      let high = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian & 0x8080_8080_8080_8080
      if high != 0 { return index &+ high.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, base[index] < 0x80 { index &+= 1 }
    return index
  }

  /// The length of the character that begins at `index` with a byte beyond ASCII, 0 where there is none.
  @inline(__always)
  private static func characterLength(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
    let first = base[index]
    let left = count &- index
    if first < 0xE0 { return first >= 0xC2 && left >= 2 && isContinuation(base[index &+ 1]) ? 2 : 0 }
    if first < 0xF0 {
      guard left >= 3, isContinuation(base[index &+ 1]), isContinuation(base[index &+ 2]) else { return 0 }
      let second = base[index &+ 1]
      if first == 0xE0 { return second >= 0xA0 ? 3 : 0 }
      return first == 0xED && second >= 0xA0 ? 0 : 3
    }
    guard first <= 0xF4, left >= 4, isContinuation(base[index &+ 1]), isContinuation(base[index &+ 2]),
      isContinuation(base[index &+ 3])
    else { return 0 }
    let second = base[index &+ 1]
    if first == 0xF0 { return second >= 0x90 ? 4 : 0 }
    return first == 0xF4 && second >= 0x90 ? 0 : 4
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
