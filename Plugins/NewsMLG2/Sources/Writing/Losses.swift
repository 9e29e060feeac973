internal import WireformCore
internal import WireformMarkup

/// Reports the fields of an Article that G2 has no place for at all.
enum Losses {
  static func report(
    _ article: borrowing Article, isPackage: Bool, options: NewsMLG2WriterOptions, to out: inout MarkupOutput
  ) {
    out.lose("name", article.name != nil)
    out.lose("rel", article.rel != nil)
    out.lose("published", article.published != nil)
    out.lose("products", !article.products.isEmpty)
    out.lose("labels", !article.labels.isEmpty, "the words stay in the headline as printed")
    out.lose("history", !article.history.isEmpty)
    out.lose("altText", article.altText != nil)
    out.lose("endMark", article.endMark != nil)
    out.loseForeign(article.extras)
    if isPackage { package(article, &out) }
    if isPackage || options.body != .nitf { nitfOnly(article, &out) }
  }

  /// A package has no content of its own.
  private static func package(_ article: borrowing Article, _ out: inout MarkupOutput) {
    let message = "a package has no content of its own"
    for index in article.body.indices {
      out.report.add(.lossNoPlace, message, path: FieldPath([.key("body"), .index(index)]))
    }
    out.lose("renditions", !article.renditions.isEmpty, message)
    out.lose("media", !article.media.isEmpty, message)
    out.lose("signoff", article.signoff != nil, message)
    out.lose("wordCount", article.wordCount != nil, message)
    out.lose("charCount", article.charCount != nil, message)
    if article.dateline?.runIn != nil { out.report.add(.lossNoPlace, message, path: "dateline.runIn") }
  }

  /// What only the head of a NITF payload can say.
  private static func nitfOnly(_ article: borrowing Article, _ out: inout MarkupOutput) {
    out.lose("objectType", article.objectType != nil)
    out.lose("series", article.series != nil)
    if article.rights?.year != nil { out.report.add(.lossNoPlace, path: "rights.year") }
    if article.rights?.usages.isEmpty == false { out.report.add(.lossNoPlace, path: "rights.usages") }
  }
}
