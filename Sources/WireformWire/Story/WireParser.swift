/// Cuts a story of plain wire text into its parts, whatever agency it is from.
///
/// ```swift
/// let story = WireParser().parse(buffer)
/// for part in story.parts { print(part.kind, part.rule.id, WireText.collapsed(bytes, part.content)) }
/// ```
///
/// The source must be valid UTF-8. The parser never fails and never loses a byte: what it does not
/// recognise is a paragraph. Its cost is linear in the size of the source.
public struct WireParser: Sendable {
  /// What the caller knows about the story.
  public struct Options: Sendable {
    /// The agency, where the caller forces one.
    public var agency: AgencyProfile? {
      get { Agencies.at(agencyIndex) }
      set { agencyIndex = newValue.flatMap { profile in Agencies.all.firstIndex { $0.id == profile.id } } }
    }
    var agencyIndex: Int?
    /// Whether the headline is known from elsewhere, so that none is looked for.
    public var headlineIsKnown = false
    /// Whether all of the head is known from elsewhere, so that no deck or caption is looked for either.
    public var headIsDone = false
    /// Whether each line is to be kept as it is: text that a transport marks as tabular.
    public var keepsLines = false
    /// Whether the language is to be guessed.
    public var guessesLanguage = true

    /// The options of a story of which nothing is known.
    public init() {}
  }

  /// What the caller knows about the story.
  public var options: Options

  /// Makes a parser.
  public init(options: Options = Options()) { self.options = options }

  /// The parts of the story that fills `source`.
  public func parse(_ source: UnsafeRawBufferPointer) -> WireStory {
    parse(source, in: WireRange(0, source.count))
  }

  /// The parts of the story that fills `range` of `source`: one of several, or the body that a transport
  /// has framed. All ranges of the result count from the start of `source`.
  public func parse(_ source: UnsafeRawBufferPointer, in range: WireRange) -> WireStory {
    guard let bytes = Bytes(source) else {
      var story = WireStory()
      story.doubts = [WireDoubt(kind: .empty, range: WireRange(0, 0))]
      return story
    }
    let start = Swift.max(0, range.start)
    let range = WireRange(start, Swift.min(range.end, bytes.count))
    return parse(bytes, range, LineScanner.lines(bytes, range))
  }

  func parse(_ bytes: Bytes, _ range: WireRange, _ lines: [SourceLine]) -> WireStory {
    var grammar = StoryGrammar(bytes, range, options, lines)
    grammar.run()
    return grammar.story
  }

  /// The parts of a story that is a string; ranges count its UTF-8 bytes.
  public func parse(_ text: String) -> WireStory {
    var copy = text
    return copy.withUTF8 { parse(UnsafeRawBufferPointer($0)) }
  }
}
