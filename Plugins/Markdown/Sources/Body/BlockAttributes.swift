internal import WireformCore

/// Role, language and extras of a block, whatever its case.
struct BlockAttributes: Hashable {
  var role: String?
  var language: String?
  var extras = Extras()

  /// Whether nothing is said.
  var isEmpty: Bool { role == nil && language == nil && extras.isEmpty }
}

/// A block that has role, language and extras.
protocol AttributedBlock {
  var role: String? { get set }
  var language: String? { get set }
  var extras: Extras { get set }
}

extension Paragraph: AttributedBlock {}
extension Heading: AttributedBlock {}
extension List: AttributedBlock {}
extension DefinitionList: AttributedBlock {}
extension Quote: AttributedBlock {}
extension Table: AttributedBlock {}
extension Figure: AttributedBlock {}
extension Preformatted: AttributedBlock {}
extension Rule: AttributedBlock {}
extension NoteBlock: AttributedBlock {}
extension Embed: AttributedBlock {}
extension Division: AttributedBlock {}

extension AttributedBlock {
  var attributes: BlockAttributes {
    get { BlockAttributes(role: role, language: language, extras: extras) }
    set {
      role = newValue.role
      language = newValue.language
      extras = newValue.extras
    }
  }

  func with(_ attributes: BlockAttributes) -> Self {
    var copy = self
    copy.attributes = attributes
    return copy
  }
}

extension Block {
  /// Role, language and extras.
  var attributes: BlockAttributes {
    switch self {
    case .paragraph(let block): block.attributes
    case .heading(let block): block.attributes
    case .list(let block): block.attributes
    case .definitionList(let block): block.attributes
    case .quote(let block): block.attributes
    case .table(let block): block.attributes
    case .figure(let block): block.attributes
    case .preformatted(let block): block.attributes
    case .rule(let block): block.attributes
    case .note(let block): block.attributes
    case .embed(let block): block.attributes
    case .division(let block): block.attributes
    case .raw(let block): BlockAttributes(role: block.role, language: block.language)
    }
  }

  /// The block with other attributes.
  func with(_ attributes: BlockAttributes) -> Block {
    switch self {
    case .paragraph(let block): return .paragraph(block.with(attributes))
    case .heading(let block): return .heading(block.with(attributes))
    case .list(let block): return .list(block.with(attributes))
    case .definitionList(let block): return .definitionList(block.with(attributes))
    case .quote(let block): return .quote(block.with(attributes))
    case .table(let block): return .table(block.with(attributes))
    case .figure(let block): return .figure(block.with(attributes))
    case .preformatted(let block): return .preformatted(block.with(attributes))
    case .rule(let block): return .rule(block.with(attributes))
    case .note(let block): return .note(block.with(attributes))
    case .embed(let block): return .embed(block.with(attributes))
    case .division(let block): return .division(block.with(attributes))
    case .raw(var block):
      block.role = attributes.role
      block.language = attributes.language
      return .raw(block)
    }
  }
}
