import WireformCore

/// The formats of this module, by the name that `wireform plugin build` asks for.
public let formats = [
  FormatDescriptor(
    id: "ticker", extensions: ["tick"], summary: "A line a story for the ticker in the lobby",
    writing: .init(TickerWriter.self))
]

/// What the writer can be told.
public struct TickerOptions: FormatOptions {
  /// What stands between two stories.
  public var separator = "+++"

  /// The defaults.
  public init() {}

  /// What options there are.
  public static let declared = [
    OptionDeclaration("separator", .string, default: "+++", "What stands between two stories.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) {
    if let text = value.string { separator = text }
  }
}

/// Writes place and headline of any number of stories on one line.
public struct TickerWriter: Writer {
  private let options: TickerOptions

  /// Makes a writer for one output.
  public init(options: TickerOptions) { self.options = options }

  /// Any number of stories.
  public static func holds(_ options: TickerOptions) -> Capacity { .many }

  /// Writes a story.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    sink.write("\(options.separator) ")
    if let city = article.dateline?.city { sink.write("\(city): ") }
    sink.write(article.headline ?? "")
    sink.write(" ")
    KeptFields(["headline", "dateline.city"]).report(article, to: &report)
  }

  /// Ends the line.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    sink.write("\(options.separator)\n")
  }
}
