internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The topics that a document describes, by their ids.
struct TopicTable {
  private var topics: [String: Concept] = [:]

  /// Learns the topics of a set; the set itself is kept elsewhere.
  mutating func add(_ set: XMLElement) {
    for topic in set.elements where topic.local == "Topic" {
      guard let id = topic.peek("Duid") else { continue }
      topics[id] = TopicTable.concept(topic)
    }
  }

  /// The topic that a reference means, `#id`.
  subscript(reference: String) -> Concept? {
    guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
    return topics[String(reference.dropFirst())]
  }

  private static func concept(_ topic: XMLElement) -> Concept {
    var concept = Concept()
    for part in topic.elements {
      switch part.local {
      case "TopicType" where concept.type == nil: concept.type = type(part.peek("FormalName"))
      case "FormalName":
        let code = MarkupText.collapsed(part.text)
        if concept.details.code == nil {
          concept.details.code = code
          concept.details.scheme = part.peek("Scheme")
        }
      case "Description":
        let text = MarkupText.collapsed(part.text)
        if concept.name == nil {
          concept.name = text
        } else {
          concept.names.append(Line(text, role: part.peek("Variant"), language: part.peek("xml:lang")))
        }
      default: break
      }
    }
    if concept.name == nil { concept.name = concept.details.code }
    return concept
  }

  /// The nature of a concept of the G2 standards for the words that NewsML 1 uses.
  static func type(_ word: String?) -> String? {
    switch word?.lowercased() {
    case "person", "people", "personality", "individual", "athlete": "cpnat:person"
    case "company", "organization", "organisation", "party", "institution", "team": "cpnat:organisation"
    case "place", "location", "city", "country", "geoarea", "geography", "region", "state", "worldregion":
      "cpnat:geoArea"
    case "event": "cpnat:event"
    case "object", "product", "brand": "cpnat:object"
    default: word
    }
  }
}
