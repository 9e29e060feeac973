public import WireformCore
internal import WireformJSON

/// Writes what was said about each input as JSON Lines: the file of `--report`, and the reports of `watch`.
///
/// A line for each diagnostic, shaped as in the protocol of programs with `input` before, and behind them a line with
/// the input's outcome. Lines of an input stand together, in the order of the inputs.
public struct DiagnosticLog: ~Copyable {
  private let file: OutputFile
  private var sink = ByteSink()

  /// A log in a file, written as the run goes on.
  public init(_ path: String) throws(FormatError) { file = try OutputFile(growing: path) }

  /// Adds what is known of an input.
  public mutating func add(_ outcome: BatchOutcome) throws(FormatError) {
    let input = PathText.shown(outcome.input.path)
    for diagnostic in outcome.report.diagnostics { line { DiagnosticLog.put(diagnostic, of: input, &$0) } }
    if let failure = outcome.failure { line { DiagnosticLog.put(failure.diagnostic, of: input, &$0) } }
    if !outcome.isPartial { line { DiagnosticLog.put(outcome, of: input, &$0) } }
    try flush()
  }

  private mutating func flush() throws(FormatError) {
    try sink.drain { (bytes) throws(FormatError) in try file.write(bytes) }
  }

  private mutating func line(_ body: (inout JSONWriter) -> Void) {
    JSONWriter.write(to: &sink) { json in
      json.beginObject()
      body(&json)
      json.endObject()
    }
    sink.write(byte: 0x0A)
  }

  private static func put(_ diagnostic: Diagnostic, of input: String, _ json: inout JSONWriter) {
    text("input", input, &json)
    text("code", diagnostic.code.id, &json)
    text("severity", diagnostic.severity.rawValue, &json)
    text("message", diagnostic.message, &json)
    if let path = diagnostic.path, !path.steps.isEmpty { text("path", path.description, &json) }
    if let place = diagnostic.place {
      json.key("place")
      json.beginObject()
      number("line", place.line, &json)
      if place.column > 0 { number("column", place.column, &json) }
      number("offset", place.offset, &json)
      number("length", place.length, &json)
      json.endObject()
    }
    if let article = diagnostic.article { number("article", article, &json) }
  }

  private static func put(_ outcome: BatchOutcome, of input: String, _ json: inout JSONWriter) {
    text("input", input, &json)
    text("outcome", outcome.isSkipped ? "skipped" : outcome.failure == nil ? "done" : "failed", &json)
    number("articles", outcome.articles, &json)
    if !outcome.outputs.isEmpty {
      json.key("outputs")
      json.beginArray()
      for output in outcome.outputs {
        json.beginElement()
        json.string(PathText.shown(output))
      }
      json.endArray()
    }
    number("bytesRead", outcome.bytesRead, &json)
    number("bytesWritten", outcome.bytesWritten, &json)
    for severity in Severity.allCases where outcome.report.omitted[severity] ?? 0 > 0 {
      json.key("omitted")
      json.number(outcome.report.omitted.values.reduce(0, +))
      break
    }
  }

  private static func text(_ key: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.key(key)
    json.string(text)
  }

  private static func number(_ key: StaticString, _ number: Int, _ json: inout JSONWriter) {
    json.key(key)
    json.number(number)
  }
}
