/// White space as the markup vocabularies have it, and the names that may stand in their attributes.
public enum MarkupText {
  /// Whether a text reads back as it is: no breaks, no runs of blanks, none at its ends.
  public static func isCollapsed(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    if first == 0x20 || last == 0x20 { return false }
    if let isClean = text.utf8.withContiguousStorageIfAvailable({ isClean($0) }), isClean { return true }
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      if isBlank(byte), byte != 0x20 || before == 0x20 { return false }
      before = byte
    }
    return true
  }

  /// Whether no control byte stands in a text and no two blanks side by side.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isASCII = false
    return isClean(bytes, isASCII: &isASCII)
  }

  /// Whether no control byte stands in a text and no two blanks side by side: eight bytes at a time, since all running
  /// text is asked.
  /// - Parameter isASCII: told whether a clean text has ASCII only.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: inout Bool) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let blanks = ones &* 0x20
    var index = 0
    var seen: UInt64 = 0
    while index &+ 9 <= raw.count {
      let here = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let next = raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
      let controls = (here &- blanks) & ~here
      // A byte of zero is left where two blanks stand side by side.
      let others = (here ^ blanks) | (next ^ blanks)
      let pairs = (others &- ones) & ~others
      if (controls | pairs) & highs != 0 { return false }
      seen |= here
      index &+= 8
    }
    var before: UInt8 = index > 0 ? bytes[index - 1] : 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20, byte != 0x20 || before == 0x20 { return false }
      seen |= UInt64(byte)
      before = byte
      index &+= 1
    }
    isASCII = seen & highs == 0
    return true
  }

  /// A text of clean bytes; those known as ASCII are not checked again.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String {
    guard isASCII else { return String(decoding: bytes, as: UTF8.self) }
    return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: true))
  }

  /// Blank, tab, line feed, form feed, carriage return.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// The text with each run of blanks, tabs and line ends as one blank and none at its ends.
  public static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !isBlank(byte) { bytes.append(byte) } else if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text may stand in `xml:lang`.
  public static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        }
    }
  }

  /// Whether a text is one word, as a token of a `class` attribute must be.
  public static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 } }
}
