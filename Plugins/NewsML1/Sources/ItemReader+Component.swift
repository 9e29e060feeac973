internal import WireformCore
internal import WireformMarkup
internal import WireformXML

extension ItemReader {
  /// A component with all that it holds.
  mutating func component(_ element: XMLElement, depth: Int) {
    guard depth < report.limits.depth else { return }
    element.markTaken()
    let role = element.first("Role").flatMap { $0.peek("FormalName") }
    if let role, depth == 0 || Content.isMain(role), let part = element.first("Role") {
      report.add(.newsML1Form, "Role \(role)", at: part.place)
      _ = part.take("FormalName")
      part.markTaken()
    }
    // What lies within is no list of equivalents any more: each is a field of its own, or a story.
    let isList = element.peek("EquivalentsList") == "yes"
    for name in ["EquivalentsList", "Essential"] {
      if let value = element.take(name) { report.add(.newsML1Form, "\(name) \(value)", at: element.place) }
    }
    if article.language == nil, let language = element.peek("xml:lang") {
      article.language = language
      _ = element.take("xml:lang")
    } else if let language = element.peek("xml:lang"), language == article.language {
      _ = element.take("xml:lang")
      report.add(.newsML1Repeated, "xml:lang \(language)", at: element.place)
    }
    for part in element.elements where part.local == "TopicSet" {
      topics.add(part)
      if part.peek("Vocabulary") == TopicNodes.vocabulary, part.peek("FormalName") == TopicNodes.name {
        ownTopics(part)
      }
    }
    for part in element.elements { componentPart(part) }
    let before = article.body.count
    content(of: element, depth: depth, isList: isList)
    if let role, depth > 0, !Content.isMain(role), !isMedium { mark(from: before, role, element) }
  }

  /// The paragraphs of a component with a role of its own have that role.
  private mutating func mark(from start: Int, _ role: String, _ element: XMLElement) {
    guard let part = element.first("Role"), !part.isTaken else { return }
    for index in article.body.indices.dropFirst(start) {
      if case .paragraph(var paragraph) = article.body[index], paragraph.role == nil {
        paragraph.role = role.lowercased()
        article.body[index] = .paragraph(paragraph)
      }
    }
    report.add(.newsML1Form, "Role \(role)", at: part.place)
    _ = part.take("FormalName")
    part.markTaken()
  }

  /// A set of topics of our own is told by what refers to it.
  private func ownTopics(_ set: XMLElement) {
    takeAll(set)
    _ = set.takeRest()
  }

  private mutating func componentPart(_ part: XMLElement) {
    switch part.local {
    case "NewsLines": newsLines(part)
    case "AdministrativeMetadata": administrative(part)
    case "RightsMetadata": rights(part)
    case "DescriptiveMetadata", "DescriptiveMetada": descriptive(part)
    case "NewsItemRef": link(part, rel: "related")
    case "NewsItem":
      nested.append(part)
      part.markTaken()
    default: break
    }
  }

  private mutating func content(of element: XMLElement, depth: Int, isList: Bool) {
    let components = element.elements.filter { $0.local == "NewsComponent" }
    let languages = components.filter { Content.hasText($0) }.map { $0.peek("xml:lang") }
    if branches.isEmpty, languages.count > 1, !languages.contains(nil), Set(languages).count == languages.count {
      branches = components.filter { Content.hasText($0) }
    }
    let others = isList && branches.isEmpty && !isMedium ? lesserForms(of: element) : []
    for part in element.elements {
      if others.contains(part) {
        part.markTaken()
        if let item = Content.alternative(part) { alternative(item) }
      } else if part.local == "ContentItem" {
        contentItem(part)
      } else if part.local == "NewsComponent", !branches.contains(part) {
        inner(part, depth: depth + 1)
      }
    }
  }

  /// Of forms of one text all but the richest.
  private func lesserForms(of element: XMLElement) -> [XMLElement] {
    let forms = element.elements.filter { part in
      let role = part.first("Role")?.peek("FormalName") ?? "main"
      return Content.isMain(role) && Content.alternative(part) != nil
    }
    let levels = forms.map { form in Content.alternative(form).map(Content.richness) ?? 0 }
    guard forms.count > 1, let best = levels.max(), let chosen = levels.firstIndex(of: best) else { return [] }
    return forms.indices.filter { $0 != chosen }.map { forms[$0] }
  }

