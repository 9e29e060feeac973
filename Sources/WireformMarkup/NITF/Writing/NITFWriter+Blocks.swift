internal import WireformCore
internal import WireformXML

extension NITFWriter {
  /// Where a block stands, since NITF's `block` may not stand everywhere.
  enum Level {
    case top
    case inner
  }

  /// Writes blocks that stand inside another one.
  func write(_ blocks: [Block], in key: String = "blocks", to out: inout MarkupOutput) {
    out.forEach(key, blocks) { out, block in write(block, level: .inner, to: &out) }
  }

  func write(_ block: Block, level: Level, to out: inout MarkupOutput) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, to: &out)
    case .heading(let heading): write(heading, to: &out)
    case .list(let list): write(list, to: &out)
    case .definitionList(let list): write(list, to: &out)
    case .quote(let quote): write(quote, to: &out)
    case .table(let table): write(table, to: &out)
    case .figure(let figure): write(figure, to: &out)
    case .preformatted(let lines): write(lines, to: &out)
    case .rule(let rule):
      out.xml.open("hr")
      common([rule.role], rule.language, rule.extras, &out)
      out.xml.close()
    case .note(let note): write(note, to: &out)
    case .embed(let embed): write(embed, to: &out)
    case .division(let division): write(division, level: level, to: &out)
    case .raw: out.say(.lossNoPlace, "source of another format is not written into NITF")
    }
  }

  /// The attributes that most elements share: classes, language, extras.
  func common(_ classes: [String?], _ language: String?, _ extras: Extras, _ out: inout MarkupOutput) {
    var tokens: [String] = []
    for case let token? in classes {
      if MarkupText.isToken(token) { tokens.append(token) } else { out.say(.lossNoPlace, field: "role") }
    }
    if !tokens.isEmpty { out.xml.attribute("class", tokens.joined(separator: " ")) }
    if let language {
      if MarkupText.isLanguage(language) {
        out.xml.attribute("xml:lang", language)
      } else {
        out.say(.lossNoPlace, field: "language")
      }
    }
    attributes(extras, hasClass: !tokens.isEmpty, hasLanguage: language != nil, &out)
  }

  /// Writes what NITF said of an element before; what cannot stand on any element is lost.
  private func attributes(_ extras: Extras, hasClass: Bool, hasLanguage: Bool, _ out: inout MarkupOutput) {
    guard !extras.isEmpty else { return }
    var isLost = extras.formats.count > 1 || !NITFExtras(extras).elements.isEmpty
    for member in NITFExtras(extras).attributes {
      switch (member.key, member.value.string) {
      case ("style", let value?): out.xml.attribute("style", value)
      case ("class", let value?) where !hasClass: out.xml.attribute("class", value)
      case ("xml:lang", let value?) where !hasLanguage && MarkupText.isLanguage(value):
        out.xml.attribute("xml:lang", value)
      case ("id", let value?) where NITFExtras.isID(value) && out.ids.insert(value).inserted:
        out.xml.attribute("id", value)
      default: isLost = true
      }
    }
    if isLost || extras.formats != [NITFReader.id] { out.lose(extras) }
  }

  private func write(_ paragraph: Paragraph, to out: inout MarkupOutput) {
    out.xml.open("p", mixed: true)
    switch paragraph.role {
    case "lead": out.xml.attribute("lede", "true")
    case "summary": out.xml.attribute("summary", "true")
    case "optional": out.xml.attribute("optional-text", "true")
    default: break
    }
    let isAttribute = ["lead", "summary", "optional"].contains(paragraph.role)
    common([isAttribute ? nil : paragraph.role], paragraph.language, paragraph.extras, &out)
    write(paragraph.content, to: &out)
    out.xml.close()
    footnotes(paragraph.content, to: &out)
  }

  private func write(_ heading: Heading, to out: inout MarkupOutput) {
    out.xml.open("hl2", mixed: true)
    let level = heading.level == 2 ? nil : heading.level.map { "h\($0)" } ?? "h"
    common([level, heading.role], heading.language, heading.extras, &out)
    write(heading.content, to: &out)
    out.xml.close()
    footnotes(heading.content, to: &out)
  }

  private func write(_ list: List, to out: inout MarkupOutput) {
    guard !list.items.isEmpty else { return out.say(.lossNoPlace, "a list without items is not written") }
    if list.ordered == true { out.xml.open("ol") } else { out.xml.open("ul") }
    if list.ordered == true { out.xml.attribute("seqnum", list.start) } else { out.lose("start", list.start != nil) }
    out.lose("ordered", list.ordered == nil)
    common([list.role], list.language, list.extras, &out)
    out.forEach("items", list.items) { out, item in
      out.xml.open("li", mixed: item.blocks.isEmpty)
      common([item.checked.map { $0 ? "checked" : "unchecked" }], nil, item.extras, &out)
      if item.blocks.isEmpty { write(item.content, to: &out) } else { write(item.blocks, to: &out) }
      out.xml.close()
      footnoteLosses(item.content, &out)
    }
    out.xml.close()
  }

  private func write(_ list: DefinitionList, to out: inout MarkupOutput) {
    guard !list.items.isEmpty else { return out.say(.lossNoPlace, "a list without terms is not written") }
    out.xml.open("dl")
    common([list.role], list.language, list.extras, &out)
    out.forEach("items", list.items) { out, item in
      out.inField("term") { out in
        out.xml.open("dt", mixed: true)
        write(item.term, to: &out)
        out.xml.close()
        footnoteLosses(item.term, &out)
      }
      guard !item.blocks.isEmpty else { return }
      out.xml.open("dd")
      write(item.blocks, to: &out)
      out.xml.close()
    }
    out.xml.close()
  }

  private func write(_ quote: Quote, to out: inout MarkupOutput) {
    out.xml.open("bq")
    common([quote.role], quote.language, quote.extras, &out)
    if !quote.blocks.isEmpty || !quote.attribution.isEmpty {
      out.xml.open("block")
      write(quote.blocks, to: &out)
      out.xml.close()
    }
    if !quote.attribution.isEmpty {
      out.inField("attribution") { out in
        out.xml.open("credit", mixed: true)
        write(quote.attribution, to: &out)
        out.xml.close()
        footnoteLosses(quote.attribution, &out)
      }
    }
    out.xml.close()
  }

  private func write(_ lines: Preformatted, to out: inout MarkupOutput) {
    out.xml.open("pre", mixed: true)
    common([lines.role], lines.language, lines.extras, &out)
    out.xml.text(lines.text)
    out.xml.close()
  }

  private func write(_ note: NoteBlock, to out: inout MarkupOutput) {
    let isFootnote = note.kind == "footnote"
    if isFootnote { out.xml.open("fn") } else { out.xml.open("note") }
    let classes = ["cpyrt", "end", "hd", "editorsnote", "trademk", "undef"]
    let isNoteClass = note.kind.map { classes.contains($0) } ?? false
    if isNoteClass { out.xml.attribute("noteclass", note.kind) }
    if note.role != nil, note.kind == nil {
      out.lose("role", true)
      common([], note.language, note.extras, &out)
    } else {
      common([isNoteClass || isFootnote ? nil : note.kind, note.role], note.language, note.extras, &out)
    }
    out.xml.open("body.content")
    write(note.blocks, to: &out)
    out.xml.close()
    out.xml.close()
  }

  private func write(_ division: Division, level: Level, to out: inout MarkupOutput) {
    guard level == .top else {
      out.say(.lossChanged, "NITF nests no divisions: the blocks are written without this one")
      return write(division.blocks, to: &out)
    }
    out.xml.open("block")
    common([division.role], division.language, division.extras, &out)
    write(division.blocks, to: &out)
    out.xml.close()
  }
}
