import NewsMLG2
import Testing
import WireformCore
import WireformTesting

struct NewsMLG2ReaderTests {
  private func item(meta: String = "", content: String = "", set: String = "") -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.9" guid="urn:x:1">
    <itemMeta><itemClass qcode="ninat:text"/><provider literal="X"/>
    <versionCreated>2026-01-01T00:00:00+0100</versionCreated>\(meta)</itemMeta>
    <contentMeta>\(content)</contentMeta><contentSet>\(set)</contentSet></newsItem>
    """
  }

  @Test(arguments: [NewsMLG2WriterOptions.Body.nitf, .xhtml])
  func aStoryComesBack(body: NewsMLG2WriterOptions.Body) throws {
    var options = NewsMLG2WriterOptions()
    options.body = body
    let article = G2.story()
    let (text, report) = try G2.write([article], options)
    let (back, _) = try G2.read(text)
    let first = try #require(back.first)
    let said = report.diagnostics.compactMap(\.path)
    for difference in article.diff(first) {
      #expect(said.contains { $0.covers(difference.path) }, "\(difference.path)")
    }
    #expect(first.media == article.media)
    #expect(first.dateline?.runIn == article.dateline?.runIn)
    #expect(first.signoff == "al/mk")
    let (again, _) = try G2.write(back, options)
    #expect(try G2.write(try G2.read(again).0, options).0 == again)
  }

  @Test(arguments: [NewsMLG2WriterOptions.Body.nitf, .xhtml])
  func everyDifferenceOfFullMetadataIsAccountedFor(body: NewsMLG2WriterOptions.Body) throws {
    let setting = FormatSpec.Setting("body", body.rawValue)
    let laws = FormatLaws(NewsMLG2Format.descriptor, kind: .tree, writing: [setting])
    let violations = laws.accounting(of: FillingVisitor.article(), "an article that fills every field")
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test func textBehindInlineElementsIsKept() throws {
    let (articles, _) = try G2.read(
      item(
        set:
          "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>One <b>two</b> three<br/>four</p></body></html></inlineXML>"
      ))
    #expect(articles.first?.body.plainText == "One two three\nfour")
  }

  @Test func undeclaredEntitiesOfHTMLAreText() throws {
    let (articles, _) = try G2.read(item(content: "<headline>A&nbsp;B &eacute;</headline>"))
    #expect(articles.first?.headline == "A\u{A0}B é")
  }

  @Test func entitiesDoNotMultiply() throws {
    let text = """
      <!DOCTYPE newsItem [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
      \(item(content: "<headline>&c;&a;</headline>"))
      """
    let (articles, report) = try G2.read(text)
    #expect(articles.first?.headline == "&c;aaaaaaaaaa")
    #expect(report.diagnostics.contains { $0.code.id == "xml/unknown-entity" })
  }

  @Test func aDeclarationThatLiesIsSeenThrough() throws {
    let utf8 = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + item(content: "<headline>Zürich</headline>")
    #expect(try G2.read(utf8).0.first?.headline == "Zürich")
    var latin = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    latin += item(content: "<headline>Z@rich</headline>").utf8.map { $0 == UInt8(ascii: "@") ? 0xFC : $0 }
    let (articles, report) = try G2.read(latin)
    #expect(articles.first?.headline == "Zürich")
    #expect(report.diagnostics.contains { $0.code.id == "xml/wrong-encoding" })
  }

  @Test func withoutNamespaceAndWithABOM() throws {
    let bare = item(content: "<headline>H</headline>").replacing(
      "xmlns=\"http://iptc.org/std/nar/2006-10-01/\" ", with: "")
    let (articles, report) = try G2.read("\u{FEFF}\n" + bare)
    #expect(articles.first?.headline == "H")
    #expect(report.diagnostics.contains { $0.code.id == "newsml-g2/namespace" })
  }

  @Test func deepNestingIsRefused() throws {
    let deep = String(repeating: "<b>", count: 300) + String(repeating: "</b>", count: 300)
    #expect(throws: FormatError.self) {
      try G2.read(item(set: "<inlineXML><html><body>\(deep)</body></html></inlineXML>"))
    }
  }

  @Test func whatStoodBeforeAnErrorIsRead() throws {
    let text =
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2026-01-01T00:00:00Z</sent></header><itemSet>"
      + item() + "<newsItem guid=\"2\"><itemMeta>"
    var source = ByteSource(Array(text.utf8))
    var report = Report()
    var count = 0
    let error = #expect(throws: FormatError.self) {
      try NewsMLG2Reader.read(&source, options: NoOptions(), report: &report) { _, _ in count += 1 }
    }
    #expect(count == 1)
    #expect(error?.diagnostic.code.id == "xml/not-well-formed")
  }

  @Test func aWrongRootIsNamed() throws {
    let error = #expect(throws: FormatError.self) { try G2.read("<rss/>") }
    #expect(error?.diagnostic.code.id == "newsml-g2/wrong-root")
  }

  @Test func anEmptyEmbargoIsIndefinite() throws {
    let (articles, _) = try G2.read(item(meta: "<embargoed/>"))
    #expect(articles.first?.embargo?.indefinite == true)
  }

  @Test func base64IsDecoded() throws {
    let data = "<inlineData contenttype=\"text/plain\" encoding=\"enc:base64\">SGVsbG8gd29ybGQ=</inlineData>"
    #expect(try G2.read(item(set: data)).0.first?.body.plainText == "Hello world")
  }
}
