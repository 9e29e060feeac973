public import WireformCore

/// Takes a source apart into JSON values: a single one, the elements of an array, or JSON Lines.
///
/// It keeps a window of the source and parses the value at its head; where the value is not whole, the window grows to
/// twice its size, so that an input of any length needs the memory of its largest value, and no byte is parsed more
/// than a few times.
public struct JSONStream: Sendable {
  private var window: [UInt8] = []
  private var position = 0
  private var hasEnded = false
  private var hasStarted = false
  private var isInArray = false
  private var needsComma = false
  private var wasOneLiner = true
  private var tally = LineTally()
  private var lastNodeCount = 16

  /// How many values the stream has handed on.
  public private(set) var count = 0
  /// Whether each value stands on a line of its own, so that reading can go on behind a broken one.
  public let isLines: Bool

  /// A stream at its beginning.
  /// - Parameter isLines: whether the source is known to be JSON Lines.
  public init(isLines: Bool = false) { self.isLines = isLines }

  /// Whether an array was met, which may be empty.
  public private(set) var sawArray = false

  /// Where the next value stands, as far as it is known.
  public var place: SourcePlace { tally.place }

  /// The next value, nil at the end.
  /// - Parameters:
  ///   - source: the bytes; UTF-8, or UTF-16 with a BOM.
  ///   - report: told of what the decoding replaced; its limits are kept.
  /// - Throws: `json/syntax`, `json/truncated` or `limit/…` with the place.
  public mutating func next(
    _ source: inout ByteSource, report: inout Report
  ) throws(FormatError) -> JSONDocument? {
    if !hasStarted { try start(&source, &report) }
    guard try findValue(&source, report.limits) else { return nil }
    while true {
      let lineEnd = isLines ? window[position...].firstIndex(of: 0x0A) : nil
      if isLines, lineEnd == nil, !hasEnded {
        try grow(&source, report.limits)
        continue
      }
      do throws(JSONSyntaxError) {
        return try parse(depthLimit: report.limits.depth - (isInArray ? 1 : 0), end: lineEnd)
      } catch {
        guard error.kind == .incomplete, !hasEnded, lineEnd == nil else { throw located(error) }
        try grow(&source, report.limits)
      }
    }
  }

  /// Steps over the rest of the line after a value that could not be read.
  /// - Returns: whether reading can go on: only lines have a place to do so.
  public mutating func skipLine(_ source: inout ByteSource, limits: Limits) throws(FormatError) -> Bool {
    guard !isInArray, isLines || (count > 0 && wasOneLiner) else { return false }
    while true {
      if let end = window[position...].firstIndex(of: 0x0A) {
        advance(to: end)
        return true
      }
      advance(to: window.count)
      guard !hasEnded else { return false }
      try grow(&source, limits)
    }
  }

  private mutating func start(_ source: inout ByteSource, _ report: inout Report) throws(FormatError) {
    hasStarted = true
    let head = Array(try source.peek(4))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      window = try TextDecoder.decode(try source.readAll(limit: report.limits.bytes), report: &report)
      hasEnded = true
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      try grow(&source, report.limits)
      position = 3
    }
  }

  /// Moves to the first byte of the next value; false at the end of the input.
  private mutating func findValue(_ source: inout ByteSource, _ limits: Limits) throws(FormatError) -> Bool {
    while true {
      guard let byte = try nextByte(&source, limits) else {
        guard !isInArray else { throw located(.incomplete, "the text ends inside an array") }
        return false
      }
      if isInArray {
        if byte == UInt8(ascii: "]") {
          // A comma that no element follows is an error that the parser words.
          guard needsComma || !sawElement else { return true }
          isInArray = false
          advance(to: position + 1)
        } else if needsComma {
          guard byte == UInt8(ascii: ",") else {
            throw located(.syntax, "found \(JSONParser.name(byte)), expected ',' or ']'")
          }
          needsComma = false
          advance(to: position + 1)
        } else {
          return true
        }
      } else if byte == UInt8(ascii: "["), !isLines {
        isInArray = true
        sawArray = true
        needsComma = false
        sawElement = false
        advance(to: position + 1)
      } else {
        return true
      }
    }
  }

  private var sawElement = false

  /// The next byte that is no white space, where the position then is.
  private mutating func nextByte(_ source: inout ByteSource, _ limits: Limits) throws(FormatError) -> UInt8? {
    while true {
      var index = position
      while index < window.count, [0x20, 0x0A, 0x0D, 0x09].contains(window[index]) { index += 1 }
      advance(to: index)
      if position < window.count { return window[position] }
      guard !hasEnded else { return nil }
      try grow(&source, limits)
    }
  }

  private mutating func parse(depthLimit: Int, end: Int?) throws(JSONSyntaxError) -> JSONDocument {
    let result = window.withUnsafeBytes { window -> Result<JSONParser, JSONSyntaxError> in
      do throws(JSONSyntaxError) {
        let bytes = UnsafeRawBufferPointer(rebasing: window[..<(end ?? window.count)])
        var parser = JSONParser(bytes, from: position, depthLimit: depthLimit, reserving: lastNodeCount)
        try parser.parseValue()
        // A number at the end of the window may go on behind it.
        if parser.position == bytes.count, !hasEnded, end == nil, parser.nodes[0].kind == .number {
          throw JSONSyntaxError(kind: .incomplete, message: "the text ends inside a number", offset: bytes.count)
        }
        return .success(parser)
      } catch { return .failure(error) }
    }
    let parser = try result.get()
    let document = JSONDocument(
      window, parser.nodes, loneSurrogates: parser.loneSurrogates, origin: place, rootStart: position)
    let line = place.line
    advance(to: parser.position)
    lastNodeCount = parser.nodes.count + 8
    wasOneLiner = wasOneLiner && place.line == line
    needsComma = true
    sawElement = true
    count += 1
    return document
  }

  /// Takes in as much again as is there, and lets go of what was handed on.
  private mutating func grow(_ source: inout ByteSource, _ limits: Limits) throws(FormatError) {
    if position > 0 {
      window.removeFirst(position)
      position = 0
    }
    guard window.count <= limits.bytes else {
      throw FormatError(.badData, .limitBytes, "one value has more than \(limits.bytes) bytes", place: place)
    }
    let wanted = max(window.count * 2, 1)
    while window.count < wanted {
      var chunk: [UInt8] = []
      let more = try source.withNextChunk { (bytes) throws(FormatError) in chunk = Array(bytes) }
      guard more else {
        hasEnded = true
        return
      }
      if window.isEmpty { swap(&window, &chunk) } else { window += chunk }
    }
  }

  /// Moves on, counting lines.
  private mutating func advance(to end: Int) {
    guard end > position else { return }
    window.withUnsafeBytes { tally.pass(UnsafeRawBufferPointer(rebasing: $0[position..<end])) }
    position = end
  }

  private func located(_ kind: JSONSyntaxError.Kind, _ message: String) -> FormatError {
    located(JSONSyntaxError(kind: kind, message: message, offset: position))
  }

  private func located(_ error: JSONSyntaxError) -> FormatError {
    var ahead = self
    ahead.advance(to: min(error.offset, window.count))
    let code: DiagnosticCode =
      switch error.kind {
      case .syntax: .jsonSyntax
      case .incomplete: .jsonTruncated
      case .depth: .limitDepth
      case .size: .limitBytes
      }
    let began = error.kind == .incomplete ? "; the value begins at \(place)" : ""
    return FormatError(.badData, code, error.message + began, place: ahead.place)
  }
}