  /// A component within another: what its role says, a medium, or more of the story.
  private mutating func inner(_ element: XMLElement, depth: Int) {
    let role = element.first("Role")?.peek("FormalName") ?? ""
    if let ref = element.first("NewsItemRef"), !element.elements.contains(where: { $0.local == "NewsComponent" }) {
      return reference(element, ref, role)
    }
    if let words = Content.words(in: element), !isMedium || role.lowercased() == "caption" {
      if self.words(words, role: role.lowercased(), element) { return }
    }
    if !isMedium, role == "Rendition", Content.hasMedia(element), element.first("Duid") == nil {
      return renditions(element)
    }
    if !isMedium, Content.hasMedia(element), !Content.hasText(element) { return medium(element, role: role) }
    component(element, depth: depth)
  }

  /// The story's own content in other forms.
  private mutating func renditions(_ element: XMLElement) {
    let type = article.type
    isMedium = true
    component(element, depth: 1)
    isMedium = false
    article.type = type
    if let part = element.first("Role") {
      report.add(.newsML1Form, "Role Rendition", at: part.place)
      _ = part.take("FormalName")
      part.markTaken()
    }
  }

  /// A reference with its headline.
  private mutating func reference(_ element: XMLElement, _ ref: XMLElement, _ role: String) {
    let before = article.links.count
    link(ref, rel: role.isEmpty ? "related" : role)
    guard article.links.count > before else { return component(element, depth: 1) }
    element.markTaken()
    if let part = element.first("Role"), !role.isEmpty {
      _ = part.take("FormalName")
      part.markTaken()
    }
    if let lines = element.first("NewsLines") {
      lines.markTaken()
      if let title = lines.first("HeadLine").flatMap({ text($0) }) {
        article.links[article.links.count - 1].title = title
      }
    }
    for part in element.elements where part.local == "NewsItemRef" && part != ref {
      link(part, rel: role.isEmpty ? "related" : role)
    }
  }

  /// The text of a component whose role says which line it is.
  private mutating func words(_ item: XMLElement, role: String, _ element: XMLElement) -> Bool {
    let field: WritableKeyPath<Article, String?>
    switch role {
    case "title", "headline": field = \.headline
    case "subheadline", "subtitle", "deck": field = \.subheadline
    case "caption": field = \.caption
    case "abstract", "summary", "synopsis", "teaser": field = \.summary
    case "byline": field = \.byline
    case "alttext": field = \.altText
    default: return false
    }
    guard let data = item.first("DataContent") else { return false }
    let plain = MarkupText.collapsed(data.text)
    guard !plain.isEmpty, article[keyPath: field] == nil || article[keyPath: field] == plain else { return false }
    let text = line(in: data)
    if article[keyPath: field] == text { report.add(.newsML1Repeated, "Role \(role): \(text)", at: data.place) }
    article[keyPath: field] = text
    for part in [element, item, data] { part.markTaken() }
    if let part = element.first("Role") {
      report.add(.newsML1Form, "Role \(role)", at: part.place)
      _ = part.take("FormalName")
      part.markTaken()
    }
    forms(item)
    return true
  }

  /// A picture, a sound or another medium beside the text.
  private mutating func medium(_ element: XMLElement, role: String) {
    var reader = ItemReader(report: Report(limits: report.limits, now: report.now), topics: topics)
    reader.isMedium = true
    reader.component(element, depth: 1)
    if reader.article.type == nil { reader.article.type = "picture" }
    reader.closeContent()
    let name = element.take("Duid") ?? "media-\(article.media.count + 1)"
    var rel: String?
    if !role.isEmpty, !Content.isMain(role), let part = element.first("Role") {
      rel = role
      _ = part.take("FormalName")
      part.markTaken()
    }
    reader.sweep(element, path: "NewsComponent", depth: 0)
    reader.applyHolders()
    var medium = reader.article
    (medium.name, medium.rel) = (name, rel)
    if !reader.bag.isEmpty { medium.extras[NewsML1.id] = reader.bag.value }
    if article.media.contains(where: { $0.name == medium.name }) { medium.name = "media-\(article.media.count + 1)" }
    article.media.append(medium)
    nested += reader.nested
    report.add(contentsOf: reader.report)
  }

  // MARK: lines

  private mutating func newsLines(_ lines: XMLElement) {
    lines.markTaken()
    for line in lines.elements { newsLine(line, of: lines) }
  }

