/// Keeps control characters out of plain text: a NUL makes a file binary, an escape sequence takes over a terminal.
///
/// For writers whose syntax has no escape for them. What is taken out is a difference that they report as any other.
public enum ControlCharacters {
  /// A text without C0 control characters and DEL; tabs and line ends stay.
  public static func removed(from text: String) -> String {
    hasControl(text) ? String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self) : text
  }

  /// UTF-8 without C0 control characters and DEL; tabs and line ends stay.
  public static func removed(from bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { hasControl($0) } ? bytes.filter { !isControl($0) } : bytes
  }

  /// One pass without branches: nearly all texts have none.
  private static func hasControl(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { hasControl($0) }
  }

  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes {
      let isLow: UInt8 = byte < 0x20 ? 1 : 0
      let isEnd: UInt8 = byte == 0x09 || byte == 0x0A || byte == 0x0D ? 1 : 0
      let isDelete: UInt8 = byte == 0x7F ? 1 : 0
      found |= (isLow & ~isEnd) | isDelete
    }
    return found != 0
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }
}
