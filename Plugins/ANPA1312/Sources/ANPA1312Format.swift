public import WireformCore
public import WireformWire

/// The format `anpa1312`: wire text in the frames of ANPA 1312, the standard line format of American agencies.
public enum ANPA1312Format {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: "anpa1312", aliases: ["anpa", "anpa-1312"], extensions: ["anpa", "tst"], mediaTypes: [],
    summary: "ANPA 1312: wire text between SOH and EOT, as American agencies send it",
    reading: .init(ANPA1312Reader.self), writing: .init(ANPA1312Writer.self), codes: [], sniff: sniff)

  /// 90 for SOH and a header, 70 for a header that has lost its SOH.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    head.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.firstIndex { $0 > 0x20 && $0 < 0x7F } ?? bytes.count
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = start..<min(end, start + 100)
      let hasStart = bytes.prefix(start).contains(0x01)
      let first = ANPA1312Header(firstLine: line, bytes)
      guard first != nil, hasStart && bytes[line].contains(0x1F) || ANPA1312Header.isHeader(bytes, line) else {
        return nil
      }
      let words = String(decoding: bytes[line].prefix(24).map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
      return hasStart
        ? FormatDescriptor.Score(90, "SOH and the header of a message: \(words)")
        : FormatDescriptor.Score(70, "the header of a message: \(words)")
    }
  }
}

/// Reads ANPA 1312: one message or many.
public enum ANPA1312Reader: Reader {
  /// The reader's options.
  public typealias Options = TransportReadingOptions

  /// Reads the messages of a file, each as an Article.
  public static func read(
    _ source: inout ByteSource, options: TransportReadingOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    try TransportReader<ANPA1312Message>.read(&source, options: options, report: &report, emit: emit)
  }
}
