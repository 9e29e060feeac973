internal import WireformCore

/// A story taken apart: every byte that is no white space lies in exactly one of its parts.
public struct WireStory: Sendable {
  /// The parts in the order of the source, ascending and disjoint.
  public internal(set) var parts: [WirePart] = []
  /// Words of the headline or of a label line that tell what kind of take it is; they lie inside other parts.
  public internal(set) var labels: [WirePart] = []
  /// The dateline.
  public internal(set) var dateline: WireDateline?
  /// The language where it is sure, BCP 47.
  public internal(set) var language: String?
  /// The agency whose copy it seems to be.
  public internal(set) var profile: AgencyProfile?
  /// What was not sure, with its place.
  public internal(set) var remarks: [Remark] = []

  /// Something that was not sure.
  public struct Remark: Sendable, Hashable {
    /// What kind of remark.
    public enum Kind: String, Sendable {
      /// Text before the dateline that no rule knows; it stays a paragraph.
      case unknownHead
      /// A story without a dateline.
      case noDateline
      /// A dateline without source or place.
      case partialDateline
      /// A dateline whose source no profile knows.
      case unknownSource
      /// A two-digit year that was taken for one of four.
      case expandedYear
      /// Lines that look like a table and were kept as they are.
      case table
      /// A part that the source has twice.
      case repeated
      /// A story without a headline.
      case noHeadline
    }

    /// What kind of remark.
    public var kind: Kind
    /// Where.
    public var range: Range<Int>
  }

  /// Takes a story apart.
  /// - Parameters:
  ///   - bytes: the text, valid UTF-8.
  ///   - range: the story in it.
  ///   - agency: the profile that the caller forces.
  ///   - headlineIsKnown: whether the headline stood elsewhere, as in a transport's head, so that none is looked for.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, agency: AgencyProfile? = nil,
    headlineIsKnown: Bool = false
  ) {
    let text = WireBytes(base: bytes)
    let range = range.clamped(to: 0..<bytes.count)
    var bodyStart = range.lowerBound
    if let frame = FrameGrammar(text, range) {
      parts = frame.parts
      dateline = frame.dateline
      bodyStart = frame.end
    }
    let layout = WireLines(text, bodyStart..<range.upperBound)
    let blocks = WireBlocks(text, layout)
    let head = HeadGrammar(text, blocks, hasFrame: !parts.isEmpty || headlineIsKnown)
    parts += head.parts
    remarks += head.remarks
    if let index = head.datelineIndex { dateline = blocks.blocks[index].dateline }
    let tail = TailGrammar(text, blocks, bodyStart: head.bodyStart)
    var body = BodyGrammar(
      text, layout, blocks, head.bodyStart..<tail.bodyEnd,
      dateline: head.datelineIndex.flatMap { blocks.blocks[$0].dateline })
    body.run(lastEnd: tail.lastEnd)
    parts += body.parts + tail.parts
    remarks += body.remarks
    labels = head.labels
    profile = agency ?? dateline?.profile
    language = LanguageGuess.guess(text, range)
    remark(range)
  }

  private mutating func remark(_ range: Range<Int>) {
    let start = range.lowerBound..<range.lowerBound
    if !parts.contains(where: { $0.kind == .headline }) { remarks.append(Remark(kind: .noHeadline, range: start)) }
    guard let dateline else {
      remarks.append(Remark(kind: .noDateline, range: start))
      return
    }
    if dateline.expandedCentury { remarks.append(Remark(kind: .expandedYear, range: dateline.text)) }
    if dateline.source != nil, dateline.agency == nil {
      remarks.append(Remark(kind: .unknownSource, range: dateline.text))
    }
    if dateline.confidence == .partial { remarks.append(Remark(kind: .partialDateline, range: dateline.text)) }
  }
}
