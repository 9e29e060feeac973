internal import WireformCore
internal import WireformMarkup
internal import WireformWire

/// What the writer does with a dateline: the text for the element, the characters for the body, and what is lost.
struct DatelineWriter {
  /// The text of `contentMeta/dateline`.
  private(set) var element: String?
  /// What stands at the head of the body.
  private(set) var runIn: RunIn?

  init(_ article: borrowing Article, _ out: inout MarkupOutput) {
    guard let dateline = article.dateline else {
      DatelineWriter.checkBody(article, nil, &out)
      return
    }
    element = dateline.text
    if element == nil, dateline.runIn == nil { element = DatelineWriter.composed(dateline, &out) }
    let text = DatelineWriter.firstText(article)
    if let characters = dateline.runIn {
      let isFound = text.map { DatelineLift.runIn(of: characters + $0, element: element) == characters } ?? false
      runIn = RunIn(characters, isMarked: !isFound)
    } else {
      DatelineWriter.checkBody(article, element, &out)
    }
    let elementRead = element.map(MarkupText.collapsed)
    let isAlone = text?.isEmpty ?? true
    let characters = runIn.map { run in
      isAlone ? MarkupText.collapsed(run.text) : String(MarkupText.collapsed(run.text + "x").dropLast())
    }
    var read = DatelineLift.dateline(element: elementRead, runIn: characters) ?? Dateline()
    if let extras = dateline.extras[NewsMLG2.id] { read.extras[NewsMLG2.id] = extras }
    var said = Set<String>()
    for difference in DatelineWriter.articleOf(dateline).diff(DatelineWriter.articleOf(read)) {
      guard case .key(let key)? = difference.path.steps.dropFirst().first, said.insert(key).inserted else { continue }
      guard key != "text" || dateline.text != nil else { continue }
      out.report.add(
        .lossChanged, "the text of the dateline would be read otherwise",
        path: FieldPath([.key("dateline"), .key(key)]))
    }
  }

  /// An Article with a dateline only, for comparing.
  private static func articleOf(_ dateline: Dateline) -> Article {
    var article = Article()
    article.dateline = dateline
    return article
  }

  /// The plain text of the first paragraph.
  private static func firstText(_ article: borrowing Article) -> String? {
    var body = article.body
    var text: String?
    body.changeFirstParagraph { text = $0.content.plainText }
    return text
  }

  /// A body that opens with what looks like a dateline would lose it to the dateline when read.
  private static func checkBody(_ article: borrowing Article, _ element: String?, _ out: inout MarkupOutput) {
    guard let text = firstText(article), DatelineLift.runIn(of: text, element: element) != nil else { return }
    out.report.add(.lossAmbiguous, "the first paragraph would be read as one with a dateline", path: "body[0]")
    out.report.add(.lossAmbiguous, "a dateline would be read from the first paragraph", path: "dateline")
  }

  private static func composed(_ dateline: Dateline, _ out: inout MarkupOutput) -> String? {
    var places = dateline.places.compactMap { place in
      place.name.map { name in place.qualifier.map { "\(name), \($0)" } ?? name }
    }
    if places.isEmpty, let city = dateline.city { places = [city] }
    var text = places.joined(separator: "/")
    if let date = dateline.date { text += text.isEmpty ? date.description : ", \(date)" }
    if let source = dateline.source { text += text.isEmpty ? source : " (\(source))" }
    guard !text.isEmpty else { return nil }
    out.report.add(.supplied, "the text of the dateline was made of its parts", path: "dateline.text")
    return text
  }
}
