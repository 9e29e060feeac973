extension Article: CustomDebugStringConvertible {
  /// The Article as a readable tree: a field a line, indented by what it belongs to.
  ///
  /// It is what `wireform inspect` prints, and what a failing test shows.
  public var debugDescription: String {
    var dump = TreeDump()
    dump.add(ValueBuilder.value(of: self, shape: .canonical), indent: 0)
    return dump.text
  }
}

extension Value {
  /// The value on one short line, for messages.
  public var summary: String {
    switch self {
    case .null: return "null"
    case .bool(let flag): return String(flag)
    case .number(let text): return text
    case .string(let text):
      if text.utf8.count <= 60, !text.utf8.contains(0x0A) { return "\"" + text + "\"" }
      // Only the head is looked at by characters: a body may be long.
      let isLong = text.utf8.count > 60 && text.prefix(61).count > 60
      let head = isLong ? text.prefix(57) : text[...]
      let line = head.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
      return isLong ? "\"\(line)...\"" : "\"\(line)\""
    case .array(let elements): return "[\(elements.count) items]"
    case .object(let members):
      let type = self["type"]?.string ?? "object"
      let text = self["text"].map { " \($0.summary)" } ?? " with \(members.map(\.key).joined(separator: ", "))"
      return type + text
    }
  }
}

/// Prints a tree as indented lines.
private struct TreeDump {
  var text = ""

  private mutating func line(_ indent: Int, _ content: String) {
    text += String(repeating: "  ", count: indent) + content + "\n"
  }

  mutating func add(_ value: Value, indent: Int) {
    guard case .object(let members) = value else { return line(indent, TreeDump.scalar(value)) }
    for member in members { add(member.key, member.value, indent: indent) }
  }

  private mutating func add(_ key: String, _ value: Value, indent: Int) {
    switch value {
    case .array(let elements):
      line(indent, "\(key):")
      for element in elements { add(element: element, indent: indent + 1) }
    case .object:
      line(indent, "\(key):")
      add(value, indent: indent + 1)
    default: line(indent, "\(key): \(TreeDump.scalar(value))")
    }
  }

  /// An element of a list: `- type "text"` on the first line, its other members below.
  private mutating func add(element: Value, indent: Int) {
    switch element {
    case .object(let members):
      let head = members.filter { $0.key == "type" || $0.key == "text" }
      let words = head.map { $0.key == "type" ? ($0.value.string ?? "") : TreeDump.scalar($0.value) }
      line(indent, (["-"] + words).joined(separator: " "))
      for member in members where member.key != "type" && member.key != "text" {
        add(member.key, member.value, indent: indent + 1)
      }
    case .array(let cells):
      line(indent, "-")
      for cell in cells { add(element: cell, indent: indent + 1) }
    default: line(indent, "- \(TreeDump.scalar(element))")
    }
  }

  /// Strings are quoted, with line ends and tabs shown.
  private static func scalar(_ value: Value) -> String {
    guard case .string(let text) = value else { return value.summary }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      default:
        if scalar.value < 0x20 {
          quoted += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
