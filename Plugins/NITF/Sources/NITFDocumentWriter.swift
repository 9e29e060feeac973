public import WireformCore
internal import WireformIPTC
internal import WireformJSON
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// The options of the NITF writer.
public struct NITFWriterOptions: FormatOptions {
  /// Whether the head carries the whole Article, so that nothing is lost.
  public var carry = false

  /// The defaults.
  public init() {}

  /// `carry`.
  public static let declared = [
    OptionDeclaration(
      "carry", .flag, default: "off", "Carry the whole article in the head, so that it is read back whole.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) { carry = value.flag }
}

/// Writes NITF 3.6, valid against its schema.
///
/// The document is read back, and what would come back differently is reported with its path: NITF has a head of its
/// own for most that an Article says, but one element of emphasis, no roles, and attributes of a few words only.
public struct NITFDocumentWriter: Writer {
  private let options: NITFWriterOptions

  /// One story a document.
  public static func holds(_ options: NITFWriterOptions) -> Capacity { .one }

  /// A writer for one document.
  public init(options: NITFWriterOptions) { self.options = options }

  /// Writes an Article.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let original = copy article
    var said = Report(limits: report.limits, now: report.now)
    said.article = report.article
    var bytes = NITFDocumentWriter.document(original, carrying: nil, &said)
    var back = NITFDocumentWriter.readBack(bytes, report)
    if options.carry, let own = back {
      var again = Report(limits: report.limits, now: report.now)
      bytes = NITFDocumentWriter.document(original, carrying: CarriedArticle.text(original, readAs: own), &again)
      back = NITFDocumentWriter.readBack(bytes, report)
    }
    NITFLosses(said: said.diagnostics).report(original, back ?? Article(), &report)
    bytes.withUnsafeBytes { sink.write($0) }
  }

  private static func document(_ original: Article, carrying carried: String?, _ report: inout Report) -> [UInt8] {
    let article = prepared(original, &report)
    var buffer = ByteSink(capacity: 16 * 1024)
    var out = MarkupOutput(taking: &buffer, report: &report)
    out.xml.declaration()
    NITFWriter(article, runIn: NITFDateline.runIn(of: article)).writeDocument(
      article, carrying: carried, to: &out)
    out.xml.endDocument()
    out.release(to: &buffer, report: &report)
    return buffer.takeBytes()
  }

  /// The Article with what other standards count otherwise as NITF counts it.
  private static func prepared(_ original: Article, _ report: inout Report) -> Article {
    var article = original
    if let urgency = article.urgency, let mapped = UrgencyScale.map(urgency, to: "nitf") {
      article.urgency = Urgency(mapped.value, scale: "nitf")
      if urgency.scale != "nitf" {
        let scale = urgency.scale ?? "no scale"
        let words = "mapped from \(urgency.value ?? "") on \(scale) to \(mapped.value) on NITF's scale of 1 to 8"
        report.add(.lossChanged, words, path: "urgency")
      }
    }
    if let dateline = article.dateline, dateline.text == nil, dateline.runIn == nil {
      article.dateline?.text = NITFDateline.composed(dateline)
    }
    return article
  }

  private static func readBack(_ bytes: [UInt8], _ report: Report) -> Article? {
    var back: Article?
    var inner = Report(limits: report.limits)
    var source = ByteSource(bytes)
    try? NITFDocumentReader.read(&source, options: NITFReaderOptions(), report: &inner) {
      (article, _) throws(FormatError) in back = article
    }
    return back
  }

  /// Nothing is left to write.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {}
}

/// Puts what a document would be read back to into words.
struct NITFLosses {
  /// What was said while the document was written.
  let said: [Diagnostic]

  func report(_ original: Article, _ back: Article, _ report: inout Report) {
    let differences = original == back ? [] : original.diff(back)
    var used: Set<Int> = []
    for difference in differences {
      if let index = said.indices.first(where: { covers(said[$0], difference) }) {
        if used.insert(index).inserted { report.add(contentsOf: said[index]) }
      } else if difference.left == nil {
        report.add(.supplied, "read back as \(NITFLosses.text(difference.right))", path: difference.path)
      } else if difference.right == nil {
        report.add(.lossNoPlace, "NITF has no place for \(NITFLosses.text(difference.left))", path: difference.path)
      } else {
        let before = NITFLosses.text(difference.left)
        report.add(
          .lossChanged, "\(before) is read back as \(NITFLosses.text(difference.right))", path: difference.path)
      }
    }
    for index in said.indices where !used.contains(index) && said[index].severity != .loss {
      report.add(contentsOf: said[index])
    }
  }

  /// Whether something said is about a difference; what is about all of the Article tells nothing of one place.
  private func covers(_ diagnostic: Diagnostic, _ difference: Difference) -> Bool {
    guard let path = diagnostic.path, !path.steps.isEmpty else { return false }
    return path.covers(difference.path)
  }

  private static func text(_ value: Value?) -> String { value.map(\.summary) ?? "nothing" }
}

extension Report {
  /// Says what was said elsewhere.
  fileprivate mutating func add(contentsOf diagnostic: Diagnostic) {
    add(diagnostic.code, diagnostic.message, path: diagnostic.path, at: diagnostic.place)
  }
}
