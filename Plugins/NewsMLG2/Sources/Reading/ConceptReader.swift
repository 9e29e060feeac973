internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Reads G2's flexible properties as concepts, parties and places.
struct ConceptReader {
  let catalog: Catalog

  /// A concept with all that its element says.
  func read(_ element: XMLElement) -> Concept {
    element.markTaken()
    var concept = identified(element)
    concept.role = element.take("role").map { G2Code.word($0) }
    var details = ConceptDetails()
    details.relevance = number(element, "relevance")
    details.confidence = number(element, "confidence")
    details.rank = wholeNumber(element, "rank")
    details.rel = element.take("rel").map { G2Code.word($0) }
    details.jobTitle = element.take("jobtitle").map { G2Code.word($0) }
    if let creator = element.peek("creator"), G2Code.isQCode(creator) { details.creator = element.take("creator") }
    for inner in element.elements { part(inner, &concept, &details) }
    concept.extras = ExtrasReader.rest(of: element) { name in
      ["definition", "note", "remoteInfo", "hierarchyInfo"].contains(name) ? "definitions" : ""
    }
    addDetailExtras(&concept, element)
    concept.details = details
    return concept
  }

  private func identified(_ element: XMLElement) -> Concept {
    var concept = Concept()
    concept.qcode = element.take("qcode")
    concept.uri = element.take("uri") ?? concept.qcode.flatMap { catalog.uri(of: $0) }
    concept.literal = element.take("literal")
    concept.type = element.take("type").map { G2Code.word($0) }
    return concept
  }

  private func number(_ element: XMLElement, _ name: String) -> RawNumber? {
    guard let text = element.peek(name), let number = RawNumber(text) else { return nil }
    _ = element.take(name)
    return number
  }

  private func wholeNumber(_ element: XMLElement, _ name: String) -> Int? {
    guard let text = element.peek(name), let number = Int(text), String(number) == text else { return nil }
    _ = element.take(name)
    return number
  }

  private func part(_ element: XMLElement, _ concept: inout Concept, _ details: inout ConceptDetails) {
    switch element.local {
    case "name": name(element, &concept)
    case "facet": details.facets.append(read(element))
    case "sameAs": details.sameAs.append(read(element))
    case "broader": concept.broader.append(read(element))
    case "narrower": details.narrower.append(read(element))
    case "related": details.related.append(read(element))
    case "personDetails", "organisationDetails": party(element, &details)
    case "geoAreaDetails", "POIDetails": place(element, &details)
    case "affiliation": break
    default: break
    }
  }

  private func name(_ element: XMLElement, _ concept: inout Concept) {
    element.markTaken()
    let text = MarkupText.collapsed(element.text)
    if !element.hasRest, concept.name == nil, concept.names.isEmpty, !element.hasElements {
      concept.name = text
      return
    }
    var line = Line(text)
    line.language = element.take("xml:lang")
    line.role = element.take("role").map { G2Code.word($0) }
    line.extras = ExtrasReader.rest(of: element)
    if concept.name == nil { concept.name = text }
    concept.names.append(line)
  }

  private func party(_ element: XMLElement, _ details: inout ConceptDetails) {
    for inner in element.elements {
      switch inner.local {
      case "affiliation": details.affiliation.append(read(inner))
      case "contactInfo": details.contactInfo += contacts(inner)
      case "hasInstrument":
        inner.markTaken()
        var symbol = Symbol()
        symbol.symbol = inner.take("symbol")
        symbol.type = inner.take("type").map { G2Code.word($0) }
        symbol.exchange = inner.take("marketlabel")
        symbol.extras = ExtrasReader.rest(of: inner)
        details.symbols.append(symbol)
      default: break
      }
    }
  }

