internal import WireformCore
internal import WireformJSON

extension NinjsItemReader {
  /// The renditions, a list with names or 1.x's map.
  func renditions(_ object: inout NinjsObject) -> [Rendition] {
    named("renditions", &object).map { name, node in
      var object = NinjsObject(document, node)
      var rendition = Rendition()
      rendition.name = object.string("name") ?? name
      rendition.title = object.string("title")
      rendition.href = object.string("href")
      rendition.contentType = object.string("contentType")
      rendition.format = object.string("format")
      rendition.width = object.integer("width")
      rendition.height = object.integer("height")
      rendition.sizeInBytes = object.integer("sizeInBytes")
      rendition.duration = object.number("duration")
      rendition.extras = object.extras
      return rendition
    }
  }

  /// The associated news objects, each an Article with a name.
  mutating func associations(_ object: inout NinjsObject, _ path: FieldPath) -> [Article] {
    var media: [Article] = []
    for (name, node) in named("associations", &object) {
      var article = article(node, at: path.index(media.count))
      let ownName = document.member("name", of: node).flatMap { document.nodes[$0].isString ? $0 : nil }
      let rel = document.member("rel", of: node).flatMap { document.nodes[$0].isString ? $0 : nil }
      article.name = ownName.map { document.text(at: $0) } ?? name
      article.rel = rel.map { document.text(at: $0) }
      let fields = article.extras.ninjsFields.filter {
        !($0.key == "name" && ownName != nil) && !($0.key == "rel" && rel != nil)
      }
      article.extras["ninjs"] = fields.isEmpty ? nil : ["fields": .object(fields)]
      media.append(article)
    }
    return media
  }

  /// The objects of a list, or of a map with their keys; none where there is anything else among them.
  private func named(_ name: StaticString, _ object: inout NinjsObject) -> [(name: String?, node: Int)] {
    guard let node = object.take(name) else { return [] }
    var found: [(name: String?, node: Int)] = []
    switch document.nodes[node].kind {
    case .array: found = document.children(of: node).map { (nil, $0) }
    case .object: found = document.children(of: node).map { (document.text(at: $0), $0 + 1) }
    default: break
    }
    if !found.isEmpty, found.allSatisfy({ document.nodes[$0.node].kind == .object }) { return found }
    object.untake(name)
    return []
  }
}
