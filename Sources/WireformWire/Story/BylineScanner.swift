/// Knows a line that tells who wrote a story.
struct BylineScanner {
  let text: WireBytes

  /// The byline without marks at its end, where a range is one.
  func byline(_ range: Range<Int>) -> Range<Int>? {
    guard text.characters(range) <= 130,
      let word = HeadWords.bylines.first(where: { text.hasFolded($0, at: range.lowerBound) })
    else { return nil }
    var end = range.upperBound
    while end > range.lowerBound, [0x3D, 0x2B, 0x3C, 0x20].contains(text[end - 1]) { end -= 1 }
    let name = text.skipSpaces(range.lowerBound + word.utf8CodeUnitCount, end)
    let initial = text[name]
    let opensName = WireBytes.isUpper(initial) || initial >= 0x80 || text.hasFolded("dpa ", at: name)
    guard opensName, name < end else { return nil }
    let last = text[end - 1]
    // A sentence that starts with By ends as sentences do; initials and Jr. are short.
    let lastWord = end - ((range.lowerBound..<end).last { text[$0] == 0x20 } ?? range.lowerBound)
    if last == 0x2E, lastWord > 5 { return nil }
    if last == 0x3F || last == 0x21 || last == 0x3A { return nil }
    return smallWords(name..<end) <= 4 ? range.lowerBound..<end : nil
  }

  /// How many words of a range open with a small ASCII letter, joining words left aside.
  private func smallWords(_ range: Range<Int>) -> Int {
    var count = 0
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || WireBytes.isSpace(text[index]) else { continue }
      let word = start..<index
      let joins =
        text.isFolded(word, "and") || text.isFolded(word, "und") || text.isFolded(word, "et")
        || text.isFolded(word, "in")
      if !word.isEmpty, WireBytes.isLower(text[start]), !joins { count += 1 }
      start = index + 1
    }
    return count
  }
}
