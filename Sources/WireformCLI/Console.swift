internal import Wireform
internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the command says on standard error: diagnostics with file, line, column, code and advice.
///
/// Coloured on a terminal unless NO_COLOR is set. Notes are shown only where they were asked for; an advice is given
/// once a run for each code.
struct Console {
  /// How much is said.
  enum Verbosity: Int, Comparable {
    case quiet, normal, verbose

    static func < (left: Verbosity, right: Verbosity) -> Bool { left.rawValue < right.rawValue }
  }

  var verbosity: Verbosity
  private let isColoured = isatty(2) == 1 && getenv("NO_COLOR") == nil
  private var advised: Set<DiagnosticCode> = []
  /// How many diagnostics of a code are shown; nil for all.
  var bound: Int?
  private var counts: [DiagnosticCode: Int] = [:]

  init(_ verbosity: Verbosity = .normal) { self.verbosity = verbosity }

  /// Prints what a report says.
  mutating func show(_ report: Report, of input: String, articles: Int) {
    for diagnostic in report.diagnostics where isShown(diagnostic.severity) && isWithinBound(diagnostic.code) {
      show(diagnostic, of: input, article: articles > 1 ? diagnostic.article : nil)
    }
    for (severity, count) in report.omitted.sorted(by: { $0.key < $1.key }) where isShown(severity) {
      print("\(PathText.shown(input)): \(count) more of severity \(severity.rawValue)")
    }
  }

  private mutating func isWithinBound(_ code: DiagnosticCode) -> Bool {
    guard let bound, verbosity != .verbose else { return true }
    counts[code, default: 0] += 1
    return counts[code, default: 0] <= bound
  }

  /// Tells how many more there were of the codes of which not all were shown.
  func showRest() {
    guard let bound else { return }
    for (code, count) in counts.sorted(by: { $0.key.id < $1.key.id }) where count > bound {
      print("\(count - bound) more of [\(code.id)]: \(code.summary); --report FILE has them all")
    }
  }

  /// Prints an error.
  mutating func show(_ error: FormatError, of input: String?) { show(error.diagnostic, of: input, article: nil) }

  /// Prints a line as it is.
  func print(_ line: String) {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private func isShown(_ severity: Severity) -> Bool {
    switch verbosity {
    case .quiet: severity == .error
    case .normal: severity > .note
    case .verbose: true
    }
  }

  private mutating func show(_ diagnostic: Diagnostic, of input: String?, article: Int?) {
    var text = ""
    if let input { text += PathText.shown(input) }
    if let place = diagnostic.place { text += "\(text.isEmpty ? "" : ":")\(place)" }
    if let article { text += "\(text.isEmpty ? "" : " ")#\(article)" }
    if !text.isEmpty { text += ": " }
    text += coloured(diagnostic.severity.rawValue, diagnostic.severity)
    text += ": \(diagnostic.message) [\(diagnostic.code.id)]"
    if let path = diagnostic.path, !path.steps.isEmpty { text += " (\(path))" }
    print(text)
    let isNew = advised.insert(diagnostic.code).inserted
    if isNew, diagnostic.severity > .note || verbosity == .verbose { print("    \(diagnostic.code.advice)") }
  }

  private func coloured(_ word: String, _ severity: Severity) -> String {
    guard isColoured else { return word }
    let colour =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .loss: "35"
      case .error: "31"
      }
    return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m"
  }
}
