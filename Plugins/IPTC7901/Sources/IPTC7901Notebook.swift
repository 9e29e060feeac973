internal import WireformCore
internal import WireformWire

/// The notebook that dpa sends below a story: notes, links, contacts, partly not for publication.
///
/// It is kept whole in the extras, since most of it must not be published; what tells editors what has changed is
/// an editor's note as well.
struct IPTC7901Notebook {
  /// The first line of it; the end of the text where there is none.
  let start: Int
  /// The line behind it.
  let end: Int

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [FrameLine]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine], from first: Int) {
    self.bytes = bytes
    self.lines = lines
    let start = IPTC7901Notebook.opening(bytes, lines, from: first) ?? lines.count
    self.start = start
    end = start < lines.count ? IPTC7901Notebook.closing(bytes, lines, from: start) : start
  }

  /// `# Notebook`, or the stars above what is not for publication.
  private static func opening(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine], from first: Int) -> Int? {
    for index in first..<max(first, lines.count) where index == first || lines[index - 1].isBlank {
      let content = lines[index].content
      guard content.count >= 3, content.count <= 60 else { continue }
      let start = content.lowerBound
      if bytes[start] == 0x23, bytes[start + 1] == 0x20 { return index }
      let isStars = content.allSatisfy { bytes[$0] == 0x2A || bytes[$0] == 0x20 }
      if isStars, index + 1 < lines.count, isConfidential(bytes, lines[index + 1].content) { return index }
    }
    return nil
  }

  private static func isConfidential(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let words = String(decoding: bytes[line], as: UTF8.self).lowercased()
    return words.contains("not intended for publication") || words.contains("not for publication")
      || words.contains("nicht zur veröffentlichung")
  }

  /// The initials below the notebook are the story's.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine], from start: Int) -> Int {
    guard let last = lines.lastIndex(where: { !$0.isBlank }), last > start, lines[last - 1].isBlank,
      HeadLine.isSignoff(bytes, lines[last].content)
    else { return lines.count }
    return last
  }

  // MARK: into the Article

  func map(_ mapper: inout FrameMapper) {
    guard start < end else { return }
    let own = lines[start..<end]
    guard let last = own.last(where: { !$0.isBlank }) else { return }
    var text = ""
    for line in own {
      let indent = String(repeating: " ", count: min(line.indent, 8))
      text += (line.isBlank ? "" : indent + mapper.text(line.content)) + "\n"
    }
    while text.hasSuffix("\n") { text.removeLast() }
    mapper.keep(text, as: "notebook")
    let range = lines[start].content.lowerBound..<last.content.upperBound
    mapper.took(range, "extras.iptc7901.fields.notebook", "notebook.whole")
    mapper.article.edNotes += IPTC7901Notebook.notes(in: text).map { Note($0) }
  }

  /// What a notebook says to editors about changes: `- adds reaction of minister`.
  static func notes(in notebook: String) -> [String] {
    var notes: [String] = []
    var isForEditors = false
    var isOpen = false
    for line in notebook.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        let title = line.lowercased()
        isForEditors = title.contains("editors") || title.contains("redaktion")
        isOpen = false
      } else if isForEditors, line.hasPrefix("- ") {
        isOpen = tellsChange(line.dropFirst(2))
        if isOpen { notes.append(String(line.dropFirst(2))) }
      } else if isOpen, line.hasPrefix("  "), let last = notes.indices.last {
        notes[last] += " " + line.drop { $0 == " " }
      } else {
        isOpen = false
      }
    }
    return notes
  }

  private static func tellsChange(_ note: Substring) -> Bool {
    let word = note.prefix { $0.isLetter || $0 == "(" }.lowercased()
    return changes.contains { word.hasPrefix($0) || word.hasPrefix("(" + $0) }
  }

  private static let changes = [
    "add", "update", "recast", "correct", "change", "remove", "clarif", "new", "fix", "rewrite", "replace", "refile",
    "insert", "delet", "amend", "neu", "berichtig", "korrigier", "ergänz", "aktualisier", "präzisier", "gestrichen",
  ]
}
