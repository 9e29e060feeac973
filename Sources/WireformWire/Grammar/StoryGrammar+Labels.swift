/// Labels: lines of their own, and pieces of headlines and slugs.
extension StoryGrammar {
  /// The label that fills `text`, brackets and closing marks aside, or nil.
  func labelOf(_ text: WireRange) -> WireLabel? {
    guard text.count <= 60 else { return nil }
    var inner = text
    if bytes[inner.start] == 0x28, bytes[inner.end &- 1] == 0x29 {
      inner = bytes.trim(WireRange(inner.start &+ 1, inner.end &- 1))
    }
    while inner.count > 1, let last = Optional(bytes[inner.end &- 1]),
      last == 0x3A || last == 0x2E || last == 0x2F || last == 0x2D || last == 0x21
    {
      inner.end = bytes.trimEnd(inner.start, inner.end &- 1)
    }
    guard !inner.isEmpty else { return nil }
    if let sense = LabelWords.lines.find(bytes, inner) {
      return WireLabel(range: inner, sense: LabelWords.sense(sense), number: nil)
    }
    return numbered(inner)
  }

  /// `1ST LEAD`, `3RD NET`, `10th Ld-Writethru`, `UPDATE 2`, `2nd LD`.
  func numbered(_ text: WireRange) -> WireLabel? {
    var at = text.start
    var number = 0
    while at < text.end, isDigit(bytes[at]), at &- text.start < 3 {
      number = number &* 10 &+ Int(bytes[at] &- 0x30)
      at &+= 1
    }
    if at > text.start {
      let suffixes: [StaticString] = ["st", "nd", "rd", "th"]
      guard suffixes.contains(where: { bytes.hasFolded($0, at: at, before: text.end) }) else { return nil }
      let rest = bytes.trim(WireRange(at &+ 2, text.end))
      guard let sense = leadSense(rest) else { return nil }
      return WireLabel(range: text, sense: sense, number: number)
    }
    for (word, sense) in LabelWords.counted where bytes.hasFolded(word, at: text.start, before: text.end) {
      let digits = bytes.trim(WireRange(text.start &+ word.utf8CodeUnitCount, text.end))
      guard let value = wholeNumber(digits) else { continue }
      return WireLabel(range: text, sense: sense, number: value)
    }
    return nil
  }

  private func leadSense(_ rest: WireRange) -> WireLabel.Sense? {
    for (word, sense) in LabelWords.takes where bytes.hasFolded(word, at: rest.start, before: rest.end) {
      return rest.count <= 24 ? sense : nil
    }
    return nil
  }

  private func wholeNumber(_ digits: WireRange) -> Int? {
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    var value = 0
    for at in digits.start..<digits.end {
      guard isDigit(bytes[at]) else { return nil }
      value = value &* 10 &+ Int(bytes[at] &- 0x30)
    }
    return value
  }

  /// Finds the labels inside of the headline and the slug.
  mutating func inlineLabels() {
    if let headline = story.first(.headline) { headlineLabels(headline.content) }
    for slug in story.all(.slugline) { slugLabels(slug.content) }
  }

  /// `UPDATE 1-`, `CORRECTED-`, `AVANCE:`, `(LEAD)` at the head of a headline; several may follow each other.
  mutating func headlineLabels(_ headline: WireRange) {
    var at = headline.start
    for _ in 0..<3 {
      at = bytes.skipBlank(at, headline.end)
      if bytes[at] == 0x28 {
        let close = bytes.find(0x29, from: at, to: Swift.min(headline.end, at &+ 30))
        guard bytes[close] == 0x29, let label = labelOf(WireRange(at, close &+ 1)) else { return }
        story.labels.append(label)
        at = close &+ 1
        continue
      }
      guard let stop = labelStop(at, headline.end) else { return }
      let text = bytes.trim(WireRange(at, stop))
      guard mayLabel(text, stop, headline), var label = labelOf(text) ?? genre(text) else { return }
      label.range = text
      story.labels.append(label)
      at = stop &+ 1
    }
  }

  /// Whether what stands before a hyphen may be a label: `UPDATE 1-Harbor opens`, and not `Flash-flood` or
  /// the first word of a headline in capitals.
  private func mayLabel(_ text: WireRange, _ stop: Int, _ headline: WireRange) -> Bool {
    guard bytes[stop] == 0x2D, bytes[stop &- 1] != 0x20 else { return true }
    return !text.hasSmallLetter(bytes) && WireRange(stop, headline.end).hasSmallLetter(bytes)
  }

  private func genre(_ text: WireRange) -> WireLabel? {
    LabelWords.genres.find(bytes, text) == nil ? nil : WireLabel(range: text, sense: .genre, number: nil)
  }

  /// The first `-` or `:` of the first 40 bytes.
  private func labelStop(_ start: Int, _ end: Int) -> Int? {
    var at = start
    let limit = Swift.min(end, start &+ 40)
    while at < limit {
      if bytes[at] == 0x3A || (bytes[at] == 0x2D && at > start) { return at }
      at &+= 1
    }
    return nil
  }

  /// `BC-US--Storm, 1st Ld-Writethru,416`: the pieces after the first, and the title of an alert.
  mutating func slugLabels(_ slug: WireRange) {
    var at = slug.start
    while at < slug.end {
      let stop = bytes.find(0x2C, from: at, to: slug.end)
      let piece = bytes.trim(WireRange(at, stop))
      if at > slug.start, let label = labelOf(piece) ?? slugLabel(piece) { story.labels.append(label) }
      if at == slug.start, let dashes = bytes.find("--", from: at, to: stop) {
        let title = bytes.trim(WireRange(dashes &+ 2, stop))
        if let label = labelOf(title) { story.labels.append(label) }
      }
      at = stop &+ 1
    }
  }

  private func slugLabel(_ piece: WireRange) -> WireLabel? {
    guard let sense = leadSense(piece) else { return nil }
    return WireLabel(range: piece, sense: sense, number: nil)
  }
}
