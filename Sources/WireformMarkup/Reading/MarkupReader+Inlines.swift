internal import WireformCore
internal import WireformXML

extension MarkupReader {
  /// Adds what stands in an element to a run of text.
  mutating func content(of element: XMLElement, into run: inout InlineRun) {
    for child in element.children {
      switch child {
      case .text(let text): run.add(text)
      case .element(let inner):
        switch meaning(of: inner) {
        case .inline, .lineBreak, .image: inline(inner, into: &run)
        case .dropped: drop(inner)
        default:
          if !run.isEmpty { run.add(.lineBreak) }
          dropRest(inner)
          content(of: inner, into: &run)
          run.add(.lineBreak)
        }
      }
    }
  }

  mutating func inline(_ element: XMLElement, into run: inout InlineRun) {
    switch meaning(of: element) {
    case .lineBreak:
      dropRest(element)
      run.add(.lineBreak)
    case .image: run.add(.image(image(element)))
    case .inline(let kind): stretch(element, kind, into: &run)
    case .dropped: drop(element)
    default: content(of: element, into: &run)
    }
  }

  private mutating func stretch(
    _ element: XMLElement, _ kind: MarkupVocabulary.InlineMeaning, into run: inout InlineRun
  ) {
    switch kind {
    case .plain: plain(element, into: &run)
    case .link: link(element, into: &run)
    case .time: time(element, into: &run)
    case .entity(let kind): entity(element, kind, into: &run)
    case .span: span(element, into: &run)
    case .number: number(element, into: &run)
    case .emphasis where vocabulary == .nitf && element.local == "em": emphasis(element, into: &run)
    default:
      let (common, _) = common(element)
      marked(element, kind, common, into: &run)
    }
  }

  private mutating func plain(_ element: XMLElement, into run: inout InlineRun) {
    if vocabulary.meaning(of: element) == nil {
      report.add(.markupElementDropped, "the text of \(element.local) is kept without it", at: element.place)
    }
    dropRest(element)
    content(of: element, into: &run)
  }

  private mutating func inner(_ element: XMLElement, _ run: inout InlineRun) -> [Inline] {
    run.open()
    content(of: element, into: &run)
    return run.close()
  }

  private mutating func marked(
    _ element: XMLElement, _ kind: MarkupVocabulary.InlineMeaning, _ common: Common, into run: inout InlineRun
  ) {
    var span = InlineSpan(inner(element, &run), role: common.role, language: common.language)
    span.extras = common.extras
    switch kind {
    case .emphasis: run.addClosed(.emphasis(span))
    case .strong: run.addClosed(.strong(span))
    case .underline: run.addClosed(.underline(span))
    case .strike: run.addClosed(.strike(span))
    case .superscript: run.addClosed(.superscript(span))
    case .subscript: run.addClosed(.subscript(span))
    case .code: run.addClosed(.code(span))
    case .quote: run.addClosed(.quote(span))
    case .word(let word):
      if span.role == nil { span.role = word }
      run.addClosed(.span(span))
    default: run.addClosed(.span(span))
    }
  }

  private static let emphases: [String: MarkupVocabulary.InlineMeaning] = [
    "em": .emphasis, "strong": .strong, "bold": .strong, "b": .strong, "italic": .emphasis, "i": .emphasis,
    "underline": .underline, "strike": .strike, "sup": .superscript, "sub": .subscript, "code": .code,
  ]
  private static let emphasisWords = Set(emphases.keys)

  /// NITF's one element of emphasis tells the kind by its class.
  private mutating func emphasis(_ element: XMLElement, into run: inout InlineRun) {
    let (common, found) = common(element, taking: MarkupReader.emphasisWords)
    marked(element, found.first.flatMap { MarkupReader.emphases[$0] } ?? .emphasis, common, into: &run)
  }

  private mutating func link(_ element: XMLElement, into run: inout InlineRun) {
    var link = InlineLink()
    link.href = element.take("href")
    link.title = element.take("title")
    let (common, _) = common(element)
    link.extras = keeping(common)
    link.content = inner(element, &run)
    run.addClosed(.link(link))
  }

  /// Role and language stay in extras where the part has no field for them.
  func keeping(_ common: Common) -> Extras {
    var members: [Value.Member] = []
    if let role = common.role { members.append(Value.Member("class", .string(role))) }
    if let language = common.language { members.append(Value.Member("xml:lang", .string(language))) }
    if case .object(let rest)? = common.extras[vocabulary.id]?["attributes"] { members += rest }
    var extras = Extras()
    if !members.isEmpty { extras[vocabulary.id] = ["attributes": .object(members)] }
    return extras
  }

  private mutating func time(_ element: XMLElement, into run: inout InlineRun) {
    var time = InlineTime()
    let name = vocabulary == .nitf ? "norm" : "datetime"
    if let text = element.peek(name), let date = PartialDate(text) {
      time.date = date
      _ = element.take(name)
    }
    let (common, _) = common(element)
    time.extras = keeping(common)
    time.content = inner(element, &run)
    run.addClosed(.time(time))
  }

