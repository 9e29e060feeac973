internal import WireformCore

extension NinjsCertificate {
  /// All lists of things and the lines of keywords, in the order of the fields.
  mutating func concepts(of article: Article, at path: FieldPath) -> Bool {
    guard keywords(article.keywords, at: path), makers("creators", article.creators, at: path),
      makers("contributors", article.contributors, at: path)
    else { return false }
    guard list("infoSources", article.infoSources, .sources, at: path),
      article.provider != nil || !article.infoSources.contains(where: { $0.role == "provider" })
    else { return false }
    return located(article.located, at: path) && list("genres", article.genres, .genres, at: path)
      && list("subjects", article.subjects, .subjects, at: path) && list("people", article.people, .people, at: path)
      && list("organisations", article.organisations, .organisations, at: path)
      && list("places", article.places, .places, at: path) && list("events", article.events, .events, at: path)
      && list("objects", article.objects, .objects, at: path) && sourceType(article, at: path)
  }

  mutating func provider(_ article: Article, at path: FieldPath) -> Bool {
    guard let provider = article.provider else { return true }
    return concept(provider, .sources, isMarked: true, at: path.key("provider"))
  }

  private mutating func sourceType(_ article: Article, at path: FieldPath) -> Bool {
    guard let type = article.digitalSourceType else { return true }
    return options.version >= NinjsVersion(3, 1)
      && concept(type, .sourceType, isMarked: false, at: path.key("digitalSourceType"))
  }

  private mutating func keywords(_ keywords: [Line], at path: FieldPath) -> Bool {
    guard !keywords.isEmpty else { return true }
    return parts("keywords", keywords, keeping: ["text"], at: path) { $0.content.isPlain }
  }

  /// Creators come back from the persons first and then from the organisations.
  private mutating func makers(_ name: String, _ makers: [Concept], at path: FieldPath) -> Bool {
    guard let first = makers.first else { return true }
    guard makers.allSatisfy({ $0.isOrganisation == first.isOrganisation }) else { return false }
    return list(name, makers, first.isOrganisation ? .organisations : .people, isMarked: true, at: path)
  }

  /// Of the places that the content comes from, the name of the one is kept.
  private mutating func located(_ located: [Concept], at path: FieldPath) -> Bool {
    guard let first = located.first else { return true }
    guard located.count == 1, first.name != nil else { return false }
    return loseAll(of: first, but: ["name"], at: path.key("located").index(0))
  }

  private mutating func list(
    _ name: String, _ concepts: [Concept], _ list: NinjsList, isMarked: Bool = false, at path: FieldPath
  ) -> Bool {
    guard !concepts.isEmpty else { return true }
    let before = differences.count
    for (index, concept) in concepts.enumerated() {
      guard self.concept(concept, list, isMarked: isMarked, at: path.key(name).index(index)) else { return false }
    }
    return differences.count == before || NinjsCertificate.areApart(concepts)
  }

  /// A concept: what its list has comes back, the rest is lost.
  /// - Parameter isMarked: whether a mark stands in the place of its own `rel` or `role`.
  private mutating func concept(
    _ concept: Concept, _ list: NinjsList, isMarked: Bool, at path: @autoclosure () -> FieldPath
  ) -> Bool {
    guard isPlain(concept, list, isMarked) else { return false }
    let keepsRole = list.hasRole(options.version) && !isMarked
    if concept.isBare, concept.role == nil || keepsRole { return true }
    var kept = ["name", "uri", "literal"]
    if keepsRole { kept.append("role") }
    if list.hasRel(options.version), !isMarked { kept.append("rel") }
    if list.hasScores { kept += ["relevance", "confidence", "creator"] }
    return loseAll(of: concept, but: kept, at: path())
  }

  /// Whether what is kept of a concept is written as it is, and nothing else in its place.
  private func isPlain(_ concept: Concept, _ list: NinjsList, _ isMarked: Bool) -> Bool {
    // Where there is no name or identifier, another stands in.
    guard concept.name != nil || concept.names.isEmpty else { return false }
    let isIdentified = concept.uri != nil || concept.literal != nil
    guard isIdentified || (concept.name != nil && concept.qcode == nil) else { return false }
    guard concept.hasDetails else { return true }
    let details = concept.details
    guard isIdentified || details.code == nil, !list.hasContacts || details.contactInfo.isEmpty,
      !list.hasSymbols || details.symbols.isEmpty, !list.hasPosition || details.position == nil
    else { return false }
    if list.hasScores { guard isPercent(details.relevance), isPercent(details.confidence) else { return false } }
    switch details.rel {
    case "creator"?, "contributor"?: return isMarked || (list != .people && list != .organisations)
    case "keyword"?: return list != .subjects
    default: return true
    }
  }

  private func isPercent(_ number: RawNumber?) -> Bool {
    guard let text = number?.description else { return true }
    return Int(text).map { (0...100).contains($0) } ?? false
  }

  /// Whether no two concepts would be the same by what is kept of them: a comparison could else take one for the other.
  private static func areApart(_ concepts: [Concept]) -> Bool {
    guard concepts.count > 1 else { return true }
    var seen: Set<[String?]> = []
    return concepts.allSatisfy { seen.insert($0.uri.map { [$0] } ?? [$0.name, $0.literal]).inserted }
  }
}

extension Concept {
  /// Whether nothing is known but a name, an identifier and a role.
  fileprivate var isBare: Bool {
    !hasDetails && type == nil && names.isEmpty && broader.isEmpty && extras.isEmpty && (qcode == nil || uri != nil)
  }
}
