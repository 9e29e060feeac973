public import WireformCore

/// Tells of the plain parts of an Article, which is most of most Articles, that they come back from markup as they are.
///
/// A writer that proves its losses by reading its own output back pays for the reading with every story. What is plain
/// by these rules needs no such proof: a line without control characters whose white space is collapsed survives
/// escaping, and a paragraph of one such line is one element. A writer asks about each field that it keeps, and reads
/// back as soon as one answer is no.
public enum PlainStory {
  /// Whether a text of one line comes back: there is some, its white space is collapsed, and XML can hold all of it.
  public static func isLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
      var isASCII = false
      guard MarkupText.isClean(bytes, isASCII: &isASCII) else { return false }
      return isASCII || !hasNoncharacter(bytes)
    }
  }

  /// Whether a field of one line comes back, where it has a text at all.
  public static func isLine(_ text: String?) -> Bool { text.map { isLine($0) } ?? true }

  /// U+FFFE and U+FFFF, which XML cannot hold.
  private static func hasNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return true }
      index += 1
    }
    return false
  }

  /// Whether a run of inlines is one line of plain text.
  public static func isLine(_ content: [Inline]) -> Bool {
    guard content.count == 1, case .text(let text) = content[0] else { return false }
    return isLine(text)
  }

  /// Whether lines that say nothing but their text come back.
  public static func areLines(_ lines: [Line]) -> Bool {
    lines.allSatisfy { line in
      line.role == nil && line.language == nil && line.rank == nil && line.title == nil && line.extras.isEmpty
        && isLine(line.content)
    }
  }

  /// Whether notes that say nothing but their text come back.
  public static func areNotes(_ notes: [Note]) -> Bool {
    notes.allSatisfy { note in
      note.blocks.isEmpty && note.role == nil && note.language == nil && note.rank == nil && note.isPublic == nil
        && note.extras.isEmpty && isLine(note.content)
    }
  }

  /// Whether lines that XML keeps as they are hold no control character but line ends.
  private static func areVerbatim(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.split(separator: 0x0A).allSatisfy { line in line.allSatisfy { $0 >= 0x20 && $0 != 0xEF } }
  }

  /// Whether a body is paragraphs, headings and preformatted lines of plain text, with nothing said about them.
  /// - Parameter levels: the levels of headings that the vocabulary keeps.
  public static func isBody(_ body: [Block], levels: ClosedRange<Int>) -> Bool {
    body.allSatisfy { block in
      switch block {
      case .paragraph(let paragraph): paragraph.onlyText.map { isLine($0) } ?? false
      case .heading(let heading):
        heading.level.map { levels.contains($0) } ?? false && heading.role == nil && heading.language == nil
          && heading.extras.isEmpty && isLine(heading.content)
      case .preformatted(let lines):
        lines.role == nil && lines.language == nil && lines.extras.isEmpty && areVerbatim(lines.text)
      default: false
      }
    }
  }

  /// Whether a date comes back from its own spelling.
  public static func isDate(_ date: PartialDate) -> Bool { PartialDate(date.description) == date }
}

extension Paragraph {
  /// The text of a paragraph that is one run of plain text of which nothing is said; nil for any other.
  var onlyText: String? {
    guard role == nil, language == nil, content.count == 1, case .text(let text) = content[0], extras.isEmpty else {
      return nil
    }
    return text
  }
}
