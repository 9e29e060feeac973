internal import WireformCore

extension ArticleFiller {
  /// Whether a field is always there, since a part without it says nothing.
  func isRequired(_ key: String) -> Bool {
    switch (part, key) {
    case ("Article", "id"), ("Article", "language"), ("Article", "headline"), ("Concept", "name"), ("AltID", "value"),
      ("Link", "rel"), ("Link", "href"), ("Group", "id"), ("GroupItem", "id"), ("Rendition", "href"),
      ("Rendition", "name"), ("Inline.link", "href"), ("Inline.image", "media"), ("Block.raw", "format"),
      ("Inline.raw", "format"), ("Block.heading", "level"), ("Urgency", "value"), ("Urgency", "scale"),
      ("Symbol", "symbol"),
      ("ContactPoint", "type"), ("ContactPoint", "value"), ("Series", "name"), ("DatelinePlace", "name"),
      ("RightsTranslation", "language"), ("RightsTranslation", "notice"), ("RightsExpression", "text"),
      ("HistoryEvent", "action"), ("Timestamp", "role"), ("Block.embed", "html"), ("Address", "locality"),
      ("RightsUsage", "type"), ("Transmission", "id"), ("Label", "text"):
      true
    default: false
    }
  }

  /// A text that is what the field wants.
  mutating func text(for key: String) -> String {
    switch part {
    case "Article": articleText(for: key)
    case "Concept", "ConceptDetails": conceptText(for: key)
    case "Transmission": transmissionText(for: key)
    case "Link", "GroupItem", "Rendition", "Group": relationText(for: key)
    case "Rights", "RightsTranslation", "RightsUsage", "RightsExpression": rightsText(for: key)
    default: plainText(for: key)
    }
  }

  private mutating func articleText(for key: String) -> String {
    switch key {
    case "id": "urn:newsml:example.org:20151120:STORY-\(number() + random.below(100_000))"
    case "version": String(1 + random.below(9))
    case "type": "text"
    case "objectType": "News"
    case "profile": "text-only"
    case "fileName": "story-\(number()).xml"
    case "status": random.pick(["usable", "withheld", "canceled"])
    case "language": random.pick(Vocabulary.languages)
    case "title": "Story \(number())"
    case "headline", "subheadline": headline()
    case "slugline": "Bridge-Vote/Update-\(number())"
    case "category": random.pick(["Business", "Sport", "Vermischtes"])
    case "byline": "By " + random.pick(Vocabulary.people)
    case "creditLine": "Example News/" + random.pick(Vocabulary.people)
    case "signoff": random.pick(["ae/jm", "(Reporting by Ann Example; Editing by Bob Example)"])
    case "endMark": random.pick(["-30-", "(END)", "NNNN"])
    case "summary", "caption", "altText": sentence()
    default: plainText(for: key)
    }
  }

  /// A headline says no sentence's full stop and no number, as headlines do.
  private mutating func headline() -> String {
    let odd = ["Profits & losses <up> at AT&T", "10\u{A0}000 € “for all”", "What *now*, [minister]?", "C#: a_b_c | d"]
    let plain = ["Council votes to close the bridge", "Zinc rises", "Conseil d’État : l’été sera long", "Мост закрыт"]
    return random.pick(random.chance(25) ? odd : plain) + " \(number())"
  }

  private mutating func conceptText(for key: String) -> String {
    switch key {
    case "name": conceptName()
    case "type": "cpnat:abstract"
    case "role": owner == "contributors" ? "cpprole:editor" : "cpprole:writer"
    case "rel": "about"
    case "creator": "nprov:AFP"
    case "givenName": "Ann"
    case "familyName": "Example"
    case "jobTitle": "Reporter"
    case "literal": "local-\(number())"
    case "scheme": "http://example.org/codes/"
    case "code": "c\(number())"
    case "uri": "http://example.org/concepts/\(number())"
    case "qcode": "exmpl:\(number())"
    default: plainText(for: key)
    }
  }

  private mutating func conceptName() -> String {
    switch owner {
    case "people", "creators", "contributors", "party": random.pick(Vocabulary.people)
    case "organisations", "affiliation", "holder", "infoSources", "provider": random.pick(Vocabulary.organisations)
    case "places", "located": random.pick(Vocabulary.cities)
    case "events": random.pick(Vocabulary.events)
    case "objects": random.pick(Vocabulary.objects)
    default: "Topic \(number()) & more"
    }
  }

  private mutating func transmissionText(for key: String) -> String {
    switch key {
    case "id": "MSG-\(number())"
    case "sender", "origin": "example.org"
    case "service": "r"
    case "number": "0\(100 + random.below(899))"
    case "category": "a"
    case "keyword": "bc-bridge"
    case "version": "1"
    case "selector": "w"
    case "format": "tx"
    default: plainText(for: key)
    }
  }

