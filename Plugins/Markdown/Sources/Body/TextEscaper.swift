internal import WireformCore

/// Writes plain text so that CommonMark, with GitHub's extensions, reads exactly that text.
///
/// A character is escaped where it would mean something in its place, and nowhere else: `snake_case`, `2 * 3` and
/// `AT&T` stay as they are.
@safe
struct TextEscaper {
  /// Where the text stands.
  struct Context {
    /// Whether it starts a line of its block.
    var isLineStart: Bool
    /// The byte before it; 0 at the start of a line.
    var before: UInt8
    /// The byte after it; LF at the end of a line.
    var after: UInt8
    /// Whether every bracket has to be escaped.
    var escapesBrackets: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let context: Context

  private init(_ text: UnsafeBufferPointer<UInt8>, _ context: Context) {
    unsafe self.text = unsafe text
    self.context = context
  }

  /// Appends a text.
  static func append(_ text: String, to output: inout [UInt8], _ context: Context) {
    var text = text
    text.withUTF8 { unsafe TextEscaper($0, context).append(to: &output) }
  }

  private func byte(_ index: Int) -> UInt8 {
    unsafe index < 0 ? context.before : index < text.count ? text[index] : context.after
  }

  private func append(to output: inout [UInt8]) {
    var index = context.isLineStart ? lineStart(&output) : 0
    while unsafe index < text.count {
      // Most bytes mean nothing: they go over in runs.
      var end = index
      while unsafe end < text.count, unsafe !TextEscaper.special[Int(text[end])] { end += 1 }
      if end > index { unsafe output.append(contentsOf: text[index..<end]) }
      guard unsafe end < text.count else { return }
      let byte = unsafe text[end]
      if byte == 0x0A || byte == 0x0D || byte == 0x09 {
        output.append(0x20)
      } else {
        if needsEscape(byte, end) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
      index = end + 1
    }
  }

  private static let special: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_~[]!<&:.@\n\r\t".utf8 { table[Int(byte)] = true }
    return table
  }()

  private func needsEscape(_ byte: UInt8, _ index: Int) -> Bool {
    let next = self.byte(index + 1)
    let previous = self.byte(index - 1)
    switch byte {
    case UInt8(ascii: "\\"): return unsafe index + 1 == text.count || isPunctuation(next)
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "*"), UInt8(ascii: "~"): return !(isBlank(previous) && isBlank(next))
    case UInt8(ascii: "_"): return !(isWord(previous) && isWord(next)) && !(isBlank(previous) && isBlank(next))
    case UInt8(ascii: "["): return context.escapesBrackets || next == UInt8(ascii: "^")
    case UInt8(ascii: "]"):
      return context.escapesBrackets || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    case UInt8(ascii: "!"): return unsafe index + 1 == text.count && next == UInt8(ascii: "[")
    case UInt8(ascii: "<"):
      return unsafe index + 1 == text.count || isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "&"): return startsReference(index)
    case UInt8(ascii: ":"): return isScheme(index)
    case UInt8(ascii: "."): return isWorldWideWeb(index)
    case UInt8(ascii: "@"): return isWord(next) && (isWord(previous) || ".+-_".utf8.contains(previous))
    default: return false
    }
  }

  // MARK: the start of a line

  /// Writes what must be escaped at the start of a line, and returns how many bytes are done.
  private func lineStart(_ output: inout [UInt8]) -> Int {
    let next = byte(1)
    switch byte(0) {
    case UInt8(ascii: "#"):
      let count = unsafe text.prefix { $0 == UInt8(ascii: "#") }.count
      return count <= 6 && isBlank(byte(count)) ? escaped(&output) : 0
    case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["): return escaped(&output)
    case UInt8(ascii: "-"): return isBlank(next) || next == UInt8(ascii: "-") ? escaped(&output) : 0
    case UInt8(ascii: "+"): return isBlank(next) || next == UInt8(ascii: "+") ? escaped(&output) : 0
    case UInt8(ascii: "="): return isBlank(next) || next == UInt8(ascii: "=") ? escaped(&output) : 0
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return escaped(&output)
    case UInt8(ascii: ":"): return next == UInt8(ascii: "-") ? escaped(&output) : 0
    case 0x30...0x39: return number(&output)
    default: return 0
    }
  }

  private func escaped(_ output: inout [UInt8]) -> Int {
    guard unsafe text.count > 0 else { return 0 }
    output.append(UInt8(ascii: "\\"))
    unsafe output.append(text[0])
    return 1
  }

  /// A number that would start a list: its point is escaped.
  private func number(_ output: inout [UInt8]) -> Int {
    let digits = unsafe text.prefix { (0x30...0x39).contains($0) }.count
    let mark = byte(digits)
    guard digits <= 9, unsafe digits < text.count, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      isBlank(byte(digits + 1))
    else { return 0 }
    unsafe output.append(contentsOf: text[..<digits])
    output.append(UInt8(ascii: "\\"))
    output.append(mark)
    return digits + 1
  }

  // MARK: what looks like a link

  /// Whether an ampersand starts a character reference.
  private func startsReference(_ index: Int) -> Bool {
    var end = index + 1
    while unsafe end < text.count, end < index + 40,
      unsafe isLetter(text[end]) || isDigit(text[end]) || text[end] == 0x23
    {
      end += 1
    }
    return unsafe end > index + 1 && end < text.count && text[end] == UInt8(ascii: ";")
  }

  /// Whether a colon ends a scheme that makes a link of what follows.
  private func isScheme(_ index: Int) -> Bool {
    guard byte(index + 1) == UInt8(ascii: "/"), byte(index + 2) == UInt8(ascii: "/") else { return false }
    return ["http", "https", "ftp"].contains { scheme in
      let start = index - scheme.utf8.count
      return unsafe start >= 0 && zip(text[start..<index], scheme.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private func isWorldWideWeb(_ index: Int) -> Bool {
    unsafe index >= 3 && text[(index - 3)..<index].allSatisfy { $0 == UInt8(ascii: "w") }
  }

  // MARK: classes of bytes

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
  private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isWord(byte)
  }
}
