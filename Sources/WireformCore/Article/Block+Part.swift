extension Block: ArticlePart {
  /// An empty paragraph.
  public init() { self = .paragraph(Paragraph()) }

  /// The `type` of the JSON.
  @inlinable public var typeName: String? {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .definitionList: "definitionList"
    case .quote: "quote"
    case .table: "table"
    case .figure: "figure"
    case .preformatted: "preformatted"
    case .rule: "rule"
    case .note: "note"
    case .embed: "embed"
    case .division: "division"
    case .raw: "raw"
    }
  }

  /// An empty block of a case.
  @inlinable public static func empty(ofType typeName: String?) -> Block? {
    switch typeName {
    case "paragraph": .paragraph(Paragraph())
    case "heading": .heading(Heading())
    case "list": .list(List())
    case "definitionList": .definitionList(DefinitionList())
    case "quote": .quote(Quote())
    case "table": .table(Table())
    case "figure": .figure(Figure())
    case "preformatted": .preformatted(Preformatted())
    case "rule": .rule(Rule())
    case "note": .note(NoteBlock())
    case "embed": .embed(Embed())
    case "division": .division(Division())
    case "raw": .raw(RawBlock())
    default: nil
    }
  }

  /// The names of all cases.
  public static let typeNames = [
    "paragraph", "heading", "list", "definitionList", "quote", "table", "figure", "preformatted", "rule", "note",
    "embed", "division", "raw",
  ]

  /// Visits the fields of the case.
  @inlinable public mutating func fields<V: FieldVisitor>(_ visitor: inout V) {
    switch self {
    case .paragraph(let block): self = .paragraph(block.visited(by: &visitor))
    case .heading(let block): self = .heading(block.visited(by: &visitor))
    case .list(let block): self = .list(block.visited(by: &visitor))
    case .definitionList(let block): self = .definitionList(block.visited(by: &visitor))
    case .quote(let block): self = .quote(block.visited(by: &visitor))
    case .table(let block): self = .table(block.visited(by: &visitor))
    case .figure(let block): self = .figure(block.visited(by: &visitor))
    case .preformatted(let block): self = .preformatted(block.visited(by: &visitor))
    case .rule(let block): self = .rule(block.visited(by: &visitor))
    case .note(let block): self = .note(block.visited(by: &visitor))
    case .embed(let block): self = .embed(block.visited(by: &visitor))
    case .division(let block): self = .division(block.visited(by: &visitor))
    case .raw(let block): self = .raw(block.visited(by: &visitor))
    }
  }

  /// The role of the block, which every case may have.
  public var role: String? {
    switch self {
    case .paragraph(let block): block.role
    case .heading(let block): block.role
    case .list(let block): block.role
    case .definitionList(let block): block.role
    case .quote(let block): block.role
    case .table(let block): block.role
    case .figure(let block): block.role
    case .preformatted(let block): block.role
    case .rule(let block): block.role
    case .note(let block): block.role
    case .embed(let block): block.role
    case .division(let block): block.role
    case .raw(let block): block.role
    }
  }
}
