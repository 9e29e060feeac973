internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes what is known of a person or an organisation beyond identifiers and names.
enum PartyWriter {
  static func write(_ details: ConceptDetails, _ extras: G2Extras, to out: inout MarkupOutput) {
    out.lose("givenName", details.givenName != nil)
    out.lose("familyName", details.familyName != nil)
    out.lose("position", details.position != nil)
    out.lose("address", details.address != nil)
    let isOrganisation = !details.symbols.isEmpty || extras.has(in: "organisationDetails")
    let hasPerson = extras.has(in: "personDetails")
    guard isOrganisation || hasPerson || !details.affiliation.isEmpty || !details.contactInfo.isEmpty else { return }
    if isOrganisation { out.xml.open("organisationDetails") } else { out.xml.open("personDetails") }
    let place = isOrganisation ? "organisationDetails" : "personDetails"
    let dates: Set<String> = ["born", "died", "founded", "dissolved"]
    extras.write(in: place, named: dates, to: &out)
    out.forEach("affiliation", details.affiliation) { out, concept in
      ConceptWriter.write(concept, as: "affiliation", to: &out)
    }
    out.forEach("contactInfo", details.contactInfo) { contact($1, &$0) }
    if isOrganisation { out.forEach("symbols", details.symbols) { symbol($1, &$0) } }
    extras.write(in: place, except: dates, to: &out)
    out.xml.close()
  }

  private static func symbol(_ symbol: Symbol, _ out: inout MarkupOutput) {
    guard let text = symbol.symbol else { return out.say(.lossNoPlace) }
    out.xml.open("hasInstrument")
    out.xml.attribute("symbol", text)
    G2Code.attribute("type", symbol.type, &out)
    out.xml.attribute("marketlabel", symbol.exchange)
    G2Extras(symbol.extras).writeAttributes(to: &out)
    out.loseForeign(symbol.extras)
    out.xml.close()
  }

  /// One way to reach a party: each stands in a `contactInfo` of its own, whose role it has.
  static func contact(_ point: ContactPoint, _ out: inout MarkupOutput) {
    out.xml.open("contactInfo")
    G2Code.attribute("role", point.role, &out)
    let extras = G2Extras(point.extras)
    extras.writeAttributes(to: &out)
    switch point.type {
    case "email": out.xml.element("email", point.value)
    case "phone": out.xml.element("phone", point.value)
    case "fax": out.xml.element("fax", point.value)
    case "im": out.xml.element("im", point.value)
    case "web": out.xml.element("web", point.value)
    case "address":
      out.lose("value", point.value != nil)
      if point.address == nil { PlaceWriter.write(Address(), &out) }
    case "note": out.xml.element("note", point.value)
    default:
      out.say(.lossChanged, "G2 has no contact of this type: it is written as a note")
      if point.value != nil {
        out.xml.element("note", point.value)
      }
    }
    if let address = point.address {
      if point.type == "address" {
        out.inField("address") { PlaceWriter.write(address, &$0) }
      } else {
        out.lose("address", true)
      }
    }
    out.lose("language", point.language != nil)
    out.lose("name", point.name != nil)
    out.loseForeign(point.extras)
    extras.writeElements(to: &out)
    out.xml.close()
  }
}
