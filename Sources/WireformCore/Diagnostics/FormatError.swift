/// Why a document, or the rest of it, could not be read or written.
///
/// The one error type of the format protocols. It is a diagnostic of severity `error` with the kind of failure, from
/// which the command line derives its exit code.
public struct FormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; each has an exit code of the command line (DESIGN.md 7).
  public enum Kind: String, Sendable {
    /// The caller asked for something that does not exist: an unknown option or a value of the wrong type (64).
    case usage
    /// The input is not what it should be (65).
    case badData
    /// The input does not exist or cannot be opened (66).
    case noInput
    /// A format or plugin is not available (69).
    case unavailable
    /// The failure is Wireform's own (70).
    case internalFailure
    /// The output cannot be created (73).
    case cannotCreate
    /// Reading or writing failed in the middle (74).
    case inputOutput
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// The code, the words and the place.
  public var diagnostic: Diagnostic

  /// Makes an error.
  /// - Parameters:
  ///   - kind: what kind of failure; bad data unless told.
  ///   - code: the stable code, of severity `error`.
  ///   - message: what was found and what was expected.
  ///   - place: where in the source.
  ///   - path: the field it is about.
  public init(
    _ kind: Kind = .badData, _ code: DiagnosticCode, _ message: String? = nil, place: SourcePlace? = nil,
    path: FieldPath? = nil
  ) {
    self.kind = kind
    self.diagnostic = Diagnostic(code, message, path: path, place: place)
  }

  /// The diagnostic's text.
  public var description: String { diagnostic.description }
}
