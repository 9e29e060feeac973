internal import WireformCore

/// One of several texts with a role: a headline, a description or a body of ninjs.
struct NinjsLine: Hashable {
  var role: String?
  var contentType: String?
  var value: String
  var extras = Extras()

  /// As a line of the Article.
  var line: Line {
    var line = Line(value, role: role)
    line.extras = extras
    if let contentType { line.extras.keepNinjs("contentType", .string(contentType)) }
    return line
  }

  init(role: String?, contentType: String? = nil, value: String, extras: Extras = Extras()) {
    self.role = role
    self.contentType = contentType
    self.value = value
    self.extras = extras
  }

  /// Of a line of the Article.
  init(_ line: Line) {
    role = line.role
    value = line.text
    extras = line.extras
    contentType = line.extras.ninjsFields.first { $0.key == "contentType" }?.value.string
  }
}

extension Extras {
  /// Keeps a member for ninjs.
  mutating func keepNinjs(_ name: String, _ value: Value) {
    self["ninjs"] = ["fields": .object(ninjsFields.filter { $0.key != name } + [Value.Member(name, value)])]
  }
}

/// How plain fields of the Article and lines with roles stand for each other.
///
/// Each plain field takes the first line of one of its roles. Where the plain fields say all that the lines say, the
/// lines are not repeated in the Article; else they all stand beside them.
struct NinjsLineRule: Sendable {
  /// A plain field and its roles, the one that is written first; nil is a line without a role.
  struct Field: Sendable {
    let path: any WritableKeyPath<Article, String?> & Sendable
    let roles: [String?]
  }

  let fields: [Field]
  /// Whether the first field takes any line where none has its role.
  let takesAny: Bool

  static let headlines = NinjsLineRule(
    fields: [
      Field(path: \.headline, roles: ["main", nil, "headline", "title", "simple", "text"]),
      Field(path: \.subheadline, roles: ["subheadline", "sub", "deck", "subtitle"]),
    ], takesAny: true)

  static let descriptions = NinjsLineRule(
    fields: [
      Field(path: \.summary, roles: ["text", "summary", "abstract", "main", nil, "short", "richtext"]),
      Field(path: \.caption, roles: ["caption"]), Field(path: \.creditLine, roles: ["creditline", "credit"]),
      Field(path: \.altText, roles: ["alttext", "alt"]),
    ], takesAny: false)

  /// Of a picture the text is the caption.
  static let pictureDescriptions = NinjsLineRule(
    fields: [
      Field(path: \.caption, roles: ["caption", "text", "main", nil, "richtext"]),
      Field(path: \.summary, roles: ["summary", "abstract", "short"]),
      Field(path: \.creditLine, roles: ["creditline", "credit"]), Field(path: \.altText, roles: ["alttext", "alt"]),
    ], takesAny: false)

  /// The index of the line that a field takes.
  private func index(_ field: Int, in lines: [NinjsLine]) -> Int? {
    for role in fields[field].roles {
      if let index = lines.firstIndex(where: { $0.role == role && $0.contentType != "text/html" }) { return index }
    }
    for role in fields[field].roles {
      if let index = lines.firstIndex(where: { $0.role == role }) { return index }
    }
    let others = fields.dropFirst().flatMap(\.roles)
    return field == 0 && takesAny ? lines.firstIndex { !others.contains($0.role) } : nil
  }

  /// The lines that the plain fields of an Article stand for.
  private func plainLines(of article: Article) -> [NinjsLine] {
    fields.compactMap { field in
      article[keyPath: field.path].map { NinjsLine(role: field.roles[0], value: $0) }
    }
  }

  /// Fills the plain fields, and returns the lines where those do not say all.
  func read(_ lines: [NinjsLine], into article: inout Article) -> [Line] {
    for field in fields.indices {
      if let index = index(field, in: lines) { article[keyPath: fields[field].path] = lines[index].value }
    }
    return lines == plainLines(of: article) ? [] : lines.map(\.line)
  }

  /// The lines to write: those beside the plain fields, which win where they differ.
  func lines(_ beside: [Line], of article: Article) -> [NinjsLine] {
    guard !beside.isEmpty else { return plainLines(of: article) }
    var lines = beside.map { NinjsLine($0) }
    for field in fields.indices {
      guard let text = article[keyPath: fields[field].path] else { continue }
      if let index = index(field, in: lines) {
        lines[index].value = text
      } else {
        lines.append(NinjsLine(role: fields[field].roles[0], value: text))
      }
    }
    return lines
  }
}
