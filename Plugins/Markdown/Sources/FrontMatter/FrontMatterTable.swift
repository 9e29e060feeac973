internal import WireformCore

/// The keys of front matter and the fields of the Article that they stand for: the one table of both directions.
///
/// Keys are Hugo's, then Jekyll's; a field without a key there has its own name of the native JSON, in the shape of
/// the native JSON. So every field has a key. What no row knows stays in `extras`. Keys are read in any case, as Hugo
/// reads them.
struct FrontMatterTable {
  /// How a value is spelt.
  enum Shape: Sendable {
    /// As in the native JSON, plain text standing for a part whose meaning is plain.
    case native
    /// One scalar, whatever it looks like.
    case text
    /// A date.
    case date
    /// Names, or parties with more to say.
    case people
    /// Words, or lines with more to say.
    case words
    /// Names of subjects.
    case categories
    /// True for a draft.
    case draft
    /// A copyright notice.
    case copyright
    /// One of the Article's own types; what else a site calls a type stays in the extras.
    case type
    /// A name, or a series with more to say.
    case series
  }

  /// A row of the table.
  struct Row: Sendable {
    /// The key that is written.
    let key: String
    /// Other keys that are read.
    let aliases: [String]
    /// The Article's field.
    let field: String
    /// How the value is spelt.
    let shape: Shape

    init(_ key: String, _ field: String, _ shape: Shape, aliases: [String] = []) {
      self.key = key
      self.aliases = aliases
      self.field = field
      self.shape = shape
    }

    /// Whether two keys of this field are put together.
    var isList: Bool {
      switch shape {
      case .people, .words, .categories: true
      case .native: field == "subjects"
      default: false
      }
    }
  }

  /// The rows whose key is not the field's own name, in the order in which they are written.
  static let renamed: [Row] = [
    Row("title", "headline", .text, aliases: ["headline"]),
    Row("subtitle", "subheadline", .text, aliases: ["subheadline"]),
    Row("date", "firstCreated", .date, aliases: ["firstCreated"]),
    Row(
      "lastmod", "versionCreated", .date,
      aliases: ["versionCreated", "last_modified_at", "lastModified", "modified", "updated"]),
    Row("publishDate", "published", .date, aliases: ["published", "pubdate"]),
    Row("expiryDate", "expires", .date, aliases: ["expires", "unpublishdate"]),
    Row("draft", "status", .draft),
    Row("authors", "creators", .people, aliases: ["author", "creators", "creator"]),
    Row("description", "summary", .text, aliases: ["summary", "excerpt"]),
    Row("slug", "slugline", .text, aliases: ["slugline"]),
    Row("lang", "language", .text, aliases: ["language", "locale"]),
    Row("tags", "keywords", .words, aliases: ["tag", "keywords"]),
    Row("categories", "subjects", .categories),
    Row("copyright", "rights", .copyright),
    Row("itemTitle", "title", .text),
    Row("type", "type", .type),
    Row("series", "series", .series),
  ]

  /// Fields whose value is one scalar, so that `version: 1.10` and `id: 010` are taken as they were written.
  private static let scalars: Set<String> = [
    "id", "version", "objectType", "profile", "fileName", "name", "rel", "status", "category", "byline", "creditLine",
    "caption", "altText", "signoff", "endMark",
  ]
  /// Fields that are dates.
  static let dates: Set<String> = [
    "firstCreated", "versionCreated", "contentCreated", "contentModified", "published", "expires",
  ]
  /// Fields whose elements are lines, which plain text may stand for.
  static let lines: Set<String> = ["headlines", "bylines", "descriptions", "edNotes", "labels", "keywords"]
  /// Fields that are concepts or lists of them, for which a name may stand.
  static let concepts: Set<String> = [
    "provider", "services", "products", "audiences", "signals", "instanceOf", "contributors", "infoSources",
    "located", "genres", "subjects", "people", "organisations", "places", "events", "objects", "digitalSourceType",
  ]

  /// The rows of the fields that keep their own names, in the Article's order.
  static let native: [Row] = {
    let taken = Set(renamed.map(\.field)).subtracting(["subjects", "rights", "status"])
    return FieldNames.of(Article.self).filter { !taken.contains($0) && $0 != "body" }.map { name in
      Row(name, name, dates.contains(name) ? .date : scalars.contains(name) ? .text : .native)
    }
  }()

  private static let byKey: [String: Row] = {
    var table: [String: Row] = [:]
    for row in renamed + native {
      for key in [row.key] + row.aliases where table[key.lowercased()] == nil { table[key.lowercased()] = row }
    }
    return table
  }()

  /// The row of a key, whatever its case.
  static func row(for key: String) -> Row? { byKey[key.lowercased()] }
}

/// Lists the names of a part's fields.
private struct FieldNames: FieldVisitor {
  private var names: [String] = []

  static func of<P: ArticlePart>(_ type: P.Type) -> [String] {
    var visitor = FieldNames()
    var part = P()
    part.fields(&visitor)
    return visitor.names
  }

  private mutating func add(_ key: StaticString) { names.append(String(describing: key)) }

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
  mutating func visit(extras: inout Extras) {}
}