  private mutating func relationText(for key: String) -> String {
    switch key {
    case "id" where part == "Group": "group-\(number())"
    case "id": "urn:newsml:example.org:20151119:OTHER-\(number())"
    case "href": "http://example.org/items/\(number())?a=1&b=2"
    case "contentType": part == "Rendition" ? "image/jpeg" : "text/html"
    case "rel": random.pick(["irel:seeAlso", "irel:previousVersion"])
    case "version": String(1 + random.below(9))
    case "type": "text"
    case "name": "rnd-\(number())"
    case "mode": "pgrmod:seq"
    case "role": "group:main"
    case "status": "usable"
    case "format": "fmt:jpeg"
    case "hash": "md5:d41d8cd98f00b204e9800998ecf8427e"
    case "language": random.pick(Vocabulary.languages)
    case "title", "headline": headline()
    default: plainText(for: key)
    }
  }

  private mutating func rightsText(for key: String) -> String {
    switch key {
    case "notice": "© 2015 Example News & Co. All rights reserved \(number())"
    case "year": "2015"
    case "href": "http://example.org/licence"
    case "language": part == "RightsExpression" ? "http://www.w3.org/ns/odrl/2/" : random.pick(Vocabulary.languages)
    case "text": "<policy uid=\"http://example.org/\(number())\"/>"
    default: plainText(for: key)
    }
  }

  /// What a field of any other part holds, by its name.
  private mutating func plainText(for key: String) -> String {
    switch key {
    case "role":
      stack.contains { $0.part.hasPrefix("Block.") }
        ? random.pick(Vocabulary.blockRoles) : random.pick(Vocabulary.roles)
    case "language": random.pick(Vocabulary.languages)
    case "href": "http://example.org/page-\(number())?x=1&y=%20"
    case "html": "<blockquote class=\"post\"><p>Post \(number())</p></blockquote>"
    case "format": "html"
    case "media": "m1"
    case "align": random.pick(["left", "right", "center"])
    case "width": "50%"
    case "kind": "editorsnote"
    case "scale": "iptc"
    case "value": owner == "urgency" || owner == "priority" ? String(1 + random.below(8)) : "ann\(number())@example.org"
    case "type": part == "ContactPoint" ? "email" : part == "AltID" ? "internal" : "ticker"
    case "symbol": "EXM\(number())"
    case "exchange": "XNYS"
    case "label": String(number())
    case "environment": "archive"
    case "postalCode": "SW1A 1AA"
    case "country": "France"
    case "locality", "area", "name": random.pick(Vocabulary.cities) + " \(number())"
    default: "\(key) \(number())"
    }
  }

  /// The text of a leaf: preformatted lines, raw source, what stands for a picture.
  mutating func leaf() -> String {
    switch part {
    case "Block.preformatted": "Team      W  L\n  Reds   \(number())  2\n<b>& so on"
    case "Block.raw": "<aside class=\"x\">raw \(number())</aside>"
    case "Inline.raw": "<kbd>\(number())</kbd>"
    default: "a picture of a bridge \(number())"
    }
  }

  mutating func whole(for key: String) -> Int {
    switch key {
    case "level": 2 + random.below(3)
    case "rank", "part": 1 + random.below(3)
    case "total": 3
    case "span", "colspan", "rowspan": 2
    case "start": 2 + random.below(5)
    case "width", "height": 100 + random.below(900)
    default: 1 + random.below(1000)
    }
  }

  mutating func decimal(for key: String) -> String {
    switch key {
    case "latitude": "48.8566"
    case "longitude": "-2.10"
    case "altitude": "35"
    case "duration": "12.5"
    default: String(10 + random.below(90))
    }
  }

  mutating func date(for key: String) -> String {
    let day = 10 + random.below(18)
    switch (part, key) {
    case ("Dateline", _), ("Transmission", "date"): return "--11-\(day)"
    case ("RightsUsage", _): return "2015-11-\(day)"
    case ("Inline.time", _): return "2015-11-\(day)"
    default: break
    }
    let zones = ["Z", "+01:00", "-05:00", "+05:30"]
    let partial = ["2015-11-\(day)", "2015-11", "2015", "2015-11-\(day)T08:30:00", "2015-11-\(day)T08:30:00.250Z"]
    let isPartial = !isComplete && stack.isEmpty && random.chance(15)
    return isPartial ? random.pick(partial) : "2015-11-\(day)T08:30:\(10 + random.below(50))\(random.pick(zones))"
  }
}
