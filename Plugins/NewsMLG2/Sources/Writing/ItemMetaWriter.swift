internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes `itemMeta`, whose children stand in one strict order.
enum ItemMetaWriter {
  /// Elements that have their place in the order.
  private static let slots: Set<String> = [
    "role", "generator", "memberOf", "altRep", "deliverableOf", "hash", "expires", "origRep", "incomingFeedId",
    "metadataCreator", "itemMetaExtProperty",
  ]

  static func write(
    _ article: borrowing Article, _ extras: G2Extras, carried: String?, to out: inout MarkupOutput
  ) {
    out.xml.open("itemMeta")
    extras.writeAttributes(at: "itemMeta", to: &out)
    itemClass(article.type, extras, &out)
    provider(article, extras, &out)
    versionCreated(article.versionCreated, extras, &out)
    date("firstCreated", article.firstCreated, "firstCreated", extras, G2Date.dateTime, &out)
    embargo(article.embargo, extras, &out)
    if let status = article.status {
      out.xml.open("pubStatus")
      out.xml.attribute("qcode", G2Code.code(status, vocabulary: .statuses, &out))
      finish("itemMeta/pubStatus", extras, &out)
    }
    extras.write(in: "itemMeta", named: ["role"], to: &out)
    line("fileName", article.fileName, .plain, extras, &out)
    extras.write(in: "itemMeta", named: ["generator"], to: &out)
    line("profile", article.profile, .plain, extras, &out)
    services(article, &out)
    line("title", article.title, .label, extras, &out)
    notes(article.edNotes, &out)
    extras.write(in: "itemMeta", named: ["memberOf"], to: &out)
    out.forEach("instanceOf", article.instanceOf) { ConceptWriter.write($1, as: "instanceOf", to: &$0) }
    out.forEach("signals", article.signals) { ConceptWriter.write($1, as: "signal", to: &$0) }
    extras.write(in: "itemMeta", named: ["altRep", "deliverableOf", "hash"], to: &out)
    date("expires", article.expires, "expires", extras, G2Date.dateOptionalTime, &out)
    extras.write(in: "itemMeta", named: ["expires", "origRep", "incomingFeedId", "metadataCreator"], to: &out)
    out.forEach("links", article.links) { LinkWriter.write($1, to: &$0) }
    extras.write(in: "itemMeta", named: ["itemMetaExtProperty"], to: &out)
    extras.write(in: "itemMeta", except: ItemMetaWriter.slots, to: &out)
    if let carried {
      out.xml.open("article", mixed: true)
      out.xml.attribute("xmlns", NewsMLG2.carryNamespace)
      out.xml.text(carried)
      out.xml.close()
    }
    out.xml.close()
  }

  /// Adds what the source's element had beside the value, and closes it.
  private static func finish(_ path: String, _ extras: G2Extras, _ out: inout MarkupOutput) {
    extras.writeAttributes(at: path, to: &out)
    extras.write(in: path, to: &out)
    out.xml.close()
  }

  private static func itemClass(_ type: String?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    out.xml.open("itemClass")
    if type == nil { out.say(.supplied, "the item was taken for text", field: "type") }
    let code = G2Code.code(type ?? "text", vocabulary: .types, &out)
    out.xml.attribute("qcode", extras.attribute("qcode", at: "itemMeta/itemClass") ?? code ?? "ninat:text")
    for member in extras.attributes(at: "itemMeta/itemClass") where member.key != "qcode" {
      if let text = member.value.string { out.xml.attribute(named: member.key, text) }
    }
    extras.write(in: "itemMeta/itemClass", to: &out)
    out.xml.close()
  }

  private static func provider(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    if let provider = article.provider {
      return out.inField("provider") { ConceptWriter.write(provider, as: "provider", kind: .party, to: &$0) }
    }
    out.xml.open("provider")
    if let source = article.dateline?.source {
      out.say(.supplied, "the provider was taken from the dateline's source: \(source)", field: "provider")
      out.xml.attribute("literal", MarkupText.collapsed(source))
    } else {
      out.say(.suppliedUnknown, "the provider is not known", field: "provider")
      out.say(.supplied, "the provider was written as unknown", field: "provider")
      out.xml.attribute("literal", "unknown")
    }
    out.xml.close()
  }

