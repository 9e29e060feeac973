internal import WireformCore
internal import WireformXML

extension MarkupReader {
  mutating func block(_ element: XMLElement, _ meaning: MarkupVocabulary.Meaning, into blocks: inout [Block]) {
    switch meaning {
    case .paragraph: paragraph(element, role: nil, into: &blocks)
    case .line(let role): paragraph(element, role: role, into: &blocks)
    case .heading(let level): heading(element, level, into: &blocks)
    case .list(let ordered): list(element, ordered, into: &blocks)
    case .definitionList: definitions(element, into: &blocks)
    case .quote: quote(element, into: &blocks)
    case .table: blocks.append(.table(table(element)))
    case .preformatted: preformatted(element, into: &blocks)
    case .rule:
      let (common, _) = common(element)
      var rule = Rule()
      (rule.role, rule.language, rule.extras) = (common.role, common.language, common.extras)
      blocks.append(.rule(rule))
    case .figure: figure(element, into: &blocks)
    case .media, .image: medium(element, into: &blocks)
    case .note: note(element, into: &blocks)
    case .embed: embed(element, into: &blocks)
    case .division(let role): division(element, role, into: &blocks)
    case .container: container(element, into: &blocks)
    case .dropped: drop(element)
    case .inline, .lineBreak: break
    }
  }

  private mutating func container(_ element: XMLElement, into blocks: inout [Block]) {
    if vocabulary.meaning(of: element) == nil {
      report.add(.markupElementDropped, "the blocks of \(element.local) are kept without it", at: element.place)
    }
    dropRest(element)
    blocks += self.blocks(in: element)
  }

  private mutating func paragraph(_ element: XMLElement, role: String?, into blocks: inout [Block]) {
    var found = role
    if vocabulary == .nitf, found == nil, element.hasAttributes {
      for (name, word) in [("lede", "lead"), ("summary", "summary"), ("optional-text", "optional")]
      where element.peek(name) == "true" && found == nil {
        found = word
        _ = element.take(name)
      }
    }
    let (common, _) = common(element)
    if hasBlocks(element) {
      let inner = self.blocks(in: element)
      guard common.role != nil || found != nil || common.language != nil || !common.extras.isEmpty else {
        blocks += inner
        return
      }
      var division = Division(inner, role: common.role ?? found)
      (division.language, division.extras) = (common.language, common.extras)
      return blocks.append(.division(division))
    }
    let content = inlines(in: element)
    guard !content.isEmpty else { return sayEmpty(element) }
    var paragraph = Paragraph(content, role: found ?? common.role)
    (paragraph.language, paragraph.extras) = (common.language, common.extras)
    if found != nil, let role = common.role {
      paragraph.extras = keeping(Common(role: role, language: nil, extras: common.extras))
    }
    blocks.append(.paragraph(paragraph))
  }

  /// The classes that tell the level of NITF's one kind of heading; `h` is a heading without a level.
  private static let levelWords: Set<String> = ["h", "h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func heading(_ element: XMLElement, _ level: Int, into blocks: inout [Block]) {
    let (common, found) = common(element, taking: vocabulary == .nitf ? MarkupReader.levelWords : [])
    let content = inlines(in: element)
    guard !content.isEmpty else { return sayEmpty(element) }
    var heading = Heading(level: level, content, role: common.role)
    if let token = found.first { heading.level = Int(token.dropFirst()) }
    (heading.language, heading.extras) = (common.language, common.extras)
    blocks.append(.heading(heading))
  }

  private mutating func list(_ element: XMLElement, _ ordered: Bool, into blocks: inout [Block]) {
    var list = List(ordered: ordered, [])
    if ordered { list.start = element.takeNumber(vocabulary == .nitf ? "seqnum" : "start") }
    let (common, _) = common(element)
    (list.role, list.language, list.extras) = (common.role, common.language, common.extras)
    for child in element.children {
      switch child {
      case .element(let inner) where inner.local.lowercased() == "li": list.items.append(item(inner))
      case .element(let inner):
        var stray: [Block] = []
        let meaning = meaning(of: inner)
        if case .inline = meaning {
          stray = [.paragraph(Paragraph(inlines(in: inner)))]
        } else {
          block(inner, meaning, into: &stray)
        }
        if let last = list.items.indices.last {
          list.items[last].makeBlocks()
          list.items[last].blocks += stray
        } else if !stray.isEmpty {
          list.items.append(ListItem(blocks: stray))
        }
      case .text(let text):
        if !text.isBlank { list.items.append(ListItem([Inline](plain: MarkupText.collapsed(text.string)))) }
      }
    }
    blocks.append(.list(list))
  }

  private mutating func item(_ element: XMLElement) -> ListItem {
    let (common, found) = common(element, taking: ["checked", "unchecked"])
    var item = ListItem()
    if let token = found.first { item.checked = token == "checked" }
    item.extras = keeping(common)
    if hasBlocks(element) { item.blocks = blocks(in: element) } else { item.content = inlines(in: element) }
    return item
  }

