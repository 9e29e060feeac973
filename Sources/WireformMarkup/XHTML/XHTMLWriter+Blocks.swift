internal import WireformCore
internal import WireformXML

extension XHTMLWriter {
  func write(_ blocks: [Block], to out: inout MarkupOutput) {
    out.forEach("blocks", blocks) { out, block in write(block, to: &out) }
  }

  func write(_ block: Block, to out: inout MarkupOutput) {
    switch block {
    case .paragraph(let paragraph):
      out.xml.open("p", mixed: true)
      common(paragraph.role, paragraph.language, paragraph.extras, &out)
      write(paragraph.content, to: &out)
      out.xml.close()
    case .heading(let heading): write(heading, to: &out)
    case .list(let list): write(list, to: &out)
    case .definitionList(let list): write(list, to: &out)
    case .quote(let quote): write(quote, to: &out)
    case .table(let table): write(table, to: &out)
    case .figure(let figure): write(figure, to: &out)
    case .preformatted(let lines):
      out.xml.open("pre", mixed: true)
      common(lines.role, lines.language, lines.extras, &out)
      // HTML takes away a line end at the head of `pre`.
      if isPage, lines.text.utf8.first == 0x0A { out.xml.text("\n") }
      out.xml.text(lines.text)
      out.xml.close()
    case .rule(let rule):
      out.xml.open("hr")
      common(rule.role, rule.language, rule.extras, &out)
      out.xml.close()
    case .note(let note): write(note, to: &out)
    case .embed(let embed): write(embed, to: &out)
    case .division(let division):
      out.xml.open("div")
      common(division.role, division.language, division.extras, &out)
      write(division.blocks, to: &out)
      out.xml.close()
    case .raw: out.say(.lossNoPlace, "source of another format is not written into XHTML")
    }
  }

