internal import WireformCore
internal import WireformMarkup

/// What several places of a page say of the same line: the first place wins, and it is told who agrees.
struct Claims {
  private struct Claim {
    let field: String
    let source: String
    let text: String
    let rank: Int
  }

  private var claims: [Claim] = []

  /// Adds what a place says.
  /// - Parameter rank: the lower, the more it is worth.
  mutating func add(_ field: String, _ text: String, from source: String, rank: Int) {
    let text = MarkupText.collapsed(text)
    if !text.isEmpty { claims.append(Claim(field: field, source: source, text: text, rank: rank)) }
  }

  /// All that places say of a field, the best first.
  func texts(_ field: String) -> [String] {
    claims.filter { $0.field == field }.sorted { $0.rank < $1.rank }.map(\.text)
  }

  /// How much the best that is said of a field is worth, the lower the more; nil without any.
  func rank(_ field: String) -> Int? { claims.filter { $0.field == field }.map(\.rank).min() }

  /// Says for each field where it was found, and what other places say.
  /// - Parameter value: what was kept, as text; nil where nothing was.
  func report(_ report: inout Report) {
    var fields: [String] = []
    for claim in claims where !fields.contains(claim.field) { fields.append(claim.field) }
    for field in fields {
      let ranked = claims.filter { $0.field == field }.sorted { $0.rank < $1.rank }
      guard let first = ranked.first else { continue }
      let agreeing = ranked.filter {
        Claims.agree(first.text, $0.text) || field == "keywords" || field == "byline"
      }
      let sources = agreeing.map { $0.text == first.text ? $0.source : "\($0.source) '\(Claims.short($0.text))'" }
        .joined(separator: "; ")
      report.add(.htmlSources, "\(field) is told by: \(sources)", path: FieldPath(parsing: field))
      for other in ranked where !agreeing.contains(where: { $0.source == other.source && $0.text == other.text }) {
        let text = Claims.short(other.text)
        report.add(.htmlContradiction, "\(other.source) says '\(text)'", path: FieldPath(parsing: field))
      }
    }
  }

  private static func short(_ text: String) -> String { String(decoding: Array(text.utf8.prefix(120)), as: UTF8.self) }

  /// Whether two places say the same: word for word, a title with the site's name behind it, one moment in two zones'
  /// spellings.
  private static func agree(_ first: String, _ other: String) -> Bool {
    if first == other || other.hasPrefix(first + "-") || first.hasPrefix(other + "-") { return true }
    if first.utf8.count > 8, other.hasPrefix(first) {
      let rest = other.dropFirst(first.count).drop { $0 == " " }
      return rest.first.map { "|-–—·:«».#".contains($0) } ?? true
    }
    func zulu(_ text: String) -> String { text.hasSuffix("+00:00") ? text.dropLast(6) + "Z" : text }
    // One day, once with and once without a time.
    if first.utf8.count == 10 || other.utf8.count == 10, first.utf8.prefix(10).elementsEqual(other.utf8.prefix(10)),
      PartialDate(first) != nil, PartialDate(other) != nil
    {
      return true
    }
    return first.utf8.count > 18 && PartialDate(first) != nil && zulu(first) == zulu(other)
  }
}
