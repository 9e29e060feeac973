/// Turns bytes into Articles.
///
/// A reader hands each Article on as soon as it is whole, so that an input of any size needs the memory of one; when
/// it fails, what it has handed on stands. It touches no files, no clock, no network and no environment: what it may
/// use stands in the options and in the report.
public protocol Reader: SendableMetatype {
  /// The reader's own options.
  associatedtype Options: FormatOptions

  /// Reads a source.
  /// - Parameters:
  ///   - source: the bytes; taken in chunks or whole.
  ///   - options: the reader's options.
  ///   - report: takes diagnostics and the trace, and tells limits and clock.
  ///   - emit: takes each Article; an error that it throws ends the reading and is passed on.
  /// - Throws: a located error where the document, or the rest of it, cannot be read.
  static func read(
    _ source: inout ByteSource, options: Options, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError)
}

/// How many Articles a writer's output can hold.
public enum Capacity: String, Sendable {
  /// One: given more, the host opens an output for each.
  case one
  /// Any number, as a message or an array.
  case many
}

/// Takes the Articles of one output and turns them into bytes.
///
/// What a host has open while it writes. A format conforms to `Writer`, which also tells how such an output is made.
public protocol ArticleOutput {
  /// Writes an Article.
  /// - Parameters:
  ///   - article: the Article.
  ///   - sink: takes the bytes.
  ///   - report: takes diagnostics, and tells limits and clock.
  /// - Throws: where the Article cannot be written at all, or the options contradict it.
  mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError)

  /// Ends the output: closes an array, a message, a trailer. Called once, also after no Article.
  mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError)
}

/// Turns Articles into bytes.
///
/// A writer is a value made for one output. What it cannot say it reports as a loss with the field's path; what the
/// standard requires and the Article lacks it supplies with a `supplied` diagnostic, never in silence.
public protocol Writer: ArticleOutput, SendableMetatype {
  /// The writer's own options.
  associatedtype Options: FormatOptions

  /// How many Articles an output can hold under these options.
  static func holds(_ options: Options) -> Capacity

  /// Whether outputs laid end to end are the output of one writer for all their Articles, as JSON Lines are.
  ///
  /// Then a host may write parts on several threads and lay them together; false unless a writer says so.
  static func isConcatenation(_ options: Options) -> Bool

  /// Makes a writer for one output.
  init(options: Options)
}

extension ArticleOutput {
  /// Nothing to close.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {}
}

extension Writer {
  /// Not unless a writer says so.
  public static func isConcatenation(_ options: Options) -> Bool { false }
}
