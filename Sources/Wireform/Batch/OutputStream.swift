public import WireformCore

/// A writer at work on a file that appears when it is whole.
///
/// Bytes leave the buffer only between two Articles, so that one that cannot be written leaves no trace behind those
/// that could.
public final class OutputStream {
  /// How many Articles it can take.
  public let holds: Capacity
  /// How many it has taken.
  public private(set) var count = 0
  /// The file's path.
  public let path: String
  private let formatID: String
  private let file: OutputFile
  private var writer: FormatDescriptor.OpenWriter
  private var sink = ByteSink(capacity: ByteSink.drainSize + 4096)

  /// Opens an output.
  /// - Parameters:
  ///   - path: a file's path, or `-` for standard output.
  ///   - format: what to write.
  ///   - spec: the writer's options.
  public init(_ path: String, _ format: FormatDescriptor, _ spec: FormatSpec) throws(FormatError) {
    guard let writing = format.writing else {
      throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be written")
    }
    writer = try writing.open(spec.settings, format: format.id)
    file = try OutputFile(path)
    self.path = path
    formatID = format.id
    holds = writer.holds
  }

  /// Whether outputs laid end to end are one output, so that parts can be written elsewhere and appended.
  var isConcatenation: Bool { writer.isConcatenation }

  /// Writes an Article.
  /// - Throws: `output/holds-one` for a second one where there is room for one only.
  public func write(_ article: borrowing Article, _ report: inout Report) throws(FormatError) {
    guard holds == .many || count == 0 else {
      throw FormatError(
        .usage, .outputHoldsOne, "\(formatID) holds one article an output, and there are more; use -o DIR/")
    }
    let before = sink.pending
    do throws(FormatError) { try writer.write(article, to: &sink, report: &report) } catch {
      sink.truncate(toPending: before)
      throw error
    }
    count += 1
    if sink.pending >= ByteSink.drainSize { try drain() }
  }

  /// Puts what another writer of the same options has written behind what is there.
  func append(_ bytes: UnsafeRawBufferPointer, articles: Int) throws(FormatError) {
    sink.write(bytes)
    count += articles
    if sink.pending >= ByteSink.drainSize { try drain() }
  }

  private func drain() throws(FormatError) {
    try sink.drain { (bytes) throws(FormatError) in try file.write(bytes) }
  }

  /// How many bytes were written so far.
  public var byteCount: Int { sink.count }

  /// Ends the output and gives the file its name.
  public func close(_ report: inout Report) throws(FormatError) {
    try writer.finish(&sink, report: &report)
    try drain()
    try file.commit()
  }
}
