import Foundation
import Testing
import Wireform
import WireformCore

/// Documents that strangers send to hurt: each ends as it should, in a time that nobody waits for.
@Suite("Hostile documents")
struct HostileDocumentTests {
  /// Seconds of processor time for any of them; a release build takes a tenth of it.
  static let bound = 20.0

  @Test("each ends with what it deserves", arguments: HostileDocument.all)
  func ends(_ document: HostileDocument) throws {
    let bytes = document.make()
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    var articles: [Article] = []
    var failure: FormatError?
    let seconds = Self.processorSeconds {
      var source = ByteSource(bytes)
      do throws(FormatError) {
        let spec = document.format.map { FormatSpec(name: $0) }
        try Converter().read(&source, as: spec, report: &report) { (article, _) throws(FormatError) in
          articles.append(article)
        }
      } catch { failure = error }
    }
    #expect(seconds < Self.bound)
    #expect(report.diagnostics.count <= report.limits.diagnostics)
    switch document.ending {
    case .error(let code): #expect(failure?.diagnostic.code.id == code)
    case .article(let code):
      #expect(failure == nil)
      #expect(!articles.isEmpty)
      if let code { #expect(report.diagnostics.contains { $0.code.id == code }) }
    }
    #expect(!articles.contains { $0.debugDescription.contains("root:") }, "a file of this machine came in")
  }

  private static func processorSeconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  @Test(
    "control characters reach no output",
    arguments: FormatRegistry.builtIn.formats.filter { $0.writing != nil }.map(\.id))
  func controlCharacters(_ format: String) throws {
    let text = #"{"wireform":"1","id":"urn:x","headline":"TEXT","body":[{"type":"paragraph","text":"TEXT"}]}"#
      .replacing("TEXT", with: #"a\u0000b\u0001\u001b[31mc\u007f"#)
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    let output = try Converter().convert(
      Array(text.utf8), from: FormatSpec(name: "article"), to: FormatSpec(name: format), report: &report)
    // The two transports are framed by control characters of their own.
    guard format != "iptc7901", format != "anpa1312" else { return #expect(!output.contains(0x1B)) }
    let loose = output.filter { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    #expect(loose.isEmpty)
  }

  @Test("every limit stands in SECURITY.md")
  func limitsAreWrittenDown() throws {
    let root = try #require(SampleFiles.folder)
    let page = try String(contentsOf: root.appendingPathComponent("SECURITY.md"), encoding: .utf8)
    let codes = (DiagnosticCode.core + FormatRegistry.builtIn.formats.flatMap(\.codes)).map(\.id)
    let limits = Set(codes.filter { $0.hasPrefix("limit/") })
    #expect(limits.count >= 9)
    for limit in limits.sorted() { #expect(page.contains("`\(limit)`"), "\(limit) is not in SECURITY.md") }
  }
}
