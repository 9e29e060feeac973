extension Article {
  /// Sets a field by its path, as `--set` does.
  ///
  /// A plain string does for a part whose meaning is plain: a name or a code for a concept (`provider=AFP`,
  /// `provider=nprov:AFP`), a value for an urgency, a text for a line. An index one beyond the end appends.
  /// - Parameters:
  ///   - path: the field.
  ///   - text: its value; an empty one takes the field away.
  /// - Throws: `usage/bad-setting` where there is no such field or it cannot take the value.
  public mutating func set(_ path: FieldPath, to text: String) throws(FormatError) {
    let tree = ValueBuilder.value(of: self)
    guard !path.steps.isEmpty, let changed = tree.replacing(path.steps[...], with: text.isEmpty ? nil : .string(text))
    else {
      throw FormatError(.usage, .badSetting, "'\(path)' is not a path into this article", path: path)
    }
    var problems: [ValueReader.Problem] = []
    let article: Article? = ValueReader.read(changed, coerces: true, problems: &problems)
    if let problem = problems.first(where: { !$0.message.hasPrefix("text and ") }) {
      throw FormatError(.usage, .badSetting, "cannot set '\(path)': \(problem.message)", path: path)
    }
    if let article { self = article }
  }
}

extension Value {
  /// The tree with the value at a path replaced or taken away; nil where the path leads nowhere.
  fileprivate func replacing(_ steps: ArraySlice<FieldPath.Step>, with new: Value?) -> Value? {
    guard let step = steps.first else { return new ?? .null }
    let rest = steps.dropFirst()
    switch (self, step) {
    case (.object(var members), .key(let key)):
      let index = members.firstIndex { $0.key == key }
      if rest.isEmpty, new == nil {
        if let index { members.remove(at: index) }
        return .object(members)
      }
      let old = index.map { members[$0].value } ?? rest.first.map(Value.container) ?? .null
      guard let value = old.replacing(rest, with: new) else { return nil }
      if let index { members[index].value = value } else { members.append(Value.Member(key, value)) }
      // The text of a part is made of its content or blocks: once these change, the old one must not win over them.
      if key == "content" || key == "blocks" { members.removeAll { $0.key == "text" } }
      return .object(members)
    case (.array(var elements), .index(let index)):
      guard index <= elements.count else { return nil }
      if rest.isEmpty, new == nil {
        if index < elements.count { elements.remove(at: index) }
        return .array(elements)
      }
      let old = index < elements.count ? elements[index] : rest.first.map(Value.container) ?? .null
      guard let value = old.replacing(rest, with: new) else { return nil }
      if index < elements.count { elements[index] = value } else { elements.append(value) }
      return .array(elements)
    default: return nil
    }
  }

  private static func container(for step: FieldPath.Step) -> Value {
    if case .index = step { .array([]) } else { .object([]) }
  }
}
