internal import WireformCore

/// Bounds a body before libcmark-gfm sees it.
///
/// The library is quadratic on deep nesting, on many open brackets, on many links among many emphases and on wide
/// tables, and a table of many columns makes a cell for each column of each of its rows, however short. One pass over
/// the bytes finds all of that, with bounds that no written story meets.
struct BodyLimits {
  /// Open brackets in a paragraph.
  static let brackets = 1_000
  /// Columns of a table.
  static let columns = 1_000
  /// Cells of a table that its rows do not have and libcmark would make.
  static let missingCells = 100_000

  private let depthLimit: Int
  private var depth = 0
  private var openBrackets = 0
  private var columns = 0
  private var missing = 0

  /// Checks a body.
  /// - Throws: an error of the limit that is exceeded, with its place.
  static func check(_ body: Range<Int>, of text: inout SourceText, depth: Int) throws(FormatError) {
    var limits = BodyLimits(depthLimit: depth)
    var paragraph = ParagraphBounds()
    var line = body.lowerBound
    while line < body.upperBound {
      let (end, next) = text.line(at: line)
      let content = text.bytes[line..<end].firstIndex { $0 != 0x20 && $0 != 0x09 }
      let isTooRich = paragraph.exceeds(line..<end, content: content, of: text.bytes)
      if let code = isTooRich ? .limitEmphasis : limits.exceeded(by: text.bytes[line..<end], content) {
        throw FormatError(.badData, code, limits.message(code), place: text.place(line..<end))
      }
      line = next
    }
  }

  private init(depthLimit: Int) { self.depthLimit = depthLimit }

  private func message(_ code: DiagnosticCode) -> String {
    switch code {
    case .limitDepth: "blocks nest deeper than \(depthLimit)"
    case .limitEmphasis: "a paragraph has more than \(ParagraphBounds.pairs) pairs of a link and a mark of emphasis"
    case .limitBrackets: "a paragraph has more than \(BodyLimits.brackets) open brackets"
    default: "a table has more than \(BodyLimits.columns) columns, or rows that leave most of them out"
    }
  }

  private mutating func exceeded(by line: ArraySlice<UInt8>, _ content: Int?) -> DiagnosticCode? {
    guard let content else {
      openBrackets = 0
      columns = 0
      return nil
    }
    if !isRule(line[content...]) {
      depth = nesting(line)
      if depth > depthLimit { return .limitDepth }
    }
    openBrackets = open(openBrackets, line)
    let pipes = line.occurrences(of: UInt8(ascii: "|"))
    if openBrackets > BodyLimits.brackets { return .limitBrackets }
    return exceedsTable(line[content...], pipes) ? .limitColumns : nil
  }

  /// How many brackets are open behind a line; one that is closed costs nothing any more.
  private func open(_ before: Int, _ line: ArraySlice<UInt8>) -> Int {
    guard line.firstOffset(of: UInt8(ascii: "[")) != nil else {
      return before == 0 ? 0 : max(0, before - line.occurrences(of: UInt8(ascii: "]")))
    }
    var count = before
    for byte in line {
      if byte == UInt8(ascii: "[") { count += 1 } else if byte == UInt8(ascii: "]") { count = max(0, count - 1) }
    }
    return count
  }

  /// At most how deep a line nests: its own marks of quotations and lists, and of the line before as many as its
  /// blanks can continue.
  private func nesting(_ line: ArraySlice<UInt8>) -> Int {
    var marks = 0
    var blanks = 0
    var index = line.startIndex
    scan: while index < line.endIndex {
      switch line[index] {
      case 0x20: blanks += 1
      case 0x09: blanks += 4
      case UInt8(ascii: ">"): marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard index + 1 == line.endIndex || line[index + 1] <= 0x20 else { break scan }
        marks += 1
      case 0x30...0x39:
        var end = index
        while end < line.endIndex, (0x30...0x39).contains(line[end]) { end += 1 }
        guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
          end + 1 == line.endIndex || line[end + 1] <= 0x20
        else { break scan }
        marks += 1
        index = end
      default: break scan
      }
      index += 1
    }
    return marks + min(depth, blanks / 2)
  }

  private func isRule(_ content: ArraySlice<UInt8>) -> Bool {
    guard let mark = content.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
    return content.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func exceedsTable(_ content: ArraySlice<UInt8>, _ pipes: Int) -> Bool {
    let isDelimiter =
      pipes > 0 && pipes + 1 > columns
      && content.allSatisfy {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == 0x09
          || $0 == UInt8(ascii: ">")
      }
    if isDelimiter { columns = pipes + 1 }
    missing += max(0, columns - pipes - 1)
    return columns > BodyLimits.columns || missing > BodyLimits.missingCells
  }
}
