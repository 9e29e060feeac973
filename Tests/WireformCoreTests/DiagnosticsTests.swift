import Testing
import WireformCore

@Suite("LineCounter, Report, Diagnostic, Trace")
struct DiagnosticsTests {
  private let text = Array("ab\ncd\r\ne\rf\n\ng".utf8)

  @Test(
    "lines end at LF, CR LF and CR alone",
    arguments: [
      (0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 3), (6, 2, 4), (7, 3, 1), (8, 3, 2), (9, 4, 1), (10, 4, 2), (11, 5, 1),
      (12, 6, 1), (13, 6, 2), (99, 6, 2),
    ])
  func places(_ offset: Int, _ line: Int, _ column: Int) {
    text.withUnsafeBytes { bytes in
      var counter = LineCounter()
      let place = counter.place(of: offset..<(offset + 1), in: bytes)
      #expect(place.line == line && place.column == column, "offset \(offset) is at \(place)")
    }
  }

  @Test("offsets in any order give the same places, and a range is cut to the text")
  func anyOrder() {
    text.withUnsafeBytes { bytes in
      var one = LineCounter()
      for offset in [9, 3, 12, 0, 7, 7, 13] {
        var fresh = LineCounter()
        #expect(one.place(of: offset..<(offset + 1), in: bytes) == fresh.place(of: offset..<(offset + 1), in: bytes))
      }
      let place = one.place(of: 12..<50, in: bytes)
      #expect(place.length == 1)
      #expect(one.place(of: 3..<3, in: bytes).length == 0)
    }
    [UInt8]().withUnsafeBytes { bytes in
      var counter = LineCounter()
      #expect(counter.place(of: 0..<1, in: bytes) == SourcePlace(offset: 0, length: 0, line: 1, column: 1))
    }
  }

  @Test("a report keeps as many diagnostics as allowed and counts the rest")
  func limits() {
    var limits = Limits()
    limits.diagnostics = 2
    var report = Report(limits: limits)
    report.article = 3
    report.add(.lossNoPlace, path: "a")
    report.add(.notUTF8, "odd bytes")
    report.add(.lossNoPlace)
    report.add(.supplied)
    #expect(report.diagnostics.map(\.code) == [.lossNoPlace, .notUTF8])
    #expect(report.diagnostics.map(\.article) == [3, 3])
    #expect(report.diagnostics[0].message == DiagnosticCode.lossNoPlace.summary)
    #expect(
      report.count(.loss) == 2 && report.count(.note) == 1 && report.count(.warning) == 1 && report.count(.error) == 0)
    var outer = Report(limits: limits)
    outer.add(.supplied)
    outer.add(contentsOf: report)
    #expect(outer.diagnostics.map(\.code) == [.supplied, .lossNoPlace])
    #expect(outer.count(.loss) == 2 && outer.count(.warning) == 1 && outer.count(.note) == 2)
    report.clear()
    #expect(report.diagnostics.isEmpty && report.count(.loss) == 0 && report.article == nil && report.limits == limits)
  }

  @Test("a trace leaves out empty ranges and is there only where it is wanted")
  func trace() {
    #expect(Report().trace == nil)
    var report = Report(wantsTrace: true)
    report.trace?.add(0..<0, "headline", rule: "r")
    report.trace?.add(0..<4, "headline", rule: "r", article: 1)
    #expect(report.trace?.entries == [Trace.Entry(range: 0..<4, path: "headline", rule: "r", article: 1)])
  }

  @Test("a diagnostic says where, how grave, what, which code and about which field")
  func words() {
    let place = SourcePlace(offset: 5, line: 2, column: 3)
    let full = Diagnostic(.badDate, "found 'soon'", path: "firstCreated", place: place)
    #expect(full.description == "2:3: warning: found 'soon' [value/date] (firstCreated)")
    #expect(Diagnostic(.emptyInput).description == "error: the input is empty [input/empty]")
    #expect(SourcePlace(offset: 0, line: 4, column: 0).description == "4")
    #expect(FormatError(.badData, .badDate, path: "a").description == Diagnostic(.badDate, path: "a").description)
  }

  @Test("severities are ordered by weight")
  func severities() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .loss, .error])
    #expect([Severity.loss, .note, .warning].max() == .loss)
  }

  @Test("the core's codes are distinct, spelt as area/what, and explained")
  func codes() {
    let ids = DiagnosticCode.core.map(\.id)
    #expect(Set(ids).count == ids.count)
    for code in DiagnosticCode.core {
      #expect(code.id.split(separator: "/").count == 2 && code.id == code.id.lowercased(), "\(code.id)")
      #expect(!code.summary.isEmpty && !code.summary.hasSuffix(".") && code.advice.hasSuffix("."), "\(code.id)")
    }
  }
}
