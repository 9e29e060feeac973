/// A table.
public struct Table: ArticlePart {
  /// Its caption.
  public var caption: [Inline] = []
  /// What is said of whole columns.
  public var columns: [TableColumn] = []
  /// The rows of its head.
  public var header: [[TableCell]] = []
  /// The rows of its body.
  public var rows: [[TableCell]] = []
  /// The rows of its foot.
  public var footer: [[TableCell]] = []
  /// What part it plays in the story.
  public var role: String?
  /// Its language, BCP 47.
  public var language: String?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty table.
  public init() {}

  /// A table.
  public init(header: [[TableCell]] = [], rows: [[TableCell]]) {
    self.header = header
    self.rows = rows
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("role", &role)
    visitor.visit("language", &language)
    visitor.visit(line: "caption", &caption)
    visitor.visit("columns", &columns)
    visitor.visit("header", &header)
    visitor.visit("rows", &rows)
    visitor.visit("footer", &footer)
    visitor.visit(extras: &extras)
  }
}

/// What is said of a whole column.
public struct TableColumn: ArticlePart {
  /// `left`, `right`, `center`, `justify` or `char`.
  public var align: String?
  /// Its width as the source gives it.
  public var width: String?
  /// How many columns this stands for where it is not one.
  public var span: Int?
  /// What only one format understands.
  public var extras = Extras()

  /// A column of which nothing is said.
  public init() {}

  /// A column with an alignment.
  public init(align: String?) { self.align = align }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("align", &align)
    visitor.visit("width", &width)
    visitor.visit("span", &span)
    visitor.visit(extras: &extras)
  }
}

/// A cell of a table: text, or blocks where there is more than a line of text.
public struct TableCell: ArticlePart {
  /// Its text; empty where it has blocks.
  public var content: [Inline] = []
  /// Its blocks; where there are any, they are all of the cell.
  public var blocks: [Block] = []
  /// `left`, `right`, `center`, `justify` or `char`.
  public var align: String?
  /// How many columns it takes where it is not one.
  public var colspan: Int?
  /// How many rows it takes where it is not one.
  public var rowspan: Int?
  /// Whether it heads its row or column.
  public var header: Bool?
  /// What only one format understands.
  public var extras = Extras()

  /// An empty cell.
  public init() {}

  /// A cell of text.
  public init(_ content: [Inline], header: Bool? = nil) {
    self.content = content
    self.header = header
  }

  /// Visits all fields.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    visitor.visit("align", &align)
    visitor.visit("colspan", &colspan)
    visitor.visit("rowspan", &rowspan)
    visitor.visit("header", &header)
    visitor.visitText(&content, blocks: &blocks)
    visitor.visit(extras: &extras)
  }
}
