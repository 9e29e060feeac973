public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Web pages: a page to look at with schema.org's NewsArticle inside, and the news pages of the web.
public enum HTMLFormat {
  /// What a host needs to know to offer the format.
  public static let descriptor = FormatDescriptor(
    id: "html", aliases: ["htm", "webpage"], extensions: ["html", "htm"],
    mediaTypes: ["text/html"],
    summary: "A web page to look at, with schema.org NewsArticle as JSON-LD; reads news pages of the web",
    reading: .init(HTMLReader.self), writing: .init(HTMLWriter.self),
    codes: DiagnosticCode.html + DiagnosticCode.htmlParsing + DiagnosticCode.markup, sniff: sniff)

  /// 90 for a doctype of HTML, 80 for its root.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    let text = String(decoding: head.bytes.filter { $0 != 0 }, as: UTF8.self).lowercased()
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace || first == "\u{FEFF}" { rest.removeFirst() }
    while rest.hasPrefix("<!--") || rest.hasPrefix("<?") {
      guard let end = rest.firstIndex(of: ">") else { return nil }
      rest = rest[rest.index(after: end)...]
      while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    }
    if rest.hasPrefix("<!doctype html") { return .init(90, "a document type of HTML") }
    if rest.hasPrefix("<html") { return .init(80, "the root element html") }
    for tag in ["<head", "<body", "<article", "<main", "<title"] where rest.hasPrefix(tag) {
      return .init(60, "it opens with \(tag)>")
    }
    for tag in ["<div", "<p", "<h1", "<section", "<meta"] where rest.hasPrefix(tag + ">") || rest.hasPrefix(tag + " ") {
      return .init(40, "it opens with \(tag)>")
    }
    return nil
  }
}

/// Codes of HTML.
extension DiagnosticCode {
  /// Where lines of the Article were found.
  public static let htmlSources = DiagnosticCode(
    "html/sources", .note, "what the page says of the story in several places",
    advice: "Nothing to do; it tells from where each line was taken, the first place first.")
  /// Places of a page that contradict each other.
  public static let htmlContradiction = DiagnosticCode(
    "html/contradiction", .warning, "two places of the page say different things; the first one was kept",
    advice: "Compare the page, and set the field with --set if the other is right.")
  /// What surrounds the story.
  public static let htmlFurniture = DiagnosticCode(
    "html/furniture", .note, "what surrounds the story on its page is not kept",
    advice: "Nothing to do: navigation, scripts and styles are the site's and no part of the story.")
  /// How the story was presented.
  public static let htmlPresentation = DiagnosticCode(
    "html/presentation", .note, "how the story is presented is not kept",
    advice: "Nothing to do: classes, styles and empty wrappers say how the site shows it.")
  /// Structured data that is none.
  public static let htmlBadData = DiagnosticCode(
    "html/bad-data", .loss, "structured data of the page cannot be read",
    advice: "Correct the JSON-LD in the source; the story was read from the page itself.")
  /// Structured data with mistakes that can be mended.
  public static let htmlRepairedData = DiagnosticCode(
    "html/repaired-data", .warning, "structured data of the page is no JSON; it was read without its mistakes",
    advice: "Correct the JSON-LD in the source: line ends within strings, commas before a closing bracket.")
  /// A story that only the data holds.
  public static let htmlBodyFromData = DiagnosticCode(
    "html/body-from-data", .warning, "the text of the story is that of the data; the page shows less",
    advice: "Nothing to do; markup such as links and lists is not in the data. Save the page from a browser for it.")
  /// Structured data of something else.
  public static let htmlOtherData = DiagnosticCode(
    "html/other-data", .note, "structured data about other things is not kept",
    advice: "Nothing to do: it describes the site or other stories.")
  /// A dateline that nobody marked.
  public static let htmlDateline = DiagnosticCode(
    "html/dateline", .note, "the dateline was told by the grammar of wire text; the page does not mark it",
    advice: "Nothing to do unless it is none; a span with the class dateline marks one.")
  /// A page without a story.
  public static let htmlNoStory = DiagnosticCode(
    "html/no-story", .warning, "no text of a story was found on the page",
    advice: "The story may be loaded by a script; save the page from a browser and read that.")
  /// An address that may run code.
  public static let htmlUnsafeAddress = DiagnosticCode(
    "html/unsafe-address", .loss, "an address that is not http, https, mailto or relative is not written",
    advice: "Correct the address; addresses such as javascript: run code in the reader's browser.")
  /// An attribute that may run code or hide the page.
  public static let htmlUnsafeAttribute = DiagnosticCode(
    "html/unsafe-attribute", .loss, "attributes that can run code or change the page are not written",
    advice: "Nothing to do; take the attribute out of the source if the message disturbs.")
  /// A note that only editors may see.
  public static let htmlHiddenNote = DiagnosticCode(
    "html/hidden-note", .loss, "a note to editors is not for readers of a page",
    advice: "Set notes=true to print the notes to editors, for a page that stays in the house.")

  /// All codes of HTML.
  static let html: [DiagnosticCode] = [
    htmlSources, htmlContradiction, htmlFurniture, htmlPresentation, htmlBadData, htmlRepairedData, htmlBodyFromData,
    htmlOtherData, htmlNoStory,
    htmlDateline,
    htmlUnsafeAddress, htmlUnsafeAttribute, htmlHiddenNote,
  ]
}
