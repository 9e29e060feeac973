public import WireformCore

/// Writes Markdown with front matter in YAML.
///
/// What was written is read back, and every difference is reported as a loss: a person's page and a machine's record
/// in one file cannot say everything, and what they do not say shall be known.
public struct MarkdownWriter: Writer {
  /// One Article a file.
  public static func holds(_ options: NoOptions) -> Capacity { .one }

  /// A writer for one file.
  public init(options: NoOptions) {}

  /// Writes an Article.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let original = copy article
    let isMade = MarkdownWriter.makesMedia(original)
    var bytes = MarkdownWriter.text(original, listsMedia: !isMade, &report)
    var differences = MarkdownWriter.differences(original, bytes, report)
    if isMade, differences?.contains(where: { $0.path.steps.first == .key("media") }) ?? true {
      bytes = MarkdownWriter.text(original, listsMedia: true, &report)
      differences = MarkdownWriter.differences(original, bytes, report)
    }
    MarkdownWriter.report(differences, &report)
    bytes.withUnsafeBytes { sink.write($0) }
  }

  /// The text of an Article.
  private static func text(_ article: Article, listsMedia: Bool, _ report: inout Report) -> [UInt8] {
    var printed = article
    if !listsMedia { printed.media = [] }
    putDateline(&printed, &report)
    let escapes = hasRawMarkdown(article.body)
    let document = BodyWriter.Document(
      media: MediaRegister(article.media), listsMedia: listsMedia, escapesBrackets: escapes)
    var writer = BodyWriter(document, depth: report.limits.depth)
    let body = writer.write(settingHeadline(printed))
    let front = FrontMatterWriter.write(printed, depth: report.limits.depth)
    if front.isEmpty {
      // A body that begins like front matter, or nothing at all, needs fences around none.
      let needsFences = body.isEmpty || body.starts(with: "---".utf8) || body.starts(with: "+++".utf8)
      return needsFences ? Array("---\n---\n".utf8) + body : body
    }
    return body.isEmpty ? front : front + [0x0A] + body
  }

  /// Prints the dateline at the head of the first paragraph, from its parts where it has no run-in.
  private static func putDateline(_ article: inout Article, _ report: inout Report) {
    guard let dateline = article.dateline, let printed = DatelineRunIn.printed(dateline),
      DatelineRunIn.print(printed.runIn, into: &article.body), printed.isMade
    else { return }
    article.dateline?.runIn = printed.runIn
    report.add(.markdownRunIn, path: "dateline.runIn")
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

  /// Where an Article differs from what its text is read to; nil where the text cannot be read.
  private static func differences(_ article: Article, _ bytes: [UInt8], _ report: Report) -> [Difference]? {
    var quiet = Report(limits: report.limits, now: report.now)
    guard let read = try? MarkdownReader.article(bytes, &quiet) else { return nil }
    return read == article ? [] : article.diff(read)
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
