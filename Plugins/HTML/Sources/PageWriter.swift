internal import WireformCore
internal import WireformJSON
internal import WireformMarkup
internal import WireformWire
internal import WireformXML

/// Writes the page of an Article: its head with style and structured data, its lines, its body, its foot.
struct PageWriter {
  /// What tells a page of ours.
  static let generator = "Wireform"
  /// No script runs on a page, whatever it holds, and it asks for nothing but its media.
  static let policy =
    "default-src 'none'; img-src * data:; media-src *; frame-src *; style-src 'unsafe-inline'; base-uri 'none'; "
    + "form-action 'none'"

  let article: Article
  let showsNotes: Bool
  private let words: PageWords

  init(_ article: Article, showsNotes: Bool) {
    self.article = article
    self.showsNotes = showsNotes
    words = PageWords.of(article.language)
  }

  /// The whole page.
  func write(to out: inout MarkupOutput) {
    out.xml.raw(Array("<!DOCTYPE html>".utf8))
    out.xml.open("html")
    if let language = article.language, MarkupText.isLanguage(language) { out.xml.attribute("lang", language) }
    if PageWords.isRightToLeft(article.language) { out.xml.attribute("dir", "rtl") }
    head(to: &out)
    out.xml.open("body")
    out.xml.open("article")
    lines(to: &out)
    abstract(to: &out)
    body(to: &out)
    foot(to: &out)
    out.xml.close()
    out.xml.close()
    out.xml.close()
    out.xml.endDocument()
  }

  // MARK: head

  private func head(to out: inout MarkupOutput) {
    out.xml.open("head")
    meta("charset", nil, "utf-8", to: &out)
    meta("http-equiv", "Content-Security-Policy", PageWriter.policy, to: &out)
    meta("name", "viewport", "width=device-width, initial-scale=1", to: &out)
    meta("name", "color-scheme", "light dark", to: &out)
    out.xml.element("title", article.headline ?? article.title ?? article.slugline ?? article.id ?? "")
    meta("name", "generator", PageWriter.generator, to: &out)
    if let summary = article.summary { meta("name", "description", summary, to: &out) }
    for (name, content) in keptMetas { meta(name.key, name.value, content, to: &out) }
    out.xml.open("style", mixed: true)
    out.xml.raw(Array(PageStyle.sheet.utf8))
    out.xml.close()
    script("application/ld+json", ArticleNode.story(article), to: &out)
    out.xml.close()
  }

  private func meta(_ key: String, _ name: String?, _ content: String, to out: inout MarkupOutput) {
    out.xml.open("meta")
    if let name {
      out.xml.attribute(named: key, name)
      out.xml.attribute("content", content)
    } else {
      out.xml.attribute(named: key, content)
    }
    out.xml.close()
  }

  /// The metas of the page that the Article was read from.
  private var keptMetas: [((key: String, value: String), String)] {
    guard case .array(let metas)? = article.extras["html"]?["meta"] else { return [] }
    return metas.compactMap { meta in
      guard let content = meta["content"]?.string else { return nil }
      for key in ["name", "property"] {
        if let name = meta[key]?.string { return ((key, name), content) }
      }
      return nil
    }
  }

  /// A script of data, which no browser runs; nothing in it can end it.
  private func script(_ type: String, _ value: Value, to out: inout MarkupOutput) {
    out.xml.open("script", mixed: true)
    out.xml.attribute("type", type)
    out.xml.raw(PageWriter.escaped(value))
    out.xml.close()
  }

  /// JSON in which `<`, `>` and `&` are written as escapes, so that neither `</script>` nor `<!--` can stand in it.
  static func escaped(_ value: Value) -> [UInt8] {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: .pretty) { writer in _ = writer.value(value) }
    var bytes: [UInt8] = [0x0A]
    for byte in sink.takeBytes() {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): bytes += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): bytes += Array("\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [0x0A]
  }

  // MARK: lines

  private func lines(to out: inout MarkupOutput) {
    out.xml.open("header")
    alerts(to: &out)
    line("section", article.category, to: &out)
    if let headline = article.headline {
      out.xml.open("h1", mixed: true)
      out.xml.attribute("class", "headline")
      out.xml.text(headline)
      out.xml.close()
    }
    line("deck", article.subheadline, to: &out)
    if let byline = article.byline { line("byline", byline, to: &out) } else { line("authors", authors, to: &out) }
    dates(to: &out)
    out.xml.close()
  }

  /// The names of those who made it, where nothing is printed about them.
  private var authors: String? {
    let names = article.creators.compactMap { $0.name }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func line(_ kind: String, _ text: String?, to out: inout MarkupOutput) {
    guard let text else { return }
    out.xml.open("p", mixed: true)
    out.xml.attribute("class", kind)
    out.xml.text(text)
    out.xml.close()
  }

  private func alerts(to out: inout MarkupOutput) {
    if article.status == "canceled" { line("alert", words.canceled, to: &out) }
    if article.status == "withheld" { line("alert", words.withheld, to: &out) }
    guard let embargo = article.embargo else { return }
    out.xml.open("p", mixed: true)
    out.xml.attribute("class", "alert")
    out.xml.text(words.embargoed + " ")
    if let until = embargo.until { time("embargo", until, "", to: &out) } else { out.xml.text("…") }
    out.xml.close()
  }

  private func dates(to out: inout MarkupOutput) {
    let updated = article.contentModified ?? article.versionCreated
    guard article.published != nil || updated != nil else { return }
    out.xml.open("p", mixed: true)
    out.xml.attribute("class", "dates")
    if let published = article.published { time("published", published, "", to: &out) }
    if let updated, updated != article.published {
      if article.published != nil { out.xml.text(" ") }
      time("updated", updated, words.updated + " ", to: &out)
    }
    out.xml.close()
  }

  private func time(_ kind: String, _ date: PartialDate, _ before: String, to out: inout MarkupOutput) {
    out.xml.open("time", mixed: true)
    out.xml.attribute("class", kind)
    out.xml.attribute("datetime", date.description)
    out.xml.text(before + PageDate.text(date, language: article.language))
    out.xml.close()
  }

  private func abstract(to out: inout MarkupOutput) {
    guard let summary = article.summary else { return }
    let isDeck = article.subheadline == summary || article.body.first?.plainText == summary
    if !isDeck { line("abstract", summary, to: &out) }
  }

  // MARK: body and foot

  private func body(to out: inout MarkupOutput) {
    out.xml.open("div")
    out.xml.attribute("class", "body")
    var writer = XHTMLWriter(
      article, runIn: article.dateline.flatMap { DatelineText.runIn($0) }.map { RunIn($0, isMarked: true) })
    writer.isPage = true
    writer.body(article, to: &out)
    out.xml.close()
  }

  private func foot(to out: inout MarkupOutput) {
    out.xml.open("footer")
    if showsNotes { for note in article.edNotes { line("ednote", note.text, to: &out) } }
    if !article.keywords.isEmpty {
      out.xml.open("ul")
      out.xml.attribute("class", "keywords")
      for keyword in article.keywords { out.xml.element("li", keyword.text) }
      out.xml.close()
    }
    line("credit", article.creditLine, to: &out)
    if let notice = article.rights?.notice {
      line("copyright", notice, to: &out)
    } else {
      line("rights", copyright, to: &out)
    }
    line("terms", article.rights?.usageTerms, to: &out)
    out.xml.close()
  }

  /// A notice of the parts, where the Article has none.
  private var copyright: String? {
    guard let rights = article.rights, let holder = rights.holder?.name else { return nil }
    return rights.year.map { "© \($0) \(holder)" } ?? "© \(holder)"
  }
}