  private mutating func definitions(_ element: XMLElement, into blocks: inout [Block]) {
    let (common, _) = common(element)
    var list = DefinitionList()
    (list.role, list.language, list.extras) = (common.role, common.language, common.extras)
    for inner in element.elements {
      dropRest(inner)
      if inner.local.lowercased() == "dt" {
        list.items.append(DefinitionItem(inlines(in: inner), []))
      } else {
        if list.items.isEmpty { list.items.append(DefinitionItem()) }
        list.items[list.items.count - 1].blocks += self.blocks(in: inner)
      }
    }
    blocks.append(.definitionList(list))
  }

  private mutating func quote(_ element: XMLElement, into blocks: inout [Block]) {
    let (common, _) = common(element)
    var quote = Quote()
    (quote.role, quote.language, quote.extras) = (common.role, common.language, common.extras)
    var run = InlineRun()
    func isCredit(_ inner: XMLElement) -> Bool {
      inner.local == "credit" || inner.local == "cite" || (vocabulary == .html && inner.local == "footer")
    }
    for child in element.children {
      switch child {
      case .text(let text): run.add(text)
      case .element(let inner) where isCredit(inner) && run.isEmpty:
        dropRest(inner)
        if !quote.attribution.isEmpty { quote.attribution.append(.lineBreak) }
        quote.attribution += inlines(in: inner)
      case .element(let inner):
        switch meaning(of: inner) {
        case .inline, .lineBreak: inline(inner, into: &run)
        case let meaning:
          finish(&run, into: &quote.blocks)
          if vocabulary == .nitf, inner.local == "block", !inner.hasRest {
            quote.blocks += self.blocks(in: inner)
          } else {
            block(inner, meaning, into: &quote.blocks)
          }
        }
      }
    }
    finish(&run, into: &quote.blocks)
    blocks.append(.quote(quote))
  }

  private mutating func finish(_ run: inout InlineRun, into blocks: inout [Block]) {
    guard !run.isEmpty else { return run = InlineRun() }
    let content = run.finish()
    if !content.isEmpty { blocks.append(.paragraph(Paragraph(content))) }
  }

  private mutating func preformatted(_ element: XMLElement, into blocks: inout [Block]) {
    let (common, _) = common(element)
    var lines = Preformatted(element.text, role: common.role)
    (lines.language, lines.extras) = (common.language, common.extras)
    for inner in element.elements {
      inner.markTaken()
      report.add(.markupElementDropped, "the text of \(inner.local) is kept without it", at: inner.place)
    }
    blocks.append(.preformatted(lines))
  }

  private mutating func note(_ element: XMLElement, into blocks: inout [Block]) {
    var note = NoteBlock()
    if element.local == "fn" { note.kind = "footnote" }
    if let kind = element.take("noteclass") { note.kind = kind }
    let isKindOpen = note.kind == nil
    if isKindOpen, let text = element.peek("class") {
      let tokens = text.utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: Array($0), as: UTF8.self) }
      if (1...2).contains(tokens.count) {
        note.kind = tokens[0]
        note.role = tokens.count == 2 ? tokens[1] : nil
        _ = element.take("class")
      }
    }
    let (common, _) = common(element)
    note.role = note.role ?? common.role
    (note.language, note.extras) = (common.language, common.extras)
    note.blocks = self.blocks(in: element)
    blocks.append(.note(note))
  }

  private mutating func division(_ element: XMLElement, _ role: String?, into blocks: inout [Block]) {
    let (common, _) = common(element)
    let inner = self.blocks(in: element)
    guard !inner.isEmpty else { return sayEmpty(element) }
    let isBare = common.role == nil && role == nil && common.language == nil && common.extras.isEmpty
    if isBare, element.local == "div", !hasBlocks(element) { return blocks += inner }
    var division = Division(inner, role: common.role ?? role)
    (division.language, division.extras) = (common.language, common.extras)
    if role != nil, common.role != nil {
      division.extras = keeping(Common(role: common.role, language: nil, extras: common.extras))
      division.role = role
    }
    blocks.append(.division(division))
  }

  private mutating func embed(_ element: XMLElement, into blocks: inout [Block]) {
    var embed = Embed()
    embed.href = element.take("src") ?? element.take("data")
    embed.html = element.take("srcdoc")
    let (common, _) = common(element)
    (embed.role, embed.language, embed.extras) = (common.role, common.language, common.extras)
    blocks.append(.embed(embed))
    blocks += self.blocks(in: element)
  }
}

extension ListItem {
  /// Turns an item of text into one of blocks.
  fileprivate mutating func makeBlocks() {
    guard blocks.isEmpty else { return }
    if !content.isEmpty { blocks = [.paragraph(Paragraph(content))] }
    content = []
  }
}
