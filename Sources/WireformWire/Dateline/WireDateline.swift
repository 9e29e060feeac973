public import WireformCore

/// A dateline as it was recognised at the head of a text.
public struct WireDateline: Sendable, Hashable {
  /// How much of a dateline was found.
  public enum Confidence: String, Sendable {
    /// A place or a date and a known source, or a place with a date.
    case full
    /// Less: a source alone, a place alone in the style of an agency.
    case partial
  }

  /// The whole run-in, separator and blanks behind it included: byte offsets into the text.
  public internal(set) var runIn: Range<Int>
  /// The dateline without the separator.
  public internal(set) var text: Range<Int>
  /// The places, each with its qualifier.
  public internal(set) var places: [Place] = []
  /// The place part as written, without the qualifier.
  public internal(set) var city: Range<Int>?
  /// The date, without a year where the text has none.
  public internal(set) var date: PartialDate?
  /// Whether a two-digit year was taken for one of four.
  public internal(set) var expandedCentury = false
  /// The agency as written.
  public internal(set) var source: Range<Int>?
  /// The mark between dateline and text.
  public internal(set) var separator: Range<Int>?
  /// A byline that stands between dateline and text, as Chinese and Korean agencies print it.
  public internal(set) var byline: Range<Int>?
  /// The agency's place in `AgencyProfile.all`.
  var agency: Int?
  /// How much was found.
  public internal(set) var confidence: Confidence = .full
  /// The rule that decided it.
  public internal(set) var rule = "dateline"

  /// A place with its qualifier, as written.
  public struct Place: Sendable, Hashable {
    /// The place's name.
    public var name: Range<Int>
    /// The state or country behind it.
    public var qualifier: Range<Int>?
    /// Whether the qualifier is a country.
    public var isCountry = false
  }

  /// The profile of the agency that is named.
  public var profile: AgencyProfile? {
    agency.flatMap { AgencyProfile.all.indices.contains($0) ? AgencyProfile.all[$0] : nil }
  }
}
