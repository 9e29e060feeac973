public import WireformCore

/// Prints parts of heads that transports have in common.
public enum HeadComposer {
  /// The lines of bylines with their titles, those that would be read as such; a name alone gets its `By`.
  public static func bylines(_ article: Article) -> [String] {
    let bylines = article.bylines.isEmpty ? [Line(article.byline ?? "")] : article.bylines
    var lines: [String] = []
    for byline in bylines {
      let words = BodyComposer.plain(byline.text)
      guard !words.isEmpty else { continue }
      let named = "\(word(article.language)) \(words)"
      if HeadLine.kind(of: words) == .byline {
        lines.append(words)
      } else if HeadLine.kind(of: named) == .byline {
        lines.append(named)
      } else {
        continue
      }
      if let title = byline.title.map({ BodyComposer.plain($0) }), HeadLine.kind(of: title) == .bylineTitle {
        lines.append(title)
      }
    }
    return lines
  }

  private static func word(_ language: String?) -> String {
    switch language?.prefix(2) {
    case "de"?: "Von"
    case "fr"?: "Par"
    case "es"?, "pt"?: "Por"
    case "it"?: "Di"
    default: "By"
    }
  }

  /// Whether a line would be read as initials that close a story.
  public static func isSignoff(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { HeadLine.isSignoff($0, 0..<$0.count) }
  }

  /// A number of two digits.
  public static func twoDigits(_ number: Int) -> String {
    let number = number.magnitude % 100
    return "\(number / 10)\(number % 10)"
  }
}
