internal import WireformCore

/// Reads the inlines below a node of libcmark.
///
/// Neighbouring pieces of text become one. What stands in HTML that the Article has a node for (`<u>`, `<sup>`,
/// `<span class="…">` and so on) becomes that node, matched within one parent; any other tag stays as raw HTML.
extension BodyReader {
  /// An HTML element that is open, or the outermost level.
  struct InlineFrame {
    var tag: HTMLTag?
    var content: [Inline] = []
  }

  /// The inlines of a node.
  mutating func inlines(of parent: CommonMarkNode, depth: Int = 0) -> [Inline] {
    guard depth < BodyReader.inlineDepth else { return tooDeep(parent) }
    // Most paragraphs are one text: they need no frames.
    if let only = parent.firstChild, only.next == nil, only.kind == .text {
      appendLiteral(only)
      let text = takeRun()
      return text.isEmpty ? [] : [.text(text)]
    }
    var frames = [InlineFrame()]
    for node in parent.children {
      switch node.kind {
      case .text: appendLiteral(node)
      case .softBreak: run.append(0x20)
      case .htmlSpan: tag(node, &frames)
      default:
        flush(&frames)
        if let inline = inline(node, depth) { frames[frames.count - 1].content.append(inline) }
      }
    }
    flush(&frames)
    while frames.count > 1 { abandon(&frames) }
    return frames[0].content
  }

  private mutating func inline(_ node: CommonMarkNode, _ depth: Int) -> Inline? {
    switch node.kind {
    case .lineBreak: .lineBreak
    case .codeSpan: .code(InlineSpan(node.literal))
    case .emphasis: .emphasis(InlineSpan(inlines(of: node, depth: depth + 1)))
    case .strong: .strong(InlineSpan(inlines(of: node, depth: depth + 1)))
    case .strike: .strike(InlineSpan(inlines(of: node, depth: depth + 1)))
    case .link: link(node, depth)
    case .image: image(node)
    case .footnoteReference: note(node)
    default: .text(node.plainText)
    }
  }

  // MARK: text

  private mutating func appendLiteral(_ node: CommonMarkNode) {
    unsafe node.withLiteral { unsafe run.append(contentsOf: $0) }
  }

  /// The text gathered so far, runs of white space made one blank.
  private mutating func takeRun() -> String {
    defer { run.removeAll(keepingCapacity: true) }
    guard WhiteSpace.needsCollapsing(run) else { return String(decoding: run, as: UTF8.self) }
    var collapsed: [UInt8] = []
    for byte in run {
      let isBlank = WhiteSpace.contains(byte)
      if !isBlank { collapsed.append(byte) } else if collapsed.last != 0x20 { collapsed.append(0x20) }
    }
    return String(decoding: collapsed, as: UTF8.self)
  }

  private mutating func flush(_ frames: inout [InlineFrame]) {
    guard !run.isEmpty else { return }
    frames[frames.count - 1].content.append(.text(takeRun()))
  }

  private mutating func tooDeep(_ node: CommonMarkNode) -> [Inline] {
    report.add(.markdownInlineDepth, at: place(of: currentLines))
    let text = node.plainText
    return text.isEmpty ? [] : [.text(text)]
  }

  // MARK: links, images, notes

  private mutating func link(_ node: CommonMarkNode, _ depth: Int) -> Inline? {
    let href = node.url
    if node.startLine == 0, href.utf8.starts(with: "mailto:".utf8), wasEscaped(href) {
      run.append(contentsOf: href.utf8.dropFirst("mailto:".utf8.count))
      return nil
    }
    var link = InlineLink(href: href, inlines(of: node, depth: depth + 1))
    link.title = node.title
    return .link(link)
  }

