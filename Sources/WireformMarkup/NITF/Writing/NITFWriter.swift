public import WireformCore
internal import WireformXML

/// Writes the body of an Article as NITF 3.6.
///
/// NITF has one element of emphasis and no roles; what it lacks stands in `class`, as is the convention, and the
/// reader takes it back from there. What has no place at all is reported.
public struct NITFWriter: Sendable {
  /// The namespace of NITF 3.4 to 3.6.
  public static let namespace = "http://iptc.org/std/NITF/2006-10-18/"

  let runIn: RunIn?
  let media: [String: Article]
  /// Where each medium stands in the Article.
  let order: [String: Int]

  /// Makes a writer for one Article.
  /// - Parameters:
  ///   - article: whose media the figures refer to.
  ///   - runIn: the dateline to print at the head of the first paragraph.
  public init(_ article: borrowing Article, runIn: RunIn?) {
    self.runIn = runIn
    var media: [String: Article] = [:]
    var order: [String: Int] = [:]
    for (index, item) in article.media.enumerated() {
      guard let name = item.name, media[name] == nil else { continue }
      media[name] = item
      order[name] = index
    }
    self.media = media
    self.order = order
  }

  /// Writes the element `nitf` with all of the story.
  public func write(_ article: borrowing Article, to out: inout MarkupOutput) {
    out.xml.open("nitf")
    out.xml.attribute("xmlns", NITFWriter.namespace)
    head(article, &out)
    out.xml.open("body")
    bodyHead(article, &out)
    bodyContent(article, NITFExtras(Extras()), &out)
    bodyEnd(article, &out)
    out.xml.close()
    out.xml.close()
  }

  private func bodyHead(_ article: borrowing Article, _ out: inout MarkupOutput) {
    let hasHeadline = article.headline != nil
    guard hasHeadline || article.byline != nil || article.dateline?.text != nil else { return }
    out.xml.open("body.head")
    if hasHeadline {
      out.xml.open("hedline")
      out.xml.element("hl1", article.headline)
      out.xml.element("hl2", article.subheadline)
      out.xml.close()
    }
    out.xml.element("byline", article.byline)
    out.xml.element("dateline", article.dateline?.text)
    out.xml.close()
  }

  func bodyContent(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    out.xml.open("body.content")
    extras.writeAttributes(at: "body.content", of: "body.content", except: [], to: &out)
    unplacedMedia(article, &out)
    let body = article.body.with(runIn, marked: runIn?.isMarked ?? false)
    let inserted = body.count - article.body.count
    out.steps.append(.key("body"))
    for index in body.indices {
      // Most blocks are a paragraph of plain text, of which nothing is to be said.
      if case .paragraph(let paragraph) = body[index], let text = paragraph.onlyText {
        out.xml.element("p", text)
        continue
      }
      out.steps.append(.index(max(0, index - inserted)))
      write(body[index], level: .top, to: &out)
      out.steps.removeLast()
    }
    out.steps.removeLast()
    out.xml.close()
  }

  /// Media that no figure shows stand before the text, marked so that they come back without a figure.
  private func unplacedMedia(_ article: borrowing Article, _ out: inout MarkupOutput) {
    guard !article.media.isEmpty else { return }
    let shown = article.body.shownMedia
    out.forEach("media", article.media) { out, item in
      guard item.name.map({ !shown.contains($0) }) ?? true else { return }
      write(item, isPlaced: false, caption: [], to: &out)
    }
  }

  private func bodyEnd(_ article: borrowing Article, _ out: inout MarkupOutput) {
    guard let signoff = article.signoff else { return }
    out.xml.open("body.end")
    out.xml.element("tagline", signoff)
    out.xml.close()
  }

  private func head(_ article: borrowing Article, _ out: inout MarkupOutput) {
    let usages = article.rights?.usages ?? []
    let year = article.rights?.year
    guard article.objectType != nil || article.series != nil || year != nil || !usages.isEmpty else { return }
    out.xml.open("head")
    if let type = article.objectType {
      out.xml.open("tobject")
      out.xml.attribute("tobject.type", type)
      out.xml.close()
    }
    if article.series != nil || year != nil || !usages.isEmpty { docdata(article, usages, year, &out) }
    out.xml.close()
  }

  private func docdata(
    _ article: borrowing Article, _ usages: [RightsUsage], _ year: String?, _ out: inout MarkupOutput
  ) {
    out.xml.open("docdata")
    if let series = article.series {
      out.xml.open("series")
      out.xml.attribute("series.name", series.name)
      out.xml.attribute("series.part", series.part)
      out.xml.attribute("series.totalpart", series.total)
      out.xml.close()
      out.inField("series") { $0.lose(series.extras) }
    }
    if let year { copyrightYear(year, &out) }
    out.steps.append(.key("rights"))
    out.forEach("usages", usages) { out, usage in rights(usage, &out) }
    out.steps.removeLast()
    out.xml.close()
  }

  private func copyrightYear(_ year: String, _ out: inout MarkupOutput) {
    guard year.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !year.isEmpty else {
      out.report.add(.lossNoPlace, path: "rights.year")
      return
    }
    out.xml.open("doc.copyright")
    out.xml.attribute("year", year)
    out.xml.close()
  }

  private func rights(_ usage: RightsUsage, _ out: inout MarkupOutput) {
    out.xml.open("doc.rights")
    out.xml.attribute("owner", usage.holder)
    out.xml.attribute("startdate", usage.start?.description)
    out.xml.attribute("enddate", usage.end?.description)
    out.xml.attribute("agent", usage.agent)
    out.xml.attribute("geography", usage.geography)
    out.xml.attribute("type", usage.type)
    out.xml.attribute("limitations", usage.limitations)
    out.xml.close()
    out.lose(usage.extras)
  }
}

extension [Block] {
  /// Whether the first block is a paragraph, at whose head a dateline can stand.
  var opensWithParagraph: Bool { if case .paragraph? = first { true } else { false } }

  /// The names of all media that figures and inline images show.
  public var shownMedia: Set<String> {
    var names: Set<String> = []
    walk { if case .figure(let figure) = $0 { names.formUnion(figure.media) } }
    walkInlines { if case .image(let image) = $0, let name = image.media { names.insert(name) } }
    return names
  }
}
