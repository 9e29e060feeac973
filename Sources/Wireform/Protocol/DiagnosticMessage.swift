internal import WireformCore
internal import WireformJSON

/// Diagnostics and errors as JSON objects: of the protocol, of reports, and of a plugin's log.
enum DiagnosticMessage {
  /// The object of a diagnostic.
  static func value(of diagnostic: Diagnostic) -> Value {
    .object(
      [
        .init("code", .string(diagnostic.code.id)), .init("severity", .string(diagnostic.severity.rawValue)),
      ] + rest(of: diagnostic))
  }

  /// The object of an error.
  static func value(of error: FormatError) -> Value {
    .object(
      [
        .init("code", .string(error.diagnostic.code.id)), .init("kind", .string(error.kind.rawValue)),
      ] + rest(of: error.diagnostic))
  }

  private static func rest(of diagnostic: Diagnostic) -> [Value.Member] {
    var members = [Value.Member("message", .string(diagnostic.message))]
    if let path = diagnostic.path, !path.steps.isEmpty { members.append(.init("path", .string(path.description))) }
    if let place = diagnostic.place {
      members.append(
        .init(
          "place",
          [
            "line": .number(String(place.line)), "column": .number(String(place.column)),
            "offset": .number(String(place.offset)), "length": .number(String(place.length)),
          ]))
    }
    if let article = diagnostic.article { members.append(.init("article", .number(String(article)))) }
    return members
  }

  /// A diagnostic from its object; nil where it has no message.
  /// - Parameters:
  ///   - value: the object.
  ///   - codes: the codes that the sender declared, beside those of the core.
  ///   - area: what a code starts with where the sender gives none: its name.
  static func diagnostic(of value: Value, codes: [DiagnosticCode], area: String) -> Diagnostic? {
    guard let message = value["message"]?.string else { return nil }
    let severity = value["severity"]?.string.flatMap { Severity(rawValue: $0) } ?? .warning
    let code = code(value["code"]?.string, severity, message, codes, area)
    var diagnostic = Diagnostic(
      code, message, path: value["path"]?.string.flatMap { FieldPath(parsing: $0) }, place: place(value["place"]))
    diagnostic.article = value["article"]?.integer
    return diagnostic
  }

  /// An error from its object.
  /// - Parameter kind: what kind it is where the sender gives none.
  static func error(
    of value: Value, codes: [DiagnosticCode], area: String, otherwise kind: FormatError.Kind = .badData
  ) -> FormatError {
    let message = value["message"]?.string ?? "the program reports an error without a message"
    let kind = value["kind"]?.string.flatMap { FormatError.Kind(rawValue: $0) } ?? kind
    let code = code(value["code"]?.string, .error, message, codes, area)
    return FormatError(
      kind, code, message, place: place(value["place"]), path: value["path"]?.string.flatMap { FieldPath(parsing: $0) })
  }

  private static func code(
    _ id: String?, _ severity: Severity, _ message: String, _ codes: [DiagnosticCode], _ area: String
  ) -> DiagnosticCode {
    let id = id ?? "\(area)/\(severity.rawValue)"
    let known = codes.first { $0.id == id } ?? (DiagnosticCode.core + DiagnosticCode.plugins).first { $0.id == id }
    // What is an error ends a document, and what ends none is not one, whatever the sender calls it.
    if let known, (known.severity == .error) == (severity == .error) { return known }
    return DiagnosticCode(id, severity, message, advice: "It is '\(area)' that says so: see its manual.")
  }

  private static func place(_ value: Value?) -> SourcePlace? {
    guard let line = value?["line"]?.integer, line > 0 else { return nil }
    return SourcePlace(
      offset: max(0, value?["offset"]?.integer ?? 0), length: max(0, value?["length"]?.integer ?? 0), line: line,
      column: max(0, value?["column"]?.integer ?? 0))
  }
}

extension Value {
  /// The number, where it is a whole one.
  var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  /// True or false.
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  /// The elements of an array.
  var elements: [Value]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members of an object.
  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// The texts of an array's strings.
  var strings: [String] { (elements ?? []).compactMap(\.string) }
}
