internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Writes a concept, a party or a place as one of G2's flexible properties.
enum ConceptWriter {
  /// What an element of this kind may hold beyond identifiers and names.
  enum Kind {
    /// Names only: service, pubStatus.
    case qualified
    /// Names, with a literal: digitalSourceType, relations.
    case plain
    /// All of a concept: signal, audience, subject, genre.
    case concept
    /// A concept that may tell of a person or an organisation.
    case party
    /// A concept that may tell of a place.
    case place
  }

  static func write(
    _ concept: Concept, as name: StaticString, kind: Kind = .concept, type: String? = nil, takesRole: Bool = false,
    takesWeight: Bool = false, takesRank: Bool = false, takesJobTitle: Bool = false, to out: inout MarkupOutput
  ) {
    out.xml.open(name)
    identifiers(concept, kind, type, &out)
    let details = concept.details
    if takesRole { G2Code.attribute("role", concept.role, &out) } else { out.lose("role", concept.role != nil) }
    if takesJobTitle {
      G2Code.attribute("jobtitle", details.jobTitle, &out)
    } else {
      out.lose("jobTitle", details.jobTitle != nil && kind == .party)
    }
    if takesWeight { weights(details, &out) } else { weightLosses(details, &out) }
    creator(details.creator, &out)
    out.lose("rel", details.rel != nil)
    if takesRank {
      out.xml.attribute("rank", natural(details.rank, "rank", &out))
    } else {
      out.lose("rank", details.rank != nil)
    }
    body(concept, details, kind, &out)
    out.xml.close()
  }

  private static func creator(_ creator: String?, _ out: inout MarkupOutput) {
    guard let creator else { return }
    if G2Code.isQCode(creator) { out.xml.attribute("creator", creator) } else { out.lose("creator", true) }
  }

  private static func natural(_ number: Int?, _ field: String, _ out: inout MarkupOutput) -> Int? {
    guard let number, number < 0 else { return number }
    out.lose(field, true)
    return nil
  }

  private static func body(_ concept: Concept, _ details: ConceptDetails, _ kind: Kind, _ out: inout MarkupOutput) {
    let extras = G2Extras(concept.extras)
    extras.writeAttributes(to: &out)
    names(concept, &out)
    extras.write(in: "definitions", to: &out)
    if kind == .qualified || kind == .plain {
      relationLosses(concept, details, &out)
    } else {
      relations(concept, details, &out)
    }
    extras.write(in: "relations", to: &out)
    switch kind {
    case .party: PartyWriter.write(details, extras, to: &out)
    case .place: PlaceWriter.write(details, extras, to: &out)
    default: detailLosses(details, &out)
    }
    extras.write(in: "", to: &out)
    out.loseForeign(concept.extras)
  }

  static func identifiers(_ concept: Concept, _ kind: Kind, _ type: String?, _ out: inout MarkupOutput) {
    let details = concept.details
    let qcode = qcode(concept, &out)
    out.xml.attribute("qcode", qcode)
    if let uri = concept.uri, qcode.flatMap({ Catalog().uri(of: $0) }) != uri { out.xml.attribute("uri", uri) }
    if let literal = concept.literal {
      if kind == .qualified {
        out.lose("literal", true)
      } else {
        out.xml.attribute("literal", line(literal, "literal", &out))
      }
    }
    if kind != .qualified, let type = concept.type ?? type {
      G2Code.attribute("type", type, vocabulary: nil, &out)
    } else {
      out.lose("type", concept.type != nil)
    }
    out.lose("scheme", details.scheme != nil && concept.uri == nil && concept.qcode == nil)
    out.lose("code", details.code != nil && concept.uri == nil && concept.qcode == nil)
  }

  /// The QCode as it is, or one made of a URI that lies in a scheme of the IPTC.
  private static func qcode(_ concept: Concept, _ out: inout MarkupOutput) -> String? {
    guard let qcode = concept.qcode else { return nil }
    if G2Code.isQCode(qcode) { return qcode }
    out.say(.lossNoPlace, "this is no QCode", field: "qcode")
    return nil
  }

  /// A text for a place that allows no line ends.
  static func line(_ text: String, _ field: String?, _ out: inout MarkupOutput) -> String {
    if MarkupText.isCollapsed(text) { return text }
    out.say(.lossChanged, "line ends and runs of blanks became one blank", field: field)
    return MarkupText.collapsed(text)
  }

  static func language(_ language: String?, _ out: inout MarkupOutput) {
    guard let language else { return }
    if MarkupText.isLanguage(language) {
      out.xml.attribute("xml:lang", language)
    } else {
      out.lose("language", true)
    }
  }

