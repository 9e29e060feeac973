internal import WireformCore
internal import WireformXML

extension MarkupReader {
  /// A medium that stands as a block of its own.
  mutating func medium(_ element: XMLElement, into blocks: inout [Block]) {
    if vocabulary == .nitf, element.local == "media" { return nitfMedia(element, into: &blocks) }
    var figure = Figure()
    figure.media = [htmlMedium(element)]
    blocks.append(.figure(figure))
  }

  // MARK: NITF

  private mutating func nitfMedia(_ element: XMLElement, into blocks: inout [Block]) {
    let type = element.take("media-type")
    if type == "embed" { return nitfEmbed(element, into: &blocks) }
    var medium = Article()
    medium.type = type == "image" ? "picture" : type == "other" ? nil : type
    let (common, found) = common(element, taking: ["associated"])
    var figure = Figure()
    (figure.role, figure.language, figure.extras) = (common.role, common.language, common.extras)
    for inner in element.elements { part(inner, of: &medium, &figure) }
    let name: String
    if let given = medium.name, hasMedium(given) { name = given } else { name = add(medium: medium) }
    guard found.isEmpty else { return }
    figure.media = [name]
    blocks.append(.figure(figure))
  }

  private mutating func part(_ element: XMLElement, of medium: inout Article, _ figure: inout Figure) {
    switch element.local {
    case "media-metadata": metadata(element, of: &medium)
    case "media-reference": reference(element, of: &medium)
    case "media-caption":
      let isFigures = element.peek("class") == "figure"
      if isFigures { _ = element.take("class") }
      dropRest(element)
      let content = inlines(in: element)
      if isFigures {
        figure.caption = content
      } else if !content.isEmpty {
        medium.caption = medium.caption.map { "\($0)\n\(content.plainText)" } ?? content.plainText
        if !content.isPlain, content.contains(where: { $0 != .lineBreak && $0.isMarked }) {
          report.add(.markupElementDropped, "the caption's markup is not kept", at: element.place)
        }
      }
    case "media-producer":
      dropRest(element)
      let text = inlines(in: element).plainText
      if !text.isEmpty { medium.byline = medium.byline.map { "\($0)\n\(text)" } ?? text }
    default: drop(element)
    }
  }

  private mutating func metadata(_ element: XMLElement, of medium: inout Article) {
    element.markTaken()
    let name = element.take("name") ?? ""
    let value = element.take("value") ?? ""
    dropRest(element)
    if let key = Article.mediaMetadataKeys.first(where: { $0.name == name }), medium[keyPath: key.path] == nil {
      medium[keyPath: key.path] = value
      return
    }
    var members: [Value.Member] = []
    if case .object(let old)? = medium.extras["nitf"]?["fields"] { members = old }
    members.append(Value.Member(name, .string(value)))
    medium.extras["nitf"] = ["fields": .object(members)]
  }

  private mutating func reference(_ element: XMLElement, of medium: inout Article) {
    let isBare = !element.hasRest
    element.markTaken()
    var rendition = Rendition()
    rendition.href = element.take("source")
    rendition.name = element.take("name")
    rendition.contentType = element.take("mime-type")
    rendition.width = element.takeNumber("width")
    rendition.height = element.takeNumber("height")
    if medium.altText == nil { medium.altText = element.take("alternate-text") }
    if medium.creditLine == nil { medium.creditLine = element.take("source-credit") }
    if medium.rights == nil, let notice = element.take("copyright") {
      var rights = Rights()
      rights.notice = notice
      medium.rights = rights
    }
    let (common, _) = common(element)
    rendition.extras = keeping(common)
    if rendition != Rendition() {
      medium.renditions.append(rendition)
    } else if isBare {
      report.add(.nitfEmpty, "media-reference is empty", at: element.place)
    }
    if element.hasOwnText { report.add(.markupElementDropped, "text in media-reference", at: element.place) }
  }

  private mutating func nitfEmbed(_ element: XMLElement, into blocks: inout [Block]) {
    var embed = Embed()
    let (common, _) = common(element)
    (embed.role, embed.language, embed.extras) = (common.role, common.language, common.extras)
    for inner in element.elements {
      inner.markTaken()
      switch inner.local {
      case "media-reference":
        if !inner.hasRest { report.add(.nitfEmpty, "media-reference is empty", at: inner.place) }
        embed.href = inner.take("source")
      case "media-object":
        switch inner.peek("encoding") {
        case "text/html": _ = inner.take("encoding")
        case nil: report.add(.nitfEmpty, "media-object names no encoding", at: inner.place)
        default: break
        }
        embed.html = inner.text
      default: drop(inner)
      }
      dropRest(inner)
    }
    blocks.append(.embed(embed))
  }

