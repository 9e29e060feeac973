internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads one page: its data, its head, its lines, its story.
struct PageReader {
  private var claims = Claims()
  private var census = Census()
  private var metas = MetaReader()
  private var article = Article()

  /// The Article of a page.
  /// - Throws: where the bytes are no text, or go beyond a limit.
  static func article(
    of bytes: [UInt8], options: HTMLReader.Options, report: inout Report
  ) throws(FormatError) -> Article {
    let text = try PageCharset.decode(bytes, charset: options.charset, report: &report)
    let tree = try HTMLDocument.tree(of: text, report: &report)
    var reader = PageReader()
    reader.read(tree.root, &report)
    return reader.article
  }

  private mutating func read(_ root: XMLElement, _ report: inout Report) {
    let scripts = takeData(root)
    if let head = root.first("head") {
      metas.read(head, into: &claims)
      census.add(head, as: "head")
    }
    let data = StructuredData(scripts, report: &report)
    if let story = data.story { article = NodeReader.story(story) }
    if !data.others.isEmpty {
      report.add(.htmlOtherData, "the data also describes: \(data.others.joined(separator: ", "))")
    }
    if let language = root.peek("lang") ?? root.peek("xml:lang") {
      claims.add("language", language, from: "html lang", rank: 3)
    }
    census.add(attributes: root.attributes.count, as: "page")
    let body = root.first("body") ?? root
    let before = article
    let own = metas.isOwn ? StoryFinder.own(body) : nil
    let story = own ?? StoryFinder.story(body)
    findLines(body, story, isOwn: own != nil)
    census.add(body, as: "page", besides: story)
    settle(before)
    readStory(story, isOwn: own != nil, &report)
    tell(before, &report)
  }

  /// The scripts of JSON-LD, which count as read.
  private mutating func takeData(_ root: XMLElement) -> [String] {
    var scripts: [String] = []
    var open = [root]
    while let element = open.popLast() {
      if element.local == "script", isData(element) {
        scripts.append(element.text)
        census.add(attributes: element.attributes.count, as: "data")
        element.remove()
      } else {
        open += element.elements.reversed()
      }
    }
    return scripts
  }

  private func isData(_ script: XMLElement) -> Bool {
    let type = script.peek("type")?.lowercased() ?? ""
    return type == "application/ld+json" || type.hasPrefix("application/ld+json;")
  }

  // MARK: lines

  /// Finds the lines of the story, in the part of the page around it; the first heading of the page counts too.
  private mutating func findLines(_ body: XMLElement, _ story: XMLElement, isOwn: Bool) {
    let path = PageReader.path(from: body, to: story)
    let scope =
      path.first { $0.local == "article" } ?? path.first { $0.local == "main" } ?? body
    lines(in: scope, path, isOwn: isOwn)
    guard !isOwn else { return }
    var open = [body]
    while let element = open.popLast() {
      if element.local == "h1" {
        claims.add("headline", element.text, from: PageReader.label(element), rank: 3)
        census.add(element, as: "lines")
        return element.remove()
      }
      open += element.elements.reversed()
    }
  }

  private mutating func lines(in scope: XMLElement, _ path: [XMLElement], isOwn: Bool) {
    var open = [scope]
    while let element = open.popLast() {
      for inner in element.elements.reversed() where !isApart(inner, path) {
        if isOwn, inner == path.last { continue }
        open.append(inner)
      }
      guard element != scope, element != path.last, let found = LineFinder.line(of: element, isOwn: isOwn) else {
        continue
      }
      claims.add(found.field, found.text, from: PageReader.label(element), rank: found.rank)
      census.add(element, as: "lines")
      element.remove()
      open.removeAll { PageReader.holds(element, $0) }
    }
  }

  private static func holds(_ element: XMLElement, _ other: XMLElement) -> Bool {
    element.elements.contains(other)
  }

  /// Whether an element stands beside the story: other stories, navigation.
  private func isApart(_ element: XMLElement, _ path: [XMLElement]) -> Bool {
    if path.contains(element) { return false }
    if metas.isOwn { return false }
    return ["nav", "aside", "form", "footer", "article", "figure", "table", "blockquote"].contains(element.local)
  }

  /// The elements from the body down to the story.
  private static func path(from body: XMLElement, to story: XMLElement) -> [XMLElement] {
    if body == story { return [body] }
    for inner in body.elements {
      let path = path(from: inner, to: story)
      if !path.isEmpty { return [body] + path }
    }
    return []
  }

  private static func label(_ element: XMLElement) -> String {
    let attributes = element.attributes.filter { $0.name != "datetime" && $0.name != "content" }
    let texts = attributes.map { " \($0.name)=\(String(decoding: Array($0.value.utf8.prefix(60)), as: UTF8.self))" }
    return element.local + texts.joined()
  }

