import Testing
import WireformCore

@testable import Wireform

/// The messages of PROTOCOL.md, there and back.
@Suite struct ProtocolTests {
  private func line(_ write: (inout ByteSink) -> Void) -> [UInt8] {
    var sink = ByteSink()
    write(&sink)
    return sink.takeBytes()
  }

  private var story: Article {
    var article = Article()
    article.headline = "Ferry adrift"
    article.body = [.text("A ferry with 40 people drifts."), .text("Help is near.")]
    return article
  }

  @Test func aRequestComesBackAsItWent() throws {
    var request = StreamRequest(id: 7, from: "article", to: "brief", input: .articles([story]))
    request.writerOptions = [.init("width", 60), .init("plain", true), .init("sections", ["a", "b"])]
    let bytes = line { request.write(to: &$0) }
    #expect(bytes.filter { $0 == 0x0A }.count == 1)
    var report = Report()
    let back = try StreamRequest(parsing: bytes, report: &report)
    #expect(back.id == 7)
    #expect(back.writing.name == "brief")
    #expect(
      back.writing.settings == [
        .init("width", "60"), .init("plain", "true"), .init("sections", "a"), .init("sections", "b"),
      ])
    guard case .articles(let articles) = back.input else {
      Issue.record("no articles")
      return
    }
    #expect(articles == [story])
    #expect(report.diagnostics.isEmpty)
  }

  @Test func bytesThatAreNoTextTravelAsBase64() throws {
    for bytes in [[0xFF], [0xFF, 0], [0, 0xFE, 0xFF], [UInt8](0...255)] as [[UInt8]] {
      let request = StreamRequest(id: "a", input: .bytes(bytes))
      var report = Report()
      let back = try StreamRequest(parsing: line { request.write(to: &$0) }, report: &report)
      guard case .bytes(let found) = back.input else {
        Issue.record("no bytes")
        return
      }
      #expect(found == bytes)
    }
    #expect(Base64.encode(Array("any carnal pleas".utf8)) == "YW55IGNhcm5hbCBwbGVhcw==")
    #expect(Base64.decode("YQ") == nil)
    #expect(Base64.decode("Y!==") == nil)
  }

  @Test func anAnswerComesBackAsItWent() throws {
    var answer = StreamAnswer(id: "x")
    answer.output = Array("FERRY ADRIFT\n".utf8)
    answer.diagnostics = [
      Diagnostic(.lossNoPlace, "a brief has no keywords", path: "keywords[0]"),
      Diagnostic(
        DiagnosticCode("brief/odd", .warning, "odd", advice: "."), "odd",
        place: SourcePlace(offset: 5, length: 2, line: 2, column: 3)),
    ]
    answer.more = true
    var report = Report()
    let back = try StreamAnswer(parsing: line { answer.write(to: &$0) }, area: "brief", report: &report)
    #expect(back.id == "x")
    #expect(back.output == answer.output)
    #expect(back.diagnostics == answer.diagnostics)
    #expect(back.diagnostics.first?.code.advice == DiagnosticCode.lossNoPlace.advice)
    #expect(back.more)
    var failed = StreamAnswer(id: 3)
    failed.error = FormatError(.badData, .emptyInput, "nothing there")
    let again = try StreamAnswer(parsing: line { failed.write(to: &$0) }, report: &report)
    #expect(again.error == failed.error)
    #expect(again.output == nil)
  }

  @Test func helloTellsVersionsAndFormats() throws {
    var hello = StreamHello(software: "brief 1")
    var format = FormatDescription(id: "brief")
    format.summary = "A brief"
    format.writerOptions = [OptionDeclaration("width", .integer(1...100), default: "72", "Width.")]
    format.keeps = ["headline", "dateline.text"]
    hello.formats = [format]
    let back = try StreamHello(parsing: line { hello.write(to: &$0) })
    #expect(back.versions == 1...1)
    #expect(back.formats == [format])
    #expect(StreamProtocol.common(1...3, 2...5) == 3)
    #expect(StreamProtocol.common(1...1, 2...5) == nil)
  }

  @Test func whatIsNoMessageIsSaid() {
    for text in ["", "no", "[]", "{}", #"{"id": 1}"#, #"{"id": 1, "content": 5}"#, #"{"content": "x"}"#] {
      var report = Report()
      let error = #expect(throws: FormatError.self, "\(text)") {
        try StreamRequest(parsing: Array(text.utf8), report: &report)
      }
      #expect(error?.diagnostic.code == .streamBadMessage)
    }
    #expect(StreamProtocol.identifier(in: Array(#"{"id": 1, "content": 5}"#.utf8)) == 1)
  }
}
