internal import WireformCore
internal import WireformWire

/// Lifts the dateline off the head of the first paragraph, and prints it there.
///
/// The body of an Article never holds the dateline. Front matter says which characters it takes, in
/// `dateline.runIn`; a `span` with the class `dateline` marks it too; else the strict grammar of wire datelines decides.
enum DatelineRunIn {
  /// The role of a span that marks a dateline.
  static let role = "dateline"

  /// Takes the dateline off the body.
  /// - Parameter article: with its body and what the front matter says.
  /// - Returns: the index of the block that it was taken off, and its characters; nil where there is none.
  static func lift(_ article: inout Article) -> (block: Int, runIn: String)? {
    guard let index = firstParagraph(article.body), case .paragraph(var paragraph) = article.body[index],
      let first = paragraph.content.first
    else { return nil }
    switch first {
    case .text(let text):
      guard let (runIn, rest) = declared(text, article) ?? recognised(text, &article) else { return nil }
      paragraph.content[0] = .text(rest)
      if rest.isEmpty { paragraph.content.removeFirst() }
      article.body[index] = .paragraph(paragraph)
      return (index, runIn)
    case .span(let span) where span.role == role && span.content.isPlain && !span.content.isEmpty:
      let runIn = span.content.plainText
      if article.dateline == nil { article.dateline = Dateline() }
      article.dateline?.runIn = runIn
      if article.dateline?.text == nil { article.dateline?.text = text(ofRunIn: runIn) }
      paragraph.content.removeFirst()
      article.body[index] = .paragraph(paragraph)
      return (index, runIn)
    default: return nil
    }
  }

  /// The run-in that the front matter gives, and the text behind it.
  private static func declared(_ text: String, _ article: Article) -> (String, String)? {
    guard let runIn = article.dateline?.runIn, let rest = stripped(text, runIn) else { return nil }
    return (runIn, rest)
  }

  /// The dateline that the grammar of wire text finds where the front matter gives none.
  private static func recognised(_ text: String, _ article: inout Article) -> (String, String)? {
    guard article.dateline == nil, let found = DatelineRecogniser.lift(text), let runIn = found.dateline.runIn else {
      return nil
    }
    article.dateline = found.dateline
    return (runIn, found.rest)
  }

  private static func firstParagraph(_ body: [Block]) -> Int? {
    body.firstIndex { if case .paragraph = $0 { true } else { false } }
  }

  /// A text without its run-in, whose runs of blanks Markdown has made one.
  private static func stripped(_ text: String, _ runIn: String) -> String? {
    let wanted = words(runIn)
    guard !wanted.isEmpty, text.hasPrefix(wanted) else { return nil }
    let rest = text.dropFirst(wanted.count)
    guard let last = runIn.utf8.last, last == 0x20 else { return String(rest) }
    return rest.isEmpty ? "" : rest.first == " " ? String(rest.dropFirst()) : nil
  }

  /// A text with its blanks as Markdown reads them: none around, one between words.
  private static func words(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
  }

  /// A run-in up to its separator.
  private static func text(ofRunIn runIn: String) -> String? {
    var words = runIn.split(separator: " ")
    while let last = words.last, last.allSatisfy({ "-–—_:".contains($0) }) { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The characters to print at the head of the first paragraph, and whether they were made up.
  static func printed(_ dateline: Dateline) -> (runIn: String, isMade: Bool)? {
    if let runIn = dateline.runIn { return (runIn, false) }
    guard let text = dateline.text ?? made(dateline), !text.isEmpty else { return nil }
    return ("\(text) \(dateline.separator ?? "—") ", true)
  }

  /// A dateline of its parts: city, qualifier, source.
  private static func made(_ dateline: Dateline) -> String? {
    guard let city = dateline.city ?? dateline.places.first?.name else { return nil }
    var text = city
    if let qualifier = dateline.places.first?.qualifier { text += ", \(qualifier)" }
    if let source = dateline.source { text += " (\(source))" }
    return text
  }

  /// Puts the run-in before the first paragraph.
  /// - Returns: the text that the paragraph begins with then; nil where there is no paragraph to put it before.
  static func print(_ runIn: String, into body: inout [Block]) -> String? {
    guard let index = firstParagraph(body), case .paragraph(var paragraph) = body[index] else { return nil }
    paragraph.content = ([.text(runIn)] + paragraph.content).merged()
    body[index] = .paragraph(paragraph)
    return paragraph.content.first.map { [$0].plainText } ?? ""
  }
}
