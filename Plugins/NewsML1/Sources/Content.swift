internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// What stands in components, looked at before it is read.
enum Content {
  /// Roles that say no more than that a component is the story.
  static func isMain(_ role: String) -> Bool {
    ["main", "body", "main text", "maintext", "text", "story", "article", "short"].contains(role.lowercased())
  }

  /// Whether an element is read by the readers of markup, who account for it.
  static func isPayload(_ element: XMLElement) -> Bool { element.local == "DataContent" }

  private static func type(of item: XMLElement) -> String {
    item.first("MediaType")?.peek("FormalName")?.lowercased() ?? ""
  }

  /// Whether an item of content is a picture, a sound, a film.
  static func isMedia(_ item: XMLElement) -> Bool {
    let type = type(of: item)
    if articleType(type) != nil { return true }
    if item.peek("Href") != nil, data(of: item) == nil { return true }
    return false
  }

  /// The kind of an Article for a type of media, nil for text.
  static func articleType(_ type: String) -> String? {
    switch type {
    case "photo", "picture", "image", "icon", "logo", "still": "picture"
    case "graphic", "animation", "infographic": "graphic"
    case "audio", "sound", "radio": "audio"
    case "video", "film", "footage": "video"
    default: nil
    }
  }

  /// The element with the content itself.
  static func data(of item: XMLElement) -> XMLElement? {
    item.first("DataContent") ?? item.first("Encoding")?.first("DataContent")
  }

  /// Whether a component holds a story's text, captions and other lines set aside.
  static func hasText(_ component: XMLElement, depth: Int = 0) -> Bool {
    guard depth < 64 else { return false }
    let role = component.first("Role")?.peek("FormalName")?.lowercased()
    if role == "caption" { return false }
    return component.elements.contains { part in
      switch part.local {
      case "ContentItem":
        guard !isMedia(part), let data = data(of: part) else { return false }
        return data.hasElements || data.hasOwnText
      case "NewsComponent": return hasText(part, depth: depth + 1)
      default: return false
      }
    }
  }

  /// Whether a component holds media.
  static func hasMedia(_ component: XMLElement, depth: Int = 0) -> Bool {
    guard depth < 64 else { return false }
    return component.elements.contains { part in
      switch part.local {
      case "ContentItem": isMedia(part)
      case "NewsComponent": hasMedia(part, depth: depth + 1)
      default: false
      }
    }
  }

  /// Whether markup without a root is a part of a NITF document.
  static func hasNITF(_ element: XMLElement, depth: Int = 0) -> Bool {
    let names: Set<String> = ["body.content", "block", "hl1", "hl2", "bq", "nitf-table", "media", "tagline", "fn"]
    return depth < 4
      && element.elements.contains { names.contains($0.local) || hasNITF($0, depth: depth + 1) }
  }

  /// The text of an item, or of a component that holds one item of text and nothing else.
  static func alternative(_ element: XMLElement) -> XMLElement? {
    let item = element.local == "ContentItem" ? element : words(in: element)
    guard let item, !isMedia(item), let data = item.first("DataContent") else { return nil }
    return data.hasElements || data.hasOwnText ? item : nil
  }

  /// How much a form of a text can say.
  static func richness(_ item: XMLElement) -> Int {
    guard let data = item.first("DataContent") else { return 0 }
    if data.first("nitf") != nil { return 3 }
    return data.hasElements ? 2 : 1
  }

  /// The one item of text that a component holds, and nothing more.
  static func words(in component: XMLElement) -> XMLElement? {
    let items = component.elements.filter { $0.local == "ContentItem" }
    guard items.count == 1, let item = items.first, !isMedia(item), item.first("DataContent") != nil,
      component.first("NewsComponent") == nil
    else { return nil }
    return item
  }
}

extension ItemReader {
  /// Takes an element with all that it holds, whose text is kept.
  func takeAll(_ element: XMLElement) {
    element.markTaken()
    for inner in element.elements {
      takeAll(inner)
      _ = inner.takeRest()
    }
  }

  /// Tells the form of a content that became a part of the Article.
  mutating func forms(_ item: XMLElement) {
    for part in item.elements where ["MediaType", "Format", "MimeType", "Notation"].contains(part.local) {
      part.markTaken()
      guard let name = part.take("FormalName") else { continue }
      report.add(.newsML1Form, "\(part.local) \(name)", at: part.place)
    }
    item.first("Characteristics")?.markTaken()
    for part in item.first("Characteristics")?.elements ?? [] {
      let name = part.peek("FormalName") ?? ""
      guard part.local == "SizeInBytes" || ["Words", "WordCount", "maxCharCount"].contains(name) else { continue }
      part.markTaken()
      if name == "Words" || name == "WordCount", article.wordCount == nil,
        let count = part.peek("Value").flatMap({ Int($0) })
      {
        article.wordCount = count
        _ = part.take("FormalName")
        _ = part.take("Value")
        continue
      }
      let words = ([MarkupText.collapsed(part.text)] + part.takeRest().map { "\($0.name.written)=\($0.value)" })
      report.add(.newsML1Form, "\(part.local) \(words.joined(separator: " "))", at: part.place)
    }
  }

