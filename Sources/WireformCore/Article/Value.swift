/// A tree of plain data: what `extras` hold, and what an Article is when it is compared, printed or walked by path.
///
/// It is JSON's data model with order kept, repeated keys allowed and numbers kept as written, so that `010`, `1.10`
/// and twenty digits survive.
public enum Value: Sendable, Hashable {
  /// JSON's null.
  case null
  /// True or false.
  case bool(Bool)
  /// A number as it was written.
  case number(String)
  /// Text.
  case string(String)
  /// A list.
  case array([Value])
  /// Members in order.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: Value

    /// Makes a member.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// The first member of this key, nil where this is no object or has none.
  public subscript(key: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at an index, nil where this is no array or is shorter.
  public subscript(index: Int) -> Value? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value at a path below this one.
  public subscript(path: FieldPath) -> Value? {
    var value = self
    for step in path.steps {
      let next: Value? =
        switch step {
        case .key(let key): value[key]
        case .index(let index): value[index]
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// The text of a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  /// An object, its members in the order written.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
