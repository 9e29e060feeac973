#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A borrowed view of the source in which no index can trap: outside of it every byte is 0.
///
/// The grammar looks ahead and behind at nearly every byte; one compare here is cheaper than a guard
/// at every call, and no input can reach memory that is not its own. It must not outlive the call
/// that made it.
struct Bytes {
  let base: UnsafePointer<UInt8>
  let count: Int

  /// Nil for an empty buffer, which holds no story.
  init?(_ buffer: UnsafeRawBufferPointer) {
    guard let start = buffer.baseAddress, buffer.count > 0 else { return nil }
    base = start.assumingMemoryBound(to: UInt8.self)
    count = buffer.count
  }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// The offset of the next `byte` in `start..<end`, or `end`.
  func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    let stop = Swift.min(end, count)
    guard start >= 0, start < stop else { return end }
    guard let hit = memchr(base + start, Int32(byte), stop - start) else { return end }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The offset of the first `text` in `start..<end`, or nil.
  func find(_ text: StaticString, from start: Int, to end: Int) -> Int? {
    let first = text.utf8Start.pointee
    var at = start
    while at < end {
      at = find(first, from: at, to: end)
      if at >= end { return nil }
      if has(text, at: at, before: end) { return at }
      at &+= 1
    }
    return nil
  }

  /// Whether `text` stands at `start`, byte for byte, and ends no later than `end`.
  func has(_ text: StaticString, at start: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start &+ length <= Swift.min(end, count) else { return false }
    return memcmp(base + start, text.utf8Start, length) == 0
  }

  /// The same, with ASCII capitals and small letters alike; `text` must be in small letters.
  func hasFolded(_ text: StaticString, at start: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start &+ length <= Swift.min(end, count) else { return false }
    let wanted = text.utf8Start
    for offset in 0..<length where asciiLower(base[start + offset]) != wanted[offset] { return false }
    return true
  }

  /// Whether `text` are the last bytes of `range`.
  func ends(_ range: WireRange, with text: StaticString) -> Bool {
    has(text, at: range.end &- text.utf8CodeUnitCount, before: range.end)
      && range.count >= text.utf8CodeUnitCount
  }

  /// Whether two ranges hold the same bytes.
  func same(_ left: WireRange, _ right: WireRange) -> Bool {
    guard left.count == right.count, left.start >= 0, right.start >= 0 else { return false }
    guard left.end <= count, right.end <= count else { return false }
    return memcmp(base + left.start, base + right.start, left.count) == 0
  }

  /// How many bytes of `range` continue a character.
  func continuations(_ range: WireRange) -> Int {
    guard range.start >= 0, range.end <= count else { return 0 }
    var found = 0
    for byte in UnsafeBufferPointer(start: base + range.start, count: range.count) {
      found &+= byte & 0xC0 == 0x80 ? 1 : 0
    }
    return found
  }

  /// `range` without the blanks and control characters at both ends.
  func trim(_ range: WireRange) -> WireRange {
    let start = skipBlank(range.start, range.end)
    return WireRange(start, trimEnd(start, range.end))
  }

  /// The first offset from `start` on that is no blank and no control character, or `end`.
  @inline(__always)
  func skipBlank(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let byte = self[at]
      if byte > 0x20, byte < 0x7F { return at }
      let length = blankLength(at, end)
      if length == 0 { return at }
      at &+= length
    }
    return end
  }

  /// The offset after the last byte before `end` that is no blank and no control character.
  @inline(__always)
  func trimEnd(_ start: Int, _ end: Int) -> Int {
    var at = end
    while at > start {
      let byte = self[at &- 1]
      if byte > 0x20, byte < 0x7F { return at }
      let length = blankLengthBack(at, start)
      if length == 0 { return at }
      at &-= length
    }
    return at
  }

  /// The length of the blank or control character at `at`, or 0: ASCII ones, the no-break space,
  /// the ideographic space, the spaces and marks of U+2000 to U+200F and the byte order mark.
  func blankLength(_ at: Int, _ end: Int) -> Int {
    let byte = self[at]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, at &+ 1 < end, self[at &+ 1] == 0xA0 || (self[at &+ 1] >= 0x80 && self[at &+ 1] < 0xA0) {
      return 2
    }
    guard at &+ 2 < end else { return 0 }
    let second = self[at &+ 1]
    let third = self[at &+ 2]
    if byte == 0xE2, second == 0x80, third <= 0x8F || third == 0xA8 || third == 0xA9 { return 3 }
    if byte == 0xE3, second == 0x80, third == 0x80 { return 3 }
    if byte == 0xEF, second == 0xBB, third == 0xBF { return 3 }
    return 0
  }

  private func blankLengthBack(_ end: Int, _ start: Int) -> Int {
    let byte = self[end &- 1]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    guard byte >= 0x80 else { return 0 }
    if end &- 2 >= start, self[end &- 2] == 0xC2, blankLength(end &- 2, end) == 2 { return 2 }
    if end &- 3 >= start, self[end &- 3] >= 0xE2, blankLength(end &- 3, end) == 3 { return 3 }
    return 0
  }
}

@inline(__always)
func asciiLower(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always)
func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

@inline(__always)
func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
