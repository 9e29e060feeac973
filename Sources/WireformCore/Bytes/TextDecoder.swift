#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The door through which every text comes in: bytes of some charset go in, valid UTF-8 comes out.
///
/// A BOM decides; else the charset that the caller names; else strict UTF-8; else windows-1252 with a warning. Inside
/// the door every reader works on valid UTF-8 and need not check again.
public enum TextDecoder {
  /// Decodes a text.
  /// - Parameters:
  ///   - bytes: the source.
  ///   - charset: what the caller says it is; nil to find out.
  ///   - report: told of a wrong or replaced charset.
  /// - Returns: valid UTF-8 without a BOM.
  /// - Throws: `input/empty` for no bytes or a BOM alone, `input/binary` where the bytes are no text of any charset.
  public static func decode(
    _ bytes: [UInt8], charset: Charset? = nil, report: inout Report
  ) throws(FormatError) -> [UInt8] {
    guard !bytes.isEmpty else { throw FormatError(.badData, .emptyInput) }
    if let (mark, marked) = byteOrderMark(of: bytes) {
      guard bytes.count > mark else { throw FormatError(.badData, .emptyInput) }
      return try decode(Array(bytes.dropFirst(mark)), as: marked, &report)
    }
    if let charset { return try decode(bytes, as: charset, &report) }
    if isUTF8(bytes) { return try refusingBinary(bytes) }
    _ = try refusingBinary(bytes)
    report.add(.notUTF8, at: placeOfFirstBadByte(bytes))
    return decode(bytes, singleByte: .windows1252, &report)
  }

