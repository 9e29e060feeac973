public import WireformCore
internal import WireformXML

extension NITFWriter {
  /// Writes the element `nitf` with all that NITF can say of an Article: a document of its own.
  /// - Parameter carried: the text by which the document carries the whole Article, if it shall.
  public func writeDocument(
    _ article: borrowing Article, carrying carried: String? = nil, to out: inout MarkupOutput
  ) {
    let extras = NITFExtras(article.extras)
    out.xml.open("nitf")
    out.xml.attribute("xmlns", NITFWriter.namespace)
    out.xml.attribute("version", "-//IPTC//DTD NITF 3.6//EN")
    out.xml.attribute("change.date", "September 11, 2009")
    out.xml.attribute("change.time", "12:26")
    out.xml.attribute("uno", article.altIds.first { $0.type == "uno" }?.value)
    out.xml.attribute("baselang", article.language)
    extras.writeAttributes(at: "nitf", of: "nitf", except: [], to: &out)
    documentHead(article, extras, carried, &out)
    out.xml.open("body")
    extras.writeAttributes(at: "body", of: "body", except: [], to: &out)
    headOfBody(article, extras, &out)
    bodyContent(article, extras, &out)
    endOfBody(article, extras, &out)
    out.xml.close()
    extras.writeForeign(in: "nitf", to: &out)
    out.xml.close()
  }

  private func endOfBody(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    guard article.signoff != nil || extras.isThere("body.end") else { return }
    out.xml.open("body.end")
    extras.writeAttributes(at: "body.end", of: "body.end", except: [], to: &out)
    if let signoff = article.signoff, !extras.hasElement("tagline", saying: signoff, in: "body.end") {
      out.xml.open("tagline", mixed: true)
      extras.writeAttributes(at: "body.end/tagline", of: "tagline", except: [], to: &out)
      lines(signoff, &out)
      out.xml.close()
    } else {
      extras.write(["tagline"], in: "body.end", limit: 1, to: &out)
    }
    extras.write(["bibliography"], in: "body.end", limit: 1, to: &out)
    extras.writeForeign(in: "body.end", to: &out)
    out.xml.close()
  }

