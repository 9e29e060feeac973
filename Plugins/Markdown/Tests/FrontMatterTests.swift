import Testing
import WireformCore

@testable import Markdown

@Suite struct FrontMatterTests {
  @Test func everyFieldComesBack() throws {
    var article = FillVisitor.filled(Article.self, depth: 2)
    article.type = "text"
    article.body = [.text("The story.")]
    let written = try write(article)
    let (back, _) = try read(written.text)
    #expect(article.diff(back).isEmpty, "\(written.text)")
    #expect(written.report.count(.loss) == 0, "\(written.report.diagnostics)")
    #expect(written.text.contains("\n\(article.dateline?.runIn ?? "?")The story."))
  }

  @Test func knownKeysMeanFields() throws {
    let (article, report) = try read(
      """
      ---
      title: "A headline: with a colon"
      subtitle: A deck
      date: 2024-05-01T10:00:00+02:00
      lastmod: 2024-05-02
      publishDate: 2024-05
      author: Ann Lee
      tags: [one, 2, yes]
      categories:
        - World
      description: In short.
      slug: a-slug
      lang: en-GB
      draft: true
      id: 010
      version: 1.10
      weight: 20
      series: The Series
      ---
      Body.
      """)
    #expect(article.headline == "A headline: with a colon")
    #expect(article.subheadline == "A deck")
    #expect(article.firstCreated?.description == "2024-05-01T10:00:00+02:00")
    #expect(article.versionCreated?.description == "2024-05-02")
    #expect(article.published?.description == "2024-05")
    #expect(article.creators.map(\.name) == ["Ann Lee"])
    #expect(article.keywords.map(\.text) == ["one", "2", "yes"])
    #expect(article.subjects.map(\.name) == ["World"])
    #expect(article.summary == "In short.")
    #expect(article.slugline == "a-slug")
    #expect(article.language == "en-GB")
    #expect(article.status == "withheld")
    #expect(article.id == "010")
    #expect(article.version == "1.10")
    #expect(article.series?.name == "The Series")
    #expect(article.extras["markdown"]?["fields"] == ["weight": 20])
    #expect(article.body == [.text("Body.")])
    #expect(report.diagnostics.isEmpty)
  }

  @Test func keysAreReadInAnyCaseAndListsArePutTogether() throws {
    let (article, report) = try read(
      "---\nTitle: T\nPublishdate: 2024\nauthor: A\nauthors: [A, B]\nkeywords: x, y\ntags: [z]\n---\n")
    #expect(article.headline == "T")
    #expect(article.published?.year == 2024)
    #expect(article.creators.map(\.name) == ["A", "B"])
    #expect(article.keywords.map(\.text) == ["x", "y", "z"])
    #expect(report.diagnostics.map(\.code) == [.markdownMerged, .markdownMerged])
  }

  @Test func unknownKeysKeepOrderAndRawScalars() throws {
    let source = """
      ---
      title: T
      zeta: 010
      alpha: 1.10
      list:
        - yes
        - "yes"
        - ~
        - null
        - 12345678901234567890
        - 2015-11-20
        - 0x1F
        - "2015-11-20"
        - 12:30:45
        - []
        - {}
        - - 1
          - plain: 010
        - plain: x
          other: y
      map:
        plain: x
        deep:
          - mapping:
              plain: "010"
      empty:
      text: "line\\nline\\u0085 \\U0001F600 \\x07"
      "a: key": "#hash"
      layout: post
      published: false
      description: ""
      ---

      Text.

      """
    let (article, report) = try read(source)
    let fields = article.extras["markdown"]?["fields"]
    #expect(fields?["zeta"] == ["plain": "010"])
    #expect(fields?["alpha"] == .number("1.10"))
    #expect(fields?["list"]?[0] == ["plain": "yes"])
    #expect(fields?["list"]?[1] == "yes")
    #expect(fields?["list"]?[4] == .number("12345678901234567890"))
    #expect(fields?["map"]?["plain"] == "x")
    #expect(fields?["empty"] == ["plain": ""])
    #expect(report.diagnostics.isEmpty)
    let written = try write(article)
    #expect(written.report.count(.loss) == 0, "\(written.report.diagnostics)")
    #expect(try read(written.text).article.diff(article).isEmpty)
    #expect(try write(read(written.text).article).text == written.text)
    #expect(
      written.text
        == source.replacing("\\U0001F600 \\x07", with: "😀 \\u0007"))
  }

  @Test func valuesThatDoNotFitStay() throws {
    let (article, report) = try read(
      "---\ndate: soon\nlastmod: [1]\nwordCount: many\ntype: post\nprovider: {name: AFP, staff: 007}\ntitle: {a: b}\n---\nx\n"
    )
    let fields = article.extras["markdown"]?["fields"]
    #expect(fields?["date"] == "soon")
    #expect(fields?["wordCount"] == "many")
    #expect(fields?["type"] == "post")
    #expect(fields?["title"] == ["a": "b"])
    #expect(article.provider?.name == "AFP")
    #expect(article.provider?.extras["markdown"]?["fields"]?["staff"] == ["plain": "007"])
    #expect(Set(report.diagnostics.map(\.code)) == [.badDate, .markdownValue])
    let written = try write(article)
    #expect(written.text.contains("staff: 007"))
    #expect(try read(written.text).article.diff(article).isEmpty, "\(written.text)")
  }

  @Test func unknownKeysOfPartsKeepTheirOrder() throws {
    let (article, _) = try read(
      "---\nsignals:\n- {b: 1, qcode: 'a:b', a: {c: 010}, uri: x, uri: w}\n- {qcode: 'a:c', z: 1}\n---\nx\n")
    #expect(article.signals.map(\.qcode) == ["a:b", "a:c"])
    #expect(article.signals.first?.uri == "x")
    #expect(article.signals.first?.extras["markdown"]?["fields"] == ["b": 1, "a": ["c": ["plain": "010"]], "uri": "w"])
    #expect(article.signals.last?.extras["markdown"]?["fields"] == ["z": 1])
    let written = try write(article)
    #expect(try read(written.text).article.diff(article).isEmpty, "\(written.text)")
  }

  @Test func aliasesAndMergesAreWrittenOut() throws {
    let (article, report) = try read("---\na: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  l: 2\n# note\n---\n")
    let fields = article.extras["markdown"]?["fields"]
    #expect(fields?["b"] == ["k": 1])
    #expect(fields?["c"] == ["k": 1, "l": 2])
    #expect(report.diagnostics.map(\.code).contains(.markdownAlias))
    #expect(report.diagnostics.map(\.code).contains(.commentsDropped))
  }

  @Test func otherFormatsExtrasAreReported() throws {
    var article = Article()
    article.headline = "H"
    article.extras["newsml-g2"] = ["attributes": ["x": "y"]]
    var concept = Concept(name: "AFP")
    concept.extras["nitf"] = ["z": 1]
    article.provider = concept
    let written = try write(article)
    #expect(written.report.diagnostics.map(\.code) == [.lossNoPlace, .lossNoPlace])
    #expect(written.report.diagnostics.compactMap(\.path?.description) == ["provider.extras", "extras"])
  }
}

