#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes the strings of parts: white space collapsed, control characters gone, no-break spaces kept.
public enum WireText {
  /// The text of a range with runs of white space as one blank, trimmed at both ends.
  ///
  /// A line end between two characters of a script without blanks becomes nothing.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - range: byte offsets into it.
  public static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let text = WireBytes(base: bytes)
    let trimmed = trimmed(text, range.clamped(to: 0..<bytes.count))
    guard !trimmed.isEmpty else { return "" }
    let slice = UnsafeBufferPointer(rebasing: bytes[trimmed])
    if ByteScan.isClean(slice) { return string(slice) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: slice.count) { output in
      let count = collapse(slice, into: output)
      return string(UnsafeBufferPointer(rebasing: output[..<count]))
    }
  }

  /// A string of bytes of which is known that they are valid UTF-8, since all text came through the decoder. Only the
  /// ends are looked at, that no rule of the grammar has cut a character in two.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let first = bytes.first, let last = bytes.last else { return "" }
    if first & 0xC0 == 0x80 || last >= 0x80 && !endsWhole(bytes) { return String(decoding: bytes, as: UTF8.self) }
    let span = Span(_unsafeElements: bytes)
    return String(copying: unsafe UTF8Span(unchecked: span, isKnownASCII: ByteScan.isASCII(bytes)))
  }

  /// Whether the last character has all of its bytes.
  private static func endsWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 1
    while length <= 4, length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if byte & 0xC0 == 0x80 {
        length += 1
        continue
      }
      return length == (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
    }
    return false
  }

  /// The same for a range of the grammar.
  public static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: WireRange) -> String {
    collapsed(bytes, range.offsets)
  }

  /// The text of a range as it stands, control characters gone.
  public static func exact(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let slice = bytes[range.clamped(to: 0..<bytes.count)]
    if slice.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      return string(UnsafeBufferPointer(rebasing: slice))
    }
    return String(decoding: slice.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }, as: UTF8.self)
  }

  /// The lines of a range as they stand, parted by LF, blanks at their ends gone.
  public static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(range.count)
    func endLine() {
      while let last = output.last, last == 0x20 || last == 0x09 { output.removeLast() }
      output.append(0x0A)
    }
    for byte in bytes[range.clamped(to: 0..<bytes.count)] {
      if byte == 0x0A { endLine() } else if byte >= 0x20 || byte == 0x09 { output.append(byte) }
    }
    while let last = output.last, last <= 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// Blanks and control characters cut off; no-break spaces are text here.
  private static func trimmed(_ text: WireBytes, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, WireBytes.isSpace(text[start]) { start += 1 }
    while end > start, WireBytes.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func collapse(
    _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let source = bytes.baseAddress, let target = output.baseAddress else { return 0 }
    var used = 0
    var index = 0
    while index < bytes.count {
      let clean = ByteScan.cleanEnd(source, index, bytes.count)
      memcpy(target + used, source + index, clean - index)
      used += clean - index
      index = clean
      guard index < bytes.count else { break }
      var hasBlank = false
      var hasLineEnd = false
      while used > 0, target[used - 1] == 0x20 {
        hasBlank = true
        used -= 1
      }
      while index < bytes.count, WireBytes.isSpace(bytes[index]) {
        let space = bytes[index]
        if space == 0x0A || space == 0x0D { hasLineEnd = true }
        if space == 0x20 || space == 0x09 || space == 0x0A || space == 0x0D || space == 0x0C { hasBlank = true }
        index += 1
      }
      let joins = hasLineEnd && used >= 3 && isWide(output, used - 3) && index + 2 < bytes.count && isWide(bytes, index)
      if hasBlank, !joins {
        output[used] = 0x20
        used += 1
      }
    }
    return used
  }

  /// Whether a character of a script without blanks starts here: kana, Han, full-width forms.
  private static func isWide<B: Collection>(_ bytes: B, _ index: Int) -> Bool where B.Element == UInt8, B.Index == Int {
    (0xE3...0xE9).contains(bytes[index]) || bytes[index] == 0xEF && (0xBC...0xBD).contains(bytes[index + 1])
  }
}
