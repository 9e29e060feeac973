public import WireformCore

extension DatelineRecogniser {
  /// The dateline at the head of a string, with the parts as the Article has them.
  ///
  /// For formats that hold running text: the strict grammar of DESIGN.md (3).
  /// - Parameter text: the first paragraph.
  /// - Returns: the dateline and the text without it, nil where there is none.
  public static func lift(_ text: String) -> (dateline: Dateline, rest: String)? {
    var text = text
    return text.withUTF8 { bytes in
      guard let found = recognise(bytes, in: 0..<bytes.count), found.runIn.end < bytes.count else { return nil }
      let rest = String(decoding: bytes[found.runIn.end...], as: UTF8.self)
      return (found.article(in: bytes), rest)
    }
  }

  /// The characters alone that a dateline takes at the head of a string, for callers that need no more.
  static func runIn(of text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard let found = recognise(bytes, in: 0..<bytes.count), found.runIn.end < bytes.count else { return nil }
      return WireText.exact(bytes, found.runIn.offsets)
    }
  }

  /// The dateline alone that a string opens with, which must go on behind it.
  static func dateline(of text: String) -> Dateline? {
    var text = text
    return text.withUTF8 { bytes in
      guard let found = recognise(bytes, in: 0..<bytes.count), found.runIn.end < bytes.count else { return nil }
      return found.article(in: bytes)
    }
  }
}

extension WireDateline {
  /// The dateline as a part of an Article.
  /// - Parameter bytes: the text that the offsets count in.
  public func article(in bytes: UnsafeBufferPointer<UInt8>) -> Dateline {
    func string(_ range: WireRange) -> String { WireText.collapsed(bytes, range) }
    var dateline = Dateline()
    dateline.text = string(text)
    dateline.runIn = WireText.exact(bytes, runIn.offsets)
    dateline.places = places.map { place in
      DatelinePlace(
        string(place.name), qualifier: place.qualifier.map(string), country: place.country.map(string))
    }
    dateline.city = city.map(string)
    dateline.date = date.flatMap { PartialDate(year: $0.year, month: $0.month, day: $0.day) }
    dateline.source = source.map(string)
    dateline.separator = separator.map(string)
    return dateline
  }
}
