/// A person, an organisation, a place, a subject, or any other thing that a code or a name stands for.
///
/// Parties and places are concepts with more to say. `uri` is filled in wherever the document's catalog or our table
/// resolves it, so that one code is equal whichever format carried it. A chain of `broader` leads from matter to
/// subject and from city to country, the nearest first.
public struct Concept: ArticlePart {
  /// Its name in the story's language.
  public var name: String?
  /// Its full URI.
  public var uri: String?
  /// Its QCode, as written.
  public var qcode: String?
  /// An identifier without a scheme.
  public var literal: String?
  /// What it is: `cpnat:person`, `person`, or the source's word.
  public var type: String?
  /// What part it plays, such as `creator` roles or a usage.
  public var role: String?
  /// Names in other languages and of other kinds.
  public var names: [Line] = []
  /// Wider concepts, the nearest first.
  public var broader: [Concept] = []
  /// What only one format understands.
  public var extras = Extras()
  /// The fields that few concepts have, in one box, so that the many stay small.
  @usableFromInline var rare: [ConceptDetails] = []

  /// A concept of which nothing is known.
  public init() {}

  /// A concept by its names and codes.
  public init(
    name: String? = nil, uri: String? = nil, qcode: String? = nil, literal: String? = nil, type: String? = nil
  ) {
    self.name = name
    self.uri = uri
    self.qcode = qcode
    self.literal = literal
    self.type = type
  }

  /// The fields that few concepts have: scheme, relevance, a person's names, a place's position, and so on.
  @inlinable public var details: ConceptDetails {
    get { rare.first ?? ConceptDetails() }
    set {
      if newValue == ConceptDetails() { rare = [] } else { rare = [newValue] }
    }
  }

  /// Whether any field of `details` may hold something: asking is cheaper than looking at them.
  @inlinable public var hasDetails: Bool { !rare.isEmpty }

  /// Visits all fields, those in the box as if they stood here.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("name", &name)
    visitor.visit("names", &names)
    visitor.visit("uri", &uri)
    visitor.visit("qcode", &qcode)
    visitor.visit("literal", &literal)
    visitor.visit("type", &type)
    visitor.visit("role", &role)
    if V.onlyLooks {
      if var details = rare.first { details.fields(&visitor) }
    } else {
      var details = self.details
      details.fields(&visitor)
      if !rare.isEmpty || details != ConceptDetails() { self.details = details }
    }
    visitor.visit("broader", &broader)
    visitor.visit(extras: &extras)
  }
}

/// The fields that few concepts have.
///
/// They stand in the JSON beside the others; in Swift they are one step away: `concept.details.givenName`.
public struct ConceptDetails: ArticlePart {
  /// The scheme's name or URI where the source gives it apart from the code.
  public var scheme: String?
  /// The code within its scheme where the source gives it apart.
  public var code: String?
  /// How it relates to the story or to the concept above.
  public var rel: String?
  /// How relevant it is to the story, as the source counts.
  public var relevance: RawNumber?
  /// How sure its assignment is, as the source counts.
  public var confidence: RawNumber?
  /// Its place among its like, from 1.
  public var rank: Int?
  /// Who assigned it.
  public var creator: String?
  /// Narrower concepts.
  public var narrower: [Concept] = []
  /// The same concept in other schemes.
  public var sameAs: [Concept] = []
  /// Related concepts, with `rel`.
  public var related: [Concept] = []
  /// Facets, with `rel`.
  public var facets: [Concept] = []
  /// A person's given name.
  public var givenName: String?
  /// A person's family name.
  public var familyName: String?
  /// A person's job title.
  public var jobTitle: String?
  /// The organisations that a person belongs to.
  public var affiliation: [Concept] = []
  /// How to reach a party.
  public var contactInfo: [ContactPoint] = []
  /// An organisation's symbols, such as its tickers.
  public var symbols: [Symbol] = []
  /// Where a place is.
  public var position: Position?
  /// The address of a place.
  public var address: Address?

  /// No details.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("scheme", &scheme)
    visitor.visit("code", &code)
    visitor.visit("rel", &rel)
    visitor.visit("relevance", &relevance)
    visitor.visit("confidence", &confidence)
    visitor.visit("rank", &rank)
    visitor.visit("creator", &creator)
    visitor.visit("givenName", &givenName)
    visitor.visit("familyName", &familyName)
    visitor.visit("jobTitle", &jobTitle)
    visitor.visit("affiliation", &affiliation)
    visitor.visit("contactInfo", &contactInfo)
    visitor.visit("symbols", &symbols)
    visitor.visit("position", &position)
    visitor.visit("address", &address)
    visitor.visit("narrower", &narrower)
    visitor.visit("sameAs", &sameAs)
    visitor.visit("related", &related)
    visitor.visit("facets", &facets)
  }
}
