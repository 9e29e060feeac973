internal import WireformCore

/// Says a concept in schema.org's vocabulary, and reads it back.
enum ConceptNode {
  /// The object of a concept in a slot.
  static func value(_ concept: Concept, _ slot: SchemaTerms.Slot) -> Value {
    let mapped = SchemaTerms.natures.first { $0.1 == concept.type && $0.0 != slot.type }?.0
    let isOwnType = mapped != nil && !slot.isShared
    var builder = NodeBuilder(type: isOwnType ? mapped : slot.type)
    builder.add("@id", concept.uri)
    builder.add("name", concept.name)
    if !isOwnType { builder.add("additionalType", concept.type) }
    builder.add("roleName", concept.role)
    let details = concept.details
    builder.add("givenName", details.givenName)
    builder.add("familyName", details.familyName)
    builder.add("jobTitle", details.jobTitle)
    builder.add("affiliation", list: details.affiliation.map { value($0, affiliation) })
    builder.add("sameAs", list: details.sameAs.compactMap { $0.uri }.map { .string($0) })
    builder.add("identifier", list: identifiers(concept))
    builder.add("geo", details.position.flatMap { geo($0) })
    builder.add("address", details.address.flatMap { address($0) })
    builder.add(extras: concept.extras)
    return builder.value
  }

  private static let affiliation = SchemaTerms.Slot(term: "affiliation", type: "Organization")
  private static let words = ["qcode", "literal", "scheme", "code"]

  private static func identifiers(_ concept: Concept) -> [Value] {
    let values = [concept.qcode, concept.literal, concept.details.scheme, concept.details.code]
    return zip(words, values).compactMap { word, text in
      guard let text else { return nil }
      var builder = NodeBuilder(type: "PropertyValue")
      builder.add("propertyID", word)
      builder.add("value", text)
      return builder.value
    }
  }

  private static func geo(_ position: Position) -> Value? {
    var builder = NodeBuilder(type: "GeoCoordinates")
    builder.add("latitude", position.latitude)
    builder.add("longitude", position.longitude)
    builder.add("elevation", position.altitude)
    return builder.isEmpty ? nil : builder.value
  }

  private static func address(_ address: Address) -> Value? {
    var builder = NodeBuilder(type: "PostalAddress")
    if !address.lines.isEmpty { builder.add("streetAddress", address.lines.map(\.text).joined(separator: "\n")) }
    builder.add("addressLocality", address.locality)
    builder.add("addressRegion", address.area)
    builder.add("postalCode", address.postalCode)
    builder.add("addressCountry", address.country)
    return builder.isEmpty ? nil : builder.value
  }

  // MARK: reading

  /// The concept that a value stands for: a text is its name, an object says more.
  /// - Returns: nil where the value is neither.
  static func concept(_ value: Value, _ slot: SchemaTerms.Slot, depth: Int = 0) -> Concept? {
    if let text = value.string { return Concept(name: text) }
    guard case .object = value, depth < 8 else { return nil }
    var node = DataNode(value)
    var concept = Concept()
    concept.uri = node.text("@id")
    concept.name = node.text("name")
    concept.type = node.text("additionalType")
    takeType(&node, &concept, slot)
    concept.role = node.text("roleName")
    var details = ConceptDetails()
    details.givenName = node.text("givenName")
    details.familyName = node.text("familyName")
    details.jobTitle = node.text("jobTitle")
    details.affiliation = node.list("affiliation") { self.concept($0, affiliation, depth: depth + 1) }
    details.sameAs = node.list("sameAs") { $0.string.map { Concept(uri: $0) } }
    takeIdentifiers(&node, &concept, &details)
    details.position = node.object("geo", position)
    details.address = node.object("address", postalAddress)
    concept.details = details
    concept.extras = node.extras
    return concept
  }

  private static func takeType(_ node: inout DataNode, _ concept: inout Concept, _ slot: SchemaTerms.Slot) {
    guard let type = node.peek("@type")?.string.map({ SchemaTerms.bare($0) }) else { return }
    if type == slot.type {
      _ = node.take("@type")
    } else if concept.type == nil, let nature = SchemaTerms.natures.first(where: { $0.0 == type }) {
      _ = node.take("@type")
      concept.type = nature.1
    }
  }

  private static func takeIdentifiers(
    _ node: inout DataNode, _ concept: inout Concept, _ details: inout ConceptDetails
  ) {
    var found: [String: String] = [:]
    node.filter("identifier") { value in
      var inner = DataNode(value)
      guard inner.text("@type") == "PropertyValue", let word = inner.text("propertyID"), words.contains(word),
        found[word] == nil, let text = inner.text("value"), inner.isDone
      else { return false }
      found[word] = text
      return true
    }
    concept.qcode = found["qcode"]
    concept.literal = found["literal"]
    details.scheme = found["scheme"]
    details.code = found["code"]
  }

  private static func position(_ node: inout DataNode) -> Position? {
    guard node.text("@type") == "GeoCoordinates" else { return nil }
    var position = Position()
    position.latitude = node.number("latitude")
    position.longitude = node.number("longitude")
    position.altitude = node.number("elevation")
    return position
  }

  private static func postalAddress(_ node: inout DataNode) -> Address? {
    guard node.text("@type") == "PostalAddress" else { return nil }
    var address = Address()
    if let text = node.text("streetAddress") {
      address.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) }
    }
    address.locality = node.text("addressLocality")
    address.area = node.text("addressRegion")
    address.postalCode = node.text("postalCode")
    address.country = node.text("addressCountry")
    return address
  }
}
