/// What closes a dateline, and whether it may be accepted.
extension DatelineGrammar {
  /// After the places and a date: a source, or the separator.
  mutating func afterDate(_ places: DatelinePlaces?, _ found: (date: DatelineDate, next: Int)) -> WireDateline? {
    var next = found.next
    var dateline = WireDateline(
      text: WireRange(token(0).start, found.date.range.end), runIn: WireRange(token(0).start, found.date.range.end),
      rule: .datelineSource)
    dateline.date = found.date
    dateline.confidence = .full
    if let places { fill(&dateline, with: places) }
    if token(next).kind == .comma || (token(next).kind == .period && !token(next).spaced) {
      if hasSource(next &+ 1) { next &+= 1 }
    }
    if let source = bracketedSource(next) {
      guard source.group != nil || mayBeUnknown(source, places) else { return nil }
      if source.group == nil { dateline.rule = .datelineUnknownSource }
      return close(dateline, source, needsMark: source.group == nil || places == nil)
    }
    if let source = bareSource(next) {
      dateline.rule = .datelineBareSource
      return places == nil ? nil : close(dateline, source, needsMark: !isLoud(source))
    }
    if let dash = separator(next), dash.isDash, let source = sourceAfter(dash) {
      dateline.rule = .datelineDash
      return places == nil ? nil : closeDash(dateline, source)
    }
    if found.date.isDayAndMonth { return nil }
    guard let places, let mark = separator(next), mark.isDash else { return nil }
    guard places.isCapitals || places.isKnown(bytes), textFollows(mark.next) || isEnd(mark.next) else { return nil }
    dateline.rule = .datelinePlaceDate
    dateline.separator = mark.range
    dateline.runIn.end = mark.range.end
    return dateline
  }

  /// After the places, without a date.
  mutating func afterPlaces(_ places: DatelinePlaces, _ next: Int) -> WireDateline? {
    var dateline = WireDateline(
      text: WireRange(token(0).start, places.end), runIn: WireRange(token(0).start, places.end), rule: .datelineSource)
    dateline.confidence = .full
    fill(&dateline, with: places)
    if let source = bracketedSource(next) {
      guard source.group != nil else { return nil }
      guard places.isKnown(bytes) || !places.spellsOut(source.range, bytes) else { return nil }
      guard places.isCapitals || places.isKnown(bytes) || SourceNames.isStrong(bytes, source.range) else { return nil }
      guard !places.isSmall, places.isKnown(bytes) || mayBeCity(places, source) else { return nil }
      return close(dateline, source, needsMark: false)
    }
    if next > places.next, let source = bareSource(next), places.isCapitals || places.isKnown(bytes) {
      dateline.rule = .datelineBareSource
      return close(dateline, source, needsMark: true)
    }
    guard next == places.next, let dash = separator(next), dash.isDash else { return nil }
    if dash.isFree, places.isKnown(bytes), let found = date(at: dash.next) { return afterDash(places, found) }
    if let source = sourceAfter(dash), source.bracketed || mayFollowDash(source, places),
      places.isCapitals || places.isKnown(bytes)
    {
      dateline.rule = .datelineDash
      return closeDash(dateline, source)
    }
    return cityAlone(dateline, places, dash)
  }

  /// A dash between place and date: `ISLAMABAD - Nov 20 (APP):`, `Zurich, Switzerland – November 20, 2015 –`.
  private mutating func afterDash(_ places: DatelinePlaces, _ found: (date: DatelineDate, next: Int)) -> WireDateline? {
    guard let dateline = afterDate(places, found) else { return nil }
    return dateline.source != nil || found.date.year != nil ? dateline : nil
  }

  /// Whether one unknown name, or names with slashes, may be places: a sentence must begin after the source.
  private mutating func mayBeCity(_ places: DatelinePlaces, _ source: DatelineSource) -> Bool {
    if places.isCapitals, places.names.count > 1 || places.names.contains(where: { $0.words > 1 }) { return true }
    if places.isUncased { return true }
    if places.names.contains(where: { $0.joint == .word }) { return false }
    guard let mark = separator(source.next) else { return true }
    return textFollows(mark.next) || isEnd(mark.next)
  }

  private mutating func cityAlone(_ start: WireDateline, _ places: DatelinePlaces, _ dash: DatelineMark)
    -> WireDateline?
  {
    guard options.acceptsCityAlone, places.isCapitals, dash.isFree, textFollows(dash.next) else { return nil }
    guard token(dash.next).kind != .number, token(dash.next).kind != .openRound else { return nil }
    let placeAlone = options.agency?.placeAlone ?? false
    guard placeAlone || places.isFamous(bytes), !places.isCountryOnly(bytes) else { return nil }
    guard !cityFollows(dash.next) else { return nil }
    var dateline = start
    dateline.rule = .datelineCity
    dateline.confidence = .partial
    dateline.separator = dash.range
    dateline.runIn.end = dash.range.end
    return dateline
  }

  /// Whether a source without brackets may stand between two dashes: `HANGZHOU, CHINA - Media OutReach Newswire -`.
  private mutating func mayFollowDash(_ source: DatelineSource, _ places: DatelinePlaces) -> Bool {
    places.isKnown(bytes) && source.range.count >= 10 && separator(source.next)?.isDash == true
  }

