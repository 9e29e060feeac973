internal import WireformCore
internal import WireformWire

/// A message of IPTC 7901, put into an Article.
enum IPTC7901Message: TransportFormat {
  static var id: String { "iptc7901" }

  static func isHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    IPTC7901Header.isHeader(bytes, line)
  }

  /// Without STX, the header is its line and the line of keywords, which has slashes and no blanks.
  static func headerEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let lines = FrameLines.find(bytes, in: range).filter { !$0.isBlank }
    guard let first = lines.first, isHeader(bytes, first.content) else { return range.lowerBound }
    guard lines.count > 1 else { return first.content.upperBound }
    let second = lines[1].content
    let isKeywords = bytes[second.upperBound - 1] == 0x2F && !second.contains { bytes[$0] == 0x20 }
    return isKeywords ? second.upperBound : first.content.upperBound
  }

  static func isTrailer(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    IPTC7901Trailer(bytes, line) != nil
  }

  static func map(_ frame: TransportFrame, into mapper: inout FrameMapper, report: inout Report) {
    mapHeader(frame, &mapper, &report)
    let lines = FrameLines.find(mapper.bytes, in: frame.text)
    let head = IPTC7901Head(mapper.bytes, lines)
    head.map(&mapper)
    let notebook = IPTC7901Notebook(mapper.bytes, lines, from: head.end)
    mapper.addStory(
      Array(lines[head.end..<notebook.start]) + lines[notebook.end...], headlineIsKnown: head.isKnown, &report)
    notebook.map(&mapper)
    head.mapLabelOfHeadline(&mapper)
    mapTrailer(frame, &mapper, &report)
  }

  // MARK: header

  private static func mapHeader(_ frame: TransportFrame, _ mapper: inout FrameMapper, _ report: inout Report) {
    var lines = FrameLines.find(mapper.bytes, in: frame.header).filter { !$0.isBlank }[...]
    guard let first = lines.first else {
      return mapper.say(.transportNoHeader, path: "transmission", at: frame.header, &report)
    }
    let header = IPTC7901Header(mapper.bytes, first.content)
    if header.service != nil {
      lines = lines.dropFirst()
      mapHeaderLine(header, &mapper)
      if !header.isWhole { mapper.say(.transportBadHeader, path: "transmission", at: first.content, &report) }
    } else {
      mapper.say(.transportNoHeader, path: "transmission", at: first.content, &report)
    }
    guard let start = lines.first?.content.lowerBound, let end = lines.last?.content.upperBound else { return }
    let keywords = lines.map { mapper.text($0.content) }
    mapper.article.slugline = keywords.dropFirst().reduce(keywords.first ?? "") { line, next in
      line.hasSuffix("/") ? line + next : "\(line) \(next)"
    }
    mapper.took(start..<end, "slugline", "header.keywords")
  }

  private static func mapHeaderLine(_ header: IPTC7901Header, _ mapper: inout FrameMapper) {
    var transmission = Transmission()
    func take(_ range: Range<Int>?, _ name: String) -> String? {
      guard let range else { return nil }
      mapper.took(range, FieldPath([.key("transmission"), .key(name)]), "header.\(name)")
      return mapper.text(range)
    }
    transmission.service = take(header.service, "service")
    transmission.number = take(header.number, "number")
    transmission.priority = take(header.priority, "priority").map { Urgency($0, scale: id) }
    transmission.category = take(header.category, "category")
    transmission.wordCount = take(header.wordCount, "wordCount").flatMap { Int($0) }
    mapper.article.transmission = transmission
    if let rest = header.rest { mapper.keep(rest, as: "optional", "header.optional") }
  }

  // MARK: trailer

  private static func mapTrailer(_ frame: TransportFrame, _ mapper: inout FrameMapper, _ report: inout Report) {
    let lines = FrameLines.find(mapper.bytes, in: frame.trailer).filter { !$0.isBlank }
    guard let first = lines.first, let last = lines.last else { return }
    var rest = first.content.lowerBound..<last.content.upperBound
    if let trailer = IPTC7901Trailer(mapper.bytes, first.content) {
      var transmission = mapper.article.transmission ?? Transmission()
      transmission.sent = trailer.date
      mapper.article.transmission = transmission
      mapper.took(first.content, "transmission.sent", "trailer.time")
      if trailer.isExpanded {
        mapper.say(.transportExpandedYear, path: "transmission.sent", at: first.content, &report)
      }
      guard lines.count > 1 else { return }
      rest = lines[1].content.lowerBound..<last.content.upperBound
    }
    mapper.keep(rest, as: "trailer", "trailer.unknown")
    mapper.say(.transportBadTrailer, path: "extras.iptc7901", at: rest, &report)
  }
}
