/// The lists of things in a news object, and what their elements have besides name, URI and literal.
///
/// The schema of each version has the last word; this tells what no version has, so that it need not be written first
/// and taken out afterwards.
enum NinjsList {
  case people, organisations, places, subjects, events, objects, genres, sources
  /// Not a list: the one thing that tells how the content was made.
  case sourceType
  /// What no version has and some feeds do: written with all that a concept has, where extensions are asked for.
  case services

  /// How the thing relates to the story.
  func hasRel(_ version: NinjsVersion) -> Bool {
    switch self {
    case .genres, .sourceType: false
    case .sources: version.major == 1
    default: true
    }
  }

  /// What part it plays; 1.x, which has no roles, has them as `rel`.
  func hasRole(_ version: NinjsVersion) -> Bool { self == .sources || self == .services || version.major == 1 }

  /// Its scheme and code apart from each other.
  func hasScheme(_ version: NinjsVersion) -> Bool { self == .services || version.major == 1 }

  /// Who assigned it, how relevant and how sure it is.
  var hasScores: Bool { self == .subjects || self == .services }

  /// How to reach it.
  var hasContacts: Bool {
    switch self {
    case .people, .organisations, .places, .sources, .services: true
    default: false
    }
  }

  /// Its tickers.
  var hasSymbols: Bool { self == .organisations || self == .services }

  /// Where it is.
  var hasPosition: Bool { self == .places || self == .services }
}
