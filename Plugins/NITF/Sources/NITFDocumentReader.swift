public import WireformCore
internal import WireformJSON
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// Reads NITF 2.5 to 3.6.
///
/// It is lenient as real feeds need it: names count and not namespaces, parts may stand in another order or place,
/// DTDs are never fetched. What the Article has no field for goes to `extras` and is written back in its place.
public struct NITFDocumentReader: Reader {
  /// It has no options.
  public typealias Options = NoOptions

  /// Reads a document.
  public static func read(
    _ source: inout ByteSource, options: NoOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    try XMLStream.read(&source, frames: [], report: &report) { (event, report) throws(FormatError) in
      guard case .tree(let tree) = event else { return }
      let root = tree.root
      guard root.local == "nitf" else {
        throw FormatError(
          .badData, .nitfWrongRoot, "the root element is \(root.local); expected is nitf", place: root.place)
      }
      var reader = NITFReader(report: report)
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
