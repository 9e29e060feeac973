/// A published version of ninjs.
struct NinjsVersion: Sendable, Hashable, Comparable {
  let major: Int
  let minor: Int

  init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `3.1`; `3` is the newest of its generation.
  init?(_ text: String) {
    guard let version = NinjsVersion.byText[text] else { return nil }
    self = version
  }

  /// All versions, in order.
  static let all =
    (0...6).map { NinjsVersion(1, $0) } + (0...2).map { NinjsVersion(2, $0) } + (0...1).map { NinjsVersion(3, $0) }
  private static let byText: [String: NinjsVersion] = {
    var found: [String: NinjsVersion] = [:]
    for version in all { (found[version.text], found[String(version.major)]) = (version, version) }
    return found
  }()
  /// The version that is written unless told.
  static let newest = NinjsVersion(3, 1)

  /// As the standard writes it.
  var text: String { major == 3 && minor == 1 ? "3.1" : "\(major).\(minor)" }

  /// The address of its JSON Schema.
  var schema: String {
    // The newest is what nearly all outputs name.
    if major == 3, minor == 1 { return "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" }
    return "http://www.iptc.org/std/ninjs/ninjs-schema_\(text).json#"
  }

  static func < (left: NinjsVersion, right: NinjsVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The generation of an object that does not say its version, by the names of its members: capitals are 3.x's, the
  /// lists of lines 2.x's.
  static func generation(of names: [String]) -> Int {
    if names.contains(where: { name in
      NinjsNames.canonical[name.lowercased()] == name && name != name.lowercased()
    }) {
      return 3
    }
    let ofTwo: Set<String> = [
      "bodies", "headlines", "descriptions", "by", "people", "organisations", "places", "subjects", "events",
      "objects", "infosources", "genres", "trustindicators", "standard",
    ]
    return names.contains(where: { ofTwo.contains($0) }) ? 2 : 1
  }
}
