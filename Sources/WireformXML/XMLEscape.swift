internal import WireformCore

/// Copies text into a sink with the characters escaped that XML 1.0 keeps for itself.
///
/// Clean runs are found 16 bytes at a time and copied whole. What XML 1.0 cannot hold at all (control characters,
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
  private static func nextSpecial(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ attribute: Bool
  ) -> Int {
    var index = start
    let quote = UInt8(ascii: attribute ? "\"" : "&")
    while index + 16 <= count {
      let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: SIMD16<UInt8>.self)
      let mask =
        (bytes .< 0x20) .| (bytes .== UInt8(ascii: "&")) .| (bytes .== UInt8(ascii: "<"))
        .| (bytes .== UInt8(ascii: ">")) .| (bytes .== quote) .| (bytes .== 0xEF)
      let lanes = SIMD16<UInt8>(repeating: 0).replacing(with: 0xFF, where: mask)
      let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
      if halves.x != 0 { return index + halves.x.trailingZeroBitCount >> 3 }
      if halves.y != 0 { return index + 8 + halves.y.trailingZeroBitCount >> 3 }
      index += 16
    }
    while index < count {
      switch base[index] {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF, quote: return index
      default: index += 1
      }
    }
    return count
  }
}
