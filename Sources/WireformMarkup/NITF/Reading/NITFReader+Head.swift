internal import WireformCore
internal import WireformXML

extension NITFReader {
  /// The head: what is said about the document.
  mutating func head(_ head: XMLElement) {
    sayEmpty(head)
    for element in head.elements { headPart(element) }
    sayBareText(head, isKept: false)
    keepRest(of: head, at: "head")
  }

  mutating func headPart(_ element: XMLElement) {
    switch element.local {
    case "title" where article.title == nil && !element.hasElements: title(element)
    case "tobject" where article.objectType == nil && article.subjects.isEmpty: tobject(element)
    case "meta" where element.peek("name") == NITFReader.carrier && carried == nil:
      _ = element.take("name")
      carried = element.take("content") ?? ""
      keepRest(of: element, at: "head/meta")
    case "meta" where NITFMetas.read(element.peek("name"), element.peek("content"), into: &article):
      _ = element.take("name")
      _ = element.take("content")
      keepRest(of: element, at: "head/meta")
    case "meta":
      if let name = element.peek("name"), let content = element.peek("content") { metas.append((name, content)) }
      keep(element, in: "head")
    case "docdata": docdata(element)
    case "pubdata": pubdata(element)
    case "revision-history": revision(element)
    default: keep(element, in: "head")
    }
  }

  private mutating func title(_ element: XMLElement) {
    let text = MarkupText.collapsed(element.text)
    guard !text.isEmpty else { return keep(element, in: "head") }
    article.title = text
    keepRest(of: element, at: "head/title")
  }

  // MARK: tobject

  private mutating func tobject(_ element: XMLElement) {
    article.objectType = text(element, "tobject.type")
    for inner in element.elements {
      switch inner.local {
      case "tobject.property": property(inner)
      case "tobject.subject": subject(inner)
      default: break
      }
    }
    sayBareText(element, isKept: false)
    keepRest(of: element, at: "head/tobject")
  }

  private mutating func property(_ element: XMLElement) {
    guard let name = text(element, "tobject.property.type") else { return }
    var genre = Concept(name: name)
    rest(of: element, into: &genre.extras)
    article.genres.append(genre)
  }

  /// A subject by its number; the names of its levels are the concept and what is broader, the nearest first.
  private mutating func subject(_ element: XMLElement) {
    var subject = Concept()
    if let number = text(element, "tobject.subject.refnum") {
      let ipr = element.peek("tobject.subject.ipr")
      if NITFSubject.isSubjectCode(number), ipr == nil || ipr == "IPTC" {
        subject.qcode = "subj:\(number)"
        subject.uri = NITFSubject.base + number
      } else {
        subject.literal = number
      }
    }
    subject.details.code = text(element, "tobject.subject.code")
    for level in NITFSubject.levels {
      guard let name = text(element, "tobject.subject.\(level)") else { continue }
      if subject.name == nil {
        subject.name = name
        if level != NITFSubject.level(of: subject) { subject.role = level }
      } else {
        var broader = Concept(name: name)
        broader.role = level
        subject.broader.append(broader)
      }
    }
    rest(of: element, into: &subject.extras)
    article.subjects.append(subject)
  }

  // MARK: publication and history

  /// The first publication with more than a length is the one whose attributes are kept beside the Article's fields.
  private mutating func pubdata(_ element: XMLElement) {
    length(element)
    if article.published == nil { article.published = date(element, "date.publication") }
    guard element.hasRest else { return element.markTaken() }
    if attributes.contains(where: { $0.key == "head/pubdata" }) {
      keep(element, in: "head")
    } else {
      keepRest(of: element, at: "head/pubdata")
    }
  }

  private mutating func length(_ element: XMLElement) {
    guard let unit = element.peek("unit-of-measure")?.lowercased(), let length = element.peek("item-length"),
      let count = Int(length), String(count) == length
    else { return }
    switch unit {
    case "word", "words":
      guard article.wordCount == nil else { return }
      article.wordCount = count
    case "character", "characters":
      guard article.charCount == nil else { return }
      article.charCount = count
    default: return
    }
    _ = element.take("unit-of-measure")
    _ = element.take("item-length")
  }

  private mutating func revision(_ element: XMLElement) {
    var event = HistoryEvent()
    event.party = text(element, "name").map { Concept(name: $0) }
    event.action = text(element, "function")
    event.note = text(element, "comment")
    event.date = date(element, "norm")
    rest(of: element, into: &event.extras)
    if event == HistoryEvent() { keep(element, in: "head") } else { article.history.append(event) }
  }
}

/// The IPTC's subject codes of eight digits, as NITF uses them.
enum NITFSubject {
  /// The scheme's URI.
  static let base = "http://cv.iptc.org/newscodes/subjectcode/"
  /// The levels, the narrowest first.
  static let levels = ["detail", "matter", "type"]

  static func isSubjectCode(_ text: String) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The number of a concept of the scheme.
  static func number(of concept: Concept) -> String? {
    if let uri = concept.uri {
      guard uri.hasPrefix(base), case let number = String(uri.dropFirst(base.count)), isSubjectCode(number) else {
        return nil
      }
      return number
    }
    guard let qcode = concept.qcode, qcode.hasPrefix("subj:"), case let number = String(qcode.dropFirst(5)),
      isSubjectCode(number)
    else { return nil }
    return number
  }

  /// The level that a number stands for: the last six digits of a type are zeros, the last three of a matter.
  static func level(of concept: Concept) -> String {
    guard let number = number(of: concept) else { return "type" }
    if number.hasSuffix("000000") { return "type" }
    return number.hasSuffix("000") ? "matter" : "detail"
  }
}
