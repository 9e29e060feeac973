internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Reads `itemMeta`.
enum ItemMetaReader {
  static func read(_ meta: XMLElement, into item: inout ItemReader) {
    for element in meta.elements { read(part: element, &item) }
    item.keepRest(of: meta, at: "itemMeta")
  }

  private static func read(part element: XMLElement, _ item: inout ItemReader) {
    let path = "itemMeta/\(element.local)"
    switch element.local {
    case "itemClass": itemClass(element, &item)
    case "provider" where item.article.provider == nil: item.article.provider = item.concepts.read(element)
    case "versionCreated": item.article.versionCreated = item.date(element); item.keepRest(of: element, at: path)
    case "firstCreated": item.article.firstCreated = item.date(element); item.keepRest(of: element, at: path)
    case "embargoed":
      let isEmpty = MarkupText.collapsed(element.text).isEmpty
      let date = item.date(element)
      if isEmpty || date != nil { item.article.embargo = Embargo(until: date) }
      item.keepRest(of: element, at: path)
    case "pubStatus" where item.article.status == nil:
      item.article.status = element.take("qcode").map { G2Code.word($0, vocabulary: .statuses) }
      item.keepRest(of: element, at: path)
    case "fileName": item.article.fileName = MarkupText.collapsed(element.text); item.keepRest(of: element, at: path)
    case "profile": item.article.profile = MarkupText.collapsed(element.text); item.keepRest(of: element, at: path)
    case "service": service(item.concepts.read(element), &item)
    case "title" where item.article.title == nil:
      item.article.title = LineReader.text(element, &item.report)
      item.keepRest(of: element, at: path)
    case "edNote": item.article.edNotes.append(LineReader.note(element, &item.report))
    case "instanceOf": item.article.instanceOf.append(item.concepts.read(element))
    case "signal": item.article.signals.append(item.concepts.read(element))
    case "expires" where item.article.expires == nil && !element.hasRest:
      item.article.expires = item.date(element)
      element.markTaken()
    case "link": item.article.links.append(LineReader.link(element))
    case "article" where element.name.uri == NewsMLG2.carryNamespace && item.carried == nil:
      item.carried = element.text
      element.markTaken()
    default: item.keep(element, in: "itemMeta")
    }
  }

  private static func itemClass(_ element: XMLElement, _ item: inout ItemReader) {
    if !element.hasRest, !element.hasElements { item.report.add(.g2Frame, "itemClass is empty", at: element.place) }
    let qcode = element.take("qcode") ?? element.take("uri").flatMap { Catalog.qcode(of: $0) }
    if let qcode {
      let word = G2Code.word(qcode, vocabulary: .types)
      let code = QCode(qcode)
      let known = code.map { Vocabulary.types.words.contains($0.code) } ?? false
      item.article.type = known ? code?.code : word
      if word == qcode, known {
        item.attributes.append(Value.Member("itemMeta/itemClass", ["qcode": .string(qcode)]))
      }
    }
    let rest = ExtrasReader.attributes(element)
    if !rest.isEmpty {
      if let last = item.attributes.indices.last, item.attributes[last].key == "itemMeta/itemClass",
        case .object(let members) = item.attributes[last].value
      {
        item.attributes[last].value = .object(members + rest)
      } else {
        item.attributes.append(Value.Member("itemMeta/itemClass", .object(rest)))
      }
    }
    item.keepRest(of: element, at: "itemMeta/itemClass")
  }

  /// The first service that has a name only is the printed label of the section.
  private static func service(_ service: Concept, _ item: inout ItemReader) {
    if service.isNameOnly, item.article.category == nil {
      item.article.category = service.name
    } else {
      item.article.services.append(service)
    }
  }
}
