public import WireformCore

/// Writes wire text in one canonical layout that the reader reads back.
///
/// Reading wire text is a judgement, so the writer reads what it has written: whatever would come back differently is
/// reported, with its path, before anybody else finds out.
public struct WireTextWriter: Writer {
  /// The options of the writer.
  public struct Options: FormatOptions {
    /// The width of lines; 0 leaves paragraphs on one line.
    public var width = 0

    /// No wrapping.
    public init() {}

    /// `width`.
    public static let declared: [OptionDeclaration] = [
      OptionDeclaration("width", .integer(0...1000), default: "0, no wrapping", "Break lines at this width.")
    ]

    /// Stores a value.
    public mutating func set(_ name: String, to value: OptionValue) { width = value.integer ?? 0 }
  }

  private let options: Options
  private var count = 0

  /// Any number: a form feed stands between stories.
  public static func holds(_ options: Options) -> Capacity { .many }

  /// A writer.
  public init(options: Options) { self.options = options }

  /// Writes a story.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let article = copy article
    var composer = StoryComposer(article, width: options.width)
    composer.compose()
    let text = ControlCharacters.removed(from: composer.text)
    if count > 0 { sink.write("\u{0C}\n") }
    count += 1
    text.withUnsafeBytes { sink.write($0) }
    try reportLosses(article, text, &report)
  }

  private func reportLosses(_ article: Article, _ text: [UInt8], _ report: inout Report) throws(FormatError) {
    var back = Article()
    var inner = Report(limits: report.limits)
    var source = ByteSource(text)
    if !text.isEmpty {
      do throws(FormatError) {
        try WireTextReader.read(&source, options: WireTextOptions(), report: &inner) { (read, _) throws(FormatError) in
          back = read
        }
      } catch  where error.diagnostic.code == .emptyInput {}
    }
    for difference in article.diff(back) {
      let place = difference.path.steps.first
      let code: DiagnosticCode = WireTextWriter.hasPlace(place) ? .lossAmbiguous : .lossNoPlace
      report.add(code, WireTextWriter.words(difference, code), path: difference.path)
    }
  }

  private static func words(_ difference: Difference, _ code: DiagnosticCode) -> String {
    let before = difference.left?.summary ?? "nothing"
    guard code == .lossAmbiguous else { return "wire text has no place for \(before)" }
    return "\(before) would be read back as \(difference.right?.summary ?? "nothing")"
  }

  private static let places: Set<String> = [
    "category", "slugline", "labels", "headline", "subheadline", "summary", "edNotes", "byline", "bylines", "media",
    "dateline", "body", "rights", "signoff", "endMark", "language", "type",
  ]

  private static func hasPlace(_ step: FieldPath.Step?) -> Bool {
    if case .key(let key)? = step { places.contains(key) } else { false }
  }
}
