#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

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
    let source = UnsafeRawBufferPointer(rebasing: bytes[range])
    // No escape stands for more bytes than it has.
    return String(unsafeUninitializedCapacity: source.count) { unescape(source, to: $0) }
  }

  /// Writes what a string stands for, and returns how many bytes that are.
  private static func unescape(_ source: UnsafeRawBufferPointer, to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let base = source.baseAddress, let text = UnsafeMutableRawPointer(target.baseAddress) else { return 0 }
    var position = 0
    var count = 0
    while position < source.count {
      let rest = source.count - position
      let end = memchr(base + position, 0x5C, rest).map { UnsafeRawPointer($0) - (base + position) } ?? rest
      (text + count).copyMemory(from: base + position, byteCount: end)
      count += end
      position += end
      if position < source.count { position = unescape(source, at: position, to: target, &count) }
    }
    return count
  }

  /// Writes what the escape at an offset stands for, and returns the offset behind it.
  private static func unescape(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, to target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Int {
    guard offset + 1 < bytes.count else { return bytes.count }
    let byte: UInt8
    switch bytes[offset + 1] {
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "u"): return unescapeUnit(bytes, at: offset, to: target, &count)
    default: byte = bytes[offset + 1]
    }
    target[count] = byte
    count += 1
    return offset + 2
  }

  private static func unescapeUnit(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, to target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Int {
    guard let unit = unit(bytes, at: offset) else { return bytes.count }
    var value = UInt32(unit)
    var end = offset + 6
    if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: end), low & 0xFC00 == 0xDC00 {
      value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
      end += 6
    }
    for byte in Character(UnicodeScalar(value) ?? "\u{FFFD}").utf8 {
      target[count] = byte
      count += 1
    }
    return end
  }
}
