internal import WireformCore
internal import WireformXML

extension NITFWriter {
  /// The head of the body, where there is anything for it.
  func headOfBody(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    out.xml.open("body.head")
    extras.writeAttributes(at: "body.head", of: "body.head", except: [], to: &out)
    headlines(article, extras, &out)
    extras.write(["hedline"], in: "body.head", to: &out)
    notes(article, &out)
    rights(article, extras, &out)
    bylines(article, &out)
    extras.write(["byline"], in: "body.head", to: &out)
    distributor(article, extras, &out)
    dateline(article, &out)
    extras.write(["dateline"], in: "body.head", to: &out)
    abstracts(article, extras, &out)
    extras.write(["series"], in: "body.head", limit: 1, to: &out)
    extras.writeForeign(in: "body.head", to: &out)
    out.xml.close()
  }

  // MARK: headlines

  private func headlines(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    var lines = article.headlines
    let main = NITFWriter.take(article.headline, from: &lines)
    let second = NITFWriter.take(article.subheadline, from: &lines)
    guard main != nil || second != nil || !lines.isEmpty || extras.isThere("body.head/hedline") else { return }
    out.xml.open("hedline")
    extras.writeAttributes(at: "body.head/hedline", of: "hedline", except: [], to: &out)
    headline("hl1", main ?? Line(), isFirst: true, extras, &out)
    if let second { headline("hl2", second, isFirst: true, extras, &out) }
    for line in lines { headline("hl2", line, isFirst: false, extras, &out) }
    extras.write(["hl2"], in: "body.head/hedline", to: &out)
    out.xml.close()
  }

  /// The line that says a plain text with its markup, taken out of the list, or one of that text.
  private static func take(_ text: String?, from lines: inout [Line]) -> Line? {
    guard let text else { return nil }
    guard let index = lines.firstIndex(where: { $0.text == text }) else { return Line(text) }
    return lines.remove(at: index)
  }

  private func headline(
    _ name: StaticString, _ line: Line, isFirst: Bool, _ extras: NITFExtras, _ out: inout MarkupOutput
  ) {
    let element = String(describing: name)
    out.xml.open(name, mixed: true)
    var taken: Set<String> = []
    if !isFirst {
      if let role = line.role, role != "subheadline" {
        out.xml.attribute("class", role)
        taken.insert("class")
      }
      if let language = line.language, MarkupText.isLanguage(language) {
        out.xml.attribute("xml:lang", language)
        taken.insert("xml:lang")
      }
      own(line.extras, element, taken, &out)
    } else {
      extras.writeAttributes(at: "body.head/hedline/\(element)", of: element, except: [], to: &out)
    }
    write(line.content, to: &out)
    out.xml.close()
  }

  // MARK: notes and rights

  private func notes(_ article: borrowing Article, _ out: inout MarkupOutput) {
    for note in article.edNotes where NITFWriter.isBodyNote(note) { write(note, &out) }
    guard let notice = article.rights?.notice else { return }
    var note = Note(notice)
    note.role = "cpyrt"
    write(note, &out)
  }

  private func write(_ note: Note, _ out: inout MarkupOutput) {
    out.xml.open("note")
    var taken: Set<String> = []
    if let role = note.role, NITFWriter.noteClasses.contains(role) {
      out.xml.attribute("noteclass", role)
      taken.insert("noteclass")
    }
    if let isPublic = note.isPublic {
      out.xml.attribute("type", isPublic ? "pa" : "npa")
      taken.insert("type")
    }
    if let language = note.language, MarkupText.isLanguage(language) {
      out.xml.attribute("xml:lang", language)
      taken.insert("xml:lang")
    }
    own(note.extras, "note", taken, &out)
    out.xml.open("body.content")
    if note.blocks.isEmpty {
      out.xml.open("p", mixed: true)
      write(note.content, to: &out)
      out.xml.close()
    } else {
      write(note.blocks, to: &out)
    }
    out.xml.close()
    out.xml.close()
  }

  private func rights(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    guard article.rights?.usageTerms != nil || extras.isThere("body.head/rights") else {
      return extras.write(["rights"], in: "body.head", limit: 1, to: &out)
    }
    out.xml.open("rights", mixed: true)
    extras.writeAttributes(at: "body.head/rights", of: "rights", except: [], to: &out)
    if let terms = article.rights?.usageTerms { out.xml.text(terms) }
    let names: Set<String> = [
      "rights.owner", "rights.startdate", "rights.enddate", "rights.agent", "rights.geography", "rights.type",
      "rights.limitations",
    ]
    if article.rights?.usageTerms == nil { extras.write(names, in: "body.head/rights", to: &out) }
    out.xml.close()
  }

