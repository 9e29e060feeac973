internal import WireformCore
internal import WireformMarkup
internal import WireformWire

/// Tells whether a story comes back from the HTML that it is written in: text of collapsed blanks in paragraphs,
/// headings, lists and quotations, with simple marked stretches.
struct NinjsStory {
  /// How much text was looked at; more than a story has is left to the reading back.
  private var bytes = 0

  private static let mostBytes = 1 << 20

  /// Whether body, dateline, sign-off and counts of an article come back.
  static func holds(_ article: borrowing Article) -> Bool {
    guard !article.body.isEmpty else {
      return article.dateline == nil && article.signoff == nil && article.wordCount == nil && article.charCount == nil
    }
    var story = NinjsStory()
    guard article.body.count < 10_000, story.dateline(article) else { return false }
    var isFirst = true
    for block in article.body {
      // Behind a dateline, its blank is the one before the text.
      var runIn: String?
      if isFirst, case .paragraph = block {
        runIn = article.dateline.flatMap { NinjsStory.runIn($0) } ?? ""
        if article.dateline != nil, runIn == "" { return false }
        isFirst = false
      }
      guard story.holds(block, behind: runIn), story.bytes < mostBytes else { return false }
    }
    return story.signoff(article)
  }

  /// A sign-off is told by its role from the other paragraphs.
  private mutating func signoff(_ article: borrowing Article) -> Bool {
    if let signoff = article.signoff { return isText(signoff) }
    if case .paragraph(let last)? = article.body.last { return last.role != "signoff" }
    return true
  }

  /// A dateline stands marked before the first paragraph; where there is none, that must not look like one.
  private func dateline(_ article: borrowing Article) -> Bool {
    let first = article.body.firstIndex { if case .heading = $0 { false } else { true } }
    guard let first, case .paragraph(let paragraph) = article.body[first] else {
      return article.dateline == nil && !article.body.contains { if case .paragraph = $0 { true } else { false } }
    }
    if article.dateline != nil { return !["byline", "headline", "kicker"].contains(paragraph.role) }
    guard case .text(let text)? = paragraph.content.first else { return true }
    return DatelineRecogniser.lift(text) == nil
  }

  /// Whether the dateline, if there is one, comes back as it is.
  static func hasPlainDateline(_ article: borrowing Article) -> Bool {
    guard let dateline = article.dateline else { return true }
    return echo(of: dateline) == dateline
  }

  /// What comes back of a dateline: what the grammar makes of its run-in.
  /// - Returns: nil where it has none, or none that the reader would see.
  static func echo(of dateline: Dateline) -> Dateline? {
    guard let runIn = runIn(dateline) else { return nil }
    return NinjsDateline.marked(runIn)
  }

  /// The run-in as its element is read, with the blanks collapsed; nil where there is none to mark.
  private static func runIn(_ dateline: Dateline) -> String? {
    guard let runIn = NinjsDateline.runIn(dateline) else { return nil }
    var run = NinjsTextRun()
    if run.add(runIn) { return runIn }
    let collapsed = MarkupText.collapsed(runIn)
    guard !collapsed.isEmpty, let last = runIn.utf8.last else { return nil }
    let read = last <= 0x20 ? collapsed + " " : collapsed
    run = NinjsTextRun()
    return run.add(read) ? read : nil
  }

  // MARK: blocks

  private mutating func holds(_ block: Block, behind runIn: String?) -> Bool {
    switch block {
    case .paragraph(let paragraph):
      guard paragraph.language == nil, paragraph.extras.isEmpty, isRole(paragraph.role) else { return false }
      guard let runIn, !runIn.isEmpty else { return isText(paragraph.content) }
      var run = NinjsTextRun()
      return run.add(runIn) && isText(paragraph.content, &run)
    case .heading(let heading):
      guard let level = heading.level, (1...6).contains(level) else { return false }
      return heading.language == nil && heading.extras.isEmpty && isRole(heading.role) && isText(heading.content)
    case .list(let list): return holds(list)
    case .quote(let quote):
      guard quote.attribution.isEmpty, quote.language == nil, quote.extras.isEmpty, isRole(quote.role) else {
        return false
      }
      for case let inner in quote.blocks {
        guard case .paragraph = inner, holds(inner, behind: nil) else { return false }
      }
      return !quote.blocks.isEmpty
    case .preformatted(let lines):
      bytes += lines.text.utf8.count
      return lines.language == nil && lines.extras.isEmpty && isRole(lines.role) && NinjsTextRun.isLines(lines.text)
    case .rule(let rule): return rule.language == nil && rule.extras.isEmpty && isRole(rule.role)
    default: return false
    }
  }

  private mutating func holds(_ list: List) -> Bool {
    guard let ordered = list.ordered, ordered || list.start == nil, !list.items.isEmpty, list.language == nil,
      list.extras.isEmpty, isRole(list.role)
    else { return false }
    for item in list.items {
      guard item.blocks.isEmpty, item.extras.isEmpty, isText(item.content) else { return false }
    }
    return true
  }

  /// A role is one word of a `class`.
  private func isRole(_ role: String?) -> Bool { role.map { MarkupText.isToken($0) && isValue($0) } ?? true }

  // MARK: text

  /// A text that stands alone in its element.
  private mutating func isText(_ text: String) -> Bool {
    var run = NinjsTextRun()
    bytes += text.utf8.count
    return run.add(text) && run.ends
  }

  private mutating func isText(_ content: [Inline]) -> Bool {
    var run = NinjsTextRun()
    return isText(content, &run)
  }

  private mutating func isText(_ content: [Inline], _ run: inout NinjsTextRun) -> Bool {
    guard !content.isEmpty else { return false }
    if case .lineBreak? = content.first { return false }
    if case .lineBreak? = content.last { return false }
    return add(content, to: &run, depth: 0) && run.ends
  }

  private mutating func add(_ content: [Inline], to run: inout NinjsTextRun, depth: Int) -> Bool {
    guard !content.isEmpty, depth < 8 else { return false }
    var isBehindText = false
    for inline in content {
      if case .text(let text) = inline {
        bytes += text.utf8.count
        guard !isBehindText, run.add(text) else { return false }
        isBehindText = true
      } else {
        isBehindText = false
        guard add(inline, to: &run, depth: depth) else { return false }
      }
    }
    return true
  }

  private mutating func add(_ inline: Inline, to run: inout NinjsTextRun, depth: Int) -> Bool {
    switch inline {
    case .emphasis(let span), .strong(let span), .underline(let span), .strike(let span), .superscript(let span),
      .subscript(let span), .code(let span), .quote(let span):
      return span.language == nil && span.extras.isEmpty && isRole(span.role)
        && add(span.content, to: &run, depth: depth + 1)
    case .span(let span):
      guard let role = span.role, role != "footnote", role != "dateline" else { return false }
      return span.language == nil && span.extras.isEmpty && isRole(role)
        && add(span.content, to: &run, depth: depth + 1)
    case .link(let link):
      return link.extras.isEmpty && isValue(link.href) && isValue(link.title)
        && add(link.content, to: &run, depth: depth + 1)
    case .lineBreak: return depth == 0 && run.breakLine()
    default: return false
    }
  }

  /// A value of an attribute: no character that XML cannot hold.
  private func isValue(_ text: String?) -> Bool {
    guard var text else { return true }
    return text.withUTF8 { NinjsTextRun.isPlain(UnsafeRawBufferPointer($0)) }
  }
}
