internal import WireformCore
internal import WireformWire

/// The line behind ETX: `AP-WF-06-29-17 2350GMT`, or Kyodo's `KWS-21:37-09-12-18`.
struct ANPA1312Trailer {
  let date: PartialDate
  /// Whether the day stands before the month.
  let isDayFirst: Bool

  /// Whether it names no agency, as those that Wireform writes of a time alone.
  var isBare: Bool { agency == "WF" }

  private let agency: String

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard line.count >= 12, line.count <= 40 else { return nil }
    self.init(String(decoding: bytes[line].filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self))
  }

  init?(_ line: String) {
    var words = line
    if words.hasSuffix("<") { words.removeLast() }
    while words.hasSuffix(" ") { words.removeLast() }
    if let found = ANPA1312Trailer.american(words) {
      self = found
    } else if let found = ANPA1312Trailer.japanese(words) {
      self = found
    } else {
      return nil
    }
  }

  private init?(
    agency: String, month: Int, day: Int, year: Int, time: PartialDate.Time, isDayFirst: Bool
  ) {
    guard
      let date = PartialDate(year: ShortYear.expanded(year), month: month, day: day, time: time)
    else { return nil }
    self.date = date
    self.isDayFirst = isDayFirst
    self.agency = agency
  }

  /// `AP-WF-06-29-17 2350GMT`: month, day, year, then the time.
  private static func american(_ words: String) -> ANPA1312Trailer? {
    let parts = words.split(separator: " ")
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let numbers = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    let tail = parts.dropFirst().joined()
    guard numbers.count >= 4, numbers[0].first?.isLetter == true, tail.hasSuffix("GMT"), tail.utf8.count == 7,
      let clock = Int(tail.prefix(4)), clock >= 0, let month = number(numbers[numbers.count - 3]),
      let day = number(numbers[numbers.count - 2]), let year = number(numbers[numbers.count - 1])
    else { return nil }
    let time = PartialDate.Time(hour: UInt8(clock / 100), minute: UInt8(clock % 100), zone: .utc)
    let agency = numbers.dropLast(3).joined(separator: "-")
    return ANPA1312Trailer(agency: agency, month: month, day: day, year: year, time: time, isDayFirst: false)
  }

  /// `KWS-21:37-09-12-18`: the time, then day, month, year.
  private static func japanese(_ words: String) -> ANPA1312Trailer? {
    let parts = words.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "KWS", let day = number(parts[2]), let month = number(parts[3]),
      let year = number(parts[4])
    else { return nil }
    let clock = parts[1].split(separator: ":")
    guard clock.count == 2, let hour = number(clock[0]), let minute = number(clock[1]) else { return nil }
    let time = PartialDate.Time(hour: UInt8(hour), minute: UInt8(minute))
    return ANPA1312Trailer(agency: "KWS", month: month, day: day, year: year, time: time, isDayFirst: true)
  }

  /// Two digits.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.count == 2, let number = Int(text), number >= 0 else { return nil }
    return number
  }
}
