internal import WireformCore
internal import WireformMarkup

/// How the fields of an Article are called in schema.org's vocabulary, for writing and reading alike.
enum SchemaTerms {
  /// Lines with a property of their own.
  static var lines: [(term: String, path: WritableKeyPath<Article, String?>)] {
    [
      ("@id", \.id), ("version", \.version), ("headline", \.headline), ("alternativeHeadline", \.subheadline),
      ("alternateName", \.title), ("articleSection", \.category), ("inLanguage", \.language),
      ("description", \.summary), ("creditText", \.creditLine), ("creativeWorkStatus", \.status),
    ]
  }

  /// Lines that only a `PropertyValue` can hold, by the names of the native JSON.
  static var properties: [(name: String, path: WritableKeyPath<Article, String?>)] {
    [
      ("type", \.type), ("objectType", \.objectType), ("profile", \.profile), ("fileName", \.fileName),
      ("rel", \.rel), ("slugline", \.slugline), ("caption", \.caption), ("altText", \.altText),
      ("endMark", \.endMark),
    ]
  }

  /// Dates with a property of their own.
  static var dates: [(term: String, path: WritableKeyPath<Article, PartialDate?>)] {
    [
      ("dateCreated", \.firstCreated), ("dateModified", \.versionCreated), ("datePublished", \.published),
      ("expires", \.expires),
    ]
  }

  /// Dates that only a `PropertyValue` can hold.
  static var dateProperties: [(name: String, path: WritableKeyPath<Article, PartialDate?>)] {
    [("contentCreated", \.contentCreated), ("contentModified", \.contentModified)]
  }

  /// A list of concepts and what one of its members is unless it says otherwise.
  struct Slot: Sendable {
    let term: String
    let type: String
    /// Whether the list shares its property with others, so that the type decides.
    var isShared = false
  }

  /// Lists of concepts.
  static var concepts: [(slot: Slot, path: WritableKeyPath<Article, [Concept]>)] {
    [
      (Slot(term: "author", type: "Person"), \.creators),
      (Slot(term: "contributor", type: "Person"), \.contributors),
      (Slot(term: "sourceOrganization", type: "Organization"), \.infoSources),
      (Slot(term: "audience", type: "Audience"), \.audiences),
      (Slot(term: "locationCreated", type: "Place"), \.located),
      (Slot(term: "genre", type: "DefinedTerm"), \.genres),
      (Slot(term: "about", type: "DefinedTerm", isShared: true), \.subjects),
      (Slot(term: "mentions", type: "Person", isShared: true), \.people),
      (Slot(term: "mentions", type: "Organization", isShared: true), \.organisations),
      (Slot(term: "contentLocation", type: "Place"), \.places),
      (Slot(term: "mentions", type: "Event", isShared: true), \.events),
      (Slot(term: "mentions", type: "Product", isShared: true), \.objects),
    ]
  }

  /// The one who provides the story.
  static let provider = Slot(term: "publisher", type: "Organization")
  /// Who holds the rights.
  static let holder = Slot(term: "copyrightHolder", type: "Organization")
  /// By what the content was made.
  static let digitalSource = Slot(term: "digitalSourceType", type: "DefinedTerm")

  /// Types of schema.org and the natures of concepts that they stand for.
  static let natures = [
    ("Person", "cpnat:person"), ("Organization", "cpnat:organisation"), ("Place", "cpnat:geoArea"),
    ("Event", "cpnat:event"), ("Product", "cpnat:object"),
  ]

  /// Types of media and what an Article calls them.
  static let media = [
    ("ImageObject", "image", "picture"), ("VideoObject", "video", "video"), ("AudioObject", "audio", "audio"),
  ]

  /// Whether a type is that of a story.
  static func isStory(_ type: String) -> Bool {
    type.hasSuffix("Article") || type == "BlogPosting" || type == "LiveBlogPosting" || type == "SocialMediaPosting"
      || type == "Report" || type == "NewsArticle"
  }

  /// A type without the address of the vocabulary.
  static func bare(_ type: String) -> String {
    for prefix in ["https://schema.org/", "http://schema.org/", "schema:"] where type.hasPrefix(prefix) {
      return String(type.dropFirst(prefix.count))
    }
    return type
  }

  /// Whether a context is schema.org's.
  static func isContext(_ text: String) -> Bool {
    ["https://schema.org", "http://schema.org", "https://schema.org/", "http://schema.org/"].contains(text)
  }

  /// The words of a text between commas.
  static func keywords(_ text: String) -> [String] {
    text.split(separator: ",").map { MarkupText.collapsed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The list that a thing of a type belongs to: what a story is about is a subject unless it is a person or the like.
  static func list(of type: String?, in term: String) -> WritableKeyPath<Article, [Concept]> {
    guard let type = type.map({ bare($0) }) else { return \.subjects }
    if type == "Person" { return \.people }
    if type.hasSuffix("Organization") || type == "Corporation" { return \.organisations }
    if type.hasSuffix("Event") { return \.events }
    if ["Place", "City", "Country", "State", "AdministrativeArea"].contains(type) { return \.places }
    return type == "Product" ? \.objects : \.subjects
  }
}
