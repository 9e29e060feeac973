internal import WireformCore

/// The decoded text of a document, with its places.
struct SourceText {
  /// UTF-8 without a BOM.
  let bytes: [UInt8]
  private var counter = LineCounter()

  /// A text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of a range of bytes.
  mutating func place(_ range: Range<Int>) -> SourcePlace {
    bytes.withUnsafeBytes { counter.place(of: range, in: $0) }
  }

  /// The place of a point.
  mutating func place(at offset: Int) -> SourcePlace { place(offset..<offset) }

  /// The end of the line that holds an offset, and the start of the next one.
  func line(at offset: Int) -> (end: Int, next: Int) {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    guard end < bytes.count else { return (end, end) }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, end + (isPair ? 2 : 1))
  }

  /// Whether a range holds blanks only.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}
