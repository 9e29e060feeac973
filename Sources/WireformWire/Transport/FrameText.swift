/// The text of a message as the grammar of wire stories reads it best: a paragraph a line, an empty line between, no
/// marks and no control characters; and where each of its bytes stands in the source.
public struct FrameText: Sendable {
  /// The text.
  public private(set) var bytes: [UInt8] = []
  /// Where stretches that run on in both texts start.
  private var anchors: [(clean: Int, source: Int)] = []

  /// Lines as wide as this are full, whatever the text's longest line is: no line has ever been narrower.
  private static let leastWidth = 60
  /// Lines longer than this were broken by nobody.
  private static let greatestWidth = 110

  /// Puts lines together.
  /// - Parameters:
  ///   - source: the text that the lines count in.
  ///   - lines: the lines of the story, its head taken off.
  public init(_ source: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine]) {
    let text = WireBytes(base: source)
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.content.count + 2 })
    let lengths = lines.map { text.characters($0.content) + min($0.indent, 8) }
    let width = FrameText.width(lines, lengths)
    let margin = lines.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    var start = 0
    while start < lines.count {
      guard !lines[start].isBlank else {
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { $0.isBlank } ?? lines.count
      let block = lines[start..<end]
      let isWrapped = block.indices.allSatisfy { index in
        lengths[index] <= FrameText.greatestWidth || !lines[index].content.contains { text[$0] == 0x20 }
      }
      if FrameText.isTable(text, block) {
        addTable(text, block, margin)
      } else {
        for index in block.indices {
          let joins =
            index > start && isWrapped
            && FrameText.joins(text, lines[index], lines[index - 1], width: width, margin: margin)
          add(text, lines[index], joining: joins)
        }
      }
      start = end
    }
  }

  /// Where a stretch of the text stands in the source.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let lower = source(range.lowerBound)
    return lower..<max(lower, range.isEmpty ? lower : source(range.upperBound - 1) + 1)
  }

  private func source(_ offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return anchors.first?.source ?? 0 }
    return anchors[low - 1].source + offset - anchors[low - 1].clean
  }

  // MARK: layout

  /// The width at which the lines were broken: that of nine in ten of those that another line follows at once.
  ///
  /// A longer line, such as an address on the web or a line of rights, is no measure of the others.
  private static func width(_ lines: [FrameLine], _ lengths: [Int]) -> Int {
    var count = Array(repeating: 0, count: greatestWidth + 1)
    var all = 0
    for (index, length) in lengths.enumerated().dropLast()
    where length <= greatestWidth && !lines[index].isBlank && !lines[index + 1].isBlank {
      count[length] += 1
      all += 1
    }
    var seen = 0
    for (length, lines) in count.enumerated() {
      seen += lines
      if seen * 10 > all * 9 { return max(leastWidth, length) }
    }
    return leastWidth
  }

  /// Whether a line goes on with the paragraph of the line before it.
  private static func joins(
    _ text: WireBytes, _ line: FrameLine, _ before: FrameLine, width: Int, margin: Int
  ) -> Bool {
    if line.isField || before.isField || before.quad != nil || line.indent >= margin + 2 { return false }
    if LineQuestions.isEndMark(text, line.content) { return false }
    let wordEnd = line.content.first { text[$0] == 0x20 } ?? line.content.upperBound
    let word = text.characters(line.content.lowerBound..<wordEnd)
    let room = width - text.characters(before.content) - before.indent - 1 - word
    let opensItem = text.has("- ", at: line.content.lowerBound) || text.has("* ", at: line.content.lowerBound)
    return room < (opensItem ? 0 : width / 6)
  }

  /// Whether most lines of a block have gaps as columns have.
  private static func isTable(_ text: WireBytes, _ block: ArraySlice<FrameLine>) -> Bool {
    guard block.count >= 2 else { return false }
    let inColumns = block.reduce(0) { hasGap(text, $1.content) ? $0 + 1 : $0 }
    return inColumns >= 2 && inColumns * 3 >= block.count * 2
  }

  private static func hasGap(_ text: WireBytes, _ line: Range<Int>) -> Bool {
    guard line.count <= 200 else { return false }
    var blanks = 0
    for index in line {
      let byte = text[index]
      if byte == 0x20 {
        blanks += 1
      } else {
        if byte == 0x09 || blanks >= 3 || blanks == 2 && WireBytes.isDigit(byte) { return true }
        blanks = 0
      }
    }
    return false
  }

  // MARK: bytes

  private mutating func add(_ text: WireBytes, _ line: FrameLine, joining: Bool) {
    guard !line.isBlank else { return }
    if joining {
      if !joinsWithoutBlank(text, line.content) { bytes.append(0x20) }
    } else if !bytes.isEmpty {
      bytes += [0x0A, 0x0A]
    }
    copy(text, line.content)
  }

  /// Adds the lines of a table with their indents beyond the margin.
  private mutating func addTable(_ text: WireBytes, _ block: ArraySlice<FrameLine>, _ margin: Int) {
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    for (index, line) in zip(block.indices, block) {
      if index > block.startIndex { bytes.append(0x0A) }
      bytes += [UInt8](repeating: 0x20, count: max(0, min(line.indent - margin, 40)))
      copy(text, line.content)
    }
  }

  /// Copies a stretch without its control characters; a tab stays.
  private mutating func copy(_ text: WireBytes, _ range: Range<Int>) {
    anchors.append((bytes.count, range.lowerBound))
    var isBroken = false
    for index in range {
      let byte = text[index]
      if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        isBroken = true
        continue
      }
      if isBroken {
        anchors.append((bytes.count, index))
        isBroken = false
      }
      bytes.append(byte)
    }
  }

  /// Whether a line end stands between two characters of a script without blanks.
  private func joinsWithoutBlank(_ text: WireBytes, _ line: Range<Int>) -> Bool {
    guard bytes.count >= 3, line.count >= 3 else { return false }
    return WideScript.isWide(bytes[bytes.count - 3], bytes[bytes.count - 2])
      && WideScript.isWide(text[line.lowerBound], text[line.lowerBound + 1])
  }
}

/// Scripts that put no blanks between words: kana, Han and full-width forms.
enum WideScript {
  /// Whether the first two bytes of a character of three are those of such a script.
  static func isWide(_ first: UInt8, _ second: UInt8) -> Bool {
    (0xE3...0xE9).contains(first) || first == 0xEF && (0xBC...0xBD).contains(second)
  }
}
