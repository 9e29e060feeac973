internal import WireformCore
internal import WireformXML

extension NITFReader {
  /// The data of the document: identity, dates, rights, places, keys.
  mutating func docdata(_ data: XMLElement) {
    sayEmpty(data)
    status(data)
    for element in data.elements { docdataPart(element) }
    sayBareText(data, isKept: false)
    keepRest(of: data, at: "docdata")
  }

  private mutating func status(_ data: XMLElement) {
    guard let status = text(data, "management-status") else { return }
    let known = status.lowercased()
    if known == "embargoed" {
      isEmbargoed = true
    } else {
      article.status = ["usable", "withheld", "canceled"].contains(known) ? known : status
    }
  }

  private mutating func docdataPart(_ element: XMLElement) {
    switch element.local {
    case "doc-id": docID(element)
    case "du-key" where article.slugline == nil && article.version == nil: key(element)
    case "urgency" where article.urgency == nil: urgency(element)
    case "date.issue", "date.release", "date.expire": date(element)
    case "ed-msg": message(element)
    case "key-list": keywords(element)
    case "fixture" where article.category == nil: fixture(element)
    case "series" where article.series == nil: series(element)
    case "doc-scope": scope(element)
    case "evloc": eventPlace(element)
    case "doc.copyright": copyright(element)
    case "doc.rights": rights(element)
    case "correction": correction(element)
    case "del-list": deliveries(element)
    case "identified-content": identified(element)
    case "pubdata", "revision-history":
      misplaced(element)
      headPart(element)
    default: keep(element, in: "docdata")
    }
  }

  // MARK: identity

  private mutating func docID(_ element: XMLElement) {
    let id = text(element, "id-string")
    if !hasDocID {
      hasDocID = true
      article.id = id
      return keepRest(of: element, at: "docdata/doc-id")
    }
    guard let id else { return keep(element, in: "docdata") }
    var other = AltID(id)
    other.environment = text(element, "regsrc")
    rest(of: element, into: &other.extras)
    article.altIds.append(other)
  }

  private mutating func key(_ element: XMLElement) {
    article.slugline = text(element, "key")
    article.version = text(element, "version")
    guard article.slugline != nil || article.version != nil else { return keep(element, in: "docdata") }
    keepRest(of: element, at: "docdata/du-key")
  }

  private mutating func urgency(_ element: XMLElement) {
    guard let value = text(element, "ed-urg") else { return keep(element, in: "docdata") }
    article.urgency = Urgency(value, scale: "nitf")
    keepRest(of: element, at: "docdata/urgency")
  }

  // MARK: dates

  private mutating func date(_ element: XMLElement) {
    let isFree =
      switch element.local {
      case "date.issue": article.versionCreated == nil
      case "date.expire": article.expires == nil
      default: isEmbargoed ? article.embargo == nil : article.published == nil
      }
    guard isFree, let date = date(element, "norm") else { return keep(element, in: "docdata") }
    switch element.local {
    case "date.issue": article.versionCreated = date
    case "date.expire": article.expires = date
    case _ where isEmbargoed: article.embargo = Embargo(until: date)
    default: article.published = date
    }
    sayBareText(element, isKept: false)
    keepRest(of: element, at: "docdata/\(element.local)")
  }

  // MARK: lines

  private mutating func message(_ element: XMLElement) {
    guard let info = text(element, "info") ?? words(of: element) else { return keep(element, in: "docdata") }
    var note = Note(info, role: text(element, "msg-type"))
    rest(of: element, into: &note.extras)
    article.edNotes.append(note)
  }

  /// What an element says as text though the standard has an attribute for it.
  private mutating func words(of element: XMLElement) -> String? {
    guard element.hasOwnText, !element.hasElements else { return nil }
    sayBareText(element, isKept: true)
    return MarkupText.collapsed(element.text)
  }

  private mutating func keywords(_ list: XMLElement) {
    let before = article.keywords.count
    for element in list.elements where element.local == "keyword" {
      guard let key = text(element, "key") ?? words(of: element) else { continue }
      var keyword = Line(key)
      rest(of: element, into: &keyword.extras)
      article.keywords.append(keyword)
    }
    guard article.keywords.count > before else { return keep(list, in: "docdata") }
    sayBareText(list, isKept: false)
    keepRest(of: list, at: "docdata/key-list")
  }

