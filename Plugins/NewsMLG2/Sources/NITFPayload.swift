internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Reads a NITF payload: its body, and from its head what the item itself does not say.
enum NITFPayload {
  static func read(_ root: XMLElement, _ reader: inout MarkupReader, _ item: inout ItemReader) {
    root.markTaken()
    if let head = root.first("head") { self.head(head, &item) }
    guard let body = root.first("body") else { return }
    body.markTaken()
    for part in body.elements {
      switch part.local {
      case "body.head": bodyHead(part, &reader, &item)
      case "body.content": item.article.body += reader.blocks(in: part)
      case "body.end": bodyEnd(part, &reader, &item)
      default: differs(part, &item)
      }
    }
  }

  /// What the payload says and the item does not keep.
  private static func differs(_ element: XMLElement, _ item: inout ItemReader) {
    guard !element.isTaken || element.hasRest else { return }
    let text = MarkupText.collapsed(element.text)
    let values = element.takeRest().map { "\($0.name.written)=\($0.value)" }.joined(separator: " ")
    element.markTaken()
    let words = [text, values].filter { !$0.isEmpty }.joined(separator: " ")
    item.report.add(.g2PayloadDiffers, "\(element.local): \(words)", at: element.place)
  }

  /// Puts a text where the item has none.
  /// - Returns: whether the item now says it.
  private static func fill(_ field: inout String?, _ text: String) -> Bool {
    if text.isEmpty { return true }
    if field == nil { field = text }
    return field == text
  }

  private static func bodyHead(_ head: XMLElement, _ reader: inout MarkupReader, _ item: inout ItemReader) {
    head.markTaken()
    for part in head.elements {
      let text = reader.inlines(in: part).plainText
      var isSaid = false
      switch part.local {
      case "hedline":
        hedline(part, &item)
        isSaid = true
      case "byline": isSaid = fill(&item.article.byline, text)
      case "dateline":
        var line = item.article.dateline?.text
        isSaid = fill(&line, text)
        if item.article.dateline == nil, line != nil {
          item.article.dateline = Dateline()
          item.article.dateline?.text = line
        }
      case "abstract": isSaid = fill(&item.article.summary, text)
      default: break
      }
      if !isSaid { item.report.add(.g2PayloadDiffers, "\(part.local): \(text)", at: part.place) }
    }
  }

  private static func hedline(_ element: XMLElement, _ item: inout ItemReader) {
    for line in element.elements {
      let text = MarkupText.collapsed(line.text)
      let isSaid =
        line.local == "hl1" ? fill(&item.article.headline, text) : fill(&item.article.subheadline, text)
      if !isSaid { item.report.add(.g2PayloadDiffers, "\(line.local): \(text)", at: line.place) }
    }
  }

  private static func bodyEnd(_ end: XMLElement, _ reader: inout MarkupReader, _ item: inout ItemReader) {
    end.markTaken()
    for part in end.elements {
      let text = reader.inlines(in: part).plainText
      if part.local == "tagline", fill(&item.article.signoff, text) { continue }
      item.report.add(.g2PayloadDiffers, "\(part.local): \(text)", at: part.place)
    }
  }

  private static func head(_ head: XMLElement, _ item: inout ItemReader) {
    head.markTaken()
    for part in head.elements {
      switch part.local {
      case "title":
        let text = MarkupText.collapsed(part.text)
        part.markTaken()
        if text != item.article.title, !fill(&item.article.headline, text) { part.restore(&item, text) }
      case "tobject":
        item.article.objectType = part.take("tobject.type")
        part.markTaken()
        for inner in part.elements { differs(inner, &item) }
        differs(part, &item)
      case "docdata": docdata(part, &item)
      default: differs(part, &item)
      }
    }
  }

  private static func docdata(_ data: XMLElement, _ item: inout ItemReader) {
    data.markTaken()
    for part in data.elements {
      switch part.local {
      case "series":
        var series = Series()
        series.name = part.take("series.name")
        series.part = ContentReader.number(part, "series.part")
        series.total = ContentReader.number(part, "series.totalpart")
        item.article.series = series
        part.markTaken()
      case "doc.rights": rights(part, &item.article)
      case "doc.copyright":
        if let year = part.take("year") {
          if item.article.rights == nil { item.article.rights = Rights() }
          item.article.rights?.year = year
        }
        part.markTaken()
      case "urgency":
        if item.article.urgency == nil, let value = part.take("ed-urg") {
          item.article.urgency = Urgency(value, scale: "nitf")
          part.markTaken()
        }
      default: break
      }
      differs(part, &item)
    }
    differs(data, &item)
  }

  private static func rights(_ element: XMLElement, _ article: inout Article) {
    var usage = RightsUsage()
    usage.type = element.take("type")
    usage.geography = element.take("geography")
    usage.holder = element.take("owner")
    usage.agent = element.take("agent")
    usage.limitations = element.take("limitations")
    if let start = element.peek("startdate").flatMap({ PartialDate($0) }) {
      usage.start = start
      _ = element.take("startdate")
    }
    if let end = element.peek("enddate").flatMap({ PartialDate($0) }) {
      usage.end = end
      _ = element.take("enddate")
    }
    element.markTaken()
    if article.rights == nil { article.rights = Rights() }
    article.rights?.usages.append(usage)
  }
}

extension XMLElement {
  fileprivate func restore(_ item: inout ItemReader, _ text: String) {
    item.report.add(.g2PayloadDiffers, "\(local): \(text)", at: place)
  }
}
