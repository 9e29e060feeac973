internal import WireformCore
internal import WireformWire

/// The lines above the story: slug, headline, photo line, notes, summary, byline and its title, each behind a caret;
/// where no line has a caret, slug and headline stand above the first indented line.
struct ANPA1312Head {
  /// The line behind the head.
  private(set) var end = 0
  /// Whether there is a head, so that no headline is to be looked for below.
  private(set) var isKnown = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private var parts: [Part] = []

  /// What a line of the head can be.
  private enum Role {
    case code, slugline, headline, subheadline, summary, byline, title, edNote, media
    case label(sense: String, number: Int?)
  }

  private struct Part {
    var role: Role
    var range: Range<Int>
    var content: Range<Int>
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine], keyword: String?) {
    self.bytes = bytes
    guard let first = lines.firstIndex(where: { !$0.isBlank || $0.isField }) else { return }
    if lines[first].isField { readFields(lines, from: first) } else { readPlain(lines, from: first, keyword) }
  }

  /// What the head has already: asked for every line, so that the parts are not gone through each time.
  private struct Seen: OptionSet {
    let rawValue: UInt8
    static let slugline = Seen(rawValue: 1)
    static let headline = Seen(rawValue: 2)
    static let byline = Seen(rawValue: 4)
    static let summary = Seen(rawValue: 8)
    static let subheadline = Seen(rawValue: 16)
  }

  private var seen: Seen = []

  private var hasSlugline: Bool { seen.contains(.slugline) }
  private var hasHeadline: Bool { seen.contains(.headline) }
  private var hasByline: Bool { seen.contains(.byline) }
  private var hasSummary: Bool { seen.contains(.summary) }

  private mutating func append(_ part: Part) {
    switch part.role {
    case .slugline: seen.insert(.slugline)
    case .headline: seen.insert(.headline)
    case .byline: seen.insert(.byline)
    case .summary: seen.insert(.summary)
    case .subheadline: seen.insert(.subheadline)
    default: break
    }
    parts.append(part)
  }

  // MARK: fields with carets

  private mutating func readFields(_ lines: [FrameLine], from first: Int) {
    isKnown = true
    end = first
    while end < lines.count, lines[end].isField || lines[end].isBlank, take(lines, end) { end += 1 }
  }

  /// Takes a field of the head.
  /// - Returns: whether it is one; the story begins where not.
  private mutating func take(_ lines: [FrameLine], _ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isBlank else {
      if line.isField, !hasSlugline { append(Part(role: .slugline, range: line.content, content: line.content)) }
      return true
    }
    let head = HeadLine(bytes, line.content)
    guard let role = role(head, line) else { return false }
    append(Part(role: role, range: line.content, content: head.content))
    return true
  }

  private func role(_ head: HeadLine, _ line: FrameLine) -> Role? {
    if !hasSlugline, !hasHeadline {
      if bytes[line.content.lowerBound] == 0x2A { return .code }
      return .slugline
    }
    switch head.kind {
    case .label(let sense, let number): return .label(sense: sense, number: number)
    case .media: return .media
    case .edNote: return .edNote
    case .byline: return hasHeadline || line.quad == 0x3D ? .byline : .headline
    case .bylineTitle where hasByline && line.quad == 0x3D: return .title
    case .bylineTitle, .slugline, .other: return plainRole(line)
    }
  }

  /// The first field of no other kind is the headline, the next the summary; behind a byline stands the story.
  private func plainRole(_ line: FrameLine) -> Role? {
    if !hasHeadline { return .headline }
    if hasByline || line.quad == nil { return nil }
    if line.quad == 0x3D { return seen.contains(.subheadline) ? nil : .subheadline }
    return hasSummary ? nil : .summary
  }

  // MARK: lines without carets

  private mutating func readPlain(_ lines: [FrameLine], from first: Int, _ keyword: String?) {
    var limit = first
    while limit < lines.count, !lines[limit].isBlank, lines[limit].indent < 2, limit - first < 6 { limit += 1 }
    guard limit > first, lines[limit...].contains(where: { !$0.isBlank }) else { return }
    let block = lines[first].content.lowerBound..<lines[limit - 1].content.upperBound
    guard !HeadLine.opensStory(bytes, block), !HeadLine.opensStory(bytes, lines[limit - 1].content) else { return }
    isKnown = true
    end = limit
    for line in lines[first..<limit] {
      let head = HeadLine(bytes, line.content)
      let words = String(decoding: bytes[line.content], as: UTF8.self)
      var role = Role.headline
      if !hasSlugline, !hasHeadline, head.kind == .slugline || words == keyword {
        role = .slugline
      } else {
        switch head.kind {
        case .label(let sense, let number): role = .label(sense: sense, number: number)
        case .byline: role = hasHeadline ? .byline : .headline
        case .bylineTitle: role = hasByline ? .title : .headline
        case .edNote: role = .edNote
        case .media: role = .media
        case .slugline, .other: role = .headline
        }
      }
      addPlain(Part(role: role, range: line.content, content: unmarked(head.content)))
    }
  }

  /// Adds a line; lines of one headline are one.
  private mutating func addPlain(_ part: Part) {
    if case .headline = part.role, let last = parts.indices.last, case .headline = parts[last].role {
      parts[last].range = parts[last].range.lowerBound..<part.range.upperBound
      parts[last].content = parts[last].content.lowerBound..<part.content.upperBound
    } else {
      append(part)
    }
  }

  /// A `+` that ends a headline is a mark.
  private func unmarked(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x2B || bytes[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  // MARK: into the Article

  func map(_ mapper: inout FrameMapper) {
    for part in parts {
      let words = mapper.text(part.content)
      switch part.role {
      case .code: mapper.keep(part.range, as: "code", "head.code")
      case .slugline:
        mapper.article.slugline = part.range.isEmpty ? nil : mapper.text(part.range)
        mapper.took(part.range, "slugline", "head.slugline")
      case .headline:
        mapper.article.headline = mapper.article.headline.map { "\($0) \(words)" } ?? words
        mapper.took(part.range, "headline", "head.headline")
      case .subheadline:
        mapper.article.subheadline = words
        mapper.took(part.range, "subheadline", "head.second-line")
      case .summary:
        mapper.article.summary = words
        mapper.took(part.range, "summary", "head.summary")
      case .byline: mapper.addByline(part.content, all: part.range, "head.byline")
      case .title: mapper.addBylineTitle(part.content, "head.byline-title")
      case .media: mapper.keep(part.range, as: "media", "head.media")
      case .edNote:
        mapper.article.edNotes.append(Note(mapper.text(part.range)))
        mapper.took(part.range, "edNotes", "head.note")
      case .label(let sense, let number):
        mapper.addLabel(words, sense: sense, number: number)
        mapper.took(part.range, "labels", "head.label")
      }
    }
  }

  /// Labels within the slug and the headline stay there and are told beside them.
  func mapLabels(_ mapper: inout FrameMapper) {
    for part in parts {
      if case .slugline = part.role {
        for label in HeadLine.labelsOfSlugline(bytes, part.content) {
          mapper.addLabel(mapper.text(label.range), sense: label.sense, number: label.number)
        }
      }
      if case .headline = part.role, let label = HeadLine.labelOfHeadline(bytes, part.content) {
        mapper.addLabel(mapper.text(label.range), sense: label.sense, number: label.number)
      }
    }
  }
}
