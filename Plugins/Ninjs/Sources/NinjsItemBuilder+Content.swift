internal import WireformCore

extension NinjsItemBuilder {
  /// Bodies, renditions and associations.
  mutating func addContent(_ article: Article) {
    add("bodies", list: story(article) + article.renditions.filter(\.isBody).map { body($0) })
    add("renditions", list: article.renditions.filter { !$0.isBody }.map { rendition($0) })
    let shown = NinjsBody.shown(in: article, as: body)
    let associated = article.media.enumerated().filter { $1.name.map { !shown.contains($0) } ?? true }
    add(
      "associations",
      list: associated.map { index, media in
        NinjsItemBuilder.tree(
          media, version: version, body: body, association: media.name ?? "media-\(index + 1)")
      })
  }

  private func story(_ article: Article) -> [Value] {
    var fields: [Value.Member] = []
    if case .object(let kept)? = article.extras.ninjsFields.first(where: { $0.key == "body" })?.value { fields = kept }
    guard !article.body.isEmpty || !fields.isEmpty || article.signoff != nil else { return [] }
    let written = NinjsBody.written(article, as: body, keeping: fields)
    var object = NinjsTree()
    func kept(_ name: String, else usual: String) -> String? {
      guard let value = fields.first(where: { $0.key == name })?.value else { return usual }
      return value.string
    }
    let usual = NinjsBody.usual(written.kind)
    // A role such as `text` names a media type in 1.x, and must not say another than the body has.
    let role = kept("role", else: usual.role)
    let named = role.flatMap { NinjsBody.contentTypes[$0] }
    let contradicts = named.map { !$0.contains(written.kind == .html ? "html" : "") } ?? false
    object.add("role", contradicts ? usual.role : role)
    object.add("contentType", kept("contentType", else: usual.contentType))
    object.add("charCount", article.charCount)
    object.add("wordCount", article.wordCount)
    object.add("value", .string(written.text))
    for member in fields where member.key != "role" && member.key != "contentType" {
      object.add(member.key, member.value)
    }
    return [object.value]
  }

  private func body(_ rendition: Rendition) -> Value {
    var object = NinjsTree()
    object.add("role", rendition.name)
    object.add("contentType", rendition.contentType)
    object.add("wordCount", rendition.wordCount)
    object.add("value", rendition.text)
    object.addExtras(rendition.extras)
    return object.value
  }

  private func rendition(_ rendition: Rendition) -> Value {
    var object = NinjsTree()
    object.add("name", rendition.name ?? rendition.format ?? "rendition")
    object.add("href", rendition.href)
    object.add("contentType", rendition.contentType)
    object.add("title", rendition.title)
    object.add("width", rendition.width)
    object.add("height", rendition.height)
    object.add("sizeInBytes", rendition.sizeInBytes)
    object.add("duration", rendition.duration)
    object.add("format", rendition.format)
    object.addExtras(rendition.extras)
    return object.value
  }
}

extension Rendition {
  /// Whether this is the story in other words rather than a file: ninjs has both, in different lists.
  var isBody: Bool { text != nil && href == nil }
}
