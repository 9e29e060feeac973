import Testing
import Wireform
import WireformCore

/// `wireform roundtrip` tells what nobody reported, and only that.
@Suite("A round trip and its account")
struct RoundTripTests {
  private func unreported(_ article: Article, via name: String) throws -> [String] {
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    let trip = try RoundTrip(
      [article], via: FormatSpec(parsing: name), converter: Converter(), report: &report)
    #expect(trip.outcomes.count == 1)
    return trip.outcomes.flatMap(\.unexplained).map(\.path.description)
  }

  /// A list that goes is reported element by element, a part that comes field by field.
  @Test(arguments: ["newsml-g2", "iptc7901", "anpa1312", "ninjs", "nitf", "newsml-1", "markdown", "html", "wire"])
  func partsOfAWholeAreAccountedFor(_ format: String) throws {
    var article = Article()
    article.headline = "A ferry came home"
    article.services = [Concept(name: "An Example Service")]
    article.byline = "By Ana Example"
    article.bylines = [Line("By Ana Example")]
    article.body = [.text("The ferry came home at noon.")]
    #expect(try unreported(article, via: format) == [])
  }

  @Test func whatNobodyReportsIsFound() {
    let difference = Difference(path: "services", left: ["a", "b"], right: nil)
    #expect(difference.parts(notCoveredBy: ["services[0]"]).map(\.path.description) == ["services[1]"])
    #expect(difference.parts(notCoveredBy: ["services[0]", "services[1]"]).isEmpty)
    #expect(difference.parts(notCoveredBy: ["headline"]) == [difference])
  }
}
