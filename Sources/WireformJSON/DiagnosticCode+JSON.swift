public import WireformCore

/// Codes of JSON as such, whichever format it carries.
extension DiagnosticCode {
  /// Bytes that are no JSON.
  public static let jsonSyntax = DiagnosticCode(
    "json/syntax", .error, "the text is not valid JSON",
    advice: "Correct it at the place given; RFC 8259 allows no comments, no trailing commas and no single quotes.")
  /// A document that stops in the middle.
  public static let jsonTruncated = DiagnosticCode(
    "json/truncated", .error, "the text ends in the middle of a JSON value",
    advice: "Check that the file was written or sent to the end.")
  /// Half of a surrogate pair, which no text can hold.
  public static let jsonLoneSurrogate = DiagnosticCode(
    "json/lone-surrogate", .loss, "half of a surrogate pair was replaced by U+FFFD",
    advice: "Correct the program that wrote the JSON: it cuts characters in half.")
  /// A member that stands twice in an object.
  public static let jsonDuplicateMember = DiagnosticCode(
    "json/duplicate-member", .warning, "a member stands twice in an object; the first was taken and the other kept",
    advice: "Remove the one that is not meant.")

  /// All codes of JSON, for the descriptors of the formats that are JSON.
  public static let json: [DiagnosticCode] = [jsonSyntax, jsonTruncated, jsonLoneSurrogate, jsonDuplicateMember]
}
