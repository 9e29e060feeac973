import Wireform
import WireformCore

/// Reads the files that are named, prints what it found in each, and writes it as ninjs with what was lost.
let converter = Converter()
for path in CommandLine.arguments.dropFirst() {
  var report = Report(now: PartialDate("2026-06-14T10:00:00Z"))
  do throws(FormatError) {
    var source = try InputFile.open(path)
    var articles: [Article] = []
    let format = try converter.read(&source, as: nil, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    for article in articles {
      print("\(FilePath.name(of: path)) (\(format.id)): \(article.headline ?? "no headline")")
      print("  \(article.body.count) blocks, from \(article.dateline?.city ?? "nowhere")")
      let ninjs = try converter.writingFormat(FormatSpec(name: "ninjs"))
      guard var writer = try ninjs.writing?.open([], format: ninjs.id) else { continue }
      var sink = ByteSink()
      var losses = Report(now: report.now)
      try writer.write(article, to: &sink, report: &losses)
      try writer.finish(&sink, report: &losses)
      print("  \(sink.count > 0 ? "written as ninjs" : "nothing written"), \(losses.count(.loss)) losses")
      for diagnostic in losses.diagnostics where diagnostic.severity == .loss { print("  \(diagnostic)") }
    }
  } catch {
    print("\(path): \(error)")
  }
}
