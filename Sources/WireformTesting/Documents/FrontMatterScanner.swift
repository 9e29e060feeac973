/// Finds the keys and items of YAML front matter by its lines: a key or a dash with all lines that are indented deeper.
enum FrontMatterScanner {
  private struct Line {
    let range: Range<Int>
    let indent: Int
    let text: String
    var isBlank: Bool { text.isEmpty || text.hasPrefix("#") }
    var isItem: Bool { text == "-" || text.hasPrefix("- ") }
  }

  static func nodes(of bytes: [UInt8]) -> [DocumentNode] {
    let lines = frontMatter(of: bytes)
    return lines.indices.compactMap { index -> DocumentNode? in
      let line = lines[index]
      guard !line.isBlank, !isInBlockScalar(index, lines), let name = name(of: line) else { return nil }
      var end = index + 1
      while end < lines.count, belongs(lines[end], to: line) { end += 1 }
      let last = lines[index..<end].last { !$0.isBlank } ?? line
      return DocumentNode(line.isItem ? .item : .key, name, line.range.lowerBound..<last.range.upperBound)
    }
  }

  private static func belongs(_ line: Line, to head: Line) -> Bool {
    line.isBlank || line.indent > head.indent || (line.indent == head.indent && line.isItem && !head.isItem)
  }

  private static func name(of line: Line) -> String? {
    if line.isItem { return "-" }
    guard let colon = line.text.range(of: ": ")?.lowerBound ?? (line.text.hasSuffix(":") ? line.text.indices.last : nil)
    else { return nil }
    return String(line.text[..<colon])
  }

  /// Whether a line is text of a `|` or `>` scalar above it.
  private static func isInBlockScalar(_ index: Int, _ lines: [Line]) -> Bool {
    var at = index - 1
    while at >= 0 {
      if !lines[at].isBlank, lines[at].indent < lines[index].indent {
        let text = lines[at].text
        let mark = text.split(separator: " ").last ?? ""
        return mark.hasPrefix("|") || mark.hasPrefix(">")
      }
      at -= 1
    }
    return false
  }

  /// Where the text behind the front matter starts; 0 where there is none.
  static func end(of bytes: [UInt8]) -> Int {
    guard DocumentSyntax(of: bytes) == .frontMatter else { return 0 }
    guard let last = frontMatter(of: bytes).last else { return 0 }
    return bytes[last.range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// The lines between the fences.
  private static func frontMatter(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmedEnd
      if !lines.isEmpty, text == "---" || text == "..." { return Array(lines.dropFirst()) }
      let indent = text.prefix { $0 == " " }.count
      lines.append(Line(range: start..<end, indent: indent, text: String(text.dropFirst(indent))))
      start = end
    }
    return []
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while let last = text.unicodeScalars.last, last.value <= 0x20 { text.unicodeScalars.removeLast() }
    return text
  }

  /// The first occurrence of another string.
  fileprivate func range(of other: String) -> Range<String.Index>? { ranges(of: other).first }
}
