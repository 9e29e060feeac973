internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes `contentSet`: the body, and the content in its other forms.
struct ContentWriter {
  let options: NewsMLG2WriterOptions
  let dateline: DatelineWriter

  func write(_ article: borrowing Article, _ extras: G2Extras, to out: inout MarkupOutput) {
    let hasBody =
      !article.body.isEmpty || !article.media.isEmpty || article.signoff != nil || dateline.runIn != nil
      || article.objectType != nil || article.series != nil || article.rights?.year != nil
      || !(article.rights?.usages ?? []).isEmpty
    guard hasBody || !article.renditions.isEmpty || extras.has(in: "contentSet") else {
      out.lose("wordCount", article.wordCount != nil)
      return out.lose("charCount", article.charCount != nil)
    }
    out.xml.open("contentSet")
    extras.writeAttributes(at: "contentSet", to: &out)
    if hasBody {
      body(article, extras, &out)
    } else {
      out.lose("wordCount", article.wordCount != nil)
      out.lose("charCount", article.charCount != nil)
    }
    out.forEach("renditions", article.renditions) { RenditionWriter.write($1, to: &$0) }
    extras.write(in: "contentSet", to: &out)
    out.xml.close()
  }

  private func body(_ article: borrowing Article, _ extras: G2Extras, _ out: inout MarkupOutput) {
    if options.body == .text {
      out.xml.open("inlineData", mixed: true)
      out.xml.attribute("contenttype", "text/plain")
      counts(article, &out)
      extras.writeBodyAttributes(to: &out)
      out.xml.text(PlainTextBody.text(of: article, runIn: dateline.runIn))
      PlainTextBody.losses(of: article, to: &out.report)
      return out.xml.close()
    }
    out.xml.open("inlineXML")
    out.xml.attribute("contenttype", options.body == .nitf ? "application/nitf+xml" : "application/xhtml+xml")
    counts(article, &out)
    extras.writeBodyAttributes(to: &out)
    switch options.body {
    case .xhtml: XHTMLWriter(article, runIn: dateline.runIn).write(article, to: &out)
    default: NITFWriter(article, runIn: dateline.runIn).write(article, to: &out)
    }
    out.xml.close()
  }

  private func counts(_ article: borrowing Article, _ out: inout MarkupOutput) {
    for (name, field, count) in [
      ("wordcount", "wordCount", article.wordCount), ("charcount", "charCount", article.charCount),
    ] {
      guard let count else { continue }
      if count >= 0 { out.xml.attribute(named: name, String(count)) } else { out.lose(field, true) }
    }
  }
}

extension G2Extras {
  /// The attributes of the element that held the body, but for those that the writer sets itself.
  func writeBodyAttributes(to out: inout MarkupOutput) {
    guard !isEmpty else { return }
    for member in attributes(at: "contentSet/body")
    where !["contenttype", "wordcount", "charcount", "encoding"].contains(member.key) {
      if let text = member.value.string { out.xml.attribute(named: member.key, text) }
    }
  }
}

/// Writes the content in another form: as text, or by its address.
enum RenditionWriter {
  static func write(_ rendition: Rendition, to out: inout MarkupOutput) {
    let extras = G2Extras(rendition.extras)
    let isText = rendition.text != nil
    if isText { out.xml.open("inlineData", mixed: true) } else { out.xml.open("remoteContent") }
    G2Code.attribute("rendition", rendition.name, vocabulary: .renditions, &out)
    out.xml.attribute("contenttype", rendition.contentType)
    G2Code.attribute("format", rendition.format, &out)
    if isText {
      ConceptWriter.language(rendition.language, &out)
      out.lose("href", rendition.href != nil)
      out.lose("title", rendition.title != nil)
      out.lose("sizeInBytes", rendition.sizeInBytes != nil)
      out.lose("hash", rendition.hash != nil)
    } else {
      out.xml.attribute("href", rendition.href)
      out.xml.attribute("title", rendition.title)
      natural("size", "sizeInBytes", rendition.sizeInBytes, &out)
      if let language = rendition.language {
        if MarkupText.isLanguage(language) {
          out.xml.attribute("language", language)
        } else {
          out.lose("language", true)
        }
      }
    }
    natural("width", "width", rendition.width, &out)
    natural("height", "height", rendition.height, &out)
    natural("wordcount", "wordCount", rendition.wordCount, &out)
    out.xml.attribute("duration", rendition.duration?.description)
    extras.writeAttributes(to: &out)
    if let text = rendition.text { out.xml.text(text) } else { hash(rendition.hash, extras, &out) }
    out.loseForeign(rendition.extras)
    out.xml.close()
  }

  private static func natural(_ name: StaticString, _ field: String, _ count: Int?, _ out: inout MarkupOutput) {
    guard let count else { return }
    if count >= 0 { out.xml.attribute(name, count) } else { out.lose(field, true) }
  }

  private static func hash(_ hash: String?, _ extras: G2Extras, _ out: inout MarkupOutput) {
    let before: Set<String> = ["channel", "altId", "altLoc"]
    extras.write(in: "remoteContent", named: before, to: &out)
    if let hash {
      out.xml.open("hash", mixed: true)
      extras.writeAttributes(at: "hash", to: &out)
      out.xml.text(hash)
      out.xml.close()
    }
    extras.write(in: "remoteContent", except: before, to: &out)
  }
}
