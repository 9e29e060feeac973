/// A paragraph.
public struct Paragraph: ArticlePart {
  /// Its text.
  public var content: [Inline] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty paragraph.
  public init() {}

  /// A paragraph of these inlines.
  public init(_ content: [Inline], role: String? = nil) {
    self.content = content
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// A heading within the story.
public struct Heading: ArticlePart {
  /// Its level, 1 to 6; the story's own headline stands above all of them.
  public var level: Int?
  /// Its text.
  public var content: [Inline] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty heading.
  public init() {}

  /// A heading of these inlines.
  public init(level: Int?, _ content: [Inline], role: String? = nil) {
    self.level = level
    self.content = content
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("level", &level)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visitText(&content)
    visitor.visit(extras: &extras)
  }
}

/// Lines whose breaks and blanks must stay, such as agate.
public struct Preformatted: ArticlePart {
  /// The lines, parted by LF.
  public var text = ""
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47; of code, the name of its language.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// No lines.
  public init() {}

  /// Lines.
  public init(_ text: String, role: String? = nil) {
    self.text = text
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visitText(&text)
    visitor.visit(extras: &extras)
  }
}

/// A line across.
public struct Rule: ArticlePart {
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// A rule.
  public init() {}

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit(extras: &extras)
  }
}

/// Source text of one format.
public struct RawBlock: ArticlePart {
  /// The id of the format that understands it.
  public var format: String?
  /// The source text.
  public var text = ""
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?

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
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visitText(&text)
  }
}
