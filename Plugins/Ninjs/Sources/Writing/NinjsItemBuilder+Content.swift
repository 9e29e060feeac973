internal import WireformCore

extension NinjsItemBuilder {
  /// Bodies, renditions and associations.
  mutating func addContent(_ article: borrowing Article) {
    let hasStory = hasStory(article)
    if hasStory || article.renditions.contains(where: \.isBody) {
      out.beginList("bodies")
      if hasStory { addStory(article) }
      for rendition in article.renditions where rendition.isBody { add(body: rendition) }
      out.endList()
    }
    if article.renditions.contains(where: { !$0.isBody }) {
      out.beginList("renditions")
      for rendition in article.renditions where !rendition.isBody { add(rendition) }
      out.endList()
    }
    if !article.media.isEmpty { addAssociations(article) }
  }

  private mutating func addAssociations(_ article: borrowing Article) {
    let shown = NinjsBody.shown(in: article, as: style.body)
    let isAssociated = article.media.map { $0.name.map { !shown.contains($0) } ?? true }
    guard isAssociated.contains(true) else { return }
    out.beginList("associations")
    for (index, media) in article.media.enumerated() where isAssociated[index] {
      out.beginElement()
      build(
        media, id: media.id == nil ? NinjsIdentity.uri(of: media) : "", association: media.name ?? "media-\(index + 1)")
      out.endObject()
    }
    out.endList()
  }

  /// What was kept of the body that was read.
  private func keptFields(_ article: borrowing Article) -> [Value.Member] {
    guard !article.extras.isEmpty,
      case .object(let kept)? = article.extras.ninjsFields.first(where: { $0.key == "body" })?.value
    else { return [] }
    return kept
  }

  private func hasStory(_ article: borrowing Article) -> Bool {
    !article.body.isEmpty || article.signoff != nil || !keptFields(article).isEmpty
  }

  private mutating func addStory(_ article: borrowing Article) {
    let fields = keptFields(article)
    let kind = NinjsBody.kind(of: article, as: style.body)
    func kept(_ name: String, else usual: String) -> String? {
      guard !fields.isEmpty, let value = fields.first(where: { $0.key == name })?.value else { return usual }
      return value.string
    }
    let usual = NinjsBody.usual(kind)
    // A role such as `text` names a media type in 1.x, and must not say another than the body has.
    let role = kept("role", else: usual.role)
    let named = fields.isEmpty ? nil : role.flatMap { NinjsBody.contentTypes[$0] }
    let contradicts = named.map { !$0.contains(kind == .html ? "html" : "") } ?? false
    out.beginElement()
    out.add("role", contradicts ? usual.role : role)
    out.add("contentType", kept("contentType", else: usual.contentType))
    out.add("charCount", article.charCount)
    out.add("wordCount", article.wordCount)
    var text = ByteSink(capacity: 8192)
    NinjsBody.write(article, kind, to: &text)
    text.withPending { out.string("value", utf8: $0) }
    if !fields.isEmpty { out.addKept(fields.filter { $0.key != "role" && $0.key != "contentType" }) }
    out.endObject()
  }

  private mutating func add(body rendition: Rendition) {
    out.beginElement()
    out.add("role", rendition.name)
    out.add("contentType", rendition.contentType)
    out.add("wordCount", rendition.wordCount)
    out.add("value", rendition.text)
    out.add(rendition.extras)
    out.endObject()
  }

  private mutating func add(_ rendition: Rendition) {
    out.beginElement()
    out.string("name", rendition.name ?? rendition.format ?? "rendition")
    out.add("href", rendition.href)
    out.add("contentType", rendition.contentType)
    out.add("title", rendition.title)
    out.add("width", rendition.width)
    out.add("height", rendition.height)
    out.add("sizeInBytes", rendition.sizeInBytes)
    out.add("duration", rendition.duration)
    out.add("format", rendition.format)
    out.add(rendition.extras)
    out.endObject()
  }
}

extension Rendition {
  /// Whether this is the story in other words rather than a file: ninjs has both, in different lists.
  var isBody: Bool { text != nil && href == nil }
}
