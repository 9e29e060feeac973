internal import WireformCore

/// Reads an Article from an object of schema.org's vocabulary.
enum NodeReader {
  /// The story that an object describes; what no field holds stays in its extras.
  static func story(_ value: Value) -> Article {
    var node = DataNode(value)
    var article = Article()
    if let context = node.peek("@context")?.string, SchemaTerms.isContext(context) { _ = node.take("@context") }
    if let type = node.peek("@type")?.string, SchemaTerms.bare(type) == "NewsArticle" { _ = node.take("@type") }
    fill(&article, &node)
    for (type, term, kind) in SchemaTerms.media {
      article.media += node.list(term) { medium($0, type, kind) }
    }
    article.media += node.list("associatedMedia") { value in
      let type = DataNode(value).peek("@type")?.string ?? ""
      let known = SchemaTerms.media.first { $0.0 == SchemaTerms.bare(type) }
      return medium(value, known?.0 ?? "MediaObject", known?.2)
    }
    article.renditions = node.list("encoding", rendition)
    article.extras = node.extras
    return article
  }

  private static func fill(_ article: inout Article, _ node: inout DataNode) {
    for line in SchemaTerms.lines { article[keyPath: line.path] = node.text(line.term) }
    let sections = sections(&node)
    if article.category == nil { article.category = sections.first }
    for date in SchemaTerms.dates { article[keyPath: date.path] = node.date(date.term) }
    if let text = node.text("dateline") {
      var dateline = Dateline()
      dateline.text = text
      article.dateline = dateline
    }
    article.keywords = keywords(&node)
    for section in sections.dropFirst() where !article.keywords.contains(where: { $0.text == section }) {
      article.keywords.append(Line(section, role: "section"))
    }
    article.byline = node.text("author")
    takeConcepts(&article, &node)
    article.provider = node.list(SchemaTerms.provider.term) { ConceptNode.concept($0, SchemaTerms.provider) }.first
    article.digitalSourceType =
      node.list(SchemaTerms.digitalSource.term) { ConceptNode.concept($0, SchemaTerms.digitalSource) }.first
    article.rights = rights(&node)
    article.series = series(&node)
    article.links = node.list("relatedLink", link)
    article.wordCount = node.integer("wordCount")
    article.altIds = node.list("identifier", identifier)
    takeProperties(&article, &node)
  }

  /// The sections of a list: the first is the category, the others are words to find the story by.
  private static func sections(_ node: inout DataNode) -> [String] {
    guard case .array(let list)? = node.peek("articleSection") else { return [] }
    let sections = list.compactMap(\.string)
    guard sections.count == list.count, !sections.isEmpty else { return [] }
    _ = node.take("articleSection")
    return sections
  }

  /// A list of words, or the words of one text between commas as many pages have it.
  private static func keywords(_ node: inout DataNode) -> [Line] {
    if let text = node.text("keywords") { return SchemaTerms.keywords(text).map { Line($0) } }
    return node.list("keywords") { $0.string.map { Line($0) } }
  }

  private static func takeConcepts(_ article: inout Article, _ node: inout DataNode) {
    for (slot, path) in SchemaTerms.concepts where !slot.isShared {
      article[keyPath: path] = node.list(slot.term) { ConceptNode.concept($0, slot) }
    }
    for term in ["about", "mentions"] {
      for value in node.list(term, { $0 }) {
        let path = SchemaTerms.list(of: DataNode(value).peek("@type")?.string, in: term)
        let slot = SchemaTerms.concepts.first { $0.path == path }?.slot
        guard let slot, let concept = ConceptNode.concept(value, slot) else { continue }
        article[keyPath: path].append(concept)
      }
    }
  }

  private static func rights(_ node: inout DataNode) -> Rights? {
    var rights = Rights()
    rights.holder = node.list(SchemaTerms.holder.term) { ConceptNode.concept($0, SchemaTerms.holder) }.first
    rights.notice = node.text("copyrightNotice")
    rights.year = node.text("copyrightYear") ?? node.integer("copyrightYear").map { String($0) }
    rights.usageTerms = node.text("conditionsOfAccess")
    rights.links = node.list("license") { value in
      guard let href = value.string else { return nil }
      var link = Link()
      link.rel = "license"
      link.href = href
      return link
    }
    return rights == Rights() ? nil : rights
  }

  private static func series(_ node: inout DataNode) -> Series? {
    var series = Series()
    series.part = node.integer("position")
    let found: Series? = node.object("isPartOf") { node in
      guard node.text("@type") == "CreativeWorkSeries" else { return nil }
      var series = Series()
      series.name = node.text("name")
      series.total = node.integer("size")
      return series
    }
    series.name = found?.name
    series.total = found?.total
    return series == Series() ? nil : series
  }

