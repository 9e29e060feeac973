internal import WireformCore

/// Turns the bytes of a page into UTF-8: what the bytes are decides before what the page says.
enum PageCharset {
  static func decode(
    _ bytes: [UInt8], charset: Charset?, report: inout Report
  ) throws(FormatError) -> [UInt8] {
    guard bytes.contains(where: { $0 > 0x20 || $0 < 0x09 }) else { throw FormatError(.badData, .emptyInput) }
    if charset != nil || hasByteOrderMark(bytes) {
      return try TextDecoder.decode(bytes, charset: charset, report: &report)
    }
    if TextDecoder.isUTF8(bytes) { return try TextDecoder.decode(bytes, charset: .utf8, report: &report) }
    if let declared = declared(bytes.prefix(4096)), let named = Charset.named(declared),
      named.name.hasPrefix("utf") == false
    {
      let meant = named == .latin1 ? .windows1252 : named
      return try TextDecoder.decode(bytes, charset: meant, report: &report)
    }
    return try TextDecoder.decode(bytes, report: &report)
  }

  private static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// What `<meta charset=…>` or its older form says.
  private static func declared(_ head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    let parts = text.split(separator: "charset=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let name = parts[1].drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
    }
    return name.isEmpty ? nil : String(name)
  }
}
