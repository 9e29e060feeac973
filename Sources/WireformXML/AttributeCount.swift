/// Counts the attributes of a tag that goes on over several pieces of a document, before the parser sees them.
///
/// libxml2 compares each attribute of a tag with all others, so one tag of a few megabytes would cost minutes. A value
/// holds no `<`, so what stands behind the last one of a piece is all that the tag can have; a tag inside one piece is
/// bounded by the size of pieces and is not looked at.
struct AttributeCount {
  /// How many attributes a tag may have that does not fit in one piece.
  static let limit = 10_000

  private var open = 0
  private var endsInSign = false

  /// Takes the next piece.
  /// - Returns: false where a tag has too many attributes.
  mutating func allows(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.count
      while start > 0, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
      if start > 0, open > 0 {
        let end = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        count(UnsafeBufferPointer(rebasing: bytes[..<end]))
        if open > AttributeCount.limit { return false }
      }
      if start > 0 { (open, endsInSign) = (0, false) }
      count(UnsafeBufferPointer(rebasing: bytes[start...]))
      return open <= AttributeCount.limit
    }
  }

  /// Counts equals signs with a quotation mark behind them.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if endsInSign, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { open += 1 }
      if byte > 0x20 { endsInSign = byte == UInt8(ascii: "=") }
    }
  }
}
