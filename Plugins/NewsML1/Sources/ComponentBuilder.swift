internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Builds the component of an item or of a medium: its lines and metadata, and what it holds.
struct ComponentBuilder {
  let article: Article
  let rest: FieldRest
  let options: NewsML1WriterOptions
  private let shown: Set<String>

  init(_ article: Article, rest: FieldRest, options: NewsML1WriterOptions) {
    self.article = article
    self.rest = rest
    self.options = options
    shown = article.body.shownMedia
  }

  /// Media that no figure of the text shows: components beside it.
  private var siblings: [Article] { article.media.filter { medium in medium.name.map { !shown.contains($0) } ?? true } }

  func component(isItem: Bool) -> Node {
    let node = Node("NewsComponent")
    let topics = TopicNodes(article)
    node.add(topics.set)
    node.addUnlessEmpty(LineNodes.lines(article))
    node.addUnlessEmpty(administrative(isItem: isItem))
    node.addUnlessEmpty(rights())
    node.addUnlessEmpty(DescriptiveNodes(article, topics: topics).descriptive())
    content(node, isItem: isItem)
    return node
  }

  // MARK: content

  private func content(_ node: Node, isItem: Bool) {
    let text = isItem && hasPayload ? payload() : nil
    let forms = article.renditions.compactMap(rendition)
    var parts: [Node] = []
    if let caption = article.caption { parts.append(ComponentBuilder.words(caption, role: "Caption")) }
    if let alt = article.altText { parts.append(ComponentBuilder.words(alt, role: "AltText")) }
    for (index, medium) in siblings.enumerated() { parts.append(self.medium(medium, index)) }
    guard !parts.isEmpty || (text != nil && !forms.isEmpty) else {
      node.add(text)
      for form in forms { node.add(form) }
      if forms.count > 1 { node["EquivalentsList"] = "yes" }
      return
    }
    if let text { node.add(main("Main", [text])) }
    if !forms.isEmpty {
      let part = main(text == nil ? "Main" : "Rendition", forms)
      if forms.count > 1 { part["EquivalentsList"] = "yes" }
      node.add(part)
    }
    for part in parts { node.add(part) }
  }

  private func main(_ role: String, _ items: [Node]) -> Node {
    let node = Node("NewsComponent")
    node.isMain = role == "Main"
    node.add("Role", formal: role)
    for item in items { node.add(item) }
    return node
  }

  private static func words(_ text: String, role: String) -> Node {
    let node = Node("NewsComponent")
    node.add("Role", formal: role)
    let item = Node("ContentItem")
    item.add("DataContent", text: text)
    node.add(item)
    return node
  }

  private func medium(_ medium: Article, _ index: Int) -> Node {
    let rest = medium.name.flatMap { self.rest.media[$0] } ?? FieldRest()
    let node = ComponentBuilder(medium, rest: rest, options: options).component(isItem: false)
    node["Duid"] = medium.name
    node.add("Role", formal: medium.rel)
    node.attach(medium.extras)
    return node
  }

  // MARK: the text

  /// Whether there is a text. Beside media there is one, if an empty one: a component of media alone is a medium.
  private var hasPayload: Bool {
    !article.body.isEmpty || article.signoff != nil || article.dateline?.runIn != nil || !article.media.isEmpty
  }

  private func payload() -> Node {
    let item = Node("ContentItem")
    item.add("MediaType", formal: "Text")
    switch options.body {
    case .nitf:
      item.add("Format", formal: "NITF")
      item.add("MimeType", formal: "application/nitf+xml")
    case .xhtml:
      item.add("Format", formal: "XHTML")
      item.add("MimeType", formal: "application/xhtml+xml")
    case .text: item.add("MimeType", formal: "text/plain")
    }
    if let words = article.wordCount {
      let facts = Node("Characteristics")
      facts.add(Node("Property", [("FormalName", "WordCount"), ("Value", String(words))]))
      item.add(facts)
    }
    let data = Node("DataContent")
    data.content = [.payload]
    item.add(data)
    return item
  }

  // MARK: renditions

  private func rendition(_ rendition: Rendition) -> Node? {
    guard rendition.href != nil else { return nil }
    let item = Node("ContentItem", [("Href", rendition.href)])
    item.add("MediaType", formal: mediaType)
    item.add("Format", formal: rendition.format)
    item.add("MimeType", formal: rendition.contentType)
    let facts = Node("Characteristics")
    facts.add("SizeInBytes", text: rendition.sizeInBytes.map { String($0) })
    for (name, value) in [("Width", rendition.width), ("Height", rendition.height)] {
      if let value { facts.add(Node("Property", [("FormalName", name), ("Value", String(value))])) }
    }
    if case .array(let list)? = rendition.extras[NewsML1.id]?["elements"] {
      for element in list where element["in"]?.string == "Characteristics" {
        if let node = Node.element(element) { facts.add(node) }
      }
    }
    item.addUnlessEmpty(facts)
    item.attachOwn(rendition.extras)
    return item
  }

  private var mediaType: String? {
    switch article.type {
    case "picture": "Photo"
    case "graphic": "Graphic"
    case "audio": "Audio"
    case "video": "Video"
    default: nil
    }
  }

  // MARK: administrative metadata and rights

  private func administrative(isItem: Bool) -> Node {
    let node = Node("AdministrativeMetadata")
    node.add("FileName", text: article.fileName)
    node.add("SystemIdentifier", text: article.altIds.first { $0.type == "SystemIdentifier" }?.value)
    if let provider = article.provider { node.add(ConceptNodes.party("Provider", provider)) }
    for party in article.creators { node.add(ConceptNodes.party("Creator", party)) }
    for party in article.infoSources { node.add(ConceptNodes.party("Source", party)) }
    for party in article.contributors { node.add(ConceptNodes.party("Contributor", party)) }
    if !isItem { node.add(rest.node) }
    return node
  }

  private func rights() -> Node {
    let node = Node("RightsMetadata")
    guard let rights = article.rights else { return node }
    if let holder = rights.holder?.label ?? (rights.year == nil ? nil : "") {
      let copyright = Node("Copyright")
      copyright.add("CopyrightHolder", text: holder)
      copyright.add("CopyrightDate", text: rights.year ?? "")
      node.add(copyright)
    }
    for usage in rights.usages {
      let part = Node("UsageRights")
      part.add("UsageType", text: usage.type)
      part.add("Geography", text: usage.geography)
      part.add("RightsHolder", text: usage.holder)
      part.add("Limitations", text: usage.limitations)
      part.add("StartDate", text: usage.start?.description)
      part.add("EndDate", text: usage.end?.description)
      part.attachOwn(usage.extras)
      node.add(part)
    }
    return node
  }
}
