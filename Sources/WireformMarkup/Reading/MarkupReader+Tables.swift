internal import WireformCore
internal import WireformXML

extension MarkupReader {
  mutating func table(_ element: XMLElement) -> Table {
    let (common, _) = common(element)
    var table = Table()
    (table.role, table.language, table.extras) = (common.role, common.language, common.extras)
    for inner in element.elements {
      switch inner.local.lowercased() {
      case "caption":
        dropRest(inner)
        table.caption = inlines(in: inner)
      case "col": table.columns.append(column(inner))
      case "colgroup":
        dropRest(inner)
        for column in inner.elements { table.columns.append(self.column(column)) }
      case "thead": table.header += rows(inner, isHead: true)
      case "tfoot": table.footer += rows(inner, isHead: false)
      case "tbody": table.rows += rows(inner, isHead: false)
      case "tr": table.rows.append(row(inner, isHead: false))
      default: drop(inner)
      }
    }
    return table
  }

  private mutating func column(_ element: XMLElement) -> TableColumn {
    var column = TableColumn(align: element.take("align"))
    column.width = element.take("width")
    column.span = element.takeNumber("span")
    let (common, _) = common(element)
    column.extras = keeping(common)
    return column
  }

  private mutating func rows(_ element: XMLElement, isHead: Bool) -> [[TableCell]] {
    dropRest(element)
    var rows: [[TableCell]] = []
    for inner in element.elements {
      if inner.local.lowercased() == "tr" { rows.append(row(inner, isHead: isHead)) } else { drop(inner) }
    }
    return rows
  }

  private mutating func row(_ element: XMLElement, isHead: Bool) -> [TableCell] {
    dropRest(element)
    var cells: [TableCell] = []
    for inner in element.elements {
      switch inner.local.lowercased() {
      case "th": cells.append(cell(inner, header: isHead ? nil : true))
      case "td": cells.append(cell(inner, header: isHead ? false : nil))
      default: drop(inner)
      }
    }
    return cells
  }

  private mutating func cell(_ element: XMLElement, header: Bool?) -> TableCell {
    var cell = TableCell()
    cell.header = header
    cell.rowspan = element.takeNumber("rowspan")
    cell.colspan = element.takeNumber("colspan")
    cell.align = element.take("align")
    let (common, _) = common(element)
    cell.extras = keeping(common)
    if hasBlocks(element) { cell.blocks = blocks(in: element) } else { cell.content = inlines(in: element) }
    return cell
  }
}