  private static func versionCreated(_ date: PartialDate?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    if let date, G2Date.dateTime(date) != nil {
      return self.date("versionCreated", date, "versionCreated", extras, G2Date.dateTime, &out)
    }
    if date != nil { out.say(.lossChanged, "G2 wants a date with a time", field: "versionCreated") }
    guard let now = out.report.now.flatMap(G2Date.dateTime) else { return }
    out.say(.supplied, "the time of the run stands for the time of this version", field: "versionCreated")
    out.xml.element("versionCreated", now)
  }

  private static func date(
    _ name: StaticString, _ date: PartialDate?, _ field: String, _ extras: G2Extras,
    _ text: (PartialDate) -> String?, _ out: inout MarkupOutput
  ) {
    guard let date else { return }
    guard let text = text(date) else {
      return out.say(.lossNoPlace, "G2 cannot say a date of this precision here", field: field)
    }
    if text != date.description { out.say(.lossChanged, "seconds were added to the time", field: field) }
    out.xml.open(name, mixed: true)
    extras.writeAttributes(at: "itemMeta/\(name)", to: &out)
    out.xml.text(text)
    out.xml.close()
  }

  private static func embargo(_ embargo: Embargo?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    guard let embargo else { return }
    out.steps.append(.key("embargo"))
    defer { out.steps.removeLast() }
    out.loseForeign(embargo.extras)
    if let until = embargo.until {
      out.lose("indefinite", embargo.indefinite != nil)
      if let text = G2Date.dateTime(until) {
        if text != until.description { out.say(.lossChanged, "seconds were added to the time", field: "until") }
        out.xml.open("embargoed", mixed: true)
        extras.writeAttributes(at: "itemMeta/embargoed", to: &out)
        out.xml.text(text)
        return out.xml.close()
      }
      out.say(.lossChanged, "G2 wants a time: the embargo is written without a date")
    } else if embargo.indefinite != true {
      return out.say(.lossNoPlace, "an embargo that says nothing")
    }
    out.xml.open("embargoed")
    extras.writeAttributes(at: "itemMeta/embargoed", to: &out)
    out.xml.close()
  }

  private static func line(
    _ name: StaticString, _ text: String?, _ kind: G2Line.Kind, _ extras: G2Extras, _ out: inout MarkupOutput
  ) {
    guard let text else { return }
    let own = extras.isEmpty ? nil : (extras, "itemMeta/\(name)")
    G2Line.write(text, as: name, kind: kind, field: String(describing: name), extras: own, to: &out)
  }

  /// The printed label of the section comes first, as a service that has a name only.
  private static func services(_ article: borrowing Article, _ out: inout MarkupOutput) {
    if let category = article.category {
      out.xml.open("service")
      out.xml.element("name", ConceptWriter.line(category, "category", &out))
      out.xml.close()
    }
    let hasCategory = article.category != nil
    out.forEach("services", article.services) { out, service in
      if !hasCategory, service.isNameOnly { out.say(.lossAmbiguous, "a service by name only is read as the category") }
      ConceptWriter.write(service, as: "service", kind: .qualified, to: &out)
    }
    let isAmbiguous = article.services.contains { $0.isNameOnly }
    if !hasCategory, isAmbiguous { out.say(.lossAmbiguous, "read from a service", field: "category") }
  }

  private static func notes(_ notes: [Note], _ out: inout MarkupOutput) {
    out.forEach("edNotes", notes) { out, note in
      out.xml.open("edNote", mixed: true)
      ConceptWriter.language(note.language, &out)
      G2Code.attribute("role", note.role, &out)
      G2Extras(note.extras).writeAttributes(to: &out)
      out.lose("rank", note.rank != nil)
      out.lose("public", note.isPublic != nil)
      if note.blocks.isEmpty {
        G2Line.write(note.content, kind: .block, to: &out)
      } else {
        out.say(.lossChanged, "G2 has no blocks here: lines are written", field: "blocks")
        out.say(.lossChanged, "G2 has no blocks here: lines are written", field: "content")
        G2Line.write(note.text, kind: .block, field: "blocks", to: &out)
      }
      G2Extras(note.extras).writeElements(to: &out)
      out.loseForeign(note.extras)
      out.xml.close()
    }
  }
}

extension Concept {
  /// Whether a name is all that is known.
  var isNameOnly: Bool {
    guard let name else { return false }
    return self == Concept(name: name)
  }
}
