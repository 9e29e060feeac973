internal import WireformCore
internal import WireformXML

extension NITFReader {
  // MARK: byline

  /// The byline as printed, its title apart; a person who is named in it wrote the story.
  mutating func byline(_ element: XMLElement) {
    let title = element.elements.filter { $0.local == "byttl" }
    let titleText = title.map { MarkupText.collapsed($0.text) }.filter { !$0.isEmpty }.joined(separator: ", ")
    var text = MarkupText.collapsed(NITFReader.text(of: element, without: "byttl"))
    // The comma belongs to the title that stood behind it.
    if !titleText.isEmpty, text.hasSuffix(",") { text = MarkupText.collapsed(String(text.dropLast())) }
    for inner in element.elements where inner.local == "person" { creator(inner) }
    guard !text.isEmpty || !titleText.isEmpty else { return keep(element, in: "body.head") }
    for inner in element.elements { flatten(inner) }
    var line = Line(text, role: self.text(element, "class"), language: self.text(element, "xml:lang"))
    if !titleText.isEmpty { line.title = titleText }
    rest(of: element, into: &line.extras)
    if article.byline == nil {
      article.byline = text
      if line != Line(text) { article.bylines = [line] }
    } else {
      if article.bylines.isEmpty, let first = article.byline { article.bylines = [Line(first)] }
      article.bylines.append(line)
    }
  }

  private mutating func creator(_ element: XMLElement) {
    var creator = name(element, .person)
    creator.type = nil
    if creator.name != nil, !article.creators.contains(creator) { article.creators.append(creator) }
  }

  /// The text of an element is kept in its line; what else it says is reported.
  private mutating func flatten(_ element: XMLElement) {
    element.markTaken()
    if element.hasRest {
      let words = element.takeRest().map { "\($0.name.written)=\($0.value)" }.joined(separator: " ")
      report.add(.nitfIgnored, "\(element.local): \(words)", at: element.place)
    }
    for inner in element.elements where !inner.isTaken { flatten(inner) }
  }

  /// The text of an element without that of some children, which are parted by a blank.
  static func text(of element: XMLElement, without local: String) -> String {
    var text = ""
    for child in element.children {
      switch child {
      case .text(let run): text += run.string
      case .element(let inner):
        // An address stands behind a name without a blank.
        let isApart = inner.local == "virtloc" && text.utf8.last.map { $0 > 0x20 } ?? false
        text += inner.local == local ? " " : isApart ? " " + inner.text : inner.text
      }
    }
    return text
  }

  // MARK: distributor

  mutating func distributor(_ element: XMLElement) {
    let orgs = element.elements.filter { $0.local == "org" }
    let text = MarkupText.collapsed(element.text)
    guard !text.isEmpty else { return keep(element, in: "body.head") }
    if orgs.count == 1, !element.hasOwnText {
      var provider = name(orgs[0], .organisation)
      provider.type = nil
      article.provider = provider
    } else {
      article.provider = Concept(name: text)
      for inner in element.elements { flatten(inner) }
    }
    keepRest(of: element, at: "body.head/distributor")
  }

  // MARK: dateline

  /// The dateline's text; its places and its date where they are marked as such.
  mutating func dateline(_ element: XMLElement) {
    let text = MarkupText.collapsed(spaced(element))
    guard !text.isEmpty else { return keep(element, in: "body.head") }
    var dateline = Dateline()
    dateline.text = text
    for inner in element.elements {
      switch inner.local {
      case "location": place(inner, &dateline)
      case "story.date": storyDate(inner, &dateline)
      default: flatten(inner)
      }
    }
    rest(of: element, into: &dateline.extras)
    article.dateline = dateline
  }

  /// The text, a blank between elements that stand side by side without one: a place and a date, a city and a country.
  private func spaced(_ element: XMLElement, depth: Int = 0) -> String {
    guard depth < report.limits.depth else { return element.text }
    var text = ""
    var isBehindElement = false
    for child in element.children {
      switch child {
      case .text(let words):
        text += words.string
        isBehindElement = false
      case .element(let inner):
        let words = spaced(inner, depth: depth + 1)
        if isBehindElement, !words.isEmpty { text += " " }
        text += words
        isBehindElement = isBehindElement || !words.isEmpty
      }
    }
    return text
  }

  private mutating func storyDate(_ element: XMLElement, _ dateline: inout Dateline) {
    if dateline.date == nil {
      dateline.date = date(element, "norm") ?? LooseDate.date(MarkupText.collapsed(element.text))
    }
    flatten(element)
  }

  /// A place whose parts are marked; one whose parts are not is left to the grammar of wire text.
  private mutating func place(_ element: XMLElement, _ dateline: inout Dateline) {
    func part(_ names: String...) -> String? {
      guard let found = element.elements.first(where: { names.contains($0.local) }) else { return nil }
      var text = MarkupText.collapsed(found.text)
      if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
      return text.isEmpty ? nil : text
    }
    if let name = part("city", "sublocation") ?? part("region", "state", "country") {
      var place = DatelinePlace(name)
      let isCity = part("city", "sublocation") != nil
      if isCity { place.qualifier = part("state", "region") ?? part("country") }
      if isCity, place.qualifier == part("country") { place.country = place.qualifier }
      codes(element, into: &place)
      dateline.places.append(place)
      if dateline.city == nil { dateline.city = name }
    } else {
      flatten(element)
    }
  }

  /// Codes of a place and of its parts stay in its extras.
  private func codes(_ element: XMLElement, into place: inout DatelinePlace) {
    element.markTaken()
    var members = extras.attributes(element)
    for inner in element.elements {
      inner.markTaken()
      let rest = extras.attributes(inner)
      if !rest.isEmpty { members.append(Value.Member(inner.local, .object(rest))) }
      for code in inner.elements {
        code.markTaken()
        let rest = extras.attributes(code)
        if !rest.isEmpty { members.append(Value.Member("\(inner.local)/\(code.local)", .object(rest))) }
      }
    }
    if !members.isEmpty { place.extras[NITFReader.id] = ["attributes": .object(members)] }
  }
}
