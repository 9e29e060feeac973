internal import Synchronization
public import WireformCore

/// Watches a folder that stories are delivered to, converts each that is whole, and delivers the outputs once.
///
/// The story moves to `done/` or `failed/` with its report beside it. A story fails as a whole: of a file that breaks
/// off nothing is delivered, so that it can be sent again. What fails for want of disk is tried again later. Killed at
/// any moment, the next run neither loses nor repeats a story: see `Delivery`.
public final class HotFolder: Sendable {
  /// What to watch and how.
  public struct Settings: Sendable {
    /// The folder that stories come to, and the one that outputs go to.
    public var input: String, output: String
    /// Where stories go that were converted, and those that cannot be; below the hot folder unless named.
    public var done: String?, failed: String?
    /// How many seconds a file must stay as it is to be whole.
    public var settle = 2.0
    /// How many seconds lie between two looks where the system tells of no change; nil to let it tell.
    public var interval: Double?
    /// Whether to end when all that is there is done.
    public var once = false
    /// How many stories are converted at once.
    public var workers = 1
    /// How outputs are called.
    public var naming = NamePattern.stem
    /// Knows the formats and what is set.
    public var converter: Converter
    /// How to read, nil to find out for each.
    public var from: FormatSpec?
    /// What to write.
    public var to: FormatSpec

    /// Watches one folder and delivers to another.
    public init(input: String, output: String, converter: Converter, from: FormatSpec?, to: FormatSpec) {
      self.input = input
      self.output = output
      self.converter = converter
      self.from = from
      self.to = to
    }
  }

  private let settings: Settings
  private let delivery: Delivery
  private let done: String
  private let failed: String

  /// Opens a hot folder; the folders that are missing are made.
  /// - Throws: where one cannot be made, a format is unknown, or another process watches the folder.
  public init(_ settings: Settings) throws(FormatError) {
    guard FileTree.isFolder(settings.input) else {
      throw FormatError(.noInput, .inputMissing, "'\(PathText.shown(settings.input))' is no folder")
    }
    _ = try settings.converter.writingFormat(settings.to)
    self.settings = settings
    done = settings.done ?? FilePath.join(settings.input, "done")
    failed = settings.failed ?? FilePath.join(settings.input, "failed")
    delivery = try Delivery(input: settings.input, output: settings.output, done: done, failed: failed)
  }

  /// Watches until a signal ends it, or until all is done where that was asked for.
  /// - Parameters:
  ///   - report: an empty report for each story.
  ///   - told: takes what became of each story, with its outputs where they were delivered to; one at a time.
  public func run(report: @Sendable () -> Report, told: @escaping @Sendable (BatchOutcome) -> Void) {
    let events = FolderEvents(polls: settings.interval != nil)
    var arrivals = Arrivals(in: settings.input, settle: settings.settle, leaving: leftOut())
    let turn = Mutex(())
    let tell: @Sendable (BatchOutcome) -> Void = { outcome in turn.withLock { _ in told(outcome) } }
    var waiting = work(on: delivery.recover(), [], report, tell)
    var renamed: Set<String> = []
    while !Interruption.isRequested {
      let found = arrivals.look(renamed: renamed, now: SystemClock.seconds(), events: events)
      if !found.isEmpty { waiting += work(on: [], found, report, tell) }
      if settings.once, !arrivals.isWaiting { return }
      renamed = events.wait(seconds: pause(arrivals, isTold: events.isTold, hasFailed: !waiting.isEmpty))
      // What the disk refused is tried again when the pause is over or something new comes.
      if !waiting.isEmpty { waiting = work(on: waiting, [], report, tell) }
    }
  }

  /// The folders below the hot one that hold no new stories.
  private func leftOut() -> Set<String> {
    let prefix = settings.input.hasSuffix("/") ? settings.input : settings.input + "/"
    let below = [done, failed, settings.output].filter { $0.hasPrefix(prefix) }
    return Set(
      below.map { path in
        let relative = path.dropFirst(prefix.count)
        return String(relative.hasSuffix("/") ? relative.dropLast() : relative)
      })
  }

  private func pause(_ arrivals: Arrivals, isTold: Bool, hasFailed: Bool) -> Double {
    // Events can be lost, so a look from time to time remains.
    let longest = hasFailed ? 5 : isTold ? 30 : settings.interval ?? 1
    return min(longest, arrivals.delay(now: SystemClock.seconds()).map { max(0.01, $0) } ?? longest)
  }

  /// Converts stories on all threads.
  /// - Returns: those that were taken and must be tried again.
  private func work(
    on claims: [Delivery.Claim], _ found: [String], _ report: @Sendable () -> Report,
    _ tell: @escaping @Sendable (BatchOutcome) -> Void
  ) -> [Delivery.Claim] {
    let next = Atomic<Int>(0)
    let again = Mutex<[Delivery.Claim]>([])
    let count = claims.count + found.count
    Workers.run(min(settings.workers, count)) {
      while !Interruption.isRequested {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let claim = index < claims.count ? claims[index] : delivery.claim(found[index - claims.count])
        guard let claim else { continue }
        if !convert(claim, report(), tell) { again.withLock { $0.append(claim) } }
      }
    }
    return again.withLock { $0 }
  }

  /// Converts a story and delivers it.
  /// - Returns: false where it must be tried again, since not the story but the disk is at fault.
  private func convert(
    _ claim: Delivery.Claim, _ report: Report, _ tell: @escaping @Sendable (BatchOutcome) -> Void
  ) -> Bool {
    var outcome = BatchOutcome(delivery.entry(of: claim), report: report)
    var isSettled = true
    do throws(FormatError) {
      let folder = try delivery.stage(claim)
      let batch = try FolderBatch(
        [outcome.input], into: folder, naming: settings.naming, converter: settings.converter, from: settings.from,
        to: settings.to)
      outcome = batch.convertFirst(report) ?? outcome
      if let failure = outcome.failure, HotFolder.isOfDisk(failure) { throw failure }
      let staged = outcome
      outcome.input = FileTree.Entry(base: settings.input, relative: claim.relative)
      outcome.outputs = staged.outputs.map { HotFolder.moved($0, from: folder, to: settings.output) }
      var log = try DiagnosticLog(delivery.reportPath(of: claim))
      try log.add(outcome)
      if outcome.failure == nil { outcome.outputs = try delivery.commit(claim) } else { delivery.fail(claim) }
    } catch {
      outcome.failure = error
      isSettled = false
    }
    outcome.input = FileTree.Entry(base: settings.input, relative: claim.relative)
    if outcome.failure?.diagnostic.code != .interrupted { tell(outcome) }
    return isSettled
  }

  private static func moved(_ path: String, from old: String, to new: String) -> String {
    path.hasPrefix(old) ? new + path.dropFirst(old.count) : path
  }

  private static func isOfDisk(_ error: FormatError) -> Bool {
    error.kind == .cannotCreate || error.kind == .inputOutput || error.kind == .internalFailure
  }
}
