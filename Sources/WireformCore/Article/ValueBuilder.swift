/// Turns a part of an Article into a tree of plain data.
///
/// The tree in the `.json` shape is exactly the native JSON: `text` always, `content` where there is markup, `blocks`
/// where there is structure. In the `.canonical` shape each fact stands once, so that one change is one difference.
public struct ValueBuilder: FieldVisitor {
  /// How the tree is shaped.
  public enum Shape: Sendable {
    /// As the native JSON.
    case json
    /// Each fact once, for comparing.
    case canonical
  }

  /// A tree is made of a part and changes nothing in it.
  public static var onlyLooks: Bool { true }

  private let shape: Shape
  private var members: [Value.Member] = []

  private init(_ shape: Shape) { self.shape = shape }

  /// The tree of a part.
  public static func value<P: ArticlePart>(of part: P, shape: Shape = .json) -> Value {
    var builder = ValueBuilder(shape)
    if let type = part.typeName { builder.members.append(Value.Member("type", .string(type))) }
    var part = part
    part.fields(&builder)
    if shape == .canonical, P.self == Concept.self { builder.dropCodesBesideURI() }
    return .object(builder.members)
  }

  /// A URI says all that a QCode, a scheme and a code say; comparing it alone makes one code equal in four formats.
  private mutating func dropCodesBesideURI() {
    guard members.contains(where: { $0.key == "uri" }) else { return }
    members.removeAll { $0.key == "qcode" || $0.key == "scheme" || $0.key == "code" || $0.key == "literal" }
  }

  private mutating func add(_ key: StaticString, _ value: Value?) {
    if let value { members.append(Value.Member(String(describing: key), value)) }
  }

  private func value(of content: [Inline]) -> Value {
    .array(content.merged().map { ValueBuilder.value(of: $0, shape: shape) })
  }

  /// Adds a string.
  public mutating func visit(_ key: StaticString, _ field: inout String?) { add(key, field.map { .string($0) }) }
  /// Adds a number.
  public mutating func visit(_ key: StaticString, _ field: inout Int?) { add(key, field.map { .number(String($0)) }) }
  /// Adds true or false.
  public mutating func visit(_ key: StaticString, _ field: inout Bool?) { add(key, field.map { .bool($0) }) }
  /// Adds a number as written.
  public mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    add(key, field.map { .number($0.description) })
  }
  /// Adds a date as its text.
  public mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    add(key, field.map { .string($0.description) })
  }
  /// Adds a part as an object.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    add(key, field.map { ValueBuilder.value(of: $0, shape: shape) })
  }
  /// Adds parts as an array, where there are any.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    guard !field.isEmpty else { return }
    add(key, .array(field.map { ValueBuilder.value(of: $0, shape: shape) }))
  }
  /// Adds rows as an array of arrays, where there are any.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    guard !field.isEmpty else { return }
    add(key, .array(field.map { row in .array(row.map { ValueBuilder.value(of: $0, shape: shape) }) }))
  }
  /// Adds names as an array of strings.
  public mutating func visit(names key: StaticString, _ field: inout [String]) {
    if !field.isEmpty { add(key, .array(field.map { .string($0) })) }
  }
  /// Adds a line as an object with `text`.
  public mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    guard !content.merged().isEmpty else { return }
    var inner = ValueBuilder(shape)
    inner.visitText(&content)
    add(key, .object(inner.members))
  }
  /// Adds `text`, and `content` where there is markup.
  public mutating func visitText(_ content: inout [Inline]) {
    let merged = content.merged()
    if merged.isPlain || shape == .json { add("text", .string(merged.plainText)) }
    if !merged.isPlain { add("content", value(of: merged)) }
  }
  /// Adds `text`, and `content` or `blocks` where there are such.
  public mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    guard !blocks.isEmpty else { return visitText(&content) }
    if shape == .json { add("text", .string(blocks.map(\.plainText).joined(separator: "\n"))) }
    visit("blocks", &blocks)
  }
  /// Adds `text`.
  public mutating func visitText(_ text: inout String) { add("text", .string(text)) }
  /// Adds `extras`, where there are any.
  public mutating func visit(extras: inout Extras) {
    if !extras.isEmpty { add("extras", extras.value) }
  }
}
