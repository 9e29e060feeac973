internal import WireformCore

/// Copies text into a sink with the characters escaped that XML 1.0 keeps for itself.
///
/// Clean runs are found 8 bytes at a time and copied whole. What XML 1.0 cannot hold at all (control characters,
/// U+FFFE, U+FFFF) is left out and counted.
enum XMLEscape {
  /// Writes text.
  /// - Returns: how many characters were left out.
  static func write(_ text: UnsafeBufferPointer<UInt8>, attribute: Bool, to sink: inout ByteSink) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var dropped = 0
    var clean = 0
    var index = 0
    while true {
      index = nextSpecial(base, index, text.count, attribute)
      guard index < text.count else { break }
      guard let found = replacement(base, index, text.count, attribute) else {
        index += 1
        continue
      }
      sink.write(UnsafeRawBufferPointer(start: base + clean, count: index - clean))
      sink.write(found.text)
      if found.isDropped { dropped += 1 }
      index += found.length
      clean = index
    }
    sink.write(UnsafeRawBufferPointer(start: base + clean, count: text.count - clean))
    return dropped
  }

  private struct Replacement {
    var text: StaticString
    var length = 1
    var isDropped = false
  }

  private static func replacement(
    _ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int, _ attribute: Bool
  ) -> Replacement? {
    switch base[index] {
    case UInt8(ascii: "&"): return Replacement(text: "&amp;")
    case UInt8(ascii: "<"): return Replacement(text: "&lt;")
    case UInt8(ascii: ">"): return Replacement(text: "&gt;")
    case UInt8(ascii: "\""): return attribute ? Replacement(text: "&quot;") : nil
    case 0x09: return attribute ? Replacement(text: "&#9;") : nil
    case 0x0A: return attribute ? Replacement(text: "&#10;") : nil
    case 0x0D: return Replacement(text: "&#13;")
    case 0..<0x20: return Replacement(text: "", isDropped: true)
    case 0xEF where index + 2 < count && base[index + 1] == 0xBF && base[index + 2] >= 0xBE:
      return Replacement(text: "", length: 3, isDropped: true)
    default: return nil
    }
  }

  /// The first byte from `start` that may need care, or `count`. Quotes need it in attributes only.
  ///
  /// Bytes are compared by arithmetic on words: lane by lane, SIMD costs this compiler some 50 instructions a byte.
  private static func nextSpecial(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ attribute: Bool
  ) -> Int {
    var index = start
    let quote = UInt8(ascii: attribute ? "\"" : "&")
    let quotes = ones &* UInt64(quote)
    while index + 8 <= count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
      // `<` and `>` differ in one bit. The lowest bit that is set is right; higher ones may err.
      let found =
        below(word, 0x20) | equal(word, ones &* UInt64(UInt8(ascii: "&"))) | equal(word, quotes)
        | equal(word & (ones &* 0xFD), ones &* UInt64(UInt8(ascii: "<"))) | equal(word, ones &* 0xEF)
      if found & tops != 0 { return index + (found & tops).trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count {
      switch base[index] {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF, quote: return index
      default: index += 1
      }
    }
    return count
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Sets the top bit of the first byte that is the pattern's.
  @inline(__always)
  private static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let rest = word ^ pattern
    return (rest &- ones) & ~rest
  }

  /// Sets the top bit of the first byte that is less than a bound of at most 0x80.
  @inline(__always)
  private static func below(_ word: UInt64, _ bound: UInt64) -> UInt64 { (word &- ones &* bound) & ~word }
}
