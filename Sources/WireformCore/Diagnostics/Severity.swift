/// How much a diagnostic matters, from a remark to a failure.
///
/// The order is the order of weight, so that `max()` of several is the one to report.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// A remark: something was inferred, supplied or normalised, and nothing was lost.
  case note
  /// Something looks wrong in the input, and what was made of it may not be what was meant.
  case warning
  /// A part of the Article or of the source did not reach the output.
  case loss
  /// The document, or the rest of it, could not be converted.
  case error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .loss: 2
    case .error: 3
    }
  }

  /// Orders severities by weight: note, warning, loss, error.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
