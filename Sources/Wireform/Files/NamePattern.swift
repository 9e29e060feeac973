public import WireformCore

/// A pattern from which the names of outputs are made, such as `{date}/{stem}-{n:3}`.
///
/// What a document says never leads out of the output folder: in values of its fields a slash and whatever a file
/// system could misread become hyphens, and a name never begins with a dot.
public struct NamePattern: Sendable, Hashable {
  /// What a pattern can name.
  public enum Field: String, Sendable, CaseIterable {
    /// The input's name without its extension, and its folder below the input.
    case stem, dir
    /// The input's extension.
    case ext
    /// The number of the Article in its input, from 1.
    case n
    /// Fields of the Article.
    case id, date, year, month, day, slug, headline, language, provider

    /// Whether it differs from Article to Article.
    var isOfArticle: Bool { self != .stem && self != .dir && self != .ext }
  }

  private enum Part: Sendable, Hashable {
    case literal(String)
    case field(Field, width: Int)
  }

  /// The pattern of an input's own name.
  public static let stem = NamePattern(parts: [.field(.stem, width: 0)])

  /// The pattern as it was typed.
  public let text: String
  private let parts: [Part]
  /// Whether the pattern tells the whole path below the output folder; else the folders of the input are kept.
  private let isWholePath: Bool

  private init(parts: [Part], text: String = "{stem}", isWholePath: Bool = false) {
    self.parts = parts
    self.text = text
    self.isWholePath = isWholePath
  }

  /// Reads a pattern.
  /// - Throws: `usage/bad-name-pattern` for a brace without its partner or a name that is none.
  public init(parsing text: String) throws(FormatError) {
    var parts: [Part] = []
    var literal = ""
    var rest = text[...]
    while let first = rest.first {
      guard first == "{" else {
        guard first != "}" else { throw NamePattern.misread(text, "a } stands alone") }
        literal.append(first)
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { throw NamePattern.misread(text, "a { is not closed") }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(try NamePattern.field(String(rest[rest.index(after: rest.startIndex)..<end]), of: text))
      rest = rest[rest.index(after: end)...]
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    guard !parts.isEmpty else { throw NamePattern.misread(text, "it is empty") }
    let isWhole = text.contains("/") || parts.contains { if case .field(.dir, _) = $0 { true } else { false } }
    self.init(parts: parts, text: text, isWholePath: isWhole)
  }

  private static func field(_ text: String, of pattern: String) throws(FormatError) -> Part {
    let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let field = Field(rawValue: pieces[0]) else {
      let names = Field.allCases.map(\.rawValue)
      let hint = Nearest.of(pieces[0], in: names).map { "; did you mean '\($0)'?" } ?? ""
      throw misread(pattern, "no field is called '\(pieces[0])'\(hint) There are: \(names.joined(separator: ", "))")
    }
    guard pieces.count > 1 else { return .field(field, width: 0) }
    guard field == .n, let width = Int(pieces[1]), (1...18).contains(width) else {
      throw misread(pattern, "a width such as {n:4} is a number from 1 to 18")
    }
    return .field(field, width: width)
  }

  private static func misread(_ text: String, _ why: String) -> FormatError {
    FormatError(.usage, .badPattern, "the name pattern '\(text)': \(why)")
  }

  /// Whether each Article gets a name, and so a file, of its own.
  public var isOfArticle: Bool {
    parts.contains { if case .field(let field, _) = $0 { field.isOfArticle } else { false } }
  }

  /// The path of an output below the output folder, without extension.
  /// - Parameters:
  ///   - entry: the input.
  ///   - article: the Article, nil where the pattern has none of its fields.
  ///   - number: the Article's number in its input, from 1.
  public func path(for entry: FileTree.Entry, article: Article? = nil, number: Int = 1) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .field(.dir, _):
        let folder = FilePath.folder(of: entry.relative)
        text += folder == "." ? "" : folder
      case .field(.n, let width): text += NamePattern.padded(number, width)
      case .field(.stem, _): text += NamePattern.stem(of: entry)
      case .field(.ext, _): text += FilePath.fileExtension(of: entry.relative)
      case .field(let field, _): text += NamePattern.cleaned(NamePattern.value(of: field, article) ?? "no-\(field)")
      }
    }
    let folder = FilePath.folder(of: entry.relative)
    if !isWholePath, folder != "." { text = FilePath.join(folder, text) }
    return NamePattern.contained(text)
  }

  /// The input's own name, as it is: no document has given it.
  private static func stem(of entry: FileTree.Entry) -> String {
    entry.relative == InputFile.standardInput ? "stdin" : FilePath.stem(of: entry.relative)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private static func value(of field: Field, _ article: Article?) -> String? {
    let date = article?.versionCreated ?? article?.published ?? article?.firstCreated ?? article?.dateline?.date
    switch field {
    case .id: return article?.id
    case .date: return date.map { String($0.description.prefix { $0 != "T" }) }
    case .year: return date?.year.map { padded($0, 4) }
    case .month: return date?.month.map { padded(Int($0), 2) }
    case .day: return date?.day.map { padded(Int($0), 2) }
    case .slug: return article?.slugline ?? article?.headline
    case .headline: return article?.headline
    case .language: return article?.language
    case .provider: return article?.provider?.name ?? article?.provider?.qcode ?? article?.provider?.literal
    case .n, .dir, .stem, .ext: return nil
    }
  }

  /// A value as one name: no slash, no character that a file system or a shell could misread, no dot in front.
  private static func cleaned(_ value: String) -> String {
    var name = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", " ", "-", "\u{7F}", "\u{0}"..."\u{1F}":
        if !name.hasSuffix("-") { name += "-" }
      default: name.unicodeScalars.append(scalar)
      }
    }
    while let first = name.first, first == "." || first == "-" { name.removeFirst() }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "-" : name
  }

  /// The path without parts that lead elsewhere, each name short enough for an extension and a number behind it.
  private static func contained(_ path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return names.isEmpty ? "-" : names.map { shortened($0) }.joined(separator: "/")
  }

  /// Names may have 255 bytes; room is left for `~99999` and an extension.
  private static func shortened(_ name: Substring) -> String {
    let bound = 224
    guard name.utf8.count > bound, PathText.bytes(String(name)).count > bound else { return String(name) }
    var kept = ""
    var count = 0
    for scalar in name.unicodeScalars {
      count += scalar.value >= 0x10FF80 ? 1 : UTF8.width(scalar)
      if count > bound { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }
}
