/// A list.
public struct List: ArticlePart {
  /// Whether its items are numbered.
  public var ordered: Bool? = false
  /// The number of the first item where it is not 1.
  public var start: Int?
  /// The items.
  public var items: [ListItem] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty list.
  public init() {}

  /// A list of these items.
  public init(ordered: Bool = false, start: Int? = nil, _ items: [ListItem]) {
    self.ordered = ordered
    self.start = start
    self.items = items
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    ordered = ordered ?? false
    visitor.visit("ordered", &ordered)
    ordered = ordered ?? false
    visitor.visit("start", &start)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("items", &items)
    visitor.visit(extras: &extras)
  }
}

/// An item of a list: text, or blocks where there is more than a line of text.
public struct ListItem: ArticlePart {
  /// Its text; empty where it has blocks.
  public var content: [Inline] = []
  /// Its blocks; where there are any, they are all of the item.
  public var blocks: [Block] = []
  /// For an item of a task list, whether it is done.
  public var checked: Bool?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty item.
  public init() {}

  /// An item of text.
  public init(_ content: [Inline], checked: Bool? = nil) {
    self.content = content
    self.checked = checked
  }

  /// An item of blocks.
  public init(blocks: [Block], checked: Bool? = nil) {
    self.blocks = blocks
    self.checked = checked
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("checked", &checked)
    visitor.visitText(&content, blocks: &blocks)
    visitor.visit(extras: &extras)
  }
}

/// A list of terms with what they mean.
public struct DefinitionList: ArticlePart {
  /// The terms.
  public var items: [DefinitionItem] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty list.
  public init() {}

  /// A list of these terms.
  public init(_ items: [DefinitionItem]) { self.items = items }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("items", &items)
    visitor.visit(extras: &extras)
  }
}

/// A term with what it means.
public struct DefinitionItem: ArticlePart {
  /// The term.
  public var term: [Inline] = []
  /// What it means.
  public var blocks: [Block] = []

  /// An empty term.
  public init() {}

  /// A term with what it means.
  public init(_ term: [Inline], _ blocks: [Block]) {
    self.term = term
    self.blocks = blocks
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit(line: "term", &term)
    visitor.visit("blocks", &blocks)
  }
}

/// A quotation in blocks.
public struct Quote: ArticlePart {
  /// What is quoted.
  public var blocks: [Block] = []
  /// Who is quoted.
  public var attribution: [Inline] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty quotation.
  public init() {}

  /// A quotation.
  public init(_ blocks: [Block], attribution: [Inline] = []) {
    self.blocks = blocks
    self.attribution = attribution
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("blocks", &blocks)
    visitor.visit(line: "attribution", &attribution)
    visitor.visit(extras: &extras)
  }
}

/// A note within the body.
public struct NoteBlock: ArticlePart {
  /// What kind of note: `editorsnote`, `correction`, or the source's word.
  public var kind: String?
  /// What it says.
  public var blocks: [Block] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty note.
  public init() {}

  /// A note.
  public init(kind: String?, _ blocks: [Block]) {
    self.kind = kind
    self.blocks = blocks
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("kind", &kind)
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    var content: [Inline] = []
    visitor.visitText(&content, blocks: &blocks)
    if blocks.isEmpty, !content.isEmpty { blocks = [.paragraph(Paragraph(content))] }
    visitor.visit(extras: &extras)
  }
}

/// Blocks that belong together.
public struct Division: ArticlePart {
  /// The blocks.
  public var blocks: [Block] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty division.
  public init() {}

  /// A division of these blocks.
  public init(_ blocks: [Block], role: String? = nil) {
    self.blocks = blocks
    self.role = role
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit("blocks", &blocks)
    visitor.visit(extras: &extras)
  }
}
