/// Inlines with an optional role and language: the content of most marked stretches.
public struct InlineSpan: ArticlePart {
  /// What is marked.
  public var content: [Inline] = []
  /// What part it plays, such as `dateline`.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// Nothing.
  public init() {}

  /// A stretch of these inlines.
  public init(_ content: [Inline], role: String? = nil, language: String? = nil) {
    self.content = content
    self.role = role
    self.language = language
  }

  /// A stretch of plain text.
  public init(_ text: String) { self.init([.text(text)]) }

  /// Visits role, language, text and extras.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// A link within a text.
public struct InlineLink: ArticlePart {
  /// Where it leads.
  public var href: String?
  /// Its title.
  public var title: String?
  /// What is linked.
  public var content: [Inline] = []
  /// What only one format understands.
  public var extras = Extras()

  /// No link.
  public init() {}

  /// A link.
  public init(href: String, title: String? = nil, _ content: [Inline]) {
    self.href = href
    self.title = title
    self.content = content
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("href", &href)
    visitor.visit("title", &title)
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// A mention of a concept within a text.
public struct InlineEntity: ArticlePart {
  /// The concept; its `type` tells a person from a place.
  public var concepts: [Concept] = []
  /// How the text names it.
  public var content: [Inline] = []
  /// What only one format understands.
  public var extras = Extras()

  /// The concept that is mentioned.
  public var concept: Concept? {
    get { concepts.first }
    set { concepts = newValue.map { [$0] } ?? [] }
  }

  /// No mention.
  public init() {}

  /// A mention.
  public init(_ concept: Concept, _ content: [Inline]) {
    self.concepts = [concept]
    self.content = content
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    var concept = self.concept
    visitor.visit("concept", &concept)
    self.concept = concept
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// A mention of a date within a text.
public struct InlineTime: ArticlePart {
  /// The date that is meant.
  public var date: PartialDate?
  /// How the text puts it.
  public var content: [Inline] = []
  /// What only one format understands.
  public var extras = Extras()

  /// No mention.
  public init() {}

  /// A mention.
  public init(_ date: PartialDate?, _ content: [Inline]) {
    self.date = date
    self.content = content
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("date", &date)
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// A picture within a text.
public struct InlineImage: ArticlePart {
  /// The name of the member of `media` that it shows.
  public var media: String?
  /// What only one format understands.
  public var extras = Extras()
  /// The text that stands for it.
  public var text = ""

  /// No picture.
  public init() {}

  /// A picture.
  public init(media: String, text: String = "") {
    self.media = media
    self.text = text
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("media", &media)
    visitor.visitText(&text)
    visitor.visit(extras: &extras)
  }
}

/// A footnote, at the place of its mark.
public struct InlineNote: ArticlePart {
  /// What the note says.
  public var blocks: [Block] = []
  /// Its label where the source gives one.
  public var label: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty note.
  public init() {}

  /// A note.
  public init(_ blocks: [Block], label: String? = nil) {
    self.blocks = blocks
    self.label = label
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("label", &label)
    var content: [Inline] = []
    visitor.visitText(&content, blocks: &blocks)
    if blocks.isEmpty, !content.isEmpty { blocks = [.paragraph(Paragraph(content))] }
    visitor.visit(extras: &extras)
  }
}

/// Source text of one format.
public struct InlineRaw: ArticlePart {
  /// The id of the format that understands it.
  public var format: String?
  /// The source text.
  public var text = ""

  /// Nothing.
  public init() {}

  /// A piece of source.
  public init(format: String, _ text: String) {
    self.format = format
    self.text = text
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("format", &format)
    visitor.visitText(&text)
  }
}
