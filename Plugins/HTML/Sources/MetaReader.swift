internal import WireformCore
internal import WireformXML

/// Reads the metas and links of a page's head.
struct MetaReader {
  /// Metas that no field holds, as they are written back.
  private(set) var kept: [Value] = []
  /// The addresses of pictures.
  private(set) var pictures: [String] = []
  /// Whether the page was written by us.
  private(set) var isOwn = false

  private static let fields: [String: (field: String, rank: Int)] = [
    "og:title": ("headline", 4), "twitter:title": ("headline", 5), "dc.title": ("headline", 5),
    "article:author": ("byline", 3), "og:article:author": ("byline", 3),
    "og:description": ("summary", 4), "description": ("summary", 5), "twitter:description": ("summary", 5),
    "author": ("byline", 5), "dc.creator": ("byline", 5), "byl": ("byline", 4), "parsely-author": ("byline", 5),
    "article:published_time": ("published", 2), "og:article:published_time": ("published", 2), "date": ("published", 5),
    "dc.date": ("published", 5), "dcterms.created": ("published", 5), "parsely-pub-date": ("published", 5),
    "dcterms.date": ("published", 5), "dc.date.issued": ("published", 5), "dcterms.issued": ("published", 5),
    "pubdate": ("published", 5), "publishdate": ("published", 5), "publish-date": ("published", 5),
    "publish_date": ("published", 5), "sailthru.date": ("published", 5), "article.published": ("published", 5),
    "citation_publication_date": ("published", 6), "og:pubdate": ("published", 5), "ptime": ("published", 5),
    "last-modified": ("versionCreated", 5), "lastmod": ("versionCreated", 5), "revised": ("versionCreated", 5),
    "dcterms.modified": ("versionCreated", 5), "dc.date.modified": ("versionCreated", 5),
    "article.updated": ("versionCreated", 5), "sailthru.author": ("byline", 5), "article:author_name": ("byline", 4),
    "dcterms.creator": ("byline", 5), "dcterms.title": ("headline", 5), "dc.description": ("summary", 5),
    "dc.subject": ("keywords", 5), "sailthru.tags": ("keywords", 5), "dc.publisher": ("provider", 5),
    "dc.rights": ("rights.notice", 4), "dc.language": ("language", 5), "section": ("category", 5),
    "article:modified_time": ("versionCreated", 2), "og:updated_time": ("versionCreated", 4),
    "article:expiration_time": ("expires", 2), "article:section": ("category", 2), "article:tag": ("keywords", 2),
    "news_keywords": ("keywords", 4), "keywords": ("keywords", 5), "og:url": ("id", 4),
    "og:site_name": ("provider", 2), "application-name": ("provider", 6), "og:locale": ("language", 4),
    "content-language": ("language", 5), "copyright": ("rights.notice", 4),
  ]

  private static let presentation: Set = ["viewport", "color-scheme", "theme-color", "robots", "referrer"]

  /// Adds a picture that the page names elsewhere.
  mutating func add(picture: String) { pictures.append(picture) }

  /// Reads a head.
  mutating func read(_ head: XMLElement, into claims: inout Claims) {
    isOwn = head.elements.contains { $0.peek("name") == "generator" && $0.peek("content") == PageWriter.generator }
    for element in head.elements {
      switch element.local {
      case "title": if !isOwn { claims.add("headline", element.text, from: "title", rank: 6) }
      case "meta": meta(element, into: &claims)
      case "link" where element.peek("rel")?.lowercased() == "canonical":
        if let href = element.peek("href") { claims.add("id", href, from: "link canonical", rank: 3) }
      default: break
      }
    }
  }

  private mutating func meta(_ element: XMLElement, into claims: inout Claims) {
    guard let content = element.peek("content") else { return }
    if let property = element.peek("itemprop"), element.peek("name") == nil, element.peek("property") == nil {
      if let found = LineFinder.line(of: element, isOwn: false) {
        claims.add(found.field, found.text, from: "meta \(property)", rank: found.rank)
      }
      return
    }
    let key = element.peek("property") != nil ? "property" : element.peek("name") != nil ? "name" : "http-equiv"
    guard let name = element.peek(key) else { return }
    let lower = name.lowercased()
    if let (field, rank) = MetaReader.fields[lower], !(field == "byline" && content.hasPrefix("http")) {
      let text = lower == "og:locale" ? content.split(separator: "_").joined(separator: "-") : content
      return claims.add(field, text, from: "meta \(key)=\(name)", rank: rank)
    }
    if lower == "og:image" || lower == "twitter:image" || lower == "og:image:url" {
      if !pictures.contains(content) { pictures.append(content) }
    }
    let isOurs = lower == "generator" && content == PageWriter.generator
    guard key != "http-equiv", !isOurs, !MetaReader.presentation.contains(lower) else { return }
    kept.append([key: .string(name), "content": .string(content)])
  }
}
