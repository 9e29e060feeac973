public import WireformCore

/// Recognises a dateline at the head of a text by one strict grammar, whatever the agency.
///
/// `[source] places [, qualifier] [, date] [.] [source] separator`, with the source in brackets, in slashes, bare or
/// first (WIRE.md, generic grammar). A wrong cut loses text and a miss loses nothing, so it accepts only a known
/// source, or a place with a date; brackets and dashes alone never make a dateline.
public enum DatelineRecogniser {
  /// How far a dateline may reach, in bytes.
  static let reach = 200

  /// The dateline at the head of a text of valid UTF-8.
  /// - Parameters:
  ///   - bytes: the text.
  ///   - range: the first paragraph; white space at its head is passed over.
  /// - Returns: nil where the paragraph opens with no dateline.
  public static func recognise(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> WireDateline? {
    recognise(WireBytes(base: bytes), in: range.clamped(to: 0..<bytes.count))
  }

  /// The dateline at the head of a string, with the parts as the Article has them.
  ///
  /// For formats that hold running text: the strict grammar of DESIGN.md (3).
  /// - Parameter text: the first paragraph.
  /// - Returns: the dateline and the text without it, nil where there is none.
  public static func lift(_ text: String) -> (dateline: Dateline, rest: String)? {
    var text = text
    return text.withUTF8 { bytes in
      guard let found = recognise(bytes, in: 0..<bytes.count), found.runIn.upperBound < bytes.count else { return nil }
      let rest = String(decoding: bytes[found.runIn.upperBound...], as: UTF8.self)
      return (found.article(in: bytes), rest)
    }
  }

  static func recognise(_ text: WireBytes, in range: Range<Int>) -> WireDateline? {
    let start = text.skipSpaces(range.lowerBound, range.upperBound)
    let end = min(range.upperBound, start + reach)
    guard start < end else { return nil }
    if text[start] >= 0xE0 || text[start] == 0x28, let found = FusedDateline.recognise(text, start, end, range) {
      return found
    }
    var grammar = DatelineGrammar(text, start, end, range)
    return grammar.parse()
  }
}

extension WireDateline {
  /// The dateline as a part of an Article.
  /// - Parameter bytes: the text that the offsets count in.
  public func article(in bytes: UnsafeBufferPointer<UInt8>) -> Dateline {
    func string(_ range: Range<Int>) -> String { WireText.collapsed(bytes, range) }
    var dateline = Dateline()
    dateline.text = string(text)
    dateline.runIn = WireText.exact(bytes, runIn)
    dateline.places = places.map { place in
      let qualifier = place.qualifier.map(string)
      return DatelinePlace(string(place.name), qualifier: qualifier, country: place.isCountry ? qualifier : nil)
    }
    dateline.city = city.map(string)
    dateline.date = date
    dateline.source = source.map(string)
    dateline.separator = separator.map(string)
    return dateline
  }
}
