internal import WireformCore

/// Builds the tree of a news object in the names and shapes of 3.x, with more members than 3.x has: what the version
/// that is written does not allow is taken out afterwards, by its schema.
struct NinjsItemBuilder {
  let version: NinjsVersion
  let body: NinjsWriter.Body
  private(set) var members: [Value.Member] = []

  init(version: NinjsVersion, body: NinjsWriter.Body) {
    self.version = version
    self.body = body
  }

  /// The member that tells the version.
  static func standard(_ version: NinjsVersion) -> Value {
    ["name": "ninjs", "version": .string(version.text), "schema": .string(version.schema)]
  }

  /// The tree of an Article.
  /// - Parameter name: for an association, its name.
  static func tree(
    _ article: Article, version: NinjsVersion, body: NinjsWriter.Body, association name: String? = nil
  ) -> Value {
    var builder = NinjsItemBuilder(version: version, body: body)
    builder.build(article, association: name)
    return .object(builder.members)
  }

  private mutating func build(_ article: Article, association name: String?) {
    add("uri", article.id ?? NinjsIdentity.uri(of: article))
    if let name {
      add("name", name)
      add("rel", article.rel)
    } else {
      add("standard", standard(article))
    }
    add("type", article.type)
    add("profile", article.profile)
    add("version", article.version)
    add("firstCreated", date: article.firstCreated)
    add("versionCreated", date: article.versionCreated)
    add("contentCreated", date: article.contentCreated)
    add("embargoedUntil", date: article.embargo?.until)
    add("expires", date: article.expires)
    add("pubStatus", article.status)
    if let urgency = article.urgency, urgency.scale == "iptc", let value = urgency.value {
      add("urgency", RawNumber(value) == nil ? nil : .number(value))
    }
    addRights(article.rights)
    let notes = article.edNotes.map(\.text)
    if !notes.isEmpty { add("edNote", notes.joined(separator: "\n\n")) }
    add("language", article.language)
    addLines(article)
    addConcepts(article)
    addContent(article)
    add("altIds", list: article.altIds.map { altId($0) })
    add("digitalSourceType", article.digitalSourceType.map { concept($0) })
    addExtras(article.extras)
  }

  /// What tells the version; as the article was read with it, where that is this version.
  private func standard(_ article: Article) -> Value {
    let kept = article.extras.ninjsFields.first { $0.key == "standard" }?.value
    if let kept, kept["version"] == .string(version.text) { return kept }
    return NinjsItemBuilder.standard(version)
  }

  private func altId(_ altId: AltID) -> Value {
    var object = NinjsTree()
    object.add("role", altId.role)
    object.add("value", altId.value)
    object.addExtras(altId.extras)
    return object.value
  }

  private mutating func addRights(_ rights: Rights?) {
    guard let rights else { return }
    add("copyrightHolder", rights.holder.flatMap { $0.name ?? $0.literal ?? $0.uri })
    add("copyrightNotice", rights.notice)
    add("usageTerms", rights.usageTerms)
    guard let expression = rights.expressions.first else { return }
    var info = NinjsTree()
    info.add("langId", expression.language)
    info.add("linkedRights", expression.href)
    if expression.href == nil { info.add("encodedRights", expression.text) }
    info.addExtras(expression.extras)
    add("rightsInfo", info.value)
  }

  private mutating func addLines(_ article: Article) {
    add("headlines", list: NinjsLineRule.headlines.lines(article.headlines, of: article).map { line($0) })
    let rule = article.type == "picture" ? NinjsLineRule.pictureDescriptions : NinjsLineRule.descriptions
    add("descriptions", list: rule.lines(article.descriptions, of: article).map { line($0) })
    add("title", article.title)
    add("by", article.byline)
    add("slugline", article.slugline)
    add("located", article.located.first.flatMap { $0.name ?? $0.literal ?? $0.uri })
  }

  func line(_ line: NinjsLine) -> Value {
    var object = NinjsTree()
    object.add("role", line.role)
    object.add("contentType", line.contentType)
    object.add("value", .string(line.value))
    object.addExtras(line.extras)
    return object.value
  }

  mutating func add(_ name: String, _ text: String?) { if let text { add(name, .string(text)) } }
  mutating func add(_ name: String, date: PartialDate?) {
    guard let date, date.isComplete else { return }
    add(name, .string(date.description))
  }
  mutating func add(_ name: String, _ value: Value?) {
    if let value { members.append(Value.Member(name, value)) }
  }
  mutating func add(_ name: String, list: [Value]) { if !list.isEmpty { add(name, .array(list)) } }
  private mutating func addExtras(_ extras: Extras) {
    for member in extras.ninjsFields where member.key != "body" && !members.contains(where: { $0.key == member.key }) {
      members.append(member)
    }
  }
}

/// An object in the making.
struct NinjsTree {
  private var members: [Value.Member] = []

  var value: Value { .object(members) }

  mutating func add(_ name: String, _ text: String?) { if let text { add(name, .string(text)) } }
  mutating func add(_ name: String, _ number: Int?) { if let number { add(name, .number(String(number))) } }
  mutating func add(_ name: String, _ number: RawNumber?) {
    if let number { add(name, .number(number.description)) }
  }
  mutating func add(_ name: String, list: [Value]) { if !list.isEmpty { add(name, .array(list)) } }
  mutating func add(_ name: String, _ value: Value) { members.append(Value.Member(name, value)) }
  /// Adds what was kept for ninjs, where no field says it now.
  mutating func addExtras(_ extras: Extras) {
    for member in extras.ninjsFields where !members.contains(where: { $0.key == member.key }) {
      members.append(member)
    }
  }
}
