public import WireformCore
internal import WireformJSON

/// What a server answers to a request, or a part of it.
public struct StreamAnswer: Sendable {
  /// The id of the request; nil where the request had none that could be read.
  public var id: Value?
  /// What was written, where a format other than `article` was asked for.
  public var output: [UInt8]?
  /// What was read, where Articles were asked for.
  public var articles: [Article]?
  /// The format that was found, where the client named none.
  public var format: String?
  /// The answer to `sniff`: a format and how sure it is.
  public var score: (format: String?, points: Int, reason: String)?
  /// What was said.
  public var diagnostics: [Diagnostic] = []
  /// Why the request failed.
  public var error: FormatError?
  /// Whether further answers to the same request follow.
  public var more = false

  /// An answer without content.
  public init(id: Value?) { self.id = id }

  /// Reads a line.
  /// - Parameters:
  ///   - line: one JSON object.
  ///   - codes: the codes that the server declared.
  ///   - area: the server's name, for codes that it does not give.
  ///   - report: gives the limits; takes what is to be said of the Articles in it.
  /// - Throws: `stream/bad-message`, or why an Article in it is none.
  public init(
    parsing line: [UInt8], codes: [DiagnosticCode] = [], area: String = "server", report: inout Report
  ) throws(FormatError) {
    let document = try StreamProtocol.document(line, depthLimit: report.limits.depth)
    func value(_ key: StaticString) -> Value? { document.member(key, of: 0).map { document.value(at: $0) } }
    id = document.member("id", of: 0).flatMap { StreamProtocol.identifier(document, $0) }
    output = try StreamProtocol.bytes(document, "output", base64: "outputBase64")
    if document.member("articles", of: 0) != nil { articles = try StreamProtocol.articles(document, &report) }
    format = value("format")?.string
    if let score = value("score"), let points = score["points"]?.integer {
      self.score = (score["format"]?.string, min(max(points, 0), 100), score["reason"]?.string ?? "")
    }
    diagnostics = (value("diagnostics")?.elements ?? []).compactMap {
      DiagnosticMessage.diagnostic(of: $0, codes: codes, area: area)
    }
    error = value("error").map { DiagnosticMessage.error(of: $0, codes: codes, area: area) }
    more = value("more")?.flag ?? false
  }

  /// Writes the line, LF included.
  public func write(to sink: inout ByteSink) {
    sink.write("{\"id\": ")
    StreamProtocol.write(id ?? .null, to: &sink)
    if let format { StreamProtocol.write(Value.Member("format", .string(format)), to: &sink) }
    if let output { StreamProtocol.write(bytes: output, as: "output", to: &sink) }
    if let articles { StreamProtocol.write(articles, to: &sink) }
    if let score {
      var members: [Value.Member] = []
      if let format = score.format { members.append(.init("format", .string(format))) }
      members += [.init("points", .number(String(score.points))), .init("reason", .string(score.reason))]
      StreamProtocol.write(Value.Member("score", .object(members)), to: &sink)
    }
    if !diagnostics.isEmpty {
      let values = diagnostics.map { DiagnosticMessage.value(of: $0) }
      StreamProtocol.write(Value.Member("diagnostics", .array(values)), to: &sink)
    }
    if let error { StreamProtocol.write(Value.Member("error", DiagnosticMessage.value(of: error)), to: &sink) }
    if more { StreamProtocol.write(Value.Member("more", true), to: &sink) }
    sink.write("}\n")
  }
}
