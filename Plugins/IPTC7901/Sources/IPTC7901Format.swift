public import WireformCore
public import WireformWire

/// The format `iptc7901`: wire text in the frames of IPTC 7901, the standard line format of European agencies.
public enum IPTC7901Format {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: "iptc7901", aliases: ["iptc-7901", "7901"], extensions: ["iptc", "7901"], mediaTypes: [],
    summary: "IPTC 7901: wire text between SOH and EOT, as European agencies send it",
    reading: .init(IPTC7901Reader.self), writing: .init(IPTC7901Writer.self), codes: DiagnosticCode.transport,
    sniff: sniff)

  /// 90 for SOH and a header, 70 for a header that has lost its SOH.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    head.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.firstIndex { $0 > 0x20 && $0 < 0x7F } ?? bytes.count
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = start..<min(end, start + 200)
      guard IPTC7901Header.isHeader(bytes, line) else { return nil }
      let words = String(decoding: bytes[line].prefix(24), as: UTF8.self)
      return bytes.prefix(start).contains(0x01)
        ? FormatDescriptor.Score(90, "SOH and the header of a message: \(words)")
        : FormatDescriptor.Score(70, "the header of a message: \(words)")
    }
  }
}

/// Reads IPTC 7901: one message or many.
public enum IPTC7901Reader: Reader {
  /// The reader's options.
  public typealias Options = TransportReadingOptions

  /// Reads the messages of a file, each as an Article.
  public static func read(
    _ source: inout ByteSource, options: TransportReadingOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    try TransportReader<IPTC7901Message>.read(&source, options: options, report: &report, emit: emit)
  }
}
