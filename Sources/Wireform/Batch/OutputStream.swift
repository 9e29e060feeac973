public import WireformCore

/// A writer at work on a file that appears when it is whole.
public final class OutputStream {
  /// How many Articles it can take.
  public let holds: Capacity
  /// How many it has taken.
  public private(set) var count = 0
  private let formatID: String
  private var file: OutputFile
  private var writer: FormatDescriptor.OpenWriter
  private var sink: ByteSink

  /// Opens an output.
  /// - Parameters:
  ///   - path: a file's path, or `-` for standard output.
  ///   - format: what to write.
  ///   - spec: the writer's options.
  public init(_ path: String, _ format: FormatDescriptor, _ spec: FormatSpec) throws(FormatError) {
    guard let writing = format.writing else {
      throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be written")
    }
    let file = try OutputFile(path)
    self.formatID = format.id
    self.file = file
    writer = try writing.open(spec.settings, format: format.id)
    holds = writer.holds
    sink = ByteSink(drain: { (bytes) throws(FormatError) in try file.write(bytes) })
  }

  /// Writes an Article.
  /// - Throws: `output/holds-one` for a second one where there is room for one only.
  public func write(_ article: Article, _ report: inout Report) throws(FormatError) {
    guard holds == .many || count == 0 else {
      throw FormatError(
        .usage, .outputHoldsOne, "\(formatID) holds one article an output, and there are more; use -o DIR/")
    }
    try writer.write(article, to: &sink, report: &report)
    count += 1
  }

  /// How many bytes were written so far.
  public var byteCount: Int { sink.count }

  /// Ends the output and gives the file its name.
  public func close(_ report: inout Report) throws(FormatError) {
    try writer.finish(&sink, report: &report)
    try sink.flush()
    try file.commit()
  }
}
