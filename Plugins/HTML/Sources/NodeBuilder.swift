internal import WireformCore

/// Builds an object of JSON-LD member by member; what is absent or empty adds nothing.
struct NodeBuilder {
  private(set) var members: [Value.Member] = []

  init(type: String? = nil) { add("@type", type) }

  var value: Value { .object(members) }
  var isEmpty: Bool { !members.contains { $0.key != "@type" } }

  mutating func add(_ term: String, _ text: String?) {
    if let text { members.append(Value.Member(term, .string(text))) }
  }

  mutating func add(_ term: String, _ number: Int?) {
    if let number { members.append(Value.Member(term, .number(String(number)))) }
  }

  mutating func add(_ term: String, _ number: RawNumber?) {
    if let number { members.append(Value.Member(term, .number(number.description))) }
  }

  mutating func add(_ term: String, _ date: PartialDate?) { add(term, date?.description) }

  mutating func add(_ term: String, _ value: Value?) {
    if let value { members.append(Value.Member(term, value)) }
  }

  /// Adds to a list that may be there already.
  mutating func add(_ term: String, list: [Value]) {
    guard !list.isEmpty else { return }
    if let index = members.firstIndex(where: { $0.key == term }), case .array(let before) = members[index].value {
      members[index].value = .array(before + list)
    } else {
      members.append(Value.Member(term, .array(list)))
    }
  }

  /// What was read and no field holds goes back behind the rest.
  mutating func add(extras: Extras) {
    guard case .object(let kept)? = extras["html"]?["data"] else { return }
    for member in kept {
      if case .array(let list) = member.value, members.contains(where: { $0.key == member.key }) {
        add(member.key, list: list)
      } else if member.key == "@type", let index = members.firstIndex(where: { $0.key == "@type" }) {
        members[index] = member
      } else if !members.contains(where: { $0.key == member.key }) {
        members.append(member)
      }
    }
  }

  /// A name and a value, for what has no property of its own.
  static func property(_ name: String, _ value: Value, note: String? = nil) -> Value {
    var builder = NodeBuilder(type: "PropertyValue")
    builder.add("name", name)
    builder.add("value", value)
    builder.add("description", note)
    return builder.value
  }
}
