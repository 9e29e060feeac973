/// What a format has to say that the Article has no field for, keyed by the format's id.
///
/// The same format writes it back in its place, other formats report it as lost. XML formats keep
/// `{"attributes": {…}, "elements": [{"in", "name", "attributes", "content"}]}`, JSON and front matter
/// `{"fields": {…}}` with raw scalars in order.
public struct Extras: Sendable, Hashable {
  private var members: [Value.Member] = []

  /// No extras.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// The extras of a format; setting nil takes them away.
  public subscript(format: String) -> Value? {
    get { members.first { $0.key == format }?.value }
    set {
      if let index = members.firstIndex(where: { $0.key == format }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append(Value.Member(format, newValue))
      }
    }
  }

  /// All of them in order, as one object.
  public var value: Value {
    get { .object(members) }
    set { if case .object(let new) = newValue { members = new } else { members = [] } }
  }

  /// The ids of the formats that have extras here, in order.
  public var formats: [String] { members.map(\.key) }
}
