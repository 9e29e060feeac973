import Testing
import WireformCore
import WireformTesting

/// The law for formats that are only written: what is given is in the output, or a loss says that it is not.
@Suite struct MentionTests {
  /// Writes headline, byline where it is told to, and the text of the body.
  struct BriefWriter: Writer {
    struct Options: FormatOptions {
      var drops = false
      static let declared = [OptionDeclaration("drops", .flag, default: "false", "Drop the byline in silence.")]
      mutating func set(_ name: String, to value: OptionValue) { drops = value.flag }
    }

    let options: Options
    static func holds(_ options: Options) -> Capacity { .one }

    func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
      sink.write(article.headline ?? "")
      sink.write("\n")
      if !options.drops { sink.write(article.byline ?? "") }
      sink.write("\n")
      sink.write(article.body.plainText)
      KeptFields(["headline", "byline", "bodyText"]).report(article, to: &report)
    }
  }

  private let brief = FormatDescriptor(id: "brief", summary: "a brief", writing: .init(BriefWriter.self))

  @Test func aWriterThatSaysWhatItLeavesOutKeepsTheLaw() {
    let laws = FormatLaws(brief, kind: .own)
    #expect(laws.laws.contains(.mention))
    let violations = laws.check(only: [.mention])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func aFieldDroppedInSilenceIsFoundWithASmallArticle() throws {
    let laws = FormatLaws(brief, kind: .own, writing: [.init("drops", nil)])
    let violations = laws.check(only: [.mention])
    #expect(violations.map { $0.path?.description } == ["byline"])
    let article = try #require(violations.first?.article)
    #expect(article.byline != nil)
    #expect(article.body.isEmpty && article.keywords.isEmpty)
  }

  @Test func blocksThatAreNoParagraphsAreLostWhereOnlyParagraphsAreKept() {
    var article = Article()
    article.headline = "A"
    var heading = Heading()
    heading.level = 2
    heading.content = [.text("H")]
    article.body = [.heading(heading), .text("P"), .rule(Rule())]
    var report = Report()
    KeptFields(["headline", "paragraphs"]).report(article, to: &report)
    #expect(report.diagnostics.map { $0.path?.description } == ["body[0]", "body[2]"])
    report.clear()
    KeptFields(["headline", "bodyText"]).report(article, to: &report)
    #expect(report.diagnostics.map { $0.path?.description } == ["body[0].level", "body[2]"])
  }
}
