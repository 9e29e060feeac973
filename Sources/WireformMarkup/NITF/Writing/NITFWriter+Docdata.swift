internal import WireformCore
internal import WireformXML

extension NITFWriter {
  func documentData(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    out.xml.open("docdata")
    out.xml.attribute("management-status", article.embargo == nil ? article.status : "embargoed")
    extras.writeAttributes(at: "docdata", of: "docdata", except: ["management-status"], to: &out)
    identity(article, extras, &out)
    dates(article, extras, &out)
    messages(article, &out)
    keys(article, extras, &out)
    copyright(article, extras, &out)
    sources(article, extras, &out)
    identified(article, extras, &out)
    let names: Set<String> = [
      "correction", "evloc", "doc-id", "del-list", "urgency", "fixture", "date.issue", "date.release", "date.expire",
      "doc-scope", "series", "ed-msg", "du-key", "doc.copyright", "doc.rights", "key-list", "identified-content",
    ]
    extras.write(names, in: "docdata", to: &out)
    extras.writeForeign(in: "docdata", to: &out)
    out.xml.close()
  }

  /// An element with attributes only; those of the Article's fields first.
  private func leaf(
    _ name: StaticString, _ values: [(StaticString, String?)], at path: String? = nil, _ extras: NITFExtras,
    _ out: inout MarkupOutput
  ) {
    out.xml.open(name)
    var taken: Set<String> = []
    for (key, value) in values {
      guard let value else { continue }
      out.xml.attribute(key, value)
      taken.insert(String(describing: key))
    }
    let element = String(describing: name)
    if let path {
      extras.writeAttributes(at: path, of: element, except: taken, to: &out)
    } else {
      extras.writeOwnAttributes(of: element, except: taken, to: &out)
    }
    out.xml.close()
  }

  // MARK: identity

  private func identity(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    let others = article.altIds.filter { $0.type != "uno" }
    if article.id != nil || !others.isEmpty || extras.isThere("docdata/doc-id") {
      leaf("doc-id", [("id-string", article.id)], at: "docdata/doc-id", extras, &out)
    }
    for other in others where other.value != nil {
      leaf("doc-id", [("id-string", other.value), ("regsrc", other.environment)], NITFExtras(other.extras), &out)
    }
    let version = article.version.flatMap { NITFGrammar.isToken($0) ? $0 : nil }
    if article.slugline != nil || version != nil || extras.isThere("docdata/du-key") {
      leaf("du-key", [("key", article.slugline), ("version", version)], at: "docdata/du-key", extras, &out)
    }
    if let urgency = article.urgency?.value, NITFGrammar.isToken(urgency) {
      leaf("urgency", [("ed-urg", urgency)], at: "docdata/urgency", extras, &out)
    }
  }

  // MARK: dates

  private func dates(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    if let date = article.versionCreated {
      leaf("date.issue", [("norm", date.description)], at: "docdata/date.issue", extras, &out)
    }
    let isReleased = NITFWriter.isReleased(article, extras)
    if let date = article.embargo == nil ? (isReleased ? article.published : nil) : article.embargo?.until {
      leaf("date.release", [("norm", date.description)], at: "docdata/date.release", extras, &out)
    }
    if let date = article.expires {
      leaf("date.expire", [("norm", date.description)], at: "docdata/date.expire", extras, &out)
    }
  }

  // MARK: lines

  private func messages(_ article: borrowing Article, _ out: inout MarkupOutput) {
    for note in article.edNotes where !NITFWriter.isBodyNote(note) {
      leaf("ed-msg", [("info", note.text), ("msg-type", note.role)], NITFExtras(note.extras), &out)
    }
  }

  static let noteClasses: Set<String> = ["cpyrt", "end", "hd", "editorsnote", "trademk", "undef"]

  /// Whether a note needs the element of the body's head: since it is of its kinds, or more than a plain line.
  static func isBodyNote(_ note: Note) -> Bool {
    note.role.map { noteClasses.contains($0) } == true || note.isPublic != nil || note.language != nil
      || !note.blocks.isEmpty || !note.content.merged().isPlain
  }

  private func keys(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    if !article.keywords.isEmpty || extras.isThere("docdata/key-list") {
      out.xml.open("key-list")
      extras.writeAttributes(at: "docdata/key-list", of: "key-list", except: [], to: &out)
      for keyword in article.keywords { leaf("keyword", [("key", keyword.text)], NITFExtras(keyword.extras), &out) }
      extras.write(["keyword"], in: "docdata/key-list", to: &out)
      out.xml.close()
    }
    if let category = article.category {
      leaf("fixture", [("fix-id", category)], at: "docdata/fixture", extras, &out)
    }
    if let series = article.series {
      let part = series.part.map { String($0) }
      let total = series.total.map { String($0) }
      leaf(
        "series", [("series.name", series.name), ("series.part", part), ("series.totalpart", total)],
        NITFExtras(series.extras), &out)
    }
    for audience in article.audiences {
      guard let name = audience.name ?? audience.literal ?? audience.qcode ?? audience.uri else { continue }
      leaf("doc-scope", [("scope", name)], NITFExtras(audience.extras), &out)
    }
  }

  // MARK: rights

  private func copyright(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    let holder = article.rights?.holder.flatMap { $0.name ?? $0.literal ?? $0.qcode ?? $0.uri }
    let year = article.rights?.year.flatMap { NITFGrammar.isToken($0) ? $0 : nil }
    if holder != nil || year != nil {
      leaf("doc.copyright", [("year", year), ("holder", holder)], at: "docdata/doc.copyright", extras, &out)
    }
    for usage in article.rights?.usages ?? [] {
      leaf(
        "doc.rights",
        [
          ("owner", usage.holder), ("startdate", usage.start?.description), ("enddate", usage.end?.description),
          ("agent", usage.agent), ("geography", usage.geography), ("type", usage.type),
          ("limitations", usage.limitations),
        ], NITFExtras(usage.extras), &out)
    }
  }

  // MARK: sources and places

  private func sources(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    for signal in article.signals where signal.uri == NITFSignal.uri || signal.qcode == NITFSignal.qcode {
      leaf("correction", [("info", signal.name)], NITFExtras(signal.extras), &out)
    }
    if !article.infoSources.isEmpty || extras.isThere("docdata/del-list") {
      out.xml.open("del-list")
      extras.writeAttributes(at: "docdata/del-list", of: "del-list", except: [], to: &out)
      for source in article.infoSources {
        guard let name = source.name ?? source.literal ?? source.qcode ?? source.uri else { continue }
        let level = source.details.rank.map { String($0) }
        leaf("from-src", [("src-name", name), ("level-number", level)], NITFExtras(source.extras), &out)
      }
      extras.write(["from-src"], in: "docdata/del-list", to: &out)
      out.xml.close()
    }
    for place in article.places where NITFWriter.isEventPlace(place) { eventPlace(place, &out) }
  }

  static func isEventPlace(_ place: Concept) -> Bool {
    place.details.rel == NITFPlace.eventPlace && place.role.map { NITFPlace.levels.contains($0) } == true
  }

  private func eventPlace(_ place: Concept, _ out: inout MarkupOutput) {
    out.xml.open("evloc")
    var taken: Set<String> = []
    for level in [place] + place.broader {
      guard let name = level.role, NITFPlace.levels.contains(name), taken.insert(name).inserted,
        let value = name == "iso-cc" ? level.literal ?? level.name : level.name
      else { continue }
      out.xml.attribute(named: name, value)
    }
    own(place.extras, "evloc", taken, &out)
    out.xml.close()
  }
}
