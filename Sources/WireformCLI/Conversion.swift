internal import Synchronization
internal import Wireform
internal import WireformCore

/// A run over one or many inputs: what `convert` does once its arguments are read.
struct Conversion: Sendable {
  /// What is asked for.
  struct Request: Sendable {
    let converter: Converter
    let from: FormatSpec?
    let to: FormatSpec
    let makeReport: @Sendable () -> Report
    /// How many files are converted at once.
    var workers = 1
    /// Whether the first failure ends the run.
    var stopsAtFailure = false
    /// How outputs in a folder are called.
    var naming = NamePattern.stem
    /// What else decides about the outputs, such as filters; a journal with another does not count.
    var variant = ""
    /// Whether inputs that an earlier run has done are left out.
    var resumes = false
    /// Where every diagnostic is written to.
    var reportPath: String?
    /// Whether the run ends with a line about it, nil to decide by who watches.
    var tellsSummary: Bool?
  }

  private let request: Request
  private let state: Run

  init(_ request: Request, console: Console) {
    self.request = request
    state = Run(console: console)
  }

  /// Converts all inputs.
  /// - Throws: where nothing can be done at all: an unknown format, a folder that cannot be made.
  func run(_ inputs: InputList, output: String) throws(FormatError) {
    _ = try request.converter.writingFormat(request.to)
    let isFolder = output.hasSuffix("/") || FileTree.isFolder(output)
    if !isFolder, request.resumes || request.naming != .stem {
      let option = request.resumes ? "--resume" : "--name"
      throw FormatError(.usage, .needsFolder, "\(option) is for outputs in a folder: -o DIR/")
    }
    if output != OutputFile.standardOutput { Interruption.install() }
    try state.begin(inputs, reportPath: request.reportPath)
    if isFolder { try convert(inputs.files, into: output) } else { try convert(inputs.files, toOne: output) }
    state.end(tellsSummary: request.tellsSummary, isMany: inputs.files.count > 1)
  }

  /// The exit code of the run.
  func status(failIfWarnings: Bool, failIfLossy: Bool) -> Int32 {
    if let signal = Interruption.signal { return 128 + signal }
    let summary = state.summary
    if let failure = summary.failures.first {
      return summary.inputs > 1 ? ExitStatus.someFailed : ExitStatus.of(failure)
    }
    if failIfLossy, summary.sawLoss { return ExitStatus.losses }
    if failIfWarnings, summary.sawWarning { return ExitStatus.warnings }
    return ExitStatus.done
  }

  /// All inputs into one output.
  private func convert(_ files: [FileTree.Entry], toOne path: String) throws(FormatError) {
    let batch = try SequenceBatch(
      files, into: path, converter: request.converter, from: request.from, to: request.to)
    batch.workers = request.workers
    batch.stopsAtFailure = request.stopsAtFailure
    batch.run(report: request.makeReport) { [state] in state.take($0) }
    defer { state.wrote(batch.byteCount) }
    guard !Interruption.isRequested else { return }
    guard batch.articleCount > 0 || state.summary.failures.isEmpty else { return }
    var report = request.makeReport()
    do throws(FormatError) { try batch.close(&report) } catch { state.fail(error, path == "-" ? nil : path) }
    // A writer may hold an article back until the end; with one input it is clear whose it was.
    state.take(report, of: files.count == 1 ? files[0].path : path)
  }

  /// Every input into files of its own in a folder, on several cores.
  private func convert(_ files: [FileTree.Entry], into folder: String) throws(FormatError) {
    try OutputFolder.make(folder)
    var batch = try FolderBatch(
      files, into: folder, naming: request.naming, converter: request.converter, from: request.from, to: request.to)
    batch.workers = request.workers
    batch.stopsAtFailure = request.stopsAtFailure
    if files.count > 1 || request.resumes {
      batch.journal = try BatchJournal(of: folder, request: description, resumes: request.resumes)
    }
    batch.run(report: request.makeReport) { [state] in state.take($0) }
  }

  /// What decides about the outputs: a journal of another request does not count.
  private var description: String {
    let options = { (spec: FormatSpec?) in
      spec.map { spec in
        spec.name + spec.settings.map { ",\($0.key)" + ($0.value.map { "=\($0)" } ?? "") }.joined()
      } ?? "-"
    }
    let set = request.converter.settings.map { "\($0.path)=\($0.text)" }.joined(separator: " ")
    return "\(options(request.from)) \(options(request.to)) \(request.naming.text) \(set)\(request.variant)"
  }
}

/// What a run has come to so far, and where it is told: standard error, and the report.
private final class Run: Sendable {
  private struct State: ~Copyable {
    var console: Console
    var log: DiagnosticLog?
    var meter = ProgressMeter()
    var summary = BatchSummary()
  }

  private let state: Mutex<State>

  init(console: Console) { state = Mutex(State(console: console, log: nil)) }

  var summary: BatchSummary { state.withLock { $0.summary } }

  func begin(_ inputs: InputList, reportPath: String?) throws(FormatError) {
    try state.withLock { (state) throws(FormatError) in
      if let reportPath { state.log = try DiagnosticLog(reportPath) }
      state.summary.inputs = inputs.files.count + inputs.failures.count
      // Of thousands of files nobody reads each line: some of each kind, and how many more there were.
      if inputs.files.count > 20 { state.console.bound = 20 }
      for failure in inputs.failures {
        state.summary.add(failure)
        state.console.show(failure, of: nil)
      }
    }
  }

  func take(_ outcome: BatchOutcome) {
    state.withLock { state in
      state.summary.add(outcome)
      // What the end of the run cut short is told by the summary.
      let failure = outcome.failure.flatMap { $0.diagnostic.code == .interrupted ? nil : $0 }
      let says = failure != nil || !outcome.report.diagnostics.isEmpty
      if says { state.meter.clear() }
      if says { state.console.show(outcome.report, of: outcome.input.path, articles: outcome.articles) }
      if let failure { state.console.show(failure, of: outcome.input.path) }
      Run.note(outcome, &state)
      state.meter.tell(state.summary, unless: state.console.verbosity == .quiet || state.summary.inputs < 2)
    }
  }

  private static func note(_ outcome: BatchOutcome, _ state: inout State) {
    do throws(FormatError) { try state.log?.add(outcome) } catch {
      // Said once; the conversion itself goes on.
      state.log = nil
      state.console.show(error, of: "--report")
      state.summary.add(error)
    }
  }

  func take(_ report: Report, of input: String) {
    state.withLock { state in
      state.summary.add(report)
      state.console.show(report, of: input, articles: 0)
    }
  }

  func fail(_ error: FormatError, _ input: String?) {
    state.withLock { state in
      guard !state.summary.failures.contains(error) else { return }
      state.summary.add(error)
      state.meter.clear()
      state.console.show(error, of: input)
    }
  }

  func wrote(_ bytes: Int) { state.withLock { $0.summary.bytesWritten += bytes } }

  func end(tellsSummary: Bool?, isMany: Bool) {
    state.withLock { state in
      state.meter.clear()
      state.console.showRest()
      let isWanted = tellsSummary ?? (isMany && state.meter.isWatched && state.console.verbosity != .quiet)
      if isWanted || Interruption.isRequested { state.console.print(state.summary.text(seconds: state.meter.seconds)) }
    }
  }
}
