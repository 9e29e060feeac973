internal import WireformCore

/// Tells which bytes of a body became what: the text of each line, and the marks around it.
struct BodyTrace {
  private let bytes: [UInt8]
  private(set) var entries: [(range: Range<Int>, path: FieldPath, rule: String)] = []

  /// A trace of a text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds a stretch that is taken as it is.
  mutating func add(_ range: Range<Int>, _ path: FieldPath, rule: String) { entries.append((range, path, rule)) }

  /// Adds the lines of a block: what is shown as text, and addresses, labels and tags, which are marks.
  mutating func add(block range: Range<Int>, _ path: FieldPath, rule: String) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        entries.append((start..<index, path, rule))
        index += 1
        start = index
      } else if let end = endOfMark(at: index, until: range.upperBound) {
        entries.append((start..<index, path, rule))
        entries.append((index..<end, FieldPath(), "markdown.mark"))
        index = end
        start = end
      } else {
        index += 1
      }
    }
    entries.append((start..<range.upperBound, path, rule))
  }

  /// Where the address, label, tag or character reference that starts at an index ends; nil where none starts.
  private func endOfMark(at index: Int, until end: Int) -> Int? {
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch (bytes[index], next) {
    case (UInt8(ascii: "\\"), 0x21...0x7E): return index + 1
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): return close(UInt8(ascii: ")"), index + 2, end)
    case (UInt8(ascii: "]"), UInt8(ascii: "[")): return close(UInt8(ascii: "]"), index + 2, end)
    case (UInt8(ascii: "["), UInt8(ascii: "^")): return close(UInt8(ascii: "]"), index + 2, end)
    case (UInt8(ascii: "["), 0x20), (UInt8(ascii: "["), 0x58), (UInt8(ascii: "["), 0x78):
      let isTask = index + 2 < end && bytes[index + 2] == UInt8(ascii: "]") && index > 0 && bytes[index - 1] == 0x20
      return isTask ? index + 3 : nil
    case (UInt8(ascii: "<"), UInt8(ascii: "/")): return close(UInt8(ascii: ">"), index + 2, end)
    case (UInt8(ascii: "<"), 0x41...0x5A), (UInt8(ascii: "<"), 0x61...0x7A): return tag(index, end)
    case (UInt8(ascii: "&"), 0x23...0x7A): return reference(index, end)
    case (UInt8(ascii: "`"), UInt8(ascii: "`")), (UInt8(ascii: "~"), UInt8(ascii: "~")): return fence(index, end)
    default: return nil
    }
  }

  private func close(_ mark: UInt8, _ start: Int, _ end: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end, bytes[index] != 0x0A || mark != UInt8(ascii: "]") {
      if mark == UInt8(ascii: ")"), bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == mark {
        if depth == 0 { return index + 1 }
        depth -= 1
      }
      index += 1
    }
    return nil
  }

  /// A tag; what stands between angle brackets and has a colon or an at-sign before any blank is a link's text.
  private func tag(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    while index < end, bytes[index] != 0x20, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "@") { return nil }
      index += 1
    }
    return close(UInt8(ascii: ">"), index, end)
  }

  private func reference(_ start: Int, _ end: Int) -> Int? {
    bytes[start..<min(end, start + 32)].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
  }

  /// The line of a fence, with what it says of the code.
  private func fence(_ start: Int, _ end: Int) -> Int? {
    let line = bytes[start..<end].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.prefix(3).count == 3, line.prefix(3).allSatisfy({ $0 == bytes[start] }),
      !line.drop(while: { $0 == bytes[start] }).contains(bytes[start])
    else { return nil }
    return line.endIndex
  }
}
