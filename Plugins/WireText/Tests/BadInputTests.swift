import Testing
import WireText
import WireformCore

/// What feeds send by mistake: each gives Articles and says what is odd, and no text is lost.
@Suite struct BadInputTests {
  /// The Articles of a text and what was said.
  static func read(_ text: String, _ configure: (inout WireTextOptions) -> Void = { _ in }) throws -> (
    articles: [Article], codes: [String]
  ) {
    try read(Array(text.utf8), configure)
  }

  static func read(_ bytes: [UInt8], _ configure: (inout WireTextOptions) -> Void = { _ in }) throws -> (
    articles: [Article], codes: [String]
  ) {
    var articles: [Article] = []
    var options = WireTextOptions()
    configure(&options)
    var report = Report()
    var source = ByteSource(bytes)
    try WireTextReader.read(&source, options: options, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    return (articles, report.diagnostics.map(\.code.id))
  }

  /// All the words of an Article, wherever they went.
  static func words(_ article: Article) -> String {
    ([
      article.headline, article.subheadline, article.dateline?.runIn, article.signoff, article.endMark, article.summary,
    ]
    .compactMap { $0 } + article.body.map(\.plainText)).joined(separator: " ")
  }

  @Test func aMegabyteOnOneLineIsOneParagraph() throws {
    let line = String(repeating: "The bridge of Norwick was opened again on Friday. ", count: 20_000)
    let (articles, _) = try Self.read(line)
    #expect(articles.count == 1)
    #expect(Self.words(try #require(articles.first)).utf8.count == line.utf8.count - 1)
  }

  @Test func aHeadlineAloneIsAHeadline() throws {
    let (articles, codes) = try Self.read("Bridge of Norwick opened again\n")
    #expect(articles.first?.headline == "Bridge of Norwick opened again")
    #expect(articles.first?.body.isEmpty == true)
    #expect(codes.contains("wire/no-dateline"))
  }

  @Test func noHeadlineIsInvented() throws {
    let lead =
      "The bridge of Norwick was opened again on Friday after repairs that had taken a year and a half, they said."
    let (articles, codes) = try Self.read(lead + "\n\nThe mayor cut the ribbon.\n")
    #expect(articles.first?.headline == nil)
    #expect(articles.first?.body.first?.plainText == lead)
    #expect(codes.contains("wire/no-headline"))
  }

  @Test func aListOfHeadlinesKeepsEachOfThem() throws {
    let lines = ["Bridge opens in Norwick", "Ferry stops in Elsa", "Harbour master retires", "Ice leaves the bay"]
    let (articles, codes) = try Self.read(lines.joined(separator: "\n"))
    let words = Self.words(try #require(articles.first))
    for line in lines { #expect(words.contains(line)) }
    #expect(codes.contains("wire/no-dateline"))
  }

  @Test func aTableKeepsItsLines() throws {
    let rows = ["Norwick      23   13   .639", "Old Pier     21   16   .568", "Port Elsa    18   19   .486"]
    let (articles, codes) = try Self.read("Standings\n\n" + rows.joined(separator: "\n") + "\n")
    guard
      case .preformatted(let table)? = articles.first?.body.first(where: {
        if case .preformatted = $0 { true } else { false }
      })
    else {
      Issue.record("no table in \(String(describing: articles.first))")
      return
    }
    #expect(table.text == rows.joined(separator: "\n"))
    #expect(codes.contains("wire/table"))
  }

  @Test func anEmptyFrameIsAnArticleWithAWord() throws {
    let (articles, codes) = try Self.read("ZCZC AAP\n%A\n\nNNNN\n")
    #expect(articles.count == 1)
    #expect(articles.first?.body.isEmpty == true)
    #expect(!codes.isEmpty)
  }

  @Test func nothingIsAnError() {
    #expect(throws: FormatError.self) { try Self.read(" \n\u{1}\u{2}\n") }
  }

  @Test func damagedTextIsToldAndKept() throws {
    let (articles, codes) = try Self.read("CafÃ© opens\n\nNORWICK, March 2 (AP) - The keeperâ€™s cafÃ© was opened.\n")
    #expect(articles.first?.headline == "CafÃ© opens")
    #expect(codes.contains("wire/mojibake"))
    #expect(
      try !Self.read("Café opens\n\nNORWICK, March 2 (AP) - A café was opened.\n").codes.contains("wire/mojibake"))
  }

  @Test func controlCharactersAreNoText() throws {
    let (articles, _) = try Self.read(
      "Bridge \u{7}opened\n\nNORWICK, March 2 (AP) - The \u{1}bridge\u{8} was opened.\u{7F}\n")
    #expect(articles.first?.headline == "Bridge opened")
    #expect(articles.first?.body.first?.plainText == "The bridge was opened.")
  }

  @Test func bytesThatAreNoUTF8AreReadAsWindows() throws {
    let bytes =
      Array("Bridge opened\n\nNORWICK, March 2 (AP) ".utf8) + [0x97] + Array(" It cost ".utf8) + [0xA3]
      + Array("5 million.\n".utf8)
    let (articles, codes) = try Self.read(bytes)
    #expect(articles.first?.dateline?.separator == "—")
    #expect(articles.first?.body.first?.plainText == "It cost £5 million.")
    #expect(!codes.isEmpty)
  }

  @Test func capitalsAloneAreNoHeadings() throws {
    let (articles, _) = try Self.read(
      "BRIDGE OPENS\n\nNORWICK, MARCH 2 (AP) - THE BRIDGE WAS OPENED ON FRIDAY, THEY SAID, AFTER A YEAR OF WORK.\n\nTHE MAYOR CUT THE RIBBON.\n"
    )
    let article = try #require(articles.first)
    #expect(article.headline == "BRIDGE OPENS")
    #expect(article.dateline?.city == "NORWICK")
    #expect(article.body.map(\.plainText).last == "THE MAYOR CUT THE RIBBON.")
  }

  @Test func aYearComesOnlyFromTheCaller() throws {
    let story = "Bridge opens\n\nNORWICK, Nov 20 (AP) - The bridge was opened on Friday.\n"
    #expect(try Self.read(story).articles.first?.dateline?.date?.description == "--11-20")
    let (articles, codes) = try Self.read(story) { $0.referenceDate = PartialDate(year: 2016, month: 1, day: 5) }
    #expect(articles.first?.dateline?.date?.description == "2015-11-20")
    #expect(codes.contains("wire/year-from-reference"))
  }

  @Test func anAgencyCanBeForced() throws {
    let (articles, _) = try Self.read("Bridge opens\n\nOTTAWA - The bridge was opened on Friday after a year.\n") {
      $0.agency = "cp"
    }
    #expect(articles.first?.body.isEmpty == false)
  }
}
