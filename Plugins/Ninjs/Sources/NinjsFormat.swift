public import WireformCore
internal import WireformJSON

/// IPTC's ninjs: news in JSON, for APIs.
public enum NinjsFormat {
  /// What a host needs to know to offer the format.
  public static let descriptor = FormatDescriptor(
    id: "ninjs", extensions: ["ninjs", "json", "jsonl"], mediaTypes: ["application/vnd.iptc.ninjs+json"],
    summary: "IPTC's news in JSON, all versions: one object, an array, or JSON Lines",
    reading: .init(NinjsReader.self), writing: .init(NinjsWriter.self),
    codes: DiagnosticCode.json + DiagnosticCode.ninjs, validating: NinjsStructure.validating, sniff: sniff)

  /// 90 for an object that names its standard, 60 for names that only ninjs has.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    let bytes = head.bytes
    guard let first = bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.contains("\"wireform\"") else { return nil }
    if text.contains("ninjs-schema") || text.contains("/std/ninjs/") { return .init(90, "it names a schema of ninjs") }
    let signs = [
      "\"versioncreated\"", "\"versionCreated\"", "\"pubstatus\"", "\"pubStatus\"", "\"body_html\"", "\"body_text\"",
      "\"body_xhtml\"", "\"bodies\"", "\"headlines\"", "\"copyrightnotice\"", "\"representationtype\"", "\"altids\"",
      "\"usageterms\"", "\"infosources\"", "\"description_text\"", "\"firstcreated\"", "\"slugline\"", "\"ednote\"",
    ]
    let found = signs.filter { text.contains($0) }
    let names = found.prefix(3).joined(separator: ", ")
    if found.count >= 2 { return .init(60, "a JSON object with \(names)") }
    if text.contains("\"uri\"") { return .init(found.isEmpty ? 20 : 40, "a JSON object with \"uri\"") }
    return found.isEmpty ? nil : .init(30, "a JSON object with \(names)")
  }
}

/// Codes of ninjs.
extension DiagnosticCode {
  /// JSON that is no news object.
  public static let ninjsNotNinjs = DiagnosticCode(
    "ninjs/not-ninjs", .error, "the JSON is no news object of ninjs",
    advice: "Name the format with -f if it is another one; a news object has \"uri\", or other properties of ninjs.")
  /// A version that nobody published.
  public static let ninjsVersion = DiagnosticCode(
    "ninjs/version", .error, "this version of ninjs is not known",
    advice: "Correct standard.version in the source; 1.0 to 1.6, 2.0 to 2.2, 3.0 and 3.1 are read.")
  /// A document that does not say its version.
  public static let ninjsVersionInferred = DiagnosticCode(
    "ninjs/version-inferred", .note, "the document does not say its version; it was told from its names",
    advice: "Nothing to do; the property standard would say it.")
  /// A document without an identifier.
  public static let ninjsNoURI = DiagnosticCode(
    "ninjs/no-uri", .warning, "the news object has no uri, which ninjs requires",
    advice: "Correct the source, or set id with --set.")
  /// A member of what an API wraps news objects in.
  public static let ninjsPageMember = DiagnosticCode(
    "ninjs/page-member", .note, "a member of the page around the news objects is not kept",
    advice: "Nothing to do: it is the interface's, and no part of a story.")

  /// All codes of ninjs.
  static let ninjs: [DiagnosticCode] = [ninjsNotNinjs, ninjsVersion, ninjsVersionInferred, ninjsNoURI, ninjsPageMember]
}
