internal import WireformCore
internal import WireformJSON
internal import WireformMarkup
internal import WireformXML

/// Reads one NewsItem.
///
/// Each part takes what the Article has a field for. What nobody took is swept up at the end: elements and attributes
/// go to `extras` with the place where they stood, text and empty elements are told.
struct ItemReader {
  var article = Article()
  var report: Report
  var bag = ExtrasBag()
  var topics: TopicTable
  /// Properties that hold fields which the elements cannot say.
  var holders: [XMLElement] = []
  /// The whole Article as text, where the item carries it.
  var carried: String?
  /// Items that stand within the item.
  var nested: [XMLElement] = []
  /// Components that say the same in other languages.
  var branches: [XMLElement] = []
  /// Whether the item is a picture or another medium, so that texts are captions.
  var isMedium = false
  /// Whether the status is "Embargoed", which is no status of an Article.
  var isEmbargoed = false
  /// Whether the language of the content was said.
  var hasLanguage = false
  /// Who the identifier says provides the item.
  var providerID: String?
  var shape: ElementExtras { bag.shape }

  init(report: Report, topics: TopicTable) {
    self.report = report
    self.topics = topics
  }

  /// Begins with what the message says.
  mutating func start(from envelope: Article?, message: ExtrasBag) {
    article.transmission = envelope?.transmission
    article.services = envelope?.services ?? []
    article.products = envelope?.products ?? []
    bag.elements = message.elements
  }

  /// The articles of the item, one for each language.
  mutating func read(_ item: XMLElement) -> [Article] {
    item.markTaken()
    let components = item.elements.filter { $0.local == "NewsComponent" }
    isMedium = components.contains { Content.hasMedia($0) } && !components.contains { Content.hasText($0) }
    // The identification is held against the dates.
    for part in item.elements where part.local == "NewsManagement" { management(part) }
    for part in item.elements {
      switch part.local {
      case "Identification": identification(part)
      case "NewsComponent": component(part, depth: 0)
      case "Update": report.add(.newsML1Update, at: part.place)
      case "TopicSet" where article.type == nil: article.type = "concept"
      default: break
      }
    }
    if branches.isEmpty { return [finished(item, path: item.local)] }
    return branches.map { branch in
      var copy = self
      copy.branches = []
      copy.report = Report(limits: report.limits, now: report.now)
      if let language = branch.take("xml:lang") {
        if let old = copy.article.language, !copy.hasLanguage {
          copy.report.add(.newsML1Differs, "the item's xml:lang \(old), the component's \(language)", at: branch.place)
        }
        copy.article.language = language
      }
      copy.component(branch, depth: 1)
      let article =
        branch == branches.last
        ? copy.finished(item, path: item.local) : copy.finished(branch, path: "\(item.local)/\(branch.local)")
      report.add(contentsOf: copy.report)
      return article
    }
  }

  private mutating func finished(_ item: XMLElement, path: String) -> Article {
    sweep(item, path: path, depth: 0)
    closeContent()
    if article.type == nil { article.type = "text" }
    if article.rights == Rights() { article.rights = nil }
    if !bag.isEmpty {
      var members: [Value.Member] = []
      if case .object(let old)? = article.extras[NewsML1.id] { members = old }
      if case .object(let new) = bag.value { members += new }
      article.extras[NewsML1.id] = .object(members)
    }
    applyHolders()
    if let carried { return CarriedArticle.resolve(carried, own: article, &report) }
    return article
  }

  /// Puts in the fields that stand in properties.
  mutating func applyHolders() {
    for holder in holders {
      for name in FieldRest.apply(holder, to: &article) {
        report.add(.newsML1Stale, "the elements count for \(name)", at: holder.place)
      }
    }
  }

  // MARK: what is left

  /// Keeps or tells all that nobody took.
  mutating func sweep(_ element: XMLElement, path: String, depth: Int) {
    guard depth < report.limits.depth else { return }
    bag.add(shape.attributes(element), at: path)
    if NewsML1.containers.contains(element.local), element.hasOwnText {
      var words = ""
      for case .text(let text) in element.children where !text.isBlank { words += MarkupText.collapsed(text.string) }
      report.add(.newsML1Ignored, "text in \(element.local): \(words)", at: element.place)
    }
    for inner in element.elements {
      guard !branches.contains(inner) else { continue }
      if inner.isTaken {
        if !inner.hasElements, !inner.hasOwnText, inner.attributes.isEmpty {
          report.add(.newsML1Empty, "\(inner.local) is empty", at: inner.place)
        }
        if !Content.isPayload(inner) {
          sweep(inner, path: inner.local == element.local ? path : "\(path)/\(inner.local)", depth: depth + 1)
        }
      } else if inner.local != "NewsItem" || !nested.contains(inner) {
        bag.elements.append(shape.value(inner, in: path))
        inner.remove()
      }
    }
  }

