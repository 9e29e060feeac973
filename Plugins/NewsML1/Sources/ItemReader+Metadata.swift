internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

extension ItemReader {
  // MARK: administrative

  mutating func administrative(_ element: XMLElement) {
    element.markTaken()
    for part in element.elements {
      switch part.local {
      case "FileName": fill(\.fileName, part)
      case "SystemIdentifier":
        if let text = text(part) { article.altIds.append(AltID(text, type: "SystemIdentifier")) }
      case "Provider": provider(part)
      case "Creator": parties(part, \.creators)
      case "Source": parties(part, \.infoSources)
      case "Contributor": parties(part, \.contributors)
      case "Property": property(part)
      default: break
      }
    }
  }

  private mutating func provider(_ element: XMLElement) {
    guard let first = element.first("Party"), let name = first.peek("FormalName"), !name.isEmpty else { return }
    if let old = article.provider {
      guard old.name == name else { return }
      element.markTaken()
      _ = formalName(first)
      return report.add(.newsML1Repeated, "Provider: \(name)", at: element.place)
    }
    element.markTaken()
    article.provider = concept(first)
  }

  /// The parties of an element; what the element itself says goes to the first of them.
  private mutating func parties(_ element: XMLElement, _ field: WritableKeyPath<Article, [Concept]>) {
    element.markTaken()
    for party in element.elements where party.local == "Party" {
      guard let concept = concept(party) else { continue }
      if article[keyPath: field].contains(concept) {
        report.add(.newsML1Repeated, "\(element.local): \(concept.name ?? "")", at: party.place)
      } else {
        article[keyPath: field].append(concept)
      }
    }
    if element.first("Party") == nil, element.hasOwnText, let text = text(element) {
      report.add(.newsML1Lenient, "\(element.local) has text and no Party: \(text)", at: element.place)
      article[keyPath: field].append(Concept(name: text))
    }
  }

  // MARK: rights

  mutating func rights(_ element: XMLElement) {
    element.markTaken()
    for part in element.elements {
      switch part.local {
      case "Copyright": copyright(part)
      case "UsageRights": usage(part)
      default: break
      }
    }
  }

  private mutating func copyright(_ element: XMLElement) {
    guard article.rights?.holder == nil, article.rights?.year == nil else { return }
    element.markTaken()
    let holder = element.first("CopyrightHolder").flatMap { text($0) }
    let year = element.first("CopyrightDate").flatMap { text($0) }
    guard holder != nil || year != nil else { return }
    changeRights {
      $0.holder = holder.map { Concept(name: $0) }
      $0.year = year
    }
  }

  private mutating func usage(_ element: XMLElement) {
    var usage = RightsUsage()
    element.markTaken()
    usage.type = element.first("UsageType").flatMap { text($0) }
    usage.geography = element.first("Geography").flatMap { text($0) }
    usage.holder = element.first("RightsHolder").flatMap { text($0) }
    usage.limitations = element.first("Limitations").flatMap { text($0) }
    if let start = element.first("StartDate") { usage.start = date(start) }
    if let end = element.first("EndDate") { usage.end = date(end) }
    guard usage != RightsUsage() else { return }
    rest(of: element, into: &usage.extras)
    changeRights { $0.usages.append(usage) }
  }

  // MARK: descriptive

  mutating func descriptive(_ element: XMLElement) {
    element.markTaken()
    if element.local != "DescriptiveMetadata" {
      report.add(.newsML1Lenient, "\(element.local) was read as DescriptiveMetadata", at: element.place)
    }
    for part in element.elements { descriptivePart(part) }
  }

  private mutating func descriptivePart(_ part: XMLElement) {
    switch part.local {
    case "Language": language(part)
    case "Genre": append(part, \.genres)
    case "SubjectCode": subjects(part)
    case "OfInterestTo": audience(part)
    case "DateLineDate" where article.dateline?.date == nil:
      if let date = date(part) { changeDateline { $0.date = date } }
    case "Location": location(part)
    case "TopicOccurrence": occurrence(part)
    case "Property" where part.peek("FormalName")?.lowercased() == "keyword": keyword(part)
    default: break
    }
  }

