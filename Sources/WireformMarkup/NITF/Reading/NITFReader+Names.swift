internal import WireformCore
internal import WireformXML

extension NITFReader {
  /// What the document is about, by the kinds of names.
  mutating func identified(_ content: XMLElement) {
    for element in content.elements {
      switch element.local {
      case "person": article.people.append(name(element, .person))
      case "org": article.organisations.append(name(element, .organisation))
      case "location": article.places.append(name(element, .place))
      case "event": article.events.append(name(element, .event))
      case "object.title": article.objects.append(name(element, .object))
      case "classifier": article.subjects.append(name(element, .other))
      default: keep(element, in: "docdata/identified-content")
      }
    }
    sayBareText(content, isKept: false)
    if !content.hasElements, !content.hasRest { return keep(content, in: "docdata") }
    keepRest(of: content, at: "docdata/identified-content")
  }

  /// A name with its codes.
  mutating func name(_ element: XMLElement, _ kind: MarkupEntity) -> Concept {
    element.markTaken()
    var concept = Concept(type: kind == .other ? text(element, "type") : kind.type)
    if let value = text(element, kind == .place ? "location-code" : "value") { concept.identify(value) }
    concept.details.scheme = text(element, kind == .place ? "code-source" : "idsrc")
    concept.role = text(element, "class")
    for inner in element.elements { namePart(inner, &concept) }
    let text = MarkupText.collapsed(NITFReader.ownText(of: element))
    if !text.isEmpty { concept.name = text }
    rest(of: element, into: &concept.extras)
    return concept
  }

  /// The parts that have a field of their own; what they hold is part of the name, too.
  private mutating func namePart(_ element: XMLElement, _ concept: inout Concept) {
    let text = MarkupText.collapsed(element.text)
    guard !element.hasRest || element.local == "alt-code", !element.hasElements else { return }
    switch element.local {
    case "name.given" where concept.details.givenName == nil && !text.isEmpty:
      concept.details.givenName = text
      element.markTaken()
    case "name.family" where concept.details.familyName == nil && !text.isEmpty:
      concept.details.familyName = text
      element.markTaken()
    case "function" where concept.details.jobTitle == nil && !text.isEmpty:
      concept.details.jobTitle = text
      element.markTaken()
    case "alt-code":
      var other = Concept()
      if let value = self.text(element, "value") { other.identify(value) }
      other.details.scheme = self.text(element, "idsrc")
      guard !element.hasRest, other != Concept() else { return }
      element.markTaken()
      concept.details.sameAs.append(other)
    default: break
    }
  }

  /// The text of a name, without a person's function and without what is kept apart.
  private static func ownText(of element: XMLElement) -> String {
    var text = ""
    for child in element.children {
      switch child {
      case .text(let run): text += run.string
      case .element(let inner):
        if inner.local == "function", inner.isTaken { continue }
        if text.utf8.last.map({ $0 > 0x20 }) == true, inner.local.hasPrefix("name.") { text += " " }
        text += inner.text
      }
    }
    return text
  }
}
