/// Reads the head of a ZCZC story with one-letter codes, as AAP sends it: `%A`, `#slug`, `$headline`, `:(CITY)`.
struct FrameGrammar {
  private(set) var parts: [WirePart] = []
  private(set) var dateline: WireDateline?
  /// Where the body starts.
  private(set) var end = 0

  /// - Returns: nil where the text opens with no such frame.
  init?(_ text: WireBytes, _ range: Range<Int>) {
    var index = text.skipSpaces(range.lowerBound, range.upperBound)
    guard text.has("ZCZC", at: index) else { return nil }
    add(text, line(text, index, range), .frame, "frame.zczc", sense: "frame")
    index = line(text, index, range).upperBound
    var seen: Set<UInt8> = []
    while true {
      let start = text.skipSpaces(index, range.upperBound)
      guard start < range.upperBound, let kind = FrameGrammar.kinds.first(where: { $0.code == text[start] }) else {
        break
      }
      // A code stands once; what looks like it a second time is the story.
      guard seen.insert(kind.code).inserted else { break }
      let line = line(text, start, range)
      let content = text.trimmed((line.lowerBound + 1)..<line.upperBound)
      if kind.code == UInt8(ascii: ":"), addPlace(text, line, content) {
        index = line.upperBound
        continue
      }
      add(text, line, kind.kind, "frame.code", sense: kind.name, content: content)
      index = line.upperBound
    }
    end = index
  }

  private struct Code {
    var code: UInt8
    var kind: WirePart.Kind
    var name: String
  }

  private static let kinds = [
    Code(code: UInt8(ascii: "%"), kind: .frame, name: "service"),
    Code(code: UInt8(ascii: "#"), kind: .slugline, name: "slugline"),
    Code(code: UInt8(ascii: "$"), kind: .headline, name: "headline"),
    Code(code: UInt8(ascii: ":"), kind: .frame, name: "place"),
    Code(code: UInt8(ascii: "&"), kind: .frame, name: "author"),
    Code(code: UInt8(ascii: "*"), kind: .frame, name: "subject"),
    Code(code: UInt8(ascii: "@"), kind: .frame, name: "region"),
  ]

  private func line(_ text: WireBytes, _ start: Int, _ range: Range<Int>) -> Range<Int> {
    var end = start
    while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return start..<end
  }

  private mutating func add(
    _ text: WireBytes, _ line: Range<Int>, _ kind: WirePart.Kind, _ rule: String, sense: String,
    content: Range<Int>? = nil
  ) {
    var part = WirePart(kind, text.trimmed(line), content: content.map { text.trimmed($0) }, rule: rule)
    part.sense = sense
    parts.append(part)
  }

  /// The city in brackets is the dateline of the story.
  private mutating func addPlace(_ text: WireBytes, _ line: Range<Int>, _ content: Range<Int>) -> Bool {
    guard text[content.lowerBound] == 0x28, text[content.upperBound - 1] == 0x29, content.count > 2 else {
      return false
    }
    let city = text.trimmed((content.lowerBound + 1)..<(content.upperBound - 1))
    var found = WireDateline(runIn: content.lowerBound..<content.lowerBound, text: content)
    found.city = city
    found.places = [WireDateline.Place(name: city)]
    found.rule = "frame.place"
    dateline = found
    parts.append(WirePart(.dateline, text.trimmed(line), content: content, rule: "frame.place"))
    return true
  }
}
