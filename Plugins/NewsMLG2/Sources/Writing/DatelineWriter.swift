internal import WireformCore
internal import WireformMarkup
internal import WireformWire

/// What the writer does with a dateline: the text for the element and the characters for the body.
struct DatelineWriter {
  /// The text of `contentMeta/dateline`.
  private(set) var element: String?
  /// What stands at the head of the body.
  private(set) var runIn: RunIn?

  init(_ article: borrowing Article, _ out: inout MarkupOutput) {
    guard let dateline = article.dateline else { return }
    element = dateline.text
    if element == nil, dateline.runIn == nil { element = DatelineWriter.composed(dateline, &out) }
    guard let characters = dateline.runIn else { return }
    let text = DatelineWriter.firstText(article)
    let isFound = text.map { DatelineLift.runIn(of: characters + $0, element: element) == characters } ?? false
    runIn = RunIn(characters, isMarked: !isFound)
  }

  /// The plain text of the first paragraph.
  static func firstText(_ article: borrowing Article) -> String? {
    if case .paragraph(let paragraph)? = article.body.first, paragraph.role == nil {
      return paragraph.content.plainText
    }
    var body = article.body
    var text: String?
    body.changeFirstParagraph { text = $0.content.plainText }
    return text
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
