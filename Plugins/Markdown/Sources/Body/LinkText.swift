internal import WireformCore

/// The parts of links and images.
enum LinkText {
  /// A destination, in angle brackets where it needs them.
  static func destination(_ href: String) -> String {
    let needsBrackets =
      href.isEmpty
      || href.utf8.contains { $0 <= 0x20 || $0 == 0x7F || "()<>".utf8.contains($0) }
    var text = ""
    for scalar in href.unicodeScalars {
      switch scalar {
      case "\\", "<", ">": text += "\\\(scalar)"
      case "&": text += "&amp;"
      case _ where scalar.value < 0x20: text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    // libcmark trims what stands in the brackets before it resolves references.
    if text.hasPrefix(" ") { text = "&#32;" + text.dropFirst() }
    if text.hasSuffix(" ") { text = text.dropLast() + "&#32;" }
    return needsBrackets ? "<\(text)>" : href.utf8.contains(UInt8(ascii: "&")) ? plainAmpersands(text, href) : text
  }

  /// Most addresses have ampersands that start no reference; they stay.
  private static func plainAmpersands(_ escaped: String, _ href: String) -> String {
    href.utf8.contains(UInt8(ascii: ";")) ? escaped : escaped.replacing("&amp;", with: "&")
  }

  /// A title with the blank before it.
  static func title(_ title: String?) -> String {
    guard let title, !title.isEmpty else { return "" }
    var text = ""
    for scalar in title.unicodeScalars {
      switch scalar {
      case "\\", "\"": text += "\\\(scalar)"
      case "&": text += "&amp;"
      case "\n", "\r": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return " \"\(text)\""
  }

  /// An image.
  static func image(_ address: String, alt: String, title: String?) -> String {
    var bytes: [UInt8] = []
    let context = TextEscaper.Context(
      isLineStart: false, before: UInt8(ascii: "["), after: UInt8(ascii: "]"), escapesBrackets: true)
    TextEscaper.append(alt, to: &bytes, context)
    return "![\(String(decoding: bytes, as: UTF8.self))](\(destination(address))\(self.title(title)))"
  }

  /// A link whose text is its address, in angle brackets; nil where it is none.
  static func autolink(_ href: String, _ text: String) -> String? {
    let isMail = href == "mailto:" + text && isMailAddress(text)
    guard isMail || href == text && (href.hasPrefix("http://") || href.hasPrefix("https://")),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || "<>\\&".utf8.contains($0) })
    else { return nil }
    return "<\(text)>"
  }

  private static func isMailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
      !parts[1].hasSuffix(".")
    else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0x30...0x39).contains(byte) || "@.+-_".utf8.contains(byte)
    }
  }
}

/// JSON on one line that is YAML too, for attributes and for what is carried.
enum JSONText {
  /// The text of a value.
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let raw): raw
    case .string(let text): quoted(text)
    case .array(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where !YAMLEmitter.isPrintable(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
