/// A part of an Article: a value whose fields can be visited in order.
///
/// Each part lists its fields once, in `fields`, under the names that the native JSON spells. Everything that concerns
/// all fields is a visitor over that list: the JSON reader and writer, the tree for diff, path and dump, the JSON
/// Schema, the generator of the laws. A field that is listed is therefore written, read, compared and tested; a field
/// that is not, does not exist.
public protocol ArticlePart: Sendable, Hashable {
  /// A part with nothing in it.
  init()
  /// Visits the fields in the order in which the JSON has them.
  mutating func fields<V: FieldVisitor>(_ visitor: inout V)
  /// The name of the case where the part is a closed enum; it is the `type` of the JSON.
  var typeName: String? { get }
  /// An empty part of a case.
  /// - Parameter typeName: the `type` of the JSON, nil where it has none.
  /// - Returns: nil where there is no such case.
  static func empty(ofType typeName: String?) -> Self?
  /// The names of the cases, for the schema; empty where the part is no enum.
  static var typeNames: [String] { get }
}

extension ArticlePart {
  /// No case: the part is a structure.
  @inlinable public var typeName: String? { nil }
  /// A structure has no cases and needs no type.
  @inlinable public static func empty(ofType typeName: String?) -> Self? { Self() }
  /// A structure has no cases.
  @inlinable public static var typeNames: [String] { [] }
}

/// Something that goes over the fields of a part: reads, writes, compares, describes or fills them.
public protocol FieldVisitor {
  /// Whether it changes no field, so that what is known to be empty need not be visited.
  static var onlyLooks: Bool { get }
  /// A plain string.
  mutating func visit(_ key: StaticString, _ field: inout String?)
  /// A whole number.
  mutating func visit(_ key: StaticString, _ field: inout Int?)
  /// True or false.
  mutating func visit(_ key: StaticString, _ field: inout Bool?)
  /// A number kept as written.
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?)
  /// A date.
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?)
  /// A part, where there is one.
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?)
  /// A list of parts; absent where it is empty.
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P])
  /// A list of lists of parts, such as the rows of a table.
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]])
  /// A list of names.
  mutating func visit(names key: StaticString, _ field: inout [String])
  /// A caption or a similar line: an object with `text`, and `content` where it has markup; absent where empty.
  mutating func visit(line key: StaticString, _ content: inout [Inline])
  /// `text`, and `content` where the text has markup.
  mutating func visitText(_ content: inout [Inline])
  /// `text`, `content` where the text has markup, and `blocks` where it has structure.
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block])
  /// A string that is always there, the plain text of a leaf.
  mutating func visitText(_ text: inout String)
  /// The `extras` of a part.
  mutating func visit(extras: inout Extras)
}

extension FieldVisitor {
  /// It may change fields.
  @inlinable public static var onlyLooks: Bool { false }
}
