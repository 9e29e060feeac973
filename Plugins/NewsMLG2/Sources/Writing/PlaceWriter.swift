internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes what is known of a place beyond identifiers and names.
enum PlaceWriter {
  static func write(_ details: ConceptDetails, _ extras: G2Extras, to out: inout MarkupOutput) {
    out.lose("givenName", details.givenName != nil)
    out.lose("familyName", details.familyName != nil)
    out.lose("jobTitle", details.jobTitle != nil)
    out.lose("affiliation", !details.affiliation.isEmpty)
    out.lose("symbols", !details.symbols.isEmpty)
    let isPoint = details.address != nil || !details.contactInfo.isEmpty || extras.has(in: "POIDetails")
    guard isPoint || details.position != nil || extras.has(in: "geoAreaDetails") else { return }
    if isPoint { out.xml.open("POIDetails") } else { out.xml.open("geoAreaDetails") }
    if let position = details.position { out.inField("position") { self.position(position, &$0) } }
    if let address = details.address { out.inField("address") { write(address, &$0) } }
    out.forEach("contactInfo", details.contactInfo) { PartyWriter.contact($1, &$0) }
    extras.write(in: isPoint ? "POIDetails" : "geoAreaDetails", to: &out)
    out.xml.close()
  }

  private static func position(_ position: Position, _ out: inout MarkupOutput) {
    guard let latitude = decimal(position.latitude), let longitude = decimal(position.longitude) else {
      return out.say(.lossNoPlace, "G2 wants latitude and longitude as decimals")
    }
    out.xml.open("position")
    out.xml.attribute("latitude", latitude)
    out.xml.attribute("longitude", longitude)
    if let altitude = position.altitude {
      if Int(altitude.description) != nil {
        out.xml.attribute("altitude", altitude.description)
      } else {
        out.lose("altitude", true)
      }
    }
    out.xml.attribute("gpsdatum", position.datum)
    G2Extras(position.extras).writeAttributes(to: &out)
    out.loseForeign(position.extras)
    out.xml.close()
  }

  /// xs:decimal has no exponent.
  private static func decimal(_ number: RawNumber?) -> String? {
    guard let text = number?.description, !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return nil
    }
    return text
  }

  static func write(_ address: Address, _ out: inout MarkupOutput) {
    out.xml.open("address")
    G2Code.attribute("role", address.role, &out)
    let extras = G2Extras(address.extras)
    extras.writeAttributes(to: &out)
    out.forEach("lines", address.lines) { out, line in
      out.xml.open("line", mixed: true)
      ConceptWriter.language(line.language, &out)
      G2Code.attribute("role", line.role, &out)
      G2Extras(line.extras).writeAttributes(to: &out)
      out.lose("rank", line.rank != nil)
      out.lose("title", line.title != nil)
      if !line.content.merged().isPlain, !line.content.isEmpty { out.say(.lossChanged, field: "content") }
      out.xml.text(ConceptWriter.line(line.text, "text", &out))
      out.loseForeign(line.extras)
      out.xml.close()
    }
    named("locality", address.locality, &out)
    named("area", address.area, &out)
    named("country", address.country, &out)
    if let code = address.postalCode { out.xml.element("postalCode", ConceptWriter.line(code, "postalCode", &out)) }
    extras.writeElements(to: &out)
    out.loseForeign(address.extras)
    out.xml.close()
  }

  private static func named(_ element: StaticString, _ name: String?, _ out: inout MarkupOutput) {
    guard let name else { return }
    out.xml.open(element)
    out.xml.element("name", ConceptWriter.line(name, String(describing: element), &out))
    out.xml.close()
  }
}
