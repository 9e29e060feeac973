/// Reads the dateline at the head of a paragraph, by a strict grammar: what it does not recognise stays
/// in the paragraph.
///
/// It is the same for every format: the layout of plain wire text uses it, and so may a reader of HTML or
/// NITF on the first paragraph of a body. It accepts a dateline only with a known source, or with a place
/// and a date, or a known city in capitals before a dash; it reads at most some 260 bytes and never fails.
public struct DatelineRecogniser: Sendable {
  /// How much the recogniser may accept.
  public struct Options: Sendable {
    /// The agency that the caller knows the story to be from.
    public var agency: AgencyProfile? {
      get { Agencies.at(agencyIndex) }
      set { agencyIndex = newValue.flatMap { profile in Agencies.all.firstIndex { $0.id == profile.id } } }
    }
    var agencyIndex: Int?
    /// Whether a known city alone before a dash is enough: true only for the first block of a body.
    public var acceptsCityAlone = true

    /// The options of a first paragraph of unknown origin.
    public init(agency: AgencyProfile? = nil, acceptsCityAlone: Bool = true) {
      self.acceptsCityAlone = acceptsCityAlone
      self.agency = agency
    }

    init(agencyIndex: Int?) { self.agencyIndex = agencyIndex }
  }

  /// What the recogniser may accept.
  public var options: Options

  /// Makes a recogniser.
  public init(options: Options = Options()) { self.options = options }

  /// The dateline at the head of a range of bytes; white space before it is passed over.
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - range: the first paragraph.
  /// - Returns: nil where the paragraph opens with no dateline. Its ranges count from the start of `bytes`.
  public static func recognise(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> WireDateline? {
    guard let view = Bytes(UnsafeRawBufferPointer(bytes)) else { return nil }
    return DatelineRecogniser().recognise(view, WireRange(range.clamped(to: 0..<bytes.count)))
  }

  /// The dateline at the head of `source`, or nil. Ranges count from the start of `source`.
  public func recognise(in source: UnsafeRawBufferPointer) -> WireDateline? {
    guard let bytes = Bytes(source) else { return nil }
    return recognise(bytes, WireRange(0, bytes.count))
  }

  /// The dateline at the head of `paragraph`, or nil.
  public func recognise(in paragraph: String) -> WireDateline? {
    var copy = paragraph
    return copy.withUTF8 { recognise(in: UnsafeRawBufferPointer($0)) }
  }

  func recognise(_ bytes: Bytes, _ range: WireRange) -> WireDateline? {
    let start = bytes.skipBlank(range.start, range.end)
    guard start < range.end, mayStart(bytes[start]), mayHold(bytes, start, range.end) else { return nil }
    if bytes[start] >= 0x80 || bytes[start] == 0x28 || bytes[start] == 0x5B {
      var fused = EastAsianDateline(bytes: bytes, start: start, end: range.end)
      if let found = fused.recognise() { return finish(found, bytes, range) }
    }
    let lexer = DatelineLexer(bytes, from: start, to: range.end)
    var grammar = DatelineGrammar(bytes: bytes, lexer: lexer, options: options)
    guard let found = grammar.recognise() else { return nil }
    return finish(found, bytes, range)
  }

  /// Whether a dateline may begin with `byte`: a first test that most lines fail.
  private func mayStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == 0x28 || byte == 0x2F || byte == 0x2D || byte == 0x5B
      || byte == 0x27
  }

  /// Whether a bracket, a slash or a dash stands in the first bytes: a second test, which most headlines
  /// fail. Scripts without capitals always pass.
  private func mayHold(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    let stop = Swift.min(Swift.min(end, bytes.count), start &+ 130)
    var at = start
    while at < stop {
      let byte = bytes.base[at]
      if byte == 0x28 || byte == 0x2F || byte == 0x5F || byte >= 0xE2 { return true }
      // A hyphen inside of a word closes nothing; a full stop may, after a bare source.
      if byte == 0x2D, bytes[at &+ 1] == 0x2D || bytes[at &+ 1] <= 0x20 || bytes[at &- 1] <= 0x20 { return true }
      if byte == 0x2E, bytes[at &+ 1] == 0x20, at &- start > 12 { return true }
      at &+= 1
    }
    return false
  }

  /// Widens the run-in over the blanks after the separator, and chooses the profile.
  private func finish(_ found: WireDateline, _ bytes: Bytes, _ range: WireRange) -> WireDateline {
    var dateline = found
    dateline.runIn.end = bytes.skipBlank(found.runIn.end, range.end)
    dateline.agencyIndex = agency(of: dateline, bytes)
    let month = month(of: dateline, bytes)
    dateline.date?.month = month
    return dateline
  }

  /// Listopad is November in Poland and Czechia, and October in Croatia.
  private func month(of dateline: WireDateline, _ bytes: Bytes) -> Int? {
    guard let date = dateline.date, date.month == 11, let source = dateline.source else { return dateline.date?.month }
    let isCroatian = bytes.hasFolded("hina", at: source.start, before: source.end)
    return isCroatian && bytes.find("istopada", from: date.range.start, to: date.range.end) != nil ? 10 : 11
  }

  private func agency(of dateline: WireDateline, _ bytes: Bytes) -> Int? {
    if let forced = options.agencyIndex { return forced }
    guard let source = dateline.source, let group = SourceNames.group(bytes, source, anyPart: true) else {
      return nil
    }
    let candidates = Agencies.sourceGroups[group]
    for index in candidates {
      let date = Agencies.all[index].date
      if date == .always, dateline.date == nil { continue }
      if date == .never, dateline.date != nil { continue }
      let marks = Agencies.all[index].separators
      if !marks.isEmpty, !marks.contains(where: { fits($0, dateline.separator, bytes) }) { continue }
      return index
    }
    return candidates.first
  }

  private func fits(_ mark: String, _ separator: WireRange?, _ bytes: Bytes) -> Bool {
    guard let separator else { return mark.isEmpty }
    return mark.utf8.count == separator.count && mark.utf8.first == bytes[separator.start]
  }
}
