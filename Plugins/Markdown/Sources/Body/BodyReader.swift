internal import WireformCore

/// Reads a Markdown body into blocks.
///
/// Blocks are walked with recursion, which `BodyLimits` has bounded before; HTML elements that stand around blocks are
/// a stack within each container.
struct BodyReader {
  /// How deep markup within a paragraph may nest.
  static let inlineDepth = 100
  /// How many bytes of footnotes may be read again because they are referred to more than once.
  static let repetitionBudget = 1 << 18

  /// A footnote's definition.
  struct Footnote {
    var node: CommonMarkNode
    var label: String
    var uses = 0
    var isOpen = false
  }

  /// A block at the top of the body, with its lines.
  struct Piece {
    var block: Block
    var lines: ClosedRange<Int>
    var rule: String
  }

  /// The document.
  var text: SourceText
  /// What is to be said.
  var report: Report
  /// The media of front matter and body.
  var media: MediaRegister
  /// The offset of each line of the body.
  let lineStarts: [Int]
  /// The end of the body.
  let end: Int
  var footnotes: [Footnote] = []
  var repeated = 0
  var noteDepth = 0
  /// Text that is gathered until other markup comes.
  var run: [UInt8] = []
  /// The lines of the block whose inlines are read.
  var currentLines = 1...1
  /// Whether the image that is read is all of its paragraph.
  var isFigure = false
  /// The bytes of definitions that live on in links and notes, with the rule.
  var references: [(range: Range<Int>, rule: String)] = []
  /// The first failure inside a footnote, which ends the reading.
  var failure: FormatError?
  /// The lines of leaves, in order.
  var leaves: [ClosedRange<Int>] = []

  /// A reader at the start of a body.
  init(_ body: Range<Int>, of text: SourceText, media: [Article], report: Report) {
    self.text = text
    self.report = report
    self.media = MediaRegister(media)
    var starts: [Int] = []
    starts.reserveCapacity(body.count / 40 + 2)
    var line = body.lowerBound
    while line < body.upperBound {
      starts.append(line)
      line = text.line(at: line).next
    }
    lineStarts = starts
    end = body.upperBound
  }

  /// The bytes of lines of the body, counted from 1 as libcmark counts them.
  func byteRange(of lines: ClosedRange<Int>) -> Range<Int> {
    guard let first = lineStarts.indices.contains(lines.lowerBound - 1) ? lineStarts[lines.lowerBound - 1] : nil
    else { return end..<end }
    let last = lineStarts.indices.contains(lines.upperBound) ? lineStarts[lines.upperBound] : end
    return first..<max(first, last)
  }

  /// The place of lines of the body.
  mutating func place(of lines: ClosedRange<Int>) -> SourcePlace { text.place(byteRange(of: lines)) }

  /// The blocks of a whole tree, with the lines of each at the top.
  mutating func pieces(of root: CommonMarkNode) throws(FormatError) -> [Piece] {
    for node in root.children where node.kind == .footnote {
      footnotes.append(Footnote(node: node, label: label(of: node)))
    }
    var stack = ElementStack()
    for node in root.children where node.kind != .footnote {
      try read(node, into: &stack, depth: 0)
    }
    if let failure { throw failure }
    return stack.finish(&report).map { part in
      Piece(block: part.block, lines: part.lines, rule: "markdown.\(part.block.typeName ?? "block")")
    }
  }

  /// The label of a footnote's definition, which libcmark keeps to itself: it stands in the source.
  private func label(of node: CommonMarkNode) -> String {
    let line = node.startLine
    let source = text.bytes[byteRange(of: line...line)]
    guard let open = source.firstIndex(of: UInt8(ascii: "^")), let close = source[open...].firstIndex(of: 0x5D) else {
      return String(footnotes.count + 1)
    }
    return String(decoding: source[(open + 1)..<close], as: UTF8.self)
  }

  /// The blocks inside a container.
  mutating func blocks(of parent: CommonMarkNode, depth: Int) throws(FormatError) -> [Block] {
    guard depth < report.limits.depth else {
      throw FormatError(.badData, .limitDepth, place: place(of: parent.lines))
    }
    var stack = ElementStack()
    for node in parent.children { try read(node, into: &stack, depth: depth) }
    return stack.finish(&report).map(\.block)
  }

  private mutating func read(
    _ node: CommonMarkNode, into stack: inout ElementStack, depth: Int
  ) throws(FormatError) {
    let lines = node.lines
    if node.kind == .html {
      leaves.append(lines)
      guard stack.depth + depth < report.limits.depth else {
        throw FormatError(.badData, .limitDepth, place: place(of: lines))
      }
      let tags = unsafe node.withLiteral { unsafe HTMLTag.sequence($0) }
      if let tags, stack.take(tags, lines, &report) { return }
      stack.add(.raw(RawBlock(format: "html", trimmingEnd(node.literal))), lines)
    } else if let block = try block(node, lines, depth) {
      stack.add(block, lines)
    }
  }

