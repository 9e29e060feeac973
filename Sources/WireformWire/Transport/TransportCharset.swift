internal import WireformCore

/// Finds out the charset of a line that never says it.
enum TransportCharset {
  /// Decodes a text: by the option, as UTF-8, as a national variant of ISO 646 where its words tell, as windows-1252.
  static func decode(
    _ bytes: [UInt8], charset: Charset?, report: inout Report
  ) throws(FormatError) -> [UInt8] {
    guard charset == nil, let national = national(bytes) else {
      return try TextDecoder.decode(bytes, charset: charset, report: &report)
    }
    report.add(.transportCharset, "the text was read as \(national.name)")
    return try TextDecoder.decode(bytes, charset: national, report: &report)
  }

  private static let candidates: [(charset: Charset, languages: Set<String>)] = [
    (.iso646DE, ["de"]), (.iso646SE, ["sv", "fi"]), (.iso646NO, ["no", "nb", "da"]), (.iso646FR, ["fr"]),
  ]

  /// The national variant that a text of seven bits is in: brackets and braces stand between letters, and the text
  /// that they make is of that nation's language.
  private static func national(_ bytes: [UInt8]) -> Charset? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var marks = 0
    for index in bytes.indices.dropFirst().dropLast() where isMark(bytes[index]) {
      if isLetter(bytes[index - 1]), isLetter(bytes[index + 1]) { marks += 1 }
    }
    guard marks >= 3 else { return nil }
    var silent = Report()
    for candidate in candidates {
      guard let text = try? TextDecoder.decode(bytes, charset: candidate.charset, report: &silent) else { continue }
      let language = text.withUnsafeBufferPointer { LineQuestions.language(WireBytes(base: $0), 0..<$0.count) }
      if let language, candidate.languages.contains(language) { return candidate.charset }
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool { (0x5B...0x5D).contains(byte) || (0x7B...0x7E).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { WireBytes.isUpper(byte) || WireBytes.isLower(byte) }
}

/// Years of two digits.
public enum ShortYear {
  /// The year of two digits that a line means: 50 to 99 are 19xx, others 20xx.
  public static func expanded(_ year: Int) -> Int { year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year }
}
