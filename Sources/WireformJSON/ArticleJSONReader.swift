public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads Articles from the native JSON: fields straight from the tape, without a tree between.
///
/// Nothing is dropped in silence: a member that no field takes is kept in the `extras` of its object under `article`,
/// with a warning that tells its path and its place.
public enum ArticleJSONReader {
  /// Reads one Article.
  ///
  /// `bodyText`, which programs are given beside the fields, is made of them and left aside.
  /// - Parameters:
  ///   - document: a parsed value.
  ///   - node: where in it the Article stands.
  ///   - report: told of what does not fit, with path and place.
  /// - Throws: `article/not-an-article` or `article/version` where it is no Article of this version.
  public static func read(
    _ document: JSONDocument, at node: Int = 0, report: inout Report
  ) throws(FormatError) -> Article {
    try document.withTape { (bytes, nodes) throws(FormatError) in
      try read(document, node, ReadingContext(document, bytes, nodes), &report)
    }
  }

  private static func read(
    _ document: JSONDocument, _ node: Int, _ context: ReadingContext, _ report: inout Report
  ) throws(FormatError) -> Article {
    try checkShape(document, node, context)
    var reader = FieldReader(context, object: node)
    reader.takeFrame()
    var article = Article()
    article.fields(&reader)
    reader.finish()
    if !reader.sawVersion { context.say(.articleNoVersion, node: node) }
    for offset in document.loneSurrogates { context.say(.jsonLoneSurrogate, bytes: offset..<offset + 6) }
    context.tell(&report)
    return article
  }

  /// Whether the document is an Article at all: an object with `wireform`, or one with more known members than others.
  private static func checkShape(_ document: JSONDocument, _ node: Int, _ context: ReadingContext) throws(FormatError) {
    guard document.nodes.indices.contains(node), document.nodes[node].kind == .object else {
      let found = document.nodes.indices.contains(node) ? document.nodes[node].kind.name : "nothing"
      throw context.error(
        .articleNotAnArticle, "found \(found), expected an article: an object with \"wireform\"", node)
    }
    if let version = document.member("wireform", of: node) {
      let found = document.value(at: version)
      guard found == .string(ArticleJSONWriter.version) || found == .number(ArticleJSONWriter.version) else {
        throw context.error(
          .articleVersion, "found version \(found.summary), expected \"\(ArticleJSONWriter.version)\"", version)
      }
      return
    }
    let members = document.children(of: node).map { document.text(at: $0) }
    let known = members.filter { FieldNames.ofArticle.contains($0) }
    guard !known.isEmpty, known.count * 2 > members.count else {
      let names = members.isEmpty ? "none" : members.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
      throw context.error(
        .articleNotAnArticle, "found an object with the members \(names), expected an article with \"wireform\"", node)
    }
  }
}

/// What all readers of one document share: the tape, the path to where they are, and what they have to say.
final class ReadingContext {
  let document: JSONDocument
  /// The document's tape; valid while the document is read.
  let nodes: UnsafeBufferPointer<JSONNode>
  /// The document's bytes; valid while it is read.
  let bytes: UnsafeRawBufferPointer
  var steps: [PathStep] = []
  private var counter = LineCounter()
  private var diagnostics: [Diagnostic] = []

  /// A step that costs nothing until a path is asked for.
  enum PathStep {
    case key(StaticString)
    case index(Int)
  }

  init(_ document: JSONDocument, _ bytes: UnsafeRawBufferPointer, _ nodes: UnsafeBufferPointer<JSONNode>) {
    self.document = document
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The text of a string; of a number, its digits.
  func text(at index: Int) -> String {
    let node = nodes[index]
    guard node.kind == .escapedString else {
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[node.start..<node.end]), as: UTF8.self)
    }
    return JSONStringScanner.text(bytes, node.start..<node.end)
  }

  /// Whether a key is this word.
  func isText(at index: Int, _ word: StaticString) -> Bool {
    let node = nodes[index]
    guard node.kind == .string else {
      return node.kind == .escapedString && text(at: index) == String(describing: word)
    }
    guard node.end - node.start == word.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
    return memcmp(base + node.start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// The path to where the reader is, and one member below it.
  func path(_ key: String? = nil) -> FieldPath {
    var path = FieldPath(
      steps.map { step in
        switch step {
        case .key(let key): .key(String(describing: key))
        case .index(let index): .index(index)
        }
      })
    if let key { path.steps.append(.key(key)) }
    return path
  }

  /// Says something about a node.
  func say(_ code: DiagnosticCode, _ message: String? = nil, path: FieldPath? = nil, node: Int) {
    guard diagnostics.count < 100_000 else { return }
    diagnostics.append(
      Diagnostic(code, message, path: path, place: document.place(ofNode: node, counter: &counter)))
  }

  /// Says something about some bytes.
  func say(_ code: DiagnosticCode, bytes: Range<Int>) {
    diagnostics.append(Diagnostic(code, place: document.place(of: bytes, counter: &counter)))
  }

  func error(_ code: DiagnosticCode, _ message: String, _ node: Int) -> FormatError {
    let place = nodes.isEmpty ? nil : document.place(ofNode: node, counter: &counter)
    return FormatError(.badData, code, message, place: place)
  }

  /// Passes on all that was said, in the order of the source.
  func tell(_ report: inout Report) {
    for diagnostic in diagnostics.sorted(by: { ($0.place?.offset ?? 0) < ($1.place?.offset ?? 0) }) {
      report.add(diagnostic.code, diagnostic.message, path: diagnostic.path, at: diagnostic.place)
    }
  }
}

/// The names of the fields of an Article.
private struct FieldNames: FieldVisitor {
  static let ofArticle: Set<String> = {
    var names = FieldNames()
    var article = Article()
    article.fields(&names)
    return names.names
  }()

  private var names: Set<String> = []

  private mutating func add(_ key: StaticString) { names.insert(String(describing: key)) }
  mutating func visit(_ key: StaticString, _ field: inout String?) { add(key) }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { add(key) }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { add(key) }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { add(key) }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) { add(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { add(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) { add(key) }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) { add(key) }
  mutating func visit(names key: StaticString, _ field: inout [String]) { add(key) }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { add(key) }
  mutating func visitText(_ content: inout [Inline]) {}
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {}
  mutating func visitText(_ text: inout String) {}
  mutating func visit(extras: inout Extras) { add("extras") }
}
