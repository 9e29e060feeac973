public import WireformCore

/// Tries the laws on a format, one of Wireform's own or of a user's.
///
/// Everything goes through the format's descriptor, so that it takes three lines to prove a format, and none of its
/// types need be known:
///
///     let laws = FormatLaws(NITFFormat.descriptor, kind: .tree)
///     let violations = laws.check(samples: [Sample(name: "short", text)])
///     #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
///
/// A format that only reads or only writes is held to the laws that this allows.
public struct FormatLaws: Sendable {
  /// What kind of format it is, which decides the laws that it is held to.
  public enum Kind: Sendable {
    /// Plain text: nothing of it may be dropped in silence.
    case text
    /// Elements or keys: each must make a difference.
    case tree
    /// Anything else.
    case own
  }

  /// The format.
  public var format: FormatDescriptor
  /// What kind it is.
  public var kind: Kind
  /// Settings of its reader.
  public var reading: [FormatSpec.Setting]
  /// Settings of its writer.
  public var writing: [FormatSpec.Setting]
  /// The clock of all runs.
  public var now = PartialDate("2015-11-21T10:00:00Z")
  /// From where the Articles and the mutations are drawn.
  public var seed: UInt64 = 1
  /// How many Articles are generated, beside the kitchen sinks.
  public var generatedArticles = 40
  /// How many elements, attributes, texts and keys are taken out of one document, at the most.
  public var nodesPerDocument = 500
  /// How many mutations of each sample are read.
  public var mutationsPerSample = 40
  /// The two sizes of hostile input in bytes, between which the cost may grow as the size does.
  public var hostileSizes = FormatLaws.standardHostileSizes
  /// How much more the larger hostile input may cost, as a multiple of the quotient of the sizes.
  public var growth = 2.0
  /// How many kinds of violation are reported for one law.
  public var limit = 20
  /// For conservation: the marks of the syntax that a reader takes out of the text, such as `*` of Markdown.
  public var marks = ""
  /// For coverage: nodes that the format's manual says mean nothing.
  public var isExempt: @Sendable (DocumentNode) -> Bool = { _ in false }
  /// Told what is tried next, so that a crash has a name.
  public var progress: (@Sendable (String) -> Void)?

  /// 100 KB and 1 MB; a tenth of them in a debug build, where all is slower and the quotient is the same.
  public static var standardHostileSizes: (small: Int, large: Int) {
    #if DEBUG
      (10_000, 100_000)
    #else
      (100_000, 1_000_000)
    #endif
  }

  /// Prepares to try a format.
  /// - Parameters:
  ///   - format: the format.
  ///   - kind: what kind it is.
  ///   - reading: settings of its reader.
  ///   - writing: settings of its writer.
  public init(
    _ format: FormatDescriptor, kind: Kind, reading: [FormatSpec.Setting] = [], writing: [FormatSpec.Setting] = []
  ) {
    self.format = format
    self.kind = kind
    self.reading = reading
    self.writing = writing
  }

  /// Prepares to try a format whose kind is told by what it writes: one of elements or keys is a tree, all else a text.
  public init(_ format: FormatDescriptor) {
    self.init(format, kind: .own)
    let sink = write(Array(ArticleGenerator.kitchenSinks().prefix(1))).outputs.first ?? []
    switch DocumentSyntax(of: sink) {
    case .xml?, .html?, .json?: kind = .tree
    case .frontMatter?, nil: kind = .text
    }
  }

  /// The laws that a format of this kind, with what it can do, is held to.
  public var laws: [Law] {
    let reads = format.reading != nil
    let writes = format.writing != nil
    var laws: [Law] = reads && writes ? [.accounting, .stability] : []
    if reads, kind == .text { laws.append(.conservation) }
    if reads, kind != .own { laws.append(.coverage) }
    if reads || writes { laws.append(.totality) }
    if writes, !reads { laws.append(.mention) }
    if reads, writes, carries { laws.append(.carrying) }
    return laws
  }

  /// Tries the laws.
  /// - Parameters:
  ///   - samples: documents of the format.
  ///   - only: the laws to try, all that apply unless told.
  /// - Returns: each kind of violation once, with the smallest Article that was found for it.
  public func check(samples: [Sample] = [], only: Set<Law> = Set(Law.allCases)) -> [Violation] {
    laws.filter(only.contains).flatMap { law -> [Violation] in
      switch law {
      case .accounting: checkAccounting(samples)
      case .stability: checkStability(samples)
      case .conservation: checkConservation(samples)
      case .coverage: checkCoverage(samples)
      case .totality: checkTotality(samples)
      case .mention: checkMention()
      case .carrying: checkCarrying()
      }
    }
  }

  /// Whether the writer can put the whole Article into its output.
  var carries: Bool { format.writing?.options.contains { $0.name == "carry" } ?? false }

  /// The Articles that are written: the kitchen sinks and generated ones.
  var articles: [(name: String, article: Article)] {
    let sinks = ArticleGenerator.kitchenSinks().enumerated().map { ("kitchen sink \($0 + 1)", $1) }
    var generator = ArticleGenerator(seed: seed)
    return [("an empty article", Article())] + sinks
      + (0..<generatedArticles).map { ("article \($0)", generator.next()) }
  }

  func violation(
    _ law: Law, _ subject: String, _ message: String, signature: String, path: FieldPath? = nil,
    article: Article? = nil, document: [UInt8]? = nil
  ) -> Violation {
    Violation(
      law, format.id, subject, message, signature: signature, path: path, article: article, document: document)
  }
}
