/// Knows the initials of writers and editors that close a story.
struct InitialsScanner {
  let text: WireBytes

  /// `hh/ph/ts/hd`, `(vs/krt)`, `dpa wsz jln npr`, `AAP RTV`, `&UR; bm-jbm`.
  func isInitials(_ range: Range<Int>) -> Bool {
    guard range.count <= 48 else { return false }
    var content = range
    if text[content.lowerBound] == 0x28, text[content.upperBound - 1] == 0x29 {
      content = text.trimmed((content.lowerBound + 1)..<(content.upperBound - 1))
    }
    if text.has("&UR;", at: content.lowerBound) { return true }
    let words = content.split(where: { text[$0] == 0x20 })
    if words.count == 1 || text[content.lowerBound] >= 0xD8 { return isSlashed(content) }
    guard let first = words.first, words.count <= 8 else { return false }
    guard AgencyProfile.sourceTable.contains(text, first) else { return false }
    return words.dropFirst().allSatisfy { isShort($0) }
  }

  /// Groups of one to five letters between slashes, two at least.
  private func isSlashed(_ range: Range<Int>) -> Bool {
    let groups = range.split(where: { text[$0] == 0x2F || text[$0] == 0x5C })
    guard groups.count >= 2, range.contains(where: { text[$0] == 0x2F }) else { return false }
    return groups.allSatisfy { group in
      let length = text.characters(group)
      return length >= 1 && length <= 5
        && group.allSatisfy {
          WireBytes.isLetter(text[$0]) || WireBytes.isDigit(text[$0]) || text[$0] == 0x20 || text[$0] == 0x2D
        }
    } && text.caseOf(range).lower + text.caseOf(range).upper > 0
      || groups.count >= 2 && text[range.lowerBound] >= 0xD8 && range.count < 40
  }

  /// Initials of a desk: two to five letters, small or all capitals, perhaps with digits or a slash.
  private func isShort(_ word: Range<Int>) -> Bool {
    let length = text.characters(word)
    let letters = text.caseOf(word)
    let isPlain = word.allSatisfy {
      WireBytes.isLetter(text[$0]) || WireBytes.isDigit(text[$0]) || text[$0] == 0x2F || text[$0] == 0x2D
    }
    return isPlain && length >= 2 && length <= 9 && (letters.upper == 0 || letters.lower == 0)
  }
}
