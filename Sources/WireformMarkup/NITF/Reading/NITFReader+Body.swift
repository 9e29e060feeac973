internal import WireformCore
internal import WireformXML

extension NITFReader {
  mutating func body(_ body: XMLElement) {
    if article.language == nil { article.language = body.take("xml:lang") ?? body.take("lang") }
    sayEmpty(body)
    for element in body.elements { bodyPart(element) }
    sayBareText(body, isKept: false)
    keepRest(of: body, at: "body")
  }

  mutating func bodyPart(_ element: XMLElement) {
    switch element.local {
    case "body.head":
      for inner in element.elements { bodyHeadPart(inner) }
      sayEmpty(element)
      sayBareText(element, isKept: false)
      keepRest(of: element, at: "body.head")
    case "body.content":
      sayEmpty(element)
      if let blocks = escapedBlocks(element) {
        article.body += blocks
      } else {
        sayBareText(element, isKept: true)
        article.body += markup.blocks(in: element)
      }
      if element.hasRest { keepRest(of: element, at: "body.content") }
    case "body.end":
      for inner in element.elements { bodyEndPart(inner) }
      sayEmpty(element)
      sayBareText(element, isKept: false)
      keepRest(of: element, at: "body.end")
    case "hedline", "byline", "distributor", "dateline", "abstract", "tagline":
      misplaced(element)
      if element.local == "tagline" { bodyEndPart(element) } else { bodyHeadPart(element) }
    case "block", "p", "table", "media", "hl2", "ul", "ol", "pre", "bq":
      misplaced(element)
      article.body += markup.blocks(standing: element)
    default: keep(element, in: "body")
    }
  }

  /// The blocks of a body whose markup is escaped, or stands in CDATA: HTML as text.
  private mutating func escapedBlocks(_ element: XMLElement) -> [Block]? {
    guard !element.hasElements, element.hasOwnText else { return nil }
    let text = element.text
    guard MarkupText.collapsed(text).utf8.first == UInt8(ascii: "<"), text.contains("</") else { return nil }
    var inner = Report(limits: report.limits)
    guard let root = XMLStream.html(text, report: &inner)?.root else { return nil }
    let html = root.first("html") ?? root
    var reader = MarkupReader(.html, limits: report.limits)
    let blocks = reader.blocks(in: html.first("body") ?? html)
    guard !blocks.isEmpty else { return nil }
    element.markTaken()
    report.add(.nitfEscaped, "\(element.local) holds its markup as text", at: element.place)
    for said in inner.diagnostics + reader.report.diagnostics {
      report.add(said.code, said.message, at: element.place)
    }
    article.media += reader.media
    return blocks
  }

  private mutating func bodyHeadPart(_ element: XMLElement) {
    switch element.local {
    case "hedline": hedline(element)
    case "headline" where element.first("hl1") != nil:
      misplaced(element)
      hedline(element)
    case "hl1", "hl2":
      misplaced(element)
      headlines([element])
    case "note": note(element)
    case "rights": bodyRights(element)
    case "byline": byline(element)
    case "distributor" where article.provider == nil: distributor(element)
    case "dateline" where article.dateline == nil: dateline(element)
    case "abstract": abstract(element)
    case "series" where article.series == nil: series(element)
    default: keep(element, in: "body.head")
    }
  }

  private mutating func bodyEndPart(_ element: XMLElement) {
    guard element.local == "tagline", article.signoff == nil else { return keep(element, in: "body.end") }
    // A line with markup is kept as it is, too, and written back where its text is still that of the Article.
    let isMarkedUp = element.elements.contains { $0.local != "br" }
    if isMarkedUp { keep(element, in: "body.end") }
    let content = markup.inlines(in: element)
    guard !content.isEmpty else { return isMarkedUp ? () : keep(element, in: "body.end") }
    article.signoff = content.plainText
    if !isMarkedUp { keepRest(of: element, at: "body.end/tagline") }
  }

  /// Whether a line is more than plain text and line breaks.
  func isMarked(_ content: [Inline]) -> Bool {
    content.contains { inline in if case .text = inline { false } else { inline != .lineBreak } }
  }

  // MARK: headlines

  private mutating func hedline(_ element: XMLElement) {
    headlines(element.elements.filter { $0.local == "hl1" || $0.local == "hl2" })
    sayBareText(element, isKept: false)
    keepRest(of: element, at: "body.head/hedline")
  }

