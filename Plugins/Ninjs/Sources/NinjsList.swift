/// The lists of things in a news object, and what their elements have besides name, URI and literal.
///
/// The schema of each version has the last word; this tells what no version has, so that it need not be written first
/// and taken out afterwards.
enum NinjsList {
  case people, organisations, places, subjects, events, objects, genres, sources
  /// Not a list: the one thing that tells how the content was made.
  case sourceType

  /// How the thing relates to the story.
  func hasRel(_ version: NinjsVersion) -> Bool {
    switch self {
    case .genres, .sourceType: false
    case .sources: version.major == 1
    default: true
    }
  }

  /// What part it plays; 1.x, which has no roles, has them as `rel`.
  func hasRole(_ version: NinjsVersion) -> Bool { self == .sources || version.major == 1 }

  /// Who assigned it, how relevant and how sure it is.
  var hasScores: Bool { self == .subjects }

  /// How to reach it.
  var hasContacts: Bool { self == .people || self == .organisations || self == .places || self == .sources }

  /// Its tickers.
  var hasSymbols: Bool { self == .organisations }

  /// Where it is.
  var hasPosition: Bool { self == .places }
}
