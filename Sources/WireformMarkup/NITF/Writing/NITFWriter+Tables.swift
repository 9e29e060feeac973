internal import WireformCore
internal import WireformXML

extension NITFWriter {
  func write(_ table: Table, to out: inout MarkupOutput) {
    out.xml.open("table")
    common([table.role], table.language, table.extras, &out)
    if !table.caption.isEmpty {
      out.inField("caption") { out in
        out.xml.open("caption", mixed: true)
        write(table.caption, to: &out)
        out.xml.close()
        footnoteLosses(table.caption, &out)
      }
    }
    columns(table.columns, to: &out)
    if !table.header.isEmpty {
      out.xml.open("thead")
      rows("header", table.header, to: &out)
      out.xml.close()
    }
    if !table.footer.isEmpty {
      out.xml.open("tfoot")
      rows("footer", table.footer, to: &out)
      out.xml.close()
    }
    if !table.rows.isEmpty {
      out.xml.open("tbody")
      rows("rows", table.rows, to: &out)
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
      align(column.align, &out)
      out.lose(column.extras)
      out.xml.close()
    }
    out.xml.close()
  }

  private func align(_ align: String?, _ out: inout MarkupOutput) {
    guard let align else { return }
    if ["left", "right", "center", "justify", "char"].contains(align) {
      out.xml.attribute("align", align)
    } else {
      out.lose("align", true)
    }
  }

  private func rows(_ key: String, _ rows: [[TableCell]], to out: inout MarkupOutput) {
    out.steps.append(.key(key))
    for (index, row) in rows.enumerated() {
      out.steps.append(.index(index))
      out.xml.open("tr")
      if row.isEmpty { emptyRow(&out) }
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

  private func emptyRow(_ out: inout MarkupOutput) {
    out.say(.lossChanged, "a row without cells is written with an empty one")
    out.xml.open("td")
    out.xml.close()
  }

  /// In the head of a table a cell heads its column unless it says otherwise, elsewhere only where it says so.
  private func write(_ cell: TableCell, isHead: Bool, to out: inout MarkupOutput) {
    let isHeader = cell.header ?? isHead
    if isHeader {
      out.xml.open("th", mixed: cell.blocks.isEmpty)
    } else {
      out.xml.open("td", mixed: cell.blocks.isEmpty)
    }
    if isHead == isHeader, cell.header != nil { out.say(.lossChanged, field: "header") }
    out.xml.attribute("rowspan", cell.rowspan)
    out.xml.attribute("colspan", cell.colspan)
    align(cell.align, &out)
    out.lose(cell.extras)
    if cell.blocks.isEmpty { write(cell.content, to: &out) } else { write(cell.blocks, to: &out) }
    out.xml.close()
    footnoteLosses(cell.content, &out)
  }
}
