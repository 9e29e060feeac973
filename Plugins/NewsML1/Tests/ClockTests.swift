import NewsML1
import Testing
import WireformCore

/// NewsML 1 requires times that nobody makes up.
@Suite("NewsML 1 without a clock")
struct ClockTests {
  private func write(_ article: Article, now: PartialDate?) throws {
    let writing = try #require(NewsML1Format.descriptor.writing)
    var report = Report(now: now)
    var writer = try writing.open([], format: "newsml-1")
    var sink = ByteSink(capacity: 4096)
    try writer.write(article, to: &sink, report: &report)
    try writer.finish(&sink, report: &report)
  }

  @Test("a story without a time is refused, unless a clock or the story has one")
  func noClock() throws {
    var article = Article()
    article.headline = "Ferry adrift"
    let error = #expect(throws: FormatError.self) { try write(article, now: nil) }
    #expect(error?.diagnostic.code.id == "newsml-1/no-clock")
    #expect(error?.diagnostic.path == "versionCreated")
    try write(article, now: PartialDate("2026-01-01T00:00:00Z"))
    article.versionCreated = PartialDate("2026-01-01T00:00:00Z")
    try write(article, now: nil)
  }
}
