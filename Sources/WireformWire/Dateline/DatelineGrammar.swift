/// The general grammar of datelines over the tokens of a paragraph's head:
/// `[source] places [, qualifier] [, date] [.] [source] separator`.
struct DatelineGrammar {
  let bytes: Bytes
  var lexer: DatelineLexer
  let options: DatelineRecogniser.Options
  private var tokens: [DatelineToken] = []
  /// The last bracket that was read as a source, since several rules ask for the same one.
  var readSource: DatelineSource?
  var readSourceAt = -1

  init(bytes: Bytes, lexer: DatelineLexer, options: DatelineRecogniser.Options) {
    self.bytes = bytes
    self.lexer = lexer
    self.options = options
    tokens.reserveCapacity(24)
  }

  /// The token at `index`; past the end one of kind `other` and no length.
  @inline(__always)
  mutating func token(_ index: Int) -> DatelineToken {
    index < tokens.count ? tokens[index] : readToken(index)
  }

  private mutating func readToken(_ index: Int) -> DatelineToken {
    while tokens.count <= index {
      guard index < 64, let next = lexer.nextToken() else {
        let stop = tokens.last?.end ?? lexer.end
        return DatelineToken(kind: .other, start: stop, end: stop, spaced: true)
      }
      tokens.append(next)
    }
    return tokens[index]
  }

  /// Whether nothing more stands at `index`: the end of the paragraph.
  mutating func isEnd(_ index: Int) -> Bool { token(index).range.isEmpty }

  /// Whether the line ends after the token before `index`.
  mutating func lineEnds(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let from = token(index &- 1).end
    let next = token(index)
    if next.range.isEmpty { return true }
    var at = from
    while at < next.start {
      if bytes[at] == 0x0A || bytes[at] == 0x0D { return true }
      at &+= 1
    }
    return false
  }

  /// The dateline, or nil.
  mutating func recognise() -> WireDateline? {
    switch token(0).kind {
    case .openRound, .slash: return sourceFirst(0)
    case .dash: return token(1).kind == .openRound ? sourceFirst(1) : nil
    case .word: return placesFirst()
    case .number: return dateAlone()
    default: return nil
    }
  }

  /// `(AP) HONOLULU - `, `(ANSA) - ROME, JUL 11 - `, `(Reuters) - `.
  private mutating func sourceFirst(_ index: Int) -> WireDateline? {
    guard let source = bracketedSource(index), source.group != nil else { return nil }
    let firstMark = separator(source.next)
    if let found = placesAfterSource(source, firstMark) { return found }
    var dateline = WireDateline(
      text: WireRange(token(index).start, source.end), runIn: WireRange(token(index).start, source.end),
      rule: .datelineSourceAlone)
    dateline.source = source.range
    if let mark = firstMark, mark.closesSource {
      dateline.separator = mark.range
      dateline.runIn.end = mark.range.end
      return dateline
    }
    guard SourceNames.isStrong(bytes, source.range), textFollows(source.next) else { return nil }
    return dateline
  }

  private mutating func placesAfterSource(_ source: DatelineSource, _ firstMark: DatelineMark?) -> WireDateline? {
    guard firstMark == nil || firstMark?.isDash == true else { return nil }
    guard let places = places(from: firstMark?.next ?? source.next), places.isPlausible else { return nil }
    var next = places.next
    if token(next).kind == .comma { next &+= 1 }
    let date = date(at: next)
    if date == nil, next != places.next { return nil }
    if let date { next = date.next }
    guard let mark = separator(next), mark.isDash else { return nil }
    // A dash after the source may open plain text; only a date makes it a dateline.
    guard date != nil || (firstMark == nil && places.isCapitals) else { return nil }
    var dateline = WireDateline(
      text: WireRange(token(0).start, date?.date.range.end ?? places.end),
      runIn: WireRange(token(0).start, mark.range.end), rule: .datelineSourceFirst)
    dateline.source = source.range
    dateline.separator = mark.range
    dateline.date = date?.date
    dateline.confidence = .full
    fill(&dateline, with: places)
    return dateline
  }

  /// `20 ноября, Минск /Корр. БЕЛТА/. `
  private mutating func dateFirst(_ found: (date: DatelineDate, next: Int)) -> WireDateline? {
    guard token(found.next).kind == .comma, let places = places(from: found.next &+ 1), places.isPlausible,
      places.isCapitals || places.isKnown(bytes), let source = bracketedSource(places.next), source.group != nil,
      let mark = separator(source.next)
    else { return nil }
    var dateline = WireDateline(
      text: WireRange(token(0).start, source.end), runIn: WireRange(token(0).start, mark.range.end),
      rule: .datelineSource)
    dateline.source = source.range
    dateline.separator = mark.range
    dateline.date = found.date
    dateline.confidence = .full
    fill(&dateline, with: places)
    return dateline
  }

  /// `ТАСС, 20 ноября. `: the name of the agency in the place of the place.
  private mutating func bareSourceFirst() -> WireDateline? {
    guard token(0).letters == .capitals, token(1).kind == .comma || token(2).kind == .comma, let source = bareSource(0),
      source.range.count >= 4, token(source.next).kind == .comma,
      let found = date(at: source.next &+ 1), let mark = separator(found.next), textFollows(mark.next)
    else { return nil }
    var dateline = WireDateline(
      text: WireRange(token(0).start, found.date.range.end), runIn: WireRange(token(0).start, mark.range.end),
      rule: .datelineSourceFirst)
    dateline.source = source.range
    dateline.separator = mark.range
    dateline.date = found.date
    return dateline
  }

  /// A dateline that begins with the number of a date.
  private mutating func dateAlone() -> WireDateline? {
    guard token(0).digits > 0, let found = date(at: 0) else { return nil }
    return dateFirst(found) ?? afterDate(nil, found)
  }

  /// A dateline that begins with a place, or with a date alone before a source.
  private mutating func placesFirst() -> WireDateline? {
    if let date = date(at: 0) { return dateFirst(date) ?? afterDate(nil, date) }
    if let dateline = bareSourceFirst() { return dateline }
    guard let places = places(from: 0), places.isPlausible else { return nil }
    var next = places.next
    if token(next).kind == .comma { next &+= 1 }
    if token(next).kind == .period, !token(next).spaced { next &+= 1 }
    if let date = date(at: next) { return afterDate(places, date) }
    return afterPlaces(places, next)
  }
}
