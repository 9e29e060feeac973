internal import WireformCore

/// Fills the fields that it visits from an object of the tape.
struct FieldReader: FieldVisitor {
  let context: ReadingContext
  private let object: Int
  private var members: MemberCursor
  /// Members that no field took, to be kept in extras, with the nodes that they come from.
  private var kept: [Misfit] = []
  private(set) var sawVersion = false

  /// A member that no field took.
  struct Misfit {
    let member: Value.Member
    let node: Int
    let path: FieldPath
    let code: DiagnosticCode
    let message: String
  }

  init(_ context: ReadingContext, object: Int) {
    self.context = context
    self.object = object
    self.members = MemberCursor(context, object: object)
  }

  /// Takes the members that are no fields: the version, which was looked at before, and the text made for programs.
  mutating func takeFrame() {
    sawVersion = members.take("wireform") != nil
    _ = members.take("bodyText")
  }

  /// Reads a part; nil where the node is no object or names no known type, which the caller reports.
  static func read<P: ArticlePart>(_ node: Int, _ context: ReadingContext) -> P? {
    guard context.nodes[node].kind == .object else { return nil }
    var reader = FieldReader(context, object: node)
    var part: P
    if P.typeNames.isEmpty {
      part = P()
    } else {
      let typeNode = reader.members.take("type")
      guard let empty = P.empty(ofType: typeNode.flatMap { reader.string($0) }) else { return nil }
      part = empty
    }
    part.fields(&reader)
    reader.finish()
    return part
  }

  /// Reports what could be kept nowhere.
  mutating func finish() {
    gatherRest()
    for lost in kept {
      context.say(.articleMemberLost, lost.message + "; it is lost", path: lost.path, node: lost.node)
    }
  }

  private func string(_ node: Int) -> String? {
    context.nodes[node].isString ? context.text(at: node) : nil
  }

  /// The value of a member; nil where it is absent, or null, which is the same.
  private mutating func take(_ key: StaticString) -> Int? {
    guard let node = members.take(key) else { return nil }
    guard context.nodes[node].kind == .null else { return node }
    context.say(.articleNull, path: context.path(String(describing: key)), node: node)
    return nil
  }

  private mutating func wrong(_ key: StaticString, _ expected: String, _ node: Int, path: FieldPath? = nil) {
    let found = context.nodes[node].isString ? context.document.value(at: node).summary : context.nodes[node].kind.name
    let key = String(describing: key)
    kept.append(
      Misfit(
        member: Value.Member(key, context.document.value(at: node)), node: node, path: path ?? context.path(key),
        code: .articleWrongKind, message: "found \(found), expected \(expected)"))
  }

  /// Keeps the members that no field asked for; of a name that stands twice, the first was taken.
  private mutating func gatherRest() {
    let rest = members.takeRest()
    guard !rest.isEmpty else { return }
    let unasked = Set(rest)
    var names: Set<String> = []
    for key in context.document.children(of: object) {
      let name = context.text(at: key)
      let isTwice = !names.insert(name).inserted
      guard unasked.contains(key) else { continue }
      kept.append(
        Misfit(
          member: Value.Member(name, context.document.value(at: key + 1)), node: key, path: context.path(name),
          code: isTwice ? .jsonDuplicateMember : .articleUnknownMember,
          message: isTwice ? "'\(name)' stands twice; the first was taken" : "no field is called '\(name)'"))
    }
  }

