internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// An element that is to be written.
///
/// An item is built as a tree, since what a document said beside the Article's fields is put back into its places, and
/// the order of the standard is made at the end, out of its grammar.
final class Node {
  /// What stands in an element.
  enum Content {
    case element(Node)
    case text(String)
    /// The text of the story, which is written as a stream.
    case payload
  }

  let name: String
  private(set) var attributes: [(name: String, value: String)] = []
  var content: [Content] = []
  /// Whether it is the component that holds the story itself, within one that holds the rest too.
  var isMain = false

  init(_ name: String, _ attributes: [(String, String?)] = [], _ text: String? = nil) {
    self.name = name
    for (name, value) in attributes { self[name] = value }
    if let text { content = [.text(text)] }
  }

  /// An element with a formal name.
  convenience init(_ name: String, formal: String) { self.init(name, [("FormalName", formal)]) }

  /// An attribute; setting nil changes nothing.
  subscript(name: String) -> String? {
    get { attributes.first { $0.name == name }?.value }
    set {
      guard let newValue else { return }
      if let index = attributes.firstIndex(where: { $0.name == name }) {
        attributes[index].value = newValue
      } else {
        attributes.append((name, newValue))
      }
    }
  }

  var elements: [Node] { content.compactMap { if case .element(let node) = $0 { node } else { nil } } }
  var isEmpty: Bool { content.isEmpty && attributes.isEmpty }

  /// Adds an element, where there is one.
  func add(_ node: Node?) { if let node { content.append(.element(node)) } }

  /// Adds an element with text, where there is a text.
  func add(_ name: String, text: String?) { if let text { add(Node(name, [], text)) } }

  /// Adds an element with a formal name, where there is one.
  func add(_ name: String, formal: String?) { if let formal { add(Node(name, formal: formal)) } }

  /// Adds an element unless it is empty.
  func addUnlessEmpty(_ node: Node) { if !node.isEmpty { add(node) } }

  // MARK: extras

  /// Puts back what a document said of this one element.
  func attachOwn(_ extras: Extras) {
    let value = extras[NewsML1.id]
    if case .object(let members)? = value?["attributes"] {
      for member in members { fill(member.key, member.value.string) }
    }
    guard case .array(let list)? = value?["elements"] else { return }
    for element in list { add(Node.element(element)) }
  }

  /// Puts back what a document said in this element and below it, by the paths of the places.
  func attach(_ extras: Extras) {
    let value = extras[NewsML1.id]
    if case .object(let members)? = value?["attributes"] {
      for member in members {
        guard case .object(let inner) = member.value, let node = node(at: member.key) else { continue }
        for attribute in inner { node.fill(attribute.key, attribute.value.string) }
      }
    }
    guard case .array(let list)? = value?["elements"] else { return }
    for element in list {
      guard let place = element["in"]?.string, let node = node(at: place) else { continue }
      node.insert(Node.element(element))
    }
  }

  private func fill(_ name: String, _ value: String?) {
    if self[name] == nil { self[name] = value }
  }

  /// The element at a path that begins with the name of this one; containers that are missing are made.
  func node(at path: String) -> Node? {
    var steps = path.split(separator: "/")
    guard let first = steps.first, first == name else { return nil }
    steps.removeFirst()
    var node = self
    for step in steps {
      let (name, number) = Node.numbered(step)
      guard let next = node.child(name, number) else { return nil }
      node = next
    }
    return node
  }

  /// `name[2]` as name and number.
  private static func numbered(_ step: Substring) -> (String, Int) {
    guard step.last == "]", let open = step.lastIndex(of: "[") else { return (String(step), 1) }
    let number = Int(step[step.index(after: open)...].dropLast()) ?? 1
    return (String(step[..<open]), number)
  }

  private func child(_ name: String, _ number: Int) -> Node? {
    let found = elements.filter { $0.name == name }
    if found.indices.contains(number - 1) { return found[number - 1] }
    if let main = elements.first(where: \.isMain), let inner = main.child(name, number) { return inner }
    guard number == 1, found.isEmpty, NewsML1.containers.contains(name),
      Grammar.rules[self.name]?.order(of: name) != nil
    else { return nil }
    let node = Node(name)
    add(node)
    return node
  }

  /// Inserts an element; what belongs to a line before it stands behind the last of these.
  private func insert(_ node: Node?) {
    guard let node, !elements.contains(where: { $0.says(node) }) else { return }
    let before: Set<String>
    switch node.name {
    case "SubHeadLine": before = ["HeadLine", "SubHeadLine"]
    case "ByLineTitle": before = ["ByLine", "ByLineTitle"]
    default: return add(node)
    }
    let index = content.lastIndex { if case .element(let other) = $0 { before.contains(other.name) } else { false } }
    if let index { content.insert(.element(node), at: index + 1) }
  }

