/// The dateline of a story: where, when and by whom, as ranges of the source.
///
/// Nothing in it is inferred: no year, no country and no city that the text does not print.
public struct WireDateline: Hashable, Sendable {
  /// How sure the reading is.
  public enum Confidence: String, Sendable {
    /// A known source together with a place or a date, or a place with its date.
    case full
    /// The source alone, or a known city alone before a dash.
    case partial
  }

  /// The dateline as printed, up to the separator.
  public var text: WireRange
  /// What is cut from the head of the paragraph: the text, the separator and the blanks after it.
  public var runIn: WireRange
  /// The places, in their order.
  public var places: [WirePlace] = []
  /// The place part as printed, without a qualifier: all the cities of a list.
  public var city: WireRange?
  /// The date, as far as it is printed.
  public var date: DatelineDate?
  /// The source as printed, without its brackets.
  public var source: WireRange?
  /// The mark between the dateline and the text.
  public var separator: WireRange?
  /// A byline inside of the run-in, as in Chinese and Korean copy.
  public var byline: WireRange?
  /// The profile of the agency that the source names.
  public var agency: AgencyProfile? { Agencies.at(agencyIndex) }
  /// The place of that profile in ``Agencies/all``: a number, since a profile is large to carry about.
  var agencyIndex: Int?
  /// How sure the reading is.
  public var confidence: Confidence = .partial
  /// The rule of the grammar that accepted it.
  public var rule: WireRule
}
