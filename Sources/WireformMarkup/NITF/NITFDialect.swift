internal import WireformCore

/// How an agency says in metas what NITF has elements for: data, by which one reader reads all of them.
///
/// A field is filled from a meta only where NITF's own element says nothing; the meta stays in the extras, and a note
/// tells which one was taken.
public struct NITFDialect: Sendable {
  /// What a meta stands for.
  public enum Field: String, Sendable {
    case slugline, category, urgency, keywords, services, genres, infoSources, copyright
  }

  /// How the option names it.
  public let id: String
  /// What it is told by: a meta with this name, or with a name that starts so where a star ends it.
  public let signs: [String]
  /// The name of a meta, and the field that it fills.
  public let metas: [(name: String, field: Field)]

  /// All of them; the first whose sign is there is the document's, the last one is anybody's.
  public static let all: [NITFDialect] = [
    NITFDialect(
      id: "ntb", signs: ["NTB*"],
      metas: [
        ("NTBStikkord", .slugline), ("NTBPrioritet", .urgency), ("NTBTjeneste", .services),
        ("NTBMeldingsType", .genres), ("NTBKilde", .infoSources),
      ]),
    NITFDialect(id: "pa", signs: ["optInfo"], metas: [("category", .category), ("service", .services)]),
    NITFDialect(
      id: "archive", signs: ["publication_day_of_month", "online_sections", "print_section"],
      metas: [("slug", .slugline), ("online_sections", .category), ("dsk", .services)]),
    NITFDialect(
      id: "general", signs: [],
      metas: [("slugline", .slugline), ("slug", .slugline), ("keywords", .keywords), ("copyright", .copyright)]),
  ]

  /// The dialect of that name; nil for `none`, and for `auto` the one that the metas are a sign of.
  static func find(_ id: String, _ metas: [(name: String, content: String)]) -> NITFDialect? {
    if id != "auto" { return all.first { $0.id == id } }
    return all.first { dialect in
      dialect.signs.isEmpty
        || dialect.signs.contains { sign in
          metas.contains { sign.hasSuffix("*") ? $0.name.hasPrefix(sign.dropLast()) : $0.name == sign }
        }
    }
  }
}

extension NITFReader {
  /// Fills fields that NITF's own elements left empty from the metas of an agency.
  mutating func fillFromMetas() {
    guard let dialect = NITFDialect.find(self.dialect, metas) else { return }
    for (name, field) in dialect.metas {
      guard let meta = metas.first(where: { $0.name == name }), fill(field, MarkupText.collapsed(meta.content))
      else { continue }
      report.add(.nitfDialect, "\(field.rawValue) is what the meta \(name) says (\(dialect.id))", path: path(of: field))
    }
  }

  private func path(of field: NITFDialect.Field) -> FieldPath {
    field == .copyright ? "rights.notice" : FieldPath([.key(field.rawValue)])
  }

  private mutating func fill(_ field: NITFDialect.Field, _ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    func take<T>(_ place: inout T?, _ value: T?) -> Bool {
      guard place == nil, let value else { return false }
      place = value
      return true
    }
    func take<T>(_ places: inout [T], _ values: [T]) -> Bool {
      guard places.isEmpty, !values.isEmpty else { return false }
      places = values
      return true
    }
    switch field {
    case .slugline: return take(&article.slugline, text)
    case .category: return take(&article.category, text)
    case .urgency:
      guard text.utf8.count == 1, text >= "1", text <= "8" else { return false }
      return take(&article.urgency, Urgency(text, scale: "nitf"))
    case .keywords:
      let words = text.split(separator: ",").map { MarkupText.collapsed(String($0)) }
      return take(&article.keywords, words.filter { !$0.isEmpty }.map { Line($0) })
    case .services: return take(&article.services, [Concept(name: text)])
    case .genres: return take(&article.genres, [Concept(name: text)])
    case .infoSources: return take(&article.infoSources, [Concept(name: text)])
    case .copyright:
      guard article.rights?.notice == nil else { return false }
      changeRights { $0.notice = text }
      return true
    }
  }
}
