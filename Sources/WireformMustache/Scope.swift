import Mustache
import WireformCore
import WireformJSON

/// The outermost scope of a template: the Article's fields, `bodyText`, `paragraphs`, `options` and `now`.
final class Scope: MustacheParent {
  private let article: ObjectNode
  private let options: ObjectNode
  private let now: String?
  /// Whether the plain text of the body was asked for, which says all of the body but its markup.
  private(set) var usesBodyText = false

  /// What it has beside the fields of an Article.
  static let names: Set<String> = ["bodyText", "paragraphs", "options", "now"]

  init(article: ObjectNode, options: ObjectNode, now: String?) {
    self.article = article
    self.options = options
    self.now = now
  }

  func child(named name: String) -> Any? {
    switch name {
    case "options": return options
    case "now": return now.map { TextNode($0) }
    case "bodyText":
      usesBodyText = true
      return article.value["bodyText"]?.string.map { TextNode($0) }
    case "paragraphs":
      usesBodyText = true
      return article.value["bodyText"]?.string.flatMap { TextNode($0).transform("paragraphs") }
    default: return article.child(named: name)
    }
  }
}

/// The parts of an Article that a template did not look at, as losses of the protocol.
struct Losses {
  private(set) var values: [Value] = []

  init(of article: ObjectNode, usesBodyText: Bool) {
    for member in article.value.members ?? [] where member.key != "wireform" && member.key != "bodyText" {
      let isText = usesBodyText && member.key == "body"
      visit(member.value, article.seen[member.key], article.path.key(member.key), isText)
    }
  }

  /// - Parameter isText: whether all plain text below was printed.
  private mutating func visit(_ value: Value, _ node: Any?, _ path: FieldPath, _ isText: Bool) {
    guard node != nil || isText else { return lose(path) }
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        if isText, element.members?.map(\.key) == ["type"] {
          lose(path.index(index))
          continue
        }
        visit(
          element, (node as? ListNode)?.node(at: index) ?? (element.members == nil ? node : nil), path.index(index),
          isText)
      }
    case .object(let members):
      let object = node as? ObjectNode
      let isSource = value["type"]?.string == "raw" || value["type"]?.string == "embed"
      let isText = isText && !isSource
      let hasMarkup = object?.seen["content"] != nil || object?.seen["blocks"] != nil
      for member in members where member.key != "type" {
        if member.key == "text", isText || hasMarkup { continue }
        let inner = object?.seen[member.key]
        let isContainer = member.value.holdsParts && member.key != "content" && member.key != "extras"
        if inner == nil, !(isText && isContainer) {
          lose(path.key(member.key))
        } else {
          visit(member.value, inner, path.key(member.key), isText && isContainer)
        }
      }
    default: break
    }
  }

  private mutating func lose(_ path: FieldPath) {
    let name = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
    values.append([
      "code": "loss/no-place", "severity": "loss", "message": .string("the template does not use '\(name)'"),
      "path": .string(path.description),
    ])
  }
}

extension Value {
  /// Whether it is a part or has parts in it, rather than plain values.
  fileprivate var holdsParts: Bool {
    if let elements { return elements.contains { $0.holdsParts } }
    return members != nil
  }
}

/// The names that a template can use, so that a misspelt one is not an empty place in silence.
struct KnownNames {
  private let names: Set<String>

  /// - Parameter options: the options that the template declares.
  init(options: Set<String>) {
    var names = Scope.names.union(options)
    func collect(_ schema: Value) {
      for member in schema.members ?? [] {
        if member.key == "properties" { names.formUnion((member.value.members ?? []).map(\.key)) }
        collect(member.value)
      }
      for element in schema.elements ?? [] { collect(element) }
    }
    collect(ArticleSchema.make())
    self.names = names
  }

  /// A warning for each name that nothing in an Article has, with its line.
  func warnings(for templates: [(name: String, text: String)]) -> [Value] {
    templates.flatMap { template in
      TemplateTag.all(in: template.text).compactMap { tag -> Value? in
        guard " #^{&".contains(tag.kind), let name = firstName(tag.name), !isKnown(name) else { return nil }
        let nearest = Nearest.of(name, in: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
        return [
          "code": "template/unknown-name", "severity": "warning",
          "message": .string("\(template.name):\(tag.line): nothing in an article is called '\(name)'\(nearest)"),
        ]
      }
    }
  }

  /// The first step of what a tag names, helpers taken away.
  private func firstName(_ tag: String) -> String? {
    let inside = tag.split(separator: "(").last.map(String.init) ?? tag
    let plain = inside.prefix { $0 != ")" && $0 != "}" }
    if plain.hasPrefix("options.") { return nil }
    return plain.split(separator: ".").first.map(String.init)
  }

  private func isKnown(_ name: String) -> Bool {
    names.contains(name) || (name.hasPrefix("is") && name.dropFirst(2).first?.isUppercase == true)
  }
}