  /// The first headline of each level is the plain one; where there are more, or markup, all stand as lines.
  private mutating func headlines(_ elements: [XMLElement]) {
    for element in elements {
      let content = markup.inlines(in: element)
      let isMarkedOff = element.peek("class") != nil || element.peek("xml:lang") != nil
      let isFirst = element.local == "hl1" ? article.headline == nil : article.subheadline == nil && !isMarkedOff
      guard !content.isEmpty else {
        keep(element, in: "body.head/hedline")
        continue
      }
      let main = element.local == "hl1" ? "main" : "subheadline"
      if isFirst {
        if isMarked(content) { startHeadlines() }
        if main == "main" { article.headline = content.plainText } else { article.subheadline = content.plainText }
        if isMarked(content) || !article.headlines.isEmpty { article.headlines.append(Line(content, role: main)) }
        keepRest(of: element, at: "body.head/hedline/\(element.local)")
      } else {
        startHeadlines()
        var line = Line(content, role: text(element, "class") ?? (main == "main" ? "alternate" : nil))
        line.language = text(element, "xml:lang")
        rest(of: element, into: &line.extras)
        article.headlines.append(line)
      }
    }
  }

  /// Puts the plain headlines that were read so far among the lines.
  private mutating func startHeadlines() {
    guard article.headlines.isEmpty else { return }
    if let text = article.headline { article.headlines.append(Line(text, role: "main")) }
    if let text = article.subheadline { article.headlines.append(Line(text, role: "subheadline")) }
  }

  // MARK: notes and rights

  private mutating func note(_ element: XMLElement) {
    let kind = text(element, "noteclass")
    let blocks = markup.blocks(in: element)
    if kind == "cpyrt", !element.hasRest, article.rights?.notice == nil, let text = blocks.plainParagraph {
      return changeRights { $0.notice = text }
    }
    var note = Note(blocks: blocks, role: kind)
    if let text = blocks.plainParagraph { note = Note(text, role: kind) }
    switch element.peek("type") {
    case "pa": note.isPublic = true
    case "npa": note.isPublic = false
    default: break
    }
    if note.isPublic != nil { _ = element.take("type") }
    note.language = text(element, "xml:lang")
    rest(of: element, into: &note.extras)
    article.edNotes.append(note)
  }

  /// The rights in words; what stands in elements of its own is a use that is allowed or barred.
  private mutating func bodyRights(_ element: XMLElement) {
    var usage = RightsUsage()
    for inner in element.elements {
      let text = MarkupText.collapsed(inner.text)
      guard !text.isEmpty, !inner.hasRest || inner.local.hasSuffix("date") else { continue }
      switch inner.local {
      case "rights.owner" where usage.holder == nil: usage.holder = text
      case "rights.agent" where usage.agent == nil: usage.agent = text
      case "rights.geography" where usage.geography == nil: usage.geography = text
      case "rights.type" where usage.type == nil: usage.type = text
      case "rights.limitations" where usage.limitations == nil: usage.limitations = text
      default: continue
      }
      inner.markTaken()
    }
    let words = MarkupText.collapsed(element.text)
    let isInWords = element.hasOwnText && article.rights?.usageTerms == nil
    keepRest(of: element, at: "body.head/rights")
    changeRights {
      if isInWords { $0.usageTerms = words }
      if usage != RightsUsage() { $0.usages.append(usage) }
    }
    if article.rights == Rights() { article.rights = nil }
  }

  // MARK: summary

  private mutating func abstract(_ element: XMLElement) {
    sayBareText(element, isKept: true)
    let blocks = markup.blocks(in: element)
    let text = blocks.map(\.plainText).joined(separator: "\n")
    guard !text.isEmpty else { return keep(element, in: "body.head") }
    let isFirst = article.summary == nil
    if isFirst { article.summary = text } else if text == article.summary { sayRepeated(element) }
    let lines = blocks.compactMap { block in if case .paragraph(let paragraph) = block { paragraph } else { nil } }
    let isPlain =
      lines.count == blocks.count && lines.allSatisfy { $0 == Paragraph($0.content) && !isMarked($0.content) }
    if !isFirst || !isPlain { descriptions(blocks, element) }
    keepRest(of: element, at: "body.head/abstract")
  }

  private mutating func sayRepeated(_ element: XMLElement) {
    report.add(.nitfEmpty, "\(element.local) says again what another one says", at: element.place)
  }

  /// What a plain summary cannot say stands as lines, one a block.
  private mutating func descriptions(_ blocks: [Block], _ element: XMLElement) {
    let role = text(element, "class") ?? "summary"
    for block in blocks {
      if case .paragraph(let paragraph) = block {
        var line = Line(paragraph.content, role: role, language: paragraph.language)
        line.extras = paragraph.extras
        if let own = paragraph.role { report.add(.nitfIgnored, "the class \(own) in an abstract", at: element.place) }
        article.descriptions.append(line)
      } else {
        report.add(.nitfIgnored, "the structure of a block in an abstract: its text is kept", at: element.place)
        article.descriptions.append(Line(block.plainText, role: role))
      }
    }
  }
}

extension [Block] {
  /// The text where all there is is one plain paragraph.
  var plainParagraph: String? {
    guard count == 1, case .paragraph(let paragraph)? = first, paragraph == Paragraph(paragraph.content),
      paragraph.content.merged().isPlain
    else { return nil }
    return paragraph.content.plainText
  }
}
