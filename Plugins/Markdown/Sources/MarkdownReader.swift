public import WireformCore

/// Options of the Markdown reader.
public struct MarkdownReaderOptions: FormatOptions {
  /// What the text is encoded in; nil to find out.
  public var charset: Charset?

  /// The defaults.
  public init() {}

  /// What options there are.
  public static let declared = [
    OptionDeclaration("charset", .charset, default: "found out", "What the text is encoded in.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) { charset = value.charset }
}

/// Reads Markdown with front matter in YAML.
///
/// Front matter goes through libyaml and one table of keys, the body through libcmark-gfm: CommonMark with GitHub's
/// tables, strikethrough, autolinks, task lists and footnotes.
public enum MarkdownReader: Reader {
  /// Reads a document.
  public static func read(
    _ source: inout ByteSource, options: MarkdownReaderOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let bytes = try source.readAll(limit: report.limits.bytes)
    let decoded = try TextDecoder.decode(bytes, charset: options.charset, report: &report)
    guard decoded.contains(where: { $0 > 0x20 }) else { throw FormatError(.badData, .emptyInput) }
    report.trace?.text = decoded
    try emit(try article(decoded, &report), &report)
  }

  /// The Article of a decoded text.
  static func article(_ bytes: [UInt8], _ report: inout Report) throws(FormatError) -> Article {
    var text = SourceText(bytes)
    var fence = try FrontMatterFence.find(in: &text)
    var article = Article()
    var carried: CarriedArticle?
    if let yaml = fence.yaml {
      let fences = report.trace
      report.trace?.add(fence.opening, FieldPath(), rule: "front-matter.fence")
      if let read = try FrontMatterReader.read(yaml, of: &text, report: &report) {
        (article, carried) = read
        report.trace?.add(fence.closing, FieldPath(), rule: "front-matter.fence")
      } else {
        report.trace = fences
        fence.body = 0..<bytes.count
      }
    }
    try BodyLimits.check(fence.body, of: &text, depth: report.limits.depth)
    try readBody(fence.body, of: text, into: &article, &report)
    return carried?.resolved(article, &report) ?? article
  }

  private static func readBody(
    _ body: Range<Int>, of text: SourceText, into article: inout Article, _ report: inout Report
  ) throws(FormatError) {
    let tree = CommonMarkTree(text.bytes[body])
    guard let root = tree.root else { throw FormatError(.internalFailure, .internalFailure, "no memory for the tree") }
    var reader = BodyReader(body, of: text, media: article.media, report: report)
    let pieces = Definitions.complete(try reader.pieces(of: root), &reader)
    report = reader.report
    article.body = pieces.map(\.block)
    article.media = reader.media.media
    takeHeadline(&article, pieces, &reader, &report)
    let lifted = DatelineRunIn.lift(&article)
    guard report.trace != nil else { return }
    trace(pieces, reader, lifted, &report)
  }

  /// A first heading of the first level is the headline, or repeats it.
  private static func takeHeadline(
    _ article: inout Article, _ pieces: [BodyReader.Piece], _ reader: inout BodyReader, _ report: inout Report
  ) {
    guard case .heading(var heading)? = article.body.first, heading.level == 1, heading.attributes.isEmpty,
      pieces.first.map({ reader.text.bytes[reader.byteRange(of: $0.lines)].first != UInt8(ascii: "<") }) ?? false
    else { return }
    let text = heading.content.plainText
    guard !text.isEmpty, article.headline == nil || article.headline == text else { return }
    if article.headline == nil {
      article.headline = text
      report.add(.markdownHeadline, path: "headline", at: pieces.first.map { reader.place(of: $0.lines) })
    }
    heading.role = "headline"
    article.body[0] = .heading(heading)
  }

  /// The lines of the body with what they became, ascending; the run-in is a stretch of its own.
  private static func trace(
    _ pieces: [BodyReader.Piece], _ reader: BodyReader, _ lifted: (block: Int, runIn: String)?, _ report: inout Report
  ) {
    var trace = BodyTrace(reader.text.bytes)
    for reference in reader.references {
      // A link's definition is all address; a footnote's is text.
      let isLink = reference.rule == "markdown.link-definition"
      trace.add(block: reference.range, isLink ? FieldPath() : "body", rule: reference.rule)
    }
    for (index, piece) in pieces.enumerated() {
      var range = reader.byteRange(of: piece.lines)
      let runIn = lifted.flatMap { $0.block == index ? Array($0.runIn.utf8) : nil } ?? []
      if !runIn.isEmpty, reader.text.bytes[range].starts(with: runIn) {
        let end = range.lowerBound + runIn.count
        trace.add(range.lowerBound..<end, "dateline.runIn", rule: "markdown.run-in")
        range = end..<range.upperBound
      }
      // What a figure says of its pictures stands with them.
      let isFigure = if case .figure = piece.block { true } else { false }
      let path = isFigure ? FieldPath() : FieldPath([.key("body"), .index(index)])
      trace.add(block: range, path, rule: piece.rule)
    }
    var end = 0
    for entry in trace.entries.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = max(end, entry.range.lowerBound)..<max(end, entry.range.upperBound)
      report.trace?.add(range, entry.path, rule: entry.rule)
      end = range.upperBound
    }
  }
}
