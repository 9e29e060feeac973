public import WireformCore
public import WireformXML

/// Where markup of an Article goes: the XML, the diagnostics, and the path of what is being written.
///
/// One value instead of three that would be handed along everywhere. It holds sink and report while it works.
public struct MarkupOutput: ~Copyable {
  /// The document.
  public var xml: XMLWriter
  /// What is said about it.
  public var report: Report
  /// The steps down to the part that is being written.
  public var steps: [FieldPath.Step] = []
  /// The names of the media that were written so far.
  public var writtenMedia: Set<String> = []
  /// The XML ids that were written so far, each of which may stand once.
  public var ids: Set<String> = []
  /// Whether a plain word was written as a QCode, so that the document must declare its scheme.
  public var usesWords = false

  /// Takes over a sink and a report until `release`.
  /// - Parameters:
  ///   - sink: takes the document.
  ///   - report: takes the diagnostics.
  ///   - html: whether the document is HTML and not XML.
  public init(taking sink: inout ByteSink, report: inout Report, html: Bool = false) {
    xml = XMLWriter(taking: &sink, html: html)
    self.report = Report(limits: report.limits, now: report.now)
    swap(&self.report, &report)
    steps.reserveCapacity(16)
  }

  /// Gives sink and report back.
  public mutating func release(to sink: inout ByteSink, report: inout Report) {
    xml.release(to: &sink)
    swap(&self.report, &report)
  }

  /// The path of the part that is being written.
  public var path: FieldPath { FieldPath(steps) }

  /// Reports something about the part that is being written, or about one field of it.
  public mutating func say(_ code: DiagnosticCode, _ message: String? = nil, field: String? = nil) {
    report.add(code, message, path: field.map { path.key($0) } ?? path)
  }

  /// Reports the loss of a field, where there is something to lose.
  public mutating func lose(_ field: String, _ isThere: Bool, _ message: String? = nil) {
    if isThere { say(.lossNoPlace, message, field: field) }
  }

  /// Runs `body` with a path one field deeper.
  public mutating func inField(_ key: String, _ body: (inout MarkupOutput) -> Void) {
    steps.append(.key(key))
    body(&self)
    steps.removeLast()
  }

  /// Runs `body` for each element of a list, with the path of that element.
  public mutating func forEach<Part>(_ key: String, _ parts: [Part], _ body: (inout MarkupOutput, Part) -> Void) {
    guard !parts.isEmpty else { return }
    steps.append(.key(key))
    for (index, part) in parts.enumerated() {
      steps.append(.index(index))
      body(&self, part)
      steps.removeLast()
    }
    steps.removeLast()
  }

  /// Reports extras that no element can carry.
  public mutating func lose(_ extras: Extras) { lose("extras", !extras.isEmpty) }
}
