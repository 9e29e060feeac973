internal import WireformCore

/// Turns HTML elements around Markdown into blocks.
enum BlockElement {
  private typealias Part = ElementStack.Part

  /// The block that an element is; nil where only the element around it can tell, or where it is none.
  static func block(_ tag: HTMLTag, _ parts: [ElementStack.Part]) -> Block? {
    switch tag.name {
    case "div": division(tag, parts)
    case "section": blocks(parts).map { .division(Division($0).with(attributes(tag))) }
    case "aside":
      blocks(parts).map { .note(NoteBlock(kind: tag["data-kind"], $0).with(attributes(tag, except: ["data-kind"]))) }
    case "figure": figure(tag, parts)
    case "dl": definitionList(tag, parts)
    case "table": TableElement.table(tag, parts)
    default: nil
    }
  }

  /// Role, language and other attributes of an element.
  static func attributes(_ tag: HTMLTag, except known: Set<String> = []) -> BlockAttributes {
    BlockAttributes(
      role: tag["class"], language: tag["lang"], extras: tag.extras(except: known.union(["class", "lang"])))
  }

  /// The blocks of parts; nil where one is no block.
  static func blocks(_ parts: [ElementStack.Part]) -> [Block]? {
    var all: [Block] = []
    for part in parts {
      guard case .block(let block, _) = part else { return nil }
      all.append(block)
    }
    return all
  }

  /// The text of parts that are one paragraph, or none.
  static func line(_ parts: [ElementStack.Part]) -> [Inline]? {
    guard let blocks = blocks(parts), blocks.count <= 1 else { return nil }
    guard let first = blocks.first else { return [] }
    guard case .paragraph(let paragraph) = first, paragraph.attributes.isEmpty else { return nil }
    return paragraph.content
  }

  /// A `div` around one block says role and language of that block; around several it is a division.
  private static func division(_ tag: HTMLTag, _ parts: [ElementStack.Part]) -> Block? {
    guard let blocks = blocks(parts) else { return nil }
    if let address = tag["data-embed"] { return embed(tag, address, blocks) }
    let attributes = attributes(tag)
    guard blocks.count == 1, let only = blocks.first else {
      return .division(Division(blocks).with(attributes))
    }
    let own = only.attributes
    guard own.role == nil, own.extras.isEmpty || attributes.extras.isEmpty, takesLanguage(only, attributes.language)
    else { return .division(Division(blocks).with(attributes)) }
    return only.with(
      BlockAttributes(
        role: attributes.role, language: attributes.language ?? own.language,
        extras: own.extras.isEmpty ? attributes.extras : own.extras))
  }

  private static func takesLanguage(_ block: Block, _ language: String?) -> Bool {
    block.attributes.language == nil || language == nil
  }

  private static func embed(_ tag: HTMLTag, _ address: String, _ blocks: [Block]) -> Block? {
    var embed = Embed().with(attributes(tag, except: ["data-embed"]))
    embed.href = address.isEmpty ? nil : address
    if blocks.isEmpty { return .embed(embed) }
    guard blocks.count == 1, case .raw(let raw) = blocks[0], raw.format == "html" else { return nil }
    embed.html = raw.text
    return .embed(embed)
  }

  /// A `figure` shows media, or a table with its caption.
  private static func figure(_ tag: HTMLTag, _ parts: [ElementStack.Part]) -> Block? {
    var names: [String] = []
    var caption: [Inline] = []
    var table: Table?
    for part in parts {
      switch part {
      case .block(.figure(let figure), _) where figure.attributes.isEmpty && figure.caption.isEmpty && table == nil:
        names += figure.media
      case .block(.table(let found), _) where table == nil && names.isEmpty && found.caption.isEmpty: table = found
      case .element(let inner, let content, _) where inner.name == "figcaption" && caption.isEmpty:
        guard inner.attributes.isEmpty, let line = line(content) else { return nil }
        caption = line
      default: return nil
      }
    }
    guard var table else {
      var figure = Figure(names, caption: caption)
      figure.attributes = attributes(tag)
      return .figure(figure)
    }
    table.caption = caption
    return .table(table.attributes.isEmpty ? table.with(attributes(tag)) : table)
  }

  private static func definitionList(_ tag: HTMLTag, _ parts: [ElementStack.Part]) -> Block? {
    var list = DefinitionList()
    var term: [Inline]?
    for part in parts {
      guard case .element(let inner, let content, _) = part, inner.attributes.isEmpty else { return nil }
      if inner.name == "dt" {
        if let term { list.items.append(DefinitionItem(term, [])) }
        guard let line = line(content) else { return nil }
        term = line
      } else {
        guard inner.name == "dd", let blocks = blocks(content), let own = term else { return nil }
        list.items.append(DefinitionItem(own, blocks))
        term = nil
      }
    }
    if let term { list.items.append(DefinitionItem(term, [])) }
    list.attributes = attributes(tag)
    return .definitionList(list)
  }
}

/// Turns a table of HTML elements, with Markdown in its cells, into a table.
enum TableElement {
  static func table(_ tag: HTMLTag, _ parts: [ElementStack.Part]) -> Block? {
    var table = Table()
    for part in parts {
      guard case .element(let inner, let content, _) = part else { return nil }
      switch inner.name {
      case "caption":
        guard let line = BlockElement.line(content), inner.attributes.isEmpty else { return nil }
        table.caption = line
      case "colgroup":
        guard let columns = columns(content) else { return nil }
        table.columns += columns
      case "thead":
        guard let rows = rows(content) else { return nil }
        table.header += rows
      case "tbody":
        guard let rows = rows(content) else { return nil }
        table.rows += rows
      case "tfoot":
        guard let rows = rows(content) else { return nil }
        table.footer += rows
      case "tr":
        guard let cells = cells(content) else { return nil }
        table.rows.append(cells)
      default: return nil
      }
    }
    table.attributes = BlockElement.attributes(tag)
    return .table(table)
  }

  private static func columns(_ parts: [ElementStack.Part]) -> [TableColumn]? {
    var columns: [TableColumn] = []
    for part in parts {
      guard case .element(let tag, _, _) = part, tag.name == "col" else { return nil }
      var column = TableColumn(align: tag["align"])
      column.width = tag["width"]
      column.span = tag["span"].flatMap { Int($0) }
      column.extras = tag.extras(except: ["align", "width", "span"])
      columns.append(column)
    }
    return columns
  }

  private static func rows(_ parts: [ElementStack.Part]) -> [[TableCell]]? {
    var rows: [[TableCell]] = []
    for part in parts {
      guard case .element(let tag, let content, _) = part, tag.name == "tr", let cells = cells(content) else {
        return nil
      }
      rows.append(cells)
    }
    return rows
  }

  private static func cells(_ parts: [ElementStack.Part]) -> [TableCell]? {
    var cells: [TableCell] = []
    for part in parts {
      guard case .element(let tag, let content, _) = part, tag.name == "td" || tag.name == "th",
        let blocks = BlockElement.blocks(content)
      else { return nil }
      var cell = TableCell()
      if let line = BlockElement.line(content) { cell.content = line } else { cell.blocks = blocks }
      cell.align = tag["align"]
      cell.colspan = tag["colspan"].flatMap { Int($0) }
      cell.rowspan = tag["rowspan"].flatMap { Int($0) }
      if tag.name == "th" { cell.header = true }
      cell.extras = tag.extras(except: ["align", "colspan", "rowspan"])
      cells.append(cell)
    }
    return cells
  }
}
