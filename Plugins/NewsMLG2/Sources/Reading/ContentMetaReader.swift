internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Reads `contentMeta`.
enum ContentMetaReader {
  static func read(_ meta: XMLElement, into item: inout ItemReader) {
    var headlines: [Line] = []
    var bylines: [Line] = []
    var descriptions: [Line] = []
    for element in meta.elements {
      switch element.local {
      case "headline": headlines.append(LineReader.read(element, &item.report))
      case "by": bylines.append(LineReader.read(element, &item.report))
      case "description":
        descriptions.append(LineReader.read(element, vocabulary: .descriptions, &item.report))
      default: read(part: element, &item)
      }
    }
    put(headlines: headlines, &item.article)
    put(bylines: bylines, &item.article)
    put(descriptions: descriptions, &item.article)
    item.keepRest(of: meta, at: "contentMeta")
  }

  private static func read(part element: XMLElement, _ item: inout ItemReader) {
    switch element.local {
    case "located": item.article.located.append(item.concepts.read(element))
    case "infoSource": item.article.infoSources.append(item.concepts.read(element))
    case "creator": item.article.creators.append(item.concepts.read(element))
    case "contributor": item.article.contributors.append(item.concepts.read(element))
    case "audience": item.article.audiences.append(item.concepts.read(element))
    case "genre": item.article.genres.append(item.concepts.read(element))
    case "subject": subject(item.concepts.read(element), &item.article)
    case "keyword": item.article.keywords.append(LineReader.read(element, &item.report))
    case "altId": item.article.altIds.append(altID(element))
    case "digitalSourceType" where item.article.digitalSourceType == nil:
      item.article.digitalSourceType = item.concepts.read(element)
    default: value(element, &item)
    }
  }

  /// Elements that are one plain field.
  private static func value(_ element: XMLElement, _ item: inout ItemReader) {
    let path = "contentMeta/\(element.local)"
    switch element.local {
    case "urgency" where item.article.urgency == nil:
      item.article.urgency = Urgency(MarkupText.collapsed(element.text), scale: "iptc")
    case "contentCreated" where item.article.contentCreated == nil: item.article.contentCreated = item.date(element)
    case "contentModified" where item.article.contentModified == nil: item.article.contentModified = item.date(element)
    case "language" where item.article.language == nil: item.article.language = element.take("tag")
    case "slugline" where item.article.slugline == nil:
      item.article.slugline = MarkupText.collapsed(element.text)
    case "creditline" where item.article.creditLine == nil:
      item.article.creditLine = LineReader.text(element, &item.report)
    case "dateline" where item.article.dateline == nil:
      let text = LineReader.text(element, &item.report)
      if !text.isEmpty {
        item.article.dateline = Dateline()
        item.article.dateline?.text = text
      }
    default: return item.keep(element, in: "contentMeta")
    }
    item.keepRest(of: element, at: path)
  }

  private static func subject(_ concept: Concept, _ article: inout Article) {
    var concept = concept
    func plain(_ type: String) -> Concept {
      if concept.type == type { concept.type = nil }
      return concept
    }
    switch concept.type.flatMap(G2Subject.list) {
    case "people": article.people.append(plain("cpnat:person"))
    case "organisations": article.organisations.append(plain("cpnat:organisation"))
    case "places": article.places.append(plain("cpnat:geoArea"))
    case "events": article.events.append(plain("cpnat:event"))
    case "objects": article.objects.append(plain("cpnat:object"))
    default: article.subjects.append(concept)
    }
  }

  private static func altID(_ element: XMLElement) -> AltID {
    element.markTaken()
    var id = AltID(MarkupText.collapsed(element.text))
    id.type = element.take("type").map { G2Code.word($0) }
    id.role = element.take("role").map { G2Code.word($0) }
    id.environment = element.take("environment").map { G2Code.word($0) }
    id.extras = LineReader.attributes(element)
    return id
  }

  // MARK: lines

  private static func put(headlines: [Line], _ article: inout Article) {
    guard !headlines.isEmpty else { return }
    let deck = headlines.first { G2Roles.isDeck($0.role) }
    let others = headlines.filter { !G2Roles.isDeck($0.role) }
    let main = others.first { $0.role == nil } ?? others.first
    article.headline = main?.text
    article.subheadline = deck?.text
    let isPlain = headlines.allSatisfy { line in
      guard line.content.isPlain, line.text != "" else { return false }
      var bare = line
      if bare.role == G2Roles.deck { bare.role = nil }
      return G2Line.isBare(bare)
    }
    let isPair = others.count <= 1 && headlines.count - others.count <= 1 && (deck == nil || headlines.last == deck)
    if !(isPlain && isPair) { article.headlines = headlines }
  }

  private static func put(bylines: [Line], _ article: inout Article) {
    article.byline = bylines.first?.text
    if bylines.count > 1 || bylines.contains(where: { !G2Line.isBare($0) || !$0.content.isPlain }) {
      article.bylines = bylines
    }
  }

  private static func put(descriptions: [Line], _ article: inout Article) {
    article.summary = descriptions.first { $0.role == "summary" }?.text ?? descriptions.first { $0.role == nil }?.text
    article.caption = descriptions.first { $0.role == "caption" }?.text
    let isPlain = descriptions.allSatisfy { line in
      guard line.role == "summary" || line.role == "caption" else { return false }
      var bare = line
      bare.role = nil
      return G2Line.isBare(bare) && line.content.allSatisfy { $0.typeName == "text" || $0.typeName == "lineBreak" }
    }
    let roles = descriptions.compactMap(\.role)
    let isOrdered = roles == ["summary"] || roles == ["caption"] || roles == ["summary", "caption"]
    if !(isPlain && isOrdered) { article.descriptions = descriptions }
  }
}
