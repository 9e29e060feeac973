internal import WireformCore
internal import WireformWire

/// Puts the dateline into the first paragraph, or takes it out: `--filter dateline=in|out`.
///
/// An Article's body holds no dateline; a target that knows none, or a reader that did not find one, needs the other.
enum DatelineFilter {
  /// Puts it at the head of the first paragraph, or into a paragraph of its own.
  static let insert = ArticleFilter("dateline=in") { (article, _) throws(FormatError) in
    guard let runIn = article.dateline?.printedRunIn else { return [article] }
    var article = article
    article.dateline = nil
    if let index = firstParagraph(article.body), case .paragraph(var paragraph) = article.body[index] {
      paragraph.content = ([.text(runIn)] + paragraph.content).merged()
      article.body[index] = .paragraph(paragraph)
    } else {
      article.body.insert(.text(runIn.trimmed), at: 0)
    }
    return [article]
  }

  /// Takes it out, where the strict grammar finds one and the Article has none.
  static let lift = ArticleFilter("dateline=out") { (article, _) throws(FormatError) in
    guard article.dateline == nil, let index = firstParagraph(article.body),
      case .paragraph(var paragraph) = article.body[index], case .text(let text)? = paragraph.content.first,
      let found = DatelineRecogniser.lift(text)
    else { return [article] }
    var article = article
    paragraph.content[0] = .text(found.rest)
    article.body[index] = .paragraph(paragraph)
    article.dateline = found.dateline
    return [article]
  }

  /// The paragraph that opens the text; what stands before it is heading, picture or byline.
  private static func firstParagraph(_ body: [Block]) -> Int? {
    body.firstIndex { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return !["byline", "headline", "credit", "caption"].contains(paragraph.role)
    }
  }
}