  private mutating func append(_ element: XMLElement, _ field: WritableKeyPath<Article, [Concept]>) {
    guard let concept = concept(element) else { return }
    if article[keyPath: field].contains(concept) {
      report.add(.newsML1Repeated, "\(element.local): \(concept.name ?? "")", at: element.place)
    }
    article[keyPath: field].append(concept)
  }

  /// Whether two tags name one language, one of them perhaps with its country.
  private func isSame(_ tag: String?, _ other: String) -> Bool {
    guard let tag = tag?.lowercased() else { return false }
    let other = other.lowercased()
    return tag == other || tag.hasPrefix(other + "-") || other.hasPrefix(tag + "-")
  }

  private mutating func language(_ element: XMLElement) {
    guard let name = element.peek("FormalName"), !name.isEmpty else { return }
    guard article.language == nil || isSame(article.language, name) else {
      if hasLanguage { return }
      // The language of the content, against an `xml:lang` that also speaks of the metadata.
      report.add(.newsML1Differs, "xml:lang \(article.language ?? "")", at: element.place)
      article.language = formalName(element)
      hasLanguage = true
      return
    }
    hasLanguage = true
    if let old = article.language {
      report.add(.newsML1Repeated, "Language: \(name), xml:lang: \(old)", at: element.place)
    }
    article.language = formalName(element)
  }

  private mutating func keyword(_ element: XMLElement) {
    guard let value = element.peek("Value").map(MarkupText.collapsed), !value.isEmpty else { return }
    _ = element.take("Value")
    _ = element.take("FormalName")
    var line = Line(value, role: "Property")
    rest(of: element, into: &line.extras)
    article.keywords.append(line)
  }

  private mutating func audience(_ element: XMLElement) {
    guard var concept = concept(element) else { return }
    if case .array(let list)? = concept.extras[NewsML1.id]?["elements"], list.count == 1,
      let text = list.first?["attributes"]?["FormalName"]?.string, let number = RawNumber(text)
    {
      concept.details.relevance = number
      concept.extras = Extras()
    }
    article.audiences.append(concept)
  }

  // MARK: subjects

  /// Subjects, matters and details in a row: each that lies within the one before has it as its broader concept.
  private mutating func subjects(_ element: XMLElement) {
    var chain: [(level: Int, concept: Concept)] = []
    element.markTaken()
    for part in element.elements {
      guard let level = ["Subject", "SubjectMatter", "SubjectDetail"].firstIndex(of: part.local) else { continue }
      guard var concept = concept(part) else { continue }
      SubjectCode.resolve(&concept, level: level)
      if let last = chain.last, last.level < level, SubjectCode.lies(concept, in: last.concept) {
        concept.broader = [last.concept] + last.concept.broader
        concept.broader[0].broader = []
        chain[chain.count - 1] = (level, concept)
      } else {
        chain.append((level, concept))
      }
    }
    article.subjects += chain.map(\.concept)
  }

  // MARK: places

  /// A place with what it lies in, the narrowest first.
  private mutating func location(_ element: XMLElement) {
    var levels: [(rank: Int, concept: Concept)] = []
    for part in element.elements where part.local == "Property" {
      guard let kind = part.peek("FormalName"), let value = part.peek("Value"), !value.isEmpty else { continue }
      let rank = PlaceLevel.rank(kind)
      guard rank >= 0 else { continue }
      _ = part.take("FormalName")
      _ = part.take("Value")
      var concept = Concept(name: value)
      concept.role = kind
      concept.details.scheme = part.take("Scheme")
      rest(of: part, into: &concept.extras)
      levels.append((rank, concept))
    }
    guard !levels.isEmpty || element.peek("Topic").flatMap({ topics[$0] }) != nil else { return }
    // A stable order: of one rank the first stays first.
    let sorted = levels.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    var place = sorted.first?.element.concept ?? Concept()
    if let topic = element.peek("Topic"), let known = topics[topic], levels.isEmpty {
      place = known
      _ = element.take("Topic")
    }
    place.type = "cpnat:geoArea"
    place.broader = sorted.dropFirst().map(\.element.concept)
    let isOrigin = element.peek("HowPresent")?.lowercased() == "origin"
    if isOrigin { _ = element.take("HowPresent") }
    var own = Extras()
    rest(of: element, into: &own)
    if !own.isEmpty, let value = own[NewsML1.id] {
      var extras = Extras()
      extras[NewsML1.id] =
        place.extras.isEmpty ? value : ["location": value, "place": place.extras[NewsML1.id] ?? .null]
      place.extras = extras
    }
    if isOrigin { article.located.append(place) } else { article.places.append(place) }
  }

