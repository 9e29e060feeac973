/// Finds the mark between dateline and text.
enum SeparatorScanner {
  /// A mark and where the text behind it may start.
  struct Mark {
    var range: Range<Int>
    var end: Int
  }

  /// The separator at an offset, blanks before it passed over.
  /// - Parameters:
  ///   - allowsPoint: whether a full stop will do, as behind `/TASS/`.
  ///   - needsBlank: whether a dash must have a blank before it, as where no source closes the dateline.
  static func scan(_ text: WireBytes, _ start: Int, _ end: Int, allowsPoint: Bool, needsBlank: Bool) -> Mark? {
    let at = text.skipSpaces(start, end)
    let hasBlank = at > start
    if text[at] == 0x2E {
      if let dash = dash(text, at + 1, end) { return Mark(range: at..<dash, end: dash) }
      guard allowsPoint, isBreak(text, at + 1, end) else { return nil }
      return Mark(range: at..<(at + 1), end: at + 1)
    }
    if text[at] == 0x2C, allowsPoint, isBreak(text, at + 1, end) { return Mark(range: at..<(at + 1), end: at + 1) }
    if text[at] == 0x3A, !needsBlank, isBreak(text, at + 1, end) { return Mark(range: at..<(at + 1), end: at + 1) }
    guard let dashEnd = dash(text, at, end), hasBlank || !needsBlank || text[at] >= 0x80 || dashEnd - at == 2 else {
      return nil
    }
    return Mark(range: at..<dashEnd, end: dashEnd)
  }

  /// Where a dash at an offset ends: `-`, `--`, `_`, `–`, `—`, `―`, `−`.
  private static func dash(_ text: WireBytes, _ at: Int, _ end: Int) -> Int? {
    if text.has("--", at: at) {
      var index = at + 2
      while index < end, text[index] == 0x2D { index += 1 }
      return index
    }
    if text[at] == 0x2D || text[at] == 0x5F { return isBreak(text, at + 1, end) ? at + 1 : nil }
    let isDash =
      text.has("–", at: at) || text.has("—", at: at) || text.has("―", at: at) || text.has("−", at: at)
      || text.has("─", at: at)
    return isDash ? at + 3 : nil
  }

  /// Whether a blank or the end follows.
  private static func isBreak(_ text: WireBytes, _ at: Int, _ end: Int) -> Bool {
    at >= end || WireBytes.isSpace(text[at]) || text.isNoBreakSpace(at)
  }
}
