internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Writes lines of text: headlines, bylines, descriptions, notes.
enum G2Line {
  /// What an element may hold.
  enum Kind {
    /// Text of one line: keyword, slugline, creditline.
    case plain
    /// Text with links and spans: headline, by.
    case label
    /// The same with line breaks: description, edNote, usageTerms.
    case block
  }

  /// Whether a line is its text alone.
  static func isBare(_ line: Line) -> Bool {
    line.role == nil && line.language == nil && line.rank == nil && line.title == nil && line.extras.isEmpty
  }

  /// Writes a text that has no more to say.
  static func write(
    _ text: String, as name: StaticString, kind: Kind, role: String? = nil, field: String,
    extras: (G2Extras, String)? = nil, to out: inout MarkupOutput
  ) {
    out.xml.open(name, mixed: true)
    out.xml.attribute("role", role)
    if let extras { extras.0.writeAttributes(at: extras.1, to: &out) }
    write(text, kind: kind, field: field, to: &out)
    if let extras { extras.0.write(in: extras.1, to: &out) }
    out.xml.close()
  }

  /// Writes text; where the element has line breaks, LF is one.
  static func write(_ text: String, kind: Kind, field: String?, to out: inout MarkupOutput) {
    guard kind == .block, text.utf8.contains(0x0A) else {
      return out.xml.text(ConceptWriter.line(text, field, &out))
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        out.xml.open("br")
        out.xml.close()
      }
      out.xml.text(ConceptWriter.line(String(line), field, &out))
    }
  }

  /// Writes a line with all that is said about it.
  static func write(
    _ line: Line, as name: StaticString, kind: Kind, vocabulary: Vocabulary? = nil, to out: inout MarkupOutput
  ) {
    out.xml.open(name, mixed: true)
    ConceptWriter.language(line.language, &out)
    G2Code.attribute("role", line.role, vocabulary: vocabulary, &out)
    if let rank = line.rank { if rank >= 0 { out.xml.attribute("rank", rank) } else { out.lose("rank", true) } }
    out.lose("title", line.title != nil)
    G2Extras(line.extras).writeAttributes(to: &out)
    write(line.content, kind: kind, to: &out)
    G2Extras(line.extras).writeElements(to: &out)
    out.loseForeign(line.extras)
    out.xml.close()
  }

  /// Writes inlines.
  static func write(_ content: [Inline], kind: Kind, to out: inout MarkupOutput) {
    let content = content.merged()
    guard kind != .plain, !content.isPlain else {
      if !content.isPlain, !content.isEmpty { out.say(.lossChanged, "G2 has no markup here", field: "content") }
      let text = content.plainText
      if kind == .block, text.utf8.contains(0x0A) {
        out.say(.lossChanged, "line ends became line breaks", field: "content")
        out.say(.lossChanged, "line ends became line breaks", field: "text")
      }
      return write(text, kind: kind, field: "text", to: &out)
    }
    out.forEach("content", content) { out, inline in write(inline, kind: kind, isNested: false, to: &out) }
  }

  private static func write(_ inline: Inline, kind: Kind, isNested: Bool, to out: inout MarkupOutput) {
    switch inline {
    case .text(let text): out.xml.text(text)
    case .lineBreak where kind == .block && !isNested:
      out.xml.open("br")
      out.xml.close()
    case .lineBreak:
      out.say(.lossChanged, "G2 has no line break here")
      out.xml.text(" ")
    case .link(let link) where !isNested: write(link, &out)
    case .entity(let entity) where !isNested: write(entity, &out)
    case .raw, .note: out.say(.lossNoPlace)
    case .image(let image):
      out.say(.lossNoPlace, "G2 has no picture here; its words are written")
      out.xml.text(image.text)
    default: span(inline, isNested, &out)
    }
  }

  private static func write(_ link: InlineLink, _ out: inout MarkupOutput) {
    out.xml.open("a", mixed: true)
    out.xml.attribute("href", link.href)
    out.lose("title", link.title != nil)
    G2Extras(link.extras).writeAttributes(to: &out)
    out.loseForeign(link.extras)
    out.forEach("content", link.content.merged()) { write($1, kind: .label, isNested: true, to: &$0) }
    out.xml.close()
  }

  private static func write(_ entity: InlineEntity, _ out: inout MarkupOutput) {
    out.xml.open("inline", mixed: true)
    if let concept = entity.concept {
      out.inField("concept") { out in
        ConceptWriter.identifiers(concept, .concept, nil, &out)
        var rest = concept
        rest.qcode = nil
        rest.uri = nil
        rest.literal = nil
        rest.type = nil
        if rest != Concept() { out.say(.lossNoPlace, "only identifiers and type of an inline concept are written") }
      }
    }
    G2Extras(entity.extras).writeAttributes(to: &out)
    out.loseForeign(entity.extras)
    out.forEach("content", entity.content.merged()) { write($1, kind: .label, isNested: true, to: &$0) }
    out.xml.close()
  }

  /// The kinds of emphasis, as classes of `span`, which holds text only.
  private static func span(_ inline: Inline, _ isNested: Bool, _ out: inout MarkupOutput) {
    let content = inline.content.merged()
    out.xml.open("span", mixed: true)
    var language: String?
    if let name = inline.typeName, name != "span" { out.xml.attribute("class", name) }
    if case .span(let span) = inline {
      out.xml.attribute("class", span.role)
      language = span.language
    } else {
      out.lose("role", inline.spanRole != nil)
    }
    ConceptWriter.language(language, &out)
    if !content.isPlain, !content.isEmpty { out.say(.lossChanged, "G2 nests no markup here", field: "content") }
    out.xml.text(content.plainText)
    out.xml.close()
  }
}

extension Inline {
  /// The role of a marked stretch.
  fileprivate var spanRole: String? {
    switch self {
    case .emphasis(let span), .strong(let span), .underline(let span), .strike(let span), .superscript(let span),
      .subscript(let span), .code(let span), .quote(let span), .span(let span):
      span.role ?? span.language
    case .time(let time): time.date?.description
    default: nil
    }
  }
}
