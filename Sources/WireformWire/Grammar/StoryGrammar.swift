/// The layout of a story: header, head, dateline, body and end, found in one pass over its lines.
struct StoryGrammar {
  let bytes: Bytes
  let range: WireRange
  let options: WireParser.Options
  let lines: [SourceLine]
  var story = WireStory()

  /// The line whose head is the dateline, and the dateline.
  var datelineLine: Int?
  /// The first line of the body, and the line after its last.
  var bodyStart = 0
  var bodyEnd = 0
  /// How the lines of the body are broken.
  var layout = BodyLayout()
  /// The parts after the body, the last first.
  var tailParts: [WirePart] = []

  init(_ bytes: Bytes, _ range: WireRange, _ options: WireParser.Options, _ lines: [SourceLine]) {
    self.bytes = bytes
    self.range = range
    self.options = options
    self.lines = lines
    story.parts.reserveCapacity(Swift.min(lines.count, 64))
  }

  /// A grammar that is only asked about single lines.
  init(lineOf bytes: Bytes) {
    self.bytes = bytes
    range = WireRange(0, bytes.count)
    options = WireParser.Options()
    lines = []
  }

  mutating func run() {
    let first = nextText(0)
    guard first < lines.count else {
      story.doubts.append(WireDoubt(kind: .empty, range: range))
      return
    }
    let headStart = header(first)
    findDateline(headStart)
    layout = BodyLayout.of(bytes, lines, from: datelineLine ?? headStart, keepsLines: options.keepsLines)
    story.isWrapped = layout.isWrapped
    bodyStart = datelineLine ?? firstBodyLine(headStart)
    bodyEnd = lines.count
    tail()
    head(headStart)
    body()
    gluedEnd()
    story.parts.append(contentsOf: tailParts.reversed())
    finish()
  }

  /// The first line from `index` on that is not blank.
  func nextText(_ index: Int) -> Int {
    var at = index
    while at < lines.count, lines[at].isBlank { at &+= 1 }
    return at
  }

  /// The last line before `index` that is not blank, or nil.
  func previousText(_ index: Int) -> Int? {
    var at = Swift.min(index, lines.count)
    while at > 0 {
      at &-= 1
      if !lines[at].isBlank { return at }
    }
    return nil
  }

  /// Whether a blank line, or the start, stands before line `index`.
  func blankBefore(_ index: Int) -> Bool { index <= 0 || index > lines.count || lines[index &- 1].isBlank }

  /// Whether a blank line, or the end, stands after line `index`.
  func blankAfter(_ index: Int) -> Bool { index &+ 1 >= lines.count || lines[index &+ 1].isBlank }

  /// The text of a line without `^` before it and `<`, and with `head` also `=` or `+`, after it.
  func content(_ range: WireRange, head: Bool = false) -> WireRange {
    var inner = range
    let isHead = head
    var head = head
    while bytes[inner.start] == 0x5E, inner.count > 1 {
      inner.start = bytes.skipBlank(inner.start &+ 1, inner.end)
      if isHead, bytes[inner.start] == 0x2A { inner.start = listCodeEnd(inner) }
      head = true
    }
    let last = bytes[inner.end &- 1]
    if last == 0x3C || (head && (last == 0x3D || last == 0x2B)), inner.count > 1 {
      let trimmed = bytes.trimEnd(inner.start, inner.end &- 1)
      if trimmed > inner.start { inner.end = trimmed }
    }
    return inner
  }

  /// The offset after `*9006< ` before a field line, the code of a list.
  func listCodeEnd(_ range: WireRange) -> Int {
    var at = range.start &+ 1
    while isDigit(bytes[at]), at < range.end { at &+= 1 }
    guard bytes[at] == 0x3C else { return range.start }
    let next = bytes.skipBlank(at &+ 1, range.end)
    return bytes[next] == 0x5E ? next : range.start
  }

  mutating func add(
    _ kind: WirePartKind, _ range: WireRange, _ rule: WireRule, _ certainty: WirePart.Certainty = .sure,
    content inner: WireRange? = nil, isRepeat: Bool = false
  ) {
    guard !range.isEmpty else { return }
    story.parts.append(
      WirePart(
        kind: kind, range: range, content: inner ?? range, rule: rule, certainty: certainty, isRepeat: isRepeat))
  }

  mutating func doubt(_ kind: WireDoubt.Kind, _ range: WireRange) {
    story.doubts.append(WireDoubt(kind: kind, range: range))
  }
}
