import NewsMLG2
import Testing
import WireformCore

/// The code lists that the format shows.
@Suite struct CodeListTests {
  private func list(_ name: String) -> [String: String] {
    let entries = NewsMLG2Format.descriptor.codeLists.first { $0.name == name }?.entries ?? []
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0.meaning) })
  }

  @Test("the catalog in use names each scheme by its alias")
  func catalog() throws {
    let catalog = list("catalog")
    #expect(catalog.count > 100)
    #expect(catalog["medtop"] == "http://cv.iptc.org/newscodes/mediatopic/")
    #expect(catalog["isin"] == "http://cvx.iptc.org/isin/")
    for (alias, uri) in catalog {
      let item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\"><contentMeta>"
      let code = "<subject qcode=\"\(alias):x\"/></contentMeta></newsItem>"
      let subject = try G2.read(item + code).0.first?.subjects.first
      #expect(subject?.uri == uri + "x", "\(alias)")
    }
  }

  @Test("the top level of the Media Topics has names")
  func mediaTopics() {
    let topics = list("mediaTopics")
    #expect(topics.count == 17)
    #expect(topics["medtop:15000000"] == "sport")
  }

  @Test("every urgency of another scale is written as the table says, and the change is told")
  func urgencies() throws {
    let urgencies = list("urgencies")
    #expect(urgencies.count == 8 + 6 + 9)
    for (code, value) in urgencies {
      let parts = code.split(separator: " ").map(String.init)
      var article = Article()
      article.headline = "Lamp lit"
      article.urgency = Urgency(parts[1], scale: parts[0])
      let (text, report) = try G2.write([article])
      #expect(text.contains("<urgency>\(value)</urgency>"), "\(code)")
      #expect(report.diagnostics.contains { $0.code == .lossChanged }, "\(code)")
    }
  }
}
