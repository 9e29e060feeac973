public import WireformCore

/// A trip of Articles through a format and back, and what it cost.
///
/// It is how a user learns, before choosing a format, what would not survive in it: `wireform roundtrip`.
public struct RoundTrip: Sendable {
  /// What became of one Article.
  public struct Outcome: Sendable {
    /// Fields that came back as they went in: leaves of the Article's tree.
    public var kept: Int
    /// Where the two differ.
    public var differences: [Difference]
    /// The diagnostics that account for them.
    public var diagnostics: [Diagnostic]

    /// The differences that no loss or supplied note accounts for: there should be none.
    public var unexplained: [Difference] {
      let lost = diagnostics.filter { $0.severity == .loss }.compactMap(\.path)
      let supplied = diagnostics.filter { $0.code.id.hasPrefix("supplied/") }.compactMap(\.path)
      return differences.flatMap { difference -> [Difference] in
        // Markup that comes or goes cuts its run anew, so that a loss anywhere in the run accounts for it.
        let isRun = difference.path.steps.last == .key("content") && difference.left != nil && difference.right != nil
        if isRun, lost.contains(where: { difference.path.covers($0) }) { return [] }
        return difference.parts(notCoveredBy: difference.left == nil ? lost + supplied : lost)
      }
    }
  }

  /// The Articles after the trip.
  public var articles: [Article]
  /// One outcome for each Article that went in.
  public var outcomes: [Outcome]

  /// Sends Articles through a format and back.
  /// - Parameters:
  ///   - articles: what goes in.
  ///   - spec: the format with its options.
  ///   - converter: knows the formats.
  ///   - report: gives limits and clock; takes the diagnostics of writing and reading.
  /// - Throws: where the format cannot be written or what was written cannot be read.
  public init(
    _ articles: [Article], via spec: FormatSpec, converter: Converter, report: inout Report
  ) throws(FormatError) {
    let format = try converter.writingFormat(spec)
    var back: [Article] = []
    var diagnostics: [[Diagnostic]] = []
    for batch in try RoundTrip.batches(articles, format, spec) {
      var written = Report(limits: report.limits, now: report.now)
      let bytes = try RoundTrip.write(batch, format, spec, &written)
      let shares = batch.indices.map { index in
        written.diagnostics.filter { $0.article == nil || $0.article == index }
      }
      diagnostics += shares
      var source = ByteSource(bytes)
      var count = 0
      try converter.read(&source, as: RoundTrip.reading(spec), report: &written) {
        (article, _) throws(FormatError) in
        if count < batch.count { back.append(article) }
        count += 1
      }
      while count < batch.count {
        back.append(Article())
        count += 1
      }
      report.add(contentsOf: written)
    }
    outcomes = zip(zip(articles, back), diagnostics).map { pair, said in
      let differences = pair.0.diff(pair.1)
      let leaves = ValueBuilder.value(of: pair.0, shape: .canonical).leafCount
      let lost = differences.reduce(0) { $0 + ($1.left?.leafCount ?? 0) }
      return Outcome(kept: max(0, leaves - lost), differences: differences, diagnostics: said)
    }
    self.articles = back
  }

  /// How a written format is read: with none of the writer's options, but as the same program.
  private static func reading(_ spec: FormatSpec) -> FormatSpec {
    FormatSpec(name: spec.name, settings: spec.settings.filter { PluginFormat.hostSettings.contains($0.key) })
  }

  /// All in one output where the format holds many, else each in its own.
  private static func batches(
    _ articles: [Article], _ format: FormatDescriptor, _ spec: FormatSpec
  ) throws(FormatError) -> [[Article]] {
    let holds = try format.writing?.open(spec.settings, format: format.id).holds
    return holds == .many ? [articles] : articles.map { [$0] }
  }

  private static func write(
    _ articles: [Article], _ format: FormatDescriptor, _ spec: FormatSpec, _ report: inout Report
  ) throws(FormatError) -> [UInt8] {
    guard var writer = try format.writing?.open(spec.settings, format: format.id) else { return [] }
    var sink = ByteSink()
    for (index, article) in articles.enumerated() {
      report.article = index
      try writer.write(article, to: &sink, report: &report)
    }
    report.article = nil
    try writer.finish(&sink, report: &report)
    return sink.takeBytes()
  }
}

extension Value {
  /// How many scalars the tree has.
  var leafCount: Int {
    switch self {
    case .array(let elements): elements.reduce(0) { $0 + $1.leafCount }
    case .object(let members): members.reduce(0) { $0 + $1.value.leafCount }
    default: 1
    }
  }
}
