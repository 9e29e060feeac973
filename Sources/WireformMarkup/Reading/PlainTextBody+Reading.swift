public import WireformCore

extension PlainTextBody {
  /// The blocks of a plain text as agencies lay it out.
  ///
  /// Empty lines part paragraphs, and so does a line that is set in further than others. Wrapped lines are joined; a
  /// line of more than 120 characters is a paragraph of its own, since nobody wraps there. Lines whose words stand in
  /// columns are a table that keeps its layout.
  public static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var run: [TextLine] = []
    let end: UInt8 = text.utf8.contains(0x0A) ? 0x0A : 0x0D
    let lines = text.utf8.split(separator: end, omittingEmptySubsequences: false).map { TextLine($0) }
    let isLoose = !lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.contains { $0.isEmpty }
    for line in lines {
      if line.isEmpty {
        append(run, isLoose, to: &blocks)
        run = []
      } else {
        run.append(line)
      }
    }
    append(run, isLoose, to: &blocks)
    return blocks
  }

  /// Adds the blocks of lines without an empty one among them.
  private static func append(_ run: [TextLine], _ isLoose: Bool, to blocks: inout [Block]) {
    guard !run.isEmpty else { return }
    let columns = run.filter(\.hasColumns).count
    if columns > 1, columns * 2 >= run.count {
      let indent = run.map(\.indent).min() ?? 0
      let text = run.map { $0.text(from: indent) }.joined(separator: "\n")
      blocks.append(.preformatted(Preformatted(text)))
      return
    }
    for paragraph in paragraphs(run, isLoose) {
      let text = MarkupText.collapsed(paragraph.map(\.words).joined(separator: " "))
      blocks.append(.paragraph(Paragraph([Inline](plain: text))))
    }
  }

  private static func paragraphs(_ run: [TextLine], _ isLoose: Bool) -> [[TextLine]] {
    if isLoose, run.contains(where: { $0.width > 120 || $0.isItem }) { return run.map { [$0] } }
    let starts = starts(of: run)
    var paragraphs: [[TextLine]] = []
    for (index, line) in run.enumerated() {
      if index == 0 || starts.contains(index) {
        paragraphs.append([line])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs
  }

  /// The lines that open a paragraph by being set in: some are and some are not, or all are as East Asia does it.
  private static func starts(of run: [TextLine]) -> Set<Int> {
    let marked = run.indices.filter { run[$0].isSetInWide || run[$0].isItem }
    if !marked.isEmpty { return Set(marked) }
    // The first line says nothing: in a document it often stands behind a tag.
    let rest = run.indices.dropFirst()
    guard let least = rest.map({ run[$0].indent }).min() else { return [] }
    let inner = rest.filter { run[$0].indent >= least + 2 }
    return inner.count < rest.count ? Set(inner) : []
  }
}

/// A line of plain text, looked at.
private struct TextLine {
  private let bytes: [UInt8]
  /// How many blanks it is set in by; a tab counts as far as the next place of eight.
  let indent: Int
  /// The text without the blanks at its ends.
  let words: String
  /// How wide it is when set, letters of East Asia counting as two.
  let width: Int
  /// Whether it is set in by wide blanks, as paragraphs of East Asia are.
  let isSetInWide: Bool

  init(_ line: Substring.UTF8View) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for byte in line {
      if byte == 0x09, bytes.allSatisfy({ $0 == 0x20 }) {
        bytes += repeatElement(0x20, count: 8 - bytes.count % 8)
      } else {
        bytes.append(byte)
      }
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    self.bytes = bytes
    indent = bytes.prefix { $0 == 0x20 }.count
    let text = String(decoding: bytes.dropFirst(indent), as: UTF8.self)
    isSetInWide = text.unicodeScalars.first == "\u{3000}"
    words = isSetInWide ? String(text.drop { $0 == "\u{3000}" }) : text
    width = words.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether it opens an item of a list.
  var isItem: Bool { words.hasPrefix("- ") || words.hasPrefix("* ") || words.hasPrefix("• ") }

  /// Whether words stand apart by three blanks or a tab.
  var hasColumns: Bool {
    var blanks = 0
    for byte in bytes.dropFirst(indent) {
      if byte == 0x09 { return true }
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks == 3 { return true }
    }
    return false
  }

  /// The line as it stands, from a column.
  func text(from column: Int) -> String { String(decoding: bytes.dropFirst(column), as: UTF8.self) }
}
