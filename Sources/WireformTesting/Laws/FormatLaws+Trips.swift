internal import WireformCore

/// What came of reading a document.
struct ReadResult {
  var articles: [Article] = []
  var report: Report
  var error: FormatError?
}

/// What came of writing Articles: one output, or one for each where the format holds no more.
struct WriteResult {
  var outputs: [[UInt8]] = []
  var report: Report
  var error: FormatError?
}

extension FormatLaws {
  func read(_ bytes: [UInt8], wantsTrace: Bool = false) -> ReadResult {
    var result = ReadResult(report: Report(now: now, wantsTrace: wantsTrace))
    guard let reading = format.reading else { return result }
    var source = ByteSource(bytes)
    var articles: [Article] = []
    result.report.article = 0
    do throws(FormatError) {
      try reading.read(&source, settings: self.reading, format: format.id, report: &result.report) {
        (article, report) throws(FormatError) in
        articles.append(article)
        report.article = articles.count
      }
    } catch {
      result.error = error
    }
    result.articles = articles
    return result
  }

  func write(_ articles: [Article], settings: [FormatSpec.Setting]? = nil) -> WriteResult {
    var result = WriteResult(report: Report(now: now))
    guard let writing = format.writing else { return result }
    let settings = settings ?? self.writing
    do throws(FormatError) {
      let holds = try writing.open(settings, format: format.id).holds
      let batches = holds == .many ? [articles] : articles.map { [$0] }
      for batch in batches {
        result.outputs.append(try output(of: batch, writing, settings, &result.report))
      }
    } catch {
      result.error = error
    }
    return result
  }

  private func output(
    of articles: [Article], _ writing: FormatDescriptor.Writing, _ settings: [FormatSpec.Setting],
    _ report: inout Report
  ) throws(FormatError) -> [UInt8] {
    var writer = try writing.open(settings, format: format.id)
    var sink = ByteSink()
    for (index, article) in articles.enumerated() {
      report.article = index
      try writer.write(article, to: &sink, report: &report)
    }
    report.article = nil
    try writer.finish(&sink, report: &report)
    return sink.takeBytes()
  }
}

/// Collects violations, each kind once, up to a limit.
struct Findings {
  let limit: Int
  private(set) var violations: [Violation] = []
  private var seen = Set<String>()

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { violations.count >= limit }

  /// Adds one that is new in kind, after it was made smaller.
  mutating func add(_ violation: Violation, shrinking: (Violation) -> Violation = { $0 }) {
    guard !isFull, seen.insert(violation.signature).inserted else { return }
    violations.append(shrinking(violation))
  }
}
