/// A line of text with what is said about it: a headline of several, a keyword, a description.
public struct Line: ArticlePart {
  /// Its text.
  public var content: [Inline] = []
  /// What part it plays, such as `main`, `summary` or the source's word.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// Its place among its like, from 1.
  public var rank: Int?
  /// For a byline, the title of its writer.
  public var title: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty line.
  public init() {}

  /// A line of these inlines.
  public init(_ content: [Inline], role: String? = nil, language: String? = nil) {
    self.content = content
    self.role = role
    self.language = language
  }

  /// A line of plain text.
  public init(_ text: String, role: String? = nil, language: String? = nil) {
    self.init([Inline](plain: text), role: role, language: language)
  }

  /// The plain text.
  public var text: String { content.plainText }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visitText(&content)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("rank", &rank)
    visitor.visit("title", &title)
    visitor.visit(extras: &extras)
  }
}

/// A note to editors: a line that may have blocks.
public struct Note: ArticlePart {
  /// Its text; empty where it has blocks.
  public var content: [Inline] = []
  /// Its blocks; where there are any, they are all of the note.
  public var blocks: [Block] = []
  /// What kind of note it is.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// Its place among its like, from 1.
  public var rank: Int?
  /// Whether it may be published; nil where the source does not say.
  public var isPublic: Bool?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty note.
  public init() {}

  /// A note of plain text.
  public init(_ text: String, role: String? = nil) {
    self.content = [Inline](plain: text)
    self.role = role
  }

  /// A note of blocks.
  public init(blocks: [Block], role: String? = nil) {
    self.blocks = blocks
    self.role = role
  }

  /// The plain text.
  public var text: String { blocks.isEmpty ? content.plainText : blocks.map(\.plainText).joined(separator: "\n") }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visitText(&content, blocks: &blocks)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("rank", &rank)
    visitor.visit("public", &isPublic)
    visitor.visit(extras: &extras)
  }
}

/// A word printed with the headline that tells what kind of take this is: UPDATE 1, CORRECTED, 1ST LEAD.
public struct Label: ArticlePart {
  /// The words as printed.
  public var text: String?
  /// What they mean: lead, update, correction, add, take, repeat, kill, alert, advisory or other.
  public var sense: String?
  /// The number that they carry.
  public var number: Int?
  /// What only one format understands.
  public var extras = Extras()

  /// No label.
  public init() {}

  /// A label.
  public init(_ text: String, sense: String? = nil, number: Int? = nil) {
    self.text = text
    self.sense = sense
    self.number = number
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("text", &text)
    visitor.visit("sense", &sense)
    visitor.visit("number", &number)
    visitor.visit(extras: &extras)
  }
}
