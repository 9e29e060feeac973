/// An urgency or priority, with the scale that gives it its meaning.
public struct Urgency: ArticlePart {
  /// The value as written: a digit or, for ANPA, a letter.
  public var value: String?
  /// `iptc` (1 to 9), `nitf` (1 to 8), `iptc7901` (1 to 6), `anpa` (letters), or the source's word.
  public var scale: String?

  /// No urgency.
  public init() {}

  /// A value on a scale.
  public init(_ value: String, scale: String) {
    self.value = value
    self.scale = scale
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("value", &value)
    visitor.visit("scale", &scale)
  }
}

/// Until when a story must not be published.
public struct Embargo: ArticlePart {
  /// The date, where there is one.
  public var until: PartialDate?
  /// True for an embargo without a date, until further notice.
  public var indefinite: Bool?
  /// What only one format understands.
  public var extras = Extras()

  /// No embargo said.
  public init() {}

  /// An embargo until a date, or without one.
  public init(until: PartialDate?) {
    self.until = until
    if until == nil { indefinite = true }
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("until", &until)
    visitor.visit("indefinite", &indefinite)
    visitor.visit(extras: &extras)
  }
}

/// The series that a story belongs to.
public struct Series: ArticlePart {
  /// Its name.
  public var name: String?
  /// Which part this is.
  public var part: Int?
  /// How many parts there are.
  public var total: Int?
  /// What only one format understands.
  public var extras = Extras()

  /// No series.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("name", &name)
    visitor.visit("part", &part)
    visitor.visit("total", &total)
    visitor.visit(extras: &extras)
  }
}

/// Something that happened to a story on its way.
public struct HistoryEvent: ArticlePart {
  /// When.
  public var date: PartialDate?
  /// Who did it.
  public var party: Concept?
  /// What was done.
  public var action: String?
  /// A remark.
  public var note: String?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing happened.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("date", &date)
    visitor.visit("party", &party)
    visitor.visit("action", &action)
    visitor.visit("note", &note)
    visitor.visit(extras: &extras)
  }
}

/// A date of a message with what it means.
public struct Timestamp: ArticlePart {
  /// What happened then.
  public var role: String?
  /// When.
  public var date: PartialDate?
  /// What only one format understands.
  public var extras = Extras()

  /// No date.
  public init() {}

  /// A date with its role.
  public init(role: String?, date: PartialDate?) {
    self.role = role
    self.date = date
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("date", &date)
    visitor.visit(extras: &extras)
  }
}

/// The message that carried a story: what a newsMessage header, a NewsEnvelope, an ANPA or a 7901 header says.
public struct Transmission: ArticlePart {
  /// The message's id.
  public var id: String?
  /// When it was sent.
  public var sent: PartialDate?
  /// Who sent it.
  public var sender: String?
  /// Where it came from.
  public var origin: String?
  /// Its priority on the line.
  public var priority: Urgency?
  /// Whom it is for.
  public var destinations: [Line] = []
  /// The channels that it is sent on.
  public var channels: [Line] = []
  /// Its dates beside `sent`.
  public var timestamps: [Timestamp] = []
  /// What the receiver shall do with it.
  public var signals: [Concept] = []
  /// The service level (ANPA) or source id (7901).
  public var service: String?
  /// The message's number, as its digits.
  public var number: String?
  /// The category letters.
  public var category: String?
  /// The keyword or slug of the header.
  public var keyword: String?
  /// The version field of the header.
  public var version: String?
  /// The selector code of the header.
  public var selector: String?
  /// The format codes of the header: text or tabular.
  public var format: String?
  /// The count of words that the header states.
  public var wordCount: Int?
  /// The date that the header states, without a year where it has none.
  public var date: PartialDate?
  /// What only one format understands.
  public var extras = Extras()

  /// No message.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("id", &id)
    visitor.visit("sent", &sent)
    visitor.visit("sender", &sender)
    visitor.visit("origin", &origin)
    visitor.visit("priority", &priority)
    visitor.visit("destinations", &destinations)
    visitor.visit("channels", &channels)
    visitor.visit("timestamps", &timestamps)
    visitor.visit("signals", &signals)
    visitor.visit("service", &service)
    visitor.visit("number", &number)
    visitor.visit("category", &category)
    visitor.visit("keyword", &keyword)
    visitor.visit("version", &version)
    visitor.visit("selector", &selector)
    visitor.visit("format", &format)
    visitor.visit("wordCount", &wordCount)
    visitor.visit("date", &date)
    visitor.visit(extras: &extras)
  }
}
