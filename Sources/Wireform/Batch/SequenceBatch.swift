internal import Synchronization
public import WireformCore

/// Converts many inputs into one output, in their order.
///
/// Inputs are read on all cores. Where outputs laid end to end are one output, as JSON Lines are, they are written
/// there too, and only laid together in order; else the Articles are handed to the one writer in order. What waits for
/// an earlier input is bounded, and an input larger than that waits for its turn, so that memory stays small.
public final class SequenceBatch: @unchecked Sendable {
  // Unchecked: the output is touched by the thread alone whose turn it is.

  /// How many inputs are read at once.
  public var workers = 1
  /// Whether the first failure ends the run.
  public var stopsAtFailure = false
  private let inputs: [FileTree.Entry]
  private let converter: Converter
  private let from: FormatSpec?
  private let to: FormatSpec
  private let format: FormatDescriptor
  private let output: OutputStream
  private let next = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  /// A failure of the output itself, after which nothing can be written.
  private var outputFailure: FormatError?

  /// Prepares a run.
  public init(
    _ inputs: [FileTree.Entry], into path: String, converter: Converter, from: FormatSpec?, to: FormatSpec
  ) throws(FormatError) {
    self.inputs = inputs
    self.converter = converter
    self.from = from
    self.to = to
    format = try converter.writingFormat(to)
    output = try OutputStream(path, format, to)
  }

  /// How many bytes were written.
  public var byteCount: Int { output.byteCount }
  /// How many Articles were written.
  public var articleCount: Int { output.count }

  /// Ends the output and gives the file its name.
  public func close(_ report: inout Report) throws(FormatError) {
    if let outputFailure { throw outputFailure }
    try output.close(&report)
  }

  /// Reads all inputs.
  /// - Parameters:
  ///   - report: an empty report for each input.
  ///   - done: takes each outcome, one at a time, in the order of the inputs.
  public func run(report: @Sendable () -> Report, done: @escaping @Sendable (BatchOutcome) -> Void) {
    let count = max(1, min(workers, inputs.count))
    guard count > 1, output.holds == .many else {
      for input in inputs {
        if isStopped.load(ordering: .relaxed) || Interruption.isRequested { break }
        done(readDirectly(input, report(), done))
      }
      return
    }
    let step = max(1, min(16, inputs.count / (count * 4)))
    let lane = OrderedLane<Step>(bound: SequenceBatch.bound) { [self] step in
      var step = step
      write(&step)
      step.outcomes.forEach(done)
    }
    Workers.run(count) { work(step, report, lane, done) }
  }

  /// How many bytes of outputs and Articles may wait for earlier inputs: all threads together, and one alone.
  private static let bound = 16 << 20
  private static let share = 1 << 20

  /// What a thread has made of a few inputs: bytes where they can be laid together, else Articles.
  struct Step: Sendable {
    var outcomes: [BatchOutcome] = []
    /// The Articles of each outcome that are not written yet.
    var articles: [[Article]] = []
    var bytes: [UInt8] = []
    var byteArticles = 0
    var weight = 1
    var hasTurn = false
  }

  private func stop(_ error: FormatError) {
    outputFailure = outputFailure ?? error
    isStopped.store(true, ordering: .relaxed)
  }

  private func readDirectly(
    _ input: FileTree.Entry, _ report: Report, _ part: (BatchOutcome) -> Void
  ) -> BatchOutcome {
    var outcome = BatchOutcome(input, report: report)
    read(&outcome) { (article, report, outcome) throws(FormatError) in
      try output.write(article, &report)
      outcome.report = report
      guard outcome.isFull else { return }
      part(outcome.takePart())
      report = outcome.report
    }
    return outcome
  }

  /// Reads an input; a failure ends up in the outcome.
  private func read(
    _ outcome: inout BatchOutcome, _ tally: ByteTally = ByteTally(),
    _ take: (Article, inout Report, inout BatchOutcome) throws(FormatError) -> Void
  ) {
    var report = outcome.report
    do throws(FormatError) {
      var source = try InputFile.open(outcome.input.path, tally: tally, seconds: report.limits.seconds)
      try converter.read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
        try Interruption.check()
        try take(article, &report, &outcome)
        outcome.articles += 1
      }
    } catch {
      outcome.failure = error
      if error.diagnostic.code == .writeFailed { stop(error) }
      if stopsAtFailure { isStopped.store(true, ordering: .relaxed) }
    }
    outcome.report = report
    outcome.bytesRead = tally.count
  }

  private func work(
    _ size: Int, _ report: @Sendable () -> Report, _ lane: OrderedLane<Step>,
    _ part: @escaping @Sendable (BatchOutcome) -> Void
  ) {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number * size < inputs.count else { return }
      var step = Step()
      let files = inputs[(number * size)..<min(number * size + size, inputs.count)]
      let turn = Turn(lane: lane, number: number, part: part)
      if output.isConcatenation {
        writeApart(files, turn, report, &step)
      } else {
        readApart(files, turn, report, &step)
      }
      lane.deliver(step, step: number, weight: step.weight)
    }
  }
}