  mutating func visit(_ key: StaticString, _ field: inout String?) {
    guard let node = take(key) else { return }
    if let text = string(node) { field = text } else { wrong(key, "a string", node) }
  }
  mutating func visit(_ key: StaticString, _ field: inout Int?) {
    guard let node = take(key) else { return }
    if context.nodes[node].kind == .number, let number = Int(context.text(at: node)) {
      field = number
    } else {
      wrong(key, "a whole number", node)
    }
  }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) {
    guard let node = take(key) else { return }
    switch context.nodes[node].kind {
    case .true: field = true
    case .false: field = false
    default: wrong(key, "true or false", node)
    }
  }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    guard let node = take(key) else { return }
    if context.nodes[node].kind == .number, let number = RawNumber(context.text(at: node)) {
      field = number
    } else {
      wrong(key, "a number", node)
    }
  }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    guard let node = take(key) else { return }
    if let date = string(node).flatMap({ PartialDate($0) }) {
      field = date
    } else {
      wrong(key, "an ISO 8601 date", node)
    }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard let node = take(key) else { return }
    context.steps.append(.key(key))
    let part: P? = FieldReader.read(node, context)
    context.steps.removeLast()
    if let part { field = part } else { wrong(key, FieldReader.expected(P.self), node) }
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    guard let node = take(key) else { return }
    field = parts(key, node)
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    guard let node = take(key) else { return }
    guard context.nodes[node].kind == .array else { return wrong(key, "a list of lists", node) }
    context.steps.append(.key(key))
    defer { context.steps.removeLast() }
    for (index, row) in context.document.children(of: node).enumerated() {
      guard context.nodes[row].kind == .array else {
        wrong(key, "a list", row)
        continue
      }
      context.steps.append(.index(index))
      field.append(elements(key, row))
      context.steps.removeLast()
    }
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) {
    guard let node = take(key) else { return }
    if let name = string(node) {
      field = [name]
      return
    }
    let names = context.document.children(of: node).map { string($0) }
    if context.nodes[node].kind == .array, names.allSatisfy({ $0 != nil }) {
      field = names.compactMap { $0 }
    } else {
      wrong(key, "a list of names", node)
    }
  }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    var line: LineText?
    visit(key, &line)
    if let line { content = line.content }
  }

  private static func expected<P: ArticlePart>(_ type: P.Type) -> String {
    P.typeNames.isEmpty ? "an object" : "an object with a type: \(P.typeNames.joined(separator: ", "))"
  }

  private mutating func parts<P: ArticlePart>(_ key: StaticString, _ node: Int) -> [P] {
    guard context.nodes[node].kind == .array else {
      wrong(key, "a list", node)
      return []
    }
    context.steps.append(.key(key))
    defer { context.steps.removeLast() }
    return elements(key, node)
  }

  /// The text of a block as nearly all are: an object of `type`, which says paragraph, and `text`.
  private func plainParagraph(_ node: Int, until end: Int) -> String? {
    let nodes = context.nodes
    guard end == node + 5, nodes[node].kind == .object, nodes[node + 4].isString, context.isText(at: node + 1, "type"),
      nodes[node + 2].kind == .string, context.isText(at: node + 2, "paragraph"), context.isText(at: node + 3, "text")
    else { return nil }
    return context.text(at: node + 4)
  }

  private mutating func elements<P: ArticlePart>(_ key: StaticString, _ node: Int) -> [P] {
    var parts: [P] = []
    var element = node + 1
    var index = 0
    let end = context.nodes[node].next
    while element < end {
      let next = context.nodes[element].next
      // The test of the type costs nothing once this is specialised.
      if P.self == Block.self, let text = plainParagraph(element, until: next) {
        parts.append(unsafeBitCast(Block.text(text), to: P.self))
      } else {
        context.steps.append(.index(index))
        if let part: P = FieldReader.read(element, context) {
          parts.append(part)
        } else {
          wrong(key, FieldReader.expected(P.self), element, path: context.path())
        }
        context.steps.removeLast()
      }
      element = next
      index += 1
    }
    return parts
  }
}

extension FieldReader {
  mutating func visitText(_ content: inout [Inline]) {
    let text = takeText()
    let marked: [Inline] = take("content").map { parts("content", $0) } ?? []
    content = reconciled(text, marked)
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    let text = takeText()
    let marked: [Inline] = take("content").map { parts("content", $0) } ?? []
    let read: [Block] = take("blocks").map { parts("blocks", $0) } ?? []
    guard !read.isEmpty else {
      content = reconciled(text, marked)
      return
    }
    if let text, text != read.map(\.plainText).joined(separator: "\n") {
      sayDiffers("blocks")
      content = [Inline](plain: text)
    } else {
      if !marked.isEmpty { sayDiffers("content") }
      blocks = read
    }
  }
  mutating func visitText(_ text: inout String) { if let found = takeText() { text = found } }

  private mutating func takeText() -> String? {
    guard let node = take("text") else { return nil }
    if let text = string(node) { return text }
    wrong("text", "a string", node)
    return nil
  }

  private func reconciled(_ text: String?, _ marked: [Inline]) -> [Inline] {
    guard !marked.isEmpty else { return [Inline](plain: text ?? "") }
    guard let text, text != marked.plainText else { return marked }
    sayDiffers("content")
    return [Inline](plain: text)
  }

  private func sayDiffers(_ key: String) {
    context.say(.articleTextDiffers, "text and \(key) differ; text was taken", path: context.path(key), node: object)
  }

  mutating func visit(extras: inout Extras) {
    if let node = take("extras") {
      if context.nodes[node].kind == .object {
        extras.value = context.document.value(at: node)
      } else {
        wrong("extras", "an object", node)
      }
    }
    gatherRest()
    guard !kept.isEmpty, extras.keep(kept.map(\.member)) else { return }
    for item in kept {
      context.say(item.code, item.message + "; it was kept in extras", path: item.path, node: item.node)
    }
    kept = []
  }
}

extension Extras {
  /// Adds members to the fields that are kept for the native JSON; false where something else stands there.
  fileprivate mutating func keep(_ members: [Value.Member]) -> Bool {
    guard case .object(var article) = self["article"] ?? .object([]) else { return false }
    let index = article.firstIndex { $0.key == "fields" }
    guard case .object(let old) = index.map({ article[$0].value }) ?? .object([]) else { return false }
    let fields = Value.Member("fields", .object(old + members))
    if let index { article[index] = fields } else { article.append(fields) }
    self["article"] = .object(article)
    return true
  }
}

/// A caption or an attribution: text and nothing else.
struct LineText: ArticlePart {
  var content: [Inline] = []
  init() {}
  mutating func fields<V: FieldVisitor>(_ visitor: inout V) { visitor.visitText(&content) }
}
