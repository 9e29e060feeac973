/// A set of names with a small number each, searched by folded hash.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private let mask: Int

  /// Makes a table of `entries`; of two with one name the first stays.
  init(_ entries: [(String, UInt16)]) {
    var size = 16
    while size < entries.count &* 2 { size &*= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size &- 1
    for (name, value) in entries { insert(FoldedHash.of(name), value) }
  }

  /// Makes a table of the names in `lists`, parted by `|`, each with the number of its list.
  init(lists: [(String, UInt16)]) {
    self.init(lists.flatMap { list, value in list.split(separator: "|").map { (String($0), value) } })
  }

  private mutating func insert(_ hash: UInt64, _ value: UInt16) {
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return }
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
