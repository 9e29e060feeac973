public import WireformCore
internal import WireformMarkup

/// Writes a page of HTML for one article: readable as it is, with schema.org's NewsArticle inside.
///
/// What the page cannot say is found by reading it back: each field in which the two articles differ is reported.
public struct HTMLWriter: Writer {
  /// How a page is written.
  public struct Options: FormatOptions {
    var notes = false

    /// The defaults.
    public init() {}

    /// What options there are.
    public static let declared = [
      OptionDeclaration(
        "notes", .flag, default: "false", "Print the notes to editors too, for a page that stays in the house.")
    ]

    /// Stores a value.
    public mutating func set(_ name: String, to value: OptionValue) { notes = value.flag }
  }

  private let options: Options

  /// Makes a writer for one output.
  public init(options: Options) { self.options = options }

  /// One page, one article.
  public static func holds(_ options: Options) -> Capacity { .one }

  /// Writes a page.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let article = copy article
    guard !article.body.isNested(deeperThan: report.limits.depth / 4) else {
      throw FormatError(.badData, .limitDepth, "the blocks are nested too deep for a page")
    }
    let page = page(of: article, report.limits)
    try PageLosses.report(article, page, &report)
    page.withUnsafeBytes { sink.write($0) }
  }

  private func page(of article: Article, _ limits: Limits) -> [UInt8] {
    var sink = ByteSink()
    // Losses are found by reading back, not by what the kit says on the way.
    var silent = Report(limits: limits)
    var out = MarkupOutput(taking: &sink, report: &silent, html: true)
    PageWriter(PageGuard.safe(article), showsNotes: options.notes).write(to: &out)
    out.release(to: &sink, report: &silent)
    return sink.takeBytes()
  }
}

extension [Block] {
  /// Whether blocks are nested deeper than a limit, found without going down call by call.
  func isNested(deeperThan limit: Int) -> Bool {
    var open: [(blocks: [Block], depth: Int)] = [(self, 1)]
    while let level = open.popLast() {
      guard level.depth <= limit else { return true }
      for block in level.blocks {
        for inner in block.innerBlocks where !inner.isEmpty { open.append((inner, level.depth + 1)) }
      }
    }
    return false
  }
}
