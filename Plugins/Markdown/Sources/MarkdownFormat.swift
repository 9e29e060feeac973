public import WireformCore

/// The Markdown format: front matter in YAML and a body in GitHub's Markdown.
public enum MarkdownFormat {
  /// What hosts know of it.
  public static let descriptor = FormatDescriptor(
    id: "markdown", aliases: ["md"], extensions: ["md", "markdown", "mdown", "mkd"],
    mediaTypes: ["text/markdown", "text/x-markdown"],
    summary: "Markdown with YAML front matter, as Hugo, Jekyll and GitHub have it",
    reading: .init(MarkdownReader.self), writing: .init(MarkdownWriter.self), codes: DiagnosticCode.markdown,
    sniff: MarkdownSniffer.score)
}

/// Recognises Markdown by its first bytes.
enum MarkdownSniffer {
  /// 70 for front matter, 30 for the structures of Markdown, 65 for a file whose name says Markdown.
  ///
  /// Front matter is surer than the dateline of a wire story, which a story in Markdown may have too.
  static func score(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    var bytes = head.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let text = SourceText(bytes)
    if startsWithFrontMatter(text) { return FormatDescriptor.Score(70, "front matter between hyphens") }
    let marks = structures(text)
    let isNamed = [".md", ".markdown"].contains { head.fileName?.lowercased().hasSuffix($0) ?? false }
    if isNamed { return FormatDescriptor.Score(65, (["the name of the file"] + marks).joined(separator: ", ")) }
    return marks.isEmpty ? nil : FormatDescriptor.Score(30, marks.joined(separator: ", "))
  }

  private static func startsWithFrontMatter(_ text: SourceText) -> Bool {
    let first = text.line(at: 0)
    guard first.end >= 3, text.bytes.starts(with: "---".utf8), text.isBlank(3..<first.end) else { return false }
    return FrontMatterFence.startsWithKey(text, from: first.next)
  }

  /// The structures that are there: headings, lists, links, fences, tables. One weak sign alone says nothing.
  private static func structures(_ text: SourceText) -> [String] {
    var counts: [String: Int] = [:]
    var line = 0
    while line < text.bytes.count {
      let (end, next) = text.line(at: line)
      for sign in signs(text.bytes[line..<end]) { counts[sign, default: 0] += 1 }
      line = next
    }
    let strong = ["headings", "links", "fences", "tables"].filter { counts[$0] != nil }
    let weak = ["lists", "emphasis"].filter { (counts[$0] ?? 0) >= 2 }
    return strong.isEmpty && weak.count < 2 && (counts["lists"] ?? 0) < 3 ? [] : strong + weak
  }

  private static func signs(_ line: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 { found.append("headings") }
    if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { found.append("fences") }
    let content = line.drop { $0 == 0x20 }
    if content.starts(with: "- ".utf8) || content.starts(with: "* ".utf8) { found.append("lists") }
    if content.starts(with: "|".utf8), content.contains(UInt8(ascii: "-")),
      content.allSatisfy({ "|-: ".utf8.contains($0) })
    {
      found.append("tables")
    }
    if has("](", in: line) { found.append("links") }
    if has("**", in: line) { found.append("emphasis") }
    return found
  }

  private static func has(_ pair: StaticString, in line: ArraySlice<UInt8>) -> Bool {
    let first = unsafe pair.utf8Start[0]
    let second = unsafe pair.utf8Start[1]
    return zip(line, line.dropFirst()).contains { $0 == first && $1 == second }
  }
}
