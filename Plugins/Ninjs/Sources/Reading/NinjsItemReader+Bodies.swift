internal import WireformCore
internal import WireformJSON

extension NinjsItemReader {
  /// The bodies: the richest becomes the story, the others are kept as renditions.
  mutating func bodies(_ object: inout NinjsObject, _ article: inout Article, _ path: FieldPath) {
    let lines = roleLines("bodies", prefix: "body", &object)
    article.wordCount = object.integer("wordCount")
    article.charCount = object.integer("charCount")
    let kinds = lines.map { NinjsBody.kind(of: $0) }
    guard let best = kinds.max(by: { $0.rawValue < $1.rawValue }), let main = kinds.firstIndex(of: best) else { return }
    for (index, line) in lines.enumerated() where index != main { article.renditions.append(rendition(line)) }
    story(lines[main], best, &article, path)
  }

  private mutating func story(
    _ line: NinjsLine, _ kind: NinjsBody.Kind, _ article: inout Article, _ path: FieldPath
  ) {
    var fields: [Value.Member] = []
    for member in line.extras.ninjsFields {
      if member.key == "wordCount", case .number(let text) = member.value, let count = Int(text) {
        article.wordCount = count
      } else if member.key == "charCount", case .number(let text) = member.value, let count = Int(text) {
        article.charCount = count
      } else {
        fields.append(member)
      }
    }
    let usual = NinjsBody.usual(kind)
    if line.role != usual.role { fields.append(Value.Member("role", line.role.map { .string($0) } ?? .null)) }
    if line.contentType != usual.contentType {
      fields.append(Value.Member("contentType", line.contentType.map { .string($0) } ?? .null))
    }
    if !fields.isEmpty { article.extras.keepNinjs("body", .object(fields)) }
    let story = NinjsBody.story(line.value, kind)
    article.body = story.blocks
    article.media = story.media
    if let signoff = story.signoff { article.signoff = signoff }
    for said in story.diagnostics {
      diagnostics.append((code: said.code, message: said.message, path: path.key("body"), node: 0))
    }
    article.dateline = NinjsDateline.lift(from: &article.body)
  }

  /// A body that did not become the story.
  private func rendition(_ line: NinjsLine) -> Rendition {
    var rendition = Rendition()
    rendition.name = line.role
    rendition.contentType = line.contentType
    rendition.text = line.value
    for member in line.extras.ninjsFields {
      if member.key == "wordCount", case .number(let text) = member.value, let count = Int(text) {
        rendition.wordCount = count
      } else {
        rendition.extras.keepNinjs(member.key, member.value)
      }
    }
    return rendition
  }
}
