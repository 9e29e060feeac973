internal import WireformCore
internal import WireformXML

extension NITFWriter {
  func write(_ content: [Inline], to out: inout MarkupOutput) {
    if content.count == 1, case .text(let text) = content[0] { return out.xml.text(text) }
    out.forEach("content", content.merged()) { out, inline in write(inline, to: &out) }
  }

  private func write(_ inline: Inline, to out: inout MarkupOutput) {
    switch inline {
    case .text(let text): out.xml.text(text)
    case .emphasis(let span): em(nil, span, &out)
    case .strong(let span): em("strong", span, &out)
    case .underline(let span): em("underline", span, &out)
    case .strike(let span): em("strike", span, &out)
    case .superscript(let span): raised("sup", span, &out)
    case .subscript(let span): raised("sub", span, &out)
    case .code(let span): em("code", span, &out)
    case .link(let link): write(link, &out)
    case .lineBreak:
      out.xml.open("br")
      out.xml.close()
    case .quote(let span):
      out.xml.open("q", mixed: true)
      finish(span, nil, &out)
    case .entity(let entity): write(entity, &out)
    case .time(let time):
      out.xml.open("chron", mixed: true)
      out.xml.attribute("norm", time.date?.description)
      common([], nil, time.extras, &out)
      plain(time.content, &out)
      out.xml.close()
    case .image(let image):
      out.say(.lossNoPlace, "NITF has no picture within a text; its words are written")
      out.xml.text(image.text)
    case .note: break
    case .span(let span) where span.role == nil && span.language == nil:
      out.say(.lossChanged, "a stretch without role or language is written without its bounds")
      write(span.content, to: &out)
    case .span(let span):
      out.xml.open("lang", mixed: true)
      finish(span, nil, &out)
    case .raw: out.say(.lossNoPlace, "source of another format is not written into NITF")
    }
  }

  private func em(_ name: String?, _ span: InlineSpan, _ out: inout MarkupOutput) {
    out.xml.open("em", mixed: true)
    finish(span, name ?? (span.role == nil ? nil : "em"), &out)
  }

  private func finish(_ span: InlineSpan, _ name: String?, _ out: inout MarkupOutput) {
    common([name, span.role], span.language, span.extras, &out)
    write(span.content, to: &out)
    out.xml.close()
  }

  /// NITF raises and lowers plain text within `num` only; anything more is marked as the other kinds of emphasis are.
  private func raised(_ name: StaticString, _ span: InlineSpan, _ out: inout MarkupOutput) {
    let content = span.content.merged()
    guard content.isPlain, span.role == nil, span.language == nil, span.extras.isEmpty else {
      return em(String(describing: name), span, &out)
    }
    out.xml.open("num", mixed: true)
    out.xml.open(name)
    out.xml.text(content.plainText)
    out.xml.close()
    out.xml.close()
  }

  private func write(_ link: InlineLink, _ out: inout MarkupOutput) {
    out.xml.open("a", mixed: true)
    out.xml.attribute("href", link.href)
    out.xml.attribute("title", link.title)
    common([], nil, link.extras, &out)
    write(link.content, to: &out)
    out.xml.close()
  }

  private func write(_ entity: InlineEntity, _ out: inout MarkupOutput) {
    let kind = MarkupEntity(entity.concept)
    switch kind {
    case .person: out.xml.open("person", mixed: true)
    case .organisation: out.xml.open("org", mixed: true)
    case .place: out.xml.open("location", mixed: true)
    case .event: out.xml.open("event", mixed: true)
    case .object: out.xml.open("object.title", mixed: true)
    case .other: out.xml.open("classifier", mixed: true)
    }
    if let concept = entity.concept { codes(concept, kind, &out) }
    out.lose(entity.extras)
    plain(entity.content, &out)
    out.xml.close()
  }

  private func codes(_ concept: Concept, _ kind: MarkupEntity, _ out: inout MarkupOutput) {
    let value = concept.uri ?? concept.qcode ?? concept.literal
    if kind == .place {
      out.xml.attribute("location-code", value)
    } else {
      if kind == .other { out.xml.attribute("type", concept.type) }
      out.xml.attribute("value", value)
    }
    var rest = concept
    rest.type = kind == .other ? nil : (concept.type == kind.type ? nil : concept.type)
    if concept.uri != nil {
      rest.uri = nil
      rest.qcode = nil
      rest.literal = nil
    } else if concept.qcode != nil {
      rest.qcode = nil
    } else {
      rest.literal = nil
    }
    out.lose("concept", rest != Concept(), "only the type and one identifier of an inline concept are written")
  }

  /// Elements of names and dates hold text only.
  private func plain(_ content: [Inline], _ out: inout MarkupOutput) {
    if !content.merged().isPlain { out.say(.lossChanged, "NITF has no markup here: the plain text is written") }
    out.xml.text(content.plainText)
  }

  // MARK: footnotes

  /// NITF's footnotes are blocks: they stand behind the paragraph whose text refers to them.
  func footnotes(_ content: [Inline], to out: inout MarkupOutput) {
    for note in content.footnotes {
      out.say(.lossChanged, "the footnote stands behind its paragraph")
      out.xml.open("fn")
      out.xml.open("body.content")
      write(note.blocks, in: "content", to: &out)
      out.xml.close()
      out.xml.close()
    }
  }

  /// Where no block may follow, the text of a footnote is lost.
  func footnoteLosses(_ content: [Inline], _ out: inout MarkupOutput) {
    if !content.footnotes.isEmpty { out.say(.lossNoPlace, "NITF has no place for a footnote here") }
  }
}

/// What kind of thing an inline mention names, as the vocabularies tell them apart.
enum MarkupEntity: String {
  case person, organisation, place, event, object, other

  /// The kind of a concept by its type.
  init(_ concept: Concept?) {
    switch concept?.type {
    case "cpnat:person", "person": self = .person
    case "cpnat:organisation", "organisation": self = .organisation
    case "cpnat:geoArea", "cpnat:poi", "geoArea", "place", "poi": self = .place
    case "cpnat:event", "event": self = .event
    case "cpnat:object", "object": self = .object
    default: self = .other
    }
  }

  /// The type that the reader gives a mention of this kind.
  var type: String? {
    switch self {
    case .person: "cpnat:person"
    case .organisation: "cpnat:organisation"
    case .place: "cpnat:geoArea"
    case .event: "cpnat:event"
    case .object: "cpnat:object"
    case .other: nil
    }
  }
}

extension [Inline] {
  /// The footnotes of the text, not those inside other footnotes.
  var footnotes: [InlineNote] {
    flatMap { inline -> [InlineNote] in
      if case .note(let note) = inline { return [note] }
      return inline.content.footnotes
    }
  }
}
