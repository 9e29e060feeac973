/// The names of ninjs' properties in its three generations.
///
/// Inside the plugin everything has the names of 3.x. Those of 2.x are the same in lower case, with one exception;
/// 1.x has singulars, and puts roles into names.
enum NinjsNames {
  /// The name of 3.x for a name in lower case, of whichever generation.
  static let canonical: [String: String] = {
    var names: [String: String] = [:]
    for name in root + inner { names[name.lowercased()] = name }
    for (first, third) in ofOne { names[first] = third }
    names["embargoed"] = "embargoedUntil"
    return names
  }()

  /// The names of 1.x that differ by more than capitals.
  static let ofOne: [String: String] = [
    "byline": "by", "person": "people", "organisation": "organisations", "place": "places", "subject": "subjects",
    "event": "events", "object": "objects", "infosource": "infoSources", "genre": "genres",
    "trustindicator": "trustIndicators", "$standard": "standard", "mimetype": "contentType",
  ]

  /// The properties of a news object.
  static let root = [
    "uri", "type", "representationType", "profile", "version", "firstCreated", "versionCreated", "contentCreated",
    "embargoedUntil", "pubStatus", "urgency", "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language",
    "descriptions", "bodies", "headlines", "people", "organisations", "places", "subjects", "events", "eventDetails",
    "plannedCoverage", "objects", "infoSources", "title", "by", "slugline", "located", "renditions", "associations",
    "altIds", "trustIndicators", "standard", "genres", "expires", "rightsInfo", "digitalSourceType",
  ]

  /// The properties inside them.
  static let inner = [
    "name", "rel", "role", "literal", "contentType", "value", "charCount", "wordCount", "contactInfo", "geoJSON",
    "symbols", "exchange", "symbolType", "symbol", "ticker", "creator", "relevance", "confidence", "lang", "address",
    "lines", "locality", "area", "postalCode", "country", "href", "width", "height", "sizeInBytes", "duration",
    "format", "aspectRatio", "videoCodec", "frameRate", "poi", "transportProtocol", "scanType", "bitrate", "langId",
    "linkedRights", "encodedRights", "schema", "scheme", "code", "id",
  ]

  /// The name of 3.x, or the name as it stands where ninjs has none such.
  static func third(_ name: String) -> String { canonical[name.lowercased()] ?? name }

  /// The name of 2.x.
  static func second(_ name: String) -> String {
    guard canonical[name.lowercased()] == name else { return name }
    return name == "embargoedUntil" ? "embargoed" : name.lowercased()
  }
}
