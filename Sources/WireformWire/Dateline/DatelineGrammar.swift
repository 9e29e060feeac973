internal import WireformCore

/// Goes over the head of a paragraph from left to right and takes places, date, source and separator.
struct DatelineGrammar {
  let text: WireBytes
  let start: Int
  let end: Int
  let range: Range<Int>

  var position: Int
  var found: WireDateline
  /// The end of the last element: where the dateline's text ends.
  private var textEnd: Int
  private var sourceForm = SourceForm.none
  private var placeRange: Range<Int>?
  private var isUnknownSource = false

  private enum SourceForm { case none, brackets, slashes, bare }

  init(_ text: WireBytes, _ start: Int, _ end: Int, _ range: Range<Int>) {
    self.text = text
    self.start = start
    self.end = end
    self.range = range
    position = start
    textEnd = start
    found = WireDateline(runIn: start..<start, text: start..<start)
  }

  mutating func parse() -> WireDateline? {
    if text[start] == 0x28 { return sourceFirst() }
    guard let places = PlaceScanner(text, start, end).scan() else { return nil }
    if !places.isEmpty {
      placeRange = places
      position = places.upperBound
      textEnd = position
    }
    takeElements()
    return accept()
  }

  /// `(ANSA) - ROME, JUL 11 -`, `(AP) HONOLULU -`, `(Reuters) -`.
  private mutating func sourceFirst() -> WireDateline? {
    guard let bracket = SourceScanner.bracket(text, start, end), let agency = bracket.agency else { return nil }
    take(source: bracket.content, agency: agency, .brackets, upTo: bracket.end)
    let afterSource = position
    let separator = SeparatorScanner.scan(text, afterSource, end, allowsPoint: false, needsBlank: false)
    let placeStart = text.skipSpaces(separator?.end ?? afterSource, end)
    if let places = PlaceScanner(text, placeStart, end).scan(), !places.isEmpty, text.caseOf(places).isCapitals {
      let before = self
      placeRange = places
      position = places.upperBound
      textEnd = position
      takeElements()
      let isDated = found.date != nil
      if isDated || separator == nil,
        let last = SeparatorScanner.scan(text, position, end, allowsPoint: false, needsBlank: true)
      {
        found.rule = "dateline.source-first"
        return finish(last)
      }
      self = before
    }
    guard let separator else { return nil }
    found.confidence = .partial
    found.rule = "dateline.source-only"
    return finish(separator)
  }

  // MARK: elements

  private mutating func take(source: Range<Int>, agency: Int?, _ form: SourceForm, upTo end: Int) {
    found.source = source
    found.agency = agency
    isUnknownSource = agency == nil
    sourceForm = form
    position = end
    textEnd = end
  }

  /// Date and source in any order, each at most once, with commas and points between.
  private mutating func takeElements() {
    while true {
      let before = position
      var at = text.skipSpaces(position, end)
      if text[at] == 0x2C || text[at] == 0x2E { at = text.skipSpaces(at + 1, end) }
      if text.has("--(", at: at) { at += 2 }
      if takeDate(at) || takeBracket(at) || takeSlashes(at) || takeBare(at) || takeDashedSource(at) { continue }
      if found.date != nil, found.source == nil, takeWeekday(at) { continue }
      position = before
      return
    }
  }

  private mutating func takeDate(_ at: Int) -> Bool {
    guard found.date == nil, let date = DatelineDate(text, at: at, end: end) else { return false }
    found.date = date.date
    found.expandedCentury = date.expandedCentury
    position = date.range.upperBound
    textEnd = position
    return true
  }

  private mutating func takeBracket(_ at: Int) -> Bool {
    guard found.source == nil, text[at] == 0x28, let bracket = SourceScanner.bracket(text, at, end) else {
      return false
    }
    if let agency = bracket.agency {
      take(source: bracket.content, agency: agency, .brackets, upTo: bracket.end)
      return true
    }
    if let placeRange, found.date == nil, found.places.isEmpty, isQualifier(bracket) {
      found.places = [
        WireDateline.Place(
          name: placeRange, qualifier: bracket.content, isCountry: Gazetteer.kind(text, bracket.content) == .country)
      ]
      position = bracket.end
      textEnd = position
      return true
    }
    // A source that no profile has is believed only behind a place and a date.
    guard placeRange != nil, found.date != nil, bracket.content.count <= 48 else { return false }
    take(source: bracket.content, agency: nil, .brackets, upTo: bracket.end)
    return true
  }

  /// A place's country in brackets, as AFP's Arabic service writes it.
  private func isQualifier(_ bracket: SourceScanner.Bracket) -> Bool {
    if Gazetteer.kind(text, bracket.content) != nil { return true }
    let comma = text.skipSpaces(bracket.end, end)
    guard text[comma] == 0x2C else { return false }
    return DatelineDate(text, at: text.skipSpaces(comma + 1, end), end: end) != nil
  }

  private mutating func takeSlashes(_ at: Int) -> Bool {
    guard found.source == nil, text[at] == 0x2F, let slashes = SourceScanner.slashes(text, at, end) else {
      return false
    }
    take(source: slashes.content, agency: slashes.agency, .slashes, upTo: slashes.end)
    return true
  }

  private mutating func takeBare(_ at: Int) -> Bool {
    guard found.source == nil, placeRange != nil || found.date != nil,
      let bare = SourceScanner.bare(text, at, end),
      SeparatorScanner.scan(text, bare.end, end, allowsPoint: false, needsBlank: true) != nil
    else { return false }
    take(source: bare.content, agency: bare.agency, .bare, upTo: bare.end)
    return true
  }

