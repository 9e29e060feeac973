public import WireformCore
internal import WireformWire

/// Reads plain wire text: one story or many.
public enum WireTextReader: Reader {
  /// The reader's options.
  public typealias Options = WireTextOptions

  /// Reads the stories of a text, each as an Article.
  public static func read(
    _ source: inout ByteSource, options: WireTextOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let bytes = try source.readAll(limit: report.limits.bytes)
    let text = try TextDecoder.decode(bytes, charset: options.charset, report: &report)
    report.trace?.text = text
    var parser = WireParser()
    parser.options.agency = options.agency.flatMap { Agencies.named($0) }
    let pieces = text.withUnsafeBytes { StorySplitter.split($0) }
    guard !pieces.isEmpty else {
      throw FormatError(.badData, .emptyInput, "the input has white space and control characters only")
    }
    var lines = LineCounter()
    for (index, piece) in pieces.enumerated() {
      if pieces.count > 1 {
        let place = text.withUnsafeBytes { lines.place(of: piece.range.start..<piece.range.start, in: $0) }
        let rule = piece.rule.map { " (\($0.id))" } ?? ""
        report.add(.wireSplit, "story \(index + 1) of \(pieces.count) starts here\(rule)", at: place)
      }
      let article = text.withUnsafeBufferPointer { bytes -> Article in
        let story = parser.parse(UnsafeRawBufferPointer(bytes), in: piece.range)
        var mapping = StoryMapper.Options()
        mapping.index = index
        mapping.referenceDate = options.referenceDate
        var mapper = StoryMapper(bytes, story, options: mapping, lines: lines)
        mapper.map(&report)
        report.trace?.add(contentsOf: mapper.entries)
        lines = mapper.lines
        return mapper.article
      }
      try emit(article, &report)
    }
  }
}
