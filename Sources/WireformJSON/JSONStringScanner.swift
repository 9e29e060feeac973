/// Finds the end of a string, and checks its escapes and its UTF-8, without copying.
struct JSONStringScanner {
  let bytes: UnsafeRawBufferPointer
  let start: Int
  var position: Int
  var hasEscapes = false

  /// - Parameter start: the byte after the opening quote.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    self.bytes = bytes
    self.start = start
    self.position = start
  }

  /// Moves to the closing quote.
  /// - Parameter loneSurrogates: the offsets of escapes that are half of a pair are added here.
  mutating func scan(_ loneSurrogates: inout [Int]) throws(JSONSyntaxError) {
    var high: UInt8 = 0
    while true {
      position = ByteRun.endOfPlainText(bytes, from: position, high: &high)
      guard position < bytes.count else { throw incomplete() }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\") else {
        let name = JSONParser.name(byte)
        throw error("found \(name) inside a string, expected an escape or the closing quote")
      }
      hasEscapes = true
      try escape(&loneSurrogates)
    }
    if high & 0x80 != 0 { try checkUTF8() }
  }

  private mutating func escape(_ loneSurrogates: inout [Int]) throws(JSONSyntaxError) {
    guard position + 1 < bytes.count else { throw incomplete() }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      if unit & 0xF800 == 0xD800, !takeLowHalf(after: unit) { loneSurrogates.append(position) }
      position += 6
    default:
      position += 1
      throw error("found \(JSONParser.name(bytes[position])) after a backslash, expected one of \"\\/bfnrtu")
    }
  }

  /// Steps over the first half of a pair where the second half follows; the caller steps over the second.
  private mutating func takeLowHalf(after unit: UInt16) -> Bool {
    guard unit < 0xDC00, let low = JSONStringScanner.unit(bytes, at: position + 6), low & 0xFC00 == 0xDC00 else {
      return false
    }
    position += 6
    return true
  }

  private mutating func hexUnit() throws(JSONSyntaxError) -> UInt16 {
    if let unit = JSONStringScanner.unit(bytes, at: position) { return unit }
    position += 2
    while position < bytes.count, JSONStringScanner.digit(bytes[position]) != nil { position += 1 }
    guard position < bytes.count else { throw incomplete() }
    throw error("found \(JSONParser.name(bytes[position])), expected four hexadecimal digits after \\u")
  }

  /// The code unit of a `\uXXXX` at an offset, nil where there is none.
  static func unit(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt16 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = digit(bytes[index]) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func digit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private func checkUTF8() throws(JSONSyntaxError) {
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<position]).assumingMemoryBound(to: UInt8.self)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: Span(_unsafeElements: text))
    } catch {
      let offset = start + error.byteOffsets.lowerBound
      throw JSONSyntaxError(
        kind: .syntax, message: "found \(JSONParser.name(bytes[offset])), which is not UTF-8 here", offset: offset)
    }
  }

  private func incomplete() -> JSONSyntaxError {
    JSONSyntaxError(kind: .incomplete, message: "the text ends inside a string", offset: bytes.count)
  }

  private func error(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(kind: .syntax, message: message, offset: position)
  }
}

extension JSONStringScanner {
  /// The text of a string that the scanner has passed.
  /// - Parameter range: its bytes between the quotes.
  static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    let source = UnsafeRawBufferPointer(rebasing: bytes[range])
    var position = 0
    while position < source.count {
      var end = position
      while end < source.count, source[end] != UInt8(ascii: "\\") { end += 1 }
      text.append(contentsOf: source[position..<end])
      position = end
      if position < source.count { position = unescape(source, at: position, to: &text) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what the escape at an offset stands for, and returns the offset behind it.
  private static func unescape(_ bytes: UnsafeRawBufferPointer, at offset: Int, to text: inout [UInt8]) -> Int {
    guard offset + 1 < bytes.count else { return bytes.count }
    switch bytes[offset + 1] {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): return unescapeUnit(bytes, at: offset, to: &text)
    default: text.append(bytes[offset + 1])
    }
    return offset + 2
  }

  private static func unescapeUnit(_ bytes: UnsafeRawBufferPointer, at offset: Int, to text: inout [UInt8]) -> Int {
    guard let unit = unit(bytes, at: offset) else { return bytes.count }
    var value = UInt32(unit)
    var end = offset + 6
    if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: end), low & 0xFC00 == 0xDC00 {
      value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
      end += 6
    }
    text.append(contentsOf: Character(UnicodeScalar(value) ?? "\u{FFFD}").utf8)
    return end
  }
}
