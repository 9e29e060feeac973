/// The schemes that a document's QCodes refer to: alias to URI.
///
/// What the document declares comes first; the IPTC's standard catalog stands behind it.
public struct Catalog: Sendable {
  private var declared: [String: String] = [:]

  /// The IPTC's standard catalog alone.
  public init() {}

  /// The address of the IPTC's standard catalog, as documents refer to it.
  public static let standardAddress = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"

  /// All aliases of the IPTC's standard catalog with their URIs, by alias.
  public static var standardSchemes: [(alias: String, uri: String)] {
    StandardSchemes.byAlias.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Declares a scheme of the document's own.
  public mutating func declare(alias: String, uri: String) { declared[alias] = uri }

  /// The URI of a scheme, nil for an alias that nobody declared.
  public func scheme(_ alias: String) -> String? { declared[alias] ?? StandardSchemes.byAlias[alias] }

  /// The full URI of a code, nil where its alias is not known.
  public func uri(of qcode: String) -> String? {
    guard let code = QCode(qcode), let scheme = scheme(code.alias) else { return nil }
    return scheme + code.code
  }

  /// The QCode of a URI that lies in one of the IPTC's schemes, nil for any other.
  public static func qcode(of uri: String) -> String? {
    guard let cut = uri.utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
      return nil
    }
    let code = uri.utf8.index(after: cut)
    guard code != uri.utf8.endIndex, let alias = StandardSchemes.byURI[String(uri[..<code])] else { return nil }
    return QCode("\(alias):\(uri[code...])").map(\.description)
  }
}
