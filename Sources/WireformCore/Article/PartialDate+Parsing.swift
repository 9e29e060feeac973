extension PartialDate {
  /// Reads a date in ISO 8601's extended or basic form, as feeds write it.
  ///
  /// Lenient where real feeds are and the meaning is plain: `20151120T120000+0300`, a blank for the `T`, a zone without
  /// a colon or of hours only, blanks around. A month needs `YYYY-MM`, since `201511` may be anything.
  /// - Parameter text: the text of the date.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var scanner = DateScanner(bytes: bytes)
    scanner.skipBlanks()
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }

  /// Reads a date from bytes of UTF-8.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 64 else { return nil }
    self.init(String(decoding: bytes, as: UTF8.self))
  }
}

/// Reads the digits of a date from left to right.
private struct DateScanner {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func skipBlanks() { while position < bytes.count, bytes[position] <= 0x20 { position += 1 } }

  private func digitRun() -> Int {
    var end = position
    while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
    return end - position
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard digitRun() >= digits else { return nil }
    var value = 0
    for _ in 0..<digits {
      value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func date() -> PartialDate? {
    if take(UInt8(ascii: "-")) { return monthAndDay() }
    switch digitRun() {
    case 8: return basicDay()
    case 14: return basicDay(withTime: true)
    case 4: return extendedDay()
    default: return nil
    }
  }

  private mutating func monthAndDay() -> PartialDate? {
    guard take(UInt8(ascii: "-")), let month = number(2) else { return nil }
    _ = take(UInt8(ascii: "-"))
    guard let day = number(2) else { return nil }
    return finish(year: nil, month: month, day: day)
  }

  private mutating func basicDay(withTime: Bool = false) -> PartialDate? {
    guard let year = number(4), let month = number(2), let day = number(2) else { return nil }
    guard withTime else { return finish(year: year, month: month, day: day) }
    guard let time = time() else { return nil }
    return PartialDate(year: year, month: month, day: day, time: time)
  }

  private mutating func extendedDay() -> PartialDate? {
    guard let year = number(4) else { return nil }
    guard take(UInt8(ascii: "-")) else { return PartialDate(year: year) }
    guard let month = number(2) else { return nil }
    guard take(UInt8(ascii: "-")) else { return PartialDate(year: year, month: month) }
    guard let day = number(2) else { return nil }
    return finish(year: year, month: month, day: day)
  }

  /// After the day: the end, or a time behind `T` or blanks, or a zone of a date alone, which is dropped by no one:
  /// such a date is refused, so that the caller keeps its text.
  private mutating func finish(year: Int?, month: Int, day: Int) -> PartialDate? {
    guard !isAtEnd else { return PartialDate(year: year, month: month, day: day) }
    let hasMark = take(UInt8(ascii: "T")) || take(UInt8(ascii: "t")) || take(0x20)
    guard hasMark else { return nil }
    skipBlanks()
    guard let time = time() else { return nil }
    return PartialDate(year: year, month: month, day: day, time: time)
  }

  private mutating func time() -> PartialDate.Time? {
    guard let hour = number(2) else { return nil }
    let extended = take(UInt8(ascii: ":"))
    guard let minute = number(2) else { return nil }
    var time = PartialDate.Time(hour: UInt8(hour), minute: UInt8(minute))
    let hasSecond = extended ? take(UInt8(ascii: ":")) : digitRun() >= 2
    if hasSecond {
      guard let second = number(2) else { return nil }
      time.second = UInt8(second)
      if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) {
        let digits = digitRun()
        guard digits > 0, digits <= 12 else { return nil }
        time.fraction = String(decoding: bytes[position..<(position + digits)], as: UTF8.self)
        position += digits
      }
    }
    guard !isAtEnd else { return time }
    skipBlanks()
    guard let zone = zone() else { return nil }
    time.zone = zone
    return time
  }

  private mutating func zone() -> PartialDate.Zone? {
    if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return .utc }
    let isWest = take(UInt8(ascii: "-"))
    guard isWest || take(UInt8(ascii: "+")), let hours = number(2), hours <= 14 else { return nil }
    _ = take(UInt8(ascii: ":"))
    var minutes = 0
    if !isAtEnd {
      guard let more = number(2), more < 60 else { return nil }
      minutes = more
    }
    let total = Int16(hours * 60 + minutes)
    return .offset(minutes: isWest ? -total : total)
  }
}
