import Ticker
import Wireform
import WireformCore

/// What is measured.
struct Bench {
  let from: FormatSpec
  let to: FormatSpec
  var documents: [[UInt8]] = []
  private(set) var articleCount = 0
  private(set) var bytesOut = 0
  private var articles: [Article] = []
  /// The clock of every pass, parsed once.
  private static let now = PartialDate("2026-01-01T00:00:00Z")
  private let converter: Converter = {
    var registry = FormatRegistry.builtIn
    for format in Ticker.formats { registry.register(format) }
    return Converter(registry: registry, plugins: PluginHost())
  }()

  init(from: FormatSpec, to: FormatSpec) {
    self.from = from
    self.to = to
  }

  var bytesIn: Int { documents.reduce(0) { $0 + $1.count } }

  /// Reads all documents once, so that only writing is measured.
  mutating func prepare() throws {
    var found: [Article] = []
    for document in documents {
      var source = ByteSource(document)
      var report = Report(now: Bench.now)
      try converter.read(&source, as: from, report: &report) { (article, _) throws(FormatError) in found.append(article)
      }
    }
    articles = found
  }

  mutating func pass(_ what: String) throws {
    articleCount = 0
    bytesOut = 0
    if what == "write" { return try write() }
    if what == "cmark" {
      articleCount = documents.count { CommonMarkParse.run($0) }
      return
    }
    for document in documents { try convert(document, writes: what == "convert") }
  }

  private mutating func write() throws {
    let format = try converter.writingFormat(to)
    for article in articles {
      guard var writer = try format.writing?.open(to.settings, format: format.id) else { return }
      var sink = ByteSink()
      var report = Report(now: Bench.now)
      try writer.write(article, to: &sink, report: &report)
      try writer.finish(&sink, report: &report)
      articleCount += 1
      bytesOut += sink.count
    }
  }

  private mutating func convert(_ document: [UInt8], writes: Bool) throws {
    var source = ByteSource(document)
    var report = Report(now: Bench.now)
    var sink = ByteSink()
    var count = 0
    let format = writes ? try converter.writingFormat(to) : nil
    var writer = try format?.writing?.open(to.settings, format: to.name)
    try converter.read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
      count += 1
      try writer?.write(article, to: &sink, report: &report)
    }
    try writer?.finish(&sink, report: &report)
    articleCount += count
    bytesOut += sink.count
  }
}