  // MARK: byline

  private func bylines(_ article: borrowing Article, _ out: inout MarkupOutput) {
    var lines = article.bylines
    if lines.isEmpty, let text = article.byline { lines = [Line(text)] }
    var creators = article.creators
    for line in lines {
      out.xml.open("byline", mixed: true)
      var taken: Set<String> = []
      if let role = line.role {
        out.xml.attribute("class", role)
        taken.insert("class")
      }
      if let language = line.language, MarkupText.isLanguage(language) {
        out.xml.attribute("xml:lang", language)
        taken.insert("xml:lang")
      }
      own(line.extras, "byline", taken, &out)
      names(of: &creators, in: line.text, &out)
      if let title = line.title {
        out.xml.text(" ")
        out.xml.element("byttl", title)
      }
      out.xml.close()
    }
    // A creator whom no byline names gets one.
    for creator in creators where creator.name != nil {
      out.xml.open("byline", mixed: true)
      author(creator, &out)
      out.xml.close()
    }
  }

  /// A byline with the names of creators marked; those that are found are taken out of the list.
  private func names(of creators: inout [Concept], in text: String, _ out: inout MarkupOutput) {
    var rest = Substring(text)
    while let next = NITFWriter.nextName(creators, rest) {
      out.xml.text(String(rest[..<next.range.lowerBound]))
      author(creators.remove(at: next.index), &out)
      rest = rest[next.range.upperBound...]
    }
    out.xml.text(String(rest))
  }

  /// A person in a byline: a function would be printed with the name.
  private func author(_ creator: Concept, _ out: inout MarkupOutput) {
    var creator = creator
    creator.details.jobTitle = nil
    name(creator, .person, &out)
  }

  private static func nextName(_ creators: [Concept], _ text: Substring) -> (index: Int, range: Range<String.Index>)? {
    var first: (index: Int, range: Range<String.Index>)?
    for (index, creator) in creators.enumerated() {
      guard let name = creator.name, let range = find(name, in: text) else { continue }
      if first.map({ range.lowerBound < $0.range.lowerBound }) ?? true { first = (index, range) }
    }
    return first
  }

  private func distributor(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    guard var provider = article.provider else {
      return extras.write(["distributor"], in: "body.head", limit: 1, to: &out)
    }
    guard provider.name != nil || provider.uri != nil || provider.qcode != nil || provider.literal != nil else {
      return
    }
    out.xml.open("distributor", mixed: true)
    extras.writeAttributes(at: "body.head/distributor", of: "distributor", except: [], to: &out)
    if provider.name == nil { provider.name = provider.literal ?? provider.qcode ?? provider.uri }
    if provider == Concept(name: provider.name) {
      out.xml.text(provider.name ?? "")
    } else {
      name(provider, .organisation, &out)
    }
    out.xml.close()
  }

  // MARK: summary

  private func abstracts(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    var lines = article.descriptions
    if let summary = article.summary, !MarkupText.collapsed(summary).isEmpty {
      let own = NITFWriter.summaryLines(summary, &lines)
      out.xml.open("abstract")
      extras.writeAttributes(at: "body.head/abstract", of: "abstract", except: [], to: &out)
      for line in own { paragraph(line, &out) }
      out.xml.close()
    }
    for line in lines {
      out.xml.open("abstract")
      if let role = line.role, role != "summary" { out.xml.attribute("class", role) }
      paragraph(line, &out)
      out.xml.close()
    }
  }

  /// The paragraphs of the summary: the first descriptions where they say the same, else its lines.
  private static func summaryLines(_ summary: String, _ lines: inout [Line]) -> [Line] {
    var text = ""
    for (index, line) in lines.enumerated() where line.role == "summary" {
      text += (text.isEmpty ? "" : "\n") + line.text
      if text == summary, lines[...index].allSatisfy({ $0.role == "summary" }) {
        let own = Array(lines[...index])
        lines.removeFirst(index + 1)
        return own
      }
    }
    return summary.split(separator: "\n").map { Line(String($0)) }
  }

  private func paragraph(_ line: Line, _ out: inout MarkupOutput) {
    out.xml.open("p", mixed: true)
    if let language = line.language, MarkupText.isLanguage(language) { out.xml.attribute("xml:lang", language) }
    write(line.content, to: &out)
    out.xml.close()
  }
}
