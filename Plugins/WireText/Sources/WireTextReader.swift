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
    var failure: FormatError?
    text.withUnsafeBufferPointer { bytes in
      Mojibake.tell(bytes, &report)
      let sequence = StorySequence(UnsafeRawBufferPointer(bytes), parser)
      do throws(FormatError) {
        try read(sequence, bytes, options, &report, emit)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private static func read(
    _ sequence: StorySequence, _ bytes: UnsafeBufferPointer<UInt8>, _ options: WireTextOptions,
    _ report: inout Report, _ emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let pieces = sequence.stories
    guard !pieces.isEmpty else {
      throw FormatError(.badData, .emptyInput, "the input has white space and control characters only")
    }
    var lines = LineCounter()
    var mapping = StoryMapper.Options()
    mapping.referenceDate = options.referenceDate
    for (index, piece) in pieces.enumerated() {
      if pieces.count > 1 {
        let start = piece.range.start..<piece.range.start
        let place = lines.place(of: start, in: UnsafeRawBufferPointer(bytes))
        let rule = piece.rule.map { " (\($0.id))" } ?? ""
        report.add(.wireSplit, "story \(index + 1) of \(pieces.count) starts here\(rule)", at: place)
      }
      mapping.index = index
      var mapper = StoryMapper(bytes, sequence.story(index), options: mapping, lines: lines, article: Article())
      mapper.map(&report)
      lines = mapper.lines
      report.trace?.add(contentsOf: mapper.entries)
      try emit(mapper.finished(), &report)
    }
  }
}
