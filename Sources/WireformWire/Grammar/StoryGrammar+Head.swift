/// The head: all between the header and the body.
extension StoryGrammar {
  /// A piece of the head of no known kind, by its first and last line.
  struct PlainHead {
    var first: Int
    var last: Int
    /// Where it stands among the parts of the story.
    var part: Int
  }

  /// Names the lines from `start` up to the body.
  mutating func head(_ start: Int) {
    var plain: [PlainHead] = []
    var index = start
    var previous: WirePartKind?
    // A page prints the byline of its head again above the story, in letters of its own.
    var bylines = Set(story.all(.byline).map { FoldedHash.of(bytes, $0.content) })
    while index < bodyStart {
      let line = lines[index]
      if line.isBlank {
        index &+= 1
        continue
      }
      let first = afterListCode(line)
      guard let found = headKind(index, after: previous) else {
        let last = Swift.min(headUnitEnd(index), bodyStart &- 1)
        plain.append(PlainHead(first: index, last: last, part: story.parts.count))
        addPlaceholder(first, last)
        previous = nil
        index = last &+ 1
        continue
      }
      let last = Swift.min(found.last, bodyStart &- 1)
      let whole = WireRange(first, lines[last].end)
      let inner = content(whole, head: true)
      let isRepeat = found.kind == .byline && !bylines.insert(FoldedHash.of(bytes, inner)).inserted
      add(
        found.kind, whole, isRepeat ? .bylineRepeat : found.rule, content: markless(found.kind, inner),
        isRepeat: isRepeat)
      if found.kind == .label, let label = labelOf(inner) { story.labels.append(label) }
      previous = found.kind
      index = last &+ 1
    }
    namePlain(plain)
  }

  /// Keeps the code of a list that opens a line, `^*9006< `, as a line of a header.
  /// - Returns: the offset of what stands behind it.
  private mutating func afterListCode(_ line: SourceLine) -> Int {
    guard bytes[line.first] == 0x5E, bytes[line.first &+ 1] == 0x2A else { return line.first }
    let next = listCodeEnd(WireRange(line.first &+ 1, line.end))
    guard next > line.first &+ 1 else { return line.first }
    add(.transport, WireRange(line.first, bytes.trimEnd(line.first, next)), .header)
    return next
  }

  /// A plain piece is put in its place first and named when all of the head is known.
  private mutating func addPlaceholder(_ first: Int, _ last: Int) {
    let whole = WireRange(first, lines[last].end)
    add(.paragraph, whole, .unknownHead, .guess, content: content(whole, head: true))
  }

  /// A bullet's text without its mark.
  private func markless(_ kind: WirePartKind, _ inner: WireRange) -> WireRange {
    guard kind == .summary else { return inner }
    var at = inner.start
    if bytes[at] == 0xE2 { at &+= 3 }
    while at < inner.end, bytes[at] == 0x2A || bytes[at] == 0x2D { at &+= 1 }
    return WireRange(bytes.skipBlank(at, inner.end), inner.end)
  }

  /// A headline or a deck may be broken too: lines of one block where the next word had no room.
  private func headUnitEnd(_ index: Int) -> Int {
    if isTopic(index), headKind(index &+ 1, after: nil) == nil { return index &+ 1 }
    guard layout.isWrapped else { return index }
    var last = index
    while last &+ 1 < bodyStart, !lines[last &+ 1].isBlank, !opens(last &+ 1), isFull(last),
      headKind(last &+ 1, after: nil) == nil
    {
      last &+= 1
    }
    return last
  }

  /// Whether the first word of the next line had no room on line `index`.
  private func isFull(_ index: Int) -> Bool {
    let next = lines[index &+ 1]
    let word = bytes.find(0x20, from: next.first, to: next.end) &- next.first
    let last = bytes[lines[index].end &- 1]
    guard last != 0x3D, last != 0x3C, last != 0x2B else { return false }
    return BodyLayout.characters(bytes, lines[index]) &+ word &+ 4 > layout.width
  }

