/// The stories of a text, one after the other, each with its parts.
///
/// A text of one story, as most are, is cut into lines once; one of several is looked through for what parts them
/// first.
public struct StorySequence {
  /// Where each story stands.
  public let stories: [StorySplitter.Story]

  private let source: UnsafeRawBufferPointer
  private let parser: WireParser
  /// The lines of the only story.
  private var lines: [SourceLine] = []

  /// Finds the stories of a text.
  /// - Parameters:
  ///   - source: valid UTF-8, which must outlive the sequence.
  ///   - parser: what cuts each story into its parts.
  public init(_ source: UnsafeRawBufferPointer, _ parser: WireParser) {
    self.source = source
    self.parser = parser
    guard let bytes = Bytes(source) else {
      stories = []
      return
    }
    let whole = WireRange(0, bytes.count)
    let scan = LineScanner.scan(bytes, whole)
    stories =
      scan.mayPart
      ? StorySplitter.split(source)
      : bytes.trim(whole).isEmpty ? [] : [StorySplitter.Story(range: whole, rule: nil)]
    if !scan.mayPart { lines = scan.lines }
  }

  /// The parts of a story.
  public func story(_ index: Int) -> WireStory {
    guard stories.indices.contains(index) else { return parser.parse(source, in: WireRange(0, 0)) }
    guard !lines.isEmpty, let bytes = Bytes(source) else { return parser.parse(source, in: stories[index].range) }
    return parser.parse(bytes, stories[index].range, lines)
  }
}
