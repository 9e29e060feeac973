public import WireformCore

/// What a run over many inputs came to: counts, and a line that tells them.
public struct BatchSummary: Sendable {
  /// Inputs that were named or found.
  public var inputs = 0
  /// Inputs that were converted to their end.
  public private(set) var done = 0
  /// Those of them of which something was lost.
  public private(set) var lossy = 0
  /// Inputs that an earlier run had done.
  public private(set) var skipped = 0
  /// The failures, the first of which decides the exit code of a run over one input.
  public private(set) var failures: [FormatError] = []
  /// How many inputs failed.
  public private(set) var failed = 0
  /// Articles that were read.
  public private(set) var articles = 0
  /// Bytes that were read.
  public private(set) var bytesRead = 0
  /// Bytes that were written.
  public var bytesWritten = 0
  /// Whether there was a warning.
  public private(set) var sawWarning = false
  /// Whether something was lost.
  public private(set) var sawLoss = false

  /// Nothing yet.
  public init() {}

  /// Inputs about which something is known.
  public var reached: Int { done + skipped + failed }

  /// Adds what became of an input, or a part of it.
  public mutating func add(_ outcome: BatchOutcome) {
    let isLossy = outcome.count(.loss) > 0
    sawWarning = sawWarning || outcome.count(.warning) > 0
    sawLoss = sawLoss || isLossy
    guard !outcome.isPartial else { return }
    articles += outcome.articles
    bytesRead += outcome.bytesRead
    bytesWritten += outcome.bytesWritten
    if outcome.isSkipped {
      skipped += 1
    } else if let failure = outcome.failure {
      // An input that was cut short by the end of the run has not failed: it was not reached.
      if failure.diagnostic.code != .interrupted { add(failure) }
    } else {
      done += 1
      lossy += isLossy ? 1 : 0
    }
  }

  /// Adds what a writer says at the end of one output for all.
  public mutating func add(_ report: Report) {
    sawWarning = sawWarning || report.count(.warning) > 0
    sawLoss = sawLoss || report.count(.loss) > 0
  }

  /// Adds an input that failed before it could be looked at.
  public mutating func add(_ failure: FormatError) {
    failed += 1
    if failures.count < 100 { failures.append(failure) }
  }

  /// The run in a line.
  /// - Parameter seconds: how long it took.
  public func text(seconds: Double) -> String {
    var text = "\(done) of \(inputs) inputs done"
    if lossy > 0 { text += " (\(lossy) with losses)" }
    text += ", \(failed) failed"
    if skipped > 0 { text += ", \(skipped) skipped" }
    if inputs > reached { text += ", \(inputs - reached) not reached" }
    text += "; \(articles) articles; \(BatchSummary.size(bytesRead)) read, "
    text += "\(BatchSummary.size(bytesWritten)) written; \(rates(seconds))"
    return text
  }

  /// Inputs and megabytes a second.
  public func rates(_ seconds: Double) -> String {
    let span = max(seconds, 0.000_001)
    let inputs = Int((Double(done + failed) / span).rounded())
    return "\(inputs) docs/s, \(BatchSummary.size(Int(Double(bytesRead) / span)))/s"
  }

  /// Millions of bytes with one digit behind the point, or thousands where there are few.
  private static func size(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\((bytes + 500) / 1000) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
