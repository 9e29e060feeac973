public import WireformCore
internal import WireformIPTC
internal import WireformJSON
internal import WireformXML

/// Reads NewsML-G2 and NAR of any version: single items, and messages item by item.
///
/// It is lenient as real feeds need it: names count and not namespaces, any order, missing parts, zones without a
/// colon. What the Article has no field for goes to `extras` and is written back in its place.
public struct NewsMLG2Reader: Reader {
  /// It has no options.
  public typealias Options = NoOptions

  private static let items: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  /// Reads a document.
  public static func read(
    _ source: inout ByteSource, options: NoOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    var transmission: Transmission?
    var saidNamespace = false
    try XMLStream.read(&source, frames: ["newsMessage", "itemSet"], report: &report) {
      (event, report) throws(FormatError) in
      switch event {
      case .close: break
      case .open(let tree):
        if tree.root.local == "newsMessage" { transmission = Transmission() }
        checkNamespace(tree.root, &saidNamespace, &report)
        G2Frame.tell(tree.root, &report)
      case .tree(let tree):
        let root = tree.root
        if root.local == "header", transmission != nil {
          transmission = HeaderReader.read(root, &report)
        } else if items.contains(root.local) {
          checkNamespace(root, &saidNamespace, &report)
          var reader = ItemReader(report: Report())
          swap(&reader.report, &report)
          reader.read(root)
          swap(&reader.report, &report)
          if transmission != nil { reader.article.transmission = transmission }
          if let text = reader.carried {
            reader.article = CarriedArticle.resolve(text, own: reader.article, &report)
          }
          try emit(reader.article, &report)
        } else if root.local == "catalog" {
          checkNamespace(root, &saidNamespace, &report)
          var article = Article()
          article.type = "concept"
          article.extras[NewsMLG2.id] = ["elements": [ExtrasReader.value(root, in: "document")]]
          try emit(article, &report)
        } else if transmission != nil {
          report.add(.g2Ignored, "\(root.local) in a message is no item", at: root.place)
        } else {
          throw FormatError(
            .badData, .g2WrongRoot, "the root element is \(root.local); expected is one of NewsML-G2", place: root.place
          )
        }
      }
    }
  }

  private static func checkNamespace(_ root: XMLElement, _ said: inout Bool, _ report: inout Report) {
    guard root.name.uri != NewsMLG2.namespace, !said else { return }
    said = true
    let found = root.name.uri.map { "in \($0)" } ?? "in no namespace"
    report.add(.g2Namespace, "the document is \(found)", at: root.place)
  }
}