  /// Fills in from the page what its data does not say.
  private mutating func settle(_ data: Article) {
    func first(_ field: String) -> String? { claims.texts(field).first }
    article.id = data.id ?? first("id")
    article.headline = data.headline ?? first("headline")
    article.subheadline = data.subheadline ?? first("subheadline")
    article.category = data.category ?? first("category")
    article.summary = data.summary ?? first("summary")
    article.byline = data.byline ?? first("byline")
    article.language = data.language ?? first("language")
    article.creditLine = data.creditLine ?? first("creditLine")
    article.published = data.published ?? first("published").flatMap { LooseDate.date($0) }
    article.versionCreated = data.versionCreated ?? first("versionCreated").flatMap { LooseDate.date($0) }
    article.firstCreated = data.firstCreated ?? first("firstCreated").flatMap { LooseDate.date($0) }
    article.expires = data.expires ?? first("expires").flatMap { LooseDate.date($0) }
    if data.provider == nil { article.provider = first("provider").map { Concept(name: $0) } }
    if data.keywords.isEmpty {
      var words: [String] = []
      for text in claims.texts("keywords").flatMap({ SchemaTerms.keywords($0) }) where !words.contains(text) {
        words.append(text)
      }
      article.keywords = words.map { Line($0) }
    }
    if article.rights?.notice == nil, let notice = first("rights.notice") {
      var rights = article.rights ?? Rights()
      rights.notice = notice
      article.rights = rights
    }
    keepMetas()
  }

  private mutating func keepMetas() {
    guard !metas.kept.isEmpty else { return }
    var members: [Value.Member] = []
    if case .object(let before)? = article.extras["html"] { members = before }
    members.append(Value.Member("meta", .array(metas.kept)))
    article.extras["html"] = .object(members)
  }

  // MARK: story

  private mutating func readStory(_ story: XMLElement, isOwn: Bool, _ report: inout Report) {
    if !isOwn {
      var cleaner = BodyCleaner()
      cleaner.clean(story)
      cleaner.report(&report)
    }
    var reader = MarkupReader(.html, limits: report.limits)
    var blocks = reader.blocks(in: story)
    if !isOwn { blocks = takeBody(insteadOf: blocks.flattened().partedByBreaks(), &report) }
    report.add(contentsOf: reader.report)
    article.dateline = DatelineText.lift(from: &blocks, saying: article.dateline?.text, report: &report)
    if case .paragraph(let last)? = blocks.last, last.role == "signoff", last.extras.isEmpty, last.language == nil {
      article.signoff = last.content.plainText
      blocks.removeLast()
    }
    article.body = blocks
    article.media = MediaMerge.merged(article.media, reader.media, &report)
    for address in metas.pictures where !article.media.contains(where: { $0.renditions.first?.href == address }) {
      var medium = Article()
      var rendition = Rendition()
      (medium.type, rendition.href) = ("picture", address)
      medium.renditions = [rendition]
      article.media.append(medium)
    }
    if blocks.isEmpty, !isOwn { report.add(.htmlNoStory) }
  }

  /// The text that the data holds where the page shows less than half of it, since a script would load the rest.
  private mutating func takeBody(insteadOf blocks: [Block], _ report: inout Report) -> [Block] {
    guard case .object(var html)? = article.extras["html"],
      let index = html.firstIndex(where: { $0.key == "data" }), case .object(var data) = html[index].value,
      let place = data.firstIndex(where: { $0.key == "articleBody" }), let text = data[place].value.string,
      text.utf8.count > 2 * blocks.plainText.utf8.count
    else { return blocks }
    let lines = text.split(whereSeparator: \.isNewline).map { MarkupText.collapsed(String($0)) }
    let told = lines.filter { !$0.isEmpty }.map { Block.paragraph(Paragraph([.text($0)])) }
    guard !told.isEmpty else { return blocks }
    data.remove(at: place)
    html[index].value = .object(data)
    if data.isEmpty { html.remove(at: index) }
    article.extras["html"] = html.isEmpty ? nil : .object(html)
    report.add(.htmlBodyFromData, path: "body")
    return told
  }

  // MARK: what is said

  private func tell(_ data: Article, _ report: inout Report) {
    var said = claims
    let values: [(String, String?)] = [
      ("headline", data.headline), ("subheadline", data.subheadline), ("category", data.category),
      ("summary", data.summary), ("byline", data.byline), ("language", data.language), ("id", data.id),
      ("published", data.published?.description), ("versionCreated", data.versionCreated?.description),
      ("provider", data.provider?.name), ("creditLine", data.creditLine), ("rights.notice", data.rights?.notice),
      ("rights.usageTerms", data.rights?.usageTerms),
      ("keywords", data.keywords.isEmpty ? nil : data.keywords.map(\.text).joined(separator: ", ")),
    ]
    for case let (field, text?) in values where !claims.texts(field).isEmpty {
      said.add(field, text, from: "data", rank: 0)
    }
    said.report(&report)
    census.report(.htmlFurniture, &report)
  }
}
