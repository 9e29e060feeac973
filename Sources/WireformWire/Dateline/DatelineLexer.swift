/// Cuts the head of a paragraph into tokens; what it reads is bounded, however long the paragraph is.
struct DatelineLexer {
  static let byteLimit = 260

  let bytes: Bytes
  let end: Int
  private var at: Int
  private var spaced = true

  init(_ bytes: Bytes, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = Swift.min(Swift.min(end, bytes.count), start &+ Self.byteLimit)
    at = start
  }

  /// The next token, or nil at the end of what may be read. Tokens are cut only when they are asked for,
  /// since most paragraphs are refused at the second word.
  mutating func nextToken() -> DatelineToken? {
    while at < end {
      let blank = bytes.blankLength(at, end)
      guard blank == 0 else {
        at &+= blank
        spaced = true
        continue
      }
      let token = next()
      at = Swift.max(token.end, at &+ 1)
      spaced = false
      return token
    }
    return nil
  }

  private func next() -> DatelineToken {
    let byte = bytes[at]
    if isDigit(byte) { return number() }
    if isLetter(byte) || byte >= 0x80 { return wordOrMark() }
    let kind: DatelineToken.Kind =
      switch byte {
      case 0x2C: .comma
      case 0x2E: .period
      case 0x2F: .slash
      case 0x3A: .colon
      case 0x3D: .equals
      case 0x28: .openRound
      case 0x29: .closeRound
      case 0x5B: .openSquare
      case 0x5D: .closeSquare
      case 0x2D: .dash
      case 0x5F: .underscore
      case 0x27: .word
      default: .other
      }
    if kind == .dash { return dash() }
    if kind == .word { return isLetter(bytes[at &+ 1]) || bytes[at &+ 1] >= 0x80 ? word() : one(.other, 1) }
    if kind == .underscore {
      let free = spaced && bytes[at &+ 1] != 0x5F && (at &+ 1 >= end || bytes.blankLength(at &+ 1, end) > 0)
      return one(free ? .underscore : .other, 1)
    }
    return one(kind, 1)
  }

  private func one(_ kind: DatelineToken.Kind, _ length: Int) -> DatelineToken {
    DatelineToken(kind: kind, start: at, end: at &+ length, spaced: spaced)
  }

  private func dash() -> DatelineToken {
    var stop = at &+ 1
    while bytes[stop] == 0x2D, stop < end { stop &+= 1 }
    return one(stop &- at > 3 ? .other : .dash, stop &- at)
  }

  private func number() -> DatelineToken {
    var stop = at
    var value = 0
    while stop < end, isDigit(bytes[stop]) {
      value = Swift.min(value &* 10 &+ Int(bytes[stop] &- 0x30), 99_999)
      stop &+= 1
    }
    var digits = stop &- at
    // 1,500 is a number and no day.
    if bytes[stop] == 0x2C, isDigit(bytes[stop &+ 1]), isDigit(bytes[stop &+ 2]), isDigit(bytes[stop &+ 3]),
      !isDigit(bytes[stop &+ 4])
    {
      digits = 0
    }
    if bytes[stop] == 0x25 || bytes[stop] == 0x24 { digits = 0 }
    if digits > 4 { digits = 0 }
    stop = ordinalEnd(stop, digits: digits)
    var token = one(.number, stop &- at)
    token.value = value
    token.digits = digits
    return token
  }

  /// The end of `20th` or `20º`.
  private func ordinalEnd(_ stop: Int, digits: Int) -> Int {
    guard digits == 1 || digits == 2 else { return stop }
    for suffix: StaticString in ["st", "nd", "rd", "th", "er"]
    where bytes.hasFolded(suffix, at: stop, before: end) && !isLetter(bytes[stop &+ 2]) {
      return stop &+ 2
    }
    if bytes.has("º", at: stop, before: end) || bytes.has("°", at: stop, before: end) { return stop &+ 2 }
    return stop
  }

  /// A word, or a mark of more than one byte.
  private func wordOrMark() -> DatelineToken {
    if let (kind, length) = mark(at) { return one(kind, length) }
    return word()
  }