@Suite struct FenceTests {
  @Test(arguments: [
    ("---\ntitle: T\n---\nx", "T", "x"), ("---\r\ntitle: T\r\n---\r\nx\r\n", "T", "x"),
    ("\u{FEFF}---\ntitle: T\n...\nx\n---\ny", "T", "x\n\ny"), ("---  \ntitle: T\n---\t\n\n\nx", "T", "x"),
    ("---\n---\nx", nil, "x"), ("---\n\n# c\n---\nx", nil, "x"), ("x\n\n---\n\ny", nil, "x\n\ny"),
    ("---\n\nx\n\n---\n\ny", nil, "x\n\ny"), ("---\nSome text\n---\n\nx", nil, "Some text\n\nx"),
    ("---\n\nx", nil, "x"), ("---\rtitle: T\r---\rx\r", "T", "x"), ("---\ntitle: T\n---", "T", ""),
    ("---\n- a\n---\nx", nil, "a\n\nx"), ("---\ntitle: |\n  a\n  --- b\n---\nx", "a\n--- b\n", "x"),
  ])
  func fencesAreFound(_ source: String, _ headline: String?, _ body: String) throws {
    let (article, _) = try read(source)
    #expect(article.headline == headline)
    #expect(article.body.plainText.replacing("\n\n\n", with: "\n\n") == body)
  }

  @Test func unclosedFrontMatterIsAnError() throws {
    let error = #expect(throws: FormatError.self) { try read("---\ntitle: T\n\nText.\n") }
    #expect(error?.diagnostic.code == .markdownUnclosed)
    #expect(error?.kind == .badData)
    #expect(error?.diagnostic.place?.line == 1)
  }

  @Test func brokenYAMLIsAnErrorWithItsLine() throws {
    let error = #expect(throws: FormatError.self) { try read("---\ntitle: T\nsummary: a: b: c\n---\nText.\n") }
    #expect(error?.diagnostic.code == .markdownYAML)
    #expect(error?.kind == .badData)
    #expect(error?.diagnostic.place?.line == 3)
    #expect(error?.diagnostic.place?.column == 11)
  }

  @Test func otherFrontMatterIsNamed() throws {
    let error = #expect(throws: FormatError.self) { try read("+++\ntitle = 'T'\n+++\nText.\n") }
    #expect(error?.diagnostic.code == .markdownTOML)
  }

  @Test func emptyInputIsAnError() throws {
    #expect(#expect(throws: FormatError.self) { try read(" \n\n") }?.diagnostic.code == .emptyInput)
    #expect(#expect(throws: FormatError.self) { try read("") }?.diagnostic.code == .emptyInput)
  }

  @Test func charsetsAreDecoded() throws {
    let utf16: [UInt8] =
      [0xFF, 0xFE] + Array("---\ntitle: Grüße\n---\nÄ".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try read(utf16).article.headline == "Grüße")
    let latin = Array("---\ntitle: Gr".utf8) + [0xFC] + Array("n\n---\nx".utf8)
    #expect(try read(latin, charset: "latin1").article.headline == "Grün")
  }

  @Test func hostileYAMLIsBounded() throws {
    let bomb =
      "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n"
      + (1...9).map { level in
        let before = level == 1 ? "a" : "b\(level - 1)"
        return "k\(level): &b\(level) [" + Array(repeating: "*\(before)", count: 10).joined(separator: ",") + "]\n"
      }.joined() + "---\n"
    #expect(#expect(throws: FormatError.self) { try read(bomb) }?.diagnostic.code == .limitAliases)
    let deep = "---\na: " + String(repeating: "[", count: 300) + String(repeating: "]", count: 300) + "\n---\n"
    #expect(#expect(throws: FormatError.self) { try read(deep) }?.diagnostic.code == .limitDepth)
  }
}
