public import WireformCore
internal import WireformXML

/// Gathers inlines while it collapses white space across their boundaries.
struct InlineRun {
  private var stack: [[Inline]] = [[]]
  private var afterBlank = true

  /// Whether nothing but white space was added.
  var isEmpty: Bool { stack.count == 1 && stack[0].isEmpty }

  /// Adds text: runs of white space become one blank, none at the head of the run or behind a line break.
  mutating func add(_ text: XMLText) { text.withBytes { add($0) } }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    if !afterBlank, InlineRun.isClean(bytes) {
      afterBlank = bytes[bytes.count - 1] == 0x20
      return append(String(decoding: bytes, as: UTF8.self))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
      if !isBlank { result.append(byte) } else if !afterBlank { result.append(0x20) }
      afterBlank = isBlank
    }
    if !result.isEmpty { append(String(decoding: result, as: UTF8.self)) }
  }

  /// No control bytes and no two blanks in a row.
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if byte <= 0x20, byte != 0x20 || before == 0x20 { return false }
      before = byte
    }
    return true
  }

  private mutating func append(_ text: String) {
    let top = stack.count - 1
    if case .text(let before)? = stack[top].last {
      stack[top][stack[top].count - 1] = .text(before + text)
    } else {
      stack[top].append(.text(text))
    }
  }

  mutating func add(_ inline: Inline) {
    if case .lineBreak = inline {
      stack[stack.count - 1].trimEnd()
      afterBlank = true
    } else {
      afterBlank = false
    }
    stack[stack.count - 1].append(inline)
  }

  /// Opens a marked stretch; `close` gives what stands in it.
  mutating func open() { stack.append([]) }

  mutating func close() -> [Inline] { stack.count > 1 ? stack.removeLast() : [] }

  /// Adds a marked stretch that was closed.
  mutating func addClosed(_ inline: Inline) { stack[stack.count - 1].append(inline) }

  /// The inlines, trimmed.
  mutating func finish() -> [Inline] {
    var content = stack.first ?? []
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
        let cut = String(decoding: Array<UInt8>(text.utf8.dropLast()), as: UTF8.self)
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
        self[0] = .text(String(decoding: Array<UInt8>(text.utf8.dropFirst(left)), as: UTF8.self))
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
