internal import WireformCore
internal import WireformMarkup

/// Builds the elements of concepts.
enum ConceptNodes {
  /// An element whose formal name a concept is.
  static func formal(_ name: String, _ concept: Concept) -> Node? {
    guard let label = concept.label else { return nil }
    let node = Node(name, [("FormalName", label), ("Scheme", concept.details.scheme)])
    node.attachOwn(concept.extras)
    return node
  }

  /// A party in an element that says what it does.
  static func party(_ name: String, _ concept: Concept) -> Node? {
    guard let party = formal("Party", concept) else { return nil }
    let node = Node(name)
    node.add(party)
    return node
  }
}

extension Concept {
  /// The word by which a concept is best known.
  var label: String? { name ?? literal ?? qcode ?? uri ?? details.code }
}

/// Builds NewsLines.
enum LineNodes {
  static func lines(_ article: Article) -> Node {
    let node = Node("NewsLines")
    headlines(article, node)
    bylines(article, node)
    node.add("DateLine", text: article.dateline.flatMap { $0.text ?? composed($0) })
    node.add("CreditLine", text: article.creditLine)
    node.add("CopyrightLine", text: article.rights?.notice)
    node.add("RightsLine", text: article.rights?.usageTerms)
    node.add("SeriesLine", text: article.series?.name)
    node.add("SlugLine", text: article.slugline)
    for keyword in article.keywords where keyword.role != "Property" {
      node.add(Node("KeywordLine", [("xml:lang", keyword.language)], keyword.text))
    }
    if let summary = article.summary { node.add(typed("Summary", summary)) }
    for note in article.edNotes { node.add(typed(NoteLine.type(for: note.role), note.text)) }
    return node
  }

  /// The headlines, the decks behind the first of them as the standard has it.
  private static func headlines(_ article: Article, _ node: Node) {
    var heads: [Node] = []
    var decks = article.subheadline.map { [Node("SubHeadLine", [], $0)] } ?? []
    if article.headlines.isEmpty || article.headline != article.headlines.first?.text, let headline = article.headline {
      heads.append(Node("HeadLine", [], headline))
    }
    for (index, line) in article.headlines.enumerated() {
      guard line.role == "subheadline" else {
        heads.append(Node("HeadLine", [("xml:lang", line.language)], line.text))
        continue
      }
      let isFirst = !article.headlines.prefix(index).contains { $0.role == line.role }
      guard !isFirst || line.text != article.subheadline else { continue }
      decks.append(Node("SubHeadLine", [("xml:lang", line.language)], line.text))
    }
    if heads.isEmpty, !decks.isEmpty { heads.append(Node("HeadLine", [], "")) }
    for part in heads.prefix(1) + decks + heads.dropFirst() { node.add(part) }
  }

  private static func bylines(_ article: Article, _ node: Node) {
    if article.bylines.isEmpty || article.byline != article.bylines.first?.text {
      node.add("ByLine", text: article.byline)
    }
    for line in article.bylines {
      node.add("ByLine", text: line.text)
      node.add("ByLineTitle", text: line.title)
    }
  }

  private static func typed(_ type: String, _ text: String) -> Node {
    let node = Node("NewsLine")
    node.add("NewsLineType", formal: type)
    node.add("NewsLineText", text: text)
    return node
  }

  /// The text of a dateline that has parts only.
  private static func composed(_ dateline: Dateline) -> String? {
    guard dateline.runIn == nil else { return nil }
    var places = dateline.places.compactMap { place in
      place.name.map { name in place.qualifier.map { "\(name), \($0)" } ?? name }
    }
    if places.isEmpty, let city = dateline.city { places = [city] }
    var text = places.joined(separator: "/")
    if let source = dateline.source { text += text.isEmpty ? source : " (\(source))" }
    return text.isEmpty ? nil : text
  }
}

/// The words for lines that are notes to editors.
enum NoteLine {
  /// The type of a note without a role.
  static let plain = "EditorsNote"

  /// Whether a type of line is that of a note.
  static func isNote(_ type: String) -> Bool {
    let word = type.lowercased()
    return ["advisory", "note", "instruction", "editor"].contains { word.contains($0) }
  }

  static func type(for role: String?) -> String { role.flatMap { isNote($0) ? $0 : nil } ?? plain }
}

