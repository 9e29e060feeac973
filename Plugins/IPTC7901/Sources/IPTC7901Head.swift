internal import WireformCore
internal import WireformWire

/// The lines between STX and the story: labels, headline, byline, notes; the last of them ends with ` =`.
struct IPTC7901Head {
  /// The line behind the head.
  private(set) var end = 0
  /// Whether there is a head, so that no headline is to be looked for below.
  private(set) var isKnown = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private var parts: [Part] = []

  /// One or more lines that are one thing.
  private struct Part {
    var range: Range<Int>
    var line: HeadLine
  }

  /// How many lines a head may have.
  private static let reach = 16
  /// How many lines a headline may have in a head without its mark.
  private static let longest = 5

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine]) {
    self.bytes = bytes
    guard let first = lines.firstIndex(where: { !$0.isBlank }) else { return }
    if let marked = markedEnd(lines, from: first) {
      end = marked
      isKnown = true
    } else if let open = unmarkedEnd(lines, from: first) {
      end = open
      isKnown = true
    } else {
      return
    }
    gather(lines[first..<end].compactMap { withoutMark($0) })
  }

  /// The line behind the one that ends with `=`.
  private func markedEnd(_ lines: [FrameLine], from first: Int) -> Int? {
    for index in first..<min(lines.count, first + IPTC7901Head.reach) {
      guard let last = lines[index].content.last, bytes[last] == 0x3D else { continue }
      // The mark stands alone or behind a blank or a sentence, never behind an address with `?q=`.
      return lines[index].content.count < 100 ? index + 1 : nil
    }
    return nil
  }

  /// The first lines, where they stand apart from a story that opens below them.
  private func unmarkedEnd(_ lines: [FrameLine], from first: Int) -> Int? {
    let end = lines[first...].firstIndex { $0.isBlank || $0.indent > lines[first].indent + 1 } ?? lines.count
    guard end < lines.count, lines[end...].contains(where: { !$0.isBlank }) else { return nil }
    let block = lines[first].content.lowerBound..<lines[end - 1].content.upperBound
    guard end - first <= IPTC7901Head.longest, !HeadLine.opensStory(bytes, block), let last = block.last else {
      return nil
    }
    return bytes[last] == 0x2E ? nil : end
  }

  private func withoutMark(_ line: FrameLine) -> Range<Int>? {
    var range = line.content
    guard let last = range.last else { return nil }
    if bytes[last] == 0x3D { range = range.lowerBound..<last }
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    return range.isEmpty ? nil : range
  }

  /// Puts the lines of brackets and of the headline together.
  private mutating func gather(_ lines: [Range<Int>]) {
    var index = 0
    while index < lines.count {
      var range = lines[index]
      index += 1
      if bytes[range.lowerBound] == 0x28, let close = closing(lines, from: index - 1) {
        range = range.lowerBound..<lines[close].upperBound
        index = close + 1
      }
      let line = HeadLine(bytes, range)
      if line.kind == .other, let last = parts.indices.last, parts[last].line.kind == .other {
        parts[last].range = parts[last].range.lowerBound..<range.upperBound
      } else {
        parts.append(Part(range: range, line: line))
      }
    }
  }

  /// The line at whose end the bracket closes that a line opens; nil where it closes before.
  private func closing(_ lines: [Range<Int>], from first: Int) -> Int? {
    var depth = 0
    for index in first..<min(lines.count, first + 10) {
      for offset in lines[index] {
        if bytes[offset] == 0x28 { depth += 1 }
        if bytes[offset] == 0x29 { depth -= 1 }
        if depth == 0 { return offset == lines[index].upperBound - 1 ? index : nil }
      }
    }
    return nil
  }

  // MARK: into the Article

  func map(_ mapper: inout FrameMapper) {
    for part in parts {
      switch part.line.kind {
      case .label(let sense, let number):
        mapper.addLabel(mapper.text(part.line.content), sense: sense, number: number)
        mapper.took(part.range, "labels", "head.label")
      case .byline: mapper.addByline(part.line.content, all: part.range, "head.byline")
      case .media: mapper.keep(part.range, as: "media", "head.media")
      case .edNote:
        mapper.article.edNotes.append(Note(mapper.text(part.range)))
        mapper.took(part.range, "edNotes", "head.note")
      case .bylineTitle where mapper.article.byline != nil: mapper.addBylineTitle(part.range, "head.byline-title")
      case .bylineTitle, .slugline, .other: addLine(part.range, &mapper)
      }
    }
  }

  /// The first lines without a kind are the headline, later ones the deck.
  private func addLine(_ range: Range<Int>, _ mapper: inout FrameMapper) {
    let words = mapper.text(range)
    if mapper.article.headline == nil {
      mapper.article.headline = words
      mapper.took(range, "headline", "head.headline")
    } else {
      mapper.article.subheadline = mapper.article.subheadline.map { "\($0) \(words)" } ?? words
      mapper.took(range, "subheadline", "head.second-line")
    }
  }

  /// A label that the headline opens with stays in it and is told beside it.
  func mapLabelOfHeadline(_ mapper: inout FrameMapper) {
    guard let headline = parts.first(where: { $0.line.kind == .other }),
      let label = HeadLine.labelOfHeadline(bytes, headline.range)
    else { return }
    mapper.addLabel(mapper.text(label.range), sense: label.sense, number: label.number)
  }
}