  /// `1 дек — РИА Новости.`: a dash, then the agency, then a point or a comma.
  private mutating func takeDashedSource(_ at: Int) -> Bool {
    guard found.source == nil, found.date != nil,
      let dash = SeparatorScanner.scan(text, position, end, allowsPoint: false, needsBlank: true),
      let bare = SourceScanner.bare(text, text.skipSpaces(dash.end, end), end),
      text[bare.end] == 0x2E || text[bare.end] == 0x2C
    else { return false }
    take(source: bare.content, agency: bare.agency, .bare, upTo: bare.end)
    return true
  }

  /// A weekday between date and source, as MTI prints it.
  private mutating func takeWeekday(_ at: Int) -> Bool {
    var index = at
    while index < end, WireBytes.isLetter(text[index]) { index += 1 }
    let next = text.skipSpaces(index, end)
    guard index > at, index - at <= 20, text[next] == 0x28,
      let bracket = SourceScanner.bracket(text, next, end), bracket.agency != nil
    else { return false }
    position = index
    return true
  }

  // MARK: acceptance

  private mutating func accept() -> WireDateline? {
    let isKnown = found.source != nil && !isUnknownSource
    let separator = SeparatorScanner.scan(
      text, position, end, allowsPoint: sourceForm == .slashes || sourceForm == .bare,
      needsBlank: found.source == nil)
    guard placeIsPlausible(isKnown: isKnown) else { return nil }
    if isKnown { return acceptKnown(separator) }
    guard let separator else { return nil }
    if isUnknownSource {
      found.rule = "dateline.place-date-source"
      return finish(separator)
    }
    if placeRange != nil, found.date != nil { return acceptDated(separator) }
    if found.date != nil {
      found.confidence = .partial
      found.rule = "dateline.date-only"
      return finish(separator)
    }
    return acceptPlaceOnly(separator)
  }

  /// A known source: with a separator always, without one only where agencies print it so.
  private mutating func acceptKnown(_ separator: SeparatorScanner.Mark?) -> WireDateline? {
    found.confidence = placeRange == nil && found.date == nil ? .partial : .full
    found.rule = placeRange == nil ? "dateline.date-source" : "dateline.place-source"
    if let separator { return finish(separator) }
    guard placeRange != nil || found.date != nil, sourceForm != .bare else { return nil }
    if let lineEnd = endOfLine(position) {
      found.rule = "dateline.own-line"
      return finish(nil, runInEnd: lineEnd)
    }
    let next = text.skipSpaces(position, end)
    let opensText = WireBytes.isUpper(text[next]) || text[next] >= 0x80 || text[next] == 0x22 || text[next] == 0x60
    let isCapitals = placeRange.map { text.caseOf($0).isCapitals } ?? false
    guard opensText, next > position, placeRange != nil, found.profile?.omitsSeparator == true || isCapitals else {
      return nil
    }
    found.rule = "dateline.no-separator"
    return finish(nil, runInEnd: next)
  }

  /// A place and a date without a source, as Reuters had it in 1987: only in capitals, so that no sentence is cut.
  private mutating func acceptDated(_ separator: SeparatorScanner.Mark) -> WireDateline? {
    guard let placeRange, text.caseOf(firstPlace(of: placeRange)).isCapitals else { return nil }
    found.rule = "dateline.place-date"
    return finish(separator)
  }

  /// `AMHERST, N.Y. _`, `ATLANTA _`: a place in capitals before the underscore that stands for a dash on 7-bit lines,
  /// or a place with a state before any dash.
  private mutating func acceptPlaceOnly(_ separator: SeparatorScanner.Mark) -> WireDateline? {
    guard let placeRange else { return nil }
    let first = firstPlace(of: placeRange)
    let isUnderscore = text[separator.range.lowerBound] == 0x5F
    let isDash = text[separator.range.lowerBound] >= 0x80 || separator.range.count == 2
    let hasState = first.upperBound < placeRange.upperBound && Places.qualifier(text, in: placeRange) != nil
    guard text.caseOf(first).isCapitals, first.count <= 40, isUnderscore || (isDash && hasState) else { return nil }
    found.confidence = .partial
    found.rule = "dateline.place-only"
    return finish(separator)
  }

  private func firstPlace(of places: Range<Int>) -> Range<Int> {
    let comma = places.first { text[$0] == 0x2C } ?? places.upperBound
    return places.lowerBound..<comma
  }

  /// Words such as Press or Company make a name and no place; small letters need a date and a known source.
  private func placeIsPlausible(isKnown: Bool) -> Bool {
    guard let placeRange else { return true }
    if Places.namesCompany(text, placeRange) { return false }
    let letters = text.caseOf(placeRange)
    guard letters.upper == 0, letters.lower > 0 else { return true }
    return isKnown && found.date != nil
  }

  /// Where the line ends, if nothing but blanks stands before its end.
  private func endOfLine(_ at: Int) -> Int? {
    var index = at
    while index < range.upperBound, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D { index += 1 }
    return index >= range.upperBound || text[index] == 0x0A ? index : nil
  }

  private mutating func finish(_ separator: SeparatorScanner.Mark?, runInEnd: Int? = nil) -> WireDateline? {
    found.text = start..<textEnd
    found.separator = separator?.range
    let bodyStart = text.skipSpaces(separator?.end ?? runInEnd ?? textEnd, range.upperBound)
    found.runIn = start..<max(bodyStart, textEnd)
    if let placeRange {
      if found.places.isEmpty {
        let split = Places.split(text, placeRange)
        found.places = split.places
        found.city = split.city
      } else {
        found.city = placeRange
      }
    }
    return found
  }
}