  /// The mark at `at`, where it is written in several bytes.
  private func mark(_ at: Int) -> (DatelineToken.Kind, Int)? {
    switch bytes[at] {
    case 0xC2: return bytes[at &+ 1] == 0x97 ? (.dash, 2) : (.other, 2)
    case 0xD8: return bytes[at &+ 1] == 0x8C ? (.comma, 2) : nil
    case 0xE2:
      guard bytes[at &+ 1] == 0x80 || bytes[at &+ 1] == 0x88 else { return (.other, 3) }
      switch (bytes[at &+ 1], bytes[at &+ 2]) {
      case (0x80, 0x90...0x95), (0x88, 0x92): return (.dash, 3)
      case (0x80, 0x99), (0x80, 0x98): return nil
      default: return (.other, 3)
      }
    case 0xE3:
      guard bytes[at &+ 1] == 0x80 else { return nil }
      switch bytes[at &+ 2] {
      case 0x81: return (.comma, 3)
      case 0x82: return (.period, 3)
      case 0x80...0x9F: return (.other, 3)
      default: return nil
      }
    case 0xEF:
      guard bytes[at &+ 1] == 0xBC || bytes[at &+ 1] == 0xBD else { return nil }
      switch (bytes[at &+ 1], bytes[at &+ 2]) {
      case (0xBC, 0x88): return (.openRound, 3)
      case (0xBC, 0x89): return (.closeRound, 3)
      case (0xBC, 0x8C): return (.comma, 3)
      case (0xBC, 0x8D): return (.dash, 3)
      case (0xBC, 0x8F): return (.slash, 3)
      case (0xBC, 0x9A): return (.colon, 3)
      case (0xBC, 0x9D): return (.equals, 3)
      case (0xBC, 0xBB): return (.openSquare, 3)
      case (0xBC, 0xBD): return (.closeSquare, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private func word() -> DatelineToken {
    var stop = at
    var upper = 0
    var lower = 0
    var cased = true
    var firstUpper = false
    while stop < end {
      let byte = bytes[stop]
      if isUpper(byte) {
        if stop == at { firstUpper = true }
        upper &+= 1
        stop &+= 1
      } else if isLower(byte) {
        lower &+= 1
        stop &+= 1
      } else if byte >= 0x80 {
        if bytes.blankLength(stop, end) > 0 || (stop > at && mark(stop) != nil) { break }
        let (length, isUp, isLow) = letter(stop)
        if isUp {
          if stop == at { firstUpper = true }
          upper &+= 1
        } else if isLow {
          lower &+= 1
        } else if byte >= 0xD6 && byte != 0xE2 {
          cased = false
        }
        stop &+= length
      } else if byte == 0x27 || byte == 0x2D || byte == 0x60 || isDigit(byte) || byte == 0x26 {
        let next = bytes[stop &+ 1]
        guard stop &+ 1 < end, isLetter(next) || next >= 0x80 || isDigit(next) || isDigit(byte) else { break }
        if next >= 0x80, bytes.blankLength(stop &+ 1, end) > 0 || mark(stop &+ 1) != nil, !isDigit(byte) { break }
        if stop == at, byte == 0x27 { firstUpper = isUpper(next) }
        stop &+= 1
      } else {
        break
      }
    }
    var token = one(.word, Swift.max(1, stop &- at))
    token.letters = !cased ? .uncased : lower == 0 && upper > 0 ? .capitals : firstUpper ? .title : .small
    return token
  }

  /// The length of the letter of several bytes at `at`, and whether it is a capital or a small letter.
  private func letter(_ at: Int) -> (Int, Bool, Bool) {
    let first = bytes[at]
    let second = bytes[at &+ 1]
    if first >= 0xF0 { return (4, false, false) }
    if first >= 0xE0 { return (3, false, first == 0xE1 && second >= 0xB8 && second <= 0xBB) }
    let folded = FoldedHash.fold(first, second)
    if folded != (first, second) { return (2, true, false) }
    let small = (first >= 0xC3 && first <= 0xC9) || (first >= 0xCE && first <= 0xD3)
    return (2, false, small)
  }
}
