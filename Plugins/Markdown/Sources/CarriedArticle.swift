internal import WireformCore

/// An Article that a document carries whole, with a digest of what the document itself is read to.
///
/// It stands in the front matter under `wireform`, as JSON, which is YAML. As long as the digest fits, nobody has
/// edited the document and the carried Article is what it means; afterwards the document means what it says.
struct CarriedArticle {
  /// The key of the front matter.
  static let key = "wireform"

  private let article: Value
  private let digest: String

  /// Reads the value of the key; nil where it has another shape.
  init?(_ value: Value) {
    let value = YAMLScalar.unwrapped(value)
    guard let article = value["article"], let digest = value["digest"]?.string else { return nil }
    self.article = article
    self.digest = digest
  }

  /// The Article that a document means.
  /// - Parameters:
  ///   - own: what the document is read to without this.
  ///   - report: told where the document was edited.
  func resolved(_ own: Article, _ report: inout Report) -> Article {
    var problems: [ValueReader.Problem] = []
    let carried: Article? = ValueReader.read(article, problems: &problems)
    guard digest == CarriedArticle.digest(of: own), let carried, problems.isEmpty else {
      report.add(.carryStale)
      return own
    }
    return carried
  }

  /// The line of front matter that carries an Article.
  /// - Parameters:
  ///   - article: what is carried.
  ///   - own: what the document is read to without it.
  static func line(_ article: Article, _ own: Article) -> [UInt8] {
    let value: Value = ["digest": .string(digest(of: own)), "article": ValueBuilder.value(of: article)]
    return Array("\(key): \(JSONText.text(value))\n".utf8)
  }

  /// A digest of an Article: FNV-1a of its JSON, 64 bits in hexadecimal.
  private static func digest(of article: Article) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in JSONText.text(ValueBuilder.value(of: article)).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
