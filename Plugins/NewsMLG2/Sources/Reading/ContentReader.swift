internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads `contentSet`: its children are the same content in several forms; the richest becomes the body.
enum ContentReader {
  static func read(_ set: XMLElement, into item: inout ItemReader) {
    let forms = set.elements
    let body = forms.indices.max {
      richness(forms[$0]) < richness(forms[$1]) || (richness(forms[$0]) == richness(forms[$1]) && $0 > $1)
    }
    for (index, element) in forms.enumerated() {
      if index == body, richness(element) > 0 {
        BodyReader.read(element, into: &item)
        continue
      }
      switch element.local {
      case "remoteContent": item.article.renditions.append(remote(element, &item))
      case "inlineData": item.article.renditions.append(data(element))
      default:
        if element.local == "inlineXML" { item.report.add(.g2ForeignPayload, at: element.place) }
        item.keep(element, in: "contentSet")
      }
    }
    item.keepRest(of: set, at: "contentSet")
  }

  /// How much of a story a form can say; 0 for what is no text.
  private static func richness(_ element: XMLElement) -> Int {
    let type = element.peek("contenttype")?.lowercased() ?? ""
    switch element.local {
    case "inlineXML":
      switch element.elements.first?.local.lowercased() {
      case "nitf": return 5
      case "html", "body", "div", "p", "section", "article": return 4
      default: return 0
      }
    case "inlineData":
      if type.contains("html") { return 3 }
      if type.hasPrefix("text/") || type.isEmpty { return 2 }
      return 0
    default: return 0
    }
  }

  private static func remote(_ element: XMLElement, _ item: inout ItemReader) -> Rendition {
    var rendition = described(element)
    rendition.href = element.take("href")
    rendition.title = element.take("title")
    rendition.language = element.take("language")
    rendition.sizeInBytes = number(element, "size")
    if let hash = element.first("hash"), !hash.hasRest {
      rendition.hash = MarkupText.collapsed(hash.text)
      hash.markTaken()
    }
    rendition.extras = ExtrasReader.rest(of: element) { _ in "remoteContent" }
    return rendition
  }

  private static func data(_ element: XMLElement) -> Rendition {
    element.markTaken()
    var rendition = described(element)
    rendition.language = element.take("xml:lang")
    rendition.text = element.text
    rendition.extras = LineReader.attributes(element)
    return rendition
  }

  private static func described(_ element: XMLElement) -> Rendition {
    var rendition = Rendition()
    rendition.name = element.take("rendition").map { G2Code.word($0, vocabulary: .renditions) }
    rendition.contentType = element.take("contenttype")
    rendition.format = element.take("format").map { G2Code.word($0) }
    rendition.width = number(element, "width")
    rendition.height = number(element, "height")
    rendition.wordCount = number(element, "wordcount")
    if let text = element.peek("duration"), let duration = RawNumber(text) {
      rendition.duration = duration
      _ = element.take("duration")
    }
    return rendition
  }

  static func number(_ element: XMLElement, _ name: String) -> Int? {
    guard let text = element.peek(name), let number = Int(text), String(number) == text else { return nil }
    _ = element.take(name)
    return number
  }
}