  // MARK: helpers

  /// A text as one line, without blanks of any script at its ends.
  static func line(_ text: String) -> String {
    let line = MarkupText.collapsed(text)
    let isSetIn = line.unicodeScalars.first == "\u{3000}" || line.unicodeScalars.last == "\u{3000}"
    return isSetIn ? line.trimmingWide() : line
  }

  /// A text, its white space collapsed; an element with an empty one stays untaken.
  func text(_ element: XMLElement) -> String? {
    let text = ItemReader.line(element.text)
    guard !text.isEmpty else { return nil }
    element.markTaken()
    for inner in element.elements { inner.markTaken() }
    return text
  }

  /// Puts a text where there is none yet; what differs stays where it is and goes to extras.
  mutating func fill(_ field: WritableKeyPath<Article, String?>, _ element: XMLElement) {
    let text = MarkupText.collapsed(element.text)
    guard !text.isEmpty else { return element.markTaken() }
    guard let old = article[keyPath: field] else {
      article[keyPath: field] = self.text(element)
      return
    }
    guard old == text, self.text(element) != nil else { return }
    report.add(.newsML1Repeated, "\(element.local): \(text)", at: element.place)
  }

  /// The formal name of an element, or its text where a feed puts it there.
  mutating func formalName(_ element: XMLElement) -> String? {
    if let name = element.peek("FormalName").map(MarkupText.collapsed), !name.isEmpty {
      _ = element.take("FormalName")
      element.markTaken()
      if element.hasOwnText {
        let text = MarkupText.collapsed(element.text)
        report.add(
          text == name ? .newsML1Repeated : .newsML1Ignored, "text in \(element.local): \(text)", at: element.place)
      }
      return name
    }
    guard element.hasOwnText, let text = text(element) else { return nil }
    report.add(.newsML1Lenient, "\(element.local) has text and no FormalName: \(text)", at: element.place)
    return text
  }

  /// A date in an element; one that is none stays untaken and is reported.
  mutating func date(_ element: XMLElement) -> PartialDate? {
    let text = MarkupText.collapsed(element.text)
    guard !text.isEmpty else { return nil }
    guard let date = LooseDate.date(text) else {
      report.add(.badDate, "\(element.local): \(text)", at: element.place)
      return nil
    }
    if PartialDate(text) == nil { report.add(.markupDateForm, "\(element.local): \(text)", at: element.place) }
    element.markTaken()
    return date
  }

  /// A concept of a formal name.
  mutating func concept(_ element: XMLElement) -> Concept? {
    guard let name = formalName(element) else { return nil }
    var concept = Concept(name: name)
    concept.details.scheme = element.take("Scheme")
    if let topic = element.peek("Topic"), let known = topics[topic] {
      _ = element.take("Topic")
      if let known = known.name, known != name {
        concept.name = known
        concept.details.code = name
      }
      concept.type = known.type
    }
    rest(of: element, into: &concept.extras)
    return concept
  }

  /// Keeps what an element that is a part of its own says beside its fields.
  func rest(of element: XMLElement, into extras: inout Extras) {
    element.markTaken()
    let attributes = shape.attributes(element)
    let elements = element.elements.filter { !$0.isTaken }
    guard !attributes.isEmpty || !elements.isEmpty else { return }
    var members: [Value.Member] = []
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    if !elements.isEmpty {
      members.append(Value.Member("elements", .array(elements.map { shape.value($0, in: nil) })))
      for element in elements { element.remove() }
    }
    extras[NewsML1.id] = .object(members)
  }

  mutating func changeRights(_ body: (inout Rights) -> Void) {
    var rights = article.rights ?? Rights()
    body(&rights)
    article.rights = rights
  }
}

/// Dates of NewsML 1 as the standard wants them.
enum NewsML1Date {
  /// The form that the standard's schema allows: a day, or a time to the second, in the basic format.
  /// - Returns: nil for what is less than a day.
  static func written(_ date: PartialDate) -> String? {
    guard let year = date.year, year >= 1900, year < 2200, date.day != nil else { return nil }
    var whole = date
    if whole.time != nil, whole.time?.second == nil { whole.time?.second = 0 }
    whole.time?.fraction = ""
    return basic(whole)
  }

  /// The basic format, which the standard wants.
  static func basic(_ date: PartialDate) -> String {
    let text = date.description
    guard let cut = text.firstIndex(of: "T") else { return text.replacing("-") }
    let time = text[cut...]
    // The sign of a zone behind the time is none of the hyphens of a date.
    return String(text[..<cut]).replacing("-") + String(time).replacing(":")
  }
}

extension String {
  /// The same without wide and other blanks at its ends.
  fileprivate func trimmingWide() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The same without a character.
  fileprivate func replacing(_ character: Character) -> String { filter { $0 != character } }
}
