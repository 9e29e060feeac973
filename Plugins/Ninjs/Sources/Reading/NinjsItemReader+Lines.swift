internal import WireformCore
internal import WireformJSON

extension NinjsItemReader {
  /// Headlines, descriptions and the other lines.
  func lines(_ object: inout NinjsObject, _ article: inout Article) {
    article.title = object.string("title")
    article.slugline = object.string("slugline")
    article.byline = object.string("by")
    if let located = object.string("located") { article.located = [Concept(name: located)] }
    article.headlines = NinjsLineRule.headlines.read(
      roleLines("headlines", prefix: "headline", &object), into: &article)
    let rule = article.type == "picture" ? NinjsLineRule.pictureDescriptions : NinjsLineRule.descriptions
    article.descriptions = rule.read(roleLines("descriptions", prefix: "description", &object), into: &article)
    article.keywords = keywords(&object)
  }

  /// A list of {role, contentType, value}; in 1.x a member for each, whose name ends in the role.
  func roleLines(_ name: StaticString, prefix: String, _ object: inout NinjsObject) -> [NinjsLine] {
    var lines: [NinjsLine] = []
    if prefix == "headline", let plain = object.string("headline") {
      lines.append(NinjsLine(role: "main", value: plain))
    }
    for key in object.unknown {
      let memberName = document.text(at: key)
      guard memberName.lowercased().hasPrefix(prefix + "_"), document.nodes[key + 1].isString else { continue }
      object.takeKey(key)
      let role = String(memberName.dropFirst(prefix.count + 1))
      let contentType = prefix == "body" ? NinjsBody.contentTypes[role] : nil
      lines.append(
        NinjsLine(role: contentType == nil ? role : "main", contentType: contentType, value: document.text(at: key + 1))
      )
    }
    guard let elements = object.list(name) else { return lines }
    let listed = elements.compactMap { line($0) }
    if !listed.isEmpty, listed.count == elements.count { return lines + listed }
    object.untake(name)
    return lines
  }

  private func line(_ node: Int) -> NinjsLine? {
    if document.nodes[node].isString { return NinjsLine(role: nil, value: document.text(at: node)) }
    var object = NinjsObject(document, node)
    guard let value = object.string("value") else { return nil }
    return NinjsLine(
      role: object.string("role"), contentType: object.string("contentType"), value: value, extras: object.extras)
  }

  /// ninjs has no keywords of its own, but feeds have: a list of strings.
  private func keywords(_ object: inout NinjsObject) -> [Line] {
    guard let node = object.take("keywords") else { return [] }
    let words = document.children(of: node).map { object.text($0) }
    if document.nodes[node].kind == .array, !words.isEmpty, words.allSatisfy({ $0 != nil }) {
      return words.compactMap { $0 }.map { Line($0) }
    }
    object.untake("keywords")
    return []
  }
}
