/// Finds the stories of a file that holds several.
public enum StorySplitter {
  /// A story of a file.
  public struct Story: Hashable, Sendable {
    /// Where it stands.
    public var range: WireRange
    /// The rule that parted it from the one before; nil where the file is one story.
    public var rule: WireRule?
  }

  /// The stories of `source`, in order. A piece that holds nothing but white space and control characters
  /// is none, so a file of blanks has no story.
  public static func split(_ source: UnsafeRawBufferPointer) -> [Story] {
    guard let bytes = Bytes(source) else { return [] }
    var cuts: [(end: Int, next: Int, rule: WireRule)] = []
    findCuts(bytes, &cuts)
    var stories: [Story] = []
    var start = 0
    var rule: WireRule?
    for cut in cuts {
      append(bytes, WireRange(start, cut.end), rule, &stories)
      start = cut.next
      rule = cut.rule
    }
    append(bytes, WireRange(start, bytes.count), rule, &stories)
    if stories.count == 1 { stories[0].rule = nil }
    return stories
  }

  private static func append(_ bytes: Bytes, _ range: WireRange, _ rule: WireRule?, _ stories: inout [Story]) {
    guard !bytes.trim(range).isEmpty else { return }
    stories.append(Story(range: range, rule: rule))
  }

  private static func findCuts(_ bytes: Bytes, _ cuts: inout [(end: Int, next: Int, rule: WireRule)]) {
    var at = 0
    var next = [0x0C, 0x01, 0x04].map { bytes.find($0, from: 0, to: bytes.count) }
    while at < bytes.count {
      let stop = bytes.find(0x0A, from: at, to: bytes.count)
      while let first = next.min(), first < stop {
        switch bytes[first] {
        case 0x0C:
          cuts.append((first, first &+ 1, .splitFormFeed))
          next[0] = bytes.find(0x0C, from: first &+ 1, to: bytes.count)
        case 0x01:
          if opensHeading(bytes, first) { cuts.append((first, first &+ 1, .splitHeading)) }
          next[1] = bytes.find(0x01, from: first &+ 1, to: bytes.count)
        default:
          if endsTransmission(bytes, first) { cuts.append((first &+ 1, first &+ 1, .splitTransmissionEnd)) }
          next[2] = bytes.find(0x04, from: first &+ 1, to: bytes.count)
        }
      }
      mark(bytes, at, stop, &cuts)
      at = stop &+ 1
    }
  }

  /// Whether a SOH stands where a frame begins, and not in the middle of a disturbed line.
  private static func opensHeading(_ bytes: Bytes, _ at: Int) -> Bool {
    let before = bytes[at &- 1]
    return at == 0 || before == 0x0A || before == 0x0D || before == 0x16 || before == 0x04 || before == 0x7F
  }

  /// Whether an EOT stands where a frame ends: alone on its line, or behind another mark of the end.
  private static func endsTransmission(_ bytes: Bytes, _ at: Int) -> Bool {
    let (before, next) = (bytes[at &- 1], bytes[at &+ 1])
    let isClosed = before == 0x0A || before == 0x0D || before == 0x03 || before == 0x7F || before == 0x0C
    return isClosed && (next <= 0x0D || next == 0x16 || next == 0x01)
  }

  /// Cuts before a line that opens a story and after one that closes it.
  private static func mark(
    _ bytes: Bytes, _ start: Int, _ stop: Int, _ cuts: inout [(end: Int, next: Int, rule: WireRule)]
  ) {
    let first = bytes[start]
    guard first == 0x5A || first == 0x4E || first == 0x2E else { return }
    if first == 0x5A, bytes.has("ZCZC", at: start, before: stop) {
      cuts.append((start, start, .splitFrame))
    } else if first == 0x4E, bytes.has("NNNN", at: start, before: stop), bytes.trim(WireRange(start, stop)).count == 4 {
      cuts.append((stop, stop, .splitFrameEnd))
    } else if first == 0x2E, bytes.has("./.", at: start, before: stop), bytes.trim(WireRange(start, stop)).count <= 40 {
      cuts.append((stop, stop, .splitDots))
    }
  }
}

extension WireRule {
  static let splitFormFeed = WireRule("split/form-feed: a form feed parts two stories")
  static let splitHeading = WireRule("split/soh: the control character that starts a heading opens a story")
  static let splitTransmissionEnd = WireRule("split/eot: the control character that ends a transmission closes a story")
  static let splitFrame = WireRule("split/zczc: a line of ZCZC opens a story")
  static let splitFrameEnd = WireRule("split/nnnn: a line of NNNN closes a story")
  static let splitDots = WireRule("split/dots: a line ./. closes a story, with its group of date and time")
}