  /// The length of a BOM at the start, and the charset that it stands for.
  private static func byteOrderMark(of bytes: [UInt8]) -> (Int, Charset)? {
    guard bytes.count >= 2, bytes[0] >= 0xEF || bytes[0] == 0 else { return nil }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (3, .utf8) }
    // The mark of UTF-32 begins with that of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (4, .utf32LE) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (4, .utf32BE) }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return (2, .utf16LE) }
    return bytes[0] == 0xFE && bytes[1] == 0xFF ? (2, .utf16BE) : nil
  }

  /// Whether the bytes are valid UTF-8.
  public static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
  }

  private static func decode(
    _ bytes: [UInt8], as charset: Charset, _ report: inout Report
  ) throws(FormatError) -> [UInt8] {
    switch charset {
    case .utf8: return try decodeUTF8(bytes, &report)
    case .utf16LE: return decodeUTF16(bytes, low: 0, &report)
    case .utf16BE: return decodeUTF16(bytes, low: 1, &report)
    case .utf32LE: return decodeUTF32(bytes, isLittle: true, &report)
    case .utf32BE: return decodeUTF32(bytes, isLittle: false, &report)
    default: return decode(bytes, singleByte: charset, &report)
    }
  }

  private static func decodeUTF32(_ bytes: [UInt8], isLittle: Bool, _ report: inout Report) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var isWhole = bytes.count % 4 == 0
    for index in stride(from: 0, to: bytes.count - 3, by: 4) {
      let unit = bytes[index..<index + 4]
      let value =
        isLittle ? unit.reversed().reduce(0) { $0 << 8 | UInt32($1) } : unit.reduce(0) { $0 << 8 | UInt32($1) }
      let scalar = Unicode.Scalar(value)
      isWhole = isWhole && scalar != nil
      text.append(contentsOf: Array(String(scalar ?? "\u{FFFD}").utf8))
    }
    if !isWhole { report.add(.undecodable, "the UTF-32 text has what is no character or ends in part of one") }
    return text
  }

  private static func decodeUTF8(_ bytes: [UInt8], _ report: inout Report) throws(FormatError) -> [UInt8] {
    if isUTF8(bytes) { return try refusingBinary(bytes) }
    report.add(.undecodable, at: placeOfFirstBadByte(bytes))
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func decodeUTF16(_ bytes: [UInt8], low: Int, _ report: inout Report) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    let replaced = String(validating: units, as: UTF16.self) == nil || bytes.count % 2 == 1
    if replaced { report.add(.undecodable, "the UTF-16 text has a lone surrogate or ends in half a unit") }
    return text
  }

  private static func decode(_ bytes: [UInt8], singleByte charset: Charset, _ report: inout Report) -> [UInt8] {
    var table = (0..<256).map { byte in UInt16(byte < 0x80 ? byte : 0xFFFD) }
    for (index, scalar) in charset.high.enumerated() where scalar != 0 { table[0x80 + index] = scalar }
    for (byte, scalar) in charset.replaced { table[Int(byte)] = scalar }
    var unknown = 0
    // A byte becomes three at most.
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { output, count in
      for byte in bytes {
        let scalar = table[Int(byte)]
        if scalar == 0xFFFD { unknown += 1 }
        count = putUTF8(scalar, into: output, count)
      }
    }
    if unknown > 0 { report.add(.undecodable, "\(unknown) bytes are not in \(charset.name) and were replaced") }
    return text
  }

  /// Puts a character at an offset.
  /// - Returns: the offset after it.
  private static func putUTF8(_ scalar: UInt16, into text: UnsafeMutableBufferPointer<UInt8>, _ at: Int) -> Int {
    if scalar < 0x80 {
      text[at] = UInt8(truncatingIfNeeded: scalar)
      return at + 1
    }
    let last = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
    if scalar < 0x800 {
      text[at] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      text[at + 1] = last
      return at + 2
    }
    text[at] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
    text[at + 1] = 0x80 | UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F)
    text[at + 2] = last
    return at + 3
  }

  /// Many NULs in the first 4 KiB, or many control bytes in the first 512, are no text. Wire copy has SYN, SOH and the
  /// like, and a line that was disturbed has a NUL here and there: few of them are.
  private static func refusingBinary(_ bytes: [UInt8]) throws(FormatError) -> [UInt8] {
    let head = bytes.prefix(4096)
    let controls = controlCount(head.prefix(512))
    let nulls = nullCount(head)
    let isBinary = nulls * 16 > head.count || (controls > 16 && controls * 5 > min(head.count, 512))
    guard !isBinary else {
      let start = bytes.firstIndex { $0 < 0x09 } ?? 0
      throw FormatError(
        .badData, .binaryInput, "the input is no text: it has NUL or many control bytes",
        place: bytes.withUnsafeBytes { counter($0, start) })
    }
    return bytes
  }

  /// How many control bytes there are that no plain text has; eight bytes at a time are looked at, as most have none.
  private static func controlCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { head in
      guard let base = head.baseAddress else { return 0 }
      var controls = 0
      var index = 0
      while index < head.count {
        let end = min(index &+ 8, head.count)
        if end &- index == 8 {
          let run = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
          // The high bit of each byte below 0x20, and maybe of one behind such a byte.
          let low = (run &- 0x2020_2020_2020_2020) & ~run & 0x8080_8080_8080_8080
          if low == 0 { index = end }
        }
        while index < end {
          let byte = base[index]
          if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { controls &+= 1 }
          index &+= 1
        }
      }
      return controls
    }
  }

  private static func nullCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { head in
      guard let base = head.baseAddress, memchr(base, 0, head.count) != nil else { return 0 }
      return head.reduce(0) { $1 == 0 ? $0 + 1 : $0 }
    }
  }

  private static func placeOfFirstBadByte(_ bytes: [UInt8]) -> SourcePlace? {
    bytes.withUnsafeBufferPointer { buffer -> SourcePlace? in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: Span(_unsafeElements: buffer))
        return nil
      } catch {
        return counter(UnsafeRawBufferPointer(buffer), error.byteOffsets.lowerBound)
      }
    }
  }

  private static func counter(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> SourcePlace {
    var counter = LineCounter()
    return counter.place(of: offset..<(offset + 1), in: bytes)
  }
}
