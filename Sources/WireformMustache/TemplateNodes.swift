import Mustache
import WireformCore

/// The Article as a template sees it: members by name, and what was looked at is remembered.
///
/// What a template never looked at is not in its output; that is how losses are told without a word from its author.
final class ObjectNode: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
  let value: Value
  let path: FieldPath
  /// The members that were asked for.
  private(set) var seen: [String: Any] = [:]
  /// Whether its text was printed as a whole.
  private(set) var isPrinted = false

  init(_ value: Value, path: FieldPath) {
    self.value = value
    self.path = path
  }

  func child(named name: String) -> Any? {
    if let known = seen[name] { return known }
    if let member = value[name] {
      let node = ObjectNode.node(member, path.key(name))
      seen[name] = node
      return node
    }
    // {{#isHeading}} asks for the kind of a block or an inline.
    guard name.hasPrefix("is"), name.count > 2, let type = value["type"]?.string else { return nil }
    return type == name.dropFirst(2).prefix(1).lowercased() + name.dropFirst(3)
  }

  static func node(_ value: Value, _ path: FieldPath) -> Any? {
    switch value {
    case .null: nil
    case .bool(let flag): flag
    case .number(let text): Int(text).map { $0 as Any } ?? TextNode(text)
    case .string(let text): TextNode(text)
    case .array(let elements): ListNode(elements, path)
    case .object: ObjectNode(value, path: path)
    }
  }

  var isNull: Bool { false }

  /// The text, or the name, that says it best.
  private var textKey: String? {
    ["text", "name", "value", "literal", "qcode", "uri"].first { value[$0]?.string != nil }
  }

  var renderText: String {
    guard let key = textKey, let text = child(named: key) as? TextNode else { return "" }
    isPrinted = true
    return text.renderText
  }

  func transform(_ name: String) -> Any? {
    if name == "empty" { return value.members?.isEmpty ?? true }
    return TextNode(renderText).transform(name)
  }
}

/// A list of the Article: a section over it goes through the elements, printed it is their texts.
final class ListNode: MustacheSequence, MustacheCustomRenderable, MustacheTransformable {
  private(set) var elements: [Any] = []

  init(_ values: [Value], _ path: FieldPath) {
    elements = values.enumerated().compactMap { ObjectNode.node($1, path.index($0)) }
  }

  init(_ elements: [Any]) { self.elements = elements }

  /// The element that stands at an index of the Article's list.
  func node(at index: Int) -> ObjectNode? { elements.indices.contains(index) ? elements[index] as? ObjectNode : nil }

  func makeIterator() -> IndexingIterator<[Any]> { elements.makeIterator() }

  var isNull: Bool { elements.isEmpty }

  var renderText: String {
    elements.map { ($0 as? any MustacheCustomRenderable)?.renderText ?? "\($0)" }.joined(separator: ", ")
  }

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": elements.first
    case "last": elements.last
    case "count": elements.count
    case "empty": elements.isEmpty
    case "reversed": ListNode(elements.reversed())
    case "rest": ListNode(Array(elements.dropFirst()))
    default: TextNode(renderText).transform(name)
    }
  }
}

/// A text of the Article with the helpers for text and dates.
struct TextNode: MustacheParent, MustacheCustomRenderable, MustacheTransformable {
  let text: String

  init(_ text: String) { self.text = text }

  /// A text has no members; what is asked for stands further out.
  func child(named: String) -> Any? { nil }

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  func transform(_ name: String) -> Any? {
    switch name {
    case "empty": return text.isEmpty
    case "oneLine": return TextNode(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case "paragraphs": return ListNode(text.split(separator: "\n\n").map { TextNode(String($0)) })
    case "lines": return ListNode(text.split(separator: "\n").map { TextNode(String($0)) })
    case "firstParagraph": return text.split(separator: "\n\n").first.map { TextNode(String($0)) }
    default: break
    }
    if let date = DateWords(text)?.words(name) { return TextNode(date) }
    guard let other = text.transform(name) else { return nil }
    return other is any StringProtocol ? TextNode("\(other)") : other
  }
}
