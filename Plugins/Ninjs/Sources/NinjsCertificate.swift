internal import WireformCore

/// What is known beforehand to come back when an article is written and read again: the certificate of a plain story,
/// for which nothing need be read back.
///
/// It exists only where each value that the article holds is of a form that is known to come back the same, or to be
/// lost as a whole; everything else is for the reading back, which finds out. What it tells as lost is exactly what the
/// reading back would find: the tests compare the two over many articles.
///
/// It knows the two newest versions, as HTML, which are nearly all that is written.
struct NinjsCertificate {
  /// What the output does not say of the article, in the order in which a comparison finds it.
  private(set) var differences: [Difference] = []
  /// The identifier that is written where the article has none.
  private(set) var id = ""

  let options: NinjsWriter.Options

  /// Examines an article.
  /// - Parameter limits: those under which it would be read back.
  /// - Returns: nil where something in it may come back otherwise.
  init?(_ article: Article, _ options: NinjsWriter.Options, limits: Limits) {
    self.options = options
    guard options.version.major == 3, options.body == .html, !options.extensions, limits.depth >= 16,
      holds(article, at: FieldPath(), isAssociation: false)
    else { return nil }
  }

  /// The fields that ninjs has no place for.
  static let homeless = FieldSet([
    "objectType", "fileName", "contentModified", "published", "services", "products", "audiences", "signals", "labels",
    "instanceOf", "series", "history", "transmission", "category", "bylines", "links", "groups", "endMark",
  ])
  /// What an association keeps besides.
  static let ofAssociations = FieldSet(["name", "rel"])
  /// The fields that each hold several things, of which a plain story has none.
  static let rich = FieldSet([
    "altIds", "urgency", "embargo", "provider", "edNotes", "keywords", "creators", "contributors", "infoSources",
    "located", "genres", "subjects", "people", "organisations", "places", "events", "objects", "digitalSourceType",
    "rights", "media", "renditions", "extras",
  ])
  /// Lines that stand beside the plain ones, since those cannot say all.
  static let beside = FieldSet(["headlines", "descriptions"])

  private mutating func holds(_ article: Article, at path: FieldPath, isAssociation: Bool) -> Bool {
    let present = FieldSet(presentIn: article)
    let homeless =
      isAssociation ? NinjsCertificate.homeless : NinjsCertificate.homeless.union(NinjsCertificate.ofAssociations)
    guard present.isDisjoint(with: NinjsCertificate.beside), isKnown(article), NinjsStory.holds(article) else {
      return false
    }
    let isPlain = present.isDisjoint(with: homeless.union(NinjsCertificate.rich))
    guard isPlain ? dates(of: article, at: path) : fields(of: article, present.intersection(homeless), at: path) else {
      return false
    }
    if article.id == nil {
      let made = NinjsIdentity.uri(of: article)
      if !isAssociation { id = made }
      differences.append(Difference(path: path.key("id"), left: nil, right: .string(made)))
    }
    return true
  }

  /// Whether the words that the schema lists are of those that it lists.
  private func isKnown(_ article: Article) -> Bool {
    switch article.type {
    case nil, "text", "picture", "video", "audio", "graphic", "composite", "component", "event", "planning": break
    default: return false
    }
    switch article.status {
    case nil, "usable", "withheld", "canceled": return true
    default: return false
    }
  }

  // MARK: what is lost

  mutating func lose(_ path: FieldPath, _ value: Value) {
    differences.append(Difference(path: path, left: value, right: nil))
  }

  /// The loss of all members of a part but those that are kept.
  /// - Returns: false where it holds members that were kept for ninjs, which may come back.
  mutating func loseAll<P: ArticlePart>(of part: P, but kept: [String], at path: @autoclosure () -> FieldPath) -> Bool {
    guard case .object(let members) = ValueBuilder.value(of: part, shape: .canonical) else { return false }
    for member in members where !kept.contains(member.key) {
      if member.key == "extras", member.value["ninjs"] != nil { return false }
      lose(path().key(member.key), member.value)
    }
    return true
  }

  /// A date: one that is not complete is lost.
  private mutating func date(_ name: String, _ date: PartialDate?, at path: FieldPath) -> Bool {
    guard let date else { return true }
    guard date.isComplete else {
      lose(path.key(name), .string(date.description))
      return true
    }
    let time = date.time
    return PartialDate(year: date.year, month: date.month.map { Int($0) }, day: date.day.map { Int($0) }, time: time)
      != nil
  }

  private mutating func dates(of article: Article, at path: FieldPath) -> Bool {
    date("firstCreated", article.firstCreated, at: path) && date("versionCreated", article.versionCreated, at: path)
      && date("contentCreated", article.contentCreated, at: path) && date("expires", article.expires, at: path)
  }

  // MARK: the fields of an article that is not so plain, in their order

