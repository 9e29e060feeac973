/// Keeps control characters out of plain text: a NUL makes a file binary, an escape sequence takes over a terminal.
///
/// For writers whose syntax has no escape for them. What is taken out is a difference that they report as any other.
public enum ControlCharacters {
  /// A text without C0 control characters and DEL; tabs and line ends stay.
  public static func removed(from text: String) -> String {
    text.utf8.contains(where: isControl) ? String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self) : text
  }

  /// UTF-8 without C0 control characters and DEL; tabs and line ends stay.
  public static func removed(from bytes: [UInt8]) -> [UInt8] {
    bytes.contains(where: isControl) ? bytes.filter { !isControl($0) } : bytes
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }
}
