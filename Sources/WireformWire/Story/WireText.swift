/// Makes the text of a range as a reader of the story wants it: on one line, without control characters.
public enum WireText {
  /// The text in `range`, runs of blanks and line ends made one blank, control characters left out, the
  /// ends trimmed. Lines of scripts that put no blanks between words are joined without one. The
  /// no-break and other special spaces stay.
  public static func unwrapped(_ range: WireRange, of source: UnsafeRawBufferPointer) -> String {
    guard let bytes = Bytes(source) else { return "" }
    var out: [UInt8] = []
    append(range, of: bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  static func append(_ range: WireRange, of bytes: Bytes, to out: inout [UInt8]) {
    let range = bytes.trim(WireRange(Swift.max(0, range.start), Swift.min(range.end, bytes.count)))
    out.reserveCapacity(out.count + range.count)
    var at = range.start
    var runStart = at
    while at < range.end {
      let byte = bytes[at]
      guard byte <= 0x20 || byte == 0x7F else {
        at &+= 1
        continue
      }
      if byte == 0x20, bytes[at &+ 1] > 0x20, bytes[at &+ 1] != 0x7F {
        at &+= 1
        continue
      }
      copy(bytes, runStart, at, to: &out)
      let after = skipWhite(bytes, at, range.end)
      if after.white, !joinsWithoutBlank(bytes, at, after.end, sawLine: after.line) { out.append(0x20) }
      at = after.end
      runStart = at
    }
    copy(bytes, runStart, range.end, to: &out)
  }

  private static func copy(_ bytes: Bytes, _ start: Int, _ end: Int, to out: inout [UInt8]) {
    guard start < end, start >= 0, end <= bytes.count else { return }
    out.append(contentsOf: UnsafeBufferPointer(start: bytes.base + start, count: end - start))
  }

  private static func skipWhite(_ bytes: Bytes, _ start: Int, _ end: Int) -> (end: Int, white: Bool, line: Bool) {
    var at = start
    var white = false
    var line = false
    while at < end {
      let byte = bytes[at]
      if byte == 0x20 || byte == 9 || byte == 10 || byte == 12 || byte == 13 {
        white = true
        if byte == 10 || byte == 13 { line = true }
      } else if byte > 0x20, byte != 0x7F {
        break
      }
      at &+= 1
    }
    return (at, white, line)
  }

  /// Whether a line end stands between two characters of Chinese or Japanese.
  private static func joinsWithoutBlank(_ bytes: Bytes, _ before: Int, _ after: Int, sawLine: Bool) -> Bool {
    sawLine && bytes[before &- 1] >= 0x80 && isWide(bytes, before &- 3) && isWide(bytes, after)
  }

  /// Whether a character of the blocks U+3000 to U+9FFF or U+FF00 to U+FFFF starts here: not Hangul.
  private static func isWide(_ bytes: Bytes, _ at: Int) -> Bool {
    let byte = bytes[at]
    return (byte >= 0xE3 && byte <= 0xE9) || (byte == 0xEF && bytes[at &+ 1] >= 0xBC)
  }
}
