import WireformCore

/// The helpers for dates: `{{longDate(versionCreated)}}`. A date says what it has, and no more.
struct DateWords {
  private let date: PartialDate

  /// The date in a text; nil where it is none.
  init?(_ text: String) {
    guard let date = PartialDate(text) else { return nil }
    self.date = date
  }

  /// What a helper makes of the date; nil where there is no such helper.
  func words(_ helper: String) -> String? {
    switch helper {
    case "year": date.year.map(String.init) ?? ""
    case "month": date.month.map { DateWords.padded($0) } ?? ""
    case "day": date.day.map { DateWords.padded($0) } ?? ""
    case "monthName": monthName ?? ""
    case "weekday": weekday ?? ""
    case "time": time ?? ""
    case "isoDate": String(date.description.prefix { $0 != "T" })
    case "longDate": [date.day.map { "\($0)" }, monthName, date.year.map { "\($0)" }].spaced
    case "usDate": usDate
    case "mailDate": mailDate
    default: nil
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  private var monthName: String? {
    date.month.flatMap { DateWords.months.indices.contains(Int($0) - 1) ? DateWords.months[Int($0) - 1] : nil }
  }

  private var time: String? { date.time.map { "\(DateWords.padded($0.hour)):\(DateWords.padded($0.minute))" } }

  /// Sakamoto's rule for the Gregorian calendar.
  private var weekday: String? {
    guard var year = date.year, let month = date.month.map({ Int($0) }), let day = date.day, (1...12).contains(month)
    else { return nil }
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    if month < 3 { year -= 1 }
    let leaps = year / 4 - year / 100 + year / 400
    let sum = year + leaps + shift[month - 1] + Int(day)
    return DateWords.weekdays[(sum % 7 + 7) % 7]
  }

  private var usDate: String {
    let day = [monthName, date.day.map { "\($0)" }].spaced
    guard let year = date.year else { return day }
    return date.day == nil ? [monthName, String(year)].spaced : "\(day), \(year)"
  }

  /// As in mail and RSS (RFC 5322), as far as the date has it.
  private var mailDate: String {
    let number = date.day.map { DateWords.padded($0) }
    let month = monthName.map { String($0.prefix(3)) }
    let day = [number, month, date.year.map { String($0) }].spaced
    guard let clock = date.time else { return day }
    let seconds = DateWords.padded(clock.second ?? 0)
    let text = date.description
    let sign = text.dropFirst(11).lastIndex { $0 == "+" || $0 == "-" }
    let zone: String? = text.hasSuffix("Z") ? "+0000" : sign.map { text[$0...].filter { $0 != ":" } }
    let weekday = weekday.map { "\($0.prefix(3)), " } ?? ""
    return weekday + [day, "\(time ?? ""):\(seconds)", zone].spaced
  }

  private static func padded<N: BinaryInteger>(_ number: N) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension [String?] {
  /// What is there, with blanks between.
  fileprivate var spaced: String { compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") }
}
