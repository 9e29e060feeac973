public import WireformCore
public import WireformWire

/// Writes IPTC 7901: messages in a row, lines of at most 69 characters broken only at blanks.
public struct IPTC7901Writer: Writer {
  /// The writer's options.
  public typealias Options = TransportWritingOptions

  private let options: TransportWritingOptions

  /// Any number: messages follow each other.
  public static func holds(_ options: TransportWritingOptions) -> Capacity { .many }

  /// A writer.
  public init(options: TransportWritingOptions) { self.options = options }

  /// Writes a message.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    try TransportOutput<IPTC7901Composer>.write(copy article, options: options, to: &sink, report: &report)
  }
}
