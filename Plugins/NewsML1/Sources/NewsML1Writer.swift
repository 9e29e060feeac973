public import WireformCore
internal import WireformIPTC
internal import WireformJSON
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// The options of the NewsML 1 writer.
public struct NewsML1WriterOptions: FormatOptions {
  /// How the body is written.
  public enum Body: String, Sendable, CaseIterable {
    /// As NITF 3.6.
    case nitf
    /// As XHTML.
    case xhtml
    /// As plain text.
    case text
  }

  /// How the body is written.
  public var body = Body.nitf
  /// Whether the item carries the whole Article, so that nothing is lost.
  public var carry = false

  /// The defaults: NITF, nothing carried.
  public init() {}

  /// `body` and `carry`.
  public static let declared: [OptionDeclaration] = [
    OptionDeclaration(
      "body", .choice(Body.allCases.map(\.rawValue)), default: "nitf", "Write the body as NITF, XHTML or plain text."),
    OptionDeclaration(
      "carry", .flag, default: "off", "Carry the whole article in a Property, so that it is read back whole."),
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
    if name == "carry" {
      carry = value.flag
    } else {
      body = value.string.flatMap(Body.init(rawValue:)) ?? .nitf
    }
  }
}

/// Writes NewsML 1.2: one message, with an item for each Article.
///
/// The first Article's transmission is the envelope. Each item is written, read back and compared: what the elements
/// cannot say of a field stands in Property trees, and what is lost even so is reported with its path.
public struct NewsML1Writer: Writer {
  private let options: NewsML1WriterOptions
  /// What stands before the first item, as written.
  private var head: [UInt8] = []
  private var isOpen = false
  private var ids: Set<String> = []

  /// A writer for one message.
  public init(options: NewsML1WriterOptions) { self.options = options }

  /// Any number.
  public static func holds(_ options: NewsML1WriterOptions) -> Capacity { .many }

  /// Writes an Article as an item.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let article = copy article
    try requireClock(article, report)
    var out = MarkupOutput(taking: &sink, report: &report)
    var outer = Report(limits: out.report.limits, now: out.report.now)
    outer.article = out.report.article
    swap(&outer, &out.report)
    let isFirst = !isOpen
    if isFirst { open(article, &out) } else { out.xml.resume(depth: 1) }
    let item = account(for: article, isFirst: isFirst, &out)
    out.xml.splice(item)
    swap(&outer, &out.report)
    out.report.add(contentsOf: outer)
    out.release(to: &sink, report: &report)
  }

  /// Closes the message.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    guard isOpen else { return }
    var out = MarkupOutput(taking: &sink, report: &report)
    out.xml.resume(depth: 1)
    out.xml.close("NewsML")
    out.xml.endDocument()
    out.release(to: &sink, report: &report)
  }

  /// No time is made up: without a clock the story must bring the time that the standard requires.
  private func requireClock(_ article: Article, _ report: Report) throws(FormatError) {
    guard report.now.flatMap(NewsML1Date.written) == nil else { return }
    guard article.versionCreated.flatMap(NewsML1Date.written) != nil else {
      throw FormatError(.usage, .newsML1NoClock, "no versionCreated, and no clock was given", path: "versionCreated")
    }
  }

  private mutating func open(_ article: Article, _ out: inout MarkupOutput) {
    isOpen = true
    out.xml.declaration()
    out.xml.open("NewsML")
    out.xml.attribute("Version", "1.2")
    let detour = out.xml.beginDetour()
    for node in EnvelopeBuilder.head(article, &out.report) where node.conform(&ids) {
      node.write(to: &out) { _ in }
    }
    head = out.xml.endDetour(detour)
    out.xml.splice(head)
  }

  // MARK: items

  /// Writes an item, reads it back, and says what does not come back.
  private mutating func account(for article: Article, isFirst: Bool, _ out: inout MarkupOutput) -> [UInt8] {
    let said = out.report
    var rest = FieldRest()
    var item = bytes(article, rest, carrying: nil, &out)
    var own = readBack(item, out.report)
    if let read = own {
      rest = FieldRest(of: article, readAs: read, except: options.body == .text ? ["signoff"] : [])
      if !rest.isEmpty {
        out.report = said
        item = bytes(article, rest, carrying: nil, &out)
        own = readBack(item, out.report)
      }
    }
    if options.carry, let read = own {
      out.report = said
      item = bytes(article, rest, carrying: CarriedArticle.text(article, readAs: read), &out)
      own = readBack(item, out.report)
    }
    let account = NewsML1Account(isFirst: isFirst)
    out.report.settle(article.diff(own ?? Article())) { account.explain($0) }
    ids = lastIDs
    return item
  }

  /// The XML ids of the document with the item that was written last.
  private var lastIDs: Set<String> = []

  private mutating func bytes(
    _ article: Article, _ rest: FieldRest, carrying carried: String?, _ out: inout MarkupOutput
  ) -> [UInt8] {
    out.steps.removeAll(keepingCapacity: true)
    out.writtenMedia.removeAll(keepingCapacity: true)
    let node = ItemBuilder(options: options, rest: rest, carried: carried).item(article, &out.report)
    lastIDs = ids
    _ = node.conform(&lastIDs)
    let detour = out.xml.beginDetour()
    node.write(to: &out) { NewsML1Payload.write(article, options.body, to: &$0) }
    return out.xml.endDetour(detour)
  }

  /// What an item is read to, in the message that it stands in.
  private func readBack(_ item: [UInt8], _ report: Report) -> Article? {
    var document = Array("<NewsML Version=\"1.2\">".utf8)
    document.reserveCapacity(head.count + item.count + 64)
    document += head + item
    document += Array("</NewsML>".utf8)
    var source = ByteSource(document)
    var quiet = Report(limits: report.limits, now: report.now)
    var found: Article?
    try? NewsML1Reader.read(&source, options: NoOptions(), report: &quiet) { article, _ in found = found ?? article }
    return found
  }
}