  /// Whether it says the same as another, so that one of them is enough.
  private func says(_ other: Node) -> Bool {
    guard name == other.name, attributes.count == other.attributes.count, content.count == other.content.count,
      zip(attributes, other.attributes).allSatisfy({ $0 == $1 })
    else { return false }
    return zip(content, other.content).allSatisfy { left, right in
      switch (left, right) {
      case (.element(let left), .element(let right)): left.says(right)
      case (.text(let left), .text(let right)): left == right
      default: false
      }
    }
  }

  static func element(_ value: Value) -> Node? {
    guard let name = value["name"]?.string, XMLWriter.isName(name) else { return nil }
    let node = Node(name)
    if case .object(let members)? = value["attributes"] {
      for member in members { node[member.key] = member.value.string }
    }
    if case .array(let list)? = value["content"] {
      for part in list {
        if let text = part.string { node.content.append(.text(text)) } else { node.add(element(part)) }
      }
    }
    return node
  }

  // MARK: grammar

  /// Takes out what NewsML 1.2 does not allow, and puts the rest into its order.
  /// - Returns: whether the element can stand.
  func conform(_ ids: inout Set<String>) -> Bool {
    guard let rule = Grammar.rules[name] else { return false }
    if !rule.hasAny { attributes.removeAll { attribute in !rule.attributes.contains { $0.name == attribute.name } } }
    attributes.removeAll { !Node.isAllowed($0.name, $0.value, &ids) }
    guard rule.attributes.allSatisfy({ !$0.isRequired || self[$0.name] != nil }) else { return false }
    if rule.hasAny { return true }
    if !rule.hasText { content.removeAll { if case .text = $0 { true } else { false } } }
    guard !content.isEmpty || rule.children.isEmpty else { return !rule.hasRequired }
    var seen = [Bool](repeating: false, count: rule.children.count)
    var (last, isSorted) = (0, true)
    content.removeAll { content in
      guard case .element(let node) = content else { return false }
      guard let order = rule.order(of: node.name) else { return true }
      guard rule.children[order].isRepeatable || !seen[order], node.conform(&ids) else { return true }
      seen[order] = true
      if order < last { isSorted = false }
      last = order
      return false
    }
    guard !rule.hasRequired || zip(rule.children, seen).allSatisfy({ !$0.isRequired || $1 }) else { return false }
    if !isSorted, name != "NewsLines", name != "SubjectCode", !rule.hasText { sort(by: rule) }
    chooseOne()
    return true
  }

  private static func isAllowed(_ name: String, _ value: String, _ ids: inout Set<String>) -> Bool {
    switch name {
    case "Duid": isID(value) && ids.insert(value).inserted
    case "TranslationOf": false
    case "Essential", "EquivalentsList": value == "yes" || value == "no"
    case "PreviousRevision": value == "0" || NewsIdentifier.isRevision(value)
    case "Update": ["N", "U", "A"].contains(value)
    case "xml:lang": MarkupText.isLanguage(value)
    default: true
    }
  }

  /// Whether a text may be an ID of XML, in ASCII.
  static func isID(_ text: String) -> Bool {
    XMLWriter.isName(text) && !text.utf8.contains(UInt8(ascii: ":")) && text.utf8.allSatisfy { $0 < 0x80 }
  }

  private func sort(by rule: Grammar.Rule) {
    let ranked = content.enumerated().map { index, content in
      let rank = if case .element(let node) = content { rule.order(of: node.name) ?? 0 } else { 0 }
      return (rank: rank, index: index, content: content)
    }
    content = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.content)
  }

  /// Of kinds of content that exclude each other the first stays.
  private func chooseOne() {
    let groups: [Set<String>] =
      switch name {
      case "NewsComponent": [["NewsItem", "NewsItemRef"], ["NewsComponent"], ["ContentItem"]]
      case "NewsItem": [["NewsComponent"], ["Update"], ["TopicSet"]]
      case "ContentItem", "Encoding": [["Encoding"], ["DataContent"]]
      default: []
      }
    guard let chosen = groups.first(where: { group in elements.contains { group.contains($0.name) } }) else { return }
    let others = groups.reduce(into: Set<String>()) { $0.formUnion($1) }.subtracting(chosen)
    content.removeAll { if case .element(let node) = $0 { others.contains(node.name) } else { false } }
  }

  // MARK: output

  /// Writes the element with all that it holds.
  func write(to out: inout MarkupOutput, payload: (inout MarkupOutput) -> Void) {
    let isMixed = content.contains { if case .text = $0 { true } else { false } }
    out.xml.open(named: name, mixed: isMixed)
    for attribute in attributes { out.xml.attribute(named: attribute.name, attribute.value) }
    for part in content {
      switch part {
      case .element(let node): node.write(to: &out, payload: payload)
      case .text(let text): out.xml.text(text)
      case .payload: payload(&out)
      }
    }
    out.xml.close()
  }
}

extension Value {
  /// The element of a name that extras keep in a place.
  func element(_ name: String, in place: String) -> Value? {
    guard case .array(let list)? = self["elements"] else { return nil }
    return list.first { $0["name"]?.string == name && $0["in"]?.string == place }
  }
}