  /// A text with its line breaks.
  func lines(_ text: String, _ out: inout MarkupOutput) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        out.xml.open("br")
        out.xml.close()
      }
      out.xml.text(String(line))
    }
  }

  // MARK: head

  private func documentHead(
    _ article: borrowing Article, _ extras: NITFExtras, _ carried: String?, _ out: inout MarkupOutput
  ) {
    out.xml.open("head")
    extras.writeAttributes(at: "head", of: "head", except: [], to: &out)
    if let title = article.title {
      out.xml.open("title", mixed: true)
      extras.writeAttributes(at: "head/title", of: "title", except: [], to: &out)
      out.xml.text(title)
      out.xml.close()
    } else {
      extras.write(["title"], in: "head", limit: 1, to: &out)
    }
    extras.write(["meta"], in: "head", to: &out)
    NITFMetas.write(article, to: &out)
    if let carried {
      out.xml.open("meta")
      out.xml.attribute("name", NITFReader.carrier)
      out.xml.attribute("content", carried)
      out.xml.close()
    }
    tobject(article, extras, &out)
    extras.write(["iim"], in: "head", limit: 1, to: &out)
    documentData(article, extras, &out)
    publication(article, extras, &out)
    history(article, &out)
    extras.write(["revision-history"], in: "head", to: &out)
    extras.writeForeign(in: "head", to: &out)
    out.xml.close()
  }

  private func tobject(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    let coded = article.subjects.filter { NITFWriter.refnum(of: $0) != nil }
    guard article.objectType != nil || !article.genres.isEmpty || !coded.isEmpty || extras.isThere("head/tobject")
    else {
      return extras.write(["tobject"], in: "head", limit: 1, to: &out)
    }
    out.xml.open("tobject")
    out.xml.attribute("tobject.type", article.objectType)
    extras.writeAttributes(at: "head/tobject", of: "tobject", except: ["tobject.type"], to: &out)
    for genre in article.genres {
      guard let name = genre.name ?? genre.literal ?? genre.qcode ?? genre.uri else { continue }
      out.xml.open("tobject.property")
      out.xml.attribute("tobject.property.type", name)
      own(genre.extras, "tobject.property", ["tobject.property.type"], &out)
      out.xml.close()
    }
    extras.write(["tobject.property"], in: "head/tobject", to: &out)
    for subject in coded { self.subject(subject, &out) }
    extras.write(["tobject.subject"], in: "head/tobject", to: &out)
    out.xml.close()
  }

  /// The number by which a subject stands in `tobject.subject`; nil for one that is a classifier.
  static func refnum(of subject: Concept) -> String? {
    if let number = NITFSubject.number(of: subject) { return number }
    guard subject.uri == nil, subject.qcode == nil, let literal = subject.literal, NITFGrammar.isToken(literal) else {
      return nil
    }
    let hasScheme = NITFExtras(subject.extras).attributes.contains { $0.key == "tobject.subject.ipr" }
    return hasScheme || literal.utf8.allSatisfy { (0x30...0x39).contains($0) } ? literal : nil
  }

  private func subject(_ subject: Concept, _ out: inout MarkupOutput) {
    out.xml.open("tobject.subject")
    out.xml.attribute("tobject.subject.refnum", NITFWriter.refnum(of: subject))
    out.xml.attribute("tobject.subject.code", subject.details.code)
    var taken: Set<String> = ["tobject.subject.refnum", "tobject.subject.code"]
    let levels = NITFSubject.levels
    let own = subject.role.flatMap { levels.contains($0) ? $0 : nil } ?? NITFSubject.level(of: subject)
    var next = levels.firstIndex(of: own) ?? 0
    var names = subject.name.map { [(own, $0)] } ?? []
    for broader in subject.broader {
      next += 1
      let level = broader.role.flatMap { levels.contains($0) ? $0 : nil } ?? (next < levels.count ? levels[next] : nil)
      if let level, let name = broader.name { names.append((level, name)) }
    }
    for (level, name) in names where taken.insert("tobject.subject.\(level)").inserted {
      out.xml.attribute(named: "tobject.subject.\(level)", name)
    }
    self.own(subject.extras, "tobject.subject", taken, &out)
    out.xml.close()
  }

  /// Writes the attributes that a part keeps in its extras.
  func own(_ extras: Extras, _ name: String, _ taken: Set<String>, _ out: inout MarkupOutput) {
    guard !extras.isEmpty else { return }
    NITFExtras(extras).writeOwnAttributes(of: name, except: taken, to: &out)
  }

  // MARK: publication and history

  private func publication(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    let date = NITFWriter.isReleased(article, extras) ? nil : article.published
    let words = article.wordCount
    if date != nil || words != nil || extras.isThere("head/pubdata") {
      out.xml.open("pubdata")
      if let words {
        out.xml.attribute("item-length", words)
        out.xml.attribute("unit-of-measure", "word")
      }
      out.xml.attribute("date.publication", date?.description)
      var taken: Set<String> = []
      if words != nil { taken = ["item-length", "unit-of-measure"] }
      if date != nil { taken.insert("date.publication") }
      extras.writeAttributes(at: "head/pubdata", of: "pubdata", except: taken, to: &out)
      out.xml.close()
    }
    if let characters = article.charCount {
      out.xml.open("pubdata")
      out.xml.attribute("item-length", characters)
      out.xml.attribute("unit-of-measure", "character")
      out.xml.close()
    }
    extras.write(["pubdata"], in: "head", to: &out)
  }

  /// Whether the date of publication stands as that of release, since a publication with another date is told apart.
  static func isReleased(_ article: borrowing Article, _ extras: NITFExtras) -> Bool {
    article.published != nil && article.embargo == nil && extras.has("date.publication", at: "head/pubdata")
  }

  private func history(_ article: borrowing Article, _ out: inout MarkupOutput) {
    for event in article.history {
      out.xml.open("revision-history")
      out.xml.attribute("name", event.party?.name ?? event.party?.literal)
      if let action = event.action, NITFGrammar.allows("function", action, on: "revision-history") {
        out.xml.attribute("function", action)
      }
      out.xml.attribute("norm", event.date?.description)
      out.xml.attribute("comment", event.note)
      own(event.extras, "revision-history", ["name", "function", "norm", "comment"], &out)
      out.xml.close()
    }
  }
}