  /// An item of content: the text, or a form of a medium.
  mutating func contentItem(_ item: XMLElement) {
    item.markTaken()
    if isMedium || Content.isMedia(item) {
      if Content.isMedia(item) { return media(item) }
      return captionText(item)
    }
    forms(item)
    guard let data = Content.data(of: item) else { return }
    data.markTaken()
    if let encoding = item.first("Encoding") {
      encoding.markTaken()
      return encoded(data, encoding)
    }
    text(in: data)
  }

  /// The same text in another form: its words are a rendition.
  mutating func alternative(_ item: XMLElement) {
    guard let data = item.first("DataContent") else { return }
    var rendition = Rendition()
    item.markTaken()
    if let part = item.first("MimeType") { rendition.contentType = formalName(part) }
    if let part = item.first("Format") { rendition.format = formalName(part) }
    if data.hasElements {
      var reader = ItemReader(report: Report(limits: report.limits, now: report.now), topics: topics)
      data.markTaken()
      reader.text(in: data)
      rendition.text = reader.article.body.map(\.plainText).joined(separator: "\n\n")
      report.add(contentsOf: reader.report)
      report.add(.newsML1Ignored, "the markup of the same text in another form", at: data.place)
    } else {
      data.markTaken()
      rendition.text = data.text
    }
    forms(item)
    article.renditions.append(rendition)
  }

  private mutating func captionText(_ item: XMLElement) {
    guard let data = item.first("DataContent") else { return }
    guard !MarkupText.collapsed(data.text).isEmpty, article.caption == nil else { return }
    forms(item)
    data.markTaken()
    article.caption = line(in: data)
  }

  /// The text in an element as one line; the blocks of markup are parted by a blank.
  mutating func line(in data: XMLElement) -> String {
    guard data.hasElements else { return MarkupText.collapsed(data.text) }
    var blocks: [Block]
    if let root = data.elements.first, data.elements.count == 1, root.local == "nitf" {
      var reader = NITFReader(report: Report(limits: report.limits, now: report.now))
      reader.read(root)
      report.add(contentsOf: reader.report)
      blocks = reader.article.body
      if case .object(let members) = ValueBuilder.value(of: reader.article) {
        for member in members where member.key != "type" && member.key != "body" {
          report.add(.newsML1Ignored, "\(member.key) of a line: \(member.value.summary)", at: root.place)
        }
      }
    } else {
      var reader = MarkupReader(.html, limits: report.limits)
      blocks = reader.blocks(in: data.first("html")?.first("body") ?? data)
      report.add(contentsOf: reader.report)
      for medium in reader.media {
        report.add(.newsML1Ignored, "a medium in a line: \(medium.name ?? "")", at: data.place)
      }
    }
    return MarkupText.collapsed(blocks.map(\.plainText).joined(separator: " "))
  }

  // MARK: media

  /// A form of a medium; where the item is a text, a medium of its own.
  private mutating func media(_ item: XMLElement) {
    var rendition = Rendition()
    rendition.href = item.take("Href")
    if let part = item.first("MimeType") { rendition.contentType = formalName(part) }
    if let part = item.first("Format") { rendition.format = formalName(part) }
    let type = item.first("MediaType").flatMap { formalName($0) }?.lowercased() ?? ""
    if let facts = item.first("Characteristics") { characteristics(facts, of: &rendition) }
    rest(of: item, into: &rendition.extras)
    guard !isMedium else {
      if article.type == nil { article.type = Content.articleType(type) ?? type }
      article.renditions.append(rendition)
      return
    }
    var medium = Article()
    medium.type = Content.articleType(type) ?? (type.isEmpty ? nil : type)
    medium.name = "media-\(article.media.count + 1)"
    medium.renditions = [rendition]
    article.media.append(medium)
  }

  private mutating func characteristics(_ element: XMLElement, of rendition: inout Rendition) {
    element.markTaken()
    for part in element.elements {
      let value = part.local == "SizeInBytes" ? MarkupText.collapsed(part.text) : part.peek("Value") ?? ""
      let name = part.local == "SizeInBytes" ? "size" : part.peek("FormalName")?.lowercased() ?? ""
      guard let number = Int(value) else { continue }
      switch name {
      case "size" where rendition.sizeInBytes == nil: rendition.sizeInBytes = number
      case "width" where rendition.width == nil: rendition.width = number
      case "height" where rendition.height == nil: rendition.height = number
      default: continue
      }
      part.markTaken()
      if part.local != "SizeInBytes" {
        _ = part.take("FormalName")
        _ = part.take("Value")
      }
    }
    let left = element.elements.filter { !$0.isTaken }
    guard !left.isEmpty else { return }
    var extras = ExtrasBag()
    extras.elements = left.map { shape.value($0, in: "Characteristics") }
    for part in left { part.remove() }
    rendition.extras[NewsML1.id] = extras.value
  }
}