  private func write(_ heading: Heading, to out: inout MarkupOutput) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    let level = min(max(heading.level ?? 2, 1), 6)
    if heading.level != level { out.say(.lossChanged, field: "level") }
    out.xml.open(names[level - 1], mixed: true)
    common(heading.role, heading.language, heading.extras, &out)
    write(heading.content, to: &out)
    out.xml.close()
  }

  private func write(_ list: List, to out: inout MarkupOutput) {
    if list.ordered == true { out.xml.open("ol") } else { out.xml.open("ul") }
    if list.ordered == true { out.xml.attribute("start", list.start) } else { out.lose("start", list.start != nil) }
    out.lose("ordered", list.ordered == nil)
    common(list.role, list.language, list.extras, &out)
    out.forEach("items", list.items) { out, item in
      out.xml.open("li", mixed: item.blocks.isEmpty)
      common([item.checked.map { $0 ? "checked" : "unchecked" }], nil, item.extras, &out)
      if item.blocks.isEmpty { write(item.content, to: &out) } else { write(item.blocks, to: &out) }
      out.xml.close()
    }
    out.xml.close()
  }

  private func write(_ list: DefinitionList, to out: inout MarkupOutput) {
    out.xml.open("dl")
    common(list.role, list.language, list.extras, &out)
    out.forEach("items", list.items) { out, item in
      out.xml.open("dt", mixed: true)
      out.inField("term") { write(item.term, to: &$0) }
      out.xml.close()
      guard !item.blocks.isEmpty else { return }
      out.xml.open("dd")
      write(item.blocks, to: &out)
      out.xml.close()
    }
    out.xml.close()
  }

  private func write(_ quote: Quote, to out: inout MarkupOutput) {
    out.xml.open("blockquote")
    common(quote.role, quote.language, quote.extras, &out)
    write(quote.blocks, to: &out)
    if !quote.attribution.isEmpty {
      out.xml.open("cite", mixed: true)
      out.inField("attribution") { write(quote.attribution, to: &$0) }
      out.xml.close()
    }
    out.xml.close()
  }

  private func write(_ note: NoteBlock, to out: inout MarkupOutput) {
    out.xml.open("aside")
    if note.kind == nil, note.role != nil {
      out.lose("role", true)
      common([], note.language, note.extras, &out)
    } else {
      common([note.kind, note.role], note.language, note.extras, &out)
    }
    write(note.blocks, to: &out)
    out.xml.close()
  }

  private func write(_ embed: Embed, to out: inout MarkupOutput) {
    out.xml.open("iframe")
    out.xml.attribute("src", embed.href)
    common(embed.role, embed.language, embed.extras, &out)
    // Foreign content runs no scripts within the page; where the source said so itself, that stands in the extras.
    if isPage, embed.extras["html"]?["attributes"]?["sandbox"] == nil { out.xml.attribute("sandbox", "") }
    out.xml.attribute("srcdoc", embed.html)
    out.xml.close()
  }

  // MARK: media

  private func write(_ figure: Figure, to out: inout MarkupOutput) {
    if isPage { return pageFigure(figure, to: &out) }
    out.xml.open("figure")
    common(figure.role, figure.language, figure.extras, &out)
    for name in figure.media {
      if let item = media[name], !out.writtenMedia.contains(name) {
        let steps = out.steps
        out.steps = [.key("media"), .index(order[name] ?? 0)]
        medium(item, to: &out)
        out.steps = steps
      } else {
        out.xml.open("img")
        out.xml.attribute("data-name", name)
        out.xml.close()
      }
    }
    if !figure.caption.isEmpty {
      out.xml.open("figcaption", mixed: true)
      // Spans alone would be taken for the parts of a caption.
      let isParts = figure.caption.allSatisfy { if case .span = $0 { true } else { false } }
      if isParts { out.xml.attribute("class", "figure") }
      out.inField("caption") { write(figure.caption, to: &$0) }
      out.xml.close()
    }
    out.xml.close()
  }

  /// A figure of a page: a medium with one caption of marked parts; several media stand in figures of their own.
  private func pageFigure(_ figure: Figure, to out: inout MarkupOutput) {
    out.xml.open("figure")
    common(figure.role, figure.language, figure.extras, &out)
    let isSingle = figure.media.count == 1
    var shown: Article?
    for name in figure.media {
      if !isSingle { out.xml.open("figure") }
      if let item = media[name], !out.writtenMedia.contains(name) {
        let steps = out.steps
        out.steps = [.key("media"), .index(order[name] ?? 0)]
        picture(item, to: &out)
        if isSingle { shown = item } else { pageCaption(of: item, nil, to: &out) }
        out.steps = steps
      } else {
        out.xml.open("img")
        out.xml.attribute("src", media[name]?.renditions.first?.href)
        out.xml.attribute("data-name", name)
        out.xml.close()
      }
      if !isSingle { out.xml.close() }
    }
    pageCaption(of: shown, figure.caption, to: &out)
    out.xml.close()
  }

  /// The caption of a figure of a page: what the figure says itself, then caption, byline and credit of its medium.
  private func pageCaption(of item: Article?, _ own: [Inline]?, to out: inout MarkupOutput) {
    let parts = [("caption", item?.caption), ("byline", item?.byline), ("credit", item?.creditLine)]
    guard own?.isEmpty == false || parts.contains(where: { $0.1 != nil }) else { return }
    out.xml.open("figcaption", mixed: true)
    var isFirst = true
    if let own, !own.isEmpty, parts.allSatisfy({ $0.1 == nil }) {
      out.inField("caption") { write(own, to: &$0) }
      return out.xml.close()
    }
    if let own, !own.isEmpty {
      out.xml.open("span", mixed: true)
      out.xml.attribute("class", "figure")
      out.inField("caption") { write(own, to: &$0) }
      out.xml.close()
      isFirst = false
    }
    for case let (kind, text?) in parts {
      if !isFirst { out.xml.text(" ") }
      isFirst = false
      out.xml.open("span", mixed: true)
      out.xml.attribute("class", kind)
      lines(text, to: &out)
      out.xml.close()
    }
    out.xml.close()
  }

  /// Writes a medium within a figure: the picture, its caption and credit.
  func medium(_ item: Article, to out: inout MarkupOutput) {
    picture(item, to: &out)
    if isPage { return pageCaption(of: item, nil, to: &out) }
    caption("caption", item.caption, to: &out)
    caption("byline", item.byline, to: &out)
    caption("credit", item.creditLine, to: &out)
    losses(item, to: &out)
  }

  private func picture(_ item: Article, to out: inout MarkupOutput) {
    if let name = item.name { out.writtenMedia.insert(name) }
    let first = item.renditions.first ?? Rendition()
    switch item.type {
    case "video": out.xml.open("video")
    case "audio": out.xml.open("audio")
    default: out.xml.open("img")
    }
    out.xml.attribute("src", first.href)
    out.xml.attribute("alt", item.altText)
    out.xml.attribute("width", first.width)
    out.xml.attribute("height", first.height)
    if let type = item.type, !["picture", "video", "audio"].contains(type) { out.xml.attribute("data-type", type) }
    if item.type == nil { out.xml.attribute("data-type", "") }
    for (key, value) in item.mediaMetadata { out.xml.attribute(named: "data-\(key)", value) }
    out.xml.attribute("data-rendition", first.name)
    out.xml.attribute("data-content-type", first.contentType)
    if isPage {
      common(nil, nil, first.extras, &out)
      let isPlayed = item.type == "video" || item.type == "audio"
      if isPlayed, first.extras["html"]?["attributes"]?["controls"] == nil { out.xml.attribute("controls", "") }
    }
    out.xml.close()
  }

  private func caption(_ kind: String, _ text: String?, to out: inout MarkupOutput) {
    guard let text else { return }
    out.xml.open("figcaption", mixed: true)
    out.xml.attribute("class", kind)
    lines(text, to: &out)
    out.xml.close()
  }

  private func lines(_ text: String, to out: inout MarkupOutput) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        out.xml.open("br")
        out.xml.close()
      }
      out.xml.text(String(line))
    }
  }

  private func losses(_ item: Article, to out: inout MarkupOutput) {
    var rest = item
    for key in Article.mediaMetadataKeys { rest[keyPath: key.path] = nil }
    rest.type = nil
    rest.caption = nil
    rest.byline = nil
    rest.creditLine = nil
    rest.altText = nil
    if let first = rest.renditions.first, rest.renditions.count == 1 {
      var left = first
      left.href = nil
      left.name = nil
      left.contentType = nil
      left.height = nil
      left.width = nil
      if left == Rendition() { rest.renditions = [] }
    }
    for difference in Article().diff(rest) {
      out.report.add(.lossNoPlace, path: FieldPath(out.steps + difference.path.steps.prefix(1)))
    }
  }

  // MARK: tables

  private func write(_ table: Table, to out: inout MarkupOutput) {
    out.xml.open("table")
    common(table.role, table.language, table.extras, &out)
    if !table.caption.isEmpty {
      out.xml.open("caption", mixed: true)
      out.inField("caption") { write(table.caption, to: &$0) }
      out.xml.close()
    }
    columns(table.columns, to: &out)
    let parts: [(StaticString, String, [[TableCell]])] = [
      ("thead", "header", table.header), ("tbody", "rows", table.rows), ("tfoot", "footer", table.footer),
    ]
    for (name, key, rows) in parts where !rows.isEmpty {
      out.xml.open(name)
      self.rows(key, rows, to: &out)
      out.xml.close()
    }
    out.xml.close()
  }

  private func columns(_ columns: [TableColumn], to out: inout MarkupOutput) {
    guard !columns.isEmpty else { return }
    out.xml.open("colgroup")
    out.forEach("columns", columns) { out, column in
      out.xml.open("col")
      out.xml.attribute("span", column.span)
      out.xml.attribute("width", column.width)
      out.xml.attribute("align", column.align)
      out.lose(column.extras)
      out.xml.close()
    }
    out.xml.close()
  }

  private func rows(_ key: String, _ rows: [[TableCell]], to out: inout MarkupOutput) {
    out.steps.append(.key(key))
    for (index, row) in rows.enumerated() {
      out.steps.append(.index(index))
      out.xml.open("tr")
      for (column, cell) in row.enumerated() {
        out.steps.append(.index(column))
        write(cell, isHead: key == "header", to: &out)
        out.steps.removeLast()
      }
      out.xml.close()
      out.steps.removeLast()
    }
    out.steps.removeLast()
  }

  private func write(_ cell: TableCell, isHead: Bool, to out: inout MarkupOutput) {
    let isHeader = cell.header ?? isHead
    let isMixed = cell.blocks.isEmpty
    if isHeader { out.xml.open("th", mixed: isMixed) } else { out.xml.open("td", mixed: isMixed) }
    if isHead == isHeader, cell.header != nil { out.say(.lossChanged, field: "header") }
    out.xml.attribute("rowspan", cell.rowspan)
    out.xml.attribute("colspan", cell.colspan)
    out.xml.attribute("align", cell.align)
    out.lose(cell.extras)
    if cell.blocks.isEmpty { write(cell.content, to: &out) } else { write(cell.blocks, to: &out) }
    out.xml.close()
  }
}