  private mutating func entity(_ element: XMLElement, _ kind: MarkupEntity, into run: inout InlineRun) {
    if vocabulary == .g2 { return conceptMention(element, into: &run) }
    var concept = Concept(type: kind.type)
    if let value = element.take(kind == .place ? "location-code" : "value") { concept.identify(value) }
    if let source = element.take(kind == .place ? "code-source" : "idsrc") { concept.details.scheme = source }
    if kind == .other { concept.type = element.take("type") }
    for code in element.elements where code.local == "alt-code" {
      code.markTaken()
      var other = Concept()
      other.details.scheme = code.take("idsrc")
      if let value = code.take("value") { other.identify(value) }
      dropRest(code)
      concept.details.sameAs.append(other)
    }
    let (common, _) = common(element)
    run.open()
    for child in element.children {
      switch child {
      case .text(let text): run.add(text)
      case .element(let inner): if inner.local != "alt-code" { inline(inner, into: &run) }
      }
    }
    var entity = InlineEntity(concept, run.close())
    entity.extras = keeping(common)
    run.addClosed(.entity(entity))
  }

  private mutating func conceptMention(_ element: XMLElement, into run: inout InlineRun) {
    var concept = Concept(qcode: element.take("qcode"), literal: element.take("literal"), type: element.take("type"))
    concept.uri = element.take("uri")
    let (common, _) = common(element)
    var entity = InlineEntity(concept, inner(element, &run))
    entity.extras = keeping(common)
    run.addClosed(.entity(entity))
  }

  /// A number that is only raised or lowered text is that; any other keeps its name.
  private mutating func number(_ element: XMLElement, into run: inout InlineRun) {
    let parts = element.elements
    if parts.count == 1, let only = parts.first, !element.hasOwnText, only.local == "sup" || only.local == "sub",
      !element.hasRest
    {
      element.markTaken()
      return inline(only, into: &run)
    }
    let (common, _) = common(element)
    marked(element, .word("num"), common, into: &run)
  }

  private mutating func span(_ element: XMLElement, into run: inout InlineRun) {
    if let kind = element.take("data-entity").flatMap(MarkupEntity.init(rawValue:)) {
      return mention(element, kind, into: &run)
    }
    if vocabulary == .html, element.peek("class") == "footnote" { return footnote(element, into: &run) }
    let kinds: [String: MarkupVocabulary.InlineMeaning] = [
      "emphasis": .emphasis, "strong": .strong, "underline": .underline, "strike": .strike,
      "superscript": .superscript, "subscript": .subscript, "code": .code, "quote": .quote,
    ]
    let (common, found) = common(element, taking: vocabulary == .g2 ? Set(kinds.keys) : [])
    if let kind = found.first.flatMap({ kinds[$0] }) { return marked(element, kind, common, into: &run) }
    if common.role == nil, common.language == nil, common.extras.isEmpty {
      return content(of: element, into: &run)
    }
    marked(element, .span, common, into: &run)
  }

  private mutating func mention(_ element: XMLElement, _ kind: MarkupEntity, into run: inout InlineRun) {
    var concept = Concept(type: element.take("data-type") ?? kind.type)
    concept.uri = element.take("data-uri")
    concept.qcode = element.take("data-qcode")
    concept.literal = element.take("data-literal")
    let (common, _) = common(element)
    var entity = InlineEntity(concept, inner(element, &run))
    entity.extras = keeping(common)
    run.addClosed(.entity(entity))
  }

  private mutating func footnote(_ element: XMLElement, into run: inout InlineRun) {
    _ = element.take("class")
    var note = InlineNote([.paragraph(Paragraph(inlines(in: element)))], label: element.take("data-label"))
    let (common, _) = common(element)
    note.extras = keeping(common)
    run.add(.note(note))
  }

  private mutating func image(_ element: XMLElement) -> InlineImage {
    let alt = element.take("alt") ?? ""
    let name = element.take("data-name")
    var image = InlineImage()
    image.text = alt
    if let name, hasMedium(name) {
      image.media = name
      if let source = element.take("src") {
        report.add(.markupShownAgain, "the picture \(name) is shown again, from \(source)", at: element.place)
      }
    } else {
      var medium = Article()
      medium.type = "picture"
      medium.name = name
      var rendition = Rendition()
      rendition.href = element.take("src")
      rendition.width = element.takeNumber("width")
      rendition.height = element.takeNumber("height")
      if rendition != Rendition() { medium.renditions = [rendition] }
      image.media = add(medium: medium)
    }
    let (common, _) = common(element)
    image.extras = keeping(common)
    return image
  }
}

extension Concept {
  /// Puts an identifier where it belongs: a URI, a QCode, or a literal.
  mutating func identify(_ value: String) {
    if value.contains(bytes: "://") || value.hasPrefix("urn:") || value.hasPrefix("tag:") {
      uri = value
    } else if value.utf8.dropFirst().contains(UInt8(ascii: ":")), MarkupText.isToken(value) {
      qcode = value
    } else {
      literal = value
    }
  }
}

extension XMLElement {
  /// The value of an attribute that is a whole number; any other stays untaken.
  func takeNumber(_ name: String) -> Int? {
    guard let text = peek(name), let number = Int(text), String(number) == text else { return nil }
    _ = take(name)
    return number
  }
}
