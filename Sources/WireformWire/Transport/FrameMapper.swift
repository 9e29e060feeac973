public import WireformCore

/// Puts a message into an Article: the format tells it what header, head and trailer say, and hands over the body.
public struct FrameMapper {
  /// The Article.
  public var article = Article()
  /// What each stretch of the source became, in any order.
  public private(set) var entries: [Trace.Entry] = []
  /// The source, valid UTF-8.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// The profile that the caller forces.
  public let agency: AgencyProfile?

  private let format: String
  private let index: Int
  private(set) var lines: LineCounter
  /// Where the text of the message starts.
  var origin = 0
  /// What was kept since it was put away last.
  private var kept: [(name: String, words: [String])] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, format: String, agency: AgencyProfile?, index: Int, lines: LineCounter
  ) {
    self.bytes = bytes
    self.format = format
    self.agency = agency
    self.index = index
    self.lines = lines
    article.type = "text"
  }

  /// The text of a range, white space collapsed and control characters gone.
  public func text(_ range: Range<Int>) -> String { WireText.collapsed(bytes, range) }

  /// The range without blanks and control characters at its ends.
  public func trimmed(_ range: Range<Int>) -> Range<Int> {
    WireBytes(base: bytes).trimmed(range.clamped(to: 0..<bytes.count))
  }

  /// Says where a stretch of the source went.
  public mutating func took(_ range: Range<Int>, _ path: FieldPath, _ rule: String) {
    let range = trimmed(range)
    guard !range.isEmpty else { return }
    entries.append(Trace.Entry(range: range, path: path, rule: rule, article: index))
  }

  /// Keeps what no field has a place for, under the format's own name.
  public mutating func keep(_ range: Range<Int>, as name: String, _ rule: String) {
    let words = text(range)
    guard !words.isEmpty else { return }
    keep(words, as: name)
    took(range, FieldPath([.key("extras"), .key(format), .key("fields"), .key(name)]), rule)
  }

  /// Keeps a text; a second one of the same name is joined to the first.
  public mutating func keep(_ words: String, as name: String) {
    if let place = kept.firstIndex(where: { $0.name == name }) {
      kept[place].words.append(words)
    } else {
      kept.append((name, [words]))
    }
  }

  /// Puts what was kept into the extras, all of a name at once: joined one by one, thousands of lines would be copied
  /// for each of them.
  mutating func putAway() {
    guard !kept.isEmpty else { return }
    var fields: [Value.Member] = []
    if case .object(let members)? = article.extras[format]?["fields"] { fields = members }
    for (name, words) in kept {
      if let place = fields.firstIndex(where: { $0.key == name }), let before = fields[place].value.string {
        fields[place].value = .string(([before] + words).joined(separator: " "))
      } else {
        fields.append(Value.Member(name, .string(words.joined(separator: " "))))
      }
    }
    kept = []
    article.extras[format] = ["fields": .object(fields)]
  }

  /// Says something about a stretch of the source.
  public mutating func say(
    _ code: DiagnosticCode, _ message: String? = nil, path: FieldPath? = nil, at range: Range<Int>,
    _ report: inout Report
  ) {
    report.add(code, message, path: path, at: lines.place(of: range, in: UnsafeRawBufferPointer(bytes)))
  }

  /// Adds a label with what it means.
  public mutating func addLabel(_ words: String, sense: String, number: Int?) {
    guard !article.labels.contains(where: { $0.text == words }) else { return }
    article.labels.append(Label(words, sense: sense, number: number))
  }

  /// Adds a byline; a second one makes a list of them.
  public mutating func addByline(_ range: Range<Int>, all: Range<Int>, _ rule: String) {
    let words = text(range)
    guard let first = article.byline else {
      article.byline = words
      return took(all, "byline", rule)
    }
    if article.bylines.isEmpty { article.bylines = [Line(first)] }
    article.bylines.append(Line(words))
    took(all, FieldPath([.key("bylines"), .index(article.bylines.count - 1)]), rule)
  }

  /// Adds what the writer of the last byline is.
  public mutating func addBylineTitle(_ range: Range<Int>, _ rule: String) {
    if article.bylines.isEmpty, let first = article.byline { article.bylines = [Line(first)] }
    guard let last = article.bylines.indices.last else { return }
    article.bylines[last].title = text(range)
    took(range, FieldPath([.key("bylines"), .index(last), .key("title")]), rule)
  }

  /// Reads the lines of the story: dateline, paragraphs, what closes it.
  /// - Parameters:
  ///   - story: the lines below the head.
  ///   - headlineIsKnown: whether the head has told the headline, so that none is looked for.
  ///   - headIsDone: whether the lines are the body alone, without a deck or a caption.
  public mutating func addStory(
    _ story: [FrameLine], headlineIsKnown: Bool, headIsDone: Bool = false, _ report: inout Report
  ) {
    putAway()
    let frameText = FrameText(bytes, story)
    frameText.bytes.withUnsafeBufferPointer { clean in
      var parser = WireParser()
      parser.options.agency = agency
      parser.options.headlineIsKnown = headlineIsKnown
      parser.options.headIsDone = headIsDone
      let parsed = parser.parse(UnsafeRawBufferPointer(clean))
      var options = StoryMapper.Options()
      options.format = format
      options.index = index
      options.source = UnsafeRawBufferPointer(bytes)
      // What is told of a story without text is told of its place; the start of the file would be far away.
      let origin = origin
      options.sourceRange = { frameText.bytes.isEmpty ? origin..<origin : frameText.sourceRange($0) }
      options.headlineIsKnown = headlineIsKnown
      var mapper = StoryMapper(clean, parsed, options: options, lines: lines, article: article)
      mapper.map(&report)
      lines = mapper.lines
      entries += mapper.entries
      article = mapper.finished()
    }
  }

  /// Keeps lines whose columns matter as they stand.
  public mutating func addTable(_ table: [FrameLine]) {
    guard let first = table.firstIndex(where: { !$0.isBlank }), let last = table.lastIndex(where: { !$0.isBlank })
    else { return }
    let margin = table[first...last].filter { !$0.isBlank }.map(\.indent).min() ?? 0
    let words = table[first...last].map { line in
      let indent = line.isBlank ? 0 : max(0, min(line.indent - margin, 40))
      return String(repeating: " ", count: indent) + WireText.exact(bytes, line.content)
    }
    .joined(separator: "\n")
    article.body.append(.preformatted(Preformatted(words)))
    took(
      table[first].content.lowerBound..<table[last].content.upperBound,
      FieldPath([.key("body"), .index(article.body.count - 1)]), "table.marked")
  }
}
