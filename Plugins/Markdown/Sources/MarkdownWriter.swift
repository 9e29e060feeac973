public import WireformCore
internal import WireformWire

/// Options of the Markdown writer.
public struct MarkdownWriterOptions: FormatOptions {
  /// Whether the front matter carries the whole Article, so that nothing is lost.
  public var carry = false

  /// The defaults.
  public init() {}

  /// What options there are.
  public static let declared = [
    OptionDeclaration(
      "carry", .flag, default: "false", "Carry the whole article in the front matter, so that it is read back whole.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) { carry = value.flag }
}

/// Writes Markdown with front matter in YAML.
///
/// What was written is read back, and every difference is reported as a loss: a person's page and a machine's record
/// in one file cannot say everything, and what they do not say shall be known.
public struct MarkdownWriter: Writer {
  private let options: MarkdownWriterOptions

  /// The parts of a document.
  private struct Parts {
    var front: [UInt8]
    var body: [UInt8]

    var text: [UInt8] {
      if front.isEmpty {
        // A body that begins like front matter, or nothing at all, needs fences around none.
        let needsFences = body.isEmpty || body.starts(with: "---".utf8) || body.starts(with: "+++".utf8)
        return needsFences ? Array("---\n---\n".utf8) + body : body
      }
      let fenced = Array("---\n".utf8) + front + Array("---\n".utf8)
      return body.isEmpty ? fenced : fenced + [0x0A] + body
    }
  }

  /// One Article a file.
  public static func holds(_ options: MarkdownWriterOptions) -> Capacity { .one }

  /// A writer for one file.
  public init(options: MarkdownWriterOptions) { self.options = options }

  /// Writes an Article.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let original = copy article
    var parts = MarkdownWriter.parts(original, listsMedia: !MarkdownWriter.makesMedia(original), &report)
    var back = MarkdownWriter.readBack(parts.text, report)
    if MarkdownWriter.makesMedia(original), back?.media != original.media {
      parts = MarkdownWriter.parts(original, listsMedia: true, &report)
      back = MarkdownWriter.readBack(parts.text, report)
    }
    if options.carry, let own = back {
      parts.front += CarriedArticle.line(original, own)
      back = MarkdownWriter.readBack(parts.text, report)
    }
    MarkdownWriter.report(back.map { $0 == original ? [] : original.diff($0) }, &report)
    unsafe parts.text.withUnsafeBytes { unsafe sink.write($0) }
  }

  /// The front matter and the body of an Article.
  private static func parts(_ article: Article, listsMedia: Bool, _ report: inout Report) -> Parts {
    var printed = article
    printed.media = listsMedia ? withoutShownTexts(article) : []
    putDateline(&printed, &report)
    let document = BodyWriter.Document(
      media: MediaRegister(article.media), listsMedia: listsMedia, escapesBrackets: hasRawMarkdown(article.body))
    var writer = BodyWriter(document, depth: report.limits.depth)
    let body = ControlCharacters.removed(from: writer.write(settingHeadline(printed)))
    return Parts(front: FrontMatterWriter.write(printed, depth: report.limits.depth), body: body)
  }

  /// The media without the texts that the figures of the body say.
  private static func withoutShownTexts(_ article: Article) -> [Article] {
    var shown: Set<String> = []
    article.body.walk { if case .figure(let figure) = $0 { shown.formUnion(figure.media) } }
    return article.media.map { item in
      guard let name = item.name, shown.contains(name) else { return item }
      var item = item
      if item.altText?.isEmpty == false { item.altText = nil }
      if item.caption?.isEmpty == false { item.caption = nil }
      return item
    }
  }

  /// Prints the dateline at the head of the first paragraph, from its parts where it has no run-in.
  private static func putDateline(_ article: inout Article, _ report: inout Report) {
    guard let dateline = article.dateline, let printed = DatelineRunIn.printed(dateline),
      let text = DatelineRunIn.print(printed.runIn, into: &article.body)
    else { return }
    if printed.isMade {
      article.dateline?.runIn = printed.runIn
      let isSaid = report.diagnostics.contains { $0.code == .markdownRunIn && $0.article == report.article }
      if !isSaid { report.add(.markdownRunIn, path: "dateline.runIn") }
    } else if DatelineRecogniser.lift(text)?.dateline == dateline {
      // What the grammar finds by itself need not be said twice.
      article.dateline = nil
    }
  }

  /// The first heading is written plainly where it repeats the headline; one that does not is fenced off.
  private static func settingHeadline(_ article: Article) -> [Block] {
    guard case .heading(var heading)? = article.body.first, heading.level == 1 else { return article.body }
    let repeats = heading.content.plainText == article.headline
    guard heading.language == nil, heading.extras.isEmpty, article.headline == nil || repeats else {
      return article.body
    }
    if heading.role == "headline", repeats {
      heading.role = nil
    } else if heading.role == nil {
      // In an element that says nothing, no heading is taken for the headline.
      return [.raw(RawBlock(format: "html", "<div>")), .heading(heading), .raw(RawBlock(format: "html", "</div>"))]
        + article.body.dropFirst()
    }
    return [.heading(heading)] + article.body.dropFirst()
  }

  private static func hasRawMarkdown(_ body: [Block]) -> Bool {
    var found = false
    body.walk { if case .raw(let raw) = $0, raw.format == "markdown" { found = true } }
    return found
  }

  /// Whether the body alone makes all media, in order and under the names that they have.
  private static func makesMedia(_ article: Article) -> Bool {
    article.media.enumerated().allSatisfy { index, item in
      guard let address = MediaRegister.address(of: item), !address.hasPrefix(MediaRegister.scheme) else {
        return false
      }
      let made = MediaRegister.made(
        name: "image-\(index + 1)", address: address, alt: item.altText ?? "", caption: item.caption)
      return item == made
    }
  }

  // MARK: what does not survive

  /// What a text is read to; nil where it cannot be read.
  private static func readBack(_ bytes: [UInt8], _ report: Report) -> Article? {
    var quiet = Report(limits: report.limits, now: report.now)
    return try? MarkdownReader.article(bytes, &quiet)
  }

  private static func report(_ differences: [Difference]?, _ report: inout Report) {
    guard let differences else {
      report.add(.lossAmbiguous, "the text cannot be read back", path: FieldPath())
      return
    }
    let said = report.diagnostics.filter { $0.severity == .loss || $0.code == .markdownRunIn }.compactMap(\.path)
    for difference in differences where !said.contains(where: { $0.covers(difference.path) }) {
      let isExtra = difference.path.steps.contains(.key("extras"))
      let code: DiagnosticCode = isExtra || difference.right == nil ? .lossNoPlace : .lossAmbiguous
      let message = isExtra ? "Markdown has no place for what only another format understands" : nil
      report.add(code, message ?? "reads back as \(describe(difference.right))", path: difference.path)
    }
  }

  private static func describe(_ value: Value?) -> String {
    guard let value else { return "nothing" }
    let text = JSONText.text(value)
    return text.utf8.count > 80 ? "\(text.prefix(60))…" : text
  }
}
