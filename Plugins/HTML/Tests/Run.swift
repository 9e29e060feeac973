import HTML
import WireformCore

/// Reads and writes pages through the descriptor, as a host does.
enum Run {
  struct Result {
    var articles: [Article] = []
    var report = Report()
    var error: FormatError?

    /// The only article, or an empty one.
    var article: Article { articles.first ?? Article() }
    /// The codes of what was said.
    var codes: [String] { report.diagnostics.map(\.code.id) }
  }

  static func read(_ bytes: [UInt8], _ settings: [FormatSpec.Setting] = []) -> Result {
    var result = Result()
    var source = ByteSource(bytes)
    do throws(FormatError) {
      try HTMLFormat.descriptor.reading?.read(
        &source, settings: settings, format: "html", report: &result.report
      ) { (article, _) throws(FormatError) in result.articles.append(article) }
    } catch { result.error = error }
    return result
  }

  static func read(_ page: String) -> Result { read(Array(page.utf8)) }

  static func write(_ article: Article, _ settings: [FormatSpec.Setting] = []) throws -> (page: String, report: Report)
  {
    var report = Report()
    var sink = ByteSink()
    guard var writer = try HTMLFormat.descriptor.writing?.open(settings, format: "html") else { return ("", report) }
    try writer.write(article, to: &sink, report: &report)
    try writer.finish(&sink, report: &report)
    return (String(decoding: sink.takeBytes(), as: UTF8.self), report)
  }
}
