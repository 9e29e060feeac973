public import WireformCore

/// A format that carries wire text in frames; what is common to reading them is in `TransportReader`.
public protocol TransportFormat: TransportLines {
  /// The id of the format, the key of its extras.
  static var id: String { get }
  /// Puts a message into an Article.
  static func map(_ frame: TransportFrame, into mapper: inout FrameMapper, report: inout Report)
}

/// The options of readers of transports.
public struct TransportReadingOptions: FormatOptions {
  /// The charset of the input.
  public var charset: Charset?
  /// The agency whose profile is forced.
  public var agency: String?

  /// The defaults: everything is found out.
  public init() {}

  /// `charset` and `agency`.
  public static let declared: [OptionDeclaration] = [
    OptionDeclaration(
      "charset", .charset, default: "UTF-8, else a national ISO 646 by its words, else windows-1252",
      "The charset of the input."),
    OptionDeclaration(
      "agency", .choice(Agencies.all.map(\.id)), default: "found out", "Read the text as this agency's."),
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) {
    if name == "charset" { charset = value.charset } else { agency = value.string }
  }
}

/// Reads files of framed messages, each an Article.
public enum TransportReader<Format: TransportFormat> {
  /// Reads a source.
  public static func read(
    _ source: inout ByteSource, options: TransportReadingOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let bytes = try source.readAll(limit: report.limits.bytes)
    let text = try TransportCharset.decode(bytes, charset: options.charset, report: &report)
    report.trace?.text = text
    text.withUnsafeBufferPointer { Mojibake.tell($0, &report) }
    let splitter = text.withUnsafeBufferPointer { TransportSplitter($0, Format.self) }
    guard !splitter.frames.isEmpty || !splitter.outside.isEmpty else {
      throw FormatError(.badData, .emptyInput, "the input has white space and control characters only")
    }
    var lines = LineCounter()
    report.add(outside: splitter, text, &lines)
    let agency = options.agency.flatMap { Agencies.named($0) }
    for (index, frame) in splitter.frames.enumerated() {
      if splitter.frames.count > 1 {
        let place = text.withUnsafeBytes { lines.place(of: frame.range.lowerBound..<frame.range.lowerBound, in: $0) }
        report.add(.transportSplit, "message \(index + 1) of \(splitter.frames.count) starts here", at: place)
      }
      let article = text.withUnsafeBufferPointer { bytes -> Article in
        var mapper = FrameMapper(bytes, format: Format.id, agency: agency, index: index, lines: lines)
        mapper.origin = frame.text.lowerBound
        Format.map(frame, into: &mapper, report: &report)
        mapper.check(frame, &report)
        report.trace?.add(contentsOf: mapper.entries.sorted { $0.range.lowerBound < $1.range.lowerBound })
        lines = mapper.lines
        return mapper.article
      }
      try emit(article, &report)
    }
  }
}

extension FrameMapper {
  /// Says what is broken about a message.
  mutating func check(_ frame: TransportFrame, _ report: inout Report) {
    putAway()
    let end = frame.range.upperBound..<frame.range.upperBound
    if article.language == nil, !frame.text.isEmpty {
      article.language = LineQuestions.language(WireBytes(base: bytes), frame.text)
    }
    if trimmed(frame.text).isEmpty { say(.transportEmpty, path: "body", at: frame.range, &report) }
    let hasControls = frame.hasStart || frame.hasTextStart || frame.hasTextEnd || frame.hasEnd
    let missing = [
      (frame.hasStart, "SOH"), (frame.hasTextStart, "STX"), (frame.hasTextEnd, "ETX"), (frame.hasEnd, "EOT"),
    ]
    .filter { !$0.0 }.map(\.1)
    if hasControls, !missing.isEmpty {
      say(.transportUnclosed, "the message lacks \(missing.joined(separator: ", "))", at: end, &report)
    }
    guard let promised = article.transmission?.wordCount else { return }
    let words = FrameMapper.words(bytes, frame.text)
    if promised > words + words / 10 + 20 {
      say(
        .transportFewerWords, "the header promises \(promised) words and the text has \(words)",
        path: "transmission.wordCount", at: end, &report)
    }
  }

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for index in range {
      let isBlank = WireBytes.isSpace(bytes[index])
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    return count
  }
}

extension Report {
  fileprivate mutating func add(outside splitter: TransportSplitter, _ text: [UInt8], _ lines: inout LineCounter) {
    for range in splitter.outside {
      let place = text.withUnsafeBytes { lines.place(of: range, in: $0) }
      let words = String(decoding: text[range].prefix(60).filter { $0 >= 0x20 }, as: UTF8.self)
      add(.transportOutside, "text that stands in no message was left out: \(words)", at: place)
    }
  }
}
