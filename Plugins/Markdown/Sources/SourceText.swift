internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The decoded text of a document, with its places.
struct SourceText {
  /// UTF-8 without a BOM.
  let bytes: [UInt8]
  /// Whether a line may end with CR; most texts have none, and their lines are found by `memchr` alone.
  private let hasReturns: Bool
  private var counter = LineCounter()

  /// A text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hasReturns = bytes[...].firstOffset(of: 0x0D) != nil
  }

  /// The place of a range of bytes.
  mutating func place(_ range: Range<Int>) -> SourcePlace {
    unsafe bytes.withUnsafeBytes { unsafe counter.place(of: range, in: $0) }
  }

  /// The place of a point.
  mutating func place(at offset: Int) -> SourcePlace { place(offset..<offset) }

  /// The end of the line that holds an offset, and the start of the next one.
  func line(at offset: Int) -> (end: Int, next: Int) {
    var end = bytes[offset...].firstOffset(of: 0x0A) ?? bytes.count
    if hasReturns, let early = bytes[offset..<end].firstOffset(of: 0x0D) { end = early }
    guard end < bytes.count else { return (end, end) }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, end + (isPair ? 2 : 1))
  }

  /// Whether a range holds blanks only.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

extension ArraySlice<UInt8> {
  /// The index of the first byte of this value, by `memchr`.
  func firstOffset(of byte: UInt8) -> Int? {
    unsafe withUnsafeBytes { all -> Int? in
      guard let base = all.baseAddress, let found = unsafe memchr(base, Int32(byte), all.count) else { return nil }
      return unsafe startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  /// How often a byte occurs.
  func occurrences(of byte: UInt8) -> Int {
    var count = 0
    var rest = self
    while let index = rest.firstOffset(of: byte) {
      count += 1
      rest = rest[(index + 1)...]
    }
    return count
  }
}
