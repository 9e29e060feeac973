/// Marks that end a story, and words that open its credits.
enum EndMarks {
  private static let marks = WordTable(
    (AgencyProfile.all.flatMap(\.endMarks) + [
      "-30-", "-0-", "###", "# # #", "endit", "enditem", "ends", "end", "nnnn", "(end)", "--end--", "-end-", "-ends-",
      "more", "(more)", "reuter", "reuters", "fin", "fin.", "ende", "/end", "//", "++", "-ooo-", "xinhua/end", "====",
      "конец", "(конец)", "終", "（終わり）", "(完)", "（完）", "(끝)", "-*-",
    ]).map { ($0, 1) })

  /// Whether a line is an end mark and nothing else.
  static func isMark(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    return marks.contains(text, range) || isWire(text, range)
  }

  /// `AP-WF-02-20-16 0337GMT<`, `KWS-21:37-09-12-18`.
  private static func isWire(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    guard range.count >= 15, text.has("AP-", at: range.lowerBound) || text.has("KWS-", at: range.lowerBound) else {
      return false
    }
    return range.filter { WireBytes.isDigit(text[$0]) }.count >= 8
  }

  /// An end mark glued to the last sentence: ` EFE`, ` Reuter`, ` (ANSA).`, `（完）`, ` Enditem`.
  static func glued(_ text: WireBytes, _ range: Range<Int>) -> Range<Int>? {
    for mark in ["（完）", "(完)", "(끝)"] as [StaticString] where range.count > mark.utf8CodeUnitCount {
      let start = range.upperBound - mark.utf8CodeUnitCount
      if text.has(mark, at: start) { return start..<range.upperBound }
    }
    guard let blank = range.last(where: { WireBytes.isSpace(text[$0]) }), blank > range.lowerBound + 20 else {
      return nil
    }
    let word = (blank + 1)..<range.upperBound
    let before = text.trimmed(range.lowerBound..<blank)
    guard let last = before.last, WireLines.endsSentence(text[last]) || text.has("”", at: last - 2) else { return nil }
    return gluedMarks.contains(text, word) && !text.caseOf(word).isSmall ? word : nil
  }

  private static let gluedMarks = WordTable(
    """
    efe|reuter|reuters|(ansa).|(ansa)|enditem|endit|-0-|-30-|(end)|(more)|-bernama|xinhua|(pti)|pti|(afp)|\
    (dpa)|(apa)|ansa
    """)
}

extension LetterCase {
  /// Whether all letters are small.
  var isSmall: Bool { upper == 0 && lower > 0 }
}
