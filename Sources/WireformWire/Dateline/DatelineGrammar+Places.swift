/// Places: names, what joins them, and which of them qualify others.
extension DatelineGrammar {
  /// Reads the places from the token at `index` on.
  mutating func places(from index: Int) -> DatelinePlaces? {
    var found = DatelinePlaces()
    var joint = DatelinePlaces.Joint.first
    var next = index
    while found.names.count < 9 {
      guard var name = name(&next, joint, first: found.names.isEmpty) else { return nil }
      if found.names.isEmpty { found.refused = isRefused(index, name) }
      found.end = name.range.end
      if let bracket = bracketedQualifier(&next) {
        found.end = bracket.end
        if isRiver(bracket.range) {
          name.range.end = bracket.end  // Frankfurt (Oder) is one city
        } else {
          name.bracket = bracket.range
        }
      }
      found.names.append(name)
      guard let following = takeJoint(&next) else { break }
      joint = following
    }
    found.next = next
    return found
  }

  /// The joint at `next`, which is moved behind it, or nil where the places end.
  private mutating func takeJoint(_ next: inout Int) -> DatelinePlaces.Joint? {
    let mark = token(next)
    switch mark.kind {
    case .slash:
      guard bracketedSource(next) == nil, token(next &+ 1).kind == .word else { return nil }
      next &+= 1
      return .slash
    case .comma:
      guard token(next &+ 1).kind == .word, date(at: next &+ 1) == nil, bareSource(next &+ 1) == nil else { return nil }
      next &+= 1
      if isJoiner(token(next)), token(next &+ 1).kind == .word { next &+= 1 }
      return .comma
    case .other:
      guard mark.spaced, bytes[mark.start] == 0x26, mark.range.count == 1, token(next &+ 1).kind == .word else {
        return nil
      }
      next &+= 1
      return .word
    case .word:
      guard isJoiner(mark), token(next &+ 1).kind == .word, token(next &+ 1).letters != .small else { return nil }
      next &+= 1
      return .word
    default: return nil
    }
  }

  /// One name: words that may be a place's, `St. Louis`, `N.Y.`, `Rio de Janeiro`.
  private mutating func name(
    _ next: inout Int, _ joint: DatelinePlaces.Joint, first: Bool
  ) -> DatelinePlaces.Name? {
    let start = token(next)
    guard start.kind == .word else { return nil }
    var letters = start.letters
    var words = 0
    var end = start.end
    while words < 8 {
      let word = token(next)
      guard word.kind == .word, words == 0 || word.spaced else { break }
      if words > 0 {
        if isJoiner(word) || (word.letters != .small && date(at: next) != nil) { break }
        if word.letters == .small, letters != .small {
          guard isParticle(word) ? token(next &+ 1).kind == .word : isInitial(next) else { return nil }
        } else if word.letters != letters {
          // A capital word among words in capitals: BUENOS Aires is one name all the same.
          if letters == .capitals, word.letters == .title { letters = .title }
          if word.letters == .uncased || letters == .uncased { letters = .uncased }
        }
      }
      words &+= 1
      end = word.end
      next &+= 1
      if let stop = abbreviationEnd(word, next) {
        end = stop.end
        next = stop.next
      }
    }
    let range = WireRange(start.start, end)
    return DatelinePlaces.Name(range: range, joint: joint, letters: letters, words: words)
  }

  /// Whether a small letter with a full stop stands for a word of a name: `Homburg v.d. Höhe`, `Neustadt a. d. Aisch`.
  private mutating func isInitial(_ index: Int) -> Bool {
    let (letter, stop) = (token(index), token(index &+ 1))
    return letter.range.count == 1 && stop.kind == .period && !stop.spaced && token(index &+ 2).kind == .word
  }

  /// Where the full stop at `index` belongs to the word before it: `St.`, `Calif.`, `N.Y.`, `U.S.`.
  private mutating func abbreviationEnd(_ word: DatelineToken, _ index: Int) -> (end: Int, next: Int)? {
    var next = index
    var end = word.end
    var last = word
    guard token(next).kind == .period, !token(next).spaced else { return nil }
    while token(next).kind == .period, !token(next).spaced {
      let following = token(next &+ 1)
      if following.kind == .word, !following.spaced, last.range.count <= 2, following.range.count <= 2 {
        end = following.end
        last = following
        next &+= 2
        continue
      }
      let whole = WireRange(word.start, end)
      let isShort = last.range.count == 1 || isTitleOfPlace(whole) || isRegion(whole)
      guard isShort else { return end == word.end ? nil : (end, next) }
      return (token(next).end, next &+ 1)
    }
    return (end, next)
  }

  private func isRegion(_ range: WireRange) -> Bool {
    range.count <= 6 && !Gazetteer.kind(bytes, range).isDisjoint(with: [.region, .country])
  }

  private func isTitleOfPlace(_ range: WireRange) -> Bool {
    for text: StaticString in ["st", "ste", "mt", "ft", "pt", "sta", "sto", "gen", "st-"]
    where range.count == text.utf8CodeUnitCount && bytes.hasFolded(text, at: range.start, before: range.end) {
      return true
    }
    return false
  }

