import Testing
import WireformCore
import WireformMarkup
import WireformTesting
import WireformWire
import WireformXML

@testable import NewsMLG2

/// The writer reads an item back unless it knows the story to be plain: here it is tried to make it know wrongly.
@Suite("A story that is called plain comes back as it was said to")
struct PlainItemTests {
  /// Lines that come back, and lines that do not: blanks, controls, noncharacters, markup, what looks like a dateline.
  private static let lines = [
    "A ferry came home", " A ferry", "A ferry ", "A  ferry", "A\nferry", "A\tferry", "", " ", "A \u{FFFE} ferry",
    "A \u{1} ferry", "\u{A0}A ferry\u{A0}", "A\u{2028}ferry", "<b>A</b> ferry", "&amp; & é 🙂 ]]>", "x", "-", "x,",
    "LONDON (Reuters) - A ferry came home.", "PARIS, Nov 20 (AFP) -- A ferry came home.", "(Reuters) - A ferry",
    "LISBON", "TASS", "By Ana Example", "BREST, France - A ferry came home.", "usable", "text", "2", "en",
    "urn:newsml:example.org:1", "stat:usable", "subj:01000000",
  ]
  private static let runIns: [(String?, String?)] = [
    ("LISBON", "LISBON (Reuters) - "), ("LISBON, Nov 20 (Reuters)", "LISBON, Nov 20 (Reuters) - "),
    ("PARIS", nil), (nil, "OSLO, Nov 20 (NTB) -- "), ("LISBON", "OSLO (AP) - "), ("Lisbon", "Lisbon  (AP) - "),
    ("PORTO", "PORTO\n"), ("PORTO", "PORTO - "), (nil, "Nowhere at all "), ("MADRID (EFE)", "MADRID (EFE).- "),
  ]

  @Test func noStoryIsWronglyCalledPlain() {
    var random = RandomSource(seed: 20)
    let laws = FormatLaws(NewsMLG2Format.descriptor, kind: .tree)
    var plain = 0
    for number in 0..<600 {
      let article = PlainItemTests.story(&random)
      guard PlainItemTests.isPlain(article) else { continue }
      plain += 1
      let violations = laws.accounting(of: article, "story \(number)")
      #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
    }
    #expect(plain > 100, "only \(plain) of 600 were plain: what was tried then?")
  }

  @Test func whatWireStoriesHaveIsPlain() {
    var article = Article()
    (article.type, article.language, article.category) = ("text", "en", "World")
    (article.headline, article.subheadline) = ("A ferry came home", "No one was hurt")
    (article.byline, article.signoff, article.endMark) = ("By Ana Example", "ae/rr", "END")
    article.dateline = DatelineLift.dateline(
      element: "LISBON, Nov 20 (Reuters)", runIn: "LISBON, Nov 20 (Reuters) - ")
    article.body = [
      .text("The ferry came home at noon."), .heading(Heading(level: 2, [.text("At sea")])),
      .preformatted(Preformatted("Ferry   1\nBoat    2")),
    ]
    #expect(PlainItemTests.isPlain(article))
  }

  private static func isPlain(_ article: Article) -> Bool {
    var sink = ByteSink()
    var report = Report(now: G2.now)
    var out = MarkupOutput(taking: &sink, report: &report)
    let writer = ItemWriter(options: NewsMLG2WriterOptions(), isInMessage: false, carried: nil)
    let isPlain = writer.write(article, to: &out) && out.xml.droppedCharacters == 0
    out.release(to: &sink, report: &report)
    return isPlain
  }

  /// A plain story with none to three things changed.
  private static func story(_ random: inout RandomSource) -> Article {
    var article = Article()
    article.headline = lines[0]
    article.language = "en"
    article.body = [.text("The ferry came home at noon."), .text("No one was hurt.")]
    if random.below(4) > 0 {
      let (element, runIn) = runIns[random.below(runIns.count)]
      article.dateline = DatelineLift.dateline(element: element, runIn: runIn)
    }
    for _ in 0..<random.below(4) { change(&article, &random) }
    return article
  }

  private static func change(_ article: inout Article, _ random: inout RandomSource) {
    let line = lines[random.below(lines.count)]
    let date = [
      "2015-11-20T12:00:00+03:00", "2015-11-20T12:00", "2015-11-20", "2015", "--11-20", "2015-11-20T12:00:00.50Z",
    ].map { PartialDate($0) }[random.below(6)]
    switch random.below(34) {
    case 0: article.id = line
    case 1: article.version = line
    case 2: article.type = line
    case 3: article.status = line
    case 4: article.urgency = Urgency(line, scale: random.below(2) == 0 ? "iptc" : "other")
    case 5: article.firstCreated = date
    case 6: article.versionCreated = date
    case 7: article.contentCreated = date
    case 8: article.contentModified = date
    case 9: article.expires = date
    case 10: article.published = date
    case 11: article.provider = concept(line, &random)
    case 12: article.edNotes = [Note(line), Note("Another note")]
    case 13: article.language = line
    case 14: article.title = line
    case 15: article.headline = line
    case 16: article.subheadline = line
    case 17: article.slugline = line
    case 18: article.category = line
    case 19: article.byline = line
    case 20: article.creditLine = line
    case 21: article.summary = line
    case 22: article.caption = line
    case 23: article.keywords = [Line(line), Line("ferries")]
    case 24: article.signoff = line
    case 25: article.subjects = [concept(line, &random)]
    case 26: article.people = [concept(line, &random)]
    case 27: article.creators = [concept(line, &random)]
    case 28: article.located = [concept(line, &random)]
    case 29: article.rights = rights(line, &random)
    case 30: article.body.insert(block(line, &random), at: 0)
    case 31: article.body.append(block(line, &random))
    case 32: (article.wordCount, article.charCount) = (random.below(4) - 1, random.below(4) - 1)
    default: (article.endMark, article.labels, article.altText) = (line, [Label(line)], line)
    }
  }

  private static func concept(_ line: String, _ random: inout RandomSource) -> Concept {
    var concept = Concept()
    switch random.below(4) {
    case 0: concept.name = line
    case 1: concept.literal = line
    case 2: concept.qcode = line
    default: (concept.literal, concept.name, concept.qcode) = (line, "Ana Example", "ex:ana")
    }
    return concept
  }

  private static func rights(_ line: String, _ random: inout RandomSource) -> Rights {
    var rights = Rights()
    switch random.below(3) {
    case 0: rights.notice = line
    case 1: rights.usageTerms = line
    default: (rights.holder, rights.notice) = (concept(line, &random), "(c) Example")
    }
    return rights
  }

  private static func block(_ line: String, _ random: inout RandomSource) -> Block {
    switch random.below(5) {
    case 0: .heading(Heading(level: 2, [.text(line)]))
    case 1: .heading(Heading(level: 3, [.text(line)]))
    case 2: .preformatted(Preformatted(line + "\n  a table\n" + line))
    case 3: .text(line, role: "lead")
    default: .paragraph(Paragraph([.text(line)]))
    }
  }
}
