/// A message of a wire line: header, text and trailer, as its control characters or its layout part them.
public struct TransportFrame: Sendable, Hashable {
  /// All of the message.
  public var range: Range<Int>
  /// Between SOH and STX, or the header's lines where there is no STX.
  public var header: Range<Int>
  /// Between STX and ETX.
  public var text: Range<Int>
  /// Behind ETX.
  public var trailer: Range<Int>
  /// Whether it opens with SOH.
  public var hasStart: Bool
  /// Whether STX parts header and text.
  public var hasTextStart: Bool
  /// Whether ETX ends the text.
  public var hasTextEnd: Bool
  /// Whether EOT closes it.
  public var hasEnd: Bool
}

/// What is known of a format's lines, so that messages without control characters are found, too.
public protocol TransportLines {
  /// Whether a line opens a header, so surely that one may stand anywhere.
  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool
  /// Where the header that starts here ends, for a message without STX.
  static func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int
  /// Whether a line is a trailer.
  static func isTrailer(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool
}

/// Parts the messages of a file: many in a row, padded or not, with some or all of their control characters lost.
public struct TransportSplitter {
  /// The messages in order.
  public private(set) var frames: [TransportFrame] = []
  /// Text that stands in no message.
  public private(set) var outside: [Range<Int>] = []

  private let text: WireBytes

  private enum Control {
    static let soh: UInt8 = 0x01
    static let stx: UInt8 = 0x02
    static let etx: UInt8 = 0x03
    static let eot: UInt8 = 0x04
  }

  /// Parts a text.
  public init<Lines: TransportLines>(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: Lines.Type) {
    text = WireBytes(base: bytes)
    let cuts = TransportSplitter.cuts(bytes, lines)
    let hasStarts = bytes.contains(Control.soh)
    for (start, end) in zip(cuts, cuts.dropFirst() + [bytes.count]) where start < end {
      let piece = start..<end
      let isStart = bytes[start] == Control.soh
      let content = text.trimmed(piece)
      // Padding between messages is no message, but SOH and EOT with nothing between them are an empty one.
      if content.isEmpty, !isStart { continue }
      if !isStart, hasStarts, !lines.isHeader(bytes, TransportSplitter.line(bytes, content)) {
        outside.append(content)
      } else {
        frames.append(frame(piece, lines))
      }
    }
  }

  /// Where messages start: at SOH, behind EOT, and at headers in a text that has lost its SOH.
  private static func cuts<Lines: TransportLines>(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: Lines.Type) -> [Int] {
    var cuts = [0]
    let hasStarts = bytes.contains(Control.soh)
    var lineStart = 0
    var mayOpen = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == Control.soh { cuts.append(index) }
      if byte == Control.eot { cuts.append(index + 1) }
      guard byte == 0x0A || byte == 0x0D, !hasStarts else { continue }
      let line = lineStart..<index
      lineStart = index + 1
      // The LF of a CR LF ends no line of its own.
      if byte == 0x0A, line.isEmpty, index > 0, bytes[index - 1] == 0x0D { continue }
      let isBlank = line.allSatisfy { WireBytes.isSpace(bytes[$0]) }
      if mayOpen, !isBlank, lines.isHeader(bytes, line) { cuts.append(line.lowerBound) }
      mayOpen = isBlank || lines.isTrailer(bytes, line)
    }
    return cuts
  }

  private func frame<Lines: TransportLines>(_ piece: Range<Int>, _ lines: Lines.Type) -> TransportFrame {
    let bytes = text.base
    let hasStart = bytes[piece.lowerBound] == Control.soh
    let start = hasStart ? piece.lowerBound + 1 : piece.lowerBound
    let eot = piece.last { bytes[$0] == Control.eot }
    let end = max(start, eot ?? piece.upperBound)
    let etx = (start..<end).last { bytes[$0] == Control.etx }
    let beforeTrailer = etx ?? end
    let stx = (start..<beforeTrailer).first { bytes[$0] == Control.stx }
    let headerEnd = stx ?? min(max(start, lines.headerEnd(bytes, start..<beforeTrailer)), beforeTrailer)
    let textStart = stx.map { $0 + 1 } ?? headerEnd
    var textEnd = beforeTrailer
    var trailer = (etx.map { $0 + 1 } ?? end)..<end
    if etx == nil, let last = lastLine(textStart..<end), lines.isTrailer(bytes, last) {
      textEnd = last.lowerBound
      trailer = last.lowerBound..<end
    }
    return TransportFrame(
      range: piece, header: start..<headerEnd, text: textStart..<max(textStart, textEnd), trailer: trailer,
      hasStart: hasStart, hasTextStart: stx != nil, hasTextEnd: etx != nil, hasEnd: eot != nil)
  }

  private func lastLine(_ range: Range<Int>) -> Range<Int>? {
    let content = text.trimmed(range)
    guard !content.isEmpty else { return nil }
    let start = content.last { text[$0] == 0x0A || text[$0] == 0x0D }.map { $0 + 1 } ?? content.lowerBound
    return text.trimmed(start..<content.upperBound)
  }

  /// The first line of a range.
  private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let end = range.first { bytes[$0] == 0x0A || bytes[$0] == 0x0D } ?? range.upperBound
    return range.lowerBound..<end
  }
}
