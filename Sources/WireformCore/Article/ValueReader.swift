/// Fills a part of an Article from a tree of plain data in the shape of the native JSON.
///
/// Nothing is dropped in silence: a member that the part does not know, and a value of the wrong kind, is a problem
/// with its path. The caller turns problems into diagnostics and, where it has the source, adds the place.
public struct ValueReader: FieldVisitor {
  /// Something in the tree that the Article cannot take.
  public struct Problem: Sendable, Hashable {
    /// Where in the tree.
    public var path: FieldPath
    /// What is wrong: a clause in lower case.
    public var message: String
    /// Whether a member of that name is unknown, rather than its value being of the wrong kind.
    public var isUnknownMember: Bool
  }

  /// Whether plain strings are taken for parts, numbers and flags, as `--set` gives them.
  private let coerces: Bool
  private let path: FieldPath
  private let members: [Value.Member]
  private var isKnown: [Bool]
  private var next = 0
  private var problems: [Problem] = []

  private init(_ members: [Value.Member], path: FieldPath, coerces: Bool) {
    self.members = members
    self.path = path
    self.coerces = coerces
    self.isKnown = [Bool](repeating: false, count: members.count)
  }

  /// Reads a part.
  /// - Parameters:
  ///   - value: the tree.
  ///   - type: the part to read.
  ///   - path: where the tree stands, for the problems.
  ///   - coerces: whether plain strings are taken for parts, numbers and flags.
  ///   - problems: what could not be taken is added here.
  /// - Returns: the part, with what could be read; nil where the tree is no object or names no known type.
  public static func read<P: ArticlePart>(
    _ value: Value, as type: P.Type = P.self, path: FieldPath = FieldPath(), coerces: Bool = false,
    problems: inout [Problem]
  ) -> P? {
    var value = value
    if coerces, case .string(let text) = value, let object = spelledOut(text, as: type) { value = object }
    guard case .object(let members) = value else {
      problems.append(Problem(path: path, message: "expected an object", isUnknownMember: false))
      return nil
    }
    var reader = ValueReader(members, path: path, coerces: coerces)
    let typeName = P.typeNames.isEmpty ? nil : reader.take("type")?.string
    guard var part = P.empty(ofType: typeName) else {
      let names = P.typeNames.joined(separator: ", ")
      let found = typeName.map { "'\($0)'" } ?? "none"
      problems.append(
        Problem(path: path.key("type"), message: "found \(found), expected one of \(names)", isUnknownMember: false))
      return nil
    }
    part.fields(&reader)
    reader.reportUnknown()
    problems += reader.problems
    return part
  }

  /// What a plain string means where a part is wanted: a concept's name or code, a line's text.
  private static func spelledOut<P: ArticlePart>(_ text: String, as type: P.Type) -> Value? {
    if type == Concept.self { return concept(text) }
    if type == Urgency.self { return ["value": .string(text), "scale": "iptc"] }
    if type == AltID.self { return ["value": .string(text)] }
    if type == Embargo.self { return ["until": .string(text)] }
    if type == Dateline.self || type == Label.self || type == Line.self || type == Note.self {
      return ["text": .string(text)]
    }
    return nil
  }

