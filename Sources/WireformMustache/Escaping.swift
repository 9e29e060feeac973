import Mustache

/// How text is escaped in the output, by the extension of the file that it becomes.
enum Escaping: String, MustacheContentType {
  /// As it stands.
  case plain = "WIREFORM-PLAIN"
  /// XML and HTML: `&`, `<`, `>` and both quotes; control characters that XML forbids go.
  case xml = "WIREFORM-XML"
  /// The inside of a JSON string.
  case json = "WIREFORM-JSON"
  /// The inside of a quoted field of CSV.
  case csv = "WIREFORM-CSV"
  /// Markdown: what would be markup gets a backslash.
  case markdown = "WIREFORM-MARKDOWN"
  /// TeX.
  case tex = "WIREFORM-TEX"

  init(ofExtension ending: String) {
    self =
      switch ending {
      case "xml", "html", "htm", "xhtml", "svg", "rss", "atom", "nitf", "newsml": .xml
      case "json", "jsonl", "ndjson", "ninjs": .json
      case "csv", "tsv": .csv
      case "md", "markdown": .markdown
      case "tex": .tex
      default: .plain
      }
  }

  /// Makes it known to the engine and gives its name there.
  func register() -> String {
    MustacheContentTypes.register(self, named: rawValue)
    return rawValue
  }

  func escapeText(_ text: String) -> String {
    switch self {
    case .plain: text
    case .xml: Escaping.replacing(text) { Escaping.xmlText($0) }
    case .json: Escaping.replacing(text) { Escaping.jsonText($0) }
    case .csv: Escaping.replacing(text) { $0 == "\"" ? "\"\"" : nil }
    case .markdown: Escaping.replacing(text) { "\\`*_[]<>#|".unicodeScalars.contains($0) ? "\\\($0)" : nil }
    case .tex: Escaping.replacing(text) { Escaping.texText($0) }
    }
  }

  /// The text with some scalars replaced; nil keeps one.
  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) { result += other } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func xmlText(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n", "\r": nil
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: ""
    default: nil
    }
  }

  private static func jsonText(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value < 0x20:
      "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2) + String(scalar.value, radix: 16)
    default: nil
    }
  }

  private static func texText(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "&", "%", "$", "#", "_", "{", "}": "\\\(scalar)"
    default: nil
    }
  }
}
