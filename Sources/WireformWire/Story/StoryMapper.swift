public import WireformCore

/// Puts the parts of a wire story into an Article, and says what was not sure.
///
/// A transport that has taken its marks out of the text tells by `sourceRange` where a stretch of it stands in the
/// source, and hands over the Article with what its header said.
public struct StoryMapper {
  /// The Article.
  public private(set) var article: Article
  /// The counter of lines, handed from story to story since places ascend.
  public private(set) var lines: LineCounter
  /// What each stretch of the source became, in the order of the text.
  public private(set) var entries: [Trace.Entry] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let story: WireStory
  private let options: Options
  private var fields: [Value.Member] = []

  /// What the mapper has to know.
  public struct Options {
    /// The format that the extras belong to.
    public var format = "wire"
    /// The place of the Article in its input.
    public var index = 0
    /// The date that gives datelines their year.
    public var referenceDate: PartialDate?
    /// The source, where it is another text than the one that was taken apart.
    public var source: UnsafeRawBufferPointer?
    /// Where a stretch of the text stands in the source; nil where they are the same.
    public var sourceRange: ((Range<Int>) -> Range<Int>)?
    /// Whether a missing headline is no news.
    public var headlineIsKnown = false

    /// The options of plain wire text.
    public init() {}
  }

  /// Prepares to map a story.
  /// - Parameters:
  ///   - bytes: the text that was taken apart.
  ///   - story: its parts.
  ///   - options: what the mapper has to know.
  ///   - lines: the counter of lines so far.
  ///   - article: what is known already.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ story: WireStory, options: Options, lines: LineCounter,
    article: Article = Article()
  ) {
    self.bytes = bytes
    self.story = story
    self.options = options
    self.lines = lines
    self.article = article
    if case .object(let members)? = article.extras[options.format]?["fields"] { fields = members }
  }

  /// Maps all parts.
  public mutating func map(_ report: inout Report) {
    article.type = "text"
    article.language = story.language
    article.body.reserveCapacity(story.parts.count)
    for part in story.parts {
      let path = add(part)
      guard report.trace != nil, !part.range.isEmpty else { continue }
      entries.append(Trace.Entry(range: source(part.range), path: path, rule: part.rule, article: options.index))
    }
    for label in story.labels {
      article.labels.append(Label(text(label.content), sense: label.sense, number: label.number))
    }
    if let found = story.dateline { article.dateline = dateline(found, &report) }
    if !fields.isEmpty { article.extras[options.format] = ["fields": .object(fields)] }
    for remark in story.remarks where remark.kind != .noHeadline || !options.headlineIsKnown { say(remark, &report) }
  }

  private func source(_ range: Range<Int>) -> Range<Int> { options.sourceRange.map { $0(range) } ?? range }

  private func text(_ range: Range<Int>) -> String { WireText.collapsed(bytes, range) }

  // MARK: parts

  /// Adds a part to the Article.
  /// - Returns: where it went.
  private mutating func add(_ part: WirePart) -> FieldPath {
    switch part.kind {
    case .paragraph: return addBlock(.paragraph(Paragraph([Inline](plain: text(part.content)))))
    case .heading: return addBlock(.heading(Heading(level: 2, [Inline](plain: text(part.content)))))
    case .preformatted: return addBlock(.preformatted(Preformatted(WireText.lines(bytes, part.content))))
    case .rule: return addBlock(.rule(rule(part)))
    case .cutNote: return addBlock(.note(NoteBlock(kind: "cut", [.text(text(part.content))])))
    case .caption, .credit: return addPicture(part)
    case .byline, .bylineTitle: return addByline(part)
    case .dateline: return FieldPath([.key("dateline")])
    case .label: return FieldPath([.key("labels")])
    case .stamp: return addField(part.rule == "stamp.scraped" ? "scraped" : "stamp", text(part.content))
    case .frame: return addField(part.sense ?? "frame", text(part.content))
    default: return addLine(part)
    }
  }

  private mutating func addBlock(_ block: Block) -> FieldPath {
    article.body.append(block)
    return FieldPath([.key("body"), .index(article.body.count - 1)])
  }

  /// A rule keeps its marks, so that they can be printed again.
  private func rule(_ part: WirePart) -> Rule {
    var rule = Rule()
    let marks = text(part.content)
    if marks != "___" { rule.extras[options.format] = ["fields": ["marks": .string(marks)]] }
    return rule
  }

  private mutating func addLine(_ part: WirePart) -> FieldPath {
    let words = text(part.content)
    switch part.kind {
    case .category: article.category = words
    case .slugline: article.slugline = joined(article.slugline, words)
    case .headline: article.headline = joined(article.headline, words)
    case .subheadline: article.subheadline = words
    case .signoff: article.signoff = joined(article.signoff, words)
    case .endMark: article.endMark = joined(article.endMark, words)
    case .summary: article.summary = article.summary.map { "\($0)\n\(words)" } ?? words
    case .infoSource: article.infoSources.append(Concept(name: words))
    case .edNote: article.edNotes.append(Note(words))
    case .rights:
      var rights = article.rights ?? Rights()
      rights.notice = joined(rights.notice, words)
      article.rights = rights
    default: break
    }
    return StoryMapper.paths[part.kind] ?? FieldPath([.key(part.kind.rawValue)])
  }

  private static let paths: [WirePart.Kind: FieldPath] = [
    .edNote: "edNotes", .rights: "rights.notice", .infoSource: "infoSources",
  ]

  private func joined(_ before: String?, _ words: String) -> String { before.map { "\($0) \(words)" } ?? words }

  private mutating func addByline(_ part: WirePart) -> FieldPath {
    guard part.rule != "byline.repeated" else { return "byline" }
    let words = text(part.content)
    if let first = article.byline {
      if article.bylines.isEmpty { article.bylines = [Line(first)] }
      article.bylines.append(Line(words))
      return FieldPath([.key("bylines"), .index(article.bylines.count - 1)])
    }
    article.byline = words
    return "byline"
  }

  /// Captions and credits belong to the picture that the page showed.
  private mutating func addPicture(_ part: WirePart) -> FieldPath {
    var picture = article.media.first ?? Article()
    if article.media.isEmpty {
      picture.type = "picture"
      picture.name = "picture-1"
    }
    if part.kind == .credit {
      picture.creditLine = joined(picture.creditLine, text(part.content))
    } else if part.rule != "caption.with-credit" {
      picture.caption = joined(picture.caption, text(part.content))
    }
    article.media = [picture]
    return FieldPath([.key("media"), .index(0), .key(part.kind == .credit ? "creditLine" : "caption")])
  }

  private mutating func addField(_ name: String, _ words: String) -> FieldPath {
    let count = fields.filter { $0.key == name || $0.key.hasPrefix("\(name)-") }.count
    let key = count == 0 ? name : "\(name)-\(count + 1)"
    fields.append(Value.Member(key, .string(words)))
    return FieldPath([.key("extras"), .key(options.format), .key("fields"), .key(key)])
  }

  // MARK: dateline

  private mutating func dateline(_ found: WireDateline, _ report: inout Report) -> Dateline {
    var dateline = found.article(in: bytes)
    // A dateline on a line of its own keeps the end of that line, so that it is written on one again.
    let next = found.runIn.upperBound
    if next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D, let runIn = dateline.runIn {
      dateline.runIn = runIn + "\n"
    }
    guard let reference = options.referenceDate, let date = dateline.date, date.year == nil else { return dateline }
    dateline.date = StoryMapper.resolved(date, notAfter: reference)
    let resolved = dateline.date?.description ?? ""
    report.add(
      .wireYearFromReference, "the dateline's date was taken for \(resolved)", path: "dateline.date",
      at: place(found.text))
    return dateline
  }

  /// The last such day that does not lie after a date; a 29 February may be some years before it.
  private static func resolved(_ date: PartialDate, notAfter reference: PartialDate) -> PartialDate {
    guard let year = reference.year, let month = date.month, let day = date.day else { return date }
    let isLater = (Int(month), Int(day)) > (Int(reference.month ?? 12), Int(reference.day ?? 31))
    let last = isLater ? year - 1 : year
    for candidate in stride(from: last, to: last - 8, by: -1) {
      if let full = PartialDate(year: candidate, month: Int(month), day: Int(day), time: date.time) { return full }
    }
    return date
  }

  // MARK: remarks

  private mutating func place(_ range: Range<Int>) -> SourcePlace {
    lines.place(of: source(range), in: options.source ?? UnsafeRawBufferPointer(bytes))
  }

  private mutating func say(_ remark: WireStory.Remark, _ report: inout Report) {
    let at = place(remark.range)
    switch remark.kind {
    case .unknownHead: report.add(.wireUnknownHead, path: "body", at: at)
    case .noDateline: report.add(.wireNoDateline, path: "dateline", at: at)
    case .partialDateline: report.add(.wirePartialDateline, path: "dateline", at: at)
    case .unknownSource: report.add(.wireUnknownSource, path: "dateline.source", at: at)
    case .expandedYear: report.add(.wireExpandedYear, path: "dateline.date", at: at)
    case .table: report.add(.wireTable, path: "body", at: at)
    case .repeated: report.add(.wireRepeated, at: at)
    case .noHeadline: report.add(.wireNoHeadline, path: "headline", at: at)
    }
  }
}
