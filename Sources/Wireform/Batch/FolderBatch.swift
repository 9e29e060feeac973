internal import Dispatch
internal import Synchronization
public import WireformCore

/// Converts many files into a folder, on all cores, one file's failure being nobody else's.
///
/// Names are given before the work starts, so that they do not depend on which core is faster.
public struct FolderBatch: Sendable {
  /// A file to convert and the path of its output, without the extension.
  public struct Job: Sendable {
    /// The input.
    public var input: FileTree.Entry
    /// The output's path without number and extension.
    public var stem: String
    /// Whether another input had the name, so that a number was added.
    public var isRenamed: Bool
  }

  /// What became of one input.
  public struct Outcome: Sendable {
    /// The input's path.
    public var path: String
    /// How many Articles it gave.
    public var articles = 0
    /// What was said.
    public var report: Report
    /// Why it failed, if it did.
    public var failure: FormatError?
    /// Bytes written.
    public var bytes = 0
  }

  private let converter: Converter
  private let from: FormatSpec?
  private let to: FormatSpec
  private let format: FormatDescriptor
  private let jobs: [Job]

  /// Prepares a batch.
  /// - Parameters:
  ///   - inputs: the files.
  ///   - folder: where the outputs go; folders below it follow those of the inputs.
  ///   - converter: knows the formats and what is set.
  ///   - from: how to read, nil to find out for each.
  ///   - to: what to write.
  public init(
    _ inputs: [FileTree.Entry], into folder: String, converter: Converter, from: FormatSpec?, to: FormatSpec
  ) throws(FormatError) {
    self.converter = converter
    self.from = from
    self.to = to
    format = try converter.writingFormat(to)
    var taken: Set<String> = []
    var jobs: [Job] = []
    jobs.reserveCapacity(inputs.count)
    for input in inputs {
      let below = FilePath.folder(of: input.relative)
      let target = below == "." ? folder : FilePath.join(folder, below)
      let name = input.path == InputFile.standardInput ? "stdin" : FilePath.stem(of: input.path)
      var stem = FilePath.join(target, name)
      var number = 2
      while !taken.insert(stem).inserted {
        stem = FilePath.join(target, "\(name)~\(number)")
        number += 1
      }
      jobs.append(Job(input: input, stem: stem, isRenamed: number > 2))
    }
    self.jobs = jobs
  }

  /// Runs the batch.
  /// - Parameters:
  ///   - workers: how many at once.
  ///   - report: an empty report for each input.
  ///   - done: takes each outcome, one at a time, in no order; returns whether to go on.
  public func run(
    workers: Int, report: @Sendable () -> Report, done: @Sendable (Outcome) -> Bool
  ) {
    let progress = Progress()
    let count = max(1, min(workers, (jobs.count + Progress.step - 1) / Progress.step))
    guard count > 1 else { return work(progress, report, done) }
    DispatchQueue.concurrentPerform(iterations: count) { _ in work(progress, report, done) }
  }

  /// What the workers share.
  private final class Progress: Sendable {
    /// How many files a worker takes at once.
    static let step = 8
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let turn = Mutex<Bool>(false)
  }

  /// Takes files until there are none.
  private func work(
    _ progress: Progress, _ report: @Sendable () -> Report, _ done: @Sendable (Outcome) -> Bool
  ) {
    while true {
      let start = progress.next.add(Progress.step, ordering: .relaxed).oldValue
      guard start < jobs.count else { return }
      for index in start..<min(start + Progress.step, jobs.count) {
        if progress.isStopped.load(ordering: .relaxed) { return }
        let outcome = convert(jobs[index], report())
        let goesOn = progress.turn.withLock { _ in done(outcome) }
        if !goesOn { progress.isStopped.store(true, ordering: .relaxed) }
      }
    }
  }

  private func convert(_ job: Job, _ report: Report) -> Outcome {
    var outcome = Outcome(path: job.input.path, report: report)
    if job.isRenamed {
      outcome.report.add(.outputRenamed, "another input has this name; the output is '\(job.stem)'")
    }
    var output: OutputStream?
    do throws(FormatError) {
      var source = try InputFile.open(job.input.path)
      try converter.read(&source, as: from, report: &outcome.report) { (article, report) throws(FormatError) in
        if let open = output, open.holds == .one {
          try open.close(&report)
          outcome.bytes += open.byteCount
          output = nil
        }
        if output == nil { output = try open(job, article: outcome.articles) }
        try output?.write(article, &report)
        outcome.articles += 1
      }
      try output?.close(&outcome.report)
    } catch {
      outcome.failure = error
      // What was whole before the failure stands, unless writing itself failed.
      if error.kind == .badData { try? output?.close(&outcome.report) }
    }
    outcome.bytes += output?.byteCount ?? 0
    return outcome
  }

  private func open(_ job: Job, article: Int) throws(FormatError) -> OutputStream {
    try OutputFolder.make(FilePath.folder(of: job.stem))
    let number = article > 0 ? "-\(article + 1)" : ""
    return try OutputStream("\(job.stem)\(number).\(format.extensions.first ?? "out")", format, to)
  }
}