  private func place(_ element: XMLElement, _ details: inout ConceptDetails) {
    for inner in element.elements {
      switch inner.local {
      case "position":
        var position = Position()
        position.latitude = number(inner, "latitude")
        position.longitude = number(inner, "longitude")
        position.altitude = number(inner, "altitude")
        position.datum = inner.take("gpsdatum")
        position.extras = ExtrasReader.rest(of: inner)
        details.position = position
      case "address": details.address = address(inner)
      case "contactInfo": details.contactInfo += contacts(inner)
      default: break
      }
    }
  }

  /// What stands in the details of a person or place beside the fields, with the element that it stood in.
  private func addDetailExtras(_ concept: inout Concept, _ element: XMLElement) {
    let names: Set<String> = ["personDetails", "organisationDetails", "geoAreaDetails", "POIDetails"]
    guard case .object(let members)? = concept.extras[NewsMLG2.id],
      case .array(let list)? =
        concept.extras[NewsMLG2.id]?["elements"]
    else { return }
    var elements: [Value] = []
    for item in list {
      guard let name = item["name"]?.string, names.contains(name) else {
        elements.append(item)
        continue
      }
      guard case .array(let inner)? = item["content"] else { continue }
      for part in inner {
        guard case .object(var fields) = part, !consumed(part) else { continue }
        fields.insert(Value.Member("in", .string(name)), at: 0)
        elements.append(.object(fields))
      }
    }
    var rest = members.filter { $0.key != "elements" }
    if !elements.isEmpty { rest.append(Value.Member("elements", .array(elements))) }
    concept.extras[NewsMLG2.id] = rest.isEmpty ? nil : .object(rest)
  }

  /// The parts that have fields; the tree hands them out again without their attributes.
  private func consumed(_ part: Value) -> Bool {
    ["affiliation", "contactInfo", "hasInstrument", "position", "address"].contains(part["name"]?.string ?? "")
  }

  // MARK: contacts

  func contacts(_ element: XMLElement) -> [ContactPoint] {
    let role = element.take("role").map { G2Code.word($0) }
    element.markTaken()
    var points: [ContactPoint] = []
    for inner in element.elements {
      var point = ContactPoint(type: inner.local, value: nil, role: role)
      inner.markTaken()
      if inner.local == "address" {
        point.address = address(inner)
      } else {
        point.value = MarkupText.collapsed(inner.text)
        let attributes = ExtrasReader.attributes(inner)
        if !attributes.isEmpty {
          point.extras[NewsMLG2.id] = ["attributes": [("value", .object(attributes))].asObject]
        }
      }
      points.append(point)
    }
    let rest = ExtrasReader.attributes(element)
    if !rest.isEmpty, !points.isEmpty { points[0].extras[NewsMLG2.id] = ["attributes": .object(rest)] }
    return points
  }

  func address(_ element: XMLElement) -> Address {
    var address = Address()
    address.role = element.take("role").map { G2Code.word($0) }
    for inner in element.elements {
      let text = MarkupText.collapsed(inner.text)
      let isPlain = !inner.hasRest && (inner.first("name").map { !$0.hasRest } ?? true)
      switch inner.local {
      case "line":
        inner.markTaken()
        var line = Line(text)
        line.language = inner.take("xml:lang")
        line.role = inner.take("role").map { G2Code.word($0) }
        line.extras = ExtrasReader.rest(of: inner)
        address.lines.append(line)
      case "locality" where isPlain && address.locality == nil: (address.locality, _) = (text, inner.markTaken())
      case "area" where isPlain && address.area == nil: (address.area, _) = (text, inner.markTaken())
      case "country" where isPlain && address.country == nil: (address.country, _) = (text, inner.markTaken())
      case "postalCode" where isPlain: (address.postalCode, _) = (text, inner.markTaken())
      default: break
      }
    }
    address.extras = ExtrasReader.rest(of: element)
    return address
  }
}

extension [(String, Value)] {
  fileprivate var asObject: Value { .object(map { Value.Member($0.0, $0.1) }) }
}
