/// Knows the credits of a story: who reported, wrote and edited it.
enum CreditScanner {
  private static let verbs: [StaticString] = [
    "reporting by", "additional reporting", "writing by", "editing by", "edited by", "reported by", "written by",
    "compiled by", "reporting and writing", "reporting and editing", "writing and editing", "reporting, writing",
    "by ", "created by", "newsroom", "bureau", "keywords:", "for more", "for related", "for graphic", "polling by",
    "graphic by", "graphics by", "translated by", "desk:", "production by", "research by", "with reporting",
    "with additional",
    "reporting for", "reporting from", "analysis by", "compiling by", "rédigé par", "édité par", "reportage de",
    "redigierung von", "geschrieben von", "bericht von", "información de", "editado por", "reporte de", "reportado por",
    "escrito por", "a cura di", "a reportagem", "reportagem de", "edição de", "(", "e-mail", "additional writing",
    "reuters messaging", "the author", "the opinions", "the views", "reporting",
  ]

  /// What opens a line of credits that has no brackets.
  static let openings = PhraseSet([
    "story filed by", "information from:", "information from ", "source: ", "source:", "reporting by ", "editing by ",
    "written by ", "—reporting by", "--with assistance from", "-- with assistance from", "--editors:", "-- editors:",
    "to contact the reporter", "to contact the editor",
  ])

  /// What a line of contributors says somewhere.
  static let contributions = PhraseSet([
    " contributed to this report", " contributed to this story", " contributed reporting", " helped with this story",
    " contributed from ", " reported from ", " contributed to this ", " also contributed",
  ])

  /// Whether a bracket holds credits.
  static func isCredit(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    let start = text.skipSpaces(range.lowerBound + 1, range.upperBound)
    guard range.count <= 900 else { return false }
    if verbs.contains(where: { opensWord($0, text, start) }) { return true }
    return isBiography(text, start, range)
  }

  private static func opensWord(_ verb: StaticString, _ text: WireBytes, _ start: Int) -> Bool {
    guard verb.utf8CodeUnitCount > 1, text.hasFolded(verb, at: start) else { return false }
    // A lone By needs a name behind it.
    guard verb.utf8CodeUnitCount == 3 else { return true }
    return WireBytes.isUpper(text[start + 3]) && WireBytes.isUpper(text[start])
  }

  /// `(Jane Doe is a senior analyst)`: a name of two words, then what that person is.
  private static func isBiography(_ text: WireBytes, _ start: Int, _ range: Range<Int>) -> Bool {
    guard range.count <= 400, let verb = text.findFolded(" is a", in: start..<min(range.upperBound, start + 50)) else {
      return false
    }
    let words = (start..<verb).split(where: { text[$0] == 0x20 })
    return words.count >= 2 && words.count <= 4 && words.allSatisfy { WireBytes.isUpper(text[$0.lowerBound]) }
  }

  /// The credits in brackets that a paragraph ends with; several brackets in a row are one.
  static func glued(_ text: WireBytes, _ range: Range<Int>) -> Range<Int>? {
    var start = range.upperBound
    var found = false
    while let open = lastBracket(text, range.lowerBound..<start) {
      guard open.lowerBound > range.lowerBound, isCredit(text, open) else { break }
      start = open.lowerBound
      found = true
    }
    return found ? start..<range.upperBound : nil
  }

  /// The bracket that a range ends with, its inner brackets included.
  private static func lastBracket(_ text: WireBytes, _ range: Range<Int>) -> Range<Int>? {
    let trimmed = text.trimmed(range)
    guard let last = trimmed.last, text[last] == 0x29 else { return nil }
    var depth = 0
    var index = last
    while index >= max(trimmed.lowerBound, last - 1200) {
      if text[index] == 0x29 { depth += 1 } else if text[index] == 0x28 { depth -= 1 }
      if depth == 0 { return index..<trimmed.upperBound }
      index -= 1
    }
    return nil
  }
}
