import Testing
import Wireform
import WireformCore

/// The same document in every Unicode encoding is the same Article, whatever its reader.
@Suite("Encodings")
struct EncodingTests {
  private static let documents = [
    "wire": "Ferry adrift\n\nLISBON, Nov 20 (Reuters) - For 5 € 🛳 it went.\n",
    "markdown": "---\nheadline: Ferry adrift\n---\n\nFor 5 € 🛳 it went.\n",
    "newsml-g2":
      "<?xml version=\"1.0\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\" version=\"1\""
      + " standard=\"NewsML-G2\" standardversion=\"2.35\"><itemMeta><title>For 5 € 🛳 it went</title></itemMeta></newsItem>",
    "newsml-1":
      "<?xml version=\"1.0\"?>\n<NewsML Version=\"1.2\"><NewsItem><NewsComponent><NewsLines><HeadLine>For 5 € 🛳 it went"
      + "</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>",
    "nitf": "<?xml version=\"1.0\"?>\n<nitf><body><body.content><p>For 5 € 🛳 it went.</p></body.content></body></nitf>",
  ]

  private static func encoded(_ text: String, unit: Int, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let marked = (mark ? "\u{FEFF}" : "") + text
    let units = unit == 2 ? marked.utf16.map { UInt32($0) } : marked.unicodeScalars.map(\.value)
    return units.flatMap { value in
      let bytes = (0..<unit).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private static func read(_ bytes: [UInt8], as format: String) throws -> [Article] {
    var source = ByteSource(bytes)
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    var articles: [Article] = []
    try Converter().read(&source, as: FormatSpec(name: format), report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    return articles
  }

  @Test("with a mark", arguments: documents.keys.sorted(), [2, 4])
  func marked(_ format: String, unit: Int) throws {
    let text = try #require(Self.documents[format])
    let plain = try Self.read(Array(text.utf8), as: format)
    #expect(plain.first?.debugDescription.contains("🛳") == true)
    for bigEndian in [false, true] {
      let bytes = Self.encoded(text, unit: unit, bigEndian: bigEndian, mark: true)
      #expect(try Self.read(bytes, as: format) == plain, "big end first: \(bigEndian)")
    }
  }

  @Test("without a mark, where the first character tells", arguments: ["newsml-g2", "newsml-1", "nitf"], [2, 4])
  func unmarked(_ format: String, unit: Int) throws {
    let text = try #require(Self.documents[format])
    let plain = try Self.read(Array(text.utf8), as: format)
    for bigEndian in [false, true] {
      let bytes = Self.encoded(text, unit: unit, bigEndian: bigEndian, mark: false)
      #expect(try Self.read(bytes, as: format) == plain, "big end first: \(bigEndian)")
    }
  }
}
