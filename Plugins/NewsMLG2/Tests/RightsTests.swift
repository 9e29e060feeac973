import Foundation
import NewsMLG2
import Testing
import WireformCore

/// What real documents say of rights beyond one notice.
@Suite struct RightsTests {
  private static func item(_ rights: String) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1" version="1" standard="NewsML-G2"
      standardversion="2.35" conformance="power"><catalogRef
      href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>\(rights)<itemMeta><itemClass
      qcode="ninat:text"/><provider literal="Exampler"/><versionCreated>2026-03-02T10:00:00Z</versionCreated></itemMeta>
      <contentMeta><headline>Lamp lit</headline></contentMeta></newsItem>
    """
  }

  @Test("rights of the content and of the metadata stand behind each other when they are written back")
  func several() throws {
    let rights = """
      <rightsInfo scope="riscope:content"><copyrightNotice>Ours</copyrightNotice></rightsInfo>\
      <rightsInfo scope="riscope:metadata"><copyrightNotice>Theirs</copyrightNotice></rightsInfo>
      """
    let article = try #require(try G2.read(Self.item(rights)).0.first)
    #expect(article.rights?.notice == "Ours")
    let (text, report) = try G2.write([article])
    #expect(text.components(separatedBy: "<rightsInfo").count == 3)
    #expect(!report.diagnostics.contains { $0.severity == .loss }, "\(report.diagnostics)")
    #expect(try G2.violations(text) == [])
    #expect(try G2.read(text).0.first?.diff(article).isEmpty == true)
  }

  @Test("rights expressed in XML are written back")
  func expressions() throws {
    let policy =
      "<o:Policy xmlns:o=\"http://www.w3.org/ns/odrl/2/\" uid=\"urn:example:policy\"><o:permission/></o:Policy>"
    let rights = """
      <rightsInfo><copyrightNotice>Ours</copyrightNotice>\
      <rightsExpressionXML langid="http://www.w3.org/ns/odrl/2/">\(policy)</rightsExpressionXML></rightsInfo>
      """
    let article = try #require(try G2.read(Self.item(rights)).0.first)
    let text = try G2.write([article]).0
    #expect(text.contains("langid=\"http://www.w3.org/ns/odrl/2/\""))
    #expect(text.contains("<o:Policy xmlns:o=\"http://www.w3.org/ns/odrl/2/\" uid=\"urn:example:policy\">"))
    #expect(try G2.read(text).0.first?.diff(article).isEmpty == true)
  }

  @Test("where a link of a notice led is told")
  func links() throws {
    let rights =
      "<rightsInfo><copyrightNotice>See <a href=\"urn:example:terms\">terms</a></copyrightNotice></rightsInfo>"
    let (articles, report) = try G2.read(Self.item(rights))
    #expect(articles.first?.rights?.notice == "See terms")
    #expect(report.diagnostics.contains { "\($0)".contains("urn:example:terms") })
  }
}
