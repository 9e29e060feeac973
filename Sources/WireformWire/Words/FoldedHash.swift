/// A 64-bit hash of a word or name in which capitals and small letters are alike.
///
/// Names are looked up by this hash alone: with a few thousand names the chance that two of them, or a
/// name and a stray word, share 64 bits is far below that of a fault of the machine. Runs of blanks
/// count as one blank.
enum FoldedHash {
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  static func of(_ bytes: Bytes, _ range: WireRange) -> UInt64 {
    // The bounds are checked once: this loop is a large part of all that the grammar costs.
    let base = bytes.base
    let end = Swift.min(range.end, bytes.count)
    var at = Swift.max(0, range.start)
    var hash = seed
    var pendingBlank = false
    while at < end {
      let byte = base[at]
      at &+= 1
      if byte <= 0x20 {
        pendingBlank = true
        continue
      }
      if pendingBlank {
        pendingBlank = false
        hash = (hash ^ 0x20) &* prime
      }
      if byte < 0x80 {
        hash = (hash ^ UInt64(asciiLower(byte))) &* prime
      } else if byte < 0xE0, at < end {
        let (first, second) = fold(byte, base[at])
        hash = (((hash ^ UInt64(first)) &* prime) ^ UInt64(second)) &* prime
        at &+= 1
      } else {
        hash = (hash ^ UInt64(byte)) &* prime
      }
    }
    return hash
  }

  static func of(_ text: String) -> UInt64 {
    var copy = text
    return copy.withUTF8 { buffer in
      guard let bytes = Bytes(UnsafeRawBufferPointer(buffer)) else { return seed }
      return of(bytes, WireRange(0, bytes.count))
    }
  }

  /// The small form of a two-byte letter: Latin-1, Latin Extended-A, Greek and Cyrillic.
  static func fold(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    switch (first, second) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): return (first, second &+ 0x20)
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): return (first, second | 1)
    case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE):
      return (first, second & 1 == 1 ? second &+ 1 : second)
    case (0xCE, 0x91...0x9F): return (first, second &+ 0x20)
    case (0xCE, 0xA0...0xA9): return (0xCF, second &- 0x20)
    case (0xD0, 0x90...0x9F): return (first, second &+ 0x20)
    case (0xD0, 0xA0...0xAF): return (0xD1, second &- 0x20)
    case (0xD0, 0x80...0x8F): return (0xD1, second &+ 0x10)
    default: return (first, second)
    }
  }
}
