internal import WireformCore
internal import WireformXML

/// The fields of an Article that NITF has no element for and that fit into one `meta` each, by name and content.
///
/// The names have a prefix, so that no meta of an agency is taken for one of them, nor one of them for an agency's.
enum NITFMetas {
  private static let prefix = "wireform."

  private static let texts: [(name: String, field: @Sendable (inout Article) -> String?)] = [
    ("profile", { $0.profile }), ("fileName", { $0.fileName }), ("creditLine", { $0.creditLine }),
    ("caption", { $0.caption }), ("altText", { $0.altText }), ("endMark", { $0.endMark }),
    ("firstCreated", { $0.firstCreated?.description }), ("contentCreated", { $0.contentCreated?.description }),
    ("contentModified", { $0.contentModified?.description }),
  ]

  /// Writes the metas of the fields that are there.
  static func write(_ article: borrowing Article, to out: inout MarkupOutput) {
    var article = copy article
    for (name, field) in texts {
      guard let text = field(&article) else { continue }
      out.xml.open("meta")
      out.xml.attribute("name", prefix + name)
      out.xml.attribute("content", text)
      out.xml.close()
    }
  }

  /// Takes a meta of ours into its field.
  /// - Returns: whether it is one, its field is free, and its content fits.
  static func read(_ name: String?, _ content: String?, into article: inout Article) -> Bool {
    guard let name, name.hasPrefix(prefix), let content, !content.isEmpty else { return false }
    switch name.dropFirst(prefix.count) {
    case "profile": return set(&article.profile, content)
    case "fileName": return set(&article.fileName, content)
    case "creditLine": return set(&article.creditLine, content)
    case "caption": return set(&article.caption, content)
    case "altText": return set(&article.altText, content)
    case "endMark": return set(&article.endMark, content)
    case "firstCreated": return set(&article.firstCreated, PartialDate(content))
    case "contentCreated": return set(&article.contentCreated, PartialDate(content))
    case "contentModified": return set(&article.contentModified, PartialDate(content))
    default: return false
    }
  }

  private static func set<T>(_ field: inout T?, _ value: T?) -> Bool {
    guard field == nil, let value else { return false }
    field = value
    return true
  }
}