  /// The name without attributes first; one that the list of names opens with is not repeated.
  static func names(_ concept: Concept, _ out: inout MarkupOutput) {
    let opens = concept.names.first.map { $0.text == concept.name && !G2Line.isBare($0) } ?? false
    if let name = concept.name, !opens {
      out.xml.open("name", mixed: true)
      out.xml.text(line(name, "name", &out))
      out.xml.close()
    }
    let isAmbiguous = concept.name == nil
    out.forEach("names", concept.names) { out, name in
      if isAmbiguous { out.say(.lossChanged, "the first name is read as the main one") }
      out.xml.open("name", mixed: true)
      language(name.language, &out)
      G2Code.attribute("role", name.role, &out)
      G2Extras(name.extras).writeAttributes(to: &out)
      if !name.content.merged().isPlain, !name.content.isEmpty { out.say(.lossChanged, field: "content") }
      out.lose("rank", name.rank != nil)
      out.lose("title", name.title != nil)
      out.xml.text(line(name.text, "text", &out))
      out.xml.close()
      out.loseForeign(name.extras)
    }
  }

  private static func relations(_ concept: Concept, _ details: ConceptDetails, _ out: inout MarkupOutput) {
    out.forEach("facets", details.facets) { relation($1, "facet", &$0) }
    out.forEach("sameAs", details.sameAs) { relation($1, "sameAs", &$0) }
    out.forEach("broader", concept.broader) { relation($1, "broader", &$0) }
    out.forEach("narrower", details.narrower) { relation($1, "narrower", &$0) }
    out.forEach("related", details.related) { relation($1, "related", &$0) }
  }

  private static func relation(_ concept: Concept, _ name: StaticString, _ out: inout MarkupOutput) {
    out.xml.open(name)
    let details = concept.details
    identifiers(concept, .plain, nil, &out)
    creator(details.creator, &out)
    let isSameAs = String(describing: name) == "sameAs"
    if isSameAs { out.lose("rel", details.rel != nil) } else { G2Code.attribute("rel", details.rel, &out) }
    let takesRank = !isSameAs && String(describing: name) != "facet"
    if takesRank {
      out.xml.attribute("rank", natural(details.rank, "rank", &out))
    } else {
      out.lose("rank", details.rank != nil)
    }
    let extras = G2Extras(concept.extras)
    extras.writeAttributes(to: &out)
    names(concept, &out)
    if takesRank {
      out.forEach("facets", details.facets) { relation($1, "facet", &$0) }
    } else {
      out.lose("facets", !details.facets.isEmpty)
    }
    extras.writeElements(to: &out)
    out.lose("role", concept.role != nil)
    out.lose("broader", !concept.broader.isEmpty)
    out.lose("sameAs", !details.sameAs.isEmpty)
    out.lose("narrower", !details.narrower.isEmpty)
    out.lose("related", !details.related.isEmpty)
    weightLosses(details, &out)
    detailLosses(details, &out)
    out.loseForeign(concept.extras)
    out.xml.close()
  }

  private static func relationLosses(_ concept: Concept, _ details: ConceptDetails, _ out: inout MarkupOutput) {
    out.lose("facets", !details.facets.isEmpty)
    out.lose("sameAs", !details.sameAs.isEmpty)
    out.lose("broader", !concept.broader.isEmpty)
    out.lose("narrower", !details.narrower.isEmpty)
    out.lose("related", !details.related.isEmpty)
  }

  private static func weights(_ details: ConceptDetails, _ out: inout MarkupOutput) {
    weight("relevance", details.relevance, &out)
    weight("confidence", details.confidence, &out)
  }

  /// G2 counts whole numbers from 0 to 100.
  private static func weight(_ name: StaticString, _ number: RawNumber?, _ out: inout MarkupOutput) {
    guard let number else { return }
    guard let value = Int(number.description), (0...100).contains(value), String(value) == number.description else {
      return out.say(.lossNoPlace, "G2 counts from 0 to 100", field: String(describing: name))
    }
    out.xml.attribute(name, value)
  }

  private static func weightLosses(_ details: ConceptDetails, _ out: inout MarkupOutput) {
    out.lose("relevance", details.relevance != nil)
    out.lose("confidence", details.confidence != nil)
  }

  static func detailLosses(_ details: ConceptDetails, _ out: inout MarkupOutput) {
    out.lose("givenName", details.givenName != nil)
    out.lose("familyName", details.familyName != nil)
    out.lose("jobTitle", details.jobTitle != nil)
    out.lose("affiliation", !details.affiliation.isEmpty)
    out.lose("contactInfo", !details.contactInfo.isEmpty)
    out.lose("symbols", !details.symbols.isEmpty)
    out.lose("position", details.position != nil)
    out.lose("address", details.address != nil)
  }
}
