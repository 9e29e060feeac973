public import WireformCore

/// The JSON Schema of the native JSON, made from the fields that the parts of an Article list.
///
/// Draft 2020-12. It describes what is written: no member but those of the fields, nothing empty, and `wireform`
/// first. What is read is more.
public enum ArticleSchema {
  /// The schema as a tree.
  public static func make() -> Value {
    var definitions = Definitions()
    definitions.add(Article.self)
    var document = definitions.members["Article"] ?? []
    document.insert(Value.Member("wireform", ["const": .string(ArticleJSONWriter.version)]), at: 0)
    let root: [Value.Member] = [
      Value.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      Value.Member("title", "An article of Wireform, or an array of them"),
      Value.Member("anyOf", [["$ref": "#/$defs/Document"], ["type": "array", "items": ["$ref": "#/$defs/Document"]]]),
    ]
    let first = Value.Member("Document", FieldDescriber.object(document, required: ["wireform"]))
    return .object(root + [Value.Member("$defs", .object([first] + definitions.schemas))])
  }
}

/// The schemas of the parts, in the order in which they are met.
private struct Definitions {
  var schemas: [Value.Member] = []
  var members: [String: [Value.Member]] = [:]

  /// Adds a part and all parts in its fields, once.
  mutating func add<P: ArticlePart>(_ type: P.Type) {
    let name = String(describing: type)
    guard members[name] == nil else { return }
    members[name] = []
    let index = schemas.count
    schemas.append(Value.Member(name, .null))
    guard P.typeNames.isEmpty else {
      schemas[index].value = ["anyOf": .array(P.typeNames.map { addCase($0, of: type, named: name) })]
      return
    }
    let described = describe(P(), [])
    members[name] = described.members
    schemas[index].value = FieldDescriber.object(described.members, required: described.required)
  }

  /// Adds a case of a closed kind and returns the reference to it.
  private mutating func addCase<P: ArticlePart>(_ typeName: String, of type: P.Type, named name: String) -> Value {
    guard let part = P.empty(ofType: typeName) else { return false }
    let index = schemas.count
    schemas.append(Value.Member("\(name).\(typeName)", .null))
    let described = describe(part, [Value.Member("type", ["const": .string(typeName)])])
    schemas[index].value = FieldDescriber.object(described.members, required: ["type"] + described.required)
    return ["$ref": .string("#/$defs/\(name).\(typeName)")]
  }

  private mutating func describe<P: ArticlePart>(_ part: P, _ first: [Value.Member]) -> FieldDescriber {
    var describer = FieldDescriber(definitions: self, members: first)
    var part = part
    part.fields(&describer)
    self = describer.definitions
    return describer
  }
}

/// Describes each field that it visits.
private struct FieldDescriber: FieldVisitor {
  var definitions: Definitions
  var members: [Value.Member]
  var required: [String] = []

  init(definitions: Definitions, members: [Value.Member]) {
    self.definitions = definitions
    self.members = members
  }

  static func object(_ properties: [Value.Member], required: [String]) -> Value {
    var schema: [Value.Member] = [Value.Member("type", "object"), Value.Member("properties", .object(properties))]
    if !required.isEmpty { schema.append(Value.Member("required", .array(required.map { .string($0) }))) }
    return .object(schema + [Value.Member("additionalProperties", false)])
  }

  private mutating func add(_ key: StaticString, _ schema: Value) {
    members.append(Value.Member(String(describing: key), schema))
  }

  private mutating func reference<P: ArticlePart>(_ type: P.Type) -> Value {
    definitions.add(type)
    return ["$ref": .string("#/$defs/\(String(describing: type))")]
  }

  private static func list(_ items: Value) -> Value { ["type": "array", "minItems": 1, "items": items] }

  private static let zone = "(Z|[+-][0-9]{2}:[0-9]{2})"
  private static let time = "T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?\(zone)?"
  private static let date = "^([0-9]{4}(-[0-9]{2}(-[0-9]{2}(\(time))?)?)?|--[0-9]{2}-[0-9]{2}(\(time))?)$"

  mutating func visit(_ key: StaticString, _ field: inout String?) { add(key, ["type": "string"]) }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { add(key, ["type": "integer"]) }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { add(key, ["type": "boolean"]) }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { add(key, ["type": "number"]) }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) {
    add(key, ["type": "string", "pattern": .string(FieldDescriber.date)])
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { add(key, reference(P.self)) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) {
    add(key, FieldDescriber.list(reference(P.self)))
  }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) {
    add(key, FieldDescriber.list(["type": "array", "items": reference(P.self)]))
  }
  mutating func visit(names key: StaticString, _ field: inout [String]) {
    add(key, FieldDescriber.list(["type": "string"]))
  }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { add(key, reference(LineText.self)) }
  mutating func visitText(_ content: inout [Inline]) {
    addText()
    add("content", FieldDescriber.list(reference(Inline.self)))
  }
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {
    visitText(&content)
    add("blocks", FieldDescriber.list(reference(Block.self)))
  }
  mutating func visitText(_ text: inout String) { addText() }
  mutating func visit(extras: inout Extras) { add("extras", ["type": "object"]) }

  private mutating func addText() {
    add("text", ["type": "string"])
    required.append("text")
  }
}
