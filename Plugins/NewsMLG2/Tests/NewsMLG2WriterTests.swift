import NewsMLG2
import Testing
import WireformCore

struct NewsMLG2WriterTests {
  private func options(_ body: NewsMLG2WriterOptions.Body, message: Bool = false) -> NewsMLG2WriterOptions {
    var options = NewsMLG2WriterOptions()
    options.body = body
    options.message = message
    return options
  }

  @Test(arguments: NewsMLG2WriterOptions.Body.allCases)
  func aStoryIsValid(body: NewsMLG2WriterOptions.Body) throws {
    let (text, _) = try G2.write([G2.story()], options(body))
    #expect(try G2.violations(text) == [])
    #expect(text.contains("The ferry sailed at dawn."))
    #expect(text.contains("mail &amp; medicine"))
  }

  @Test(arguments: NewsMLG2WriterOptions.Body.allCases)
  func anArticleThatFillsEveryFieldIsValid(body: NewsMLG2WriterOptions.Body) throws {
    let (text, report) = try G2.write([FillingVisitor.article()], options(body))
    #expect(try G2.violations(text) == [])
    #expect(report.count(.loss) > 0)
  }

  @Test func anEmptyArticleIsValidAndSaysWhatWasSupplied() throws {
    let (text, report) = try G2.write([Article()])
    #expect(try G2.violations(text) == [])
    let supplied = report.diagnostics.filter { $0.code == .supplied }.compactMap(\.path?.description)
    #expect(Set(supplied) == ["id", "type", "provider", "versionCreated"])
    #expect(report.diagnostics.contains { $0.code == .suppliedUnknown })
  }

  @Test func theSameStoryHasTheSameGuid() throws {
    let (first, _) = try G2.write([G2.story()])
    let (second, _) = try G2.write([G2.story()])
    #expect(first == second)
    var other = G2.story()
    other.headline = "Another"
    let (third, _) = try G2.write([other])
    func guid(_ text: String) -> Substring? { text.split(separator: "guid=\"").last?.split(separator: "\"").first }
    #expect(guid(first)?.hasPrefix("urn:uuid:") == true)
    #expect(guid(first) != guid(third))
  }

  @Test func severalStoriesAreOneMessage() throws {
    let (text, _) = try G2.write([G2.story(), G2.story(), G2.story()])
    #expect(try G2.violations(text) == [])
    #expect(text.contains("<newsMessage "))
    #expect(try G2.read(text).0.count == 3)
  }

  @Test func oneStoryIsAMessageWhereThatIsWanted() throws {
    let (text, _) = try G2.write([G2.story()], options(.nitf, message: true))
    #expect(try G2.violations(text) == [])
    #expect(text.contains("<newsMessage "))
  }

  @Test func theProviderComesFromTheDateline() throws {
    var article = G2.story()
    article.dateline?.source = "Reuters"
    let (text, report) = try G2.write([article])
    #expect(text.contains("<provider literal=\"Reuters\"/>"))
    #expect(report.diagnostics.contains { $0.code == .supplied && $0.path == "provider" })
  }

  @Test func controlCharactersAreReported() throws {
    var article = G2.story()
    article.headline = "A\u{1}B"
    let (text, report) = try G2.write([article])
    #expect(text.contains("<headline>AB</headline>"))
    #expect(report.diagnostics.contains { $0.code.id == "xml/forbidden-character" })
  }
}
