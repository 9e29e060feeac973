/// A set of words, found by their bytes without making strings of them.
///
/// Letters are folded to lower case where that is sure (ASCII, Latin-1, Cyrillic), runs of blanks count as one. A word
/// is known by its 64-bit hash: in tables of some thousand words two different ones meet once in 10^13.
struct WordTable: Sendable {
  private let slots: [(hash: UInt64, value: UInt16)]
  private let mask: Int

  /// A table of words, each with a value.
  init(_ words: [(String, Int)]) {
    self.init(
      words.map { word, value in
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        return (hash.value, UInt16(truncatingIfNeeded: value))
      })
  }

  /// A table of words parted by `|`, all with the value 1.
  init(_ words: StaticString) { self.init([(words, 1)]) }

  /// A table of rows of words parted by `|`, each row with a value.
  ///
  /// The rows are hashed from their bytes: tables are made at every start of the program, and strings would cost more
  /// than a small story.
  init(_ rows: [(StaticString, Int)]) {
    var hashes: [(UInt64, UInt16)] = []
    hashes.reserveCapacity(rows.reduce(0) { $0 + $1.0.utf8CodeUnitCount } / 7)
    for (words, value) in rows {
      WordTable.forEachWord(words) { hash, _ in hashes.append((hash.value, UInt16(truncatingIfNeeded: value))) }
    }
    self.init(hashes)
  }

  /// Hands over the words of a row with the place of each, counted by `|`; `/` parts spellings of one place.
  static func forEachWord(_ words: StaticString, slashes: Bool = false, _ body: (WordHash, Int) -> Void) {
    var hash = WordHash()
    var place = 0
    var isEmpty = true
    for offset in 0...words.utf8CodeUnitCount {
      let byte = offset < words.utf8CodeUnitCount ? words.utf8Start[offset] : UInt8(ascii: "|")
      guard byte == UInt8(ascii: "|") || (slashes && byte == UInt8(ascii: "/")) else {
        hash.add(byte)
        isEmpty = false
        continue
      }
      if !isEmpty { body(hash, place) }
      hash = WordHash()
      isEmpty = true
      if byte == UInt8(ascii: "|") { place += 1 }
    }
  }

  /// A table of hashes with their values; the last value of a hash counts.
  init(_ hashes: [(UInt64, UInt16)]) {
    var size = 64
    while size < hashes.count * 3 { size *= 2 }
    var slots = [(hash: UInt64, value: UInt16)](repeating: (0, 0), count: size)
    for (hash, value) in hashes {
      var index = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[index].hash != 0, slots[index].hash != hash { index = (index + 1) & (size - 1) }
      slots[index] = (hash, value)
    }
    self.slots = slots
    mask = size - 1
  }

  /// The value of a hashed word, nil where it is not in the table.
  func value(_ hash: WordHash) -> Int? {
    var index = Int(truncatingIfNeeded: hash.value) & mask
    while slots[index].hash != 0 {
      if slots[index].hash == hash.value { return Int(slots[index].value) }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The value of the word that a range of bytes spells.
  func value(_ text: WireBytes, _ range: Range<Int>) -> Int? { value(WordHash(text, range)) }

  /// Whether a range of bytes spells a word of the table.
  func contains(_ text: WireBytes, _ range: Range<Int>) -> Bool { value(text, range) != nil }
}

/// The hash of a word, built byte by byte with letters folded.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var lead: UInt8 = 0
  private var afterBlank = false

  init() {}

  init(_ text: WireBytes, _ range: Range<Int>) {
    for index in range { add(text[index]) }
  }

  private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Adds a byte, folded: A to Z, À to Þ and А to Я become small, blanks become one.
  mutating func add(_ byte: UInt8) {
    if lead != 0 {
      let (first, second) = WordHash.folded(lead, byte)
      lead = 0
      mix(first)
      mix(second)
    } else if byte == 0xC3 || byte == 0xD0 {
      lead = byte
      afterBlank = false
    } else if byte <= 0x20 {
      if !afterBlank { mix(0x20) }
      afterBlank = true
    } else {
      mix((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      afterBlank = false
    }
  }

  private static func folded(_ lead: UInt8, _ byte: UInt8) -> (UInt8, UInt8) {
    if lead == 0xC3 { return (lead, (0x80...0x9E).contains(byte) && byte != 0x97 ? byte + 0x20 : byte) }
    switch byte {
    case 0x90...0x9F: return (0xD0, byte + 0x20)
    case 0xA0...0xAF: return (0xD1, byte - 0x20)
    case 0x80...0x8F: return (0xD1, byte + 0x10)
    default: return (0xD0, byte)
    }
  }
}
