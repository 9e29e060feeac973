internal import WireformCore
internal import WireformXML

extension NITFWriter {
  /// What the story is about, by the kinds of names.
  func identified(_ article: borrowing Article, _ extras: NITFExtras, _ out: inout MarkupOutput) {
    let places = article.places.filter { !NITFWriter.isEventPlace($0) }
    let subjects = article.subjects.filter { NITFWriter.refnum(of: $0) == nil }
    let all: [(MarkupEntity, [Concept])] = [
      (.person, article.people), (.organisation, article.organisations), (.place, places), (.event, article.events),
      (.object, article.objects), (.other, subjects),
    ]
    guard all.contains(where: { !$0.1.isEmpty }) || extras.isThere("docdata/identified-content") else { return }
    out.xml.open("identified-content")
    extras.writeAttributes(at: "docdata/identified-content", of: "identified-content", except: [], to: &out)
    for (kind, concepts) in all {
      for concept in concepts { name(concept, kind, &out) }
    }
    extras.write(["function", "virtloc"], in: "docdata/identified-content", to: &out)
    out.xml.close()
  }

  /// A name with its codes.
  func name(_ concept: Concept, _ kind: MarkupEntity, _ out: inout MarkupOutput) {
    let element = kind.element
    out.xml.open(named: element, mixed: true)
    var taken: Set<String> = []
    func attribute(_ name: String, _ value: String?, _ out: inout MarkupOutput) {
      guard let value else { return }
      taken.insert(name)
      out.xml.attribute(named: name, value)
    }
    attribute("class", concept.role, &out)
    if kind == .other { attribute("type", concept.type, &out) }
    let isPlace = kind == .place
    attribute(isPlace ? "location-code" : "value", concept.uri ?? concept.qcode ?? concept.literal, &out)
    attribute(isPlace ? "code-source" : "idsrc", concept.details.scheme, &out)
    own(concept.extras, element, taken, &out)
    if kind == .person { personName(concept, &out) } else if let name = concept.name { out.xml.text(name) }
    for other in concept.details.sameAs {
      guard let scheme = other.details.scheme, let value = other.uri ?? other.qcode ?? other.literal else { continue }
      out.xml.open("alt-code")
      out.xml.attribute("idsrc", scheme)
      out.xml.attribute("value", value)
      out.xml.close()
    }
    for part in NITFExtras(concept.extras).elements where part["in"]?.string == element {
      guard let name = part["name"]?.string, NITFGrammar.rules[element]?.children.contains(name) == true,
        NITFGrammar.allows(part)
      else { continue }
      NITFExtras.write(part, to: &out)
    }
    out.xml.close()
  }

  /// The name of a person, its given and its family part marked where it has them.
  private func personName(_ person: Concept, _ out: inout MarkupOutput) {
    var rest = Substring(
      person.name ?? [person.details.givenName, person.details.familyName].compactMap { $0 }.joined(separator: " "))
    var parts: [(StaticString, String)] = []
    if let given = person.details.givenName { parts.append(("name.given", given)) }
    if let family = person.details.familyName { parts.append(("name.family", family)) }
    if parts.count == 2, let family = NITFWriter.find(parts[1].1, in: rest),
      let given = NITFWriter.find(parts[0].1, in: rest),
      family.lowerBound < given.lowerBound
    {
      parts.reverse()
    }
    for (element, text) in parts {
      guard let range = NITFWriter.find(text, in: rest) else { continue }
      out.xml.text(String(rest[..<range.lowerBound]))
      out.xml.element(element, text)
      rest = rest[range.upperBound...]
    }
    out.xml.text(String(rest))
    out.xml.element("function", person.details.jobTitle)
  }

  /// Where a text stands in another one.
  static func find(_ needle: String, in text: Substring) -> Range<String.Index>? {
    let wanted = Array(needle.utf8)
    guard !wanted.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
      let lower = text.utf8.index(text.startIndex, offsetBy: start)
      return lower..<text.utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}

extension MarkupEntity {
  /// The element of NITF for names of this kind.
  var element: String {
    switch self {
    case .person: "person"
    case .organisation: "org"
    case .place: "location"
    case .event: "event"
    case .object: "object.title"
    case .other: "classifier"
    }
  }
}
