internal import Synchronization
internal import Wireform
internal import WireformCore

/// A run over one or many inputs: what `convert` does once its arguments are read.
struct Conversion: Sendable {
  let converter: Converter
  var console: Console
  let from: FormatSpec?
  let to: FormatSpec
  let makeReport: @Sendable () -> Report
  /// How many files are converted at once.
  var workers = 1
  /// Whether the first failure ends the run.
  var stopsAtFailure = false

  private var failures: [FormatError] = []
  private var inputCount = 0
  private var sawWarning = false
  private var sawLoss = false
  private var doneCount = 0
  private(set) var articleCount = 0
  private(set) var byteCount = 0

  init(
    converter: Converter, console: Console, from: FormatSpec?, to: FormatSpec,
    makeReport: @escaping @Sendable () -> Report
  ) {
    self.converter = converter
    self.console = console
    self.from = from
    self.to = to
    self.makeReport = makeReport
  }

  /// Converts all inputs.
  /// - Throws: where nothing can be done at all: an unknown format, a folder that cannot be made.
  mutating func run(_ inputs: [String], output: String) throws(FormatError) {
    let format = try converter.writingFormat(to)
    var unreadable: [FormatError] = []
    let files = inputs.flatMap { FileTree.files(of: $0) { unreadable.append($0) } }
    inputCount = files.count + unreadable.count
    for error in unreadable { fail(error, nil) }
    if output.hasSuffix("/") || FileTree.isFolder(output) {
      try OutputFolder.make(output)
      try convert(files, into: output)
    } else {
      try convert(files, toOne: output, format)
    }
  }

  /// The exit code of the run.
  func status(failIfWarnings: Bool, failIfLossy: Bool) -> Int32 {
    if let failure = failures.first { return inputCount > 1 ? ExitStatus.someFailed : ExitStatus.of(failure) }
    if failIfLossy, sawLoss { return ExitStatus.losses }
    if failIfWarnings, sawWarning { return ExitStatus.warnings }
    return ExitStatus.done
  }

  /// The run in a line: what was done, what failed, how fast.
  func summary(seconds: Double) -> String {
    let rate = seconds > 0 ? Double(doneCount + failures.count) / seconds : 0
    return "\(doneCount) of \(inputCount) inputs done, \(failures.count) failed; \(articleCount) articles, "
      + "\(byteCount) bytes written; \(Int(rate)) inputs a second"
  }

  private mutating func fail(_ error: FormatError, _ input: String?) {
    failures.append(error)
    console.show(error, of: input)
  }

  private mutating func finish(_ report: Report, _ input: String, articles: Int) {
    console.show(report, of: input, articles: articles)
    sawWarning = sawWarning || report.count(.warning) > 0
    sawLoss = sawLoss || report.count(.loss) > 0
  }

  /// All inputs into one output.
  private mutating func convert(
    _ files: [FileTree.Entry], toOne path: String, _ format: FormatDescriptor
  ) throws(FormatError) {
    let output = try OutputStream(path, format, to)
    for file in files {
      var report = makeReport()
      var articles = 0
      do throws(FormatError) {
        var source = try InputFile.open(file.path)
        try converter.read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
          try output.write(article, &report)
          articles += 1
        }
      } catch {
        finish(report, file.path, articles: articles)
        fail(error, file.path)
        if error.kind == .inputOutput || stopsAtFailure { break }
        continue
      }
      articleCount += articles
      doneCount += 1
      finish(report, file.path, articles: articles)
    }
    byteCount += output.byteCount
    guard output.count > 0 || failures.isEmpty else { return }
    var report = makeReport()
    do throws(FormatError) { try output.close(&report) } catch { fail(error, path == "-" ? nil : path) }
    // A writer may hold an article back until the end; with one input it is clear whose it was.
    let last = files.count == 1 ? files[0].path : path
    finish(report, last, articles: 0)
  }

  /// Every input into files of its own in a folder, on several cores.
  private mutating func convert(_ files: [FileTree.Entry], into folder: String) throws(FormatError) {
    let batch = try FolderBatch(files, into: folder, converter: converter, from: from, to: to)
    let state = Mutex(self)
    batch.run(workers: workers, report: makeReport) { outcome in
      state.withLock { conversion in
        conversion.finish(outcome.report, outcome.path, articles: outcome.articles)
        if let failure = outcome.failure { conversion.fail(failure, outcome.path) } else { conversion.doneCount += 1 }
        conversion.articleCount += outcome.articles
        conversion.byteCount += outcome.bytes
        return outcome.failure == nil || !conversion.stopsAtFailure
      }
    }
    self = state.withLock { $0 }
  }
}
