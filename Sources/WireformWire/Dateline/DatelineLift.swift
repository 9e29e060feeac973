public import WireformCore

/// Finds the dateline at the head of a body, and tells what a reader would make of one: the reader and the writer ask
/// the same question here, so that the writer knows what will come back.
public enum DatelineLift {
  /// The characters that the dateline takes at the head of a paragraph.
  /// - Parameters:
  ///   - paragraph: the plain text.
  ///   - element: the dateline as its own element says it.
  /// - Returns: nil where the paragraph opens with no dateline.
  public static func runIn(of paragraph: String, element: String?) -> String? {
    let own = DatelineRecogniser.runIn(of: paragraph)
    let told = element.flatMap { self.told(by: $0, in: paragraph) }
    guard let own, let told else { return own ?? told }
    return told.utf8.count > own.utf8.count ? told : own
  }

  /// The characters up to the text behind a dateline that an element has told word for word.
  private static func told(by element: String, in paragraph: String) -> String? {
    guard !element.isEmpty, paragraph.utf8.starts(with: element.utf8) else { return nil }
    var rest = paragraph.utf8.dropFirst(element.utf8.count)
    let source = sourceInBrackets(rest)
    rest = rest.dropFirst(source)
    let separators = rest.prefix { isSeparator($0) }
    guard !separators.isEmpty, separators.count < rest.count else { return nil }
    let isMarkedOff = source > 0 || separators.contains { $0 != 0x20 }
    guard isMarkedOff || isNoSentence(element) else { return nil }
    return String(paragraph[..<separators.endIndex])
  }

  /// The length of a source behind the place, blanks before it included: whatever its name, the element has told that
  /// a dateline stands here.
  private static func sourceInBrackets(_ text: Substring.UTF8View) -> Int {
    let blanks = text.prefix { $0 == 0x20 }.count
    guard text.dropFirst(blanks).first == UInt8(ascii: "(") else { return 0 }
    let inside = text.dropFirst(blanks + 1).prefix(40).prefix { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "(") }
    guard !inside.isEmpty, text.dropFirst(blanks + 1 + inside.count).first == UInt8(ascii: ")") else { return 0 }
    return blanks + inside.count + 2
  }

  /// Whether a text in front of a blank opens no sentence, as "Paris" may: it has a date or a source, or is in capitals.
  private static func isNoSentence(_ element: String) -> Bool {
    element.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ")") }
      || !element.utf8.contains { (0x61...0x7A).contains($0) }
  }

  /// Blanks, stops, dashes and underscores; a dash of three bytes by all of its bytes.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "/"):
      true
    case 0xE2, 0x80, 0x93, 0x94: true
    default: false
    }
  }

  /// The dateline as a whole: the text of the element, the characters of the body, the parts from whichever the
  /// grammar reads, the body's first.
  public static func dateline(element: String?, runIn: String?) -> Dateline? {
    reading(element: element, runIn: runIn).dateline
  }

  /// The dateline as a whole, and the one that the characters of the body make alone: where both are the same, the
  /// element says nothing more.
  public static func reading(element: String?, runIn: String?) -> (dateline: Dateline?, ofRunIn: Dateline?) {
    let read = runIn.flatMap { DatelineRecogniser.dateline(of: $0 + "Text") }
    return (composed(element, runIn, read), composed(nil, runIn, read))
  }

  private static func composed(_ element: String?, _ runIn: String?, _ fromRunIn: Dateline?) -> Dateline? {
    guard element != nil || runIn != nil else { return nil }
    var dateline = fromRunIn ?? Dateline()
    if fromRunIn == nil, let element, let fromElement = DatelineRecogniser.dateline(of: element + " - Text") {
      dateline = fromElement
      dateline.separator = nil
    }
    if fromRunIn == nil, dateline.source == nil, let element, let runIn, runIn.utf8.starts(with: element.utf8) {
      dateline.source = source(behind: element, in: runIn) ?? dateline.source
    }
    dateline.text = element ?? fromRunIn?.text ?? runIn.map(collapsed)
    dateline.runIn = runIn
    return dateline
  }

  /// The source in brackets behind the text of the element.
  private static func source(behind element: String, in runIn: String) -> String? {
    let rest = runIn.utf8.dropFirst(element.utf8.count)
    guard sourceInBrackets(rest) > 0, let open = rest.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    let inside = rest[open...].dropFirst().prefix { $0 != UInt8(ascii: ")") }
    return String(decoding: Array(inside), as: UTF8.self)
  }

  /// Runs of ASCII white space as one blank, none at the ends: as XML's white space is read.
  private static func collapsed(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
  }
}
