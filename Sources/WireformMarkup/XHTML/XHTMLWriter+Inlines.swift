internal import WireformCore
internal import WireformXML

extension XHTMLWriter {
  func write(_ content: [Inline], to out: inout MarkupOutput) {
    if content.count == 1, case .text(let text) = content[0] { return out.xml.text(text) }
    out.forEach("content", content.merged()) { out, inline in write(inline, to: &out) }
  }

  private func write(_ inline: Inline, to out: inout MarkupOutput) {
    switch inline {
    case .text(let text): out.xml.text(text)
    case .emphasis(let span): element("em", span, &out)
    case .strong(let span): element("strong", span, &out)
    case .underline(let span): element("u", span, &out)
    case .strike(let span): element("s", span, &out)
    case .superscript(let span): element("sup", span, &out)
    case .subscript(let span): element("sub", span, &out)
    case .code(let span): element("code", span, &out)
    case .quote(let span): element("q", span, &out)
    case .span(let span) where span.role == nil && span.language == nil && span.extras["html"] == nil:
      out.say(.lossChanged, "a stretch without role or language is written without its bounds")
      write(span.content, to: &out)
    case .span(let span): element("span", span, &out)
    case .link(let link):
      out.xml.open("a", mixed: true)
      out.xml.attribute("href", link.href)
      out.xml.attribute("title", link.title)
      common(nil, nil, link.extras, &out)
      write(link.content, to: &out)
      out.xml.close()
    case .lineBreak:
      out.xml.open("br")
      out.xml.close()
    case .entity(let entity): write(entity, &out)
    case .time(let time):
      out.xml.open("time", mixed: true)
      out.xml.attribute("datetime", time.date?.description)
      common(nil, nil, time.extras, &out)
      write(time.content, to: &out)
      out.xml.close()
    case .image(let image): write(image, &out)
    case .note(let note): write(note, &out)
    case .raw: out.say(.lossNoPlace, "source of another format is not written into XHTML")
    }
  }

  private func element(_ name: StaticString, _ span: InlineSpan, _ out: inout MarkupOutput) {
    out.xml.open(name, mixed: true)
    common(span.role, span.language, span.extras, &out)
    write(span.content, to: &out)
    out.xml.close()
  }

  private func write(_ entity: InlineEntity, _ out: inout MarkupOutput) {
    let kind = MarkupEntity(entity.concept)
    out.xml.open("span", mixed: true)
    out.xml.attribute("data-entity", kind.rawValue)
    if let concept = entity.concept {
      if concept.type != kind.type { out.xml.attribute("data-type", concept.type) }
      out.xml.attribute("data-uri", concept.uri)
      out.xml.attribute("data-qcode", concept.qcode)
      out.xml.attribute("data-literal", concept.literal)
      var rest = concept
      rest.type = nil
      rest.uri = nil
      rest.qcode = nil
      rest.literal = nil
      out.lose("concept", rest != Concept(), "only type and identifiers of an inline concept are written")
    }
    out.lose(entity.extras)
    write(entity.content, to: &out)
    out.xml.close()
  }

  private func write(_ image: InlineImage, _ out: inout MarkupOutput) {
    out.xml.open("img")
    out.lose(image.extras)
    out.xml.attribute("data-name", image.media)
    out.xml.attribute("alt", image.text)
    out.xml.attribute("src", image.media.flatMap { media[$0] }?.renditions.first?.href)
    out.xml.close()
    if let name = image.media, let item = media[name], !out.writtenMedia.contains(name) {
      out.writtenMedia.insert(name)
      var rest = item
      rest.name = nil
      if rest != Article() {
        let path = FieldPath([.key("media"), .index(order[name] ?? 0)])
        out.report.add(.lossChanged, "of a picture within a text only the address is written", path: path)
      }
    }
  }

  private func write(_ note: InlineNote, _ out: inout MarkupOutput) {
    out.xml.open("span", mixed: true)
    out.xml.attribute("class", "footnote")
    out.xml.attribute("data-label", note.label)
    out.lose(note.extras)
    if note.blocks.count == 1, case .paragraph(let paragraph)? = note.blocks.first, paragraph.role == nil,
      paragraph.language == nil, paragraph.extras.isEmpty
    {
      write(paragraph.content, to: &out)
    } else {
      out.say(.lossChanged, "a footnote of several blocks is written as text")
      out.xml.text(note.blocks.plainText)
    }
    out.xml.close()
  }
}
