internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes `contentMeta`: the administrative group first, then the descriptive one.
struct ContentMetaWriter {
  let dateline: DatelineWriter

  func write(_ article: borrowing Article, _ extras: G2Extras, to out: inout MarkupOutput) {
    out.xml.open("contentMeta")
    extras.writeAttributes(at: "contentMeta", to: &out)
    administrative(article, extras, &out)
    descriptive(article, extras, &out)
    extras.write(in: "contentMeta", named: ["contentMetaExtProperty"], to: &out)
    extras.write(in: "contentMeta", except: ContentMetaWriter.slots, to: &out)
    out.xml.close()
  }

  private static let administrativeSlots: Set<String> = [
    "located", "infoSource", "creator", "contributor", "audience", "exclAudience", "altId", "rating", "userInteraction",
  ]
  private static let descriptiveSlots: Set<String> = [
    "language", "genre", "keyword", "subject", "slugline", "headline", "dateline", "by", "creditline", "description",
  ]

  private static let slots = administrativeSlots.union(descriptiveSlots).union(["icon", "contentMetaExtProperty"])

  private func administrative(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    extras.write(in: "contentMeta", named: ["icon"], to: &out)
    if let urgency = article.urgency, let value = G2Urgency.value(urgency, field: "urgency", &out) {
      element("urgency", value, extras, &out)
    }
    date("contentCreated", article.contentCreated, extras, &out)
    date("contentModified", article.contentModified, extras, &out)
    if let type = article.digitalSourceType {
      out.inField("digitalSourceType") { ConceptWriter.write(type, as: "digitalSourceType", kind: .plain, to: &$0) }
    }
    out.forEach("located", article.located) { ConceptWriter.write($1, as: "located", kind: .place, to: &$0) }
    out.forEach("infoSources", article.infoSources) {
      ConceptWriter.write($1, as: "infoSource", kind: .party, takesRole: true, to: &$0)
    }
    out.forEach("creators", article.creators) {
      ConceptWriter.write($1, as: "creator", kind: .party, takesRole: true, takesJobTitle: true, to: &$0)
    }
    out.forEach("contributors", article.contributors) {
      ConceptWriter.write($1, as: "contributor", kind: .party, takesRole: true, takesJobTitle: true, to: &$0)
    }
    out.forEach("audiences", article.audiences) {
      ConceptWriter.write($1, as: "audience", takesWeight: true, to: &$0)
    }
    out.forEach("altIds", article.altIds) { altID($1, &$0) }
    extras.write(in: "contentMeta", named: ContentMetaWriter.administrativeSlots, to: &out)
  }

  private func altID(_ id: AltID, _ out: inout MarkupOutput) {
    guard let value = id.value else { return out.say(.lossNoPlace) }
    out.xml.open("altId", mixed: true)
    G2Code.attribute("type", id.type, &out)
    G2Code.attribute("role", id.role, &out)
    G2Code.attribute("environment", id.environment, &out)
    G2Extras(id.extras).writeAttributes(to: &out)
    out.xml.text(ConceptWriter.line(value, "value", &out))
    out.loseForeign(id.extras)
    out.xml.close()
  }

  private func date(_ name: StaticString, _ date: PartialDate?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    guard let date else { return }
    guard let text = G2Date.truncated(date) else {
      return out.say(.lossNoPlace, "G2 has no date without a year", field: String(describing: name))
    }
    if text != date.description {
      out.say(.lossChanged, "seconds were added to the time", field: String(describing: name))
    }
    element(name, text, extras, &out)
  }

  private func element(_ name: StaticString, _ text: String, _ extras: G2Extras, _ out: inout MarkupOutput) {
    out.xml.open(name, mixed: true)
    extras.writeAttributes(at: "contentMeta/\(name)", to: &out)
    out.xml.text(text)
    extras.write(in: "contentMeta/\(name)", to: &out)
    out.xml.close()
  }

  private func descriptive(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    language(article.language, extras, &out)
    out.forEach("genres", article.genres) {
      ConceptWriter.write($1, as: "genre", takesWeight: true, takesRank: true, to: &$0)
    }
    out.forEach("keywords", article.keywords) { G2Line.write($1, as: "keyword", kind: .plain, to: &$0) }
    subjects("subjects", article.subjects, nil, &out)
    subjects("people", article.people, "cpnat:person", &out)
    subjects("organisations", article.organisations, "cpnat:organisation", &out)
    subjects("places", article.places, "cpnat:geoArea", &out)
    subjects("events", article.events, "cpnat:event", &out)
    subjects("objects", article.objects, "cpnat:object", &out)
    line("slugline", article.slugline, .plain, extras, &out)
    headlines(article, extras, &out)
    if let text = dateline.element {
      G2Line.write(
        text, as: "dateline", kind: .label, field: "dateline.text", extras: (extras, "contentMeta/dateline"), to: &out)
    }
    lines("bylines", article.bylines, plain: article.byline, "byline", "by", .label, nil, extras, &out)
    line("creditLine", article.creditLine, .plain, extras, &out, as: "creditline")
    descriptions(article, extras, &out)
    extras.write(in: "contentMeta", named: ContentMetaWriter.descriptiveSlots, to: &out)
  }

