/// The stable name of a kind of diagnostic, with the words that explain it.
///
/// Codes are written once, as static members beside the code that reports them, and are never respelt: people filter
/// by them. `wireform codes CODE` prints the three texts. An identifier is `area/what`, lower case, as in
/// `wire/dateline-without-source`.
public struct DiagnosticCode: Sendable, Hashable {
  /// The stable identifier, `area/what`.
  public let id: String
  /// How much a diagnostic of this code matters.
  public let severity: Severity
  /// What it means: a clause in lower case without a full stop.
  public let summary: String
  /// What the reader of the message can do about it: a sentence.
  public let advice: String

  /// Declares a code.
  /// - Parameters:
  ///   - id: the stable identifier, `area/what`.
  ///   - severity: how much it matters.
  ///   - summary: what it means, lower case, no full stop.
  ///   - advice: what to do about it, a sentence.
  public init(_ id: String, _ severity: Severity, _ summary: String, advice: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.advice = advice
  }

  /// Two codes are the same where their identifiers are.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

  /// Hashes the identifier only, as equality does.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
