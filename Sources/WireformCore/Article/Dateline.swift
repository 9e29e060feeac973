/// Where and when a story was filed, and by which agency.
///
/// The body never holds the dateline: `runIn` keeps the exact characters that were cut from the head of the first
/// paragraph, so that a writer of running text can put them back.
public struct Dateline: ArticlePart {
  /// The dateline as written, up to the separator.
  public var text: String?
  /// The exact characters cut from the first paragraph, separator and blanks included.
  public var runIn: String?
  /// The places.
  public var places: [DatelinePlace] = []
  /// The place part as written, without the qualifier.
  public var city: String?
  /// The date, without a year where the text has none.
  public var date: PartialDate?
  /// The agency as written.
  public var source: String?
  /// The mark between dateline and text.
  public var separator: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No dateline.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("text", &text)
    visitor.visit("runIn", &runIn)
    visitor.visit("places", &places)
    visitor.visit("city", &city)
    visitor.visit("date", &date)
    visitor.visit("source", &source)
    visitor.visit("separator", &separator)
    visitor.visit(extras: &extras)
  }
}

/// A place of a dateline.
public struct DatelinePlace: ArticlePart {
  /// The place's name as written.
  public var name: String?
  /// The state or country as written.
  public var qualifier: String?
  /// The country, only where the qualifier is one.
  public var country: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No place.
  public init() {}

  /// A place.
  public init(_ name: String, qualifier: String? = nil, country: String? = nil) {
    self.name = name
    self.qualifier = qualifier
    self.country = country
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("name", &name)
    visitor.visit("qualifier", &qualifier)
    visitor.visit("country", &country)
    visitor.visit(extras: &extras)
  }
}
