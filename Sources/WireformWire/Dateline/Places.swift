/// Takes the place part of a dateline apart: cities, qualifiers, lists.
enum Places {
  private static let companyWords = WordTable(
    """
    press|presse|agency|agence|agentur|agencia|agenzia|news|corp|inc|company|co|ltd|plc|group|bank|university|\
    committee|ministry|minister|president|editors|editor|note|photo|photos|by|said|says|is|was|has|have|will
    """)

  /// River names and the like behind a slash that belong to the city's name.
  private static let slashNames = WordTable(
    """
    main|oder|saale|westf|westfalen|ruhr|donau|neckar|inn|havel|spree
    """)

  /// Whether the words name a company or an office rather than a place.
  static func namesCompany(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound || text[index] == 0x20 || text[index] == 0x2C || text[index] == 0x2D
      guard isEnd else { continue }
      if index > start, companyWords.contains(text, start..<index) { return true }
      start = index + 1
    }
    return false
  }

  /// The qualifier behind the last comma, where the gazetteer knows it.
  static func qualifier(_ text: WireBytes, in range: Range<Int>) -> Range<Int>? {
    guard let comma = range.last(where: { text[$0] == 0x2C }) else { return nil }
    let last = text.trimmed((comma + 1)..<range.upperBound)
    return Gazetteer.kind(text, last) == nil ? nil : last
  }

  /// The places of a place part, and the part without the qualifier.
  static func split(_ text: WireBytes, _ range: Range<Int>) -> (places: [WireDateline.Place], city: Range<Int>) {
    let segments = commaSegments(text, range)
    guard segments.count > 1, let last = segments.last else { return (slashed(text, range), range) }
    if segments.count == 2, isQualifier(text, last, of: segments[0]) {
      var places = slashed(text, segments[0])
      let isCountry = Gazetteer.kind(text, last) == .country
      if let index = places.indices.last {
        places[index].qualifier = last
        places[index].isCountry = isCountry
      }
      return (places, segments[0])
    }
    return (segments.flatMap { slashed(text, $0) }, range)
  }

  /// A known state or country, or mixed case behind capitals, qualifies the city before it.
  private static func isQualifier(_ text: WireBytes, _ range: Range<Int>, of city: Range<Int>) -> Bool {
    if Gazetteer.kind(text, range) != nil { return true }
    guard and(text, range) == nil else { return false }
    return text.caseOf(city).isCapitals && text.caseOf(range).lower > 0
  }

  private static func commaSegments(_ text: WireBytes, _ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text[index] == 0x2C {
      segments.append(text.trimmed(start..<index))
      start = index + 1
    }
    segments.append(text.trimmed(start..<range.upperBound))
    return segments.filter { !$0.isEmpty }
  }

  /// Cities parted by slashes or ` and `; `Frankfurt/Main` is one.
  private static func slashed(_ text: WireBytes, _ range: Range<Int>) -> [WireDateline.Place] {
    if let word = and(text, range) {
      return slashed(text, text.trimmed(range.lowerBound..<word.lowerBound))
        + slashed(text, text.trimmed(word.upperBound..<range.upperBound))
    }
    var places: [WireDateline.Place] = []
    var start = range.lowerBound
    for index in range where text[index] == 0x2F {
      let next = (index + 1)..<((index + 1..<range.upperBound).first { text[$0] == 0x2F } ?? range.upperBound)
      if slashNames.contains(text, next) { continue }
      places.append(WireDateline.Place(name: text.trimmed(start..<index)))
      start = index + 1
    }
    places.append(WireDateline.Place(name: text.trimmed(start..<range.upperBound)))
    return places.filter { !$0.name.isEmpty }
  }

  /// Where ` and ` stands between two names in a list.
  private static func and(_ text: WireBytes, _ range: Range<Int>) -> Range<Int>? {
    guard Gazetteer.kind(text, range) == nil else { return nil }
    for (word, length) in [(" and " as StaticString, 5), (" und ", 5), (" et ", 4), (" y ", 3)] {
      if let index = text.findFolded(word, in: range) { return index..<(index + length) }
    }
    return nil
  }
}
