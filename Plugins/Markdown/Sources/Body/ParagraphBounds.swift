internal import WireformCore

/// Finds paragraphs in which libcmark-gfm would look at too many pairs of a link and a mark of emphasis.
///
/// At each `]` that ends a link or a note, the library walks back over every mark of emphasis before it in the
/// paragraph. Their product is bounded; a paragraph that is shorter than `length` cannot reach it and is not looked at.
struct ParagraphBounds {
  /// Pairs of a closing bracket and a mark of emphasis; written paragraphs have hundreds.
  static let pairs = 4_000_000
  /// The bytes that a paragraph has at least before its marks are counted: three for a link, two for a mark.
  static let length = 8192

  private var start: Int?
  /// The column at which the text of the list item begins that stands last, 0 where there is none.
  private var itemIndent = 0
  private var brackets = 0
  private var marks = 0
  private var counted = 0

  /// Takes the next line.
  /// - Parameters:
  ///   - line: the line without its end, in bytes of the text.
  ///   - content: where its first byte is that is no blank; nil for an empty line.
  /// - Returns: whether the paragraph that it belongs to exceeds the bound.
  mutating func exceeds(_ line: Range<Int>, content: Int?, of bytes: [UInt8]) -> Bool {
    guard let content else {
      start = nil
      return false
    }
    if begins(line.lowerBound, bytes[content..<line.upperBound]) { start = nil }
    guard let start else {
      self.start = line.lowerBound
      (brackets, marks, counted) = (0, 0, line.lowerBound)
      return line.count > ParagraphBounds.length && exceeds(to: line.upperBound, of: bytes)
    }
    return line.upperBound - start > ParagraphBounds.length && exceeds(to: line.upperBound, of: bytes)
  }

  private mutating func exceeds(to end: Int, of bytes: [UInt8]) -> Bool {
    for byte in bytes[counted..<end] {
      switch byte {
      case UInt8(ascii: "]"): brackets += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): marks += 1
      default: break
      }
    }
    counted = end
    return brackets.multipliedReportingOverflow(by: marks).partialValue > ParagraphBounds.pairs
  }

  /// Whether a line begins a block of its own, whatever stood before: an item, a heading, a row of a table. What is
  /// indented by four columns more than the text of the item goes on with its paragraph.
  private mutating func begins(_ start: Int, _ content: ArraySlice<UInt8>) -> Bool {
    let blanks = content.startIndex - start
    if self.start == nil, blanks < itemIndent { itemIndent = 0 }
    guard blanks < itemIndent + 4, let first = content.first else { return false }
    if let width = ParagraphBounds.marker(content, anyNumber: blanks < itemIndent) {
      itemIndent = blanks + width
      return true
    }
    return first == UInt8(ascii: "|") || (first == UInt8(ascii: "#") && blanks < 4)
  }

  /// The width of the mark of a list item that begins a line, and of the blank behind it.
  private static func marker(_ content: ArraySlice<UInt8>, anyNumber: Bool) -> Int? {
    var index = content.startIndex
    switch content[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < content.endIndex, (0x30...0x39).contains(content[index]) { index += 1 }
      let number = content[content.startIndex..<index]
      guard number.count < 10, anyNumber || number.elementsEqual([0x31]), index < content.endIndex,
        content[index] == UInt8(ascii: ".") || content[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    default: return nil
    }
    guard index + 1 < content.endIndex, content[index] == 0x20 else { return nil }
    return index + 1 - content.startIndex
  }
}
