import Foundation
import Testing
import WireformCore
import WireformJSON
import WireformTesting

@testable import Ninjs

/// Whoever has a certificate comes back as it says, and is written as everybody else.
@Suite struct NinjsCertificateTests {
  private static func options(_ settings: [String: String] = [:]) -> NinjsWriter.Options {
    let list = settings.map { FormatSpec.Setting($0.key, $0.value) }
    return (try? NinjsWriter.Options(list, format: "ninjs")) ?? NinjsWriter.Options()
  }

  /// Holds an article's certificate, where it has one, against what reading back finds.
  /// - Returns: whether it has one.
  @discardableResult
  private func check(_ article: Article, _ settings: [String: String] = [:], _ name: String = "") throws -> Bool {
    let options = Self.options(settings)
    guard let certificate = NinjsCertificate.certificate(for: article, options, limits: Limits()) else { return false }
    var sink = ByteSink()
    NinjsWriter.stream(article, certificate, options, to: &sink)
    let bytes = sink.takeBytes()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == String(decoding: NinjsWriter(options: options).json(article), as: UTF8.self), "\(name)")
    var reader = NinjsItemReader(try JSONDocument(parsing: bytes, depthLimit: 256))
    let found = article.diff(reader.article(0))
    #expect(certificate.differences == found, "\(name): \(text)")
    return true
  }

  /// An article with some fields of another.
  private func grafted(_ article: Article, _ fields: [String], from other: Article) -> Article? {
    guard case .object(let members) = ValueBuilder.value(of: article),
      case .object(let others) = ValueBuilder.value(of: other)
    else { return nil }
    let taken = others.filter { fields.contains($0.key) }
    var problems: [ValueReader.Problem] = []
    let kept = members.filter { member in !taken.contains { $0.key == member.key } }
    return ValueReader.read(.object(kept + taken), coerces: false, problems: &problems)
  }

  static let stories: [Article] = {
    var plain = Article()
    plain.id = "urn:example:1"
    plain.type = "text"
    plain.headline = "Ferry & crew <back> in \"harbor\""
    plain.versionCreated = PartialDate("2026-01-01T00:00:00+01:00")
    plain.body = [
      .text("A ferry that drifted for nine hours was towed into harbor, the service said."),
      .text("``We played cards,'' said Ångström – a teacher; \u{00A0}5 < 6 & 7 > 4.", role: "quote"),
      .paragraph(
        Paragraph([
          .text("See "), .link(InlineLink(href: "https://example.org/a?b=1&c=\"2\"", [.text("the list")])), .text(", "),
          .strong(InlineSpan([.emphasis(InlineSpan("both"))])), .lineBreak, .text("and more."),
        ])),
      .heading(Heading(level: 3, [.text("What next")])),
      .list(List([ListItem([.text("One")]), ListItem([.text("Two "), .code(InlineSpan("2"))], checked: true)])),
      .quote(Quote([.text("It was cold.")])), .rule(Rule()),
    ]
    var dated = plain
    var body: [Block] = [.text("ROCKLAND, Maine (AP) _ A ferry that drifted was towed in.")]
    dated.dateline = NinjsDateline.lift(from: &body)
    dated.body = body + plain.body.dropFirst()
    dated.signoff = "lo/pf"
    dated.subheadline = "Two boats held it off the ledges"
    dated.summary = "A ferry drifted."
    dated.wordCount = 120
    var coded = dated
    coded.id = nil
    coded.urgency = Urgency("4", scale: "iptc")
    coded.subjects = [
      Concept(name: "Sea", uri: "http://cv.example.org/1", qcode: "x:1"), Concept(name: "Cold", literal: "c"),
    ]
    coded.people = [Concept(name: "Howard Pratt", type: "cpnat:person")]
    coded.creators = [Concept(name: "Lena Ortiz")]
    coded.provider = Concept(name: "Wire", uri: "http://cv.example.org/wire")
    coded.keywords = [Line("ferry"), Line("sea")]
    coded.located = [Concept(name: "Rockland", uri: "http://cv.example.org/r")]
    coded.rights = Rights()
    coded.rights?.holder = Concept(name: "Wire")
    coded.rights?.notice = "© 2026"
    coded.edNotes = [Note("Not for use before noon", role: "embargo")]
    coded.embargo = Embargo(until: PartialDate("2026-01-02T00:00:00Z"))
    coded.altIds = [AltID("1234", type: "x", role: "slug")]
    coded.endMark = "AP-WX"
    coded.category = "i"
    coded.labels = [Label("UPDATE 1", sense: "update", number: 1)]
    var picture = Article()
    picture.name = "main"
    picture.rel = "lead"
    picture.type = "picture"
    picture.caption = "The ferry"
    picture.renditions = [Rendition()]
    picture.renditions[0].name = "thumb"
    picture.renditions[0].href = "https://example.org/p.jpg"
    picture.renditions[0].width = 100
    coded.media = [picture]
    var nameless = plain
    nameless.id = nil
    return [plain, dated, coded, nameless]
  }()

  @Test func plainStoriesHaveOne() throws {
    for (index, story) in Self.stories.enumerated() {
      for version in ["3.0", "3.1"] {
        #expect(try check(story, ["version": version], "story \(index)"), "story \(index)")
        #expect(try check(story, ["version": version, "pretty": "true"], "story \(index)"), "story \(index)")
      }
      #expect(try !check(story, ["version": "2.2"]))
      #expect(try !check(story, ["body": "text"]))
    }
  }

  @Test func namesOfFieldsAreKnown() {
    #expect(!NinjsEcho.homeless.hasUnknownNames)
    #expect(!NinjsCertificate.plain.hasUnknownNames)
    #expect(NinjsCertificate.plain.isDisjoint(with: NinjsEcho.homeless))
  }

  @Test func documentsComeBack() throws {
    for article in try NinjsRun.documents.flatMap({ NinjsRun.read([UInt8](try Data(contentsOf: $0))).articles }) {
      try check(article, [:], article.id ?? "")
      try check(article, ["version": "3.0"], article.id ?? "")
    }
  }

  /// Single fields of articles with everything in them, in stories that have a certificate.
  @Test(arguments: 0..<4) func fieldsComeBack(seed: Int) throws {
    var generator = ArticleGenerator(seed: UInt64(seed) * 7919 + 1)
    var certified: Set<String> = []
    for number in 0..<20 {
      let article = number == 0 && seed == 0 ? NinjsArticle.full : generator.next()
      try check(article, [:], "generated")
      for name in FieldSet(presentIn: article).names {
        for story in Self.stories {
          guard let changed = grafted(story, [name], from: article) else { continue }
          if try check(changed, [:], name) { certified.insert(name) }
        }
      }
    }
    #expect(certified.count > 40)
  }

  /// Single blocks, concepts, lines and media of such articles.
  @Test(arguments: 0..<4) func partsComeBack(seed: Int) throws {
    var generator = ArticleGenerator(seed: UInt64(seed) * 104_729 + 3)
    var blocks = 0
    for _ in 0..<20 {
      let article = generator.next()
      for story in Self.stories {
        for block in article.body {
          var changed = story
          changed.body.append(block)
          if try check(changed, [:], "\(block)") { blocks += 1 }
          changed.body = [block] + story.body
          try check(changed, [:], "\(block)")
          changed.body = [block]
          try check(changed, [:], "\(block)")
        }
        for list in [\Article.subjects, \.people, \.organisations, \.places, \.genres, \.creators, \.infoSources] {
          let concepts = article.subjects + article.people + article.places + article.organisations
          for concept in concepts {
            var changed = story
            changed[keyPath: list].append(concept)
            try check(changed, [:], "\(concept)")
            changed[keyPath: list] = [concept, concept]
            try check(changed, [:], "\(concept)")
          }
        }
        for medium in article.media {
          var changed = story
          changed.media.append(medium)
          try check(changed, [:], "medium")
        }
      }
    }
    #expect(blocks > 20)
  }

  /// Texts at the edges of what collapses, and of what XML holds.
  @Test func textsComeBack() throws {
    let pieces = [
      "", " ", "a", "a ", " a", "a b", "a  b", "a\tb", "a\nb", "\u{A0}", "a\u{A0} b", "\u{FFFE}", "a\u{FFFD}b", "﷐",
      "\u{1}", "\u{7F}", "\u{85}", "\u{2028}", "12345678", "1234567 ", "1234567 8", "12345678 ", " 1234567", "]]>", "é",
      "\u{FEFF}a", "LONDON (Reuters) - Oil", "LONDON, May 6 - Oil fell", "(AP) - x", "PARIS -- x", "&amp;", "<p>",
    ]
    var certified = 0
    for first in pieces {
      for second in pieces {
        let contents: [[Inline]] = [
          [.text(first), .emphasis(InlineSpan(second))], [.emphasis(InlineSpan(first)), .text(second)],
          [.text(first), .lineBreak, .text(second)], [.text(first + second)], [.text(first), .text(second)],
          [.strong(InlineSpan([.text(first), .link(InlineLink(href: second, title: first, [.text(second)]))]))],
          [.span(InlineSpan([.text(first)], role: second.isEmpty ? nil : second)), .text(second)],
        ]
        for content in contents {
          for story in Self.stories.prefix(2) {
            var changed = story
            changed.body[0] = .paragraph(Paragraph(content))
            if try check(changed, [:], "\(content)") { certified += 1 }
            changed.body = [.list(List([ListItem(content)])), .heading(Heading(level: 1, content))]
            try check(changed, [:], "\(content)")
          }
        }
        var changed = Self.stories[0]
        changed.signoff = first + second
        changed.headline = second
        try check(changed, [:], "sign-off \(first)|\(second)")
        changed.dateline = Dateline()
        changed.dateline?.runIn = first + second
        try check(changed, [:], "run-in \(first)|\(second)")
        var body: [Block] = [.text(first + " - " + second)]
        changed.dateline = NinjsDateline.lift(from: &body)
        try check(changed, [:], "dateline \(first)|\(second)")
      }
    }
    #expect(certified > 200)
  }
}
