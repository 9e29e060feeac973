public import WireformCore
internal import WireformJSON

/// Writes the native JSON: one article as an object, several as an array, with `lines` each on a line of its own.
///
/// How many articles come is known only at the end, so the first is held back until the second comes or the end does.
public struct ArticleWriter: Writer {
  /// How the native JSON is written.
  public struct Options: FormatOptions {
    /// Whether each article stands on a line of its own.
    public var lines = false
    /// Whether all blanks are left out.
    public var compact = false
    /// Whether each member stands on a line of its own, indented.
    public var pretty = false

    /// The defaults.
    public init() {}

    /// What options there are.
    public static let declared = [
      OptionDeclaration("lines", .flag, default: "false", "JSON Lines: each article on a line of its own."),
      OptionDeclaration("compact", .flag, default: "false", "Leave out all blanks."),
      OptionDeclaration("pretty", .flag, default: "false", "Each member on a line of its own, indented by two blanks."),
    ]

    /// Stores a value.
    /// - Throws: `usage/bad-option-value` where `pretty` meets `lines` or `compact`.
    public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
      switch name {
      case "lines": lines = value.flag
      case "compact": compact = value.flag
      default: pretty = value.flag
      }
      guard pretty, lines || compact else { return }
      throw FormatError(
        .usage, .badOptionValue, "article option 'pretty' cannot be combined with '\(lines ? "lines" : "compact")'")
    }
  }

  private let options: Options
  private var first: [UInt8]?
  private var count = 0

  /// Makes a writer for one output.
  public init(options: Options) { self.options = options }

  /// Any number.
  public static func holds(_ options: Options) -> Capacity { .many }

  /// Lines laid end to end are lines.
  public static func isConcatenation(_ options: Options) -> Bool { options.lines }

  /// Writes an article, or holds it back where it is the first.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    count += 1
    if options.lines {
      put(article, &sink, &report)
      sink.write(byte: 0x0A)
    } else if count == 1 {
      var held = ByteSink(capacity: 8192)
      put(article, &held, &report)
      first = held.takeBytes()
    } else {
      if let first {
        sink.write("[\n")
        first.withUnsafeBytes { sink.write($0) }
        self.first = nil
      }
      sink.write(",\n")
      put(article, &sink, &report)
    }
  }

  /// Writes the article that was held back, or closes the array.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    guard !options.lines else { return }
    if let first {
      first.withUnsafeBytes { sink.write($0) }
      sink.write(byte: 0x0A)
    } else {
      if count == 0 { sink.write("[]\n") } else { sink.write("\n]\n") }
    }
  }

  private func put(_ article: borrowing Article, _ sink: inout ByteSink, _ report: inout Report) {
    let layout: JSONLayout = options.pretty ? .pretty : options.compact ? .compact : .spaced
    let misfits = ArticleJSONWriter.write(article, to: &sink, layout: layout)
    if misfits > 0 {
      report.add(.lossChanged, "\(misfits) values of extras that are no JSON numbers became strings", path: "extras")
    }
  }
}
