public import WireformCore

/// The body of an Article as plain text: blocks parted by empty lines.
public enum PlainTextBody {
  /// The text, the dateline at its head and the sign-off at its end.
  public static func text(of article: borrowing Article, runIn: RunIn?) -> String {
    var blocks = article.body.map(\.plainText)
    if let runIn {
      if article.body.opensWithParagraph, let first = blocks.first {
        blocks[0] = runIn.text + first
      } else {
        blocks.insert(runIn.text, at: 0)
      }
    }
    if let signoff = article.signoff { blocks.append(signoff) }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Reports what plain text cannot say of the body: all markup and all blocks but paragraphs.
  public static func losses(of article: borrowing Article, to report: inout Report) {
    for (index, block) in article.body.enumerated() {
      guard case .paragraph(let paragraph) = block, paragraph == Paragraph(paragraph.content),
        paragraph.content.merged().isPlain, !paragraph.content.isEmpty
      else {
        report.add(.lossChanged, "plain text has paragraphs only", path: FieldPath([.key("body"), .index(index)]))
        continue
      }
    }
    for index in article.media.indices {
      report.add(.lossNoPlace, path: FieldPath([.key("media"), .index(index)]))
    }
    if article.signoff != nil {
      report.add(.lossChanged, "plain text has no sign-off: it is the last paragraph", path: "signoff")
    }
  }
}
