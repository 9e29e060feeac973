internal import WireformCore
internal import WireformWire

/// The line behind ETX: day, hour and minute in one number, a zone, the month and the year of two digits
/// (`212101 GMT Nov 18`).
struct IPTC7901Trailer {
  let date: PartialDate
  /// Whether the year had two digits.
  let isExpanded: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard line.count <= 40 else { return nil }
    let words = String(decoding: bytes[line].filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
      .split(separator: " ").map(String.init)
    guard let group = words.first, group.utf8.count == 6, let digits = Int(group), digits >= 0, words.count >= 3,
      words.count <= 4, let year = Int(words[words.count - 1]), words[words.count - 1].utf8.count % 2 == 0,
      let month = MonthName.number(words[words.count - 2])
    else { return nil }
    let zone = words.count == 4 ? IPTC7901Trailer.zone(words[1]) : nil
    if words.count == 4, zone == nil { return nil }
    var time = PartialDate.Time(hour: UInt8(digits / 100 % 100), minute: UInt8(digits % 100))
    time.zone = zone
    isExpanded = words[words.count - 1].utf8.count == 2
    let full = isExpanded ? ShortYear.expanded(year) : year
    guard let date = PartialDate(year: full, month: month, day: digits / 10000, time: time) else { return nil }
    self.date = date
  }

  /// Zones whose letters mean one thing on European lines.
  private static func zone(_ name: String) -> PartialDate.Zone? {
    switch name.uppercased() {
    case "GMT", "UTC", "Z": .utc
    case "CET", "MEZ": .offset(minutes: 60)
    case "CEST", "MESZ": .offset(minutes: 120)
    default: nil
    }
  }
}
