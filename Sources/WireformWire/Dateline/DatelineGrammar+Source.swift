/// A source as the grammar found it.
struct DatelineSource {
  /// The name, without its brackets.
  var range: WireRange
  /// The offset after it and its bracket.
  var end: Int
  /// The index of the token after it.
  var next: Int
  /// The profiles that print it, or nil.
  var group: Int?
  /// Whether it stands in brackets or between slashes.
  var bracketed: Bool
  /// The date that stands in the brackets with it: `(Newsfile Corp. - November 20, 2015)`.
  var date: DatelineDate?
}

/// A mark that may part the dateline from the text.
struct DatelineMark {
  var range: WireRange
  var next: Int
  /// Whether it is a dash of any kind or an underscore.
  var isDash: Bool
  /// Whether blanks stand at both sides, or it is longer than a hyphen.
  var isFree: Bool
  /// Whether it may follow a source; all marks may.
  var closesSource: Bool { true }
}

extension DatelineGrammar {
  /// `(AP)`, `/TASS/`: the source whose bracket opens at `index`.
  mutating func bracketedSource(_ index: Int) -> DatelineSource? {
    let kind = token(index).kind
    guard kind == .openRound || kind == .slash else { return nil }
    if readSourceAt != index {
      readSource = readBracketedSource(index)
      readSourceAt = index
    }
    return readSource
  }

  private mutating func readBracketedSource(_ index: Int) -> DatelineSource? {
    let open = token(index)
    let closing: DatelineToken.Kind = open.kind == .slash ? .slash : .closeRound
    var next = index &+ 1
    while next < index &+ 14, token(next).kind != closing {
      let kind = token(next).kind
      if isEnd(next) || kind == .openRound || kind == .equals { return nil }
      next &+= 1
    }
    // `/AFP/APP/` and `(dpa/lni)` hold slashes of their own; only the first closes a slash.
    guard token(next).kind == closing, next > index &+ 1 else { return nil }
    var range = bytes.trim(WireRange(open.end, token(next).start))
    guard !range.isEmpty, range.count <= 80 else { return nil }
    let inner = open.kind == .openRound ? dateInside(index, next) : nil
    if let inner { range.end = inner.end }
    let group = SourceNames.group(bytes, range, anyPart: open.kind == .slash)
    if open.kind == .slash, group == nil { return nil }
    return DatelineSource(
      range: range, end: token(next).end, next: next &+ 1, group: group, bracketed: true, date: inner?.date)
  }

  /// The date behind a dash that closes brackets, and the end of the source before it.
  private mutating func dateInside(_ open: Int, _ close: Int) -> (date: DatelineDate, end: Int)? {
    var at = open &+ 2
    while at < close {
      let dash = token(at)
      if dash.kind == .dash, dash.spaced, let found = date(at: at &+ 1), found.next == close {
        return (found.date, token(at &- 1).end)
      }
      at &+= 1
    }
    return nil
  }

  /// `Kyodo`, `РИА Новости`, `INTERFAX.RU`: a known source without brackets, before a separator.
  mutating func bareSource(_ index: Int) -> DatelineSource? {
    guard token(index).kind == .word else { return nil }
    var best: DatelineSource?
    var next = index
    for _ in 0..<5 {
      let piece = token(next)
      guard piece.kind == .word || (piece.kind == .period && !piece.spaced && !token(next &+ 1).spaced) else { break }
      next &+= 1
      guard piece.kind == .word else { continue }
      let range = WireRange(token(index).start, piece.end)
      if let group = Agencies.sources.find(bytes, range) {
        best = DatelineSource(range: range, end: piece.end, next: next, group: Int(group), bracketed: false)
      }
    }
    guard var found = best, mayStandBare(found.range) else { return nil }
    // `РИА Новости/Спутник` is told by its first part.
    while token(found.next).kind == .slash, !token(found.next).spaced, token(found.next &+ 1).kind == .word,
      !token(found.next &+ 1).spaced
    {
      found.end = token(found.next &+ 1).end
      found.range.end = found.end
      found.next &+= 2
    }
    guard token(found.next).kind == .comma || isLoud(found) || separator(found.next) != nil || lineEnds(found.next)
    else { return nil }
    return found
  }

  /// Whether the text may follow a bare source at once: a long name in capitals that is no word.
  mutating func isLoud(_ source: DatelineSource) -> Bool {
    source.range.count >= 7 && !source.range.hasSmallLetter(bytes) && textFollows(source.next)
      && token(source.next).letters != .capitals
  }

  /// Whether a source may be told without brackets: `Pa.` after a city is a state, `Trend` a word.
  private func mayStandBare(_ range: WireRange) -> Bool {
    if !Gazetteer.kind(bytes, range).isEmpty { return false }
    if range.count >= 6 { return true }
    return !range.hasSmallLetter(bytes) || SourceNames.isStrong(bytes, range)
  }

  /// The separator at `index`: a dash, an underscore, a full stop with or without a dash, a colon.
  mutating func separator(_ index: Int) -> DatelineMark? {
    let mark = token(index)
    switch mark.kind {
    case .dash:
      var end = mark.end
      var next = index &+ 1
      // `- -` and `–-` are one mark.
      if token(next).kind == .dash, !token(next).spaced {
        end = token(next).end
        next &+= 1
      }
      let wide = end &- mark.start > 1
      let free = mark.spaced && (token(next).spaced || isEnd(next))
      return DatelineMark(
        range: WireRange(mark.start, end), next: next, isDash: true, isFree: free || (wide && mark.spaced))
    case .underscore:
      return DatelineMark(range: mark.range, next: index &+ 1, isDash: true, isFree: true)
    case .period:
      let dash = token(index &+ 1)
      if dash.kind == .dash, !mark.spaced {
        return DatelineMark(
          range: WireRange(mark.start, dash.end), next: index &+ 2, isDash: false, isFree: false)
      }
      return DatelineMark(range: mark.range, next: index &+ 1, isDash: false, isFree: false)
    case .colon, .equals:
      return DatelineMark(range: mark.range, next: index &+ 1, isDash: false, isFree: false)
    default: return nil
    }
  }
}
