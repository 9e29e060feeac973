public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads NewsML 1.0 to 1.2.
///
/// It is lenient as real feeds need it: names count and not namespaces, DTDs are never fetched, parts may be missing.
/// Each item is handed on as soon as it ends. What the Article has no field for goes to `extras`.
public struct NewsML1Reader: Reader {
  /// It has no options.
  public typealias Options = NoOptions

  /// Reads a document.
  public static func read(
    _ source: inout ByteSource, options: NoOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    var message = MessageReader()
    var hasRoot = false
    try XMLStream.read(&source, frames: ["NewsML"], report: &report) { (event, report) throws(FormatError) in
      switch event {
      case .open(let tree):
        hasRoot = true
        message.open(tree.root, &report)
      case .close: break
      case .tree(let tree):
        guard hasRoot || tree.root.local == "NewsItem" else {
          let root = tree.root
          throw FormatError(
            .badData, .newsML1WrongRoot, "the root element is \(root.local); expected is NewsML", place: root.place)
        }
        if tree.root.local == "NewsItem" {
          for article in message.articles(of: tree.root, &report) { try emit(article, &report) }
        } else {
          message.part(tree.root, &report)
        }
      }
    }
  }
}

/// What the items of one message share: its envelope and its topics.
struct MessageReader {
  private var envelope: Article?
  private var rest = ExtrasBag()
  private var topics = TopicTable()

  mutating func open(_ root: XMLElement, _ report: inout Report) {
    var words: [String] = []
    for attribute in root.takeRest() { words.append("\(attribute.name.written)=\(attribute.value)") }
    guard !words.isEmpty else { return }
    report.add(.newsML1Form, words.joined(separator: ", "), at: root.place)
  }

  /// What stands beside the items.
  mutating func part(_ element: XMLElement, _ report: inout Report) {
    switch element.local {
    case "NewsEnvelope" where envelope == nil:
      var reader = ItemReader(report: report, topics: topics)
      reader.envelope(element)
      report = reader.report
      envelope = reader.article
    case "TopicSet":
      topics.add(element)
      rest.elements.append(rest.shape.value(element, in: "NewsML"))
    default: rest.elements.append(rest.shape.value(element, in: "NewsML"))
    }
  }

  /// The articles of an item: one, or one for each language and each item within.
  mutating func articles(of item: XMLElement, _ report: inout Report) -> [Article] {
    var reader = ItemReader(report: report, topics: topics)
    reader.start(from: envelope, message: rest)
    var articles = reader.read(item)
    report = reader.report
    for inner in reader.nested { articles += self.articles(of: inner, &report) }
    return articles
  }
}

/// What the Article has no field for, gathered for `extras`.
struct ExtrasBag {
  let shape = ElementExtras(namespaces: NewsML1.namespaces)
  var attributes: [Value.Member] = []
  var elements: [Value] = []

  var isEmpty: Bool { attributes.isEmpty && elements.isEmpty }

  var value: Value {
    var members: [Value.Member] = []
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    if !elements.isEmpty { members.append(Value.Member("elements", .array(elements))) }
    return .object(members)
  }

  /// Adds the attributes of the element at a path; a path that was seen before is numbered.
  mutating func add(_ rest: [Value.Member], at path: String) {
    guard !rest.isEmpty else { return }
    var key = path
    var number = 1
    while attributes.contains(where: { $0.key == key }) {
      number += 1
      key = "\(path)[\(number)]"
    }
    attributes.append(Value.Member(key, .object(rest)))
  }
}
