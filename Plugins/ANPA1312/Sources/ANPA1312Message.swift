internal import WireformCore
internal import WireformWire

/// A message of ANPA 1312, put into an Article.
enum ANPA1312Message: TransportFormat {
  static var id: String { "anpa1312" }

  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    ANPA1312Header.isHeader(bytes, line)
  }

  /// Without STX, the header is its two lines.
  static func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let lines = FrameLines.find(bytes, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 300))
      .filter { !$0.isBlank }
    guard lines.count > 1, isHeader(bytes, lines[0].content) else { return range.lowerBound }
    return lines[1].content.upperBound
  }

  static func isTrailer(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    ANPA1312Trailer(bytes, unmarked(bytes, line)) != nil
  }

  /// A line without the caret that stands before the trailer.
  private static func unmarked(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
    let start = line.first { bytes[$0] > 0x20 && bytes[$0] != 0x5E && bytes[$0] != 0x7F } ?? line.upperBound
    return start..<line.upperBound
  }

  static func map(_ frame: TransportFrame, into mapper: inout FrameMapper, report: inout Report) {
    let isTabular = mapHeader(frame, &mapper, &report)
    let lines = FrameLines.find(mapper.bytes, in: frame.text, marks: .anpa)
    let head = ANPA1312Head(mapper.bytes, lines, keyword: mapper.article.transmission?.keyword)
    head.map(&mapper)
    let story = Array(lines[head.end...])
    if isTabular, !isProse(mapper.bytes, story) {
      mapper.addTable(story)
    } else {
      // Fields are told by carets; what is indented behind them is a paragraph, however short.
      let isIndented = (story.first { !$0.isBlank }?.indent ?? 0) >= 2
      mapper.addStory(story, headlineIsKnown: head.isKnown, headIsDone: head.isKnown && isIndented, &report)
    }
    head.mapLabels(&mapper)
    mapTrailer(frame, &mapper, &report)
  }

  /// Whether a text that is marked as tabular is a story all the same, as Kyodo's are: it opens with a dateline.
  private static func isProse(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [FrameLine]) -> Bool {
    let clean = FrameText(bytes, lines).bytes
    return clean.withUnsafeBufferPointer { text in
      let end = text.firstIndex(of: 0x0A) ?? text.count
      return HeadLine.opensStory(text, 0..<end)
    }
  }

  // MARK: header

  /// - Returns: whether the header says that the text is tabular.
  private static func mapHeader(
    _ frame: TransportFrame, _ mapper: inout FrameMapper, _ report: inout Report
  ) -> Bool {
    // DC codes are control characters, so that lines are cut here and not where blanks are cut off.
    let bytes = mapper.bytes
    let lines = FrameLines.find(bytes, in: frame.header).filter { !$0.isBlank }
    guard let first = lines.first, let last = lines.last else {
      mapper.say(.transportNoHeader, path: "transmission", at: frame.header, &report)
      return false
    }
    var transmission = Transmission()
    guard var header = ANPA1312Header(firstLine: first.content, bytes) else {
      let all = first.content.lowerBound..<last.content.upperBound
      mapper.keep(all, as: "header", "header.unknown")
      mapper.say(.transportNoHeader, path: "transmission", at: all, &report)
      return false
    }
    var rest = lines.dropFirst()
    if let second = rest.first, header.readSecondLine(second.content, bytes) { rest = rest.dropFirst() }
    mapFirstLine(header, &transmission, &mapper)
    mapSecondLine(header, &transmission, &mapper, &report)
    mapper.article.transmission = transmission
    if header.priority == nil || !rest.isEmpty {
      for line in rest { mapper.keep(line.content, as: "header", "header.unknown") }
      mapper.say(.transportBadHeader, path: "transmission", at: first.content, &report)
    }
    return header.codes.map { bytes[$0].contains(0x12) } ?? false
  }

  private static func take(_ range: Range<Int>?, _ name: String, _ mapper: inout FrameMapper) -> String? {
    guard let range else { return nil }
    mapper.took(range, FieldPath([.key("transmission"), .key(name)]), "header.\(name)")
    return mapper.text(range)
  }

  private static func mapFirstLine(
    _ header: ANPA1312Header, _ transmission: inout Transmission, _ mapper: inout FrameMapper
  ) {
    transmission.service = take(header.service, "service", &mapper)
    transmission.number = take(header.number, "number", &mapper)
    transmission.origin = take(header.agency, "origin", &mapper)
    transmission.selector = take(header.selector, "selector", &mapper)
  }

  private static func mapSecondLine(
    _ header: ANPA1312Header, _ transmission: inout Transmission, _ mapper: inout FrameMapper, _ report: inout Report
  ) {
    transmission.priority = take(header.priority, "priority", &mapper).map { Urgency($0, scale: "anpa") }
    transmission.category = take(header.category, "category", &mapper)
    transmission.format = header.codes.flatMap { FormatCodes.words(mapper.bytes[$0]) }
    transmission.keyword = take(header.keyword, "keyword", &mapper)
    // The version is told beside the keyword, which keeps it, as a label beside its headline.
    transmission.version = header.version.map { mapper.text($0) }
    transmission.wordCount = take(header.wordCount, "wordCount", &mapper).flatMap { Int($0) }
    guard let range = header.date, let numbers = ANPA1312Header.monthAndDay(mapper.bytes, range) else { return }
    let isKyodo = transmission.origin == "KYODO"
    let monthFirst = PartialDate(month: numbers.first, day: numbers.second)
    let dayFirst = PartialDate(month: numbers.second, day: numbers.first)
    transmission.date = isKyodo ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
    guard let date = transmission.date else {
      mapper.keep(range, as: "date", "header.date")
      return mapper.say(.badDate, path: "transmission.date", at: range, &report)
    }
    mapper.took(range, "transmission.date", "header.date")
    if date != monthFirst { mapper.say(.transportDayFirst, path: "transmission.date", at: range, &report) }
  }

  // MARK: trailer

  private static func mapTrailer(_ frame: TransportFrame, _ mapper: inout FrameMapper, _ report: inout Report) {
    let bytes = mapper.bytes
    let lines = FrameLines.find(bytes, in: frame.trailer, marks: .anpa).filter { !$0.isBlank }
    guard let first = lines.first, let last = lines.last else { return }
    var rest = first.content.lowerBound..<last.content.upperBound
    if let trailer = ANPA1312Trailer(bytes, first.content) {
      mapTrailer(trailer, first.content, &mapper, &report)
      guard lines.count > 1 else { return }
      rest = lines[1].content.lowerBound..<last.content.upperBound
    }
    mapper.keep(rest, as: "trailer", "trailer.unknown")
    mapper.say(.transportBadTrailer, path: "extras.anpa1312", at: rest, &report)
  }

  /// The time of the trailer; its words are the end mark, unless the story has one of its own.
  private static func mapTrailer(
    _ trailer: ANPA1312Trailer, _ range: Range<Int>, _ mapper: inout FrameMapper, _ report: inout Report
  ) {
    var transmission = mapper.article.transmission ?? Transmission()
    transmission.sent = trailer.date
    mapper.article.transmission = transmission
    if trailer.isBare {
      mapper.took(range, "transmission.sent", "trailer.time")
    } else if mapper.article.endMark == nil {
      mapper.article.endMark = mapper.text(range)
      mapper.took(range, "endMark", "trailer.time")
    } else {
      mapper.keep(range, as: "trailer", "trailer.time")
    }
    mapper.say(.transportExpandedYear, path: "transmission.sent", at: range, &report)
    if trailer.isDayFirst { mapper.say(.transportDayFirst, path: "transmission.sent", at: range, &report) }
  }
}

/// The control characters of the header that tell how the text is set, in words.
enum FormatCodes {
  private static let names: [(byte: UInt8, word: String)] = [
    (0x13, "body"), (0x14, "agate"), (0x11, "text"), (0x12, "tabular"),
  ]

  /// `body text` for DC3 DC1.
  static func words(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let words = bytes.compactMap { byte in names.first { $0.byte == byte }?.word }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// DC3 DC1 for `body text`; nil where there are other words.
  static func codes(_ words: String) -> [UInt8]? {
    let codes = words.split(separator: " ").map { word in names.first { $0.word == word }?.byte }
    return codes.contains(nil) ? nil : codes.compactMap { $0 }
  }
}
