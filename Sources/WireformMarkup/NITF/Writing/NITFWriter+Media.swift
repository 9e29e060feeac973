internal import WireformCore
internal import WireformXML

extension NITFWriter {
  func write(_ figure: Figure, to out: inout MarkupOutput) {
    if figure.media.count != 1 { out.say(.lossChanged, "NITF shows one medium a figure", field: "media") }
    if !figure.extras.isEmpty { out.lose(figure.extras) }
    guard !figure.media.isEmpty else { return }
    for name in figure.media {
      var item = media[name] ?? Article()
      let isRepeated = out.writtenMedia.contains(name) || media[name] == nil
      if isRepeated {
        item = Article()
        item.name = name
      }
      let steps = out.steps
      write(item, isPlaced: true, caption: figure.caption, figure: figure, to: &out)
      out.steps = steps
    }
  }

  /// Writes a medium; its own caption first, that of the figure, where there is one, with a class.
  func write(
    _ item: Article, isPlaced: Bool, caption: [Inline], figure: Figure? = nil, to out: inout MarkupOutput
  ) {
    if let name = item.name { out.writtenMedia.insert(name) }
    out.xml.open("media")
    out.xml.attribute("media-type", mediaType(item.type))
    common([isPlaced ? nil : "associated", figure?.role], figure?.language, Extras(), &out)
    metadata(item, to: &out)
    references(item, to: &out)
    if let text = item.caption {
      out.xml.open("media-caption", mixed: true)
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          out.xml.open("br")
          out.xml.close()
        }
        out.xml.text(String(line))
      }
      out.xml.close()
    }
    if !caption.isEmpty {
      out.xml.open("media-caption", mixed: true)
      out.xml.attribute("class", "figure")
      out.inField("caption") { write(caption, to: &$0) }
      out.xml.close()
    }
    out.xml.element("media-producer", item.byline)
    out.xml.close()
    if !isPlaced || figure != nil { losses(item, isPlaced: isPlaced, to: &out) }
  }

  private func mediaType(_ type: String?) -> String {
    switch type {
    case "picture": "image"
    case nil: "other"
    case let type?: type
    }
  }

  /// The fields that NITF's medium has no attribute for stand as pairs of name and value.
  private func metadata(_ item: Article, to out: inout MarkupOutput) {
    for (key, value) in item.mediaMetadata {
      out.xml.open("media-metadata")
      out.xml.attribute("name", key)
      out.xml.attribute("value", value)
      out.xml.close()
    }
  }

  private func references(_ item: Article, to out: inout MarkupOutput) {
    let renditions = item.renditions.isEmpty ? [Rendition()] : item.renditions
    for (index, rendition) in renditions.enumerated() {
      out.xml.open("media-reference")
      out.xml.attribute("source", rendition.href)
      out.xml.attribute("name", rendition.name)
      out.xml.attribute("mime-type", rendition.contentType)
      if index == 0 {
        out.xml.attribute("source-credit", item.creditLine)
        out.xml.attribute("copyright", item.rights?.notice)
        out.xml.attribute("alternate-text", item.altText)
      }
      out.xml.attribute("height", rendition.height)
      out.xml.attribute("width", rendition.width)
      out.xml.close()
    }
  }

  /// What no element or attribute of a medium says.
  private func losses(_ item: Article, isPlaced: Bool, to out: inout MarkupOutput) {
    guard let name = item.name ?? (isPlaced ? nil : ""), media[name] != nil || !isPlaced else { return }
    var rest = item
    for key in Article.mediaMetadataKeys { rest[keyPath: key.path] = nil }
    rest.type = nil
    rest.caption = nil
    rest.byline = nil
    rest.creditLine = nil
    rest.altText = nil
    rest.rights?.notice = nil
    if rest.rights == Rights() { rest.rights = nil }
    for index in rest.renditions.indices {
      rest.renditions[index].href = nil
      rest.renditions[index].name = nil
      rest.renditions[index].contentType = nil
      rest.renditions[index].height = nil
      rest.renditions[index].width = nil
    }
    if rest.renditions.allSatisfy({ $0 == Rendition() }) { rest.renditions = [] }
    guard rest != Article() else { return }
    let path = isPlaced ? mediaPath(name) : out.path
    for difference in Article().diff(rest) {
      out.report.add(.lossNoPlace, path: FieldPath(path.steps + difference.path.steps.prefix(1)))
    }
  }

  private func mediaPath(_ name: String) -> FieldPath {
    let index = order[name] ?? 0
    return FieldPath([.key("media"), .index(index)])
  }

  func write(_ embed: Embed, to out: inout MarkupOutput) {
    out.xml.open("media")
    out.xml.attribute("media-type", "embed")
    common([embed.role], embed.language, embed.extras, &out)
    out.xml.open("media-reference")
    out.xml.attribute("source", embed.href)
    out.xml.close()
    if let html = embed.html {
      out.xml.open("media-object", mixed: true)
      out.xml.attribute("encoding", "text/html")
      out.xml.text(html)
      out.xml.close()
    }
    out.xml.close()
  }
}

extension Article {
  /// A field of a medium that stands in NITF's `media-metadata`.
  struct MediaMetadataKey: @unchecked Sendable {
    let name: String
    let path: WritableKeyPath<Article, String?>
  }

  /// The fields of a medium that have no attribute of their own.
  static let mediaMetadataKeys: [MediaMetadataKey] = [
    MediaMetadataKey(name: "name", path: \.name), MediaMetadataKey(name: "id", path: \.id),
    MediaMetadataKey(name: "version", path: \.version), MediaMetadataKey(name: "rel", path: \.rel),
    MediaMetadataKey(name: "title", path: \.title), MediaMetadataKey(name: "headline", path: \.headline),
    MediaMetadataKey(name: "slugline", path: \.slugline), MediaMetadataKey(name: "summary", path: \.summary),
    MediaMetadataKey(name: "language", path: \.language),
  ]

  /// Those that the medium has.
  var mediaMetadata: [(String, String)] {
    Article.mediaMetadataKeys.compactMap { key in self[keyPath: key.path].map { (key.name, $0) } }
  }
}