  /// `(Ukraine)` or `[India]` after a city, before a comma, a date or a source.
  private mutating func bracketedQualifier(_ next: inout Int) -> (range: WireRange, end: Int)? {
    let open = token(next)
    guard open.kind == .openRound || open.kind == .openSquare else { return nil }
    if open.kind == .openRound, let source = bracketedSource(next), source.group != nil { return nil }
    var at = next &+ 1
    while at < next &+ 6, token(at).kind == .word || token(at).kind == .period { at &+= 1 }
    guard token(at).kind == .closeRound || token(at).kind == .closeSquare, at > next &+ 1 else { return nil }
    let range = WireRange(token(next &+ 1).start, token(at &- 1).end)
    let after = token(at &+ 1)
    let known = !Gazetteer.kind(bytes, range).isEmpty
    if after.kind == .openSquare, token(at).kind == .closeRound {
      // `Srinagar (Jammu and Kashmir) [India]`: the state, then the country.
      var second = at &+ 1
      if let country = bracketedQualifier(&second) {
        next = second
        return (range, country.end)
      }
    }
    let follows =
      after.kind == .openRound || after.kind == .slash
      || (after.kind == .comma && (date(at: at &+ 2) != nil || bracketedSource(at &+ 2)?.group != nil))
      || (known && after.kind == .dash)
    guard follows else { return nil }
    next = at &+ 1
    return (range, token(at).end)
  }

  private func isJoiner(_ word: DatelineToken) -> Bool {
    word.kind == .word && word.range.count <= 4 && Words.joiners.find(bytes, word.range) != nil
      && (word.letters != .capitals || word.range.count >= 2)
  }

  private func isParticle(_ word: DatelineToken) -> Bool {
    word.range.count <= 12 && Words.particles.find(bytes, word.range) != nil
  }

  /// Whether the first name is that of no place: a label, a weekday, the first words of a sentence.
  private mutating func isRefused(_ index: Int, _ name: DatelinePlaces.Name) -> Bool {
    if name.words > 6 || name.range.count > 90 { return true }
    if Words.noPlaces.find(bytes, name.range) != nil { return true }
    if name.letters == .capitals { return false }
    if name.words > 5 { return true }
    if name.letters == .title, name.words > 1 {
      return Words.sentenceStarts.find(bytes, token(index).range) != nil
    }
    return Words.sentenceStarts.find(bytes, name.range) != nil
  }

  /// Tells cities and qualifiers apart, and puts them into the dateline.
  mutating func fill(_ dateline: inout WireDateline, with found: DatelinePlaces) {
    var cityEnd = 0
    let first = found.names.first
    for (index, name) in found.names.enumerated() {
      if name.joint == .slash, isRiver(name.range), var last = dateline.places.popLast() {
        last.name.end = name.range.end  // Frankfurt/Main is one city
        dateline.places.append(last)
        cityEnd = name.range.end
        continue
      }
      let isLast = index == found.names.count &- 1
      if name.joint == .word, var last = dateline.places.popLast() {
        // Trinidad and Tobago
        let whole = WireRange(last.qualifier?.start ?? last.name.start, name.range.end)
        if last.qualifier != nil, Gazetteer.kind(bytes, whole).contains(.country) {
          last.qualifier = whole
          last.country = whole
          dateline.places.append(last)
          continue
        }
        dateline.places.append(last)
      }
      if name.joint == .comma, let first, qualifies(name, first, isLast: isLast, found),
        var last = dateline.places.popLast()
      {
        last.qualifier = WireRange(last.qualifier?.start ?? name.range.start, name.range.end)
        last.country = country(name.range, of: last.name) ? name.range : nil
        dateline.places.append(last)
        continue
      }
      var place = WirePlace(name: name.range)
      if let bracket = name.bracket {
        place.qualifier = bracket
        place.country = Gazetteer.kind(bytes, bracket).contains(.country) ? bracket : nil
      }
      dateline.places.append(place)
      cityEnd = name.range.end
    }
    if let first { dateline.city = WireRange(first.range.start, cityEnd) }
  }

  private func qualifies(
    _ name: DatelinePlaces.Name, _ first: DatelinePlaces.Name, isLast: Bool, _ found: DatelinePlaces
  ) -> Bool {
    let kind = Gazetteer.kind(bytes, name.range)
    if !kind.isDisjoint(with: [.country, .region]) { return !(kind.contains(.city) && name.letters == .capitals) }
    if kind.contains(.city) { return false }
    if found.names.contains(where: { $0.joint == .word }) { return false }
    return first.letters == .capitals ? name.letters == .title : isLast
  }

  /// Whether the qualifier is a country. Georgia is one only beside a city that lies there, since it is
  /// also a state.
  private func country(_ range: WireRange, of city: WireRange) -> Bool {
    if Gazetteer.kind(bytes, range).contains(.country) { return true }
    guard bytes.hasFolded("georgia", at: range.start, before: range.end), range.count == 7 else { return false }
    for name: StaticString in ["tbilisi", "batumi", "gori", "sukhumi", "kutaisi", "poti", "zugdidi", "tskhinvali"]
    where bytes.hasFolded(name, at: city.start, before: city.end) {
      return true
    }
    return false
  }

  private func isRiver(_ range: WireRange) -> Bool {
    for name: StaticString in ["main", "oder", "saale", "havel", "donau", "m.", "o."]
    where range.count == name.utf8CodeUnitCount && bytes.hasFolded(name, at: range.start, before: range.end) {
      return true
    }
    return false
  }
}