/// Why a story does not come back as it was.
private struct NewsML1Account {
  /// Whether it is the story whose transmission the envelope says.
  let isFirst: Bool

  func explain(_ difference: Difference) -> (DiagnosticCode, String?) {
    if difference.path.steps.first == .key("transmission"), !isFirst {
      let code: DiagnosticCode = difference.left == nil ? .supplied : .lossChanged
      return (code, "the items of one message share one envelope: the first story's was written")
    }
    guard difference.left != nil else {
      return (.supplied, difference.right.map { "read back as \($0.summary)" })
    }
    if difference.path.steps.contains(.key("extras")), difference.right == nil {
      return (.lossNoPlace, "NewsML 1 has no place for what only another format understands")
    }
    guard let right = difference.right else { return (.lossNoPlace, "NewsML 1 has no place for it here") }
    return (.lossChanged, "would be read back as \(right.summary)")
  }
}

/// Writes the text of a story.
private enum NewsML1Payload {
  static func write(_ article: Article, _ body: NewsML1WriterOptions.Body, to out: inout MarkupOutput) {
    var text = Article()
    text.headline = article.headline
    text.subheadline = article.subheadline
    text.byline = article.byline
    text.dateline = article.dateline
    text.signoff = article.signoff
    text.body = article.body
    let shown = article.body.shownMedia
    text.media = article.media.filter { $0.name.map { shown.contains($0) } ?? false }
    let runIn = runIn(of: article)
    switch body {
    case .nitf: NITFWriter(text, runIn: runIn).write(text, to: &out)
    case .xhtml: XHTMLWriter(text, runIn: runIn).write(text, to: &out)
    case .text:
      out.xml.text(PlainTextBody.text(of: text, runIn: runIn))
      PlainTextBody.losses(of: text, to: &out.report)
    }
  }

  /// What is printed at the head of the text: marked where a reader would not find it by itself.
  private static func runIn(of article: Article) -> RunIn? {
    guard let characters = article.dateline?.runIn else { return nil }
    var body = article.body
    var text: String?
    body.changeFirstParagraph { text = $0.content.plainText }
    let found = text.map { DatelineLift.runIn(of: characters + $0, element: article.dateline?.text) }
    return RunIn(characters, isMarked: found != characters)
  }
}