  private func language(_ language: String?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    guard let language else { return }
    guard MarkupText.isLanguage(language) else {
      return out.say(.lossNoPlace, "this is no language tag", field: "language")
    }
    out.xml.open("language")
    out.xml.attribute("tag", language)
    extras.writeAttributes(at: "contentMeta/language", to: &out)
    extras.write(in: "contentMeta/language", to: &out)
    out.xml.close()
  }

  private func subjects(_ key: String, _ concepts: [Concept], _ type: String?, _ out: inout MarkupOutput) {
    out.forEach(key, concepts) { out, concept in
      if type != nil, let own = concept.type, !G2Subject.stays(own, in: key) {
        moved(key, to: G2Subject.list(own) ?? "subjects", &out)
      } else if concept.type == type, type != nil {
        out.say(.lossChanged, "the type of all in this list is not repeated", field: "type")
      } else if type == nil, let own = concept.type, G2Subject.list(own) != nil {
        moved(key, to: G2Subject.list(own) ?? "subjects", &out)
      }
      ConceptWriter.write(
        concept, as: "subject", type: type, takesWeight: true, takesRank: true, to: &out)
    }
  }

  /// Says that a concept is read back into another list, by its type.
  private func moved(_ key: String, to list: String, _ out: inout MarkupOutput) {
    let message = "a concept of this type is read into \(list)"
    out.report.add(.lossChanged, message, path: FieldPath([.key(key)]))
    out.report.add(.lossChanged, message, path: FieldPath([.key(list)]))
  }

  private func line(
    _ field: String, _ text: String?, _ kind: G2Line.Kind, _ extras: G2Extras, _ out: inout MarkupOutput,
    as name: StaticString = "slugline"
  ) {
    guard let text else { return }
    let own = extras.isEmpty ? nil : (extras, "contentMeta/\(name)")
    G2Line.write(text, as: name, kind: kind, field: field, extras: own, to: &out)
  }

  private func headlines(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    lines("headlines", article.headlines, plain: article.headline, "headline", "headline", .label, nil, extras, &out)
    guard let deck = article.subheadline else { return }
    let isListed = article.headlines.contains { $0.text == deck && G2Roles.isDeck($0.role) }
    guard !isListed else { return }
    let role = G2Code.code(G2Roles.deck, &out)
    G2Line.write(deck, as: "headline", kind: .label, role: role, field: "subheadline", to: &out)
  }

  /// The lines of a list, which hold the plain one too; where they do not, it is written before them.
  private func lines(
    _ key: String, _ lines: [Line], plain: String?, _ field: String, _ name: StaticString, _ kind: G2Line.Kind,
    _ vocabulary: Vocabulary?, _ extras: G2Extras, _ out: inout MarkupOutput
  ) {
    if let plain, !lines.contains(where: { $0.text == plain }) {
      let own = extras.isEmpty ? nil : (extras, "contentMeta/\(name)")
      G2Line.write(plain, as: name, kind: kind, field: field, extras: own, to: &out)
      if !lines.isEmpty { out.say(.lossChanged, "the list is read back with the plain line in it", field: key) }
    } else if plain == nil, !lines.isEmpty {
      out.say(.lossChanged, "the first of the list is read as the plain line too", field: field)
    }
    if lines.count == 1, let line = lines.first, G2Line.isBare(line), line.content.merged().isPlain {
      out.say(.lossChanged, "a list of one plain line is read as the plain line alone", field: key)
    }
    out.forEach(key, lines) { G2Line.write($1, as: name, kind: kind, vocabulary: vocabulary, to: &$0) }
  }

  private func descriptions(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    let listed = article.descriptions
    for (role, text) in [("summary", article.summary), ("caption", article.caption)] {
      guard let text else { continue }
      guard
        !listed.contains(where: { line in
          line.text == text && (line.role == role || (role == "summary" && line.role == nil))
        })
      else { continue }
      if !listed.isEmpty {
        out.say(.lossChanged, "the list is read back with the \(role) in it", field: "descriptions")
      }
      G2Line.write(
        text, as: "description", kind: .block, role: "drol:\(role)", field: role,
        extras: (extras, "contentMeta/description/\(role)"), to: &out)
    }
    out.forEach("descriptions", listed) {
      G2Line.write($1, as: "description", kind: .block, vocabulary: .descriptions, to: &$0)
    }
  }
}

/// Roles of lines that the Article has plain keys for.
enum G2Roles {
  /// The deck: what feeds that have one call it.
  static let deck = "hld:subHeadline"

  /// Whether a headline's role makes it the deck.
  static func isDeck(_ role: String?) -> Bool {
    guard let role else { return false }
    let word = role.split(separator: ":").last.map { $0.lowercased() } ?? ""
    return ["subheadline", "subhead", "subtitle", "deck", "sub", "subheading"].contains(word)
  }
}

/// Which list of the Article a subject belongs to, by its type.
enum G2Subject {
  /// The list for a type, nil for those that stay among the subjects.
  static func list(_ type: String) -> String? {
    switch type {
    case "cpnat:person": "people"
    case "cpnat:organisation": "organisations"
    case "cpnat:geoArea", "cpnat:poi": "places"
    case "cpnat:event": "events"
    case "cpnat:object": "objects"
    default: nil
    }
  }

  /// Whether a concept of a type is read back into the list.
  static func stays(_ type: String, in key: String) -> Bool { list(type) == key }
}
