/// One way to reach a party: an address of e-mail, a number of telephone, a place.
public struct ContactPoint: ArticlePart {
  /// `email`, `phone`, `fax`, `im`, `web`, `address`, `note`, or the source's word.
  public var type: String?
  /// What it is for, such as `office`.
  public var role: String?
  /// The language to use, BCP 47.
  public var language: String?
  /// A name for it.
  public var name: String?
  /// The address or number itself.
  public var value: String?
  /// A postal address.
  public var address: Address?
  /// What only one format understands.
  public var extras = Extras()

  /// No way.
  public init() {}

  /// A way of a kind.
  public init(type: String, value: String?, role: String? = nil) {
    self.type = type
    self.value = value
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("type", &type)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("name", &name)
    visitor.visit("value", &value)
    visitor.visit("address", &address)
    visitor.visit(extras: &extras)
  }
}

/// A postal address.
public struct Address: ArticlePart {
  /// Its lines.
  public var lines: [Line] = []
  /// The city or village.
  public var locality: String?
  /// The state, province or other area.
  public var area: String?
  /// The postal code.
  public var postalCode: String?
  /// The country.
  public var country: String?
  /// What it is for, such as `office`.
  public var role: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty address.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("lines", &lines)
    visitor.visit("locality", &locality)
    visitor.visit("area", &area)
    visitor.visit("postalCode", &postalCode)
    visitor.visit("country", &country)
    visitor.visit("role", &role)
    visitor.visit(extras: &extras)
  }
}

/// A symbol of an organisation, such as the ticker of a share.
public struct Symbol: ArticlePart {
  /// The symbol.
  public var symbol: String?
  /// What kind of symbol: `ticker`, `isin`, or the source's word.
  public var type: String?
  /// The exchange or market.
  public var exchange: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No symbol.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("symbol", &symbol)
    visitor.visit("type", &type)
    visitor.visit("exchange", &exchange)
    visitor.visit(extras: &extras)
  }
}

/// A position on the globe.
public struct Position: ArticlePart {
  /// Degrees north, as written.
  public var latitude: RawNumber?
  /// Degrees east, as written.
  public var longitude: RawNumber?
  /// Metres above the datum, as written.
  public var altitude: RawNumber?
  /// The geodetic datum where it is not WGS 84.
  public var datum: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No position.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("latitude", &latitude)
    visitor.visit("longitude", &longitude)
    visitor.visit("altitude", &altitude)
    visitor.visit("datum", &datum)
    visitor.visit(extras: &extras)
  }
}

/// An identifier beside the main one.
public struct AltID: ArticlePart {
  /// The identifier.
  public var value: String?
  /// What kind of identifier.
  public var type: String?
  /// What it is for.
  public var role: String?
  /// Where it is valid, such as a system's name.
  public var environment: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No identifier.
  public init() {}

  /// An identifier.
  public init(_ value: String, type: String? = nil, role: String? = nil) {
    self.value = value
    self.type = type
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("value", &value)
    visitor.visit("type", &type)
    visitor.visit("role", &role)
    visitor.visit("environment", &environment)
    visitor.visit(extras: &extras)
  }
}
