internal import WireformCore

/// What is known beforehand to come back when an article is written and read again: for a plain story nothing need be
/// read back.
///
/// It exists only where each value that the article holds is of a form that is known to come back the same, or changed
/// or not at all in a way that is known, too; everything else is for the reading back, which finds out. What it tells
/// as lost is exactly what the reading back would find: the tests compare the two over many articles.
///
/// It knows the versions 3.x, as HTML, which are nearly all that is written.
struct NinjsCertificate {
  /// What the output does not say of the article.
  let differences: [Difference]
  /// The identifier that is written where the article has none.
  let id: String

  /// Examines an article.
  /// - Parameter limits: those under which it would be read back.
  /// - Returns: nil where something in it may come back otherwise.
  static func certificate(
    for article: borrowing Article, _ options: NinjsWriter.Options, limits: Limits
  ) -> NinjsCertificate? {
    guard options.version.major == 3, options.body == .html, !options.extensions, limits.depth >= 16 else { return nil }
    let present = FieldSet(presentIn: article)
    guard NinjsEcho.isKnown(article), NinjsStory.holds(article) else { return nil }
    if article.id != nil, present.isSubset(of: plain), NinjsEcho.hasPlainDates(article),
      NinjsStory.hasPlainDateline(article)
    {
      return NinjsCertificate(differences: [], id: "")
    }
    var echo = NinjsEcho(version: options.version)
    guard echo.examine(article, present) else { return nil }
    return NinjsCertificate(differences: differences(echo), id: echo.back.id ?? "")
  }

  /// What a comparison finds; where nothing but an identifier comes back, without comparing.
  private static func differences(_ echo: borrowing NinjsEcho) -> [Difference] {
    guard FieldSet(presentIn: echo.back).isSubset(of: identifier) else { return echo.said.diff(echo.back) }
    var differences: [Difference] = []
    if case .object(let members) = ValueBuilder.value(of: echo.said, shape: .canonical) {
      differences = members.map { Difference(path: FieldPath([.key($0.key)]), left: $0.value, right: nil) }
    }
    if let id = echo.back.id {
      differences.append(Difference(path: FieldPath([.key("id")]), left: nil, right: .string(id)))
    }
    return differences
  }

  private static let identifier = FieldSet(["id"])

  /// The fields of which a story with an identifier may have any, and all of them come back if their forms are plain.
  static let plain = FieldSet([
    "id", "version", "type", "profile", "status", "firstCreated", "versionCreated", "contentCreated", "expires",
    "language", "title", "headline", "subheadline", "slugline", "byline", "creditLine", "summary", "caption", "altText",
    "dateline", "body", "signoff", "wordCount", "charCount",
  ])
}
