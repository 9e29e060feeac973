/// The places of a dateline as the grammar found them, before they are told apart.
struct DatelinePlaces {
  /// How a name is joined to the one before it.
  enum Joint { case first, slash, comma, word }

  struct Name {
    var range: WireRange
    var joint: Joint
    /// A state or country in brackets after the name.
    var bracket: WireRange?
    var letters: DatelineToken.Letters
    var words: Int
  }

  var names: [Name] = []
  /// The index of the token after the places.
  var next = 0
  /// The offset after the last of them.
  var end = 0
  /// Set where the first words are those of a sentence, or no place.
  var refused = false

  /// Whether the words may be those of places.
  var isPlausible: Bool { !refused && !names.isEmpty && names.count <= 8 }
  /// Whether the first name is in capitals.
  var isCapitals: Bool { names.first?.letters == .capitals }
  /// Whether the first name is in a script without capitals.
  var isUncased: Bool { names.first?.letters == .uncased }
  /// Whether the first name is in small letters.
  var isSmall: Bool { names.first?.letters == .small }

  /// Whether the gazetteer knows the first name as a city, or what qualifies it.
  func isKnown(_ bytes: Bytes) -> Bool {
    guard let first = names.first else { return false }
    if !Gazetteer.kind(bytes, first.range).isDisjoint(with: [.city, .town]) { return true }
    return hasKnownQualifier(bytes)
  }

  /// Whether the place may stand alone before a dash: a city that agencies print without a date, or a place with its
  /// state or country.
  func isFamous(_ bytes: Bytes) -> Bool {
    guard let first = names.first else { return false }
    return Gazetteer.kind(bytes, first.range).contains(.city) || hasKnownQualifier(bytes)
  }

  private func hasKnownQualifier(_ bytes: Bytes) -> Bool {
    guard names.count > 1 else { return false }
    return names.dropFirst().contains { name in
      name.joint == .comma && !Gazetteer.kind(bytes, name.range).isDisjoint(with: [.country, .region])
    }
  }

  /// Whether the only name is that of a country and of no city.
  func isCountryOnly(_ bytes: Bytes) -> Bool {
    guard names.count == 1, let first = names.first else { return false }
    let kind = Gazetteer.kind(bytes, first.range)
    return !kind.isEmpty && !kind.contains(.city)
  }

  /// Whether `source` may be an abbreviation of the name before it: `Associated Press (AP)`,
  /// `Data Processing Agreement (DPA)`. Its letters stand in the name in their order, the first at its head.
  func spellsOut(_ source: WireRange, _ bytes: Bytes) -> Bool {
    guard names.count == 1, let first = names.first, first.words >= 2, source.count >= 2, source.count <= 6 else {
      return false
    }
    guard asciiLower(bytes[first.range.start]) == asciiLower(bytes[source.start]) else { return false }
    if isCapitals { return initials(of: first.range, are: source, bytes) }
    var letter = source.start
    var at = first.range.start
    while at < first.range.end, letter < source.end {
      if asciiLower(bytes[at]) == asciiLower(bytes[letter]) { letter &+= 1 }
      at &+= 1
    }
    return letter == source.end
  }

  /// In capitals nearly any letter is found somewhere, so each must open a word: `ASSOCIATED PRESS (AP)`.
  private func initials(of name: WireRange, are source: WireRange, _ bytes: Bytes) -> Bool {
    var letter = source.start
    var opens = true
    for at in name.start..<name.end {
      if opens {
        guard letter < source.end, asciiLower(bytes[at]) == asciiLower(bytes[letter]) else { return false }
        letter &+= 1
      }
      opens = bytes[at] == 0x20 || bytes[at] == 0x2D
    }
    return letter == source.end
  }
}
