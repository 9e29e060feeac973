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

  /// A name of the table below, with what it is found by.
  struct Known: Sendable {
    /// The name of 3.x.
    let name: String
    /// What `mark` makes of it.
    let mark: UInt8
  }

  /// The known names by the hash of their lower case, for names that are still bytes.
  private static let slots: [(lower: [UInt8], known: Known)?] = {
    var slots = [(lower: [UInt8], known: Known)?](repeating: nil, count: 512)
    for (lower, name) in canonical {
      var slot = Int(lower.utf8.reduce(seed) { mixed($0, $1) }) & 511
      while slots[slot] != nil { slot = (slot + 1) & 511 }
      slots[slot] = (Array(lower.utf8), Known(name: name, mark: mark(name)))
    }
    return slots
  }()

  private static let seed: UInt32 = 0x811C_9DC5

  @inline(__always)
  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// A number from 0 to 63 for a name, which is cheap to make: objects look their members up by it first.
  @inline(__always)
  static func mark(_ name: StaticString) -> UInt8 {
    let count = name.utf8CodeUnitCount
    return count == 0 ? 0 : mark(count, name.utf8Start[0], name.utf8Start[count - 1])
  }

  /// The same for a name that comes from a document.
  static func mark(_ name: String) -> UInt8 { mark(name.utf8.count, name.utf8.first ?? 0, name.utf8.last ?? 0) }

  @inline(__always)
  private static func mark(_ count: Int, _ first: UInt8, _ last: UInt8) -> UInt8 {
    count == 0 ? 0 : (UInt8(truncatingIfNeeded: count) &* 11 &+ first &* 5 &+ last &* 3) & 63
  }

  /// Whether a name is this word.
  static func isEqual(_ name: String, _ word: StaticString) -> Bool {
    guard name.utf8.count == word.utf8CodeUnitCount else { return false }
    var name = name
    return name.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] != word.utf8Start[index] { return false }
      return true
    }
  }

  /// The name of 3.x for the bytes of a name, nil where ninjs has none such.
  static func known(_ bytes: UnsafeRawBufferPointer) -> Known? {
    var hash = seed
    for byte in bytes { hash = mixed(hash, lowered(byte)) }
    var slot = Int(hash) & 511
    while let entry = slots[slot] {
      if isEqual(entry.lower, bytes) { return entry.known }
      slot = (slot + 1) & 511
    }
    return nil
  }

  private static func isEqual(_ lower: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard lower.count == bytes.count else { return false }
    return lower.withUnsafeBufferPointer { lower in
      for index in lower.indices where lower[index] != lowered(bytes[index]) { return false }
      return true
    }
  }
}
