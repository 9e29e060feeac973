internal import WireformCore

/// How news objects are written.
struct NinjsStyle {
  let version: NinjsVersion
  let body: NinjsWriter.Body
  /// Whether what no version has is written, too.
  let extensions: Bool
}

/// Builds a news object in the names and shapes of 3.x, with more members than 3.x has: what the version that is
/// written does not allow is taken out afterwards, by its schema.
///
/// It is the one description of how an Article becomes ninjs. Where nothing would be taken out, it writes JSON at once.
struct NinjsItemBuilder<Output: NinjsOutput> {
  let style: NinjsStyle
  var out: Output

  init(_ style: NinjsStyle, to out: Output) {
    self.style = style
    self.out = out
  }

  /// Builds the members of a news object.
  /// - Parameters:
  ///   - article: what it says.
  ///   - id: its identifier where the article has none.
  ///   - name: for an association, its name.
  mutating func build(_ article: borrowing Article, id: String, association name: String? = nil) {
    out.string("uri", article.id ?? id)
    if let name {
      out.string("name", name)
      out.add("rel", article.rel)
    } else {
      addStandard(article)
    }
    out.add("type", article.type)
    out.add("profile", article.profile)
    out.add("version", article.version)
    out.add("firstCreated", date: article.firstCreated)
    out.add("versionCreated", date: article.versionCreated)
    out.add("contentCreated", date: article.contentCreated)
    out.add("embargoedUntil", date: article.embargo?.until)
    out.add("expires", date: article.expires)
    out.add("pubStatus", article.status)
    if let urgency = article.urgency, urgency.scale == "iptc", let value = urgency.value, RawNumber(value) != nil {
      out.number("urgency", value)
    }
    if let rights = article.rights { add(rights) }
    if !article.edNotes.isEmpty { out.string("edNote", article.edNotes.map(\.text).joined(separator: "\n\n")) }
    out.add("language", article.language)
    addLines(article)
    addConcepts(article)
    addContent(article)
    addAltIDs(article.altIds)
    if let type = article.digitalSourceType {
      out.beginObject("digitalSourceType")
      addMembers(of: type, .sourceType)
      out.endObject()
    }
    if !article.extras.isEmpty { out.addKept(article.extras.ninjsFields.filter { $0.key != "body" }) }
  }

  /// What tells the version; as the article was read with it, where that is this version.
  private mutating func addStandard(_ article: borrowing Article) {
    if !article.extras.isEmpty, let kept = article.extras.ninjsFields.first(where: { $0.key == "standard" })?.value,
      kept["version"] == .string(style.version.text)
    {
      return out.value("standard", kept)
    }
    out.beginObject("standard")
    out.string("name", "ninjs")
    out.string("version", style.version.text)
    out.string("schema", style.version.schema)
    out.endObject()
  }

  private mutating func addAltIDs(_ altIds: [AltID]) {
    guard !altIds.isEmpty else { return }
    out.beginList("altIds")
    for altId in altIds {
      out.beginElement()
      out.add("role", altId.role)
      out.add("value", altId.value)
      out.add(altId.extras)
      out.endObject()
    }
    out.endList()
  }

  private mutating func add(_ rights: Rights) {
    out.add("copyrightHolder", rights.holder.flatMap { $0.name ?? $0.literal ?? $0.uri })
    out.add("copyrightNotice", rights.notice)
    out.add("usageTerms", rights.usageTerms)
    guard let expression = rights.expressions.first else { return }
    out.beginObject("rightsInfo")
    out.add("langId", expression.language)
    out.add("linkedRights", expression.href)
    if expression.href == nil { out.add("encodedRights", expression.text) }
    out.add(expression.extras)
    out.endObject()
  }

  private mutating func addLines(_ article: borrowing Article) {
    addLines("headlines", .headlines, article.headlines, of: article)
    addLines(
      "descriptions", article.type == "picture" ? .pictureDescriptions : .descriptions, article.descriptions,
      of: article)
    out.add("title", article.title)
    out.add("by", article.byline)
    out.add("slugline", article.slugline)
    out.add("located", article.located.first.flatMap { $0.name ?? $0.literal ?? $0.uri })
  }

  private mutating func addLines(
    _ name: StaticString, _ rule: NinjsLineRule, _ beside: [Line], of article: borrowing Article
  ) {
    if beside.isEmpty { return addPlainLines(name, rule, of: article) }
    out.beginList(name)
    for line in rule.lines(beside, of: article) {
      out.beginElement()
      out.add("role", line.role)
      out.add("contentType", line.contentType)
      out.string("value", line.value)
      out.add(line.extras)
      out.endObject()
    }
    out.endList()
  }

  /// The lines that the plain fields of an Article stand for.
  private mutating func addPlainLines(_ name: StaticString, _ rule: NinjsLineRule, of article: borrowing Article) {
    var isOpen = false
    for field in rule.fields {
      guard let text = field.line.text(in: article) else { continue }
      if !isOpen { out.beginList(name) }
      isOpen = true
      out.beginElement()
      out.string("role", field.role)
      out.string("value", text)
      out.endObject()
    }
    if isOpen { out.endList() }
  }
}

/// What tells the version of a news object.
enum NinjsStandard {
  static func value(_ version: NinjsVersion) -> Value {
    ["name": "ninjs", "version": .string(version.text), "schema": .string(version.schema)]
  }
}
