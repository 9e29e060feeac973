/// One thing that a conversion has to say: what, how grave, about which field, and where in the source.
public struct Diagnostic: Sendable, Hashable {
  /// The stable code, which carries the severity and the advice.
  public var code: DiagnosticCode
  /// What happened in this case: a clause in lower case without a full stop.
  public var message: String
  /// The field of the Article that it is about, where there is one.
  public var path: FieldPath?
  /// Where in the source, where a reader reports it.
  public var place: SourcePlace?
  /// Which Article of the input it is about, from 0; nil for the input as a whole.
  public var article: Int?

  /// How grave it is: its code's severity.
  public var severity: Severity { code.severity }

  /// Makes a diagnostic.
  /// - Parameters:
  ///   - code: the stable code.
  ///   - message: this case in words; the code's summary where nothing more is to be said.
  ///   - path: the field that it is about.
  ///   - place: where in the source.
  public init(_ code: DiagnosticCode, _ message: String? = nil, path: FieldPath? = nil, place: SourcePlace? = nil) {
    self.code = code
    self.message = message ?? code.summary
    self.path = path
    self.place = place
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `line:column: severity: message [code] (path)`, each part where it is known.
  public var description: String {
    var text = place.map { "\($0): " } ?? ""
    text += "\(severity.rawValue): \(message) [\(code.id)]"
    if let path, !path.steps.isEmpty { text += " (\(path))" }
    return text
  }
}
