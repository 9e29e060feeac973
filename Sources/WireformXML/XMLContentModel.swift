internal import WireformCore

/// What may stand in an element: the parts in their order.
struct XMLContentModel: Sendable {
  /// One place in the order: an element, or any of several.
  struct Slot: Sendable {
    let names: [String]
    let isRequired: Bool
    let isRepeated: Bool
  }

  let element: String
  let attributes: [String]
  /// The parts in their order; nil where only the attributes are looked at.
  let slots: [Slot]?

  /// Reads `element @attribute…: slot slot? slot* (a|b)+`; nil for an empty line.
  init?(_ line: String) {
    let sides = line.split(separator: ":", maxSplits: 1)
    let words = sides.first?.split(separator: " ").map(String.init) ?? []
    guard let element = words.first else { return nil }
    self.element = element
    attributes = words.dropFirst().filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
    slots =
      sides.count < 2
      ? nil
      : sides[1].split(separator: " ").map { word in
        let mark = word.last
        let isMarked = mark == "?" || mark == "*" || mark == "+"
        let names = (isMarked ? word.dropLast() : word).filter { $0 != "(" && $0 != ")" }
        return Slot(
          names: names.split(separator: "|").map(String.init), isRequired: mark != "?" && mark != "*",
          isRepeated: mark == "*" || mark == "+")
      }
  }

  func begin(_ element: XMLElement) -> Progress? {
    slots.map { Progress(element: self.element, slots: $0, place: element.place, uri: element.name.uri) }
  }

  /// How far the parts of one element have come.
  struct Progress {
    let element: String
    let slots: [Slot]
    let place: SourcePlace
    /// The namespace of the element; parts of others are let through.
    let uri: String?
    private var slot = 0
    private var counts: [Int]

    init(element: String, slots: [Slot], place: SourcePlace, uri: String?) {
      self.element = element
      self.slots = slots
      self.place = place
      self.uri = uri
      counts = Array(repeating: 0, count: slots.count)
    }

    /// Takes the next part.
    mutating func take(_ part: XMLElement, _ report: inout Report) {
      guard let found = slots.firstIndex(where: { $0.names.contains(part.local) }) else {
        guard part.name.uri == uri else { return }
        return report.add(.invalidUnknown, "\(part.local) in \(element)", at: part.place)
      }
      if found < slot {
        let after = slots[slot].names.joined(separator: " or ")
        report.add(.invalidOrder, "\(part.local) stands behind \(after) in \(element)", at: part.place)
      }
      slot = max(slot, found)
      counts[found] += 1
      if counts[found] == 2, !slots[found].isRepeated {
        report.add(.invalidRepeated, "\(part.local) stands twice in \(element)", at: part.place)
      }
    }

    /// Tells what is missing.
    func finish(_ report: inout Report) {
      for (index, slot) in slots.enumerated() where slot.isRequired && counts[index] == 0 {
        let names = slot.names.joined(separator: " or ")
        report.add(.invalidMissing, "\(element) has no \(names)", at: place)
      }
    }
  }
}

/// What a value may be.
enum XMLValueType: Sendable {
  /// A date with time in ISO 8601's extended form, with a zone or none, as XML Schema has it.
  case dateTime
  /// The same, or nothing.
  case optionalDateTime
  /// The same in the basic form, `20260131T120000+0100`, or a date alone.
  case basicDateTime
  /// A date of any precision.
  case date
  /// A whole number from 0.
  case count
  /// A number within bounds.
  case range(ClosedRange<Int>)
  /// One of some words.
  case word([String])

  init(_ text: String) {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    switch text {
    case "dateTime": self = .dateTime
    case "dateTime?": self = .optionalDateTime
    case "basicDateTime": self = .basicDateTime
    case "date": self = .date
    case "count": self = .count
    case _ where bounds.count == 2 && bounds[0] <= bounds[1]: self = .range(bounds[0]...bounds[1])
    default: self = .word(text.split(separator: "|").map(String.init))
    }
  }

  func check(_ text: String, of name: String, at place: SourcePlace, _ report: inout Report) {
    let value = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    guard !allows(value) else { return }
    report.add(.invalidValue, "\(name) is '\(value.prefix(80))'; expected is \(expected)", at: place)
  }

  private func allows(_ value: String) -> Bool {
    switch self {
    case .optionalDateTime where value.isEmpty: true
    case .dateTime, .optionalDateTime:
      XMLValueType.fits(value, "dddd-dd-ddTdd:dd:dd", zone: "dd:dd") && PartialDate(value) != nil
    case .basicDateTime:
      PartialDate(value) != nil
        && (XMLValueType.fits(value, "ddddddddTdddddd", zone: "dddd") || XMLValueType.fits(value, "dddddddd", zone: ""))
    case .date: PartialDate(value) != nil
    case .count: Int(value).map { $0 >= 0 } ?? false
    case .range(let range): Int(value).map { range.contains($0) } ?? false
    case .word(let words): words.contains(value)
    }
  }

  /// Whether a value has a shape, `d` for a digit, behind which a fraction and a zone may stand.
  private static func fits(_ value: String, _ shape: StaticString, zone: String) -> Bool {
    let shape = Array("\(shape)".utf8)
    let bytes = Array(value.utf8)
    func matches(_ part: ArraySlice<UInt8>, _ shape: [UInt8]) -> Bool {
      part.count == shape.count
        && zip(part, shape).allSatisfy { $1 == UInt8(ascii: "d") ? (0x30...0x39).contains($0) : $0 == $1 }
    }
    guard matches(bytes.prefix(shape.count), shape) else { return false }
    var rest = bytes.dropFirst(shape.count)
    if rest.first == UInt8(ascii: "."), !zone.isEmpty {
      rest = rest.dropFirst()
      rest = rest.drop { (0x30...0x39).contains($0) }
    }
    if rest.isEmpty { return true }
    guard !zone.isEmpty else { return false }
    if rest.elementsEqual([UInt8(ascii: "Z")]) { return true }
    return (rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-"))
      && matches(rest.dropFirst(), Array(zone.utf8))
  }

  private var expected: String {
    switch self {
    case .dateTime, .optionalDateTime: "a date with time such as 2026-01-31T12:00:00Z"
    case .basicDateTime: "a date with time such as 20260131T120000+0100"
    case .date: "a date"
    case .count: "a whole number"
    case .range(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): words.joined(separator: ", ")
    }
  }
}
