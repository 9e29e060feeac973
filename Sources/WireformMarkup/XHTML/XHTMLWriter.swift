public import WireformCore
internal import WireformXML

/// Writes the body of an Article as XHTML with the elements of HTML5.
///
/// What HTML has no element for stands in `class` and in `data-` attributes, from which the reader takes it back.
public struct XHTMLWriter: Sendable {
  /// The namespace of XHTML.
  public static let namespace = "http://www.w3.org/1999/xhtml"

  /// Whether the body stands in a page of HTML: `lang` for the language, one `figcaption` a figure, closed sandboxes.
  public var isPage = false
  let runIn: RunIn?
  let media: [String: Article]
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

  /// Writes the element `html` with title and body.
  public func write(_ article: borrowing Article, to out: inout MarkupOutput) {
    out.xml.open("html")
    out.xml.attribute("xmlns", XHTMLWriter.namespace)
    out.xml.open("head")
    out.xml.open("title", mixed: true)
    out.xml.text(article.headline ?? "")
    out.xml.close()
    out.xml.close()
    out.xml.open("body")
    body(article, to: &out)
    out.xml.close()
    out.xml.close()
  }

  /// Writes what stands inside `body`: media that no figure shows, the blocks, the sign-off.
  public func body(_ article: borrowing Article, to out: inout MarkupOutput) {
    if !article.media.isEmpty { associated(article, to: &out) }
    out.steps.append(.key("body"))
    blocks(article.body, to: &out)
    out.steps.removeLast()
    if let signoff = article.signoff {
      out.xml.open("p", mixed: true)
      out.xml.attribute("class", "signoff")
      out.xml.text(signoff)
      out.xml.close()
    }
  }

  private func associated(_ article: borrowing Article, to out: inout MarkupOutput) {
    let shown = article.body.shownMedia
    out.forEach("media", article.media) { out, item in
      guard item.name.map({ !shown.contains($0) }) ?? true else { return }
      out.xml.open("figure")
      out.xml.attribute("class", "associated")
      medium(item, to: &out)
      out.xml.close()
    }
  }

  /// The blocks of the story, with the dateline at the head of the first paragraph.
  private func blocks(_ blocks: [Block], to out: inout MarkupOutput) {
    var start = 0
    var inserted = 0
    var body = blocks
    if let runIn, case .paragraph(let paragraph)? = blocks.first, paragraph.mayHoldRunIn {
      // The common case, without a copy of the body.
      out.steps.append(.index(0))
      write(.paragraph(paragraph.with(runIn, marked: true)), to: &out)
      out.steps.removeLast()
      start = 1
    } else if runIn != nil {
      body = blocks.with(runIn, marked: true)
      inserted = body.count - blocks.count
    }
    guard start < body.count else { return }
    for index in start..<body.count {
      out.steps.append(.index(max(0, index - inserted)))
      write(body[index], to: &out)
      out.steps.removeLast()
    }
  }

  /// The attributes that all elements share, of an element with one class at most.
  @inline(__always)
  func common(_ role: String?, _ language: String?, _ extras: Extras, _ out: inout MarkupOutput) {
    if role != nil || language != nil || !extras.isEmpty { common([role], language, extras, &out) }
  }

  /// The attributes that all elements share.
  func common(_ classes: [String?], _ language: String?, _ extras: Extras, _ out: inout MarkupOutput) {
    guard language != nil || !extras.isEmpty || classes.contains(where: { $0 != nil }) else { return }
    var tokens: [String] = []
    for case let token? in classes {
      if MarkupText.isToken(token) { tokens.append(token) } else { out.say(.lossNoPlace, field: "role") }
    }
    var kept: [Value.Member] = []
    if case .object(let members)? = extras["html"]?["attributes"] { kept = members }
    let hasClass = !tokens.isEmpty
    if hasClass { out.xml.attribute("class", tokens.joined(separator: " ")) }
    if let language {
      if MarkupText.isLanguage(language) {
        if isPage { out.xml.attribute("lang", language) } else { out.xml.attribute("xml:lang", language) }
      } else {
        out.say(.lossNoPlace, field: "language")
      }
    }
    for member in kept where !(hasClass && member.key == "class") && !member.key.contains(":") {
      if let text = member.value.string { out.xml.attribute(named: member.key, text) }
    }
    for format in extras.formats where format != "html" { out.say(.lossNoPlace, field: "extras") }
  }
}
