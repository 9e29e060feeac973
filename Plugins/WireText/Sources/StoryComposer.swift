internal import WireformCore
internal import WireformWire

/// Puts an Article into the canonical layout of a wire story: parts with an empty line between, paragraphs on one
/// line each or wrapped.
struct StoryComposer {
  /// The text so far, UTF-8.
  private(set) var text: [UInt8] = []
  private let article: Article
  private let width: Int

  init(_ article: Article, width: Int) {
    self.article = article
    self.width = width
  }

  mutating func compose() {
    let isFramed = field("frame") != nil
    if isFramed { frame() } else { head() }
    var lead = isFramed ? "" : article.dateline?.printedRunIn ?? ""
    if lead.hasSuffix("\n") {
      part(String(lead.dropLast()))
      lead = ""
    }
    var isFirst = true
    for block in article.body {
      let opensBody = isFirst && !lead.isEmpty
      isFirst = false
      add(block, lead: opensBody ? lead : "")
    }
    if isFirst, !lead.isEmpty { part(lead) }
    if let notice = article.rights?.notice { part(notice) }
    if let notebook = field("notebook") { add(notebook, "\n\n") }
    if let signoff = article.signoff { part(signoff) }
    if let endMark = article.endMark { part(endMark) }
    for trailer in fields("trailer") { part(trailer) }
    while text.count >= 2, text[text.count - 1] == 0x0A, text[text.count - 2] == 0x0A { text.removeLast() }
  }

  /// What only wire text understands: a frame's codes, a page's stamps.
  private func field(_ name: String) -> String? { article.extras["wire"]?["fields"]?[name]?.string }

  private func fields(_ name: String) -> [String] {
    guard case .object(let members)? = article.extras["wire"]?["fields"] else { return [] }
    return members.filter { $0.key == name || $0.key.hasPrefix("\(name)-") }.compactMap(\.value.string)
  }

  /// The head of a ZCZC story, a code a line.
  private mutating func frame() {
    line(field("frame") ?? "ZCZC")
    let codes: [(String, String?)] = [
      ("%", field("service")), ("#", article.slugline), ("$", article.headline),
      (":", field("place") ?? article.dateline?.text),
      ("&", field("author")), ("*", field("subject")), ("@", field("region")),
    ]
    for (code, words) in codes { if let words { line(code + words) } }
    for words in fields("header") { line(words) }
    text.append(0x0A)
  }

  /// The head of a page as archives keep it, every line behind two hyphens.
  private mutating func scrapedHead(_ stamps: [String]) {
    let bylines = article.bylines.isEmpty ? [article.byline].compactMap { $0 } : article.bylines.map(\.text)
    for words in [article.headline].compactMap({ $0 }) + bylines { line("-- " + words) }
    for stamp in stamps { line("-- " + stamp) }
    text.append(0x0A)
  }

  private mutating func head() {
    let scraped = fields("scraped")
    guard scraped.isEmpty else { return scrapedHead(scraped) }
    let header = fields("header")
    for words in header { line(words) }
    if !header.isEmpty { text.append(0x0A) }
    for stamp in fields("stamp") { part(stamp) }
    for source in article.infoSources { if let name = source.name { line("Source: \(name)") } }
    if !article.infoSources.isEmpty { text.append(0x0A) }
    if let category = article.category { part(category) }
    if let slugline = article.slugline, !header.contains(where: { $0.hasSuffix(slugline) }) { part(slugline) }
    for label in article.labels {
      guard let words = label.text, article.headline?.contains(words) != true else { continue }
      part(words)
    }
    if let headline = article.headline { part(headline) }
    if let subheadline = article.subheadline { part(subheadline) }
    for bullet in (article.summary ?? "").split(separator: "\n") { part("* \(bullet)") }
    let notebook = field("notebook") ?? ""
    for note in article.edNotes where !notebook.contains(note.text) { part(note.text) }
    if article.bylines.isEmpty, let byline = article.byline, article.dateline?.runIn?.contains(byline) != true {
      part(byline)
    }
    for byline in article.bylines {
      part(byline.text)
      if let title = byline.title { part(title) }
    }
    for picture in article.media.prefix(1) {
      if let caption = picture.caption { line(caption) }
      if let credit = picture.creditLine { line(credit) }
      if picture.caption != nil || picture.creditLine != nil { text.append(0x0A) }
    }
  }

  private mutating func add(_ block: Block, lead: String) {
    switch block {
    case .preformatted(let pre): add(lead, pre.text, "\n\n")
    case .rule(let rule):
      part(lead + (rule.extras["wire"]?["fields"]?["marks"]?.string ?? "___"))
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let mark = list.ordered == true ? "\((list.start ?? 1) + index). " : "- "
        part((index == 0 ? lead : "") + mark + item.plainText)
      }
    case .quote, .division, .note, .definitionList:
      for (index, words) in block.plainText.split(separator: "\n").enumerated() {
        part((index == 0 ? lead : "") + words)
      }
    case .paragraph(let paragraph): part(lead, paragraph.content.plainText)
    default: part(lead, block.plainText)
    }
  }

  /// A part on lines of its own, with an empty line behind it.
  private mutating func part(_ lead: String, _ words: String = "") {
    guard !lead.isEmpty || !words.isEmpty else { return }
    line(lead, words)
    text.append(0x0A)
  }

  /// Pieces of text one after the other.
  private mutating func add(_ pieces: String...) {
    for piece in pieces { append(piece) }
  }

  private mutating func append(_ piece: String) {
    var piece = piece
    piece.withUTF8 { text.append(contentsOf: $0) }
  }

  /// A line; an end of a line within it becomes a blank.
  private mutating func line(_ lead: String, _ words: String = "") {
    if width > 0 { return wrapped(lead + words) }
    let start = text.count
    append(lead)
    append(words)
    var at = start
    while let end = text[at...].firstIndex(of: 0x0A) {
      text[end] = 0x20
      at = end + 1
    }
    text.append(0x0A)
  }

  /// A line broken at the width.
  private mutating func wrapped(_ words: String) {
    var column = 0
    let single =
      words.utf8.contains(0x0A) ? String(decoding: words.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) : words
    for word in single.split(separator: " ", omittingEmptySubsequences: false) {
      if column > 0, column + 1 + word.count > width {
        text.append(0x0A)
        column = 0
      } else if column > 0 {
        text.append(0x20)
        column += 1
      }
      text.append(contentsOf: word.utf8)
      column += word.count
    }
    text.append(0x0A)
  }
}
