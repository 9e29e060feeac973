public import WireformCore
internal import WireformJSON

/// Reads the native JSON: a single article, an array of them, or JSON Lines, without being told which.
///
/// Articles are handed on one by one as they end, so that an archive needs the memory of its largest article. One that
/// is none, or a line that is no JSON, does not stop the rest; the reading fails at its end with the last such error,
/// after the others were reported.
public enum ArticleReader: Reader {
  /// How the native JSON is read.
  public struct Options: FormatOptions {
    /// Whether the input is known to be JSON Lines, so that a broken line is left behind even when it is the first.
    public var lines = false

    /// The defaults.
    public init() {}

    /// What options there are.
    public static let declared = [
      OptionDeclaration(
        "lines", .flag, default: "false",
        "The input is JSON Lines; they are recognised without it, but a broken first line is then the end.")
    ]

    /// Stores a value.
    public mutating func set(_ name: String, to value: OptionValue) { lines = value.flag }
  }

  /// Reads all articles of a source.
  public static func read(
    _ source: inout ByteSource, options: Options, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    var stream = JSONStream(isLines: options.lines)
    var failure: FormatError?
    func remember(_ error: FormatError, _ report: inout Report) {
      if let earlier = failure {
        report.add(
          earlier.diagnostic.code, earlier.diagnostic.message, path: earlier.diagnostic.path,
          at: earlier.diagnostic.place)
      }
      failure = error
    }
    while true {
      let document: JSONDocument?
      do throws(FormatError) {
        document = try stream.next(&source, report: &report)
      } catch {
        remember(error, &report)
        guard try stream.skipLine(&source, limits: report.limits) else { break }
        continue
      }
      guard let document else { break }
      let article: Article
      do throws(FormatError) {
        article = try ArticleJSONReader.read(document, report: &report)
      } catch {
        remember(error, &report)
        continue
      }
      try emit(article, &report)
    }
    if let failure { throw failure }
    if stream.count == 0, !stream.sawArray { throw FormatError(.badData, .emptyInput) }
  }
}
