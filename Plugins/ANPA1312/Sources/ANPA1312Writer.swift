public import WireformCore
public import WireformWire

/// Writes ANPA 1312: messages in a row, fields behind carets, paragraphs behind tabs.
public struct ANPA1312Writer: Writer {
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
    try TransportOutput<ANPA1312Composer>.write(copy article, options: options, to: &sink, report: &report)
  }
}