  /// Whether the source has the address of an autolink with a backslash before its at-sign.
  ///
  /// libcmark finds addresses of e-mail after it has resolved escapes, so that an escape does not keep it from making a
  /// link. Such a link has no position, and the source of the paragraph tells.
  private func wasEscaped(_ href: String) -> Bool {
    let domain = href.utf8.drop { $0 != UInt8(ascii: "@") }.dropFirst().prefix { $0 != UInt8(ascii: ".") }
    let wanted = Array("\\@".utf8) + Array(domain)
    let source = text.bytes[byteRange(of: currentLines)]
    var start = source.startIndex
    while let found = source[start...].firstIndex(of: UInt8(ascii: "\\")) {
      if source[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }

  private mutating func image(_ node: CommonMarkNode) -> Inline {
    let alt = node.plainText
    let address = node.url
    let name = media.name(
      address: address, alt: alt, caption: node.title, isFigure: isFigure)
    return .image(InlineImage(media: name, text: alt))
  }

  private mutating func note(_ node: CommonMarkNode) -> Inline {
    guard let number = Int(node.literal), footnotes.indices.contains(number - 1) else {
      return .raw(InlineRaw(format: "markdown", "[^\(node.literal)]"))
    }
    let label = footnotes[number - 1].label
    let lines = footnotes[number - 1].node.lines
    let isAgain = footnotes[number - 1].uses > 0
    if isAgain { repeated += byteRange(of: lines).count }
    // A note within itself, or notes that stand for too much by being repeated, stay as their marks.
    guard !footnotes[number - 1].isOpen, repeated <= BodyReader.repetitionBudget,
      noteDepth < BodyReader.inlineDepth / 4
    else { return .raw(InlineRaw(format: "markdown", "[^\(label)]")) }
    footnotes[number - 1].uses += 1
    footnotes[number - 1].isOpen = true
    noteDepth += 1
    let outer = (run, currentLines, isFigure)
    run = []
    var blocks: [Block] = []
    do throws(FormatError) {
      blocks = try self.blocks(of: footnotes[number - 1].node, depth: 1)
    } catch {
      failure = failure ?? error
    }
    (run, currentLines, isFigure) = outer
    noteDepth -= 1
    footnotes[number - 1].isOpen = false
    return .note(InlineNote(blocks, label: FootnoteLabel.isMade(label) ? nil : label))
  }

  // MARK: HTML

  private mutating func tag(_ node: CommonMarkNode, _ frames: inout [InlineFrame]) {
    flush(&frames)
    let tags = unsafe node.withLiteral { unsafe HTMLTag.sequence($0) }
    guard let tag = tags?.first, tags?.count == 1, let element = InlineElement(rawValue: tag.name) else {
      return raw(node.literal, &frames)
    }
    if element == .br {
      frames[frames.count - 1].content.append(.lineBreak)
    } else if !tag.isClosing {
      guard !tag.isSelfClosing, frames.count < BodyReader.inlineDepth else { return raw(tag.source, &frames) }
      frames.append(InlineFrame(tag: tag))
    } else if frames.contains(where: { $0.tag?.name == tag.name }) {
      while frames.count > 1, frames[frames.count - 1].tag?.name != tag.name { abandon(&frames) }
      close(&frames, element)
    } else {
      raw(tag.source, &frames)
    }
  }

  private func raw(_ source: String, _ frames: inout [InlineFrame]) {
    frames[frames.count - 1].content.append(.raw(InlineRaw(format: "html", source)))
  }

  /// Gives up an element without an end: its tag is raw, its content stands in the one around it.
  private func abandon(_ frames: inout [InlineFrame]) {
    guard let frame = frames.popLast(), let tag = frame.tag else { return }
    raw(tag.source, &frames)
    frames[frames.count - 1].content += frame.content
  }

  private mutating func close(_ frames: inout [InlineFrame], _ element: InlineElement) {
    guard let frame = frames.popLast(), let tag = frame.tag else { return }
    frames[frames.count - 1].content.append(element.inline(tag, frame.content, &report))
  }
}

/// The labels of footnotes that have none in the Article.
enum FootnoteLabel {
  /// The label that the writer makes for a note.
  static func made(_ number: Int) -> String { "fn\(number)" }

  /// Whether a label looks like a made one.
  static func isMade(_ label: String) -> Bool {
    label.hasPrefix("fn") && label.utf8.count > 2 && label.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// White space of running text.
enum WhiteSpace {
  /// Whether a byte is white space.
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a text has two blanks in a row, or white space that is no blank.
  static func needsCollapsing(_ text: [UInt8]) -> Bool {
    unsafe text.withUnsafeBytes { bytes in
      var index = 0
      // Eight bytes at a time, one of them again, so that pairs across the bounds are seen.
      while index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        let blanks = zeros(word ^ 0x2020_2020_2020_2020)
        let controls = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        if blanks & (blanks >> 8) | controls != 0 { return true }
        index += 7
      }
      var wasBlank = false
      while index < bytes.count {
        let isBlank = unsafe bytes[index] == 0x20
        if unsafe isBlank && wasBlank || bytes[index] < 0x20 { return true }
        wasBlank = isBlank
        index += 1
      }
      return false
    }
  }

  /// The high bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}
