internal import WireformCore

extension NinjsEcho {
  /// All lists of things and the lines of keywords.
  mutating func concepts(_ article: borrowing Article) -> Bool {
    if let provider = article.provider {
      guard let echo = echo(of: provider, .sources, isMarked: true) else { return false }
      keep(.some(provider), .some(echo), \.provider)
    }
    guard sources(article), keywords(article.keywords), makers(article.creators, \.creators),
      makers(article.contributors, \.contributors), sourceType(article.digitalSourceType)
    else { return false }
    located(article.located)
    return list(article.genres, .genres, \.genres) && list(article.subjects, .subjects, \.subjects)
      && list(article.people, .people, \.people)
      && list(article.organisations, .organisations, \.organisations)
      && list(article.places, .places, \.places) && list(article.events, .events, \.events)
      && list(article.objects, .objects, \.objects)
  }

  /// A source with the role of the provider would be taken for it, were there none.
  private mutating func sources(_ article: borrowing Article) -> Bool {
    guard article.provider != nil || !article.infoSources.contains(where: { $0.role == "provider" }) else {
      return false
    }
    return list(article.infoSources, .sources, \.infoSources)
  }

  private mutating func sourceType(_ type: Concept?) -> Bool {
    guard let type else { return true }
    guard version >= NinjsVersion(3, 1), let echo = echo(of: type, .sourceType) else { return false }
    keep(.some(type), .some(echo), \.digitalSourceType)
    return true
  }

  private mutating func keywords(_ keywords: [Line]) -> Bool {
    guard !keywords.isEmpty else { return true }
    keep(keywords, keywords.map { Line($0.text) }, \.keywords)
    return true
  }

  /// Creators come back from the persons first, and then from the organisations.
  private mutating func makers(_ makers: [Concept], _ field: WritableKeyPath<Article, [Concept]>) -> Bool {
    guard !makers.isEmpty else { return true }
    var persons: [Concept] = []
    var organisations: [Concept] = []
    for maker in makers {
      guard let echo = echo(of: maker, maker.isOrganisation ? .organisations : .people, isMarked: true) else {
        return false
      }
      if maker.isOrganisation { organisations.append(echo) } else { persons.append(echo) }
    }
    keep(makers, persons + organisations, field)
    return true
  }

  /// Of the places that the content comes from, the name of the first is written.
  private mutating func located(_ located: [Concept]) {
    guard let first = located.first else { return }
    let name = first.name ?? first.literal ?? first.uri
    keep(located, name.map { [Concept(name: $0)] } ?? [], \.located)
  }

  private mutating func list(
    _ concepts: [Concept], _ list: NinjsList, _ field: WritableKeyPath<Article, [Concept]>
  ) -> Bool {
    guard !concepts.isEmpty else { return true }
    var echoes: [Concept] = []
    echoes.reserveCapacity(concepts.count)
    for concept in concepts {
      guard let echo = echo(of: concept, list) else { return false }
      echoes.append(echo)
    }
    keep(concepts, echoes, field)
    return true
  }

  /// What comes back of a concept: what its list has.
  /// - Parameter isMarked: whether a mark stands in the place of its own `rel` or `role`.
  /// - Returns: nil where that is not known.
  private func echo(of concept: Concept, _ list: NinjsList, isMarked: Bool = false) -> Concept? {
    guard concept.extras["ninjs"] == nil else { return nil }
    var echo = Concept()
    echo.name = concept.name ?? concept.names.first?.text
    echo.uri = concept.uri
    echo.literal = concept.literal ?? (concept.uri == nil ? concept.qcode : nil)
    if list.hasRole(version), !isMarked { echo.role = concept.role }
    if concept.hasDetails, !add(concept.details, of: concept, list, isMarked, to: &echo) { return nil }
    return echo.name == nil && echo.uri == nil && echo.literal == nil ? nil : echo
  }

  private func add(
    _ details: ConceptDetails, of concept: Concept, _ list: NinjsList, _ isMarked: Bool, to echo: inout Concept
  ) -> Bool {
    guard !list.hasContacts || details.contactInfo.isEmpty, !list.hasSymbols || details.symbols.isEmpty,
      !list.hasPosition || details.position == nil
    else { return false }
    if echo.literal == nil, concept.uri == nil { echo.literal = details.code }
    if list.hasRel(version), !isMarked, let rel = details.rel {
      if list == .people || list == .organisations, rel == "creator" || rel == "contributor" { return false }
      if list == .subjects, rel == "keyword" { return false }
      echo.details.rel = rel
    }
    guard list.hasScores else { return true }
    guard isPercent(details.relevance), isPercent(details.confidence) else { return false }
    echo.details.creator = details.creator
    echo.details.relevance = details.relevance
    echo.details.confidence = details.confidence
    return true
  }

  private func isPercent(_ number: RawNumber?) -> Bool {
    guard let text = number?.description else { return true }
    return Int(text).map { (0...100).contains($0) } ?? false
  }
}