  /// Names the plain pieces: section, headline, caption, deck.
  private mutating func namePlain(_ plain: [PlainHead]) {
    guard !options.headIsDone else { return }
    var rest = plain[...]
    var headlineKnown = options.headlineIsKnown || story.first(.headline) != nil
    if !headlineKnown {
      if rest.count > 1, let first = rest.first, isSection(first, rest) {
        name(first, .category, .category, .likely)
        rest = rest.dropFirst()
      }
      if let first = rest.first, isHeadline(first) {
        let caret = bytes[lines[first.first].first] == 0x5E
        name(first, .headline, caret ? .headlineCaret : .headlineFirst, .likely)
        headlineKnown = true
        rest = rest.dropFirst()
      }
    }
    captions(&rest)
    var hasDeck = false
    for piece in rest {
      let text = content(pieceRange(piece), head: true)
      if isCaption(text) {
        name(piece, .caption, .caption, .likely)
      } else if !hasDeck, text.count >= 12, headlineKnown {
        name(piece, .subheadline, .deck, datelineLine == nil ? .guess : .likely)
        hasDeck = true
      } else {
        doubt(.unknownHeadLine, pieceRange(piece))
      }
    }
  }

  private func pieceRange(_ piece: PlainHead) -> WireRange {
    WireRange(lines[piece.first].first, lines[piece.last].end)
  }

  private mutating func name(
    _ piece: PlainHead, _ kind: WirePartKind, _ rule: WireRule, _ certainty: WirePart.Certainty, isRepeat: Bool = false
  ) {
    let at = piece.part
    guard story.parts.indices.contains(at) else { return }
    story.parts[at].kind = kind
    story.parts[at].rule = rule
    story.parts[at].certainty = certainty
    story.parts[at].isRepeat = isRepeat
  }

  /// A short first line with the name of a section, or two or three words far shorter than the next line.
  private func isSection(_ piece: PlainHead, _ rest: ArraySlice<PlainHead>) -> Bool {
    let text = pieceRange(piece)
    guard piece.first == piece.last, text.count <= 60, blankAfter(piece.last) || rest.count > 2 else { return false }
    if HeadWords.sections.find(bytes, text) != nil { return true }
    // `London 2012: Summer Olympics`: a colon and a year make no headline of four words.
    guard datelineLine != nil, rest.count > 2, text.count <= 32, let next = rest.dropFirst().first else { return false }
    let following = pieceRange(next)
    return blankAfter(piece.last) && following.count >= text.count &* 2 && words(text) <= 4
      && !BodyLayout.endsSentence(bytes, text)
  }

  private func words(_ range: WireRange) -> Int {
    var count = 1
    for at in range.start..<range.end where bytes[at] == 0x20 { count &+= 1 }
    return count
  }

  /// `France:` on a line of its own above the rest of the headline.
  private func isTopic(_ index: Int) -> Bool {
    let text = lines[index].range
    guard text.count <= 40, bytes[text.end &- 1] == 0x3A, words(text) <= 3 else { return false }
    return index &+ 1 < bodyStart && !lines[index &+ 1].isBlank
  }

  private func isHeadline(_ piece: PlainHead) -> Bool {
    let text = content(pieceRange(piece), head: true)
    if text.count > 420 { return false }
    return !(text.count > 200 && BodyLayout.endsSentence(bytes, text))
  }

  /// Lines around a credit: the one above it is the caption; one that begins as the caption does, with the
  /// credit joined on, repeats it.
  private mutating func captions(_ rest: inout ArraySlice<PlainHead>) {
    guard let credit = story.first(.credit),
      let at = rest.lastIndex(where: { pieceRange($0).end <= credit.range.start })
    else { return }
    guard let above = previousText(lineOf(credit.range.start)), rest[at].last == above else { return }
    let caption = rest[at]
    let text = pieceRange(caption)
    name(caption, .caption, .captionBeforeCredit, .likely)
    var kept: [PlainHead] = []
    for piece in rest where piece.first != caption.first {
      let other = pieceRange(piece)
      let same = other.count >= text.count && bytes.same(WireRange(other.start, other.start &+ text.count), text)
      if same {
        name(piece, .caption, .captionRepeat, .likely, isRepeat: true)
      } else {
        kept.append(piece)
      }
    }
    rest = kept[...]
  }

  /// The index of the line that holds the byte at `offset`.
  func lineOf(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low &+ 1 < high {
      let middle = (low &+ high) / 2
      if lines[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
