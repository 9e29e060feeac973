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

  /// Says for each field where it was found, and what other places say.
  /// - Parameter value: what was kept, as text; nil where nothing was.
  func report(_ report: inout Report, isSame: (String, String) -> Bool) {
    var fields: [String] = []
    for claim in claims where !fields.contains(claim.field) { fields.append(claim.field) }
    for field in fields {
      let ranked = claims.filter { $0.field == field }.sorted { $0.rank < $1.rank }
      guard let first = ranked.first else { continue }
      let agreeing = ranked.filter { isSame(first.text, $0.text) || field == "keywords" || field == "byline" }
      let sources = agreeing.map(\.source).joined(separator: "; ")
      report.add(.htmlSources, "\(field) is told by: \(sources)", path: FieldPath(parsing: field))
      for other in ranked where !agreeing.contains(where: { $0.source == other.source && $0.text == other.text }) {
        let text = String(decoding: Array(other.text.utf8.prefix(120)), as: UTF8.self)
        report.add(.htmlContradiction, "\(other.source) says '\(text)'", path: FieldPath(parsing: field))
      }
    }
  }
}
