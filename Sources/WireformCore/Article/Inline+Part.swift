extension Inline: ArticlePart {
  /// Empty text.
  public init() { self = .text("") }

  /// The `type` of the JSON.
  @inlinable public var typeName: String? {
    switch self {
    case .text: "text"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .underline: "underline"
    case .strike: "strike"
    case .superscript: "superscript"
    case .subscript: "subscript"
    case .code: "code"
    case .link: "link"
    case .lineBreak: "lineBreak"
    case .quote: "quote"
    case .entity: "entity"
    case .time: "time"
    case .image: "image"
    case .note: "note"
    case .span: "span"
    case .raw: "raw"
    }
  }

  /// An empty inline of a case.
  @inlinable public static func empty(ofType typeName: String?) -> Inline? {
    switch typeName {
    case "text": .text("")
    case "emphasis": .emphasis(InlineSpan())
    case "strong": .strong(InlineSpan())
    case "underline": .underline(InlineSpan())
    case "strike": .strike(InlineSpan())
    case "superscript": .superscript(InlineSpan())
    case "subscript": .subscript(InlineSpan())
    case "code": .code(InlineSpan())
    case "link": .link(InlineLink())
    case "lineBreak": .lineBreak
    case "quote": .quote(InlineSpan())
    case "entity": .entity(InlineEntity())
    case "time": .time(InlineTime())
    case "image": .image(InlineImage())
    case "note": .note(InlineNote())
    case "span": .span(InlineSpan())
    case "raw": .raw(InlineRaw())
    default: nil
    }
  }

  /// The names of all cases.
  public static let typeNames = [
    "text", "emphasis", "strong", "underline", "strike", "superscript", "subscript", "code", "link", "lineBreak",
    "quote", "entity", "time", "image", "note", "span", "raw",
  ]

  /// Visits the fields of the case.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    switch self {
    case .text(var text):
      visitor.visitText(&text)
      self = .text(text)
    case .emphasis(let span): self = .emphasis(span.visited(by: &visitor))
    case .strong(let span): self = .strong(span.visited(by: &visitor))
    case .underline(let span): self = .underline(span.visited(by: &visitor))
    case .strike(let span): self = .strike(span.visited(by: &visitor))
    case .superscript(let span): self = .superscript(span.visited(by: &visitor))
    case .subscript(let span): self = .subscript(span.visited(by: &visitor))
    case .code(let span): self = .code(span.visited(by: &visitor))
    case .quote(let span): self = .quote(span.visited(by: &visitor))
    case .span(let span): self = .span(span.visited(by: &visitor))
    case .link(let link): self = .link(link.visited(by: &visitor))
    case .entity(let entity): self = .entity(entity.visited(by: &visitor))
    case .time(let time): self = .time(time.visited(by: &visitor))
    case .image(let image): self = .image(image.visited(by: &visitor))
    case .note(let note): self = .note(note.visited(by: &visitor))
    case .raw(let raw): self = .raw(raw.visited(by: &visitor))
    case .lineBreak:
      var text = "\n"
      visitor.visitText(&text)
      // As everywhere, the text wins where it says something else than the type.
      if text != "\n" { self = .text(text) }
    }
  }
}

extension ArticlePart {
  /// This part after a visit: for the payloads of enums, which cannot be visited in place.
  @inlinable func visited<V: FieldVisitor>(by visitor: inout V) -> Self {
    var part = self
    part.fields(&visitor)
    return part
  }
}
