public import WireformCore
internal import WireformJSON

/// The native format: the Article itself as JSON, lossless by definition.
public enum ArticleFormat {
  /// What a host needs to know to offer the format.
  public static let descriptor = FormatDescriptor(
    id: "article", aliases: ["json"], extensions: ["json", "jsonl", "ndjson"],
    mediaTypes: ["application/json", "application/x-ndjson", "application/jsonl"],
    summary: "Wireform's own JSON, lossless: one article, an array, or JSON Lines",
    reading: .init(ArticleReader.self), writing: .init(ArticleWriter.self),
    codes: DiagnosticCode.json + DiagnosticCode.articleJSON, sniff: sniff)

  /// 90 for `"wireform"` as the first member of an object or of an array's first object.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    var bytes = head.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func skipBlanks() { bytes = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
    func take(_ word: String) -> Bool {
      skipBlanks()
      guard bytes.starts(with: word.utf8) else { return false }
      bytes = bytes.dropFirst(word.utf8.count)
      return true
    }
    let isArray = take("[")
    guard take("{"), take("\"wireform\""), take(":") else { return nil }
    return .init(
      90, isArray ? "an array of objects that start with \"wireform\"" : "an object that starts with \"wireform\"")
  }
}