  /// Whether another city follows, as in `BOSTON - NEW YORK trains were late`: a line between two places.
  private mutating func cityFollows(_ index: Int) -> Bool {
    var next = index
    while next < index &+ 3, token(next).kind == .word, token(next).letters == .capitals {
      if Gazetteer.kind(bytes, WireRange(token(index).start, token(next).end)).contains(.city) { return true }
      next &+= 1
    }
    return false
  }

  /// Ends a dateline whose last part is a source.
  private mutating func close(_ start: WireDateline, _ source: DatelineSource, needsMark: Bool) -> WireDateline? {
    var dateline = start
    dateline.source = source.range
    dateline.text.end = source.end
    dateline.runIn.end = source.end
    if dateline.date == nil { dateline.date = source.date }
    if let dated = dateBehind(dateline, separator(source.next)?.next ?? source.next) { return dated }
    if let mark = separator(source.next), mark.closesSource {
      dateline.separator = mark.range
      dateline.runIn.end = mark.range.end
      return dateline
    }
    if lineEnds(source.next) { return dateline }
    if needsMark { return nil }
    guard textFollows(source.next) else { return nil }
    return mayLackSeparator(dateline, source) ? dateline : nil
  }

  /// A source after a dash: `НОЯБРЯ - РИА Новости, Name. `, `CITY--(BUSINESS WIRE)--`.
  private mutating func closeDash(_ start: WireDateline, _ source: DatelineSource) -> WireDateline? {
    var dateline = start
    dateline.source = source.range
    dateline.text.end = source.end
    dateline.runIn.end = source.end
    if dateline.date == nil { dateline.date = source.date }
    var next = source.next
    if token(next).kind == .comma, let name = reporter(next &+ 1) {
      dateline.byline = name.range
      next = name.next
    }
    if let dated = dateBehind(dateline, separator(next)?.next ?? next) { return dated }
    guard let mark = separator(next), mark.closesSource else { return lineEnds(next) ? dateline : nil }
    dateline.separator = mark.range
    dateline.runIn.end = mark.range.end
    return dateline
  }

  /// A date behind the source: `--(BUSINESS WIRE)--Nov. 20, 2015--`, `/ ACCESSWIRE / November 20, 2015 /`.
  private mutating func dateBehind(_ start: WireDateline, _ index: Int) -> WireDateline? {
    guard start.date == nil, start.city != nil, let found = date(at: index), found.date.day != nil else { return nil }
    let close = token(found.next)
    let mark = separator(found.next)
    guard mark?.isDash == true || close.kind == .slash && close.spaced else { return nil }
    let next = mark?.next ?? found.next &+ 1
    guard textFollows(next) || lineEnds(next) else { return nil }
    var dateline = start
    dateline.date = found.date
    dateline.text.end = found.date.range.end
    dateline.separator = mark?.range ?? close.range
    dateline.runIn.end = dateline.separator?.end ?? close.end
    return dateline
  }

  /// Two or three names with capitals before a full stop.
  private mutating func reporter(_ index: Int) -> (range: WireRange, next: Int)? {
    var next = index
    while next < index &+ 4, token(next).kind == .word, token(next).letters != .small { next &+= 1 }
    guard next > index, token(next).kind == .period else { return nil }
    return (WireRange(token(index).start, token(next &- 1).end), next)
  }

  private mutating func sourceAfter(_ dash: DatelineMark) -> DatelineSource? {
    if let source = bracketedSource(dash.next) { return source.group == nil ? nil : source }
    return bareSource(dash.next)
  }

  private mutating func hasSource(_ index: Int) -> Bool {
    if let source = bracketedSource(index) { return source.group != nil }
    return bareSource(index) != nil
  }

  /// Whether a source that no profile knows may be one, since a place and a date stand before it.
  private func mayBeUnknown(_ source: DatelineSource, _ places: DatelinePlaces?) -> Bool {
    guard let places, places.isCapitals || places.isKnown(bytes) else { return false }
    let first = bytes[source.range.start]
    return source.range.count <= 60 && (isUpper(first) || first >= 0x80)
  }

  /// Whether the text may follow the source at once.
  private func mayLackSeparator(_ dateline: WireDateline, _ source: DatelineSource) -> Bool {
    if dateline.date != nil, dateline.city != nil { return true }
    if let group = source.group, Agencies.sourceGroups[group].contains(where: { Agencies.all[$0].separatorOptional }) {
      return true
    }
    return dateline.city.map { !$0.hasSmallLetter(bytes) } ?? false
  }

  /// Whether a sentence may begin at `index`: not a small letter, not a mark of the middle of one.
  mutating func textFollows(_ index: Int) -> Bool {
    let next = token(index)
    if next.range.isEmpty { return false }
    switch next.kind {
    case .word: return next.letters != .small
    case .number, .openSquare: return true
    case .openRound: return true
    case .other: return bytes[next.start] != 0x3B && bytes[next.start] != 0x29
    default: return false
    }
  }
}
