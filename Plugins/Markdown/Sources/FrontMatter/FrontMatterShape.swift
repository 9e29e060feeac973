internal import WireformCore

/// Turns values of front matter into the native shape and back.
extension FrontMatterTable.Row {
  /// The words that the Article has for its type.
  private static let types: Set<String> = [
    "text", "picture", "audio", "video", "graphic", "composite", "event", "planning", "concept",
  ]

  /// The native shape of a value; nil where it does not fit.
  func native(_ value: Value, key: String) -> Value? {
    switch shape {
    case .text: YAMLScalar.text(value).map { .string($0) }
    case .date: date(value, key: key)
    case .native: YAMLScalar.unwrapped(value)
    case .people: list(value, splits: false) { ["name": .string($0)] }
    case .words: list(value, splits: true) { ["text": .string($0)] }
    case .categories: list(value, splits: true) { ["name": .string($0)] }
    case .draft: status(value)
    case .copyright: YAMLScalar.text(value).map { ["notice": .string($0)] }
    case .type: YAMLScalar.text(value).flatMap { Self.types.contains($0) ? .string($0) : nil }
    case .series: series(value)
    }
  }

  private func date(_ value: Value, key: String) -> Value? {
    guard let text = YAMLScalar.text(value), PartialDate(text) != nil else { return nil }
    return .string(text)
  }

  private func status(_ value: Value) -> Value? {
    guard case .bool(let isDraft) = value else { return nil }
    return isDraft ? "withheld" : "usable"
  }

  private func series(_ value: Value) -> Value? {
    if let name = YAMLScalar.text(value) { return ["name": .string(name)] }
    if case .array(let names) = value {
      guard names.count == 1, let name = YAMLScalar.text(names[0]) else { return nil }
      return ["name": .string(name)]
    }
    return YAMLScalar.unwrapped(value)
  }

  /// A list of which each element is a scalar or an object; a scalar alone is a list of one, or of what commas part.
  private func list(_ value: Value, splits: Bool, _ make: (String) -> Value) -> Value? {
    if let text = YAMLScalar.text(value) {
      guard splits, text.utf8.contains(UInt8(ascii: ",")) else { return .array([make(text)]) }
      let words = text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
      return .array(words.map(make))
    }
    let elements: [Value]
    if case .array(let all) = value { elements = all } else { elements = [value] }
    var made: [Value] = []
    for element in elements {
      if let text = YAMLScalar.text(element) {
        made.append(make(text))
      } else if YAMLScalar.members(element) != nil {
        made.append(YAMLScalar.unwrapped(element))
      } else {
        return nil
      }
    }
    return .array(made)
  }
}

extension YAMLScalar {
  /// A value with the notation of raw scalars and wrapped mappings resolved, as the native JSON has it.
  static func unwrapped(_ value: Value) -> Value {
    switch value {
    case .array(let elements): return .array(elements.map(unwrapped))
    case .object:
      if let raw = plain(value) { return isNull(raw) ? .null : .string(raw) }
      return .object((members(value) ?? []).map { Value.Member($0.key, unwrapped($0.value)) })
    default: return value
    }
  }

  /// Whether a value says nothing: null, an empty text or an empty collection.
  static func isNothing(_ value: Value) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty || plain(value).map { isNull($0) } ?? false
    default: false
    }
  }
}

extension Substring {
  /// The text without blanks around it.
  var trimmed: String {
    var bytes = utf8[...]
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}
