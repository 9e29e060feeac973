import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting

/// `Plugins/CROSSWALK.md` says where each field of the Article goes in each format: it must name all fields, and what it
/// says of a format must be so.
@Suite("Crosswalk")
struct CrosswalkTests {
  /// The rows of the table of fields: field, then a cell for each format.
  private struct Table {
    var formats: [String] = []
    var rows: [(field: String, cells: [String])] = []
  }

  private static func table() throws -> Table {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Plugins/CROSSWALK.md"), encoding: .utf8)
    var table = Table()
    for line in text.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard let first = cells.first else { continue }
      if first == "field" {
        table.formats = Array(cells.dropFirst()).map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "`")) }
      } else if first.hasPrefix("`"), cells.count == table.formats.count + 1 {
        table.rows.append((first.trimmingCharacters(in: CharacterSet(charactersIn: "`")), Array(cells.dropFirst())))
      }
    }
    return table
  }

  @Test("it names every field once, in the order of the Article")
  func everyField() throws {
    var lister = FieldLister()
    var article = Article()
    article.fields(&lister)
    #expect(try Self.table().rows.map(\.field) == lister.names)
  }

  @Test("it has a column for every format that is written")
  func everyFormat() throws {
    let formats = Set(try Self.table().formats)
    for format in FormatRegistry.builtIn.formats where format.writing != nil && format.id != "article" {
      #expect(formats.contains(format.id), "\(format.id) has no column")
    }
  }

  /// Of formats with a place for each thing; what text says is a judgement.
  private static let exact = ["markdown", "newsml-g2", "ninjs", "html", "nitf", "newsml-1"]

  @Test("a dash means that nothing of the field is kept, anything else that something is", arguments: exact)
  func dashes(format id: String) throws {
    guard let format = try? FormatRegistry.builtIn.format(named: id), format.writing != nil, format.reading != nil
    else {
      return
    }
    let table = try Self.table()
    guard let column = table.formats.firstIndex(of: id) else { return }
    for (field, cells) in table.rows where !["name", "rel", "extras"].contains(field) {
      // What is kept as words of another field, or of one value only, is not tried.
      if cells[column].hasPrefix("in the headline") || cells[column].hasPrefix("only ") { continue }
      let isKept = Self.keeps(field, format)
      let isDash = cells[column] == "–"
      #expect(isKept != isDash, "\(field) in \(id): the table says '\(cells[column])', kept: \(isKept)")
    }
  }

  /// Whether anything of a field comes back from a format, in any of the kitchen sinks.
  private static func keeps(_ field: String, _ format: FormatDescriptor) -> Bool {
    ArticleGenerator.kitchenSinks().contains { sink in
      let full = ValueBuilder.value(of: sink)
      guard let value = full[field] else { return false }
      var members = [Value.Member("id", "urn:example:1"), Value.Member("headline", "Lamp lit")]
      if field == "caption" || field == "altText" { members.append(Value.Member("type", "picture")) }
      members.removeAll { $0.key == field }
      members.append(Value.Member(field, value))
      if field != "body" { members.append(Value.Member("body", [["type": "paragraph", "text": "The lamp is lit."]])) }
      if let media = full["media"], field == "body" { members.append(Value.Member("media", media)) }
      var problems: [ValueReader.Problem] = []
      guard let article: Article = ValueReader.read(.object(members), problems: &problems) else { return false }
      let back = trip(article, format)
      return back.contains { ValueBuilder.value(of: $0)[field].map { $0 != .array([]) } ?? false }
    }
  }

  private static func trip(_ article: Article, _ format: FormatDescriptor) -> [Article] {
    var sink = ByteSink()
    var report = Report(now: PartialDate("2026-03-02T09:15:00Z"))
    var articles: [Article] = []
    do throws(FormatError) {
      guard var writer = try format.writing?.open([], format: format.id) else { return [] }
      try writer.write(article, to: &sink, report: &report)
      try writer.finish(&sink, report: &report)
      var source = ByteSource(sink.takeBytes())
      try format.reading?.read(&source, settings: [], format: format.id, report: &report) {
        (article, _) throws(FormatError) in articles.append(article)
      }
    } catch { return [] }
    return articles
  }
}

/// Lists the names of all fields.
private struct FieldLister: FieldVisitor {
  var names: [String] = []

  mutating func visit(_ key: StaticString, _ field: inout String?) { names.append("\(key)") }
  mutating func visit(_ key: StaticString, _ field: inout Int?) { names.append("\(key)") }
  mutating func visit(_ key: StaticString, _ field: inout Bool?) { names.append("\(key)") }
  mutating func visit(_ key: StaticString, _ field: inout RawNumber?) { names.append("\(key)") }
  mutating func visit(_ key: StaticString, _ field: inout PartialDate?) { names.append("\(key)") }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout P?) { names.append("\(key)") }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [P]) { names.append("\(key)") }
  mutating func visit<P: ArticlePart>(_ key: StaticString, _ field: inout [[P]]) { names.append("\(key)") }
  mutating func visit(names key: StaticString, _ field: inout [String]) { names.append("\(key)") }
  mutating func visit(line key: StaticString, _ content: inout [Inline]) { names.append("\(key)") }
  mutating func visitText(_ content: inout [Inline]) {}
  mutating func visitText(_ content: inout [Inline], blocks: inout [Block]) {}
  mutating func visitText(_ text: inout String) {}
  mutating func visit(extras: inout Extras) { names.append("extras") }
}
