internal import WireformCore

/// Where the front matter of a document ends and its body begins.
///
/// Front matter starts in the first line, with three hyphens and nothing else, and ends with such a line or with three
/// dots, as Jekyll, Hugo and pandoc have it.
struct FrontMatterFence {
  /// The YAML between the fences; nil without front matter.
  var yaml: Range<Int>?
  /// The first line of hyphens.
  var opening: Range<Int> = 0..<0
  /// The last one.
  var closing: Range<Int> = 0..<0
  /// The body.
  var body: Range<Int>

  /// Finds the fences.
  /// - Throws: `markdown/unclosed-front-matter` for a first line of hyphens behind which keys stand and no end comes,
  ///   `markdown/toml-front-matter` for a first line of three plus signs with an end.
  static func find(in text: inout SourceText) throws(FormatError) -> FrontMatterFence {
    let whole = FrontMatterFence(body: 0..<text.bytes.count)
    let first = text.line(at: 0)
    guard let mark = fence(text, 0..<first.end) else { return whole }
    var line = first.next
    while line < text.bytes.count {
      let (end, next) = text.line(at: line)
      let closes = fence(text, line..<end).map { $0 == mark || ($0 == UInt8(ascii: ".") && mark == UInt8(ascii: "-")) }
      if closes == true {
        guard mark == UInt8(ascii: "-") else {
          throw FormatError(.badData, .markdownTOML, place: text.place(0..<first.end))
        }
        return FrontMatterFence(
          yaml: first.next..<line, opening: 0..<first.end, closing: line..<end, body: next..<text.bytes.count)
      }
      line = next
    }
    guard mark == UInt8(ascii: "-"), startsWithKey(text, from: first.next) else { return whole }
    throw FormatError(
      .badData, .markdownUnclosed, "the front matter that begins here has no closing line of three hyphens",
      place: text.place(0..<first.end))
  }

  /// The byte of a line of three hyphens, dots or plus signs.
  private static func fence(_ text: SourceText, _ line: Range<Int>) -> UInt8? {
    guard line.count >= 3 else { return nil }
    let mark = text.bytes[line.lowerBound]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "+"),
      text.bytes[line.prefix(3)].allSatisfy({ $0 == mark }), text.isBlank((line.lowerBound + 3)..<line.upperBound)
    else { return nil }
    return mark
  }

  /// Whether the first line that is neither empty nor a comment looks like a member of a mapping.
  static func startsWithKey(_ text: SourceText, from start: Int) -> Bool {
    var line = start
    while line < text.bytes.count {
      let (end, next) = text.line(at: line)
      let content = text.bytes[line..<end].drop { $0 == 0x20 || $0 == 0x09 }
      if !content.isEmpty, content.first != UInt8(ascii: "#") { return isMember(Array(content)) }
      line = next
    }
    return false
  }

  /// Whether a line begins with a key: a word or a quoted text, a colon, and a blank or the end.
  static func isMember(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == UInt8(ascii: "{") {
      return line.contains(UInt8(ascii: ":"))
    }
    for (index, byte) in line.prefix(80).enumerated() {
      switch byte {
      case UInt8(ascii: ":"):
        return index > 0 && (index + 1 == line.count || line[index + 1] == 0x20 || line[index + 1] == 0x09)
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
        break
      default: return false
      }
    }
    return false
  }
}
