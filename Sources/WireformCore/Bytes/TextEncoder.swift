/// The door through which text goes out in a charset other than UTF-8.
public enum TextEncoder {
  /// A text in a charset.
  public struct Encoded: Sendable {
    /// The bytes; UTF-16 starts with its BOM.
    public var bytes: [UInt8]
    /// The characters that the charset does not have, in order of appearance; a `?` stands for each.
    public var missing: [Unicode.Scalar]
  }

  /// Encodes a text.
  public static func encode(_ text: String, as charset: Charset) -> Encoded {
    switch charset {
    case .utf8: return Encoded(bytes: Array(text.utf8), missing: [])
    case .utf16LE, .utf16BE:
      let isLittle = charset == .utf16LE
      var bytes: [UInt8] = []
      for unit in [0xFEFF] + Array(text.utf16) {
        let low = UInt8(truncatingIfNeeded: unit)
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        bytes += isLittle ? [low, high] : [high, low]
      }
      return Encoded(bytes: bytes, missing: [])
    default: return encode(text, singleByte: charset)
    }
  }

  private static func encode(_ text: String, singleByte charset: Charset) -> Encoded {
    var table: [UInt16: UInt8] = [:]
    for byte in 0..<0x80 { table[UInt16(byte)] = UInt8(byte) }
    for (index, scalar) in charset.high.enumerated() where scalar != 0 { table[scalar] = UInt8(0x80 + index) }
    for (byte, scalar) in charset.replaced {
      table[UInt16(byte)] = nil
      table[scalar] = byte
    }
    var encoded = Encoded(bytes: [], missing: [])
    encoded.bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let unit = UInt16(exactly: scalar.value), let byte = table[unit] {
        encoded.bytes.append(byte)
      } else {
        encoded.bytes.append(UInt8(ascii: "?"))
        if !encoded.missing.contains(scalar) { encoded.missing.append(scalar) }
      }
    }
    return encoded
  }
}
