/// Plain words where a standard wants QCodes.
///
/// An Article's roles and types may be any word, while G2 allows codes of a declared scheme only. Such words are
/// written as codes of a scheme of their own, which says nothing but that they are words, and read back as they were.
public enum WordScheme {
  /// The alias of the scheme.
  public static let alias = "x-word"
  /// The URI of the scheme.
  public static let uri = "urn:x-wireform:word:"

  /// A word as a code of the scheme; blanks and the percent sign are escaped.
  /// - Returns: nil for an empty word.
  public static func qcode(_ word: String) -> String? {
    guard !word.isEmpty else { return nil }
    var code = "\(alias):"
    for scalar in word.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "%" || scalar.value < 0x20 {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        code += "%{\(hex)}"
      } else {
        code.unicodeScalars.append(scalar)
      }
    }
    return code
  }

  /// The word of a code of the scheme, nil for any other code.
  public static func word(_ qcode: String) -> String? {
    guard let code = QCode(qcode), code.alias == alias else { return nil }
    var word = ""
    var rest = code.code[...]
    while let percent = rest.firstIndex(of: "%") {
      word += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      guard rest.first == "{", let close = rest.firstIndex(of: "}"),
        let value = UInt32(rest[rest.index(after: rest.startIndex)..<close], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      word.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: close)...]
    }
    return word + rest
  }
}