  // MARK: HTML

  mutating func figure(_ element: XMLElement, into blocks: inout [Block]) {
    let (common, found) = common(element, taking: ["associated"])
    var figure = Figure()
    (figure.role, figure.language, figure.extras) = (common.role, common.language, common.extras)
    var rest: [Block] = []
    for inner in element.elements { figurePart(inner, &figure, &rest) }
    // A figure of a table says what the table's own caption would.
    if figure.media.isEmpty, rest.count == 1, case .table(var table) = rest[0], table.caption.isEmpty {
      table.caption = figure.caption
      figure.caption = []
      rest[0] = .table(table)
    }
    if found.isEmpty, !figure.media.isEmpty || !figure.caption.isEmpty { blocks.append(.figure(figure)) }
    blocks += rest
  }

  private mutating func figurePart(_ element: XMLElement, _ figure: inout Figure, _ rest: inout [Block]) {
    switch element.local.lowercased() {
    case "img", "amp-img", "amp-anim", "video", "audio": figure.media.append(htmlMedium(element))
    case "figcaption": captions(element, &figure)
    case "figure" where !element.hasRest: for inner in element.elements { figurePart(inner, &figure, &rest) }
    // The parser of HTML has the picture within the sources before it.
    case "a", "picture", "source", "div", "span":
      dropRest(element)
      if element.hasOwnText || !element.hasElements {
        rest += blocks(in: element)
      } else {
        for inner in element.elements { figurePart(inner, &figure, &rest) }
      }
    default: block(element, meaning(of: element), into: &rest)
    }
  }

  /// A caption whose parts are marked one by one, else one caption.
  private mutating func captions(_ element: XMLElement, _ figure: inout Figure) {
    let parts = element.elements
    let kinds: Set = ["figure", "caption", "byline", "credit"]
    guard element.peek("class") == nil, !element.hasOwnText, !parts.isEmpty,
      parts.allSatisfy({ $0.local == "span" && $0.peek("class").map { kinds.contains($0) } == true })
    else { return caption(element, &figure) }
    dropRest(element)
    for part in parts { caption(part, &figure) }
  }

  private mutating func caption(_ element: XMLElement, _ figure: inout Figure) {
    let kind = element.take("class")
    dropRest(element)
    let content = inlines(in: element)
    let isOwn = ["caption", "byline", "credit"].contains(kind)
    guard isOwn, let name = figure.media.last else {
      if !figure.caption.isEmpty { figure.caption.append(.lineBreak) }
      figure.caption += content
      return
    }
    change(name) { medium in
      switch kind {
      case "byline": medium.byline = content.plainText
      case "credit": medium.creditLine = content.plainText
      default: medium.caption = content.plainText
      }
    }
  }

  private mutating func htmlMedium(_ element: XMLElement) -> String {
    let name = element.take("data-name")
    if let name, hasMedium(name) {
      dropRest(element)
      return name
    }
    var medium = Article()
    medium.name = name
    let kind = element.take("data-type")
    switch element.local {
    case "video": medium.type = kind ?? "video"
    case "audio": medium.type = kind ?? "audio"
    default: medium.type = kind ?? "picture"
    }
    if medium.type == "" { medium.type = nil }
    medium.altText = element.take("alt")
    var rendition = Rendition()
    rendition.href = element.take("src")
    rendition.name = element.take("data-rendition")
    rendition.contentType = element.take("data-content-type")
    rendition.width = element.takeNumber("width")
    rendition.height = element.takeNumber("height")
    for key in Article.mediaMetadataKeys where key.name != "name" {
      medium[keyPath: key.path] = element.take("data-\(key.name)")
    }
    let (common, _) = common(element)
    rendition.extras = keeping(common)
    if rendition != Rendition() { medium.renditions = [rendition] }
    for source in element.elements where source.local == "source" {
      var other = Rendition()
      source.markTaken()
      other.href = source.take("src")
      other.contentType = source.take("type")
      dropRest(source)
      medium.renditions.append(other)
    }
    return add(medium: medium)
  }
}

extension Inline {
  /// Whether it is more than plain text.
  fileprivate var isMarked: Bool { if case .text = self { false } else { true } }
}
