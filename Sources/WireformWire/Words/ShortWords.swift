/// The smallest words of languages, looked up by their bytes in one number: a word has eight of them at most.
///
/// Capitals and small letters are alike, since the bit that parts them is set in every byte; in UTF-8 that holds for
/// the letters of Latin-1 as well.
struct ShortWords: Sendable {
  private var keys: [UInt64]
  private var masks: [UInt32]
  private let shift: UInt64

  /// Makes the table of lists of words parted by `|`; a word stands for each list that has it.
  init(_ lists: [StaticString]) {
    let capacity = lists.reduce(0) { $0 &+ $1.utf8CodeUnitCount } / 3 &+ 16
    var bits: UInt64 = 5
    while 1 << bits < capacity &* 2 { bits &+= 1 }
    keys = Array(repeating: 0, count: 1 << Int(bits))
    masks = Array(repeating: 0, count: 1 << Int(bits))
    shift = 64 &- bits
    for (list, words) in lists.enumerated() {
      let buffer = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
      for word in buffer.split(separator: 0x7C) where word.count <= 8 {
        insert(word.reversed().reduce(0) { ($0 << 8) | UInt64($1 | 0x20) }, 1 << UInt32(list))
      }
    }
  }

  private mutating func insert(_ key: UInt64, _ mask: UInt32) {
    var slot = Int(truncatingIfNeeded: (key &* ShortWords.factor) >> shift)
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & (keys.count &- 1) }
    keys[slot] = key
    masks[slot] |= mask
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The lists that have the word in `start..<end`, a bit each.
  /// - Parameters:
  ///   - base: the text.
  ///   - start: the first byte of the word.
  ///   - end: the offset after its last.
  ///   - count: the length of the text.
  func find(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ count: Int) -> UInt32 {
    let length = end &- start
    guard length >= 1, length <= 8, start >= 0, end <= count else { return 0 }
    var key: UInt64 = 0
    if start &+ 8 <= count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      let unused = UInt64(8 &- length) &* 8
      key = ((word | 0x2020_2020_2020_2020) << unused) >> unused
    } else {
      for at in stride(from: end &- 1, through: start, by: -1) { key = (key << 8) | UInt64(base[at] | 0x20) }
    }
    var slot = Int(truncatingIfNeeded: (key &* ShortWords.factor) >> shift)
    return keys.withUnsafeBufferPointer { keys in
      while keys[slot] != 0 {
        if keys[slot] == key { return masks[slot] }
        slot = (slot &+ 1) & (keys.count &- 1)
      }
      return 0
    }
  }
}
