internal import WireformCore
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

extension ItemReader {
  // MARK: the text

  /// The story in an element: a NITF document, XHTML, bare paragraphs, or text, which may hold escaped HTML.
  mutating func text(in data: XMLElement) {
    if let root = data.elements.first, data.elements.count == 1, root.local == "nitf" {
      if data.hasOwnText { report.add(.newsML1Ignored, "text beside nitf", at: data.place) }
      return nitf(root)
    }
    if let body = data.first("body"), body.elements.contains(where: { $0.local.hasPrefix("body.") }) {
      return nitf(data)
    }
    if data.hasElements {
      let root = data.elements.count == 1 ? data.first("html") ?? data : data
      return html(root)
    }
    let text = data.text
    if ItemReader.isMarked(text) { return markedText(text, at: data) }
    article.body += PlainTextBody.blocks(of: text)
  }

  private mutating func nitf(_ root: XMLElement) {
    var reader = NITFReader(report: Report(limits: report.limits, now: report.now))
    reader.read(root)
    report.add(contentsOf: reader.report)
    merge(reader.article, at: root)
  }

  private mutating func html(_ root: XMLElement) {
    let isNITF = root.local != "html" && Content.hasNITF(root)
    var reader = MarkupReader(isNITF ? .nitf : .html, limits: report.limits)
    if let head = root.first("head") { self.head(head) }
    root.markTaken()
    if root.local == "html" {
      let rest = root.takeRest().map { "\($0.name.written)=\($0.value)" }
      if !rest.isEmpty { report.add(.newsML1Form, "html \(rest.joined(separator: " "))", at: root.place) }
      for part in root.elements where !["head", "body"].contains(part.local) {
        report.add(.markupElementDropped, "\(part.local): \(MarkupText.collapsed(part.text))", at: part.place)
      }
    }
    let body = root.first("body") ?? root
    if root.local == "html", body.local == "body" {
      let rest = body.takeRest().map { "\($0.name.written)=\($0.value)" }
      if !rest.isEmpty { report.add(.markupAttributeDropped, "body \(rest.joined(separator: " "))", at: body.place) }
    }
    article.body += reader.blocks(in: body)
    if article.signoff == nil, case .paragraph(let last)? = article.body.last, last.role == "signoff" {
      article.signoff = last.content.plainText
      article.body.removeLast()
    }
    article.media += renamed(reader.media)
    report.add(contentsOf: reader.report)
  }

  /// Media of a payload keep their names; figures refer to them.
  private func renamed(_ media: [Article]) -> [Article] { media }

  private mutating func head(_ head: XMLElement) {
    head.markTaken()
    for part in head.elements {
      let text = MarkupText.collapsed(part.text)
      let values = part.takeRest().map { "\($0.name.written)=\($0.value)" }.joined(separator: " ")
      if part.local == "title", !text.isEmpty, article.headline == nil {
        article.headline = text
      } else if part.local == "title", text == article.headline {
        report.add(.newsML1Repeated, "title: \(text)", at: part.place)
      } else {
        let words = [values, text].filter { !$0.isEmpty }.joined(separator: " ")
        report.add(.markupElementDropped, "\(part.local) of the payload's head: \(words)", at: part.place)
      }
    }
  }

  /// Text that holds markup, escaped or in a CDATA section.
  private mutating func markedText(_ text: String, at data: XMLElement) {
    report.add(.newsML1Lenient, "the content is markup as text", at: data.place)
    let tree = XMLStream.tree(of: "<div>\(text)</div>", report: &report) ?? XMLStream.html(text, report: &report)
    guard let root = tree?.root else { return }
    if let nitf = root.local == "nitf" ? root : root.first("nitf") { return self.nitf(nitf) }
    html(root.local == "html" ? root : root.first("html") ?? root)
  }

  static func isMarked(_ text: String) -> Bool {
    text.contains("</") || text.contains("<br") || text.contains("<p>") || text.contains("/>")
  }

