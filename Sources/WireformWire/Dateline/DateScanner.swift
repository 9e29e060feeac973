internal import WireformCore

/// Reads a date in the forms of datelines: `Nov 20`, `20 November 2015`, `13 ноября`, `10 JAN 89`, `25-11-2023`.
struct DatelineDate {
  var range: Range<Int>
  var date: PartialDate
  var expandedCentury = false

  /// The date that starts at an offset.
  /// - Returns: nil where none starts there.
  init?(_ text: WireBytes, at start: Int, end: Int) {
    let found =
      WireBytes.isDigit(text[start])
      ? DatelineDate.dayFirst(text, start, end) : DatelineDate.monthFirst(text, start, end)
    guard let found else { return nil }
    self = found
  }

  private init?(_ range: Range<Int>, _ year: Int?, _ month: Int, _ day: Int, _ expanded: Bool) {
    guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
    self.range = range
    self.date = date
    expandedCentury = expanded
  }

  /// `Nov. 20`, `November 20, 2015`.
  private static func monthFirst(_ text: WireBytes, _ start: Int, _ end: Int) -> DatelineDate? {
    guard let month = month(text, start, end), text[month.end] == 0x20 || text[month.end] == 0x2E else { return nil }
    let at = text.skipSpaces(month.end + (text[month.end] == 0x2E ? 1 : 0), end)
    guard let day = number(text, at, end, 2), day.value >= 1, day.value <= 31 else { return nil }
    guard !WireBytes.isLetter(text[day.end]), !isDecimal(text, day.end) else { return nil }
    var comma = text.skipSpaces(day.end, end)
    if text[comma] == 0x2C { comma = text.skipSpaces(comma + 1, end) }
    if let year = number(text, comma, end, 4), year.end - comma == 4, (1700...2200).contains(year.value) {
      return DatelineDate(start..<year.end, year.value, month.value, day.value, false)
    }
    return DatelineDate(start..<day.end, nil, month.value, day.value, false)
  }

  /// `20 Nov`, `10 JAN 89`, `20. November`, `25-11-2023`, `20.11.2015`.
  private static func dayFirst(_ text: WireBytes, _ start: Int, _ end: Int) -> DatelineDate? {
    if let yearFirst = yearFirst(text, start, end) { return yearFirst }
    guard let day = number(text, start, end, 2), day.value >= 1, day.value <= 31 else { return nil }
    if let numeric = numeric(text, start, day, end) { return numeric }
    var at = day.end
    if text[at] == 0x2E || text[at] == 0xBA { at += 1 }
    if text.hasFolded("er ", at: at) || text.hasFolded("st ", at: at) { at += 2 }
    if text.hasFolded("th ", at: at) || text.hasFolded("nd ", at: at) || text.hasFolded("rd ", at: at) { at += 2 }
    guard text[at] == 0x20 || text.isNoBreakSpace(at) else { return nil }
    at = text.skipSpaces(at, end)
    if text.hasFolded("de ", at: at) { at += 3 }
    guard let month = month(text, at, end) else { return nil }
    var after = month.end
    if text[after] == 0x2E, text[after + 1] == 0x20, WireBytes.isDigit(text[after + 2]) { after += 1 }
    var comma = text.skipSpaces(after, end)
    if text[comma] == 0x2C { comma = text.skipSpaces(comma + 1, end) }
    if text.hasFolded("de ", at: comma) { comma += 3 }
    guard let year = number(text, comma, end, 4), !WireBytes.isLetter(text[year.end]) else {
      return DatelineDate(start..<month.end, nil, month.value, day.value, false)
    }
    if year.end - comma == 4, (1700...2200).contains(year.value) {
      return DatelineDate(start..<year.end, year.value, month.value, day.value, false)
    }
    guard year.end - comma == 2, text[month.end] == 0x20, !isDecimal(text, year.end) else {
      return DatelineDate(start..<month.end, nil, month.value, day.value, false)
    }
    let full = year.value >= 50 ? 1900 + year.value : 2000 + year.value
    return DatelineDate(start..<year.end, full, month.value, day.value, true)
  }

  /// `2015. november 20.`, as MTI writes it.
  private static func yearFirst(_ text: WireBytes, _ start: Int, _ end: Int) -> DatelineDate? {
    guard let year = number(text, start, end, 4), year.end - start == 4, text[year.end] == 0x2E,
      text[year.end + 1] == 0x20,
      let month = month(text, year.end + 2, end), text[month.end] == 0x20,
      let day = number(text, month.end + 1, end, 2)
    else { return nil }
    let last = text[day.end] == 0x2E ? day.end + 1 : day.end
    return DatelineDate(start..<last, year.value, month.value, day.value, false)
  }

  /// Day, month and year in digits; only with four digits of the year, since two may be anything.
  private static func numeric(
    _ text: WireBytes, _ start: Int, _ day: (value: Int, end: Int), _ end: Int
  ) -> DatelineDate? {
    let mark = text[day.end]
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F, let month = number(text, day.end + 1, end, 2),
      text[month.end] == mark, let year = number(text, month.end + 1, end, 4), year.end - month.end == 5,
      (1900...2200).contains(year.value), (1...12).contains(month.value)
    else { return nil }
    return DatelineDate(start..<year.end, year.value, month.value, day.value, false)
  }

  /// Whether digits go on behind a point or a comma, as in `1,500`.
  private static func isDecimal(_ text: WireBytes, _ index: Int) -> Bool {
    WireBytes.isDigit(text[index])
      || ((text[index] == 0x2C || text[index] == 0x2E || text[index] == 0x3A) && WireBytes.isDigit(text[index + 1]))
  }

  /// A month's name and where it ends.
  static func month(_ text: WireBytes, _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
    var index = start
    while index < end, WireBytes.isLetter(text[index]), !text.isNoBreakSpace(index), index - start < 32 { index += 1 }
    guard index > start, let value = Months.table.value(text, start..<index) else { return nil }
    return (value, index)
  }

  /// A number of at most some digits and where it ends.
  static func number(_ text: WireBytes, _ start: Int, _ end: Int, _ digits: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < end, WireBytes.isDigit(text[index]) {
      guard index - start < digits else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }
}