extension SequenceBatch {
  /// What a thread needs to take its turn before its step is done.
  private struct Turn {
    let lane: OrderedLane<Step>
    let number: Int
    let part: (BatchOutcome) -> Void

    func take(_ step: inout Step) {
      if !step.hasTurn { lane.waitForTurn(number) }
      step.hasTurn = true
    }
  }

  private var goesOn: Bool { !isStopped.load(ordering: .relaxed) && !Interruption.isRequested }

  /// Reads and writes a few inputs; the bytes wait for their turn.
  private func writeApart(
    _ files: ArraySlice<FileTree.Entry>, _ turn: Turn, _ report: () -> Report, _ step: inout Step
  ) {
    var sink = ByteSink(capacity: ByteSink.drainSize)
    var last = Report()
    do throws(FormatError) {
      guard var writer = try format.writing?.open(to.settings, format: format.id) else { return }
      for file in files where goesOn {
        var outcome = BatchOutcome(file, report: report())
        read(&outcome) { (article, report, outcome) throws(FormatError) in
          let before = sink.pending
          do throws(FormatError) { try writer.write(article, to: &sink, report: &report) } catch {
            sink.truncate(toPending: before)
            throw error
          }
          step.byteArticles += 1
          guard sink.pending > SequenceBatch.share else { return }
          turn.take(&step)
          try append(&sink, &step)
          outcome.report = report
          if outcome.isFull { turn.part(outcome.takePart()) }
          report = outcome.report
        }
        step.weight += outcome.report.diagnostics.count * 100
        step.outcomes.append(outcome)
      }
      try writer.finish(&sink, report: &last)
    } catch { stop(error) }
    step.bytes = sink.takeBytes()
    step.weight += step.bytes.count
  }

  private func append(_ sink: inout ByteSink, _ step: inout Step) throws(FormatError) {
    let articles = step.byteArticles
    step.byteArticles = 0
    try sink.drain { (bytes) throws(FormatError) in try output.append(bytes, articles: articles) }
  }

  /// Reads a few inputs; the Articles wait for their turn.
  private func readApart(
    _ files: ArraySlice<FileTree.Entry>, _ turn: Turn, _ report: () -> Report, _ step: inout Step
  ) {
    for file in files where goesOn {
      var outcome = BatchOutcome(file, report: report())
      var articles: [Article] = []
      let tally = ByteTally()
      read(&outcome, tally) { (article, report, outcome) throws(FormatError) in
        guard step.hasTurn || step.weight + tally.count * 4 > SequenceBatch.share else {
          articles.append(article)
          return
        }
        turn.take(&step)
        write(&step)
        try write(&articles, from: outcome.articles - articles.count, &report)
        try output.write(article, &report)
        outcome.report = report
        if outcome.isFull { turn.part(outcome.takePart()) }
        report = outcome.report
      }
      step.weight += outcome.bytesRead * 4 + outcome.report.diagnostics.count * 100
      step.outcomes.append(outcome)
      step.articles.append(articles)
    }
  }

  /// Writes Articles that waited; `first` is the number of the first in its input.
  private func write(_ articles: inout [Article], from first: Int, _ report: inout Report) throws(FormatError) {
    guard !articles.isEmpty else { return }
    let current = report.article
    defer {
      report.article = current
      articles = []
    }
    for (index, article) in articles.enumerated() {
      report.article = first + index
      try output.write(article, &report)
    }
  }

  /// Writes all that waits in a step; only in turn.
  private func write(_ step: inout Step) {
    guard outputFailure == nil else { return }
    var failure: FormatError?
    step.bytes.withUnsafeBytes { bytes in
      do throws(FormatError) { try output.append(bytes, articles: step.byteArticles) } catch { failure = error }
    }
    step.bytes = []
    step.byteArticles = 0
    if let failure { stop(failure) }
    for index in step.articles.indices where !step.articles[index].isEmpty {
      let first = step.outcomes[index].articles - step.articles[index].count
      do throws(FormatError) {
        try write(&step.articles[index], from: first, &step.outcomes[index].report)
      } catch {
        step.outcomes[index].failure = step.outcomes[index].failure ?? error
        if error.diagnostic.code == .writeFailed { stop(error) }
      }
    }
  }
}