  private static func concept(_ text: String) -> Value {
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:") {
      return ["uri": .string(text)]
    }
    let bytes = Array(text.utf8)
    let isQCode = !bytes.contains { $0 <= 0x20 } && (bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0) > 0
    return isQCode ? ["qcode": .string(text)] : ["name": .string(text)]
  }

  /// The member of this key; members mostly come in the order of the fields, so the search starts at the next one.
  private mutating func take(_ key: String) -> Value? {
    for offset in members.indices {
      let index = (next + offset) % members.count
      if !isKnown[index], members[index].key == key {
        isKnown[index] = true
        next = index + 1
        return members[index].value
      }
    }
    return nil
  }

  private mutating func take(_ key: StaticString) -> Value? { take(String(describing: key)) }

  private mutating func reportUnknown() {
    for (index, member) in members.enumerated() where !isKnown[index] {
      problems.append(
        Problem(path: path.key(member.key), message: "no such field: '\(member.key)'", isUnknownMember: true))
    }
  }

  private mutating func wrong(_ key: StaticString, _ expected: String) {
    problems.append(
      Problem(path: path.key(String(describing: key)), message: "expected \(expected)", isUnknownMember: false))
  }

  /// Reads a string.
  public mutating func visit(_ key: StaticString, _ field: inout String?) {
    switch take(key) {
    case nil: break
    case .string(let text)?: field = text
    case .number(let text)? where coerces: field = text
    default: wrong(key, "a string")
    }
  }
  /// Reads a whole number.
  public mutating func visit(_ key: StaticString, _ field: inout Int?) {
    switch take(key) {
    case nil: break
    case .number(let text)?: if let number = Int(text) { field = number } else { wrong(key, "a whole number") }
    case .string(let text)? where coerces && Int(text) != nil: field = Int(text)
    default: wrong(key, "a whole number")
    }
  }
  /// Reads true or false.
  public mutating func visit(_ key: StaticString, _ field: inout Bool?) {
    switch take(key) {
    case nil: break
    case .bool(let flag)?: field = flag
    case .string("true")? where coerces: field = true
    case .string("false")? where coerces: field = false
    default: wrong(key, "true or false")
    }
  }
  /// Reads a number as written.
  public mutating func visit(_ key: StaticString, _ field: inout RawNumber?) {
    switch take(key) {
    case nil: break
    case .number(let text)?:
      if let number = RawNumber(text) { field = number } else { wrong(key, "a number, found \(text)") }
    case .string(let text)? where coerces && RawNumber(text) != nil: field = RawNumber(text)
    default: wrong(key, "a number")
    }
  }
  /// Reads a date.
  public mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    switch take(key) {
    case nil: break
    case .string(let text)?:
      if let date = PartialDate(text) { field = date } else { wrong(key, "an ISO 8601 date, found '\(text)'") }
    default: wrong(key, "an ISO 8601 date")
    }
  }
  /// Reads a part.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) {
    guard let value = take(key) else { return }
    let here = path.key(String(describing: key))
    field = ValueReader.read(value, path: here, coerces: coerces, problems: &problems)
  }
  /// Reads a list of parts.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    guard let value = take(key) else { return }
    field = parts(value, path.key(String(describing: key)))
  }
  /// Reads a list of lists.
  public mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    guard let value = take(key) else { return }
    guard case .array(let rows) = value else { return wrong(key, "a list of lists") }
    let here = path.key(String(describing: key))
    field = rows.enumerated().map { index, row in parts(row, here.index(index)) }
  }
  private mutating func parts<P: ArticlePart>(_ value: Value, _ here: FieldPath) -> [P] {
    var value = value
    if coerces, case .string = value { value = .array([value]) }
    guard case .array(let elements) = value else {
      problems.append(Problem(path: here, message: "expected a list", isUnknownMember: false))
      return []
    }
    return elements.enumerated().compactMap { index, element in
      ValueReader.read(element, path: here.index(index), coerces: coerces, problems: &problems)
    }
  }
  /// Reads a list of names; a single name is taken too.
  public mutating func visit(names key: StaticString, _ field: inout [String]) {
    switch take(key) {
    case nil: break
    case .string(let name)?: field = [name]
    case .array(let names)? where names.allSatisfy({ $0.string != nil }): field = names.compactMap(\.string)
    default: wrong(key, "a list of names")
    }
  }
  /// Reads a line.
  public mutating func visit(line key: StaticString, _ content: inout [Inline]) {
    guard let value = take(key) else { return }
    let here = path.key(String(describing: key))
    if let line: TextOnly = ValueReader.read(value, path: here, coerces: coerces, problems: &problems) {
      content = line.content
    }
  }
  /// Reads `text` and `content`; where they differ, `text` wins.
  public mutating func visitText(_ content: inout [Inline]) {
    let text = takeText()
    let marked: [Inline] = take("content").map { parts($0, path.key("content")) } ?? []
    content = reconciled(text, marked.isEmpty ? nil : marked, marked.plainText)
  }
  /// Reads `text`, `content` and `blocks`; where they differ, `text` wins.
  public mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    let text = takeText()
    let marked: [Inline] = take("content").map { parts($0, path.key("content")) } ?? []
    let read: [Block] = take("blocks").map { parts($0, path.key("blocks")) } ?? []
    guard !read.isEmpty else {
      content = reconciled(text, marked.isEmpty ? nil : marked, marked.plainText)
      return
    }
    if !marked.isEmpty {
      problems.append(
        Problem(
          path: path.key("content"), message: "both content and blocks; blocks were taken", isUnknownMember: false))
    }
    let plain = read.map(\.plainText).joined(separator: "\n")
    if let text, text != plain {
      report(differing: "blocks")
      content = [Inline](plain: text)
    } else {
      blocks = read
    }
  }
  /// Reads `text`.
  public mutating func visitText(_ text: inout String) { if let found = takeText() { text = found } }

  private mutating func takeText() -> String? {
    switch take("text") {
    case nil: return nil
    case .string(let text)?: return text
    default:
      wrong("text", "a string")
      return nil
    }
  }

  private mutating func reconciled(_ text: String?, _ marked: [Inline]?, _ plain: String) -> [Inline] {
    guard let marked else { return [Inline](plain: text ?? "") }
    guard let text, text != plain else { return marked }
    report(differing: "content")
    return [Inline](plain: text)
  }

  private mutating func report(differing key: String) {
    problems.append(
      Problem(path: path.key(key), message: "text and \(key) differ; text was taken", isUnknownMember: false))
  }
  /// Reads `extras`.
  public mutating func visit(extras: inout Extras) {
    guard let value = take("extras") else { return }
    guard case .object = value else { return wrong("extras", "an object") }
    extras.value = value
  }
}

/// A caption or an attribution: text and nothing else.
struct TextOnly: ArticlePart {
  var content: [Inline] = []
  init() {}
  mutating func fields<V: FieldVisitor>(_ visitor: inout V) { visitor.visitText(&content) }
}
