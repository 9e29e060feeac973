internal import WireformCore

/// Finds what libcmark drops: definitions of links and footnotes that nothing refers to.
///
/// A definition that something refers to lives on in the link or the note. One that nothing refers to leaves no node;
/// it becomes a raw block in its place, so that it is written back, and a diagnostic says so.
struct Definitions {
  private let reader: BodyReader
  private let notes: LineRanges
  private let leaves: LineRanges
  private lazy var references: [String: Int] = countReferences()

  /// A definition in the source.
  struct Definition {
    var label: String
    var lines: ClosedRange<Int>
    var isFootnote: Bool
  }

  private init(_ reader: BodyReader) {
    self.reader = reader
    notes = LineRanges(reader.footnotes.map { $0.node.lines })
    leaves = LineRanges(reader.leaves)
  }

  /// Adds to the pieces of a body what none of them covers.
  static func complete(_ pieces: [BodyReader.Piece], _ reader: inout BodyReader) -> [BodyReader.Piece] {
    var finder = Definitions(reader)
    var result: [BodyReader.Piece] = []
    var next = 1
    for piece in pieces {
      if next < piece.lines.lowerBound {
        finder.fill(next...(piece.lines.lowerBound - 1), &reader, &result)
      }
      result += finder.leading(piece, &reader)
      finder.checkInside(piece, &reader)
      next = max(next, piece.lines.upperBound + 1)
    }
    if next <= reader.lineStarts.count { finder.fill(next...reader.lineStarts.count, &reader, &result) }
    return result
  }

  /// Fills a gap between pieces: definitions, used or not; any other line becomes raw, so that nothing goes.
  private mutating func fill(
    _ gap: ClosedRange<Int>, _ reader: inout BodyReader, _ result: inout [BodyReader.Piece]
  ) {
    var line = gap.lowerBound
    while line <= gap.upperBound {
      if let note = notes.range(around: line) {
        trace(note.lowerBound...min(note.upperBound, gap.upperBound), "markdown.footnote", &reader)
        line = note.upperBound + 1
        continue
      }
      guard !isBlank(line) else {
        line += 1
        continue
      }
      let found = definition(at: line, until: gap.upperBound)
      let lines = found?.lines ?? line...line
      if let found, isUsed(found) {
        trace(lines, "markdown.link-definition", &reader)
      } else {
        result.append(raw(lines, &reader))
      }
      line = lines.upperBound + 1
    }
  }

  private func raw(_ lines: ClosedRange<Int>, _ reader: inout BodyReader) -> BodyReader.Piece {
    reader.report.add(.markdownUnused, at: reader.place(of: lines))
    let source = source(lines)
    return BodyReader.Piece(
      block: .raw(RawBlock(format: "markdown", source)), lines: lines, rule: "markdown.unused-definition")
  }

  private func trace(_ lines: ClosedRange<Int>, _ rule: String, _ reader: inout BodyReader) {
    reader.references.append((reader.byteRange(of: lines), rule))
  }

  /// Definitions at the head of a paragraph, which libcmark takes off it without a trace.
  private mutating func leading(_ piece: BodyReader.Piece, _ reader: inout BodyReader) -> [BodyReader.Piece] {
    guard case .paragraph(let paragraph) = piece.block, startsWithBracket(piece.lines.lowerBound) else {
      return [piece]
    }
    if case .text(let text)? = paragraph.content.first, text.utf8.first == UInt8(ascii: "[") { return [piece] }
    return leadingDefinitions(piece, &reader)
  }

  private mutating func leadingDefinitions(
    _ piece: BodyReader.Piece, _ reader: inout BodyReader
  ) -> [BodyReader.Piece] {
    var pieces: [BodyReader.Piece] = []
    var line = piece.lines.lowerBound
    while line < piece.lines.upperBound, let found = definition(at: line, until: line), !found.isFootnote {
      if isUsed(found) {
        trace(found.lines, "markdown.link-definition", &reader)
      } else {
        pieces.append(raw(found.lines, &reader))
      }
      line += 1
    }
    var rest = piece
    rest.lines = line...piece.lines.upperBound
    return pieces + [rest]
  }

