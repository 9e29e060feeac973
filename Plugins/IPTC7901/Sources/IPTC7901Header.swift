/// The first line of a message: `eca0124 3 i 93  dpa 1888`.
///
/// Source and number, priority, category, count of words, and what the agency adds.
struct IPTC7901Header {
  private(set) var service: Range<Int>?
  private(set) var number: Range<Int>?
  private(set) var priority: Range<Int>?
  private(set) var category: Range<Int>?
  private(set) var wordCount: Range<Int>?
  /// What stands behind the count: the agency's name and its own number.
  private(set) var rest: Range<Int>?

  /// Whether all that the standard asks for is there.
  var isWhole: Bool {
    service != nil && number != nil && priority != nil && category != nil && wordCount != nil
  }

  /// Reads a line; what does not fit stands in `rest`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var words = HeaderWords(bytes, line)
    guard var word = words.next else { return }
    let letters = word.prefix { IPTC7901Header.isLetter(bytes[$0]) }.count
    let digits = word.dropFirst(letters).prefix { IPTC7901Header.isDigit(bytes[$0]) }.count
    guard (1...4).contains(letters), letters + digits == word.count, digits == 0 || (2...6).contains(digits) else {
      rest = words.rest
      return
    }
    service = word.lowerBound..<(word.lowerBound + letters)
    if digits > 0 {
      number = (word.lowerBound + letters)..<word.upperBound
    } else if let next = words.peek(1), next.count >= 2, next.allSatisfy({ IPTC7901Header.isDigit(bytes[$0]) }) {
      words.take()
      number = next
    } else {
      service = nil
      rest = words.rest
      return
    }
    words.take()
    if let next = words.next, next.count == 1, IPTC7901Header.isDigit(bytes[next.lowerBound]) {
      priority = next
      words.take()
    }
    if let next = words.next, next.count <= 4, next.allSatisfy({ IPTC7901Header.isLetter(bytes[$0]) }) {
      category = next
      words.take()
    }
    if let next = words.next, next.count <= 6, next.allSatisfy({ IPTC7901Header.isDigit(bytes[$0]) }) {
      wordCount = next
      words.take()
    }
    word = words.rest
    rest = word.isEmpty ? nil : word
  }

  /// Whether a line is a header, with all of its parts.
  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.count <= 200 && IPTC7901Header(bytes, line).isWhole
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// The words of a header line, from left to right.
struct HeaderWords {
  private let words: [Range<Int>]
  private var position = 0
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound {
      let isBlank = index == line.upperBound || bytes[index] <= 0x20 || bytes[index] == 0x7F
      guard isBlank else { continue }
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    self.words = words
    end = words.last?.upperBound ?? line.upperBound
  }

  /// The next word.
  var next: Range<Int>? { peek(0) }

  /// A word further on.
  func peek(_ distance: Int) -> Range<Int>? {
    words.indices.contains(position + distance) ? words[position + distance] : nil
  }

  mutating func take() { position += 1 }

  /// All from the next word on.
  var rest: Range<Int> { (next?.lowerBound ?? end)..<end }
}
