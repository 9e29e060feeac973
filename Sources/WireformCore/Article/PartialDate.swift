/// A date with exactly the precision and zone that its source gave, never an instant.
///
/// News dates are often partial: a dateline says "November 20", an archive says "1987", a feed a time without a zone.
/// Text is ISO 8601: `2015-11-20T12:00:00+03:00`, `2015-11-20`, `2015-11`, `2015`, and `--11-20` where the year is not
/// known (XML Schema's gMonthDay). Nothing that the source does not say is ever filled in.
public struct PartialDate: Sendable, Hashable {
  /// The zone of a time.
  public enum Zone: Sendable, Hashable {
    /// Written `Z`.
    case utc
    /// Minutes east of UTC, as in `+03:00`.
    case offset(minutes: Int16)
  }

  /// A time of day.
  public struct Time: Sendable, Hashable {
    /// Hour, 0 to 24 (24 only as 24:00:00).
    public var hour: UInt8
    /// Minute, 0 to 59.
    public var minute: UInt8
    /// Second, 0 to 60; nil where the source stops at the minute.
    public var second: UInt8?
    /// Fraction of the second, as its digits; empty without one.
    public var fraction: String
    /// The zone, nil where the source gives none.
    public var zone: Zone?

    /// Makes a time of its parts.
    public init(hour: UInt8, minute: UInt8, second: UInt8? = nil, fraction: String = "", zone: Zone? = nil) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.fraction = fraction
      self.zone = zone
    }

    /// Whether a clock and ISO 8601 can show it: 24 only as midnight, a fraction of digits behind a second.
    var isPossible: Bool {
      let isMidnight = hour == 24 && minute == 0 && (second ?? 0) == 0 && fraction.utf8.allSatisfy { $0 == 0x30 }
      guard hour < 24 || isMidnight, minute < 60, (second ?? 0) <= 60 else { return false }
      if case .offset(let minutes)? = zone { guard minutes.magnitude < 15 * 60 else { return false } }
      let isNumber = fraction.utf8.allSatisfy { (0x30...0x39).contains($0) }
      return fraction.isEmpty || (second != nil && fraction.utf8.count <= 12 && isNumber)
    }
  }

  /// Year, nil where it is not known.
  public var year: Int?
  /// Month, 1 to 12.
  public var month: UInt8?
  /// Day of the month, 1 to 31.
  public var day: UInt8?
  /// Time of day; only beside a day.
  public var time: Time?

  /// Makes a date of its parts.
  /// - Returns: nil where the parts do not make a date: a day without a month, a 31 February.
  public init?(year: Int? = nil, month: Int? = nil, day: Int? = nil, time: Time? = nil) {
    guard year != nil || (month != nil && day != nil), day == nil || month != nil, time == nil || day != nil else {
      return nil
    }
    guard year.map({ (0...9999).contains($0) }) ?? true, month.map({ (1...12).contains($0) }) ?? true else {
      return nil
    }
    if let day, let month { guard day >= 1, day <= PartialDate.days(in: month, year: year) else { return nil } }
    if let time { guard time.isPossible else { return nil } }
    self.year = year
    self.month = month.map { UInt8($0) }
    self.day = day.map { UInt8($0) }
    self.time = time
  }

  private static func days(in month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  /// Whether year, month, day, a time to the second and a zone are all there, as xs:dateTime with a zone wants.
  public var isComplete: Bool { year != nil && time?.second != nil && time?.zone != nil }
}

extension PartialDate: CustomStringConvertible, LosslessStringConvertible {
  /// The date in ISO 8601's extended form.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(32)
    if let year { PartialDate.append(year, 4, to: &text) } else { text.append(UInt8(ascii: "-")) }
    if let month {
      text.append(UInt8(ascii: "-"))
      PartialDate.append(Int(month), 2, to: &text)
    }
    if let day {
      text.append(UInt8(ascii: "-"))
      PartialDate.append(Int(day), 2, to: &text)
    }
    if let time { PartialDate.append(time, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ number: Int, _ width: Int, to text: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  private static func append(_ time: Time, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "T"))
    append(Int(time.hour), 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(Int(time.minute), 2, to: &text)
    if let second = time.second {
      text.append(UInt8(ascii: ":"))
      append(Int(second), 2, to: &text)
    }
    if !time.fraction.isEmpty {
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: time.fraction.utf8)
    }
    switch time.zone {
    case nil: break
    case .utc?: text.append(UInt8(ascii: "Z"))
    case .offset(let minutes)?:
      text.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      append(Int(minutes.magnitude) / 60, 2, to: &text)
      text.append(UInt8(ascii: ":"))
      append(Int(minutes.magnitude) % 60, 2, to: &text)
    }
  }
}
