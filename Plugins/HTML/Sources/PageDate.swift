internal import WireformCore

/// Prints a date for people, with as much as it says and nothing more.
enum PageDate {
  /// The date in words where we know the language's months, else in ISO's order.
  static func text(_ date: PartialDate, language: String?) -> String {
    let primary = language?.lowercased().split(separator: "-").first.map { String($0) } ?? ""
    let day = months[primary].flatMap { named(date, $0) } ?? numbered(date)
    guard let time = date.time else { return day }
    return "\(day), \(two(time.hour)):\(two(time.minute))\(zone(time.zone))"
  }

  private static func two(_ number: UInt8) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func named(_ date: PartialDate, _ names: [String]) -> String? {
    guard let month = date.month, names.indices.contains(Int(month) - 1) else { return nil }
    let year = date.year.map { " \($0)" } ?? ""
    return "\(date.day.map { "\($0) " } ?? "")\(names[Int(month) - 1])\(year)"
  }

  private static func numbered(_ date: PartialDate) -> String {
    var day = date
    day.time = nil
    return day.description
  }

  private static func zone(_ zone: PartialDate.Zone?) -> String {
    switch zone {
    case nil: return ""
    case .utc?: return " UTC"
    case .offset(let minutes)?:
      let size = minutes.magnitude
      let hours = size / 60
      let rest = size % 60
      return " UTC\(minutes < 0 ? "−" : "+")\(hours)\(rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")"
    }
  }

  private static let months: [String: [String]] = [
    "en": [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    "de": [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    "fr": [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    "es": [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    "it": [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre", "dicembre",
    ],
  ]
}
