internal import WireformCore

extension NinjsItemBuilder {
  /// The lists of things; what has no list of its own is marked by `rel` or `role`, as the reader knows it.
  mutating func addConcepts(_ article: borrowing Article) {
    addParties("people", .people, article.people, makersOf: article) { !$0.isOrganisation }
    addParties("organisations", .organisations, article.organisations, makersOf: article) { $0.isOrganisation }
    addList("places", .places, article.places)
    addSubjects(article)
    addList("events", .events, article.events)
    addList("objects", .objects, article.objects)
    addList("genres", .genres, article.genres)
    // No version has services; some feeds do.
    if style.extensions { addList("service", .services, article.services) }
    guard article.provider != nil || !article.infoSources.isEmpty else { return }
    out.beginList("infoSources")
    if let provider = article.provider { add(provider, .sources, role: "provider") }
    for source in article.infoSources { add(source, .sources) }
    out.endList()
  }

  /// Parties, with those creators and contributors before them that are of their kind.
  private mutating func addParties(
    _ name: StaticString, _ list: NinjsList, _ parties: [Concept], makersOf article: borrowing Article,
    _ isOfKind: (Concept) -> Bool
  ) {
    let creators = article.creators.contains(where: isOfKind)
    let contributors = article.contributors.contains(where: isOfKind)
    guard creators || contributors || !parties.isEmpty else { return }
    out.beginList(name)
    if creators { for party in article.creators where isOfKind(party) { add(party, list, rel: "creator") } }
    if contributors { for party in article.contributors where isOfKind(party) { add(party, list, rel: "contributor") } }
    for party in parties { add(party, list) }
    out.endList()
  }

  private mutating func addSubjects(_ article: borrowing Article) {
    guard !article.subjects.isEmpty || !article.keywords.isEmpty else { return }
    out.beginList("subjects")
    for subject in article.subjects { add(subject, .subjects) }
    for keyword in article.keywords {
      out.beginElement()
      out.string("name", keyword.text)
      out.string("rel", "keyword")
      out.endObject()
    }
    out.endList()
  }

  private mutating func addList(_ name: StaticString, _ list: NinjsList, _ concepts: [Concept]) {
    guard !concepts.isEmpty else { return }
    out.beginList(name)
    for concept in concepts { add(concept, list) }
    out.endList()
  }

  private mutating func add(_ concept: Concept, _ list: NinjsList, rel: String? = nil, role: String? = nil) {
    out.beginElement()
    addMembers(of: concept, list, rel: rel, role: role)
    out.endObject()
  }

  /// The members of a concept.
  /// - Parameters:
  ///   - list: where it stands.
  ///   - rel: what marks it there, in place of its own.
  ///   - role: the same.
  mutating func addMembers(of concept: Concept, _ list: NinjsList, rel: String? = nil, role: String? = nil) {
    out.add("name", concept.name ?? concept.names.first?.text)
    let details = concept.hasDetails ? concept.details : nil
    if list.hasRel(style.version) { out.add("rel", rel ?? details?.rel) }
    if list.hasRole(style.version) { out.add("role", role ?? concept.role) }
    out.add("uri", concept.uri)
    out.add("literal", concept.literal ?? (concept.uri == nil ? concept.qcode ?? details?.code : nil))
    if let details { add(details, list) }
    out.add(concept.extras)
  }

  /// Scheme and code stand apart where the Article has them so: 1.x wants them.
  private mutating func add(_ details: ConceptDetails, _ list: NinjsList) {
    if list.hasScheme(style.version) {
      out.add("scheme", details.scheme)
      out.add("code", details.code)
    }
    if list.hasScores {
      out.add("creator", details.creator)
      out.add("relevance", details.relevance)
      out.add("confidence", details.confidence)
    }
    if list.hasSymbols, !details.symbols.isEmpty {
      out.beginList("symbols")
      for symbol in details.symbols { add(symbol) }
      out.endList()
    }
    if list.hasContacts, !details.contactInfo.isEmpty {
      out.beginList("contactInfo")
      for contact in details.contactInfo { add(contact) }
      out.endList()
    }
    if list.hasPosition, let position = details.position, let longitude = position.longitude,
      let latitude = position.latitude
    {
      let numbers = [longitude, latitude] + (position.altitude.map { [$0] } ?? [])
      out.value("geoJSON", ["type": "Point", "coordinates": .array(numbers.map { .number($0.description) })])
    }
  }

  private mutating func add(_ symbol: Symbol) {
    out.beginElement()
    out.add("exchange", symbol.exchange)
    out.add("symbolType", symbol.type)
    out.add("symbol", symbol.symbol)
    out.add(symbol.extras)
    out.endObject()
  }

  private mutating func add(_ contact: ContactPoint) {
    out.beginElement()
    out.add("type", contact.type)
    out.add("role", contact.role)
    out.add("lang", contact.language)
    out.add("name", contact.name)
    out.add("value", contact.value)
    if let address = contact.address, contact.value == nil { add(address) }
    out.add(contact.extras)
    out.endObject()
  }

  private mutating func add(_ address: Address) {
    out.beginObject("address")
    if !address.lines.isEmpty {
      out.beginList("lines")
      for line in address.lines { out.element(line.text) }
      out.endList()
    }
    out.add("locality", address.locality)
    out.add("area", address.area)
    out.add("postalCode", address.postalCode)
    out.add("country", address.country)
    out.add(address.extras)
    out.endObject()
  }
}

extension Concept {
  /// Whether this is an organisation rather than a person.
  var isOrganisation: Bool { type?.hasSuffix("organisation") ?? false }
}
