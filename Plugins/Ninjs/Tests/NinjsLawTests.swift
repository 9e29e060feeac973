import Foundation
import Testing
import WireformCore

@testable import Ninjs

/// What holds for every document and every version.
@Suite struct NinjsLawTests {
  private func articles(_ url: URL) throws -> [Article] {
    let result = NinjsRun.read([UInt8](try Data(contentsOf: url)))
    #expect(result.error == nil, "\(url.lastPathComponent)")
    #expect(!result.articles.isEmpty, "\(url.lastPathComponent)")
    return result.articles
  }

  @Test func everyOutputFollowsItsSchema() throws {
    guard NinjsSchemas.isThere else { return }
    var items: [(version: String, text: String)] = []
    let documents = try NinjsRun.documents.flatMap { try articles($0) }
    for article in documents + [NinjsArticle.full, Article()] {
      for version in NinjsRun.versions {
        items.append((version, try NinjsRun.write([article], ["version": version]).text))
      }
    }
    #expect(try NinjsSchemas.problems(in: items) == "")
    #expect(try NinjsSchemas.problems(in: [("3.1", #"{"uri": "x", "urgency": 10}"#)]) != "", "it must be able to fail")
  }

  @Test func writingTwiceGivesTheSame() throws {
    for url in NinjsRun.documents {
      let articles = try articles(url)
      for version in ["1.0", "1.6", "2.2", "3.1"] {
        let once = try NinjsRun.write(articles, ["version": version]).text
        let again = try NinjsRun.write(NinjsRun.read(once).articles, ["version": version]).text
        #expect(once == again, "\(url.lastPathComponent) \(version)")
      }
    }
  }

  @Test(arguments: NinjsRun.versions) func everyDifferenceIsAccountedFor(version: String) throws {
    var all = [NinjsArticle.full, Article()]
    all += try NinjsRun.documents.flatMap { try articles($0) }
    for article in all {
      let (text, report) = try NinjsRun.write([article], ["version": version])
      let back = try #require(NinjsRun.read(text).articles.first)
      let said = report.diagnostics.filter { $0.severity == .loss || $0.code == .supplied }
      let differences = article.diff(back)
      for difference in differences {
        let isCovered = said.contains { $0.path?.covers(difference.path) ?? false }
        #expect(isCovered, "\(difference) in \(article.id ?? "")")
      }
      for diagnostic in said {
        #expect(differences.contains { diagnostic.path?.covers($0.path) ?? false }, "\(diagnostic) covers nothing")
      }
    }
  }

  /// Take any one member out of a document, and the Article or what is said changes.
  @Test func noMemberIsIgnored() throws {
    for url in NinjsRun.documents where !url.path.contains("should_pass") {
      let bytes = [UInt8](try Data(contentsOf: url))
      let before = NinjsRun.read(bytes)
      guard bytes.count < 12_000, case let tree = try JSONTree.parse(bytes) else { continue }
      for path in tree.memberPaths() {
        let without = NinjsRun.read(tree.removing(path).text)
        let isSame = without.articles == before.articles && without.said == before.said && without.error == before.error
        #expect(!isSame, "\(url.lastPathComponent): \(path)")
      }
    }
  }
}
