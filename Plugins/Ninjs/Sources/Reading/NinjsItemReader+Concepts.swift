internal import WireformCore
internal import WireformJSON

extension NinjsItemReader {
  /// People, organisations, subjects and all other lists of things.
  ///
  /// Four `rel`s and one role mark what ninjs has no list for: creators and contributors among people and
  /// organisations, keywords among subjects, the provider among the sources.
  mutating func concepts(_ object: inout NinjsObject, _ article: inout Article, _ path: FieldPath) {
    article.people = concepts("people", &object)
    article.organisations = concepts("organisations", &object)
    if !article.people.isEmpty || !article.organisations.isEmpty {
      article.creators = take("creator", from: &article.people) + take("creator", from: &article.organisations)
      article.contributors =
        take("contributor", from: &article.people) + take("contributor", from: &article.organisations)
    }
    article.places = concepts("places", &object)
    article.subjects = concepts("subjects", &object)
    if !article.subjects.isEmpty {
      article.keywords += take("keyword", from: &article.subjects).map { Line($0.name ?? "") }
    }
    article.events = concepts("events", &object)
    article.objects = concepts("objects", &object)
    article.genres = concepts("genres", &object)
    article.services = concepts("service", &object)
    var sources = concepts("infoSources", &object)
    if sources.isEmpty { return }
    // 1.x has rel where 2.x and 3.x have role.
    for index in sources.indices where sources[index].role == nil {
      sources[index].role = sources[index].details.rel
      sources[index].details.rel = nil
    }
    if let index = sources.firstIndex(where: { $0.role == "provider" }) {
      var provider = sources.remove(at: index)
      provider.role = nil
      article.provider = provider
    }
    article.infoSources = sources
  }

  private func take(_ rel: String, from concepts: inout [Concept]) -> [Concept] {
    guard concepts.contains(where: { $0.hasDetails && $0.details.rel == rel }) else { return [] }
    let found = concepts.filter { $0.details.rel == rel && (rel != "keyword" || $0.isNameOnly) }
    concepts.removeAll { $0.details.rel == rel && (rel != "keyword" || $0.isNameOnly) }
    return found.map { concept in
      var concept = concept
      concept.details.rel = nil
      return concept
    }
  }

  private func concepts(_ name: StaticString, _ object: inout NinjsObject) -> [Concept] {
    guard let elements = object.list(name) else { return [] }
    let concepts = elements.compactMap { concept($0) }
    if !concepts.isEmpty, concepts.count == elements.count { return concepts }
    object.untake(name)
    return []
  }

  /// A concept; a plain string is its name.
  func concept(_ node: Int) -> Concept? {
    if document.nodes[node].isString { return Concept(name: document.text(at: node)) }
    guard document.nodes[node].kind == .object else { return nil }
    var object = NinjsObject(document, node)
    var concept = Concept(
      name: object.string("name"), uri: object.string("uri"), literal: object.stringOrNumber("literal"))
    concept.role = object.string("role")
    var details = ConceptDetails()
    details.rel = object.string("rel")
    details.scheme = object.string("scheme")
    details.code = object.stringOrNumber("code")
    details.creator = object.string("creator")
    details.relevance = object.number("relevance")
    details.confidence = object.number("confidence")
    details.contactInfo = parts("contactInfo", &object) { contact($0) }
    details.symbols = parts("symbols", &object) { symbol($0) }
    details.position = position(&object)
    concept.details = details
    if concept.uri == nil, let code = details.code {
      // A scheme that ends in a slash is a URI's beginning; a code may be the whole URI.
      if let scheme = details.scheme, scheme.hasSuffix("/") { concept.uri = scheme + code }
      if details.scheme == nil, code.hasPrefix("http://") || code.hasPrefix("https://") { concept.uri = code }
    }
    // A code without a scheme is what 2.x and 3.x call a literal.
    if details.scheme == nil, concept.literal == nil, let code = details.code {
      concept.literal = code
      concept.details.code = nil
    }
    concept.extras = object.extras
    return concept
  }

  private func parts<P>(_ name: StaticString, _ object: inout NinjsObject, _ read: (Int) -> P?) -> [P] {
    guard let elements = object.list(name) else { return [] }
    let parts = elements.compactMap { document.nodes[$0].kind == .object ? read($0) : nil }
    if !parts.isEmpty, parts.count == elements.count { return parts }
    object.untake(name)
    return []
  }

  private func contact(_ node: Int) -> ContactPoint? {
    var object = NinjsObject(document, node)
    var contact = ContactPoint()
    contact.type = object.string("type")
    contact.role = object.string("role")
    contact.language = object.string("lang")
    contact.name = object.string("name")
    contact.value = object.string("value")
    if let address = object.take("address") {
      contact.address = self.address(address)
      if contact.address == nil { object.untake("address") }
    }
    contact.extras = object.extras
    return contact
  }

  private func address(_ node: Int) -> Address? {
    guard document.nodes[node].kind == .object else { return nil }
    var object = NinjsObject(document, node)
    var address = Address()
    if let lines = object.list("lines") {
      address.lines = lines.compactMap { object.text($0) }.map { Line($0) }
      if address.lines.count != lines.count {
        address.lines = []
        object.untake("lines")
      }
    }
    address.locality = object.string("locality")
    address.area = object.string("area")
    address.postalCode = object.string("postalCode")
    address.country = object.string("country")
    address.extras = object.extras
    return address
  }

  private func symbol(_ node: Int) -> Symbol? {
    var object = NinjsObject(document, node)
    var symbol = Symbol()
    symbol.symbol = object.string("symbol")
    symbol.type = object.string("symbolType")
    symbol.exchange = object.string("exchange")
    if symbol.symbol == nil, symbol.type == nil, let ticker = object.string("ticker") {
      symbol.symbol = ticker
      symbol.type = "ticker"
    }
    symbol.extras = object.extras
    return symbol
  }

  /// The position of a GeoJSON point; other shapes are kept as they are.
  private func position(_ object: inout NinjsObject) -> Position? {
    guard let node = object.take("geoJSON") else { return nil }
    if case .object(let members) = document.value(at: node), members.count == 2, members.first?.value == "Point",
      members.first?.key == "type", members.last?.key == "coordinates",
      case .array(let numbers)? = members.last?.value, numbers.count == 2 || numbers.count == 3
    {
      let raw = numbers.map { number -> RawNumber? in
        if case .number(let text) = number { RawNumber(text) } else { nil }
      }
      if raw.allSatisfy({ $0 != nil }) {
        var position = Position()
        position.longitude = raw[0]
        position.latitude = raw[1]
        position.altitude = raw.count == 3 ? raw[2] : nil
        return position
      }
    }
    object.untake("geoJSON")
    return nil
  }
}

extension Concept {
  /// Whether nothing is known but a name and how it relates.
  var isNameOnly: Bool {
    var plain = Concept(name: name)
    plain.details.rel = details.rel
    return name != nil && self == plain
  }
}
