public import WireformCore

/// What became of one input of a run.
public struct BatchOutcome: Sendable {
  /// The input.
  public var input: FileTree.Entry
  /// How many Articles it gave.
  public var articles = 0
  /// What was said; what `told` counts was handed on before.
  public var report: Report
  /// How many diagnostics of each severity were handed on while the input was still being read.
  public var told: [Severity: Int] = [:]
  /// Why it failed, if it did.
  public var failure: FormatError?
  /// Bytes read.
  public var bytesRead = 0
  /// Bytes written.
  public var bytesWritten = 0
  /// The files that were written.
  public var outputs: [String] = []
  /// Whether an earlier run had done it.
  public var isSkipped = false
  /// Whether it goes on: the diagnostics of a large input are handed on in parts.
  public var isPartial = false

  /// An input of which nothing is known yet.
  public init(_ input: FileTree.Entry, report: Report) {
    self.input = input
    self.report = report
  }

  /// How many diagnostics of a severity there were in all.
  public func count(_ severity: Severity) -> Int { report.count(severity) + (told[severity] ?? 0) }

  /// Whether so much was said that it should be handed on before the input ends.
  var isFull: Bool { report.diagnostics.count > min(1000, report.limits.diagnostics / 2) }

  /// Takes out what was said so far, as an outcome of its own.
  mutating func takePart() -> BatchOutcome {
    var part = self
    part.isPartial = true
    for severity in Severity.allCases { told[severity, default: 0] += report.count(severity) }
    let article = report.article
    report.clear()
    report.article = article
    return part
  }
}