  private mutating func fields(of article: Article, _ homeless: FieldSet, at path: FieldPath) -> Bool {
    let lost = homeless.isEmpty ? nil : NinjsCertificate.tree(article, of: homeless)
    let mayGo = { (certificate: inout NinjsCertificate, names: [String]) in
      guard let lost else { return }
      for name in names { if let value = lost[name] { certificate.lose(path.key(name), value) } }
    }
    guard parts("altIds", article.altIds, keeping: ["value", "role"], at: path, { $0.value != nil }) else {
      return false
    }
    mayGo(&self, ["objectType", "fileName", "name", "rel"])
    guard isPlain(article.urgency), date("firstCreated", article.firstCreated, at: path),
      date("versionCreated", article.versionCreated, at: path),
      date("contentCreated", article.contentCreated, at: path)
    else { return false }
    mayGo(&self, ["contentModified", "published"])
    guard isPlain(article.embargo), date("expires", article.expires, at: path), provider(article, at: path) else {
      return false
    }
    mayGo(&self, ["services", "products", "audiences", "signals", "labels"])
    guard notes(article.edNotes, at: path) else { return false }
    mayGo(&self, ["instanceOf", "series", "history", "transmission", "category", "bylines"])
    guard concepts(of: article, at: path), rights(article.rights, at: path.key("rights")) else { return false }
    mayGo(&self, ["links"])
    guard media(of: article, at: path) else { return false }
    mayGo(&self, ["groups"])
    guard renditions(article.renditions, at: path) else { return false }
    mayGo(&self, ["endMark"])
    return extras(article.extras, at: path)
  }

  /// The tree of some fields alone.
  private static func tree(_ article: Article, of fields: FieldSet) -> Value {
    var lost = Article()
    lost.objectType = article.objectType
    lost.fileName = article.fileName
    lost.name = fields.contains("name") ? article.name : nil
    lost.rel = fields.contains("rel") ? article.rel : nil
    lost.contentModified = article.contentModified
    lost.published = article.published
    lost.services = article.services
    lost.products = article.products
    lost.audiences = article.audiences
    lost.signals = article.signals
    lost.labels = article.labels
    lost.instanceOf = article.instanceOf
    lost.series = article.series
    lost.history = article.history
    lost.transmission = article.transmission
    lost.category = article.category
    lost.bylines = article.bylines
    lost.links = article.links
    lost.groups = article.groups
    lost.endMark = article.endMark
    return ValueBuilder.value(of: lost, shape: .canonical)
  }

  private func isPlain(_ urgency: Urgency?) -> Bool {
    guard let urgency else { return true }
    guard urgency.scale == "iptc", let value = urgency.value, value.utf8.count == 1, let digit = value.utf8.first else {
      return false
    }
    return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit)
  }

  private mutating func isPlain(_ embargo: Embargo?) -> Bool {
    guard let embargo else { return true }
    guard let until = embargo.until, until.isComplete, embargo.indefinite == nil, embargo.extras.isEmpty else {
      return false
    }
    return date("until", until, at: FieldPath())
  }

  private mutating func notes(_ notes: [Note], at path: FieldPath) -> Bool {
    guard let note = notes.first else { return true }
    guard notes.count == 1, note.blocks.isEmpty, note.content.isPlain else { return false }
    return loseAll(of: note, but: ["text"], at: path.key("edNotes").index(0))
  }

  private mutating func rights(_ rights: Rights?, at path: FieldPath) -> Bool {
    guard let rights else { return true }
    guard rights.expressions.isEmpty, rights.holder != nil || rights.notice != nil || rights.usageTerms != nil else {
      return false
    }
    if let holder = rights.holder {
      guard holder.name != nil, loseAll(of: holder, but: ["name"], at: path.key("holder")) else { return false }
    }
    return loseAll(of: rights, but: ["holder", "notice", "usageTerms"], at: path)
  }

  private mutating func renditions(_ renditions: [Rendition], at path: FieldPath) -> Bool {
    let kept = [
      "name", "title", "href", "contentType", "format", "width", "height", "sizeInBytes", "duration",
    ]
    return parts("renditions", renditions, keeping: kept, at: path) { !$0.isBody && $0.name != nil }
  }

  private mutating func media(of article: Article, at path: FieldPath) -> Bool {
    guard !article.media.isEmpty else { return true }
    guard path.steps.isEmpty else { return false }
    var names: Set<String> = []
    for (index, medium) in article.media.enumerated() {
      guard let name = medium.name, names.insert(name).inserted,
        holds(medium, at: path.key("media").index(index), isAssociation: true)
      else { return false }
    }
    return true
  }

  /// Extras go as a whole, unless one of them is of ninjs and has its place.
  private mutating func extras(_ extras: Extras, at path: FieldPath) -> Bool {
    guard !extras.isEmpty else { return true }
    let schema = NinjsObjectShape.schema(options.version)
    guard extras.ninjsFields.allSatisfy({ $0.key != "body" && schema.members[$0.key] == nil }) else { return false }
    lose(path.key("extras"), extras.value)
    return true
  }

  /// Parts that keep some members and lose the others.
  mutating func parts<P: ArticlePart>(
    _ name: String, _ parts: [P], keeping kept: [String], at path: FieldPath, _ isPlain: (P) -> Bool
  ) -> Bool {
    guard !parts.isEmpty else { return true }
    let before = differences.count
    for (index, part) in parts.enumerated() {
      guard isPlain(part), loseAll(of: part, but: kept, at: path.key(name).index(index)) else { return false }
    }
    return differences.count == before || NinjsCertificate.areApart(parts, by: kept)
  }

  /// Whether no two parts would be the same by what is kept of them: a comparison could else take one for the other.
  private static func areApart<P: ArticlePart>(_ parts: [P], by kept: [String]) -> Bool {
    guard parts.count > 1 else { return true }
    var seen: Set<[Value.Member]> = []
    return parts.allSatisfy { part in
      guard case .object(let members) = ValueBuilder.value(of: part, shape: .canonical) else { return false }
      return seen.insert(members.filter { kept.contains($0.key) }).inserted
    }
  }
}