/// Builds a TopicSet for persons, organisations, events and objects, which NewsML 1 has no elements for.
struct TopicNodes {
  /// The vocabulary by which the set is known as our own.
  static let vocabulary = "urn:x-wireform:topics:1"
  static let name = "topics"
  /// The references to the topics in the order of the lists.
  private(set) var references: [String] = []
  private(set) var set: Node?

  init(_ article: Article) {
    // Ids are those of a whole document, which holds many stories.
    let prefix =
      "topic-\(FieldRest.digest(of: [.string(article.id ?? article.headline ?? ""), .string(article.name ?? "")]))"
    let lists = [
      ("Person", article.people), ("Organisation", article.organisations), ("Event", article.events),
      ("Object", article.objects),
    ]
    let node = Node("TopicSet", [("FormalName", TopicNodes.name), ("Vocabulary", TopicNodes.vocabulary)])
    for (type, concepts) in lists {
      for concept in concepts {
        guard let label = concept.label else { continue }
        let id = "\(prefix)-\(references.count + 1)"
        let topic = Node("Topic", [("Duid", id)])
        topic.add("TopicType", formal: type)
        let code = concept.details.code ?? concept.qcode ?? concept.uri
        if let code { topic.add(Node("FormalName", [("Scheme", concept.details.scheme)], code)) }
        topic.add("Description", text: label)
        node.add(topic)
        references.append("#\(id)")
      }
    }
    set = references.isEmpty ? nil : node
  }
}

/// Builds DescriptiveMetadata.
struct DescriptiveNodes {
  let article: Article
  let topics: TopicNodes

  init(_ article: Article, topics: TopicNodes) {
    self.article = article
    self.topics = topics
  }

  func descriptive() -> Node {
    let node = Node("DescriptiveMetadata")
    node.add("Language", formal: article.language)
    for genre in article.genres { node.add(ConceptNodes.formal("Genre", genre)) }
    for subject in article.subjects { node.add(self.subject(subject)) }
    for audience in article.audiences {
      guard let part = ConceptNodes.formal("OfInterestTo", audience) else { continue }
      part.add("Relevance", formal: audience.details.relevance?.description)
      node.add(part)
    }
    node.add("DateLineDate", text: article.dateline?.date.flatMap(NewsML1Date.written).map { String($0.prefix(8)) })
    for place in article.located { node.add(location(place, isOrigin: true)) }
    for place in article.places { node.add(location(place, isOrigin: false)) }
    for reference in topics.references { node.add(Node("TopicOccurrence", [("Topic", reference)])) }
    for keyword in article.keywords where keyword.role == "Property" {
      let property = Node("Property", [("FormalName", "Keyword"), ("Value", keyword.text)])
      property.attachOwn(keyword.extras)
      node.add(property)
    }
    return node
  }

  // MARK: subjects

  private func subject(_ subject: Concept) -> Node? {
    let node = Node("SubjectCode")
    for (index, concept) in (subject.broader.reversed() + [subject]).enumerated() {
      let code = SubjectCode.code(of: concept)
      let level = code.map(SubjectCode.level) ?? min(index, 2)
      let named = concept.role.flatMap { SubjectCode.elements.contains($0) ? $0 : nil }
      guard let label = code ?? concept.label else { continue }
      let part = Node(
        named ?? SubjectCode.elements[level], [("FormalName", label), ("Scheme", concept.details.scheme)])
      part.attachOwn(concept.extras)
      node.add(part)
    }
    return node.content.isEmpty ? nil : node
  }

  // MARK: places

  private func location(_ place: Concept, isOrigin: Bool) -> Node? {
    let node = Node("Location")
    if isOrigin { node["HowPresent"] = "Origin" }
    let extras = place.extras[NewsML1.id]
    var own = Extras()
    var inner = Extras()
    if let location = extras?["location"] {
      own[NewsML1.id] = location
      inner[NewsML1.id] = extras?["place"] == .null ? nil : extras?["place"]
    } else {
      own = place.extras
    }
    for (index, level) in ([place] + place.broader).enumerated() {
      guard let label = level.label else { continue }
      let kind = level.role.flatMap { PlaceLevel.rank($0) >= 0 ? $0 : nil } ?? PlaceLevel.word(index, of: place)
      let property = Node(
        "Property", [("FormalName", kind), ("Value", label), ("Scheme", level.details.scheme)])
      property.attachOwn(index == 0 ? inner : level.extras)
      node.add(property)
    }
    guard !node.content.isEmpty else { return nil }
    node.attachOwn(own)
    return node
  }
}
