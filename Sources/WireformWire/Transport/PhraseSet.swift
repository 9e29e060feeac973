/// Phrases that are looked for together: one pass over a text finds the first of any of them.
struct PhraseSet: Sendable {
  private let phrases: [StaticString]
  /// Which bytes open a phrase.
  private let opens: [Bool]

  /// A set of phrases in small letters.
  init(_ phrases: [StaticString]) {
    self.phrases = phrases
    var opens = [Bool](repeating: false, count: 256)
    for phrase in phrases where phrase.utf8CodeUnitCount > 0 {
      let byte = phrase.utf8Start.pointee
      opens[Int(byte)] = true
      if WireBytes.isLower(byte) { opens[Int(byte & 0xDF)] = true }
    }
    self.opens = opens
  }

  /// Whether one of the phrases stands in a range, A to Z taken for a to z.
  func isIn(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<text.count)
    return opens.withUnsafeBufferPointer { opens in
      for index in range where opens[Int(text.base[index])] {
        if phrases.contains(where: { index + $0.utf8CodeUnitCount <= range.upperBound && text.hasFolded($0, at: index) }
        ) {
          return true
        }
      }
      return false
    }
  }

  /// The phrase that a text opens with at an offset.
  func opening(_ text: WireBytes, at index: Int) -> StaticString? {
    guard opens[Int(text[index])] else { return nil }
    return phrases.first { text.hasFolded($0, at: index) }
  }
}
