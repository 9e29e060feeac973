/// Openers of lines, in small letters, tested by their first byte before anything else: most lines begin
/// with none of them.
struct PrefixList: Sendable, ExpressibleByArrayLiteral {
  private let items: [StaticString]
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var beyond = false

  init(arrayLiteral elements: StaticString...) {
    items = elements
    for element in elements {
      let first = element.utf8Start.pointee
      if first < 0x40 {
        low |= 1 << UInt64(first)
      } else if first < 0x80 {
        high |= 1 << UInt64(first & 0x3F)
      } else {
        beyond = true
      }
    }
  }

  /// Whether `range` begins with one of the openers, capitals and small letters alike.
  func opens(_ bytes: Bytes, _ range: WireRange) -> Bool {
    let first = asciiLower(bytes[range.start])
    let may =
      first < 0x40 ? low >> UInt64(first) & 1 == 1 : first < 0x80 ? high >> UInt64(first & 0x3F) & 1 == 1 : beyond
    guard may else { return false }
    return items.contains { bytes.hasFolded($0, at: range.start, before: range.end) }
  }
}
