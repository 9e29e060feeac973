/// White space as the markup vocabularies have it, and the names that may stand in their attributes.
public enum MarkupText {
  /// Whether a text reads back as it is: no breaks, no runs of blanks, none at its ends.
  public static func isCollapsed(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      if isBlank(byte), byte != 0x20 || before == 0x20 { return false }
      before = byte
    }
    return before != 0x20 || text.isEmpty
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
