internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Reads one item as an Article.
struct ItemReader {
  var article = Article()
  var report: Report
  var catalog = Catalog()
  /// Attributes without a field, by the path of their element.
  var attributes: [Value.Member] = []
  /// Elements without a field.
  var elements: [Value] = []
  /// The text of a whole Article, where the item carries one.
  var carried: String?
  /// What the document says more than once.
  var repeated: [String] = []

  init(report: Report) { self.report = report }

  var concepts: ConceptReader { ConceptReader(catalog: catalog) }

  mutating func read(_ item: XMLElement) {
    item.markTaken()
    article.id = item.take("guid")
    article.version = item.take("version")
    for element in item.elements where element.local == "catalog" { declare(element) }
    var content: XMLElement?
    var namesCatalog = item.elements.contains { $0.local == "catalogRef" && $0.peek("href") != Catalog.standardAddress }
    for element in item.elements {
      sayEmpty(element)
      switch element.local {
      case "catalogRef" where element.peek("href") == Catalog.standardAddress && !element.hasElements:
        _ = element.take("href")
        if element.hasRest { keep(element, in: "item") } else { element.markTaken() }
        namesCatalog = true
      case "catalog" where isOwnCatalog(element):
        element.markTaken()
        report.add(
          .g2Frame, "plain words have the scheme \(element.elements.first?.take("uri") ?? "")", at: element.place)
      case "rightsInfo" where article.rights == nil: RightsReader.read(element, into: &self)
      case "itemMeta": ItemMetaReader.read(element, into: &self)
      case "contentMeta": ContentMetaReader.read(element, into: &self)
      case "contentSet" where content == nil: content = element
      case "groupSet": GroupReader.read(element, into: &self)
      default: keep(element, in: "item")
      }
    }
    if let content { ContentReader.read(content, into: &self) }
    if !namesCatalog { report.add(.g2Catalog, at: item.place) }
    finish(item)
  }

  /// An element that could say much and says nothing.
  private mutating func sayEmpty(_ element: XMLElement) {
    guard ["itemMeta", "contentMeta", "contentSet", "rightsInfo", "groupSet"].contains(element.local),
      !element.hasElements, !element.hasRest
    else { return }
    report.add(.g2Frame, "\(element.local) is empty", at: element.place)
  }

  private mutating func declare(_ catalog: XMLElement) {
    for scheme in catalog.elements where scheme.local == "scheme" {
      if let alias = scheme.peek("alias"), let uri = scheme.peek("uri") { self.catalog.declare(alias: alias, uri: uri) }
    }
  }

  /// The catalog that the writer adds for plain words.
  private func isOwnCatalog(_ catalog: XMLElement) -> Bool {
    let schemes = catalog.elements
    return schemes.count == 1 && schemes[0].peek("alias") == WordScheme.alias
  }

  private mutating func finish(_ item: XMLElement) {
    let language = item.take("xml:lang")
    let saysLanguage = article.language != nil
    let hasContent = item.local == "newsItem" || item.local == "packageItem"
    if article.language == nil, hasContent { article.language = language }
    if language != nil, language == article.language, saysLanguage { repeated.append("language") }
    if !repeated.isEmpty {
      repeated.sort()
      var words = ""
      for (index, word) in repeated.enumerated() where index == 0 || repeated[index - 1] != word {
        words += words.isEmpty ? word : ", " + word
      }
      report.add(.g2Repeated, words, at: item.place)
    }
    if let language, language != article.language {
      attributes.append(Value.Member("item", ["xml:lang": .string(language)]))
    }
    var own: [Value.Member] = []
    if let index = attributes.firstIndex(where: { $0.key == "item" }),
      case .object(let members) = attributes[index].value
    {
      own = members
      attributes.remove(at: index)
    }
    if item.local != "newsItem", item.local != "packageItem" {
      own.append(Value.Member("element", .string(item.local)))
    } else if item.local == "packageItem", article.groups.isEmpty {
      own.append(Value.Member("element", .string(item.local)))
    }
    own += G2Frame.attributes(of: item, &report)
    if !own.isEmpty { attributes.append(Value.Member("item", .object(own))) }
    var members: [Value.Member] = []
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    if !elements.isEmpty { members.append(Value.Member("elements", .array(elements))) }
    if !members.isEmpty { article.extras[NewsMLG2.id] = .object(members) }
  }

  /// Keeps an element as it is.
  mutating func keep(_ element: XMLElement, in place: String) {
    elements.append(ExtrasReader.value(element, in: place))
  }

  /// Keeps what an element with a field says beside the field's value.
  mutating func keepRest(of element: XMLElement, at path: String) {
    element.markTaken()
    let rest = ExtrasReader.attributes(element)
    if !rest.isEmpty { attributes.append(Value.Member(path, .object(rest))) }
    guard element.hasElements else { return }
    for inner in element.elements where !inner.isTaken { keep(inner, in: path) }
  }

  /// A date of an element; one that is none is reported.
  mutating func date(_ element: XMLElement) -> PartialDate? {
    let text = MarkupText.collapsed(element.text)
    if let date = PartialDate(text) { return date }
    if !text.isEmpty { report.add(.badDate, "\(element.local): \(text)", at: element.place) }
    return nil
  }
}
