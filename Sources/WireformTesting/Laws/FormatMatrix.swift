public import WireformCore

/// Tries every way from one format to another: what one reader gives is held to the laws of the other's writer.
///
/// A format may be faultless on Articles that it reads itself and fail on what another one finds; this looks at all
/// pairs, so that a format that is added meets all others without a test of its own.
public struct FormatMatrix: Sendable {
  /// The formats.
  public var formats: [FormatDescriptor]
  /// How many Articles are generated, beside the kitchen sinks.
  public var generatedArticles = 12
  /// How many kinds of violation are reported for a pair.
  public var limit = 10

  /// A pair of formats.
  public struct Pair: Sendable, CustomStringConvertible {
    /// The format that is read.
    public let source: FormatDescriptor
    /// The format that is written, and read back.
    public let target: FormatDescriptor
    /// `source -> target`.
    public var description: String { "\(source.id) -> \(target.id)" }
  }

  /// The matrix of these formats.
  public init(_ formats: [FormatDescriptor]) { self.formats = formats }

  /// All pairs of a format that is read and a format that is both written and read.
  public var pairs: [Pair] {
    formats.filter { $0.reading != nil }.flatMap { source in
      formats.filter { $0.reading != nil && $0.writing != nil }.map { Pair(source: source, target: $0) }
    }
  }

  /// Tries a pair.
  /// - Parameters:
  ///   - pair: the formats.
  ///   - samples: documents of the source format, beside what it writes itself.
  /// - Returns: each kind of violation once.
  public func check(_ pair: Pair, samples: [Sample] = []) -> [Violation] {
    var source = FormatLaws(pair.source, kind: .own)
    source.generatedArticles = generatedArticles
    let target = FormatLaws(pair.target, kind: .own)
    var findings = Findings(limit: limit)
    for (name, article) in articles(read: source, samples) {
      let subject = "\(name), read as \(pair.source.id)"
      for violation in target.accounting(of: article, subject) {
        findings.add(violation) { target.shrunk($0) { target.accounting(of: $0, subject) } }
      }
      for violation in target.stability(of: article, subject) {
        findings.add(violation) { target.shrunk($0) { target.stability(of: $0, subject) } }
      }
    }
    return findings.violations
  }

  private func articles(read source: FormatLaws, _ samples: [Sample]) -> [(name: String, article: Article)] {
    let written = source.articles.flatMap { name, article in
      source.write([article]).outputs.map { Sample(name: name, bytes: $0) }
    }
    return (written + samples).flatMap { sample in source.read(sample.bytes).articles.map { (sample.name, $0) } }
  }
}