  private mutating func newsLine(_ line: XMLElement, of lines: XMLElement) {
    switch line.local {
    case "HeadLine": headline(line)
    case "SubHeadLine": deck(line)
    case "ByLine": byline(line)
    case "ByLineTitle":
      startBylines()
      if article.bylines.isEmpty { article.bylines = [Line("")] }
      guard article.bylines[article.bylines.count - 1].title == nil else { return }
      article.bylines[article.bylines.count - 1].title = text(line)
    case "DateLine":
      let words = MarkupText.collapsed(line.text)
      guard article.dateline?.text == nil || article.dateline?.text == words, let text = text(line) else { return }
      if article.dateline?.text == words { report.add(.newsML1Repeated, "DateLine: \(words)", at: line.place) }
      changeDateline { $0.text = text }
    case "CreditLine": fill(\.creditLine, line)
    case "CopyrightLine":
      rightsLine(line) {
        $0.notice
      } set: {
        $0.notice = $1
      }
    case "RightsLine":
      rightsLine(line) {
        $0.usageTerms
      } set: {
        $0.usageTerms = $1
      }
    case "SeriesLine":
      guard article.series == nil, let name = text(line) else { return }
      article.series = Series()
      article.series?.name = name
    case "SlugLine": fill(\.slugline, line)
    case "KeywordLine": if let text = text(line) { article.keywords.append(Line(text)) }
    case "NewsLine": typedLine(line, hasSlug: lines.first("SlugLine") != nil)
    default: break
    }
  }

  mutating func changeDateline(_ body: (inout Dateline) -> Void) {
    var dateline = article.dateline ?? Dateline()
    body(&dateline)
    article.dateline = dateline
  }

  private mutating func rightsLine(
    _ line: XMLElement, _ get: (Rights) -> String?, set: (inout Rights, String) -> Void
  ) {
    let words = MarkupText.collapsed(line.text)
    let old = get(article.rights ?? Rights())
    guard old == nil || old == words, let text = text(line) else { return }
    if old == words { report.add(.newsML1Repeated, "\(line.local): \(words)", at: line.place) }
    changeRights { set(&$0, text) }
  }

  private mutating func headline(_ line: XMLElement) {
    let words = MarkupText.collapsed(line.text)
    guard let old = article.headline, old != words, !words.isEmpty else { return fill(\.headline, line) }
    guard !article.headlines.contains(where: { $0.text == words }), let text = text(line) else {
      return report.add(.newsML1Repeated, "HeadLine: \(words)", at: line.place)
    }
    if article.headlines.isEmpty { article.headlines = [Line(old, role: "main")] }
    article.headlines.append(Line(text, language: line.take("xml:lang")))
  }

  /// The first deck is the plain one; more of them stand among the headlines.
  private mutating func deck(_ line: XMLElement) {
    let words = ItemReader.line(line.text)
    guard let old = article.subheadline, old != words, !words.isEmpty else { return fill(\.subheadline, line) }
    guard let text = text(line) else { return }
    if article.headlines.isEmpty {
      if let main = article.headline { article.headlines.append(Line(main, role: "main")) }
      article.headlines.append(Line(old, role: "subheadline"))
    }
    article.headlines.append(Line(text, role: "subheadline", language: line.take("xml:lang")))
  }

  private mutating func startBylines() {
    if article.bylines.isEmpty, let byline = article.byline { article.bylines = [Line(byline)] }
  }

  private mutating func byline(_ line: XMLElement) {
    let words = MarkupText.collapsed(line.text)
    guard article.byline != nil, article.byline != words, !words.isEmpty else { return fill(\.byline, line) }
    startBylines()
    if let text = text(line) { article.bylines.append(Line(text)) }
  }

  /// The field of a line whose type says no more than an element could.
  private func plainLine(_ word: String, hasSlug: Bool) -> WritableKeyPath<Article, String?>? {
    let isSlug = ["catchword", "catchline", "stichwort", "slug"].contains(word)
    // The element counts, wherever it stands.
    if isSlug, article.slugline == nil, !hasSlug { return \.slugline }
    if ["caption", "legend", "bildtext"].contains(word), article.caption == nil { return \.caption }
    return nil
  }

  /// A line whose type is a word of the agency.
  private mutating func typedLine(_ line: XMLElement, hasSlug: Bool) {
    guard let type = line.first("NewsLineType"), let name = type.peek("FormalName"), !name.isEmpty else { return }
    let texts = line.elements.filter { $0.local == "NewsLineText" }
    let word = name.lowercased()
    if let field = plainLine(word, hasSlug: hasSlug), texts.count == 1, let text = text(texts[0]) {
      line.markTaken()
      type.markTaken()
      article[keyPath: field] = text
      return
    }
    let isNote = NoteLine.isNote(word)
    let isSummary = ["summary", "abstract", "teaser"].contains { word.contains($0) }
    guard texts.count == 1, isNote || (isSummary && article.summary == nil), let text = text(texts[0]) else { return }
    line.markTaken()
    if isNote {
      _ = type.take("FormalName")
      type.markTaken()
      article.edNotes.append(Note(text, role: name == NoteLine.plain ? nil : name))
    } else {
      type.markTaken()
      article.summary = text
    }
  }
}
