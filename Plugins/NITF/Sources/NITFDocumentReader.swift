public import WireformCore
internal import WireformJSON
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// The options of the NITF reader.
public struct NITFReaderOptions: FormatOptions {
  /// The dialect: `auto` tells it by the document's metas, `none` reads no meta into a field.
  public var dialect = "auto"

  /// The defaults.
  public init() {}

  /// `dialect`.
  public static let declared = [
    OptionDeclaration(
      "dialect", .choice(["auto", "none"] + NITFDialect.all.map(\.id)), default: "auto",
      "Read the metas of this agency's dialect.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
    dialect = value.string ?? "auto"
  }
}

/// Reads NITF 2.5 to 3.6.
///
/// It is lenient as real feeds need it: names count and not namespaces, parts may stand in another order or place,
/// DTDs are never fetched. What the Article has no field for goes to `extras` and is written back in its place.
public struct NITFDocumentReader: Reader {
  /// The agency's dialect.
  public typealias Options = NITFReaderOptions

  /// Reads a document.
  public static func read(
    _ source: inout ByteSource, options: NITFReaderOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    try XMLStream.read(&source, frames: [], report: &report) { (event, report) throws(FormatError) in
      guard case .tree(let tree) = event else { return }
      let root = tree.root
      guard root.local == "nitf" else {
        throw FormatError(
          .badData, .nitfWrongRoot, "the root element is \(root.local); expected is nitf", place: root.place)
      }
      var reader = NITFReader(report: report, dialect: options.dialect)
      reader.read(root)
      var article = reader.article
      let element = article.dateline
      NITFDateline.lift(&article)
      report = reader.report
      if let element, element.extras.isEmpty, NITFDateline.dateline(nil, article.dateline?.runIn) == article.dateline {
        report.add(.nitfEmpty, "the dateline says again what the text says", path: "dateline")
      }
      if let carried = reader.carried { article = CarriedArticle.resolve(carried, own: article, &report) }
      try emit(article, &report)
    }
  }
}