  // MARK: topics

  private mutating func occurrence(_ element: XMLElement) {
    guard let reference = element.peek("Topic"), var concept = topics[reference] else { return }
    _ = element.take("Topic")
    rest(of: element, into: &concept.extras)
    switch concept.type {
    case "cpnat:person": article.people.append(concept)
    case "cpnat:organisation": article.organisations.append(concept)
    case "cpnat:geoArea": article.places.append(concept)
    case "cpnat:event": article.events.append(concept)
    case "cpnat:object": article.objects.append(concept)
    default: article.subjects.append(concept)
    }
  }
}

/// The IPTC's subject codes of eight digits: two of the subject, three of the matter, three of the detail.
enum SubjectCode {
  static let elements = ["Subject", "SubjectMatter", "SubjectDetail"]
  static let scheme = "http://cv.iptc.org/newscodes/subjectcode/"

  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A code of the IPTC by its URI; any other keeps its words, and which element it is of.
  static func resolve(_ concept: inout Concept, level: Int) {
    guard let name = concept.name, isCode(name) else {
      concept.role = elements[level]
      return
    }
    concept.name = nil
    concept.qcode = "subj:\(name)"
    concept.uri = scheme + name
    if self.level(of: name) != level { concept.role = elements[level] }
  }

  /// The eight digits by which a concept is one of the IPTC's subject codes.
  static func code(of concept: Concept) -> String? {
    if let qcode = concept.qcode, qcode.hasPrefix("subj:"), isCode(String(qcode.dropFirst(5))) {
      return String(qcode.dropFirst(5))
    }
    if let uri = concept.uri, uri.hasPrefix(scheme), isCode(String(uri.dropFirst(scheme.count))) {
      return String(uri.dropFirst(scheme.count))
    }
    return nil
  }

  static func level(of code: String) -> Int { code.hasSuffix("000000") ? 0 : code.hasSuffix("000") ? 1 : 2 }

  /// Whether a code lies within another.
  static func lies(_ inner: Concept, in outer: Concept) -> Bool {
    guard let code = inner.qcode?.suffix(8), let wide = outer.qcode?.suffix(8) else {
      return inner.qcode == nil && outer.qcode == nil
    }
    return code.prefix(level(of: String(wide)) == 0 ? 2 : 5) == wide.prefix(level(of: String(wide)) == 0 ? 2 : 5)
  }
}

/// The levels of a place, the narrowest first.
enum PlaceLevel {
  static let names = [
    ["sublocation", "suburb", "district", "venue"], ["city", "town", "locality"],
    ["countryarea", "area", "region", "state", "province", "county"], ["country", "countrycode"],
    ["worldregion", "continent"],
  ]

  /// The word for the level at an index of a chain of places.
  static func word(_ index: Int, of place: Concept) -> String {
    let words = place.broader.count == 1 ? ["City", "Country"] : ["City", "CountryArea", "Country", "WorldRegion"]
    return words.indices.contains(index) ? words[index] : "WorldRegion"
  }

  static func rank(_ kind: String) -> Int { names.firstIndex { $0.contains(kind.lowercased()) } ?? -1 }
}
