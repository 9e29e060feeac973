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

/// A field of the Article that a line stands for.
enum NinjsPlainLine: Sendable {
  case headline, subheadline, summary, caption, creditLine, altText

  /// What the field holds. A key path would say the same, but copies the Article to read it.
  func text(in article: borrowing Article) -> String? {
    switch self {
    case .headline: article.headline
    case .subheadline: article.subheadline
    case .summary: article.summary
    case .caption: article.caption
    case .creditLine: article.creditLine
    case .altText: article.altText
    }
  }

  func set(_ text: String, in article: inout Article) {
    switch self {
    case .headline: article.headline = text
    case .subheadline: article.subheadline = text
    case .summary: article.summary = text
    case .caption: article.caption = text
    case .creditLine: article.creditLine = text
    case .altText: article.altText = text
    }
  }
}

/// How plain fields of the Article and lines with roles stand for each other.
///
/// Each plain field takes the first line of one of its roles. Where the plain fields say all that the lines say, the
/// lines are not repeated in the Article; else they all stand beside them.
struct NinjsLineRule: Sendable {
  /// A plain field and its roles, the one that is written first; nil is a line without a role.
  struct Field: Sendable {
    let line: NinjsPlainLine
    let roles: [String?]
    /// The role that is written.
    let role: String

    init(_ line: NinjsPlainLine, _ role: String, _ others: [String?]) {
      self.line = line
      self.role = role
      roles = [role] + others
    }
  }

  let fields: [Field]
  /// Whether the first field takes any line where none has its role.
  let takesAny: Bool

  static let headlines = NinjsLineRule(
    fields: [
      Field(.headline, "main", [nil, "headline", "title", "simple", "text"]),
      Field(.subheadline, "subheadline", ["sub", "deck", "subtitle"]),
    ], takesAny: true)

  static let descriptions = NinjsLineRule(
    fields: [
      Field(.summary, "text", ["summary", "abstract", "main", nil, "short", "richtext"]),
      Field(.caption, "caption", []), Field(.creditLine, "creditline", ["credit"]), Field(.altText, "alttext", ["alt"]),
    ], takesAny: false)

  /// Of a picture the text is the caption.
  static let pictureDescriptions = NinjsLineRule(
    fields: [
      Field(.caption, "caption", ["text", "main", nil, "richtext"]),
      Field(.summary, "summary", ["abstract", "short"]), Field(.creditLine, "creditline", ["credit"]),
      Field(.altText, "alttext", ["alt"]),
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

  /// Fills the plain fields, and returns the lines where those do not say all.
  func read(_ lines: [NinjsLine], into article: inout Article) -> [Line] {
    guard !lines.isEmpty else { return [] }
    var plain = 0
    for field in fields.indices {
      guard let index = index(field, in: lines) else { continue }
      fields[field].line.set(lines[index].value, in: &article)
      let line = lines[index]
      let isSaid = index == plain && line.role == fields[field].role && line.contentType == nil && line.extras.isEmpty
      plain = isSaid && plain >= 0 ? plain + 1 : -1
    }
    return plain == lines.count ? [] : lines.map(\.line)
  }

  /// The lines to write where there are some beside the plain fields, which win where they differ.
  func lines(_ beside: [Line], of article: borrowing Article) -> [NinjsLine] {
    var lines = beside.map { NinjsLine($0) }
    for field in fields.indices {
      guard let text = fields[field].line.text(in: article) else { continue }
      if let index = index(field, in: lines) {
        lines[index].value = text
      } else {
        lines.append(NinjsLine(role: fields[field].role, value: text))
      }
    }
    return lines
  }
}