  /// Definitions inside a container, which have no place to stay.
  private mutating func checkInside(_ piece: BodyReader.Piece, _ reader: inout BodyReader) {
    switch piece.block {
    case .quote, .list, .division, .note: break
    default: return
    }
    var line = piece.lines.lowerBound
    while line <= piece.lines.upperBound {
      if let leaf = leaves.range(around: line) ?? notes.range(around: line) {
        line = leaf.upperBound + 1
        continue
      }
      if let found = definition(at: line, until: line), !isUsed(found) {
        reader.report.add(.markdownDefinition, at: reader.place(of: line...line))
      }
      line += 1
    }
  }

  // MARK: the source

  private func source(_ lines: ClosedRange<Int>) -> String {
    var bytes = Array(reader.text.bytes[reader.byteRange(of: lines)])
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.contains(0x0D) ? text.split(whereSeparator: \.isNewline).joined(separator: "\n") : text
  }

  private func isBlank(_ line: Int) -> Bool {
    reader.text.bytes[reader.byteRange(of: line...line)].allSatisfy { $0 <= 0x20 }
  }

  private func startsWithBracket(_ line: Int) -> Bool {
    reader.text.bytes[reader.byteRange(of: line...line)].first { $0 > 0x20 } == UInt8(ascii: "[")
  }

  /// The definition that starts in a line, with the lines that continue it.
  private func definition(at line: Int, until last: Int) -> Definition? {
    let bytes = reader.text.bytes[reader.byteRange(of: line...line)].drop {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*")
    }
    guard bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < bytes.endIndex, bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = bytes[(bytes.startIndex + 1)..<close]
    let isFootnote = label.first == UInt8(ascii: "^")
    var end = line
    while end < last, !startsWithBracket(end + 1), !isBlank(end + 1) || continues(after: end + 1, last, isFootnote) {
      end += 1
    }
    return Definition(label: Definitions.normal(label), lines: line...end, isFootnote: isFootnote)
  }

  /// Whether a footnote goes on behind an empty line: the next line that is not empty is indented.
  private func continues(after line: Int, _ last: Int, _ isFootnote: Bool) -> Bool {
    guard isFootnote else { return false }
    var next = line
    while next < last, isBlank(next) { next += 1 }
    guard !isBlank(next) else { return false }
    return reader.text.bytes[reader.byteRange(of: next...next)].starts(with: repeatElement(0x20, count: 4))
  }

  /// Whether something in the body refers to a definition.
  private mutating func isUsed(_ definition: Definition) -> Bool {
    !definition.isFootnote && (references[definition.label] ?? 0) > 0
  }

  /// All that stands in brackets, but at definitions, with its count.
  private func countReferences() -> [String: Int] {
    var counts: [String: Int] = [:]
    let bytes = reader.text.bytes
    var open: Int?
    for index in (reader.lineStarts.first ?? reader.end)..<reader.end {
      if bytes[index] == UInt8(ascii: "[") {
        open = index
      } else if bytes[index] == UInt8(ascii: "]"), let start = open {
        open = nil
        let isDefinition = index + 1 < reader.end && bytes[index + 1] == UInt8(ascii: ":")
        if !isDefinition, index - start < 1000 {
          counts[Definitions.normal(bytes[(start + 1)..<index]), default: 0] += 1
        }
      }
    }
    return counts
  }

  /// A label as labels are compared: white space made one blank, case folded (CommonMark 0.31, 6.3).
  private static func normal(_ label: ArraySlice<UInt8>) -> String {
    label.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
  }
}

/// Ranges of lines, found by a line within.
private struct LineRanges {
  private let ranges: [ClosedRange<Int>]

  init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  /// The last range that starts at or before a line, if it reaches it.
  func range(around line: Int) -> ClosedRange<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].upperBound >= line else { return nil }
    return ranges[low - 1]
  }
}
