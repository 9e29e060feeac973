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
    let start = range.lowerBound
    let isBracketed = text[start] == 0x28 && text[range.upperBound - 1] == 0x29 && range.count > 2
    let inner = isBracketed ? text.trimmed((start + 1)..<(range.upperBound - 1)) : range
    if range.count <= 48, !inner.isEmpty, let label = label(text, inner) {
      return (.label(sense: label.sense, number: label.number), label.range)
    }
    if media.opening(text, at: start) != nil
      || isBracketed && mediaInBrackets.opening(text, at: inner.lowerBound) != nil
    {
      return (.media, range)
    }
    if HeadWords.notes.opening(text, at: start) != nil || isBracketed { return (.edNote, range) }
    if let byline = BylineScanner(text: text).byline(range) { return (.byline, byline) }
    if isTitle(text, range) { return (.bylineTitle, range) }
    for prefix in ["BC-", "AM-", "PM-", "AP-"] as [StaticString] where text.has(prefix, at: start) {
      return (.slugline, range)
    }
    return (.other, range)
  }

  /// A label; behind `Eil` and its like may stand bells, which are control characters.
  private static func label(_ text: WireBytes, _ range: Range<Int>) -> LabelScanner.Found? {
    var end = range.upperBound
    while end > range.lowerBound, WireBytes.isSpace(text[end - 1]) { end -= 1 }
    return end > range.lowerBound ? LabelScanner.whole(text, range.lowerBound..<end) : nil
  }

  private static func isTitle(_ text: WireBytes, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !WireLines.endsSentence(text[range.upperBound - 1]) else { return false }
    return titles.opening(text, at: range.lowerBound) != nil || titleWords.isIn(text, range)
  }

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
    guard !range.isEmpty else { return nil }
    return LabelScanner.prefix(WireBytes(base: bytes), range).map { ($0.range, $0.sense, $0.number) }
  }

  /// The labels that stand between the commas and dashes of a slugline: `BC-US--Name, 1st Ld-Writethru,416`.
  public static func labelsOfSlugline(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(range: Range<Int>, sense: String, number: Int?)] {
    let text = WireBytes(base: bytes)
    let pieces = range.split { text[$0] == 0x2C || text[$0] == 0x2D && (text[$0 + 1] == 0x2D || text[$0 - 1] == 0x2D) }
    return pieces.dropFirst().compactMap { piece in
      guard let found = LabelScanner.whole(text, piece), found.sense != "other" else { return nil }
      return (found.range, found.sense, found.number)
    }
  }

  /// Whether a line is nothing but the initials of a desk, as agencies close a story.
  public static func isSignoff(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let text = WireBytes(base: bytes)
    let range = text.trimmed(range.clamped(to: 0..<bytes.count))
    return !range.isEmpty && InitialsScanner(text: text).isInitials(range)
  }

  /// Whether a line is nothing but a mark that ends a story.
  public static func isEndMark(_ line: String) -> Bool {
    var line = line
    return line.withUTF8 { EndMarks.isMark(WireBytes(base: $0), 0..<$0.count) }
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