  private static func link(_ value: Value) -> Link? {
    var link = Link()
    if let text = value.string {
      link.href = text
      return link
    }
    guard case .object = value else { return nil }
    var node = DataNode(value)
    if node.peek("@type")?.string == "WebPage" { _ = node.take("@type") }
    link.id = node.text("@id")
    link.href = node.text("url")
    link.title = node.text("name")
    link.rel = node.text("additionalType")
    link.contentType = node.text("encodingFormat")
    link.version = node.text("version")
    link.rank = node.integer("position")
    link.status = node.text("creativeWorkStatus")
    link.extras = node.extras
    return link
  }

  private static func identifier(_ value: Value) -> AltID? {
    if let text = value.string { return AltID(text) }
    guard case .object = value else { return nil }
    var node = DataNode(value)
    var id = AltID()
    if node.peek("@type")?.string == "PropertyValue" { _ = node.take("@type") }
    id.value = node.text("value")
    id.type = node.text("propertyID")
    id.role = node.text("name")
    id.environment = node.text("description")
    id.extras = node.extras
    return id
  }

  // MARK: media

  /// A medium; a text is its address.
  private static func medium(_ value: Value, _ type: String, _ kind: String?) -> Article? {
    var medium = Article()
    if let text = value.string {
      var rendition = Rendition()
      rendition.href = text
      medium.renditions = [rendition]
      medium.type = kind
      return medium
    }
    guard case .object = value else { return nil }
    var node = DataNode(value)
    if let found = node.peek("@type")?.string, SchemaTerms.bare(found) == type { _ = node.take("@type") }
    medium.name = node.text("name")
    let first = takeRendition(&node)
    fill(&medium, &node)
    if let kind { medium.type = kind }
    medium.renditions = (first == Rendition() ? [] : [first]) + node.list("encoding", rendition)
    if medium.caption == nil { medium.caption = node.text("caption") }
    medium.extras = node.extras
    return medium
  }

  private static func takeRendition(_ node: inout DataNode) -> Rendition {
    var rendition = Rendition()
    rendition.href = node.text("contentUrl") ?? node.text("url")
    rendition.contentType = node.text("encodingFormat")
    rendition.width = node.integer("width")
    rendition.height = node.integer("height")
    rendition.sizeInBytes = node.integer("contentSize")
    rendition.duration = node.number("duration")
    rendition.hash = node.text("sha256")
    rendition.text = node.text("text")
    return rendition
  }

  private static func rendition(_ value: Value) -> Rendition? {
    guard case .object = value else { return nil }
    var node = DataNode(value)
    if node.peek("@type")?.string == "MediaObject" { _ = node.take("@type") }
    var rendition = takeRendition(&node)
    rendition.name = node.text("name")
    rendition.extras = node.extras
    return rendition
  }

  // MARK: properties

  private static func takeProperties(_ article: inout Article, _ node: inout DataNode) {
    node.filter("additionalProperty") { value in
      var inner = DataNode(value)
      guard inner.text("@type") == "PropertyValue", let name = inner.text("name") else { return false }
      let note = inner.text("description")
      if name == "charCount", let count = inner.integer("value"), inner.isDone, article.charCount == nil {
        article.charCount = count
        return true
      }
      guard let text = inner.text("value"), inner.isDone else { return false }
      return set(name, text, note, &article)
    }
  }

  private static func set(_ name: String, _ text: String, _ note: String?, _ article: inout Article) -> Bool {
    if name == "urgency", article.urgency == nil {
      article.urgency = Urgency()
      article.urgency?.value = text
      article.urgency?.scale = note
      return true
    }
    guard note == nil else { return false }
    if name == "embargo" { return setEmbargo(text, &article) }
    if let path = SchemaTerms.properties.first(where: { $0.name == name })?.path, article[keyPath: path] == nil {
      article[keyPath: path] = text
      return true
    }
    guard let path = SchemaTerms.dateProperties.first(where: { $0.name == name })?.path,
      article[keyPath: path] == nil, let date = PartialDate(text)
    else { return false }
    article[keyPath: path] = date
    return true
  }

  private static func setEmbargo(_ text: String, _ article: inout Article) -> Bool {
    var embargo = article.embargo ?? Embargo()
    if text == "indefinite", embargo.indefinite == nil {
      embargo.indefinite = true
    } else if let date = PartialDate(text), embargo.until == nil {
      embargo.until = date
    } else {
      return false
    }
    article.embargo = embargo
    return true
  }
}
