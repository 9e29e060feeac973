import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting

/// What a story says in any of its fields stays text: of the terminal, of XML, of the page that a browser opens.
@Suite("Inert outputs")
struct InertOutputTests {
  private static let writers: [String] = FormatRegistry.builtIn.formats.filter { $0.writing != nil }.map(\.id)

  /// All control characters of ASCII and of Latin-1, and what no text may hold.
  private static let controls = String(
    String.UnicodeScalarView(
      ((0..<0x20).map { UInt32($0) } + (0x7F..<0xA0).map { UInt32($0) } + [0xFFFE, 0xFFFF]).compactMap(
        Unicode.Scalar.init)))

  /// The kitchen sink with an attack in every string, as a format writes it.
  private func write(_ attack: String, keepsText: Bool, as id: String) throws -> [UInt8] {
    let format = try FormatRegistry.builtIn.format(named: id)
    let writing = try #require(format.writing)
    var outputs: [UInt8] = []
    for sink in ArticleGenerator.kitchenSinks() {
      var article = sink
      var replacer = AttackReplacer(attack, keepsText: keepsText)
      article.fields(&replacer)
      #expect(replacer.count > 500, "only \(replacer.count) strings were spoilt")
      var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
      var writer = try writing.open([], format: id)
      var output = ByteSink(capacity: 4096)
      try writer.write(article, to: &output, report: &report)
      try writer.finish(&output, report: &report)
      outputs += output.takeBytes()
    }
    return outputs
  }

  @Test("no format writes a control character out of any field", arguments: writers, [false, true])
  func controlCharacters(_ format: String, keepsText: Bool) throws {
    let output = try write(Self.controls + "x", keepsText: keepsText, as: format)
    let text = String(decoding: output, as: UTF8.self)
    // The two transports are framed by some of their own; no story takes a terminal over through them.
    let frames: [String: Set<UInt32>] = [
      "iptc7901": [0x01, 0x02, 0x03, 0x04, 0x09, 0x0A, 0x0D, 0x7F],
      "anpa1312": [0x01, 0x02, 0x03, 0x04, 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x11, 0x12, 0x13, 0x16, 0x1F],
    ]
    var own = frames[format] ?? [0x09, 0x0A, 0x0D]
    // XML 1.0 and JSON allow a DEL, and JSON, which a page holds too, the two that are no characters.
    if !["wire", "markdown"].contains(format) { own.insert(0x7F) }
    let loose = Set(text.unicodeScalars.map(\.value).filter { ($0 < 0x20 || $0 == 0x7F) && !own.contains($0) })
    #expect(loose.isEmpty, "\(format) wrote \(loose.sorted().map { String($0, radix: 16) })")
    let isXML = ["newsml-g2", "newsml-1", "nitf"].contains(format)
    #expect(!isXML || !text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF })
  }

  @Test("no story ends its message, or begins another", arguments: ["iptc7901", "anpa1312"])
  func forgedFrames(_ format: String) throws {
    let plain = try write("x", keepsText: true, as: format)
    let forged = try write("\u{3}\r\n\u{4}\r\n\u{1}\u{2}x", keepsText: true, as: format)
    for sign in [UInt8(1), 2, 3, 4] {
      #expect(forged.count { $0 == sign } == plain.count { $0 == sign }, "\(sign)")
    }
    #expect(plain.contains(1))
  }

  private static let attacks: [String] = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "--><script>alert(1)</script><!--",
    "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><script>alert(1)</script>",
    "</title></style></textarea><script>alert(1)</script>", "<!--<script>alert(1)",
  ]

  @Test("a page runs nothing of any field", arguments: attacks, [false, true])
  func runsNothing(_ attack: String, keepsText: Bool) throws {
    let page = String(decoding: try write(attack, keepsText: keepsText, as: "html"), as: UTF8.self)
    let tags = Self.tags(of: page)
    #expect(tags.count > 50)
    for tag in tags {
      let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      #expect(!["object", "embed", "form", "base", "textarea"].contains(name), "\(tag)")
      // Embedded markup is shown in a frame that may run nothing.
      if name == "iframe", !tag.hasPrefix("</") { #expect(tag.contains(" sandbox=\"\""), "\(tag)") }
      if name == "script", !tag.hasPrefix("</") { #expect(tag.contains("application/ld+json"), "\(tag)") }
      let bare = Self.withoutValues(tag).lowercased()
      #expect(!bare.contains(" on"), "\(tag)")
    }
    #expect(!page.contains("<!--<script"))
  }

  @Test(
    "a page links to nothing that runs",
    arguments: [
      "javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
      "\u{1}javascript:alert(1)",
      "java\nscript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd",
    ])
  func links(_ link: String) throws {
    let page = String(decoding: try write(link, keepsText: false, as: "html"), as: UTF8.self)
    let names = ["href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background"]
    for tag in Self.tags(of: page) {
      for name in names {
        for part in tag.components(separatedBy: " \(name)=\"").dropFirst() {
          let value = part.prefix { $0 != "\"" }.lowercased().filter { !$0.isWhitespace && $0 > "\u{20}" }
          let isBad = ["javascript:", "vbscript:", "data:", "file:"].contains { value.hasPrefix($0) }
          #expect(!isBad, "\(tag)")
        }
      }
    }
  }

  /// The tags of a page as a browser sees them: what is inside a script or a quoted value is none.
  private static func tags(of page: String) -> [String] {
    var tags: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      guard let next = rest.dropFirst().first, next.isLetter || next == "/" else {
        rest = rest.dropFirst()
        continue
      }
      var quote: Character?
      let end = rest.firstIndex { character in
        if let open = quote {
          if character == open { quote = nil }
          return false
        }
        if character == "\"" || character == "'" { quote = character }
        return character == ">"
      }
      let tag = String(rest[..<(end ?? rest.endIndex)])
      tags.append(tag)
      rest = end.map { rest[$0...] } ?? ""
      let name = tag.dropFirst().prefix { $0.isLetter }.lowercased()
      guard name == "script" || name == "style" || name == "title" else { continue }
      if let close = rest.range(of: "</\(name)", options: .caseInsensitive) { rest = rest[close.lowerBound...] }
    }
    return tags
  }

  private static func withoutValues(_ tag: String) -> String {
    var quote: Character?
    return tag.filter { character in
      if let open = quote {
        if character == open { quote = nil }
        return false
      }
      if character == "\"" || character == "'" { quote = character }
      return true
    }
  }
}
