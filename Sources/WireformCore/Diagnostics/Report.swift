/// The two-way channel between a host and a format for one document.
///
/// The host puts in what it grants: limits, the clock, whether a trace is wanted. The format puts in what it has to
/// say. Formats know no other environment: no files, no clock, no network.
public struct Report: Sendable {
  /// Bounds that a format must keep.
  public let limits: Limits
  /// The time of the run, the only clock that a writer may use; nil where the caller gave none.
  public let now: PartialDate?
  /// What was said so far, in order; at most `limits.diagnostics` of them.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// How many were said beyond the limit, by severity.
  public private(set) var omitted: [Severity: Int] = [:]
  /// The trace, where the host wants one; a reader of text adds to it, others leave it alone.
  public var trace: Trace?
  /// Which Article the next diagnostics are about; the host counts it.
  public var article: Int?

  /// Makes an empty report.
  /// - Parameters:
  ///   - limits: bounds for the format.
  ///   - now: the time of the run.
  ///   - wantsTrace: whether a reader should record what it made of each part of the text.
  public init(limits: Limits = Limits(), now: PartialDate? = nil, wantsTrace: Bool = false) {
    self.limits = limits
    self.now = now
    self.trace = wantsTrace ? Trace() : nil
  }

  /// Says something.
  /// - Parameters:
  ///   - code: the stable code.
  ///   - message: this case in words; the code's summary where nothing more is to be said.
  ///   - path: the field that it is about.
  ///   - place: where in the source.
  public mutating func add(
    _ code: DiagnosticCode, _ message: @autoclosure () -> String? = nil, path: FieldPath? = nil,
    at place: SourcePlace? = nil
  ) {
    guard diagnostics.count < limits.diagnostics else {
      omitted[code.severity, default: 0] += 1
      return
    }
    var diagnostic = Diagnostic(code, message(), path: path, place: place)
    diagnostic.article = article
    diagnostics.append(diagnostic)
  }

  /// Takes over what another report says, as when one format calls another's kit.
  public mutating func add(contentsOf other: Report) {
    for diagnostic in other.diagnostics {
      guard diagnostics.count < limits.diagnostics else {
        omitted[diagnostic.severity, default: 0] += 1
        continue
      }
      diagnostics.append(diagnostic)
    }
    for (severity, count) in other.omitted { omitted[severity, default: 0] += count }
  }

  /// How many diagnostics of a severity were said, those beyond the limit included.
  public func count(_ severity: Severity) -> Int {
    diagnostics.reduce(omitted[severity] ?? 0) { $1.severity == severity ? $0 + 1 : $0 }
  }

  /// Forgets what was said, and keeps limits, clock and trace: a batch uses one report for many documents.
  public mutating func clear() {
    diagnostics.removeAll(keepingCapacity: true)
    omitted.removeAll()
    article = nil
  }
}
