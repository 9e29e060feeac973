internal import WireformCore
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// Reads the form of the content that became the body.
enum BodyReader {
  static func read(_ element: XMLElement, into item: inout ItemReader) {
    item.article.wordCount = ContentReader.number(element, "wordcount")
    item.article.charCount = ContentReader.number(element, "charcount")
    let encoding = element.take("encoding")
    let language = element.peek("xml:lang")
    if item.article.language == nil, let language { item.article.language = language }
    if element.local == "inlineXML", let root = element.elements.first {
      element.markTaken()
      payload(root, &item)
    } else {
      data(element, encoding, &item)
    }
    contentType(element, &item)
    item.keepRest(of: element, at: "contentSet/body")
    signoff(&item.article)
    dateline(&item)
  }

  /// What the writer says of the three kinds of payload is expected; anything else is told.
  private static func contentType(_ element: XMLElement, _ item: inout ItemReader) {
    let expected: String
    switch (element.local, element.elements.first?.local) {
    case ("inlineXML", "nitf"): expected = "application/nitf+xml"
    case ("inlineXML", _): expected = "application/xhtml+xml"
    default: expected = "text/plain"
    }
    let found = element.take("contenttype")
    guard found != expected else { return }
    item.report.add(.g2Frame, "the content is said to be \(found ?? "of no type"), not \(expected)", at: element.place)
  }

  private static func payload(_ root: XMLElement, _ item: inout ItemReader) {
    guard root.local != "nitf" else { return NITFPayload.read(root, &item) }
    var reader = MarkupReader(.html, limits: item.report.limits)
    if let location = root.take("xsi:schemaLocation") {
      item.report.add(.g2Frame, "the payload's schema \(location)", at: root.place)
    }
    if let title = root.first("head")?.first("title") { htmlTitle(title, &item) }
    if let head = root.first("head"), !head.isTaken { self.head(head, &item) }
    root.markTaken()
    item.article.body = reader.blocks(in: root.first("body") ?? root)
    finish(reader, &item)
  }

  private static func finish(_ reader: MarkupReader, _ item: inout ItemReader) {
    item.article.media += reader.media
    item.report.add(contentsOf: reader.report)
  }

  private static func htmlTitle(_ title: XMLElement, _ item: inout ItemReader) {
    let text = MarkupText.collapsed(title.text)
    title.markTaken()
    if item.article.headline == nil, !text.isEmpty {
      item.article.headline = text
    } else if text == item.article.headline {
      item.repeated.append("title of the payload")
    } else {
      item.report.add(.g2PayloadDiffers, "the payload's title: \(text)", path: "headline", at: title.place)
    }
  }

  private static func head(_ head: XMLElement, _ item: inout ItemReader) {
    head.markTaken()
    for inner in head.elements where !inner.isTaken {
      let said = inner.takeRest().map { " \($0.name.written)=\($0.value)" }.joined()
      let text = MarkupText.collapsed(inner.text)
      item.report.add(.markupElementDropped, "\(inner.local) of the payload's head:\(said) \(text)", at: inner.place)
    }
  }

  // MARK: text

  private static func data(_ element: XMLElement, _ encoding: String?, _ item: inout ItemReader) {
    element.markTaken()
    var text = element.text
    if let encoding {
      guard encoding.hasSuffix("base64"), let decoded = Base64.decode(text) else {
        return item.report.add(.g2Ignored, "content in the encoding \(encoding) is not kept", at: element.place)
      }
      text = String(decoding: decoded, as: UTF8.self)
    }
    let type = element.peek("contenttype")?.lowercased() ?? ""
    let looksMarked = text.first { !$0.isWhitespace } == "<" && text.contains("</")
    if type.contains("html") || looksMarked { return html(text, &item) }
    item.article.body = paragraphs(text).map { .paragraph(Paragraph([Inline](plain: $0))) }
  }

  private static func html(_ text: String, _ item: inout ItemReader) {
    let tree =
      XMLStream.tree(of: "<div>\(text)</div>", report: &item.report) ?? XMLStream.html(text, report: &item.report)
    guard let tree else { return }
    var reader = MarkupReader(.html, limits: item.report.limits)
    let root = tree.root
    item.article.body = reader.blocks(in: root.first("html")?.first("body") ?? root.first("body") ?? root)
    finish(reader, &item)
  }

  /// Paragraphs are parted by empty lines; where there is none, long lines are paragraphs and short ones are wrapped.
  private static func paragraphs(_ text: String) -> [String] {
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
      .map { MarkupText.collapsed(String(decoding: Array($0), as: UTF8.self)) }
    var paragraphs: [[String]] = [[]]
    for line in lines {
      if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
    }
    paragraphs.removeAll { $0.isEmpty }
    if paragraphs.count == 1, let only = paragraphs.first, only.contains(where: { $0.utf8.count > 120 }) {
      return only
    }
    return paragraphs.map { $0.joined(separator: " ") }
  }

  // MARK: head and end of the text

  /// A last paragraph marked as the sign-off is none of the body.
  private static func signoff(_ article: inout Article) {
    guard article.signoff == nil, case .paragraph(let last)? = article.body.last, last.role == "signoff" else { return }
    article.signoff = last.content.plainText
    article.body.removeLast()
  }

  private static func dateline(_ item: inout ItemReader) {
    let said = item.article.dateline
    var runIn: String?
    var isMarked = false
    item.article.body.changeFirstParagraph { paragraph in
      guard let first = paragraph.content.first else { return }
      if case .span(let span) = first, span.role == "dateline" {
        isMarked = true
        runIn = span.content.plainText
        paragraph.content.removeFirst()
        paragraph.content = paragraph.content.trimmedStart()
      } else if let found = DatelineLift.runIn(of: paragraph.content.plainText, element: said?.text) {
        runIn = found
        paragraph.content.dropFirst(bytes: found.utf8.count)
      }
    }
    if let first = item.article.body.first, case .paragraph(let paragraph) = first, paragraph == Paragraph() {
      item.article.body.removeFirst()
    }
    let reading = DatelineLift.reading(element: said?.text, runIn: runIn)
    var dateline = reading.dateline
    if let said {
      dateline?.extras = said.extras
      if !said.places.isEmpty {
        dateline?.places = said.places
        dateline?.city = said.city
      }
      if let date = said.date { dateline?.date = date }
    }
    // The run-in, its mark and the element say the same thing: each is told, so that none is kept in silence.
    if reading.ofRunIn == dateline {
      if isMarked { item.repeated.append("mark of the dateline") }
      if said?.text != nil { item.repeated.append("dateline") }
    }
    item.article.dateline = dateline
  }
}

extension [Inline] {
  /// The same without blanks at the head.
  func trimmedStart() -> [Inline] {
    guard case .text(let text)? = first, text.utf8.first == 0x20 else { return self }
    var copy = self
    let cut = String(text.drop { $0 == " " })
    if cut.isEmpty { copy.removeFirst() } else { copy[0] = .text(cut) }
    return copy
  }
}

/// Base64 (RFC 4648), white space passed over.
enum Base64 {
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - 65)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - 71)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte + 4)
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="), 0...0x20: continue
      default: return nil
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