  mutating func encoded(_ data: XMLElement, _ encoding: XMLElement) {
    let notation = encoding.take("Notation") ?? ""
    let isBase64 = notation.lowercased().contains("base64")
    guard isBase64, let bytes = Base64.decode(data.text) else {
      if !notation.isEmpty {
        report.add(.newsML1Lenient, "the notation \(notation) is not known; read as text", at: data.place)
      }
      return text(in: data)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    report.add(.newsML1Form, "Notation \(notation)", at: data.place)
    if ItemReader.isMarked(text) { return markedText(text, at: data) }
    article.body += PlainTextBody.blocks(of: text)
  }

  // MARK: the payload's head

  /// Puts in what the payload says: its text, and from its head what the item does not say.
  private mutating func merge(_ payload: Article, at root: XMLElement) {
    var payload = payload
    payload.type = nil
    let names = Set(article.media.compactMap(\.name))
    for index in payload.media.indices {
      guard let name = payload.media[index].name, names.contains(name) else { continue }
      report.add(.newsML1Lenient, "two media have the name \(name)", at: root.place)
    }
    article.body += payload.body
    article.media += payload.media
    payload.body = []
    payload.media = []
    guard payload != Article() else { return }
    guard case .object(let theirs) = ValueBuilder.value(of: payload) else { return }
    guard case .object(var ours) = ValueBuilder.value(of: blank()) else { return }
    var differing: [Value.Member] = []
    mergeMembers(theirs, into: &ours, path: "", &differing, root)
    var problems: [ValueReader.Problem] = []
    guard var merged: Article = ValueReader.read(.object(ours), problems: &problems) else { return }
    merged.body = article.body
    merged.media = article.media
    article = merged
    guard !differing.isEmpty else { return }
    bag.elements.append(["in": "nitf", "name": "payload", "fields": .object(differing)])
  }

  /// The article without what is not merged.
  private func blank() -> Article {
    var copy = article
    copy.body = []
    copy.media = []
    return copy
  }

  private mutating func mergeMembers(
    _ theirs: [Value.Member], into ours: inout [Value.Member], path: String, _ differing: inout [Value.Member],
    _ root: XMLElement
  ) {
    for member in theirs {
      let name = path + member.key
      guard let index = ours.firstIndex(where: { $0.key == member.key }) else {
        ours.append(member)
        continue
      }
      if ours[index].value == member.value {
        report.add(.newsML1Repeated, "the payload's \(name): \(member.value.summary)", at: root.place)
      } else if ["extras", "rights", "dateline"].contains(member.key), case .object(var inner) = ours[index].value,
        case .object(let more) = member.value
      {
        mergeMembers(more, into: &inner, path: "\(name).", &differing, root)
        ours[index].value = .object(inner)
      } else {
        report.add(.newsML1Differs, "the payload's \(name): \(member.value.summary)", at: root.place)
        differing.append(Value.Member(name, member.value))
      }
    }
  }

  // MARK: head and end of the text

  /// Takes the dateline and the sign-off out of the text.
  mutating func closeContent() {
    if article.provider == nil, let providerID {
      report.add(.newsML1Incomplete, "no Provider; the ProviderId names it", path: "provider")
      article.provider = Concept(name: providerID)
    }
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
    let reading = DatelineLift.reading(element: element?.text, runIn: runIn)
    guard var dateline = reading.dateline ?? element else { return }
    if let date = element?.date { dateline.date = date }
    places(of: &dateline)
    if let element {
      dateline.extras = element.extras
      if reading.ofRunIn == dateline {
        report.add(.newsML1Repeated, "the DateLine says again what the text says", path: "dateline")
      }
    }
    article.dateline = dateline
  }
}

extension ItemReader {
  /// The places of a dateline whose text the grammar of running text does not read alone: here the element says that it
  /// is one, and the item says where the story is from.
  private func places(of dateline: inout Dateline) {
    guard dateline.places.isEmpty, dateline.city == nil, let text = dateline.text else { return }
    if let origin = article.located.first?.name, text.lowercased().hasPrefix(origin.lowercased()) {
      let name = String(text.prefix(origin.count))
      dateline.places = [DatelinePlace(name)]
      dateline.city = name
    } else if let found = DatelineRecogniser.lift("\(text) (AP) - Text")?.dateline {
      dateline.places = found.places
      dateline.city = found.city
      if dateline.date == nil { dateline.date = found.date }
    }
  }
}

/// Base64 (RFC 4648), white space passed over.
enum Base64 {
  static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard byte > 0x20, byte != UInt8(ascii: "=") else { continue }
      guard let value = value(of: byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 65)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 71)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
