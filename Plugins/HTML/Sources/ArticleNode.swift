internal import WireformCore

/// Says an Article, or a medium of one, in schema.org's vocabulary.
enum ArticleNode {
  /// The object of JSON-LD for a story.
  static func story(_ article: Article) -> Value {
    var builder = NodeBuilder(type: "NewsArticle")
    fill(&builder, article)
    builder.add("image", list: media(article, of: "ImageObject"))
    builder.add("video", list: media(article, of: "VideoObject"))
    builder.add("audio", list: media(article, of: "AudioObject"))
    builder.add("associatedMedia", list: media(article, of: "MediaObject"))
    builder.add("encoding", list: article.renditions.map { rendition($0) })
    builder.add(extras: article.extras)
    return .object([Value.Member("@context", "https://schema.org")] + builder.members)
  }

  private static func type(of medium: Article) -> String {
    SchemaTerms.media.first { $0.2 == medium.type }?.0 ?? "MediaObject"
  }

  private static func media(_ article: Article, of type: String) -> [Value] {
    article.media.filter { self.type(of: $0) == type }.map { medium($0) }
  }

  private static func medium(_ item: Article) -> Value {
    var item = item
    let type = type(of: item)
    if type != "MediaObject" { item.type = nil }
    var builder = NodeBuilder(type: type)
    builder.add("name", item.name)
    builder.add("caption", item.caption)
    item.caption = nil
    if let first = item.renditions.first { fill(&builder, first) }
    fill(&builder, item)
    builder.add("encoding", list: item.renditions.dropFirst().map { rendition($0) })
    builder.add(extras: item.extras)
    return builder.value
  }

  /// What stories and media have in common.
  private static func fill(_ builder: inout NodeBuilder, _ article: Article) {
    for line in SchemaTerms.lines { builder.add(line.term, article[keyPath: line.path]) }
    for date in SchemaTerms.dates { builder.add(date.term, article[keyPath: date.path]) }
    builder.add("dateline", article.dateline?.text)
    builder.add("keywords", list: article.keywords.map { .string($0.text) })
    if article.creators.isEmpty { builder.add("author", article.byline) }
    for (slot, path) in SchemaTerms.concepts {
      builder.add(slot.term, list: article[keyPath: path].map { ConceptNode.value($0, slot) })
    }
    builder.add(SchemaTerms.provider.term, article.provider.map { ConceptNode.value($0, SchemaTerms.provider) })
    builder.add(
      SchemaTerms.digitalSource.term, article.digitalSourceType.map { ConceptNode.value($0, SchemaTerms.digitalSource) }
    )
    addRights(&builder, article.rights)
    builder.add("isPartOf", series(article.series))
    builder.add("position", article.series?.part)
    builder.add("relatedLink", list: article.links.map { link($0) })
    builder.add("wordCount", article.wordCount)
    builder.add("identifier", list: article.altIds.map { identifier($0) })
    builder.add("additionalProperty", list: properties(article))
  }

  private static func addRights(_ builder: inout NodeBuilder, _ rights: Rights?) {
    guard let rights else { return }
    builder.add(SchemaTerms.holder.term, rights.holder.map { ConceptNode.value($0, SchemaTerms.holder) })
    builder.add("copyrightNotice", rights.notice)
    if let year = rights.year, let number = Int(year), String(number) == year {
      builder.add("copyrightYear", number)
    } else {
      builder.add("copyrightYear", rights.year)
    }
    builder.add("conditionsOfAccess", rights.usageTerms)
    builder.add("license", list: rights.links.filter { $0.rel == "license" }.compactMap { $0.href }.map { .string($0) })
  }

  private static func series(_ series: Series?) -> Value? {
    guard let series, series.name != nil || series.total != nil else { return nil }
    var builder = NodeBuilder(type: "CreativeWorkSeries")
    builder.add("name", series.name)
    builder.add("size", series.total)
    return builder.value
  }

  private static func link(_ link: Link) -> Value {
    var builder = NodeBuilder(type: "WebPage")
    builder.add("@id", link.id)
    builder.add("url", link.href)
    builder.add("name", link.title)
    builder.add("additionalType", link.rel)
    builder.add("encodingFormat", link.contentType)
    builder.add("version", link.version)
    builder.add("position", link.rank)
    builder.add("creativeWorkStatus", link.status)
    builder.add(extras: link.extras)
    return builder.value
  }

  private static func identifier(_ id: AltID) -> Value {
    var builder = NodeBuilder(type: "PropertyValue")
    builder.add("value", id.value)
    builder.add("propertyID", id.type)
    builder.add("name", id.role)
    builder.add("description", id.environment)
    builder.add(extras: id.extras)
    return builder.value
  }

  private static func rendition(_ rendition: Rendition) -> Value {
    var builder = NodeBuilder(type: "MediaObject")
    builder.add("name", rendition.name)
    fill(&builder, rendition)
    return builder.value
  }

  private static func fill(_ builder: inout NodeBuilder, _ rendition: Rendition) {
    builder.add("contentUrl", rendition.href)
    builder.add("encodingFormat", rendition.contentType)
    builder.add("width", rendition.width)
    builder.add("height", rendition.height)
    builder.add("contentSize", rendition.sizeInBytes)
    builder.add("duration", rendition.duration)
    builder.add("sha256", rendition.hash)
    builder.add("text", rendition.text)
  }

  private static func properties(_ article: Article) -> [Value] {
    var list: [Value] = []
    for property in SchemaTerms.properties {
      if let text = article[keyPath: property.path] { list.append(NodeBuilder.property(property.name, .string(text))) }
    }
    for property in SchemaTerms.dateProperties {
      if let date = article[keyPath: property.path] {
        list.append(NodeBuilder.property(property.name, .string(date.description)))
      }
    }
    if let urgency = article.urgency, let value = urgency.value {
      list.append(NodeBuilder.property("urgency", .string(value), note: urgency.scale))
    }
    if let embargo = article.embargo {
      let until = embargo.until.map { Value.string($0.description) }
      if let until { list.append(NodeBuilder.property("embargo", until)) }
      if embargo.indefinite == true { list.append(NodeBuilder.property("embargo", "indefinite")) }
    }
    if let count = article.charCount { list.append(NodeBuilder.property("charCount", .number(String(count)))) }
    return list
  }
}