  private mutating func block(
    _ node: CommonMarkNode, _ lines: ClosedRange<Int>, _ depth: Int
  ) throws(FormatError) -> Block? {
    switch node.kind {
    case .paragraph: return paragraph(node, lines)
    case .heading:
      leaves.append(lines)
      currentLines = lines
      return .heading(Heading(level: node.headingLevel, inlines(of: node)))
    case .code: return code(node, lines)
    case .rule:
      leaves.append(lines)
      return .rule(Rule())
    case .quote: return .quote(BodyReader.attributed(Quote(try blocks(of: node, depth: depth + 1))))
    case .list: return try list(node, depth)
    case .table:
      leaves.append(lines)
      currentLines = lines
      return .table(table(node))
    default:
      leaves.append(lines)
      return .raw(RawBlock(format: "markdown", String(decoding: text.bytes[byteRange(of: lines)], as: UTF8.self)))
    }
  }

  private mutating func paragraph(_ node: CommonMarkNode, _ lines: ClosedRange<Int>) -> Block? {
    leaves.append(lines)
    currentLines = lines
    let only = node.firstChild
    isFigure = only.map { $0.kind == .image && $0.next == nil } ?? false
    defer { isFigure = false }
    let content = inlines(of: node)
    if isFigure, case .image(let image)? = content.first { return .figure(Figure([image.media].compactMap(\.self))) }
    return content.isEmpty ? nil : .paragraph(Paragraph(content))
  }

  private mutating func code(_ node: CommonMarkNode, _ lines: ClosedRange<Int>) -> Block {
    leaves.append(lines)
    var block = Preformatted(trimmingEnd(node.literal))
    guard let info = node.fenceInfo else { return .preformatted(block) }
    let words = info.split(separator: " ", maxSplits: 1)
    block.language = words.first.map(String.init)
    if words.count > 1 { block.extras["markdown"] = ["info": .string(String(words[1]))] }
    return .preformatted(block)
  }

  /// A text without the one line end that libcmark puts behind it.
  private func trimmingEnd(_ text: String) -> String { text.utf8.last == 0x0A ? String(text.dropLast()) : text }

  private mutating func list(_ node: CommonMarkNode, _ depth: Int) throws(FormatError) -> Block {
    let isOrdered = node.isOrdered
    var list = List(ordered: isOrdered, [])
    let start = node.listStart
    if isOrdered, start != 1 { list.start = start }
    for item in node.children {
      var made = ListItem(blocks: try blocks(of: item, depth: depth + 2))
      if let isDone = item.taskIsDone { made.checked = isDone }
      list.items.append(made)
    }
    let isTight = node.isTight
    guard isTight || ListLooseness(list).isForced else { return .list(list) }
    for index in list.items.indices {
      guard let paragraph = ListLooseness.singleParagraph(list.items[index]) else { continue }
      list.items[index].content = paragraph.content
      list.items[index].blocks = []
    }
    return .list(list)
  }

  private mutating func table(_ node: CommonMarkNode) -> Table {
    var table = Table()
    let columns = node.alignments.map { TableColumn(align: BodyReader.align($0)) }
    if columns.contains(where: { $0.align != nil }) { table.columns = columns }
    for row in node.children {
      var cells: [TableCell] = []
      for cell in row.children { cells.append(TableCell(inlines(of: cell))) }
      if row.isHeader {
        // A table without a head has an empty one, since Markdown's tables need one.
        if cells.contains(where: { !$0.content.isEmpty }) { table.header.append(cells) }
      } else {
        table.rows.append(cells)
      }
    }
    return table
  }

  private static func align(_ mark: UInt8) -> String? {
    switch mark {
    case UInt8(ascii: "l"): "left"
    case UInt8(ascii: "r"): "right"
    case UInt8(ascii: "c"): "center"
    default: nil
    }
  }

  /// A quotation whose last paragraph is a `cite` alone has that for its attribution.
  static func attributed(_ quote: Quote) -> Quote {
    guard case .paragraph(let last)? = quote.blocks.last, last.content.count == 1, last.attributes.isEmpty,
      case .span(let span) = last.content[0], span.role == InlineElement.citeRole, span.language == nil,
      span.extras.isEmpty
    else { return quote }
    return Quote(Array(quote.blocks.dropLast()), attribution: span.content)
  }
}
