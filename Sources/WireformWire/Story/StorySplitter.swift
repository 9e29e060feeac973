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
    var nextFeed = bytes.find(0x0C, from: 0, to: bytes.count)
    while at < bytes.count {
      let stop = bytes.find(0x0A, from: at, to: bytes.count)
      while nextFeed < stop {
        cuts.append((nextFeed, nextFeed &+ 1, .splitFormFeed))
        nextFeed = bytes.find(0x0C, from: nextFeed &+ 1, to: bytes.count)
      }
      mark(bytes, at, stop, &cuts)
      at = stop &+ 1
    }
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
  static let splitFrame = WireRule("split/zczc: a line of ZCZC opens a story")
  static let splitFrameEnd = WireRule("split/nnnn: a line of NNNN closes a story")
  static let splitDots = WireRule("split/dots: a line ./. closes a story, with its group of date and time")
}
