internal import WireformCore

/// Writes tables: with pipes where GitHub's tables can say all of it, else of HTML elements with Markdown in the cells.
extension BodyWriter {
  mutating func table(_ table: Table) -> [UInt8] {
    guard let width = TableShape.pipeWidth(table) else { return elements(table) }
    let inner = pipes(table, width)
    if !table.caption.isEmpty {
      let caption = line("figcaption", table.caption)
      return element("figure", [], table.attributes, inner + [0x0A, 0x0A] + caption)
    }
    let attributes = table.attributes
    let isPlain = attributes.role == nil && attributes.language == nil && attributes.extras.htmlAttributes.isEmpty
    return isPlain ? inner : element("div", [], attributes, inner)
  }

  private mutating func pipes(_ table: Table, _ width: Int) -> [UInt8] {
    let head = table.header.first ?? [TableCell](repeating: TableCell(), count: width)
    var lines = [row(head)]
    let marks = (0..<width).map { column -> String in
      switch table.columns.indices.contains(column) ? table.columns[column].align : nil {
      case "left": ":--"
      case "right": "--:"
      case "center": ":-:"
      default: "---"
      }
    }
    lines.append(Array("| \(marks.joined(separator: " | ")) |".utf8))
    for cells in table.rows { lines.append(row(cells)) }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func row(_ cells: [TableCell]) -> [UInt8] {
    var output = Array("|".utf8)
    for cell in cells {
      output.append(0x20)
      for byte in inlines([.text("")] + cell.content, allowsLines: false) {
        if byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
      }
      output.append(contentsOf: " |".utf8)
    }
    return output
  }

  // MARK: elements

  private mutating func elements(_ table: Table) -> [UInt8] {
    var parts: [[UInt8]] = []
    if !table.caption.isEmpty { parts.append(line("caption", table.caption)) }
    if !table.columns.isEmpty { parts.append(columns(table.columns)) }
    if !table.header.isEmpty { parts.append(element("thead", [], BlockAttributes(), rows(table.header))) }
    if !table.rows.isEmpty { parts.append(element("tbody", [], BlockAttributes(), rows(table.rows))) }
    if !table.footer.isEmpty { parts.append(element("tfoot", [], BlockAttributes(), rows(table.footer))) }
    return element("table", [], table.attributes, Array(parts.joined(separator: [0x0A, 0x0A])))
  }

  private func columns(_ columns: [TableColumn]) -> [UInt8] {
    var text = "<colgroup>"
    for column in columns {
      let own: [(name: String, value: String?)] = [
        ("align", column.align), ("width", column.width), ("span", column.span.map { String($0) }),
      ]
      text += "\n" + HTMLText.tag("col", own + column.extras.htmlAttributes)
    }
    return Array((text + "\n</colgroup>").utf8)
  }

  private mutating func rows(_ rows: [[TableCell]]) -> [UInt8] {
    var all: [[UInt8]] = []
    for cells in rows {
      var inner: [[UInt8]] = []
      for cell in cells { inner.append(self.cell(cell)) }
      all.append(element("tr", [], BlockAttributes(), Array(inner.joined(separator: [0x0A, 0x0A]))))
    }
    return Array(all.joined(separator: [0x0A, 0x0A]))
  }

  private mutating func cell(_ cell: TableCell) -> [UInt8] {
    let own: [(name: String, value: String?)] = [
      ("align", cell.align), ("colspan", cell.colspan.map { String($0) }),
      ("rowspan", cell.rowspan.map { String($0) }),
    ]
    let inner = cell.blocks.isEmpty ? inlines(cell.content) : blocks(cell.blocks)
    let attributes = BlockAttributes(extras: cell.extras)
    return element(cell.header == true ? "th" : "td", own, attributes, inner)
  }
}

/// What tables look like.
enum TableShape {
  /// The width of a table that pipes can say; nil for any other.
  static func pipeWidth(_ table: Table) -> Int? {
    guard table.header.count <= 1, table.footer.isEmpty, let width = (table.header + table.rows).first?.count,
      width > 0, width <= BodyLimits.columns, (table.header + table.rows).allSatisfy({ $0.count == width })
    else { return nil }
    if let head = table.header.first, !head.contains(where: { !$0.content.isEmpty }) { return nil }
    let areSimple = (table.header + table.rows).joined().allSatisfy(isSimple)
    return areSimple && columnsAreSimple(table.columns, width) ? width : nil
  }

  private static func isSimple(_ cell: TableCell) -> Bool {
    cell.blocks.isEmpty && cell.align == nil && cell.colspan == nil && cell.rowspan == nil && cell.header == nil
      && cell.extras.isEmpty
  }

  private static func columnsAreSimple(_ columns: [TableColumn], _ width: Int) -> Bool {
    guard !columns.isEmpty else { return true }
    return columns.count == width && columns.contains { $0.align != nil }
      && columns.allSatisfy { column in
        column.width == nil && column.span == nil && column.extras.isEmpty
          && [nil, "left", "right", "center"].contains(column.align)
      }
  }
}
