public import WireformCore

/// An Article that a document of another format carries whole, as JSON with a digest of what the document itself is
/// read to.
///
/// As long as the digest fits, nobody has edited the document and the carried Article is what it means; afterwards the
/// document means what it says. A format has one legal place for the text: a foreign element, a property, a script.
///
///     // writing: `own` is what the output without the text is read to
///     place(CarriedArticle.text(article, readAs: own))
///     // reading: `own` is what the document is read to, the text left aside
///     article = CarriedArticle.resolve(text, own: own, &report)
public enum CarriedArticle {
  /// How deep the JSON may be: each block takes several levels, so that it is more than an Article's own limit.
  private static let depth = 1024

  /// The text to put into a document.
  ///
  /// It is ASCII-safe where markup needs it: angle brackets, ampersands, apostrophes, controls and noncharacters are
  /// spelt `\u0000`, so that it stands unescaped in XML, in an attribute between apostrophes and in an HTML script.
  /// - Parameters:
  ///   - article: what is carried.
  ///   - own: what the document is read to without the text.
  public static func text(_ article: borrowing Article, readAs own: borrowing Article) -> String {
    let value: Value = ["digest": .string(digest(of: own)), "article": ValueBuilder.value(of: copy article)]
    return String(decoding: safe(json(value)), as: UTF8.self)
  }

  /// The Article that a document means.
  /// - Parameters:
  ///   - text: what the document carries.
  ///   - own: what the document is read to without the text.
  ///   - report: told `carry/stale` where the document was edited, or where the text is no Article.
  public static func resolve(_ text: String, own: Article, _ report: inout Report) -> Article {
    guard let document = try? JSONDocument(parsing: Array(text.utf8), depthLimit: depth) else {
      report.add(.carryStale, "what the document carries is not JSON; it is not used")
      return own
    }
    let value = document.value()
    guard let carried = value["article"], value["digest"]?.string == digest(of: own) else {
      report.add(.carryStale)
      return own
    }
    var problems: [ValueReader.Problem] = []
    guard let article: Article = ValueReader.read(carried, problems: &problems), problems.isEmpty else {
      report.add(.carryStale, "what the document carries is no article; it is not used")
      return own
    }
    return article
  }

  /// A digest of an Article: FNV-1a of its JSON, 64 bits in hexadecimal. It notices edits, not forgers.
  static func digest(of article: borrowing Article) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in json(ValueBuilder.value(of: copy article)) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func json(_ value: Value) -> [UInt8] {
    var sink = ByteSink(capacity: 4096)
    JSONWriter.write(to: &sink, layout: .compact) { _ = $0.value(value) }
    return sink.takeBytes()
  }

  /// Spells with an escape what markup would read as its own. All of it stands inside strings of the JSON.
  private static func safe(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 8)
    var index = 0
    while index < json.count {
      let (code, length) = special(json, index)
      if let code {
        let digits = String(code, radix: 16)
        result += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      } else {
        result.append(json[index])
      }
      index += length
    }
    return result
  }

  private static func special(_ json: [UInt8], _ index: Int) -> (code: UInt16?, length: Int) {
    let byte = json[index]
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"), 0x7F: return (UInt16(byte), 1)
    case 0xC2 where index + 1 < json.count && json[index + 1] < 0xA0: return (UInt16(json[index + 1]), 2)
    case 0xE2, 0xEF:
      guard index + 2 < json.count else { return (nil, 1) }
      let code = UInt16(byte & 0xF) << 12 | UInt16(json[index + 1] & 0x3F) << 6 | UInt16(json[index + 2] & 0x3F)
      return [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(code) ? (code, 3) : (nil, 1)
    default: return (nil, 1)
    }
  }
}
