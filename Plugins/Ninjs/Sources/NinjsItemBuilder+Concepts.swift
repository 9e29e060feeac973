internal import WireformCore

extension NinjsItemBuilder {
  /// The lists of things; what has no list of its own is marked by `rel` or `role`, as the reader knows it.
  mutating func addConcepts(_ article: Article) {
    let makers =
      article.creators.map { ($0, "creator") } + article.contributors.map { ($0, "contributor") }
    func isOrganisation(_ concept: Concept) -> Bool { concept.type?.hasSuffix("organisation") ?? false }
    let people = makers.filter { !isOrganisation($0.0) }.map { concept($0.0, rel: $0.1) }
    let organisations = makers.filter { isOrganisation($0.0) }.map { concept($0.0, rel: $0.1) }
    add("people", list: people + article.people.map { concept($0) })
    add("organisations", list: organisations + article.organisations.map { concept($0) })
    add("places", list: article.places.map { concept($0) })
    let keywords = article.keywords.map { concept(Concept(name: $0.text), rel: "keyword") }
    add("subjects", list: article.subjects.map { concept($0) } + keywords)
    add("events", list: article.events.map { concept($0) })
    add("objects", list: article.objects.map { concept($0) })
    add("genres", list: article.genres.map { concept($0) })
    add("service", list: article.services.map { concept($0) })
    var sources = article.infoSources.map { concept($0) }
    if var provider = article.provider {
      provider.role = "provider"
      sources.insert(concept(provider), at: 0)
    }
    add("infoSources", list: sources)
  }

  /// A concept, with scheme and code apart where the Article has them so: 1.x wants them.
  func concept(_ concept: Concept, rel: String? = nil) -> Value {
    let details = concept.details
    var object = NinjsTree()
    object.add("name", concept.name ?? concept.names.first?.text)
    object.add("rel", rel ?? details.rel)
    object.add("role", concept.role)
    object.add("uri", concept.uri)
    object.add("literal", concept.literal ?? (concept.uri == nil ? concept.qcode ?? details.code : nil))
    object.add("scheme", details.scheme)
    object.add("code", details.code)
    object.add("creator", details.creator)
    object.add("relevance", details.relevance)
    object.add("confidence", details.confidence)
    object.add("symbols", list: details.symbols.map { symbol($0) })
    object.add("contactInfo", list: details.contactInfo.map { contact($0) })
    if let position = details.position, let longitude = position.longitude, let latitude = position.latitude {
      let numbers = [longitude, latitude] + (position.altitude.map { [$0] } ?? [])
      object.add("geoJSON", ["type": "Point", "coordinates": .array(numbers.map { .number($0.description) })])
    }
    object.addExtras(concept.extras)
    return object.value
  }

  private func symbol(_ symbol: Symbol) -> Value {
    var object = NinjsTree()
    object.add("exchange", symbol.exchange)
    object.add("symbolType", symbol.type)
    object.add("symbol", symbol.symbol)
    object.addExtras(symbol.extras)
    return object.value
  }

  private func contact(_ contact: ContactPoint) -> Value {
    var object = NinjsTree()
    object.add("type", contact.type)
    object.add("role", contact.role)
    object.add("lang", contact.language)
    object.add("name", contact.name)
    object.add("value", contact.value)
    if let address = contact.address, contact.value == nil {
      var inner = NinjsTree()
      inner.add("lines", list: address.lines.map { .string($0.text) })
      inner.add("locality", address.locality)
      inner.add("area", address.area)
      inner.add("postalCode", address.postalCode)
      inner.add("country", address.country)
      inner.addExtras(address.extras)
      object.add("address", inner.value)
    }
    object.addExtras(contact.extras)
    return object.value
  }
}
