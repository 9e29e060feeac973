/// Looks up the names of sources.
enum SourceNames {
  /// The group of profiles that print the source in `range`, or nil where no profile knows it. A source of
  /// several parts, `dpa/lni` or `TASS Correspondent Ivan Ivanov`, is known by its first or last part, or by
  /// any of them.
  static func group(_ bytes: Bytes, _ range: WireRange, anyPart: Bool = false) -> Int? {
    guard !range.isEmpty, range.count <= 80 else { return nil }
    if let whole = Agencies.sources.find(bytes, range) { return Int(whole) }
    if isCallSign(bytes, range) { return Agencies.stationGroup }
    if isPhoto(bytes, range) { return nil }
    var parts = 0
    var first: Int?
    var last: Int?
    var at = range.start
    while at < range.end, parts < 8 {
      var stop = at
      while stop < range.end, !isPartMark(bytes[stop]) { stop &+= 1 }
      if stop > at {
        let found = Agencies.sources.find(bytes, WireRange(at, stop)).map(Int.init)
        if parts == 0 || (anyPart && first == nil) { first = found }
        last = found
        parts &+= 1
      }
      at = stop &+ 1
    }
    guard parts > 1 else { return nil }
    return first ?? last
  }

  /// `WFLA`, `KTVU-TV`: W or K and three letters in capitals.
  private static func isCallSign(_ bytes: Bytes, _ range: WireRange) -> Bool {
    guard bytes[range.start] == 0x57 || bytes[range.start] == 0x4B, range.count == 4 || range.count == 7 else {
      return false
    }
    for at in range.start..<(range.start &+ 4) where !isUpper(bytes[at]) { return false }
    return range.count == 4 || bytes.has("-TV", at: range.start &+ 4, before: range.end)
      || bytes.has("-FM", at: range.start &+ 4, before: range.end)
  }

  /// Whether the brackets tell who took a picture, and not who wrote the story.
  private static func isPhoto(_ bytes: Bytes, _ range: WireRange) -> Bool {
    for word: StaticString in ["photo", "foto", "file"] {
      var at = range.start
      while at < range.end {
        if bytes.hasFolded(word, at: at, before: range.end) { return true }
        at &+= 1
      }
    }
    return false
  }

  /// Whether a place in small letters beside it is enough.
  static func isStrong(_ bytes: Bytes, _ range: WireRange) -> Bool {
    if range.count >= 5 { return true }
    return Words.strongSources.find(bytes, range) != nil
  }

  private static func isPartMark(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x20 || byte == 0x2D || byte == 0x0A || byte == 0x0D || byte == 0x2C
  }
}
