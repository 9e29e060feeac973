/// The two lines of a header: `W2607 US asian`, and `r a DC3 DC1 BC-Slug  1stLd  11-13 1693`.
struct ANPA1312Header {
  // The first line.
  private(set) var service: Range<Int>?
  private(set) var number: Range<Int>?
  /// What UPI put between number and selector.
  private(set) var agency: Range<Int>?
  private(set) var selector: Range<Int>?

  // The second line.
  private(set) var priority: Range<Int>?
  private(set) var category: Range<Int>?
  /// The format codes, DC3 or DC4 and DC1 or DC2.
  private(set) var codes: Range<Int>?
  /// The keyword with its version.
  private(set) var keyword: Range<Int>?
  private(set) var version: Range<Int>?
  private(set) var date: Range<Int>?
  private(set) var wordCount: Range<Int>?

  /// Reads a first line.
  /// - Returns: nil where it is none.
  init?(firstLine line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] <= 0x20 || bytes[start] == 0x7F { start += 1 }
    guard start < line.upperBound, ANPA1312Header.isLetter(bytes[start]) else { return nil }
    let digits = bytes[(start + 1)..<line.upperBound].prefix(6).prefix { ANPA1312Header.isDigit($0) }.count
    guard (3...5).contains(digits) else { return nil }
    service = start..<(start + 1)
    let numberEnd = start + 1 + digits
    number = (start + 1)..<numberEnd
    let rest = ANPA1312Header.trimmed(bytes, numberEnd..<line.upperBound)
    guard rest.count <= 40 else { return nil }
    let separator = (numberEnd..<line.upperBound).first { bytes[$0] == 0x1F }
    if let separator {
      let words = ANPA1312Header.trimmed(bytes, numberEnd..<separator)
      agency = words.isEmpty ? nil : words
      let code = ANPA1312Header.trimmed(bytes, separator..<line.upperBound)
      selector = code.isEmpty ? nil : code
    } else {
      guard !rest.contains(where: { bytes[$0] == 0x20 }) else { return nil }
      selector = rest.isEmpty ? nil : rest
    }
  }

  /// Reads a second line.
  /// - Returns: whether it is one.
  mutating func readSecondLine(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = line.lowerBound
    guard line.count >= 3, ANPA1312Header.isLetter(bytes[index]), bytes[index + 1] <= 0x20 else { return false }
    priority = index..<(index + 1)
    index += 1
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    let letters = bytes[index..<line.upperBound].prefix { ANPA1312Header.isLetter($0) }.count
    guard letters <= 3, index + letters == line.upperBound || bytes[index + letters] <= 0x20 else {
      priority = nil
      return false
    }
    if letters > 0 { category = index..<(index + letters) }
    index += letters
    let codesEnd = index + bytes[index..<line.upperBound].prefix { $0 <= 0x20 }.count
    if let first = (index..<codesEnd).first(where: { ANPA1312Header.isCode(bytes[$0]) }),
      let last = (index..<codesEnd).last(where: { ANPA1312Header.isCode(bytes[$0]) })
    {
      codes = first..<(last + 1)
    }
    readKeyword(codesEnd..<line.upperBound, bytes)
    return true
  }

  /// The keyword, its version, date and count of words, the last two from the end.
  private mutating func readKeyword(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || bytes[index] <= 0x20 || bytes[index] == 0x7F else { continue }
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    if let last = words.last, last.count <= 6, last.allSatisfy({ ANPA1312Header.isDigit(bytes[$0]) }) {
      wordCount = words.removeLast()
    }
    if let last = words.last, ANPA1312Header.monthAndDay(bytes, last) != nil { date = words.removeLast() }
    guard let first = words.first, let last = words.last else { return }
    keyword = first.lowerBound..<last.upperBound
    if words.count > 1 { version = words[1].lowerBound..<last.upperBound }
  }

  /// Whether a header opens here: its first line and, below it, its second.
  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= 60, var header = ANPA1312Header(firstLine: line, bytes) else { return false }
    guard let second = nextLine(bytes, line), header.readSecondLine(second, bytes) else { return false }
    return header.date != nil || header.wordCount != nil && header.keyword != nil || header.codes != nil
  }

  /// The line below a line.
  static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var start = line.upperBound
    while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
    guard start < bytes.count else { return nil }
    let end = bytes[start..<min(bytes.count, start + 200)].firstIndex { $0 == 0x0D || $0 == 0x0A }
    return start..<(end ?? min(bytes.count, start + 200))
  }

  /// The two numbers of `11-13`.
  static func monthAndDay(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (first: Int, second: Int)? {
    let parts = range.split { bytes[$0] == 0x2D }
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy { isDigit(bytes[$0]) } }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) } }
    return (numbers[0], numbers[1])
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  static func isCode(_ byte: UInt8) -> Bool { (0x11...0x14).contains(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Range<Int> {
  /// The stretches between the offsets at which a test holds, empty ones left out.
  fileprivate func split(where isMark: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = lowerBound
    for index in self where isMark(index) {
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    if upperBound > start { pieces.append(start..<upperBound) }
    return pieces
  }
}
