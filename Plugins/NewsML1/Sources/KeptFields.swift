internal import WireformCore
internal import WireformXML

/// The fields of an Article that NewsML 1 has no element for, or none that says all of them, as Property trees.
///
/// Each is a Property with the name of the field, and in its Value a digest of what the elements themselves say of it.
/// As long as that fits, the tree is what the field is; once somebody has edited the elements, they count.
struct FieldRest {
  /// The vocabulary by which the properties are known.
  static let vocabulary = "urn:x-wireform:fields:1"
  static let holder = "fields"

  /// A field with the digest of what the elements say of it, nil where they say nothing.
  struct Field {
    let name: String
    let digest: String?
    let value: Value
  }

  var fields: [Field] = []
  /// Those of the media, by their names.
  var media: [String: FieldRest] = [:]

  /// Fields that are never kept so: the texts, whose places are the payload's, and what the item must say itself.
  private static let others: Set<String> = ["id", "body", "media", "extras", "name", "transmission"]

  init() {}

  /// What an Article says that its document, read back, does not.
  ///
  /// - Parameter texts: fields whose text stands in the body, where it would be read again.
  init(of original: Article, readAs back: Article, except texts: Set<String> = []) {
    guard case .object(let members) = ValueBuilder.value(of: original) else { return }
    let read = ValueBuilder.value(of: back)
    for member in members where read[member.key] != member.value {
      guard !FieldRest.others.contains(member.key), !texts.contains(member.key) else { continue }
      fields.append(
        Field(name: member.key, digest: read[member.key].map(FieldRest.digest), value: member.value))
    }
    for medium in original.media {
      guard let name = medium.name, let other = back.media.first(where: { $0.name == name }) else { continue }
      let rest = FieldRest(of: medium, readAs: other)
      if !rest.isEmpty { media[name] = rest }
    }
  }

  var isEmpty: Bool { fields.isEmpty && media.isEmpty }

  /// The property that holds the fields, nil without any.
  var node: Node? {
    guard !fields.isEmpty else { return nil }
    let holder = Node("Property", [("FormalName", FieldRest.holder), ("Vocabulary", FieldRest.vocabulary)])
    for field in fields {
      let property = Node("Property", [("FormalName", field.name), ("Value", field.digest)])
      property.add(FieldRest.node(field.value, named: "value"))
      holder.add(property)
    }
    return holder
  }

  // MARK: trees

  private static func node(_ value: Value, named name: String) -> Node {
    let node = Node("Property", formal: name)
    switch value {
    case .null: node["Scheme"] = "null"
    case .bool(let flag):
      node["Scheme"] = "boolean"
      node["Value"] = flag ? "true" : "false"
    case .number(let text):
      node["Scheme"] = "number"
      node["Value"] = text
    case .string(let text): node["Value"] = text
    case .array(let list):
      node["Scheme"] = "list"
      for element in list { node.add(self.node(element, named: "item")) }
    case .object(let members):
      node["Scheme"] = "object"
      // A text that the content says too need not be said again.
      let isTold = members.contains { $0.key == "content" || $0.key == "blocks" }
      for member in members where !isTold || member.key != "text" {
        node.add(self.node(member.value, named: member.key))
      }
    }
    return node
  }

  private static func value(_ element: XMLElement, depth: Int) -> Value? {
    guard depth < 200 else { return nil }
    switch element.peek("Scheme") {
    case nil: return element.peek("Value").map { .string($0) }
    case "null": return .null
    case "boolean": return .bool(element.peek("Value") == "true")
    case "number": return element.peek("Value").map { .number($0) }
    case "list":
      var list: [Value] = []
      for inner in element.elements {
        guard inner.peek("FormalName") == "item", let value = value(inner, depth: depth + 1) else { return nil }
        list.append(value)
      }
      return .array(list)
    case "object":
      var members: [Value.Member] = []
      for inner in element.elements {
        guard let name = inner.peek("FormalName"), let value = value(inner, depth: depth + 1) else { return nil }
        members.append(Value.Member(name, value))
      }
      return .object(members)
    default: return nil
    }
  }

  // MARK: reading

  /// Whether a property holds fields.
  static func isHolder(_ element: XMLElement) -> Bool {
    element.local == "Property" && element.peek("Vocabulary") == vocabulary && element.peek("FormalName") == holder
  }

  /// Puts the fields that a property holds into an Article.
  /// - Returns: the names of those that were edited since, whose elements count.
  static func apply(_ holder: XMLElement, to article: inout Article) -> [String] {
    guard case .object(var members) = ValueBuilder.value(of: article) else { return [] }
    var stale: [String] = []
    for property in holder.elements {
      guard let name = property.peek("FormalName"), !others.contains(name),
        let tree = property.elements.first, tree.peek("FormalName") == "value", let value = value(tree, depth: 0)
      else {
        stale.append(property.peek("FormalName") ?? "a property")
        continue
      }
      let index = members.firstIndex { $0.key == name }
      guard index.map({ digest(of: members[$0].value) }) == property.peek("Value") else {
        stale.append(name)
        continue
      }
      if let index { members[index].value = value } else { members.append(Value.Member(name, value)) }
    }
    var problems: [ValueReader.Problem] = []
    guard let whole: Article = ValueReader.read(.object(members), problems: &problems) else { return ["all fields"] }
    article = whole
    return stale + problems.map(\.path.description)
  }

  /// FNV-1a over a tree, 64 bits in hexadecimal. It notices edits, not forgers.
  static func digest(of value: Value) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    mix(value, into: &hash)
    return String(hash, radix: 16)
  }

  private static func mix(_ value: Value, into hash: inout UInt64) {
    switch value {
    case .null: mix("n", into: &hash)
    case .bool(let flag): mix(flag ? "t" : "f", into: &hash)
    case .number(let text): mix("#\(text)", into: &hash)
    case .string(let text): mix("'\(text)", into: &hash)
    case .array(let list):
      mix("[", into: &hash)
      for element in list { mix(element, into: &hash) }
      mix("]", into: &hash)
    case .object(let members):
      mix("{", into: &hash)
      for member in members {
        mix(member.key, into: &hash)
        mix(member.value, into: &hash)
      }
      mix("}", into: &hash)
    }
  }

  private static func mix(_ text: String, into hash: inout UInt64) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
}
