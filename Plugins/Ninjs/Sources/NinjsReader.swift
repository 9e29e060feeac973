public import WireformCore
internal import WireformJSON

/// Reads ninjs, of whichever version: one news object, an array, JSON Lines, or the page of an API that holds them.
///
/// Articles are handed on one by one as they end. One that is none does not stop the rest; the reading fails at its
/// end with the last such error, after the others were reported.
public enum NinjsReader: Reader {
  /// How ninjs is read.
  public struct Options: FormatOptions {
    /// Whether the input is known to be JSON Lines.
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
    while true {
      let document: JSONDocument?
      do throws(FormatError) {
        document = try stream.next(&source, report: &report)
      } catch {
        remember(error, &failure, &report)
        guard try stream.skipLine(&source, limits: report.limits) else { break }
        continue
      }
      guard let document else { break }
      for node in items(of: document, &report) {
        let article: Article
        do throws(FormatError) {
          article = try item(node, of: document, &report)
        } catch {
          remember(error, &failure, &report)
          continue
        }
        try emit(article, &report)
      }
    }
    if let failure { throw failure }
    if stream.count == 0, !stream.sawArray { throw FormatError(.badData, .emptyInput) }
  }

  private static func remember(_ error: FormatError, _ failure: inout FormatError?, _ report: inout Report) {
    if let diagnostic = failure?.diagnostic {
      report.add(diagnostic.code, diagnostic.message, path: diagnostic.path, at: diagnostic.place)
    }
    failure = error
  }

  /// The news objects of a value: itself, or those of the list that a page of an API wraps them in.
  static func items(of document: JSONDocument, _ report: inout Report) -> [Int] {
    guard document.nodes.first?.kind == .object, document.member("uri", of: 0) == nil else { return [0] }
    for name: StaticString in ["item", "items", "_items", "data", "results"] {
      guard let list = document.member(name, of: 0), document.nodes[list].kind == .array else { continue }
      var counter = LineCounter()
      for key in document.children(of: 0) where key + 1 != list {
        let text = "'\(document.text(at: key))' of the page around the news objects is not kept"
        report.add(.ninjsPageMember, text, at: document.place(ofNode: key, counter: &counter))
      }
      return document.children(of: list)
    }
    return [0]
  }

  private static func item(
    _ node: Int, of document: JSONDocument, _ report: inout Report
  ) throws(FormatError) -> Article {
    var counter = LineCounter()
    func place(_ node: Int) -> SourcePlace { document.place(ofNode: node, counter: &counter) }
    guard document.nodes[node].kind == .object else {
      let found = document.nodes[node].kind.name
      throw FormatError(.badData, .ninjsNotNinjs, "found \(found), expected a news object of ninjs", place: place(node))
    }
    try checkVersion(document, node, &report, place)
    guard document.member("uri", of: node) != nil || names(document, node).contains(where: { isOfNinjs($0) }) else {
      let names = names(document, node)
      let found = names.isEmpty ? "no member" : names.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
      throw FormatError(
        .badData, .ninjsNotNinjs, "found an object with \(found), expected a news object of ninjs with 'uri'",
        place: place(node))
    }
    var reader = NinjsItemReader(document)
    let article = reader.article(node)
    if article.id == nil { report.add(.ninjsNoURI, path: "id", at: place(node)) }
    for said in reader.diagnostics { report.add(said.code, said.message, path: said.path, at: place(said.node)) }
    for offset in document.loneSurrogates {
      report.add(.jsonLoneSurrogate, at: document.place(of: offset..<offset + 6, counter: &counter))
    }
    return article
  }

  private static func names(_ document: JSONDocument, _ node: Int) -> [String] {
    document.children(of: node).map { document.text(at: $0) }
  }

  private static func isOfNinjs(_ name: String) -> Bool {
    let lower = name.lowercased()
    if let third = NinjsNames.canonical[lower], NinjsNames.root.contains(third) { return true }
    return ["headline", "guid"].contains(lower) || lower.hasPrefix("body_") || lower.hasPrefix("description_")
  }

  private static func checkVersion(
    _ document: JSONDocument, _ node: Int, _ report: inout Report, _ place: (Int) -> SourcePlace
  ) throws(FormatError) {
    let standard = document.member("standard", of: node) ?? document.member("$standard", of: node)
    guard let version = standard.flatMap({ document.member("version", of: $0) }), document.nodes[version].isString
    else {
      let generation = NinjsVersion.generation(of: names(document, node))
      report.add(.ninjsVersionInferred, "the document does not say its version; its names are those of \(generation).x")
      return
    }
    let text = document.text(at: version)
    guard NinjsVersion(text) == nil, !["1.", "2.", "3."].contains(where: { text.hasPrefix($0) }) else { return }
    let known = NinjsVersion.all.map(\.text).joined(separator: ", ")
    throw FormatError(
      .badData, .ninjsVersion, "found version '\(text)', expected one of \(known)", place: place(version))
  }
}
