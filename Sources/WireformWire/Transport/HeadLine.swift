/// What a line of a transport's head is by its words alone.
public struct HeadLine: Sendable, Hashable {
  /// Kinds of lines.
  public enum Kind: Sendable, Hashable {
    /// Nothing but a label, with what it means and its number.
    case label(sense: String, number: Int?)
    /// Who wrote it.
    case byline
    /// What the writer is: `AP Sports Writer`.
    case bylineTitle
    /// A note to editors.
    case edNote
    /// An announcement of pictures, graphics or video.
    case media
    /// Keywords joined by hyphens or slashes.
    case slugline
    /// None of these: a headline, a summary, a sentence.
    case other
  }

  /// What it is.
  public let kind: Kind
  /// Its text without brackets and marks.
  public let content: Range<Int>

  /// Looks at a line.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - range: the line.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let text = WireBytes(base: bytes)
    let range = text.trimmed(range.clamped(to: 0..<bytes.count))
    (kind, content) = range.isEmpty ? (.other, range) : HeadLine.read(text, range)
  }

  private static func read(_ text: WireBytes, _ range: Range<Int>) -> (Kind, Range<Int>) {
    guard let grammar = LineQuestions.grammar(text) else { return (.other, range) }
    let line = WireRange(range)
    let isBracketed = text[line.start] == 0x28 && text[line.end - 1] == 0x29 && line.count > 2
    let inner = isBracketed ? text.trimmed((line.start + 1)..<(line.end - 1)) : range
    if line.count <= 48, !inner.isEmpty, let label = label(grammar, text, inner) {
      return (.label(sense: label.sense.printed, number: label.number), label.range.offsets)
    }
    if media.opening(text, at: line.start) != nil || grammar.isMedia(line)
      || isBracketed && mediaInBrackets.opening(text, at: inner.lowerBound) != nil
    {
      return (.media, range)
    }
    if grammar.isNote(line) || notes.opening(text, at: line.start) != nil || isBracketed { return (.edNote, range) }
    if grammar.isByline(line) { return (.byline, bylineWithoutMarks(text, range)) }
    if isTitle(text, range) { return (.bylineTitle, range) }
    for prefix in ["BC-", "AM-", "PM-", "AP-"] as [StaticString] where text.has(prefix, at: line.start) {
      return (.slugline, range)
    }
    return (.other, range)
  }

  /// A label; behind `Eil` and its like may stand bells, which are control characters.
  private static func label(_ grammar: StoryGrammar, _ text: WireBytes, _ range: Range<Int>) -> WireLabel? {
    guard !text.caseOf(range).isSmall else { return nil }
    return grammar.labelOf(WireRange(text.trimmed(range)))
  }

  private static func bylineWithoutMarks(_ text: WireBytes, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x3D, 0x2B, 0x3C, 0x20].contains(text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private static func isTitle(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !LineQuestions.endsSentence(text[range.upperBound - 1]) else { return false }
    return titles.opening(text, at: range.lowerBound) != nil || titleWords.isIn(text, range)
  }

  /// Notes that transports print without the brackets of the grammar's.
  private static let notes = PhraseSet(["sperrfrist", "attention -", "subs ", "adds ", "berichtigung:"])

  private static let media = PhraseSet([
    "ap photo", "(ap photo", "ap graphic", "ap video", "with ap photo", "with photo", "with graphic", "with video",
    "photo ", "photos ", "eds: photo", "audio:", "video:", "multimedia:",
  ])

  private static let mediaInBrackets = PhraseSet([
    "foto", "bild", "grafik", "video", "audio", "photo", "graphic", "picture", "mit foto", "mit bild", "mit grafik",
    "with photo", "with graphic", "with video", "infografik", "archivbild",
  ])

  private static let titles = PhraseSet([
    "associated press", "the associated press", "ap ", "special to ", "for the associated press", "of the ", "reuters",
    "united press international", "upi ", "kyodo", "dpa",
  ])

  private static let titleWords = PhraseSet([
    " writer", " correspondent", " editor", " columnist", " reporter", " staff", " critic", " news service",
  ])

  /// The label that a headline opens with and keeps: `UPDATE 1-`, `(LEAD)`.
  public static func labelOfHeadline(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (range: Range<Int>, sense: String, number: Int?)? {
    let text = WireBytes(base: bytes)
    guard !range.isEmpty, var grammar = LineQuestions.grammar(text) else { return nil }
    grammar.headlineLabels(WireRange(range))
    guard let label = grammar.story.labels.first(where: { $0.sense != .genre }) else { return nil }
    return (label.range.offsets, label.sense.printed, label.number)
  }

  /// The labels that stand between the commas and dashes of a slugline: `BC-US--Name, 1st Ld-Writethru,416`.
  public static func labelsOfSlugline(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(range: Range<Int>, sense: String, number: Int?)] {
    let text = WireBytes(base: bytes)
    guard var grammar = LineQuestions.grammar(text) else { return [] }
    grammar.slugLabels(WireRange(range))
    return grammar.story.labels.filter { $0.sense != .genre }.map { ($0.range.offsets, $0.sense.printed, $0.number) }
  }

  /// Whether a line is nothing but the initials of a desk, as agencies close a story.
  public static func isSignoff(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let text = WireBytes(base: bytes)
    let range = text.trimmed(range.clamped(to: 0..<bytes.count))
    return !range.isEmpty && range.count <= 60 && LineQuestions.grammar(text)?.isInitials(WireRange(range)) == true
  }

  /// Whether a line is nothing but a mark that ends a story.
  public static func isEndMark(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { LineQuestions.isEndMark(WireBytes(base: $0), 0..<$0.count) }
  }

  /// What a line of a writer would be read as.
  public static func kind(of line: String) -> Kind {
    var line = line
    return line.withUTF8 { HeadLine($0, 0..<$0.count).kind }
  }

  /// Whether a paragraph opens with a dateline.
  public static func opensStory(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    DatelineRecogniser.recognise(bytes, in: range) != nil
  }
}
