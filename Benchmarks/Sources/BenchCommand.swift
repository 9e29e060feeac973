import Ticker
import Wireform
import WireformCore

#if canImport(Glibc)
  import Glibc
#endif

/// Runs one reader, one writer or a conversion over files in memory, a number of times.
///
///     wireform-bench read|write|convert FROM TO REPEAT FILE...
///     wireform-bench module FOLDER OUTPUT
///
/// `module` builds a native module for this program, as `wireform plugin build` does for the command; the format
/// `ticker` of the examples is linked in, to be compared with itself as a module.
///
/// Files are read before the clock starts. It prints documents, bytes in, bytes out and nanoseconds of one pass, the
/// least of all passes. Run under callgrind with two values of REPEAT, the difference is the cost of the passes alone.
@main
enum BenchCommand {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "module" {
      print(try ModuleBuilder(folder: arguments[2]).build(to: arguments[3]).path)
      return
    }
    guard arguments.count >= 6, let repeats = Int(arguments[4]) else {
      print("usage: wireform-bench read|write|convert FROM TO REPEAT FILE...")
      exit(64)
    }
    var bench = Bench(from: FormatSpec(parsing: arguments[2]), to: FormatSpec(parsing: arguments[3]))
    for path in arguments[5...] {
      var source = try InputFile.open(path)
      bench.documents.append(try source.readAll())
    }
    if arguments[1] == "write" { try bench.prepare() }
    var best = Int.max
    for _ in 0..<repeats {
      let start = nanoseconds()
      try bench.pass(arguments[1])
      best = min(best, nanoseconds() - start)
    }
    print("documents=\(bench.articleCount) in=\(bench.bytesIn) out=\(bench.bytesOut) ns=\(best)")
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// What is measured.
struct Bench {
  let from: FormatSpec
  let to: FormatSpec
  var documents: [[UInt8]] = []
  private(set) var articleCount = 0
  private(set) var bytesOut = 0
  private var articles: [Article] = []
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
      var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
      try converter.read(&source, as: from, report: &report) { (article, _) throws(FormatError) in found.append(article)
      }
    }
    articles = found
  }

  mutating func pass(_ what: String) throws {
    articleCount = 0
    bytesOut = 0
    if what == "write" { return try write() }
    for document in documents { try convert(document, writes: what == "convert") }
  }

  private mutating func write() throws {
    let format = try converter.writingFormat(to)
    for article in articles {
      guard var writer = try format.writing?.open(to.settings, format: format.id) else { return }
      var sink = ByteSink()
      var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
      try writer.write(article, to: &sink, report: &report)
      try writer.finish(&sink, report: &report)
      articleCount += 1
      bytesOut += sink.count
    }
  }

  private mutating func convert(_ document: [UInt8], writes: Bool) throws {
    var source = ByteSource(document)
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
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
