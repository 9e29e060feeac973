import NewsMLG2
import Testing
import WireformCore
import WireformTesting

/// The laws of reading and writing, with each way to write a body.
@Suite("NewsML-G2 keeps the laws")
struct LawTests {
  private static let laws: Set<Law> = [.accounting, .stability, .coverage, .carrying]

  @Test(arguments: NewsMLG2WriterOptions.Body.allCases)
  func theLawsHold(body: NewsMLG2WriterOptions.Body) {
    let setting = FormatSpec.Setting("body", body.rawValue)
    var laws = FormatLaws(NewsMLG2Format.descriptor, kind: .tree, writing: [setting])
    laws.nodesPerDocument = 200
    let violations = laws.check(only: Self.laws)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func aCarriedArticleComesBackWholeFromAMessage() throws {
    var options = NewsMLG2WriterOptions()
    options.carry = true
    let articles = [FillingVisitor.article(), G2.story()]
    let (text, report) = try G2.write(articles, options)
    #expect(try G2.violations(text) == [])
    let (back, _) = try G2.read(text)
    for (article, copy) in zip(articles, back) {
      #expect(article.diff(copy).map(\.path.description) == [])
    }
    #expect(back.count == articles.count)
    #expect(report.count(.loss) == 0, "\(report.diagnostics.map(\.description))")
  }

  @Test func anEditedDocumentMeansWhatItSays() throws {
    var options = NewsMLG2WriterOptions()
    options.carry = true
    let (text, _) = try G2.write([G2.story()], options)
    let (back, report) = try G2.read(text.replacing("<headline>Ferry", with: "<headline>Boat"))
    #expect(back.first?.headline?.hasPrefix("Boat") == true)
    #expect(report.diagnostics.contains { $0.code == .carryStale })
  }
}
