public import WireformCore
internal import WireformXML

/// Gathers inlines while it collapses white space across their boundaries.
struct InlineRun {
  /// What stands in the stretch that is open, or in the run itself.
  private var content: [Inline] = []
  /// What stood before each open stretch; most runs have none.
  private var outer: [[Inline]] = []
  private var afterBlank = true

  /// Whether nothing but white space was added.
  var isEmpty: Bool { outer.isEmpty && content.isEmpty }

  /// Adds text: runs of white space become one blank, none at the head of the run or behind a line break.
  mutating func add(_ text: XMLText) { text.withBytes { add($0) } }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, let last = bytes.last else { return }
    var isASCII = false
    if !(afterBlank && first == 0x20), MarkupText.isClean(bytes, isASCII: &isASCII) {
      afterBlank = last == 0x20
      return append(MarkupText.string(bytes, isASCII: isASCII))
    }
    if afterBlank, bytes.allSatisfy({ MarkupText.isBlank($0) }) { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = MarkupText.isBlank(byte)
      if !isBlank { result.append(byte) } else if !afterBlank { result.append(0x20) }
      afterBlank = isBlank
    }
    if !result.isEmpty { append(String(decoding: result, as: UTF8.self)) }
  }

  private mutating func append(_ text: String) {
    if case .text(let before)? = content.last {
      content[content.count - 1] = .text(before + text)
    } else {
      content.append(.text(text))
    }
  }

  mutating func add(_ inline: Inline) {
    if case .lineBreak = inline {
      content.trimEnd()
      afterBlank = true
    } else {
      afterBlank = false
    }
    content.append(inline)
  }

  /// Opens a marked stretch; `close` gives what stands in it.
  mutating func open() {
    outer.append(content)
    content = []
  }

  mutating func close() -> [Inline] {
    guard let before = outer.popLast() else { return [] }
    defer { content = before }
    return content
  }

  /// Adds a marked stretch that was closed.
  mutating func addClosed(_ inline: Inline) { content.append(inline) }

  /// The inlines, trimmed; the run is empty afterwards.
  mutating func finish() -> [Inline] {
    var content: [Inline] = []
    swap(&content, &self.content)
    self = InlineRun()
    content.trimEnd()
    while case .lineBreak? = content.last {
      content.removeLast()
      content.trimEnd()
    }
    while case .lineBreak? = content.first { content.removeFirst() }
    return content
  }
}

extension [Inline] {
  /// Takes the blank away at the end, inside of marked stretches too.
  mutating func trimEnd() {
    while let last = self.last {
      switch last {
      case .text(let text):
        guard text.utf8.last == 0x20 else { return }
        let cut = String(text[..<text.utf8.index(before: text.utf8.endIndex)])
        if cut.isEmpty {
          removeLast()
          continue
        }
        self[count - 1] = .text(cut)
        return
      default:
        var content = last.content
        guard !content.isEmpty else { return }
        content.trimEnd()
        self[count - 1] = last.with(content)
        return
      }
    }
  }

  /// Takes bytes away at the head, inside of marked stretches too.
  /// - Parameter count: how many bytes of the plain text.
  public mutating func dropFirst(bytes count: Int) {
    var left = count
    while left > 0, let first = self.first {
      let text = first.plainText
      let length = text.utf8.count
      if length <= left {
        removeFirst()
        left -= length
        continue
      }
      if case .text = first {
        self[0] = .text(String(decoding: text.utf8.dropFirst(left), as: UTF8.self))
      } else {
        var content = first.content
        content.dropFirst(bytes: left)
        self[0] = first.with(content)
      }
      left = 0
    }
  }
}

extension Inline {
  /// The same stretch with other content.
  func with(_ content: [Inline]) -> Inline {
    func put(_ span: InlineSpan) -> InlineSpan {
      var span = span
      span.content = content
      return span
    }
    switch self {
    case .text, .lineBreak, .image, .note, .raw: return self
    case .emphasis(let span): return .emphasis(put(span))
    case .strong(let span): return .strong(put(span))
    case .underline(let span): return .underline(put(span))
    case .strike(let span): return .strike(put(span))
    case .superscript(let span): return .superscript(put(span))
    case .subscript(let span): return .subscript(put(span))
    case .code(let span): return .code(put(span))
    case .quote(let span): return .quote(put(span))
    case .span(let span): return .span(put(span))
    case .link(var link):
      link.content = content
      return .link(link)
    case .entity(var entity):
      entity.content = content
      return .entity(entity)
    case .time(var time):
      time.content = content
      return .time(time)
    }
  }
}
