/// The date that a dateline prints, with the parts that it has and no others.
public struct DatelineDate: Hashable, Sendable {
  /// The date as printed.
  public var range: WireRange
  /// The year, where the text has one.
  public var year: Int?
  /// The month, 1 to 12, where the text has one that is known.
  public var month: Int?
  /// The day of the month, 1 to 31.
  public var day: Int?
  /// Whether the text has a year of two digits, and `year` is our reading of it: 50 to 99 are 19xx.
  public var centuryExpanded = false
  /// Whether it is two numbers, `20/11`, that only a source beside them makes a date.
  var isDayAndMonth = false
}