  private mutating func fixture(_ element: XMLElement) {
    guard let id = text(element, "fix-id") else { return keep(element, in: "docdata") }
    article.category = id
    keepRest(of: element, at: "docdata/fixture")
  }

  mutating func series(_ element: XMLElement) {
    var series = Series()
    series.name = text(element, "series.name")
    series.part = element.takeNumber("series.part")
    series.total = element.takeNumber("series.totalpart")
    rest(of: element, into: &series.extras)
    if series != Series() { article.series = series } else { keep(element, in: "docdata") }
  }

  private mutating func scope(_ element: XMLElement) {
    guard let name = text(element, "scope") else { return keep(element, in: "docdata") }
    var audience = Concept(name: name)
    rest(of: element, into: &audience.extras)
    article.audiences.append(audience)
  }

  // MARK: places

  /// Where the event took place: the narrowest level is the place, the wider ones stand in the chain above.
  private mutating func eventPlace(_ element: XMLElement) {
    var chain: [Concept] = []
    for level in NITFPlace.levels {
      guard let name = text(element, level) else { continue }
      var place = Concept(name: name)
      if level == "iso-cc" {
        place = Concept()
        place.literal = name
      }
      place.role = level
      chain.append(place)
    }
    guard var place = chain.first else { return keep(element, in: "docdata") }
    place.type = "cpnat:geoArea"
    place.details.rel = NITFPlace.eventPlace
    place.broader = Array(chain.dropFirst())
    rest(of: element, into: &place.extras)
    article.places.append(place)
  }

  // MARK: rights

  private mutating func copyright(_ element: XMLElement) {
    let holder = text(element, "holder")
    let year = text(element, "year")
    guard article.rights?.holder == nil, article.rights?.year == nil, holder != nil || year != nil else {
      return keep(element, in: "docdata")
    }
    changeRights {
      $0.holder = holder.map { Concept(name: $0) }
      $0.year = year
    }
    keepRest(of: element, at: "docdata/doc.copyright")
  }

  mutating func changeRights(_ body: (inout Rights) -> Void) {
    var rights = article.rights ?? Rights()
    body(&rights)
    article.rights = rights
  }

  private mutating func rights(_ element: XMLElement) {
    var usage = RightsUsage()
    usage.holder = text(element, "owner")
    usage.agent = text(element, "agent")
    usage.type = text(element, "type")
    usage.limitations = text(element, "limitations")
    usage.geography = text(element, "geography")
    usage.start = date(element, "startdate")
    usage.end = date(element, "enddate")
    rest(of: element, into: &usage.extras)
    guard usage != RightsUsage() else { return keep(element, in: "docdata") }
    changeRights { $0.usages.append(usage) }
  }

  // MARK: source and correction

  private mutating func correction(_ element: XMLElement) {
    var signal = Concept(name: text(element, "info"), uri: NITFSignal.uri, qcode: NITFSignal.qcode)
    rest(of: element, into: &signal.extras)
    article.signals.append(signal)
  }

  /// The agencies that moved the document, in the order of their levels.
  private mutating func deliveries(_ list: XMLElement) {
    let before = article.infoSources.count
    for element in list.elements where element.local == "from-src" {
      guard let name = text(element, "src-name") else { continue }
      var source = Concept(name: name)
      if let level = element.takeNumber("level-number") { source.details.rank = level }
      rest(of: element, into: &source.extras)
      article.infoSources.append(source)
    }
    guard article.infoSources.count > before else { return keep(list, in: "docdata") }
    sayBareText(list, isKept: false)
    keepRest(of: list, at: "docdata/del-list")
  }
}

/// The levels of a place where an event took place.
enum NITFPlace {
  /// From the narrowest to the widest, by the names of their attributes.
  static let levels = ["city", "county-dist", "state-prov", "iso-cc"]
  /// How such a place relates to the story.
  static let eventPlace = "evloc"
}

/// The signal that a document corrects another.
enum NITFSignal {
  static let qcode = "sig:correction"
  static let uri = "http://cv.iptc.org/newscodes/signal/correction"
}
