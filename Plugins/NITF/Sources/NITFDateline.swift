internal import WireformCore
internal import WireformMarkup
internal import WireformWire

/// Takes the dateline out of the text, and tells the parts of one that its element gives as a text.
enum NITFDateline {
  static func lift(_ article: inout Article) {
    let element = article.dateline
    var runIn: String?
    article.body.changeFirstParagraph { paragraph in
      guard let first = paragraph.content.first else { return }
      if case .span(let span) = first, span.role == "dateline" {
        runIn = span.content.plainText
        paragraph.content.removeFirst()
        paragraph.content.dropFirst(bytes: paragraph.content.plainText.utf8.prefix { $0 == 0x20 }.count)
      } else if let found = DatelineLift.runIn(of: paragraph.content.plainText, element: element?.text) {
        runIn = found
        paragraph.content.dropHead(found)
      }
    }
    if case .paragraph(let paragraph)? = article.body.first, paragraph == Paragraph() { article.body.removeFirst() }
    article.dateline = dateline(element, runIn)
  }

  /// The parts: those that the element marks, else what the grammar reads, the body's characters first.
  static func dateline(_ element: Dateline?, _ runIn: String?) -> Dateline? {
    guard var dateline = DatelineLift.dateline(element: element?.text, runIn: runIn) else { return nil }
    guard let element else { return dateline }
    dateline.extras = element.extras
    if !element.places.isEmpty {
      dateline.places = element.places
      dateline.city = element.city
    } else if dateline.places.isEmpty, let text = element.text {
      // A place alone is none for the grammar in running text; here the element says that it is one.
      let found = DatelineRecogniser.lift("\(text) (AP) - Text")?.dateline
      dateline.places = found?.places ?? []
      dateline.city = found?.city
      if dateline.date == nil { dateline.date = found?.date }
    }
    if let date = element.date { dateline.date = date }
    return dateline
  }
}

extension NITFDateline {
  /// What a writer prints at the head of the text: marked where a reader would not find it by itself.
  static func runIn(of article: Article) -> RunIn? {
    guard let characters = article.dateline?.runIn else { return nil }
    var body = article.body
    var text: String?
    body.changeFirstParagraph { text = $0.content.plainText }
    let isFound = text.map { DatelineLift.runIn(of: characters + $0, element: article.dateline?.text) == characters }
    return RunIn(characters, isMarked: !(isFound ?? false))
  }

  /// The text of a dateline that has parts only.
  static func composed(_ dateline: Dateline) -> String? {
    var places = dateline.places.compactMap { place in
      place.name.map { name in place.qualifier.map { "\(name), \($0)" } ?? name }
    }
    if places.isEmpty, let city = dateline.city { places = [city] }
    var text = places.joined(separator: "/")
    if let source = dateline.source { text += text.isEmpty ? source : " (\(source))" }
    return text.isEmpty ? nil : text
  }
}
