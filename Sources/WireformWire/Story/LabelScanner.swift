/// Finds the words that tell what kind of take a story is.
enum LabelScanner {
  /// A label, what it means and the number that it carries.
  struct Found {
    var range: Range<Int>
    var sense: String
    var number: Int?
  }

  /// A line that is labels and nothing else, such as `1ST LEAD` or `UPDATE 2`.
  static func whole(_ text: WireBytes, _ range: Range<Int>) -> Found? {
    let trimmed = text.trimmed(range)
    guard !trimmed.isEmpty, text.caseOf(trimmed).upper > 0 else { return nil }
    if let row = HeadWords.labels.value(text, trimmed) { return Found(range: trimmed, sense: HeadWords.sense(row)) }
    var number: Int?
    var row: Int?
    var start = trimmed.lowerBound
    for index in trimmed.lowerBound...trimmed.upperBound {
      guard index == trimmed.upperBound || text[index] == 0x20 || text[index] == 0x2C else { continue }
      let word = start..<index
      start = index + 1
      if word.isEmpty { continue }
      if WireBytes.isDigit(text[word.lowerBound]) {
        guard word.count <= 5, number == nil else { return nil }
        number = word.reduce(0) { WireBytes.isDigit(text[$1]) ? $0 * 10 + Int(text[$1] - 0x30) : $0 }
      } else if let found = HeadWords.labels.value(text, word) {
        if row == nil || HeadWords.sense(row ?? 0) == "other" { row = found }
      } else {
        return nil
      }
    }
    return row.map { Found(range: trimmed, sense: HeadWords.sense($0), number: number) }
  }

  /// The label at the head of a headline: `UPDATE 1-`, `AVANCE:`, `(LEAD)`, `CORRECTED-`.
  static func prefix(_ text: WireBytes, _ range: Range<Int>) -> Found? {
    if text[range.lowerBound] == 0x28 {
      guard let close = range.prefix(30).first(where: { text[$0] == 0x29 }) else { return nil }
      return inCapitals(text, (range.lowerBound + 1)..<close)
    }
    for index in range.prefix(34) where text[index] == 0x2D || text[index] == 0x3A {
      // `CORRECTED-UPDATE 2-` is one label, as is `UPDATE 1`.
      if let found = inCapitals(text, range.lowerBound..<index) { return found }
      if text[index] == 0x3A { return nil }
    }
    return nil
  }

  private static func inCapitals(_ text: WireBytes, _ range: Range<Int>) -> Found? {
    let letters = text.caseOf(range)
    guard letters.lower == 0 || letters.upper > 0 && isOrdinalOnly(text, range) else { return nil }
    guard let found = whole(text, range) else { return nil }
    return found.sense == "other" ? nil : found
  }

  /// `2nd LD`: small letters only behind a digit.
  private static func isOrdinalOnly(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    let small = range.filter { WireBytes.isLower(text[$0]) }
    return small.allSatisfy { WireBytes.isDigit(text[$0 - 1]) || WireBytes.isDigit(text[$0 - 2]) }
  }
}
