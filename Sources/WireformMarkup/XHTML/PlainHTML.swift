public import WireformCore

/// Reads the HTML of most bodies without building a tree: paragraphs, headings and lists of text with simple marked
/// stretches, white space already collapsed.
///
/// At the first byte that is anything else (another element or attribute, a blank too many, a reference that is not one
/// of XML's five) it gives up, so that the parser and `MarkupReader` alone decide what that means. What it does read
/// they would read the same; the tests compare the two.
public struct PlainHTML {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// Whether a blank, the head of the run or a line break stands before what comes.
  private var isAfterBlank = true

  /// The blocks of a text, nil where it is not so plain.
  /// - Parameter text: markup as it stands inside `body`.
  public static func blocks(of text: String) -> [Block]? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PlainHTML(bytes: UnsafeRawBufferPointer(bytes))
      return reader.blocks()
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  // MARK: blocks

  private mutating func blocks() -> [Block]? {
    var blocks: [Block] = []
    skipBlanks()
    while position < bytes.count {
      guard let block = block() else { return nil }
      blocks.append(block)
      skipBlanks()
    }
    return blocks.isEmpty ? nil : blocks
  }

  private mutating func block() -> Block? {
    if skip("<p") {
      let role: String?
      if skip(">") {
        role = nil
      } else {
        guard skip(" class=\""), let word = value(isWord: true), skip(">") else { return nil }
        role = word
      }
      return run(until: "</p>").map { .paragraph(Paragraph($0, role: role)) }
    }
    if skip("<ul>") { return list(ordered: false, until: "</ul>") }
    if skip("<ol>") { return list(ordered: true, until: "</ol>") }
    return heading()
  }

  private mutating func heading() -> Block? {
    let names: [(open: StaticString, close: StaticString)] = [
      ("<h1>", "</h1>"), ("<h2>", "</h2>"), ("<h3>", "</h3>"), ("<h4>", "</h4>"), ("<h5>", "</h5>"), ("<h6>", "</h6>"),
    ]
    guard position + 3 < bytes.count, bytes[position + 1] == UInt8(ascii: "h") else { return nil }
    for (index, name) in names.enumerated() where skip(name.open) {
      return run(until: name.close).map { .heading(Heading(level: index + 1, $0)) }
    }
    return nil
  }

  private mutating func list(ordered: Bool, until end: StaticString) -> Block? {
    var items: [ListItem] = []
    skipBlanks()
    while !skip(end) {
      guard skip("<li>"), let content = run(until: "</li>") else { return nil }
      items.append(ListItem(content))
      skipBlanks()
    }
    return .list(List(ordered: ordered, items))
  }

  // MARK: runs of text

  /// The content of a block up to its end tag; nil where it is empty or ends in a blank.
  private mutating func run(until end: StaticString) -> [Inline]? {
    var content: [Inline] = []
    isAfterBlank = true
    while true {
      guard let text = text() else { return nil }
      if !text.isEmpty { content.append(.text(text)) }
      if skip(end) { return isAfterBlank ? nil : content }
      guard let inline = inline() else { return nil }
      content.append(inline)
    }
  }

  private mutating func inline() -> Inline? {
    if skip("<span class=\"") {
      guard let role = value(isWord: true), role != "footnote", skip(">"), let text = text(until: "</span>") else {
        return nil
      }
      return .span(InlineSpan([.text(text)], role: role))
    }
    if skip("<a href=\"") {
      guard let href = value(isWord: false), skip(">"), let text = text(until: "</a>") else { return nil }
      return .link(InlineLink(href: href, [.text(text)]))
    }
    if skip("<em>") { return text(until: "</em>").map { .emphasis(InlineSpan($0)) } }
    if skip("<i>") { return text(until: "</i>").map { .emphasis(InlineSpan($0)) } }
    if skip("<strong>") { return text(until: "</strong>").map { .strong(InlineSpan($0)) } }
    if skip("<b>") { return text(until: "</b>").map { .strong(InlineSpan($0)) } }
    guard !isAfterBlank, skip("<br/>") else { return nil }
    isAfterBlank = true
    return .lineBreak
  }

  /// The text of an inline element up to its end tag, nil where there is anything else or nothing.
  private mutating func text(until end: StaticString) -> String? {
    guard let text = text(), !text.isEmpty, skip(end) else { return nil }
    return text
  }

  /// The value of an attribute up to its closing quote.
  /// - Parameter isWord: whether it must be one word.
  private mutating func value(isWord: Bool) -> String? {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      switch bytes[position] {
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xEF: return nil
      case 0x20: if isWord { return nil }
      default: break
      }
      position += 1
    }
    guard position < bytes.count, position > start || !isWord else { return nil }
    let value = string(start..<position)
    position += 1
    return value
  }

  /// The text up to the next tag, which may be none; nil where white space would change or a byte is not plain.
  private mutating func text() -> String? {
    let start = position
    guard let end = endOfText() else { return nil }
    position = end
    if bytes[end] == UInt8(ascii: "<") { return start == end ? "" : string(start..<end) }
    var text = Array(bytes[start..<end])
    while bytes[position] == UInt8(ascii: "&") {
      guard let byte = reference() else { return nil }
      text.append(byte)
      isAfterBlank = false
      let start = position
      guard let end = endOfText() else { return nil }
      text.append(contentsOf: bytes[start..<end])
      position = end
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func reference() -> UInt8? {
    if skip("&amp;") { return UInt8(ascii: "&") }
    if skip("&lt;") { return UInt8(ascii: "<") }
    if skip("&gt;") { return UInt8(ascii: ">") }
    if skip("&quot;") { return UInt8(ascii: "\"") }
    if skip("&apos;") { return UInt8(ascii: "'") }
    return nil
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  // MARK: bytes

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the next `<` or `&`; nil at the end, or where a byte before it is not plain or a blank is doubled.
  ///
  /// Eight bytes at a time: a word in which any byte may be of interest is looked at byte by byte.
  private mutating func endOfText() -> Int? {
    let ones = PlainHTML.ones
    var position = position
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // `<` and `>` differ in one bit.
      let angle = (word & (ones &* 0xFD)) ^ (ones &* 0x3C)
      let and = word ^ (ones &* 0x26)
      let wide = word ^ (ones &* 0xEF)
      let blank = word ^ (ones &* 0x20)
      let blanks = (blank &- ones) & ~blank & PlainHTML.tops
      var found = (angle &- ones) & ~angle | (and &- ones) & ~and | (wide &- ones) & ~wide
      found |= (word &- ones &* 0x20) & ~word
      let doubled = blanks & (blanks << 8 | (isAfterBlank ? 0x80 : 0))
      if found & PlainHTML.tops | doubled != 0 {
        for index in position..<position + 8 {
          guard let isEnd = isEnd(index) else { return nil }
          if isEnd { return index }
        }
      } else {
        isAfterBlank = bytes[position + 7] == 0x20
      }
      position += 8
    }
    while position < bytes.count {
      guard let isEnd = isEnd(position) else { return nil }
      if isEnd { return position }
      position += 1
    }
    return nil
  }

  /// Whether a text ends before this byte; nil where the byte is not plain.
  private mutating func isEnd(_ index: Int) -> Bool? {
    switch bytes[index] {
    case UInt8(ascii: "<"), UInt8(ascii: "&"): return true
    case 0x20:
      if isAfterBlank { return nil }
      isAfterBlank = true
    case 0..<0x20, UInt8(ascii: ">"): return nil
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: return nil
    default: isAfterBlank = false
    }
    return false
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { return false }
    position += count
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x09 {
      position += 1
    }
  }
}
