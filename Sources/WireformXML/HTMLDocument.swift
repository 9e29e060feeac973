public import WireformCore

/// Reads a page of HTML with libxml2's lenient parser into the same tree that the XML reader gives.
///
/// The parser accepts whatever a browser would, so reading fails at limits only. What it does badly is bounded before
/// it: it compares each attribute of a tag with all others, and ends at a NUL.
public enum HTMLDocument {
  /// How many attributes a tag may have.
  static let attributeLimit = 1000

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - report: told of what the parser cannot hold; its limits are kept.
  /// - Returns: the tree, whose root is `html`.
  /// - Throws: `limit/attributes`, `limit/depth` or `limit/bytes`; `input/empty` where there is nothing to read.
  public static func tree(of bytes: [UInt8], report: inout Report) throws(FormatError) -> XMLTree {
    guard bytes.count <= report.limits.bytes, bytes.count < Int(Int32.max) else {
      throw FormatError(.badData, .limitBytes)
    }
    let bytes = cleaned(bytes, &report)
    if let position = tooManyAttributes(bytes) {
      let line = bytes[..<position].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw FormatError(
        .badData, .limitAttributes, "a tag has more than \(attributeLimit) attributes",
        place: SourcePlace(offset: position, line: line, column: 0))
    }
    let session = ParserSession(htmlDocument: bytes, limits: report.limits)
    if let error = session.error { throw error }
    guard case .tree(let tree)? = session.takeEvents().first else { throw FormatError(.badData, .emptyInput) }
    if session.flattened > 0 {
      let text = "\(session.flattened) elements nested deeper than \(report.limits.depth) are left out"
      report.add(.htmlFlattened, text)
    }
    for remark in session.takeRemarks() { report.add(remark.0, remark.1, at: remark.2) }
    return tree
  }

  /// Without control characters: NUL becomes U+FFFD as HTML has it, the others go.
  private static func cleaned(_ bytes: [UInt8], _ report: inout Report) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool {
      byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C)
    }
    let count = bytes.reduce(0) { isControl($1) ? $0 + 1 : $0 }
    guard count > 0 else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      if !isControl(byte) { result.append(byte) } else if byte == 0 { result += [0xEF, 0xBF, 0xBD] }
    }
    report.add(.htmlControlCharacters, "\(count) control characters are left out or replaced")
    return result
  }

  /// Where a tag with too many attributes begins, nil where there is none.
  private static func tooManyAttributes(_ bytes: [UInt8]) -> Int? {
    var scanner = TagScanner(bytes: bytes)
    while let tag = scanner.next() {
      if tag.attributes > attributeLimit { return tag.start }
    }
    return nil
  }
}

/// Finds the tags of a page and counts their attributes, with the parser's own rules for quotes.
private struct TagScanner {
  let bytes: [UInt8]
  var position = 0

  mutating func next() -> (start: Int, attributes: Int)? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if bytes[position...].starts(with: Array("!--".utf8)) {
        skip(to: "-->")
      } else if position < bytes.count, isLetter(bytes[position]) {
        let name = word()
        let count = attributes()
        if name == "script" || name == "style" { skip(to: "</") }
        return (start, count)
      }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    return position - start > 8 ? "" : String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func skip(to mark: StaticString) {
    let count = mark.utf8CodeUnitCount
    while position < bytes.count {
      if position + count <= bytes.count, (0..<count).allSatisfy({ bytes[position + $0] == mark.utf8Start[$0] }) {
        return
      }
      position += 1
    }
  }

  private mutating func attributes() -> Int {
    var count = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        position += 1
      } else if byte == UInt8(ascii: "=") {
        position += 1
        value()
      } else {
        count += 1
        while position < bytes.count, bytes[position] > 0x20, !"=/>".utf8.contains(bytes[position]) { position += 1 }
      }
    }
    return count
  }

  private mutating func value() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      while position < bytes.count, bytes[position] != quote { position += 1 }
      position = min(position + 1, bytes.count)
    } else {
      while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
    }
  }
}
