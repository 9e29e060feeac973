public import WireformCore
public import WireformXML

/// Reads a whole NITF document, 2.5 to 3.6, with or without a namespace: its head, the head of its body, its blocks.
///
/// It is the one place that knows what NITF's elements mean for an Article, for the format `nitf` and for those that
/// carry NITF inside. The dateline is left in the text: finding it there takes the grammar of wire text.
public struct NITFReader {
  /// The key of what the Article has no field for.
  public static let id = "nitf"
  /// The name of the metadata that carries a whole Article.
  public static let carrier = "wireform"
  /// The namespaces of 3.3, and of 3.4 to 3.6.
  public static let namespaces: Set<String> = [
    "http://iptc.org/std/nitf/2006-03-01/", "http://iptc.org/std/NITF/2006-10-18/",
  ]

  /// What was read.
  public var article = Article()
  /// What is said about it.
  public var report: Report
  /// The Article that the document carries as a text in its metadata, for the format to resolve.
  public internal(set) var carried: String?

  var markup: MarkupReader
  let extras = ElementExtras(namespaces: NITFReader.namespaces)
  /// Attributes without a field, by the path of their element.
  var attributes: [Value.Member] = []
  /// Elements without a field.
  var elements: [Value] = []
  /// Whether the management status is "embargoed", which is no status of an Article.
  var isEmbargoed = false
  /// The dialect that the caller names: `auto`, `none`, or one of the table.
  let dialect: String
  /// The metas without a field of their own, for the dialects.
  var metas: [(name: String, content: String)] = []
  var uno: String?
  var hasDocID = false

  /// Makes a reader for one document.
  /// - Parameter dialect: the name of the `NITFDialect` that it is in, `none`, or `auto` to tell it by its metas.
  public init(report: Report, dialect: String = "auto") {
    self.report = report
    self.dialect = dialect
    markup = MarkupReader(.nitf, limits: report.limits)
  }

  /// Reads the element `nitf`.
  public mutating func read(_ root: XMLElement) {
    article.type = "text"
    root.markTaken()
    self.root(root)
    for element in root.elements {
      switch element.local {
      case "head": head(element)
      case "body": body(element)
      case "docdata", "tobject", "pubdata", "revision-history":
        misplaced(element)
        headPart(element)
      case "body.head", "body.content", "body.end":
        misplaced(element)
        bodyPart(element)
      default: keep(element, in: "nitf")
      }
    }
    finish(root)
  }

  private mutating func root(_ root: XMLElement) {
    let version = ["version", "change.date", "change.time"].compactMap { root.take($0) }
    if !version.isEmpty { report.add(.nitfVersion, version.joined(separator: ", "), at: root.place) }
    if let uri = root.name.uri, !NITFReader.namespaces.contains(uri) {
      report.add(.nitfNamespace, uri, at: root.place)
    }
    uno = root.take("uno")
    article.language = root.take("baselang")
    if article.language == nil { article.language = root.take("xml:lang") ?? root.take("lang") }
  }

  private mutating func finish(_ root: XMLElement) {
    if let uno {
      if article.id == nil { article.id = uno } else { article.altIds.append(AltID(uno, type: "uno")) }
    }
    fillFromMetas()
    if article.embargo == nil, isEmbargoed { article.embargo = Embargo(until: nil) }
    var rest = extras.attributes(root)
    rest.removeAll { ["xsi:schemaLocation", "xsi:noNamespaceSchemaLocation", "xmlns:xsi"].contains($0.key) }
    if !rest.isEmpty { attributes.insert(Value.Member("nitf", .object(rest)), at: 0) }
    var members: [Value.Member] = []
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    if !elements.isEmpty { members.append(Value.Member("elements", .array(elements))) }
    if !members.isEmpty { article.extras[NITFReader.id] = .object(members) }
    article.media += markup.media
    report.add(contentsOf: markup.report)
    markup.report.clear()
  }

  // MARK: helpers

  /// Keeps an element as it is.
  mutating func keep(_ element: XMLElement, in place: String) {
    elements.append(extras.value(element, in: place))
  }

  /// Keeps what an element with a field says beside the field's value.
  mutating func keepRest(of element: XMLElement, at path: String) {
    element.markTaken()
    let rest = extras.attributes(element)
    if !rest.isEmpty {
      if attributes.contains(where: { $0.key == path }) {
        let text = rest.map { "\($0.key)=\($0.value.string ?? "")" }.joined(separator: " ")
        report.add(.nitfIgnored, "\(element.local): \(text)", at: element.place)
      } else {
        attributes.append(Value.Member(path, .object(rest)))
      }
    }
    guard element.hasElements else { return }
    for inner in element.elements where !inner.isTaken { keep(inner, in: path) }
  }

  /// Keeps what an element that is a part of its own says beside its fields.
  func rest(of element: XMLElement, into extras: inout Extras) {
    element.markTaken()
    let attributes = self.extras.attributes(element)
    let elements = element.elements.filter { !$0.isTaken }.map { self.extras.value($0, in: element.local) }
    guard !attributes.isEmpty || !elements.isEmpty else { return }
    var members: [Value.Member] = []
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    if !elements.isEmpty { members.append(Value.Member("elements", .array(elements))) }
    extras[NITFReader.id] = .object(members)
  }

  /// A date in an attribute; one that is none stays untaken and is reported.
  mutating func date(_ element: XMLElement, _ name: String) -> PartialDate? {
    guard let text = element.peek(name) else { return nil }
    if let date = PartialDate(text) ?? looseDate(text, element) {
      _ = element.take(name)
      return date
    }
    if !MarkupText.collapsed(text).isEmpty {
      report.add(.badDate, "\(element.local): \(text)", at: element.place)
    }
    return nil
  }

  /// A date as people write it, which is told.
  private mutating func looseDate(_ text: String, _ element: XMLElement) -> PartialDate? {
    guard let date = LooseDate.date(text) else { return nil }
    report.add(.markupDateForm, "\(element.local): \(text)", at: element.place)
    return date
  }

  /// A text in an attribute, its white space collapsed; an empty one stays untaken.
  func text(_ element: XMLElement, _ name: String) -> String? {
    guard let text = element.peek(name).map(MarkupText.collapsed), !text.isEmpty else { return nil }
    _ = element.take(name)
    return text
  }

  mutating func misplaced(_ element: XMLElement) {
    report.add(.nitfMisplaced, "\(element.local) stands in another place", at: element.place)
  }

  /// Reports a part of the document that says nothing.
  mutating func sayEmpty(_ element: XMLElement) {
    guard !element.hasElements, !element.hasOwnText, !element.hasRest else { return }
    report.add(.nitfEmpty, "\(element.local) is empty", at: element.place)
  }

  /// Reports text that stands directly in an element which holds elements only.
  mutating func sayBareText(_ element: XMLElement, isKept: Bool) {
    guard element.hasOwnText else { return }
    for case .text(let text) in element.children where !text.isBlank {
      let words = MarkupText.collapsed(text.string)
      report.add(isKept ? .nitfBareText : .nitfIgnored, "\(element.local): \(words)", at: element.place)
    }
  }
}
