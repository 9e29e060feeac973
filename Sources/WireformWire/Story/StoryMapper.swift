public import WireformCore

/// Puts the parts of a wire story into an Article, and says what was not sure.
///
/// A transport that has taken its marks out of the text tells by `sourceRange` where a stretch of it stands in the
/// source, and hands over the Article with what its header said.
public struct StoryMapper: ~Copyable {
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
  /// How many fields of each name there are.
  private var counts: [String: Int] = [:]
  private var notebook = ""

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
    article: consuming Article
  ) {
    if case .object(let members)? = article.extras[options.format]?["fields"] { fields = members }
    self.bytes = bytes
    self.story = story
    self.options = options
    self.lines = lines
    self.article = article
    for field in fields { counts[field.key, default: 0] += 1 }
  }

  /// The Article, when all parts are mapped.
  public consuming func finished() -> Article { article }

  /// Maps all parts.
  public mutating func map(_ report: inout Report) {
    article.type = "text"
    article.language = story.language
    article.body.reserveCapacity(story.parts.count)
    for part in story.parts {
      if part.isRepeat { report.add(.wireRepeated, at: place(part.range.offsets)) }
      let goal = part.isRepeat ? repeated(part) : add(part)
      guard report.trace != nil, !part.range.isEmpty, !part.isRepeat || says(part) else { continue }
      let range = source(part.range.offsets)
      entries.append(
        Trace.Entry(range: range, path: goal.path(options.format), rule: part.rule.id, article: options.index))
    }
    if !notebook.isEmpty { fields.append(Value.Member("notebook", .string(notebook))) }
    // The slug and a line of its own may say the same label.
    var seen: Set<String> = []
    for label in story.labels where label.sense != .genre {
      let words = text(label.range)
      guard story.labels.count < 2 || seen.insert(words).inserted else { continue }
      article.labels.append(Label(words, sense: label.sense.rawValue, number: label.number))
    }
    if let found = story.dateline {
      article.dateline = dateline(found, &report)
      if article.byline == nil { article.byline = found.byline.map { text($0) } }
    }
    if !fields.isEmpty { article.extras[options.format] = ["fields": .object(fields)] }
    sayAgency(&report)
    for doubt in story.doubts where doubt.kind != .noHeadline || !options.headlineIsKnown { say(doubt, &report) }
  }

  private func source(_ range: Range<Int>) -> Range<Int> { options.sourceRange.map { $0(range) } ?? range }

  private func text(_ range: WireRange) -> String { WireText.collapsed(bytes, range) }

  // MARK: parts

  /// Where a part went: its path is made only when somebody asks for it.
  private enum Goal {
    case key(String)
    case item(String, Int)
    case title(Int)
    case picture(String)
    case field(String)

    func path(_ format: String) -> FieldPath {
      switch self {
      case .key(let key): FieldPath(key.split(separator: ".").map { .key(String($0)) })
      case .item(let key, let index): FieldPath([.key(key), .index(index)])
      case .title(let index): FieldPath([.key("bylines"), .index(index), .key("title")])
      case .picture(let key): FieldPath([.key("media"), .index(0), .key(key)])
      case .field(let key): FieldPath([.key("extras"), .key(format), .key("fields"), .key(key)])
      }
    }
  }

  /// Adds a part to the Article.
  /// - Returns: where it went.
  private mutating func add(_ part: WirePart) -> Goal {
    switch part.kind {
    case .paragraph: return addBlock(.paragraph(Paragraph([Inline](plain: text(part.content)))))
    case .heading: return addBlock(.heading(Heading(level: 2, [Inline](plain: text(part.content)))))
    case .preformatted: return addBlock(.preformatted(Preformatted(WireText.lines(bytes, part.content.offsets))))
    case .rule: return addBlock(.rule(rule(part)))
    case .cutNote: return addBlock(.note(NoteBlock(kind: "cut", [.text(text(part.content))])))
    case .caption, .credit: return addPicture(part)
    case .byline: return addByline(part)
    case .bylineTitle: return addBylineTitle(part)
    case .dateline: return .key("dateline")
    case .label: return .key("labels")
    case .pageData: return addPageData(part)
    case .transport: return addHeader(part)
    case .notebook: return addNotebook(part)
    case .summary:
      // A point of the summary stands in the place that it is printed at, above the story.
      StoryMapper.join(text(part.content), to: &article.summary, with: "\n")
      return .key("summary")
    default: return addLine(part)
    }
  }

  /// Whether a part that repeats another has its very letters; one in other letters is told by its diagnostic alone.
  private func says(_ part: WirePart) -> Bool {
    guard part.kind == .byline else { return true }
    let words = text(part.content)
    return article.byline == words || article.bylines.contains { $0.text == words }
  }

  /// Where what a part says again went the first time.
  private func repeated(_ part: WirePart) -> Goal {
    switch part.kind {
    case .caption: .picture("caption")
    case .byline: .key(article.bylines.isEmpty ? "byline" : "bylines")
    default: .key(part.kind.description)
    }
  }

  private mutating func addBlock(_ block: consuming Block) -> Goal {
    article.body.append(block)
    return .item("body", article.body.count - 1)
  }

  /// A rule keeps its marks, so that they can be printed again.
  private func rule(_ part: WirePart) -> Rule {
    var rule = Rule()
    let marks = text(part.content)
    if marks != "___" { rule.extras[options.format] = ["fields": ["marks": .string(marks)]] }
    return rule
  }

  private mutating func addLine(_ part: WirePart) -> Goal {
    let words = text(part.content)
    switch part.kind {
    case .category:
      article.category = words
      return .key("category")
    case .slugline:
      StoryMapper.join(words, to: &article.slugline)
      if part.rule == .header { keepHeaderLine(part) }
      return .key("slugline")
    case .headline:
      StoryMapper.join(words, to: &article.headline)
      return .key("headline")
    case .subheadline:
      StoryMapper.join(words, to: &article.subheadline)
      return .key("subheadline")
    case .signoff, .contributor:
      StoryMapper.join(words, to: &article.signoff)
      return .key("signoff")
    case .endMark:
      StoryMapper.join(words, to: &article.endMark)
      return .key("endMark")
    case .editorsNote, .mediaNote:
      article.edNotes.append(Note(words))
      if part.rule == .notebookEdit { return addNotebook(part) }
      return .key("edNotes")
    case .rights:
      var rights = article.rights ?? Rights()
      article.rights = nil
      StoryMapper.join(words, to: &rights.notice)
      article.rights = rights
      return .key("rights.notice")
    default: return addBlock(.paragraph(Paragraph([Inline](plain: words))))
    }
  }

  /// Adds words to a line in place: a line of thousands of parts must not be copied for each of them.
  private static func join(_ words: String, to line: inout String?, with separator: String = " ") {
    guard line != nil else {
      line = words
      return
    }
    line?.append(separator)
    line?.append(words)
  }

  private mutating func addByline(_ part: WirePart) -> Goal {
    let words = text(part.content)
    guard let first = article.byline else {
      article.byline = words
      return .key("byline")
    }
    if article.bylines.isEmpty { article.bylines = [Line(first)] }
    article.bylines.append(Line(words))
    return .item("bylines", article.bylines.count - 1)
  }

  private mutating func addBylineTitle(_ part: WirePart) -> Goal {
    if article.bylines.isEmpty, let first = article.byline { article.bylines = [Line(first)] }
    guard let last = article.bylines.indices.last else { return addLine(part) }
    StoryMapper.join(text(part.content), to: &article.bylines[last].title)
    return .title(last)
  }

  /// Captions and credits belong to the picture that the page showed.
  private mutating func addPicture(_ part: WirePart) -> Goal {
    if article.media.isEmpty {
      var picture = Article()
      picture.type = "picture"
      picture.name = "picture-1"
      article.media.append(picture)
    }
    if part.kind == .credit {
      StoryMapper.join(text(part.content), to: &article.media[0].creditLine)
    } else {
      StoryMapper.join(text(part.content), to: &article.media[0].caption)
    }
    return .picture(part.kind == .credit ? "creditLine" : "caption")
  }

  // MARK: what only wire text has

  /// What belongs to the page: who gives the information, stamps, addresses, links.
  private mutating func addPageData(_ part: WirePart) -> Goal {
    if part.rule == .filedBy, let colon = bytes[part.content.offsets].firstIndex(of: 0x3A) {
      article.infoSources.append(Concept(name: text(WireRange(colon + 1, part.content.end))))
      return .key("infoSources")
    }
    return addField(part.rule == .dashedLines ? "scraped" : "stamp", text(part.content))
  }

  /// A line of a header: those of a frame by their codes, others as they stand.
  private mutating func addHeader(_ part: WirePart) -> Goal {
    guard part.rule == .header, part.content.end <= bytes.count, part.content.start < part.content.end else {
      return addField("trailer", text(part.range))
    }
    let line = part.range
    if bytes[line.offsets].starts(with: Array("ZCZC".utf8)) { return addField("frame", text(line)) }
    guard counts["frame"] != nil, let name = StoryMapper.codes[bytes[line.start]], counts[name] == nil else {
      return keepHeaderLine(part)
    }
    return addField(name, text(WireRange(line.start + 1, line.end)))
  }

  private static let codes: [UInt8: String] = [
    UInt8(ascii: "%"): "service", UInt8(ascii: ":"): "place", UInt8(ascii: "&"): "author",
    UInt8(ascii: "*"): "subject", UInt8(ascii: "@"): "region",
  ]

  @discardableResult
  private mutating func keepHeaderLine(_ part: WirePart) -> Goal {
    // The slugline of a frame has its own code; that of a list of keys is kept with its key.
    if bytes[part.range.start] == UInt8(ascii: "#") { return .key("slugline") }
    return addField("header", text(part.range))
  }

  /// The notebook is one text of many lines.
  private mutating func addNotebook(_ part: WirePart) -> Goal {
    notebook += (notebook.isEmpty ? "" : "\n") + text(part.range)
    return .field("notebook")
  }

  private mutating func addField(_ name: String, _ words: String) -> Goal {
    let count = counts[name, default: 0]
    counts[name] = count + 1
    let key = count == 0 ? name : "\(name)-\(count + 1)"
    fields.append(Value.Member(key, .string(words)))
    return .field(key)
  }

  // MARK: dateline

  private mutating func dateline(_ found: WireDateline, _ report: inout Report) -> Dateline {
    var dateline = found.article(in: bytes)
    // A dateline on a line of its own keeps the end of that line, so that it is written on one again.
    var next = found.runIn.end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    if found.rule == .datelineHeader {
      dateline.runIn = nil
    } else if next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D, let runIn = dateline.runIn {
      dateline.runIn = runIn + "\n"
    }
    guard let reference = options.referenceDate, let date = dateline.date, date.year == nil else { return dateline }
    dateline.date = StoryMapper.resolved(date, notAfter: reference)
    let resolved = dateline.date?.description ?? ""
    report.add(
      .wireYearFromReference, "the dateline's date was taken for \(resolved)", path: "dateline.date",
      at: place(found.text.offsets))
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

  /// Tells which agency's the story seems to be, and by what; only to those who want every detail.
  private mutating func sayAgency(_ report: inout Report) {
    guard report.trace != nil, let agency = story.agency, let rule = story.agencyRule else { return }
    let range = story.dateline?.text ?? story.parts.first?.range ?? WireRange(0, 0)
    report.add(.wireAgency, "read as \(agency.id): \(rule.sentence)", at: place(range.offsets))
  }

  private mutating func say(_ doubt: WireDoubt, _ report: inout Report) {
    let at = place(doubt.range.offsets)
    switch doubt.kind {
    case .unknownHeadLine: report.add(.wireUnknownHead, path: "body", at: at)
    case .noDateline: report.add(.wireNoDateline, path: "dateline", at: at)
    case .datelineWithoutSource: report.add(.wirePartialDateline, path: "dateline", at: at)
    case .unknownSource: report.add(.wireUnknownSource, path: "dateline.source", at: at)
    case .centuryExpanded: report.add(.wireExpandedYear, path: "dateline.date", at: at)
    case .keptLines: report.add(.wireTable, path: "body", at: at)
    case .noHeadline: report.add(.wireNoHeadline, path: "headline", at: at)
    case .unknownHeader: report.add(.wireUnknownHead, at: at)
    case .empty: report.add(.wireEmpty, path: "body", at: at)
    }
  }
}
