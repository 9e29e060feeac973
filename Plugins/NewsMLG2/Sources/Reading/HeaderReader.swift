internal import WireformCore
internal import WireformIPTC
internal import WireformMarkup
internal import WireformXML

/// Reads the header of a message as an Article's transmission.
enum HeaderReader {
  static func read(_ header: XMLElement, _ report: inout Report) -> Transmission {
    var transmission = Transmission()
    let concepts = ConceptReader(catalog: Catalog())
    for element in header.elements {
      let isBare = !element.hasRest && !element.hasElements
      let text = MarkupText.collapsed(element.text)
      switch element.local {
      case "sent" where isBare:
        transmission.sent = PartialDate(text)
        element.markTaken()
        if transmission.sent == nil, !text.isEmpty { report.add(.badDate, "sent: \(text)", at: element.place) }
      case "sender" where isBare && transmission.sender == nil: (transmission.sender, _) = (text, element.markTaken())
      case "transmitId" where isBare: (transmission.id, _) = (text, element.markTaken())
      case "origin" where isBare && transmission.origin == nil: (transmission.origin, _) = (text, element.markTaken())
      case "priority" where isBare:
        transmission.priority = Urgency(text, scale: "iptc")
        element.markTaken()
      case "timestamp" where PartialDate(text) != nil:
        var timestamp = Timestamp(role: element.take("role"), date: PartialDate(text))
        timestamp.extras = LineReader.attributes(element)
        element.markTaken()
        transmission.timestamps.append(timestamp)
      case "destination": transmission.destinations.append(LineReader.read(element, &report))
      case "channel": transmission.channels.append(LineReader.read(element, &report))
      case "signal": transmission.signals.append(concepts.read(element))
      default: break
      }
    }
    transmission.extras = ExtrasReader.rest(of: header) { _ in "header" }
    return transmission
  }
}
