internal import Synchronization
public import WireformCore

/// Converts many files into a folder, on all cores, one file's failure being nobody else's.
///
/// Names of the inputs' own are given before the work starts, so that they do not depend on which core is faster.
public struct FolderBatch: Sendable {
  /// A file to convert and the path of its output, without number and extension.
  struct Job: Sendable {
    var input: FileTree.Entry
    var stem: String
    var isRenamed: Bool
  }

  /// How many files are converted at once.
  public var workers = 1
  /// Whether the first failure ends the run.
  public var stopsAtFailure = false
  /// What earlier runs have done, and where this one notes what it does.
  public var journal: BatchJournal?
  let converter: Converter
  let from: FormatSpec?
  let to: FormatSpec
  let format: FormatDescriptor
  let folder: String
  let naming: NamePattern
  let names = OutputNames()
  private let jobs: [Job]

  /// Prepares a batch.
  /// - Parameters:
  ///   - inputs: the files.
  ///   - folder: where the outputs go; folders below it follow those of the inputs.
  ///   - naming: the pattern of the outputs' names.
  ///   - converter: knows the formats and what is set.
  ///   - from: how to read, nil to find out for each.
  ///   - to: what to write.
  public init(
    _ inputs: [FileTree.Entry], into folder: String, naming: NamePattern = .stem, converter: Converter,
    from: FormatSpec?, to: FormatSpec
  ) throws(FormatError) {
    self.converter = converter
    self.from = from
    self.to = to
    self.folder = folder
    self.naming = naming
    format = try converter.writingFormat(to)
    jobs = inputs.map { [names] input in
      if naming.isOfArticle { return Job(input: input, stem: "", isRenamed: false) }
      let wanted = FilePath.join(folder, naming.path(for: input))
      let stem = names.claim(wanted)
      return Job(input: input, stem: stem, isRenamed: stem != wanted)
    }
  }

  /// Runs the batch.
  /// - Parameters:
  ///   - report: an empty report for each input.
  ///   - done: takes each outcome, one at a time, in the order of the inputs; parts of large ones as they come.
  public func run(report: @Sendable () -> Report, done: @escaping @Sendable (BatchOutcome) -> Void) {
    let count = max(1, min(workers, jobs.count))
    // Few files a step where there are few, so that no thread has all the large ones.
    let step = max(1, min(16, jobs.count / (count * 4)))
    let progress = Progress()
    let turn = Mutex(())
    let lane = OrderedLane<[BatchOutcome]>(bound: 4096) { outcomes in
      turn.withLock { _ in outcomes.forEach(done) }
    }
    let part: @Sendable (BatchOutcome) -> Void = { outcome in turn.withLock { _ in done(outcome) } }
    Workers.run(count) { work(progress, step, report, lane, part) }
  }

  /// Converts the first input alone, on the caller's thread.
  func convertFirst(_ report: Report) -> BatchOutcome? {
    jobs.first.map { OneInput(batch: self, job: $0, report: report, part: { _ in }).convert() }
  }

  /// What the workers share.
  private final class Progress: Sendable {
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
  }

  /// Takes files until there are none.
  private func work(
    _ progress: Progress, _ step: Int, _ report: @Sendable () -> Report, _ lane: OrderedLane<[BatchOutcome]>,
    _ part: @escaping @Sendable (BatchOutcome) -> Void
  ) {
    while true {
      let number = progress.next.add(1, ordering: .relaxed).oldValue
      let start = number * step
      guard start < jobs.count else { return }
      var outcomes: [BatchOutcome] = []
      var weight = 1
      for job in jobs[start..<min(start + step, jobs.count)] {
        if progress.isStopped.load(ordering: .relaxed) || Interruption.isRequested { break }
        let outcome = OneInput(batch: self, job: job, report: report(), part: part).convert()
        if outcome.failure != nil, stopsAtFailure { progress.isStopped.store(true, ordering: .relaxed) }
        weight += 1 + outcome.report.diagnostics.count
        outcomes.append(outcome)
      }
      lane.deliver(outcomes, step: number, weight: weight)
    }
  }
}
