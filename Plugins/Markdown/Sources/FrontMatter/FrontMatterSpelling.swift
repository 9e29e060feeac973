internal import WireformCore

/// How the fields of an Article are spelt in front matter.
extension FrontMatterTable.Row {
  /// The key and the value of a renamed field; nil where the field's own name says it better.
  func spelling(of value: Value) -> (key: String, value: Value)? {
    switch shape {
    case .text, .native, .type: (key, value)
    case .date: value.string.map { (key, Value.object([Value.Member("plain", .string($0))])) }
    case .draft:
      switch value.string {
      case "withheld": (key, true)
      case "usable": (key, false)
      default: nil
      }
    case .copyright: onlyMember("notice", of: value).map { (key, .string($0)) }
    case .series: (key, onlyMember("name", of: value).map { .string($0) } ?? value)
    case .categories: names(value, "name").map { (key, .array($0)) }
    case .people:
      names(value, "name").map { $0.count == 1 ? ("author", $0[0]) : (key, .array($0)) }
        ?? (key, simplified(value, "name") { _ in true })
    case .words: (key, simplified(value, "text") { _ in true })
    }
  }

  /// The value of a field that keeps its own name.
  func nativeSpelling(of value: Value) -> Value {
    if shape == .date, let text = value.string { return .object([Value.Member("plain", .string(text))]) }
    if FrontMatterTable.lines.contains(field) { return simplified(value, "text") { _ in true } }
    if FrontMatterTable.concepts.contains(field) { return simplified(value, "name", if: isName) }
    return value
  }

  /// Whether a plain text standing for a concept is read as its name, and not as a code or an address.
  private func isName(_ text: String) -> Bool {
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:") { return false }
    let bytes = Array(text.utf8)
    return bytes.contains { $0 <= 0x20 } || (bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0) == 0
  }

  /// Plain texts for the objects that have this member only.
  private func simplified(_ value: Value, _ key: String, if isClear: (String) -> Bool) -> Value {
    if case .array(let elements) = value {
      return .array(elements.map { simplified($0, key, if: isClear) })
    }
    guard let text = onlyMember(key, of: value), isClear(text) else { return value }
    return .string(text)
  }

  /// The texts of a list of objects that all have this member only.
  private func names(_ value: Value, _ key: String) -> [Value]? {
    guard case .array(let elements) = value else { return nil }
    let texts = elements.compactMap { onlyMember(key, of: $0) }
    return texts.count == elements.count ? texts.map { .string($0) } : nil
  }

  private func onlyMember(_ key: String, of value: Value) -> String? {
    guard case .object(let members) = value, members.count == 1, members[0].key == key else { return nil }
    return members[0].value.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}
