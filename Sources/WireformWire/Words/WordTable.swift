/// A set of names with a small number each, searched by folded hash.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private let mask: Int

  /// Makes a table of the names in `lists`, parted by `|`, each with the number of its list; of two equal
  /// names the first stays, unless `merges`: then their numbers are united as sets of bits.
  init(lists: [(StaticString, UInt16)], merges: Bool = false) {
    self.init(capacity: lists.reduce(0) { $0 &+ $1.0.utf8CodeUnitCount } / 3 &+ lists.count)
    for (list, value) in lists {
      let buffer = UnsafeRawBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
      guard let bytes = Bytes(buffer) else { continue }
      var start = 0
      while start < bytes.count {
        let stop = bytes.find(0x7C, from: start, to: bytes.count)
        insert(FoldedHash.of(bytes, WireRange(start, stop)), value, merges: merges)
        start = stop &+ 1
      }
    }
  }

  /// Makes an empty table with room for `capacity` names.
  init(capacity: Int) {
    var size = 16
    while size < capacity &* 2 { size &*= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size &- 1
  }

  /// Adds a name by its hash. Callers never add more names than the capacity that they gave.
  mutating func insert(_ hash: UInt64, _ value: UInt16, merges: Bool = false) {
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key {
        if merges { values[slot] |= value }
        return
      }
      slot = (slot &+ 1) & mask
    }
    keys[slot] = key
    values[slot] = value
  }

  /// The number of the name with this hash, or nil.
  func find(_ hash: UInt64) -> UInt16? {
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The number of the name that `range` holds, or nil.
  func find(_ bytes: Bytes, _ range: WireRange) -> UInt16? {
    range.isEmpty ? nil : find(FoldedHash.of(bytes, range))
  }
}
