internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The header of a newsMessage, from an Article's transmission.
enum MessageHeader {
  static func write(_ transmission: Transmission, to out: inout MarkupOutput) {
    out.xml.open("header")
    out.steps = [.key("transmission")]
    sent(transmission.sent, &out)
    let extras = G2Extras(transmission.extras)
    extras.write(in: "header", named: ["catalogRef", "catalog"], to: &out)
    out.xml.element("sender", transmission.sender)
    out.xml.element("transmitId", transmission.id)
    priority(transmission.priority, &out)
    out.xml.element("origin", transmission.origin)
    timestamps(transmission.timestamps, &out)
    lines("destinations", "destination", transmission.destinations, &out)
    lines("channels", "channel", transmission.channels, &out)
    out.forEach("signals", transmission.signals) { out, signal in ConceptWriter.write(signal, as: "signal", to: &out) }
    extras.write(in: "header", except: ["catalogRef", "catalog"], to: &out)
    losses(transmission, &out)
    out.steps = []
    out.xml.close()
  }

  private static func sent(_ sent: PartialDate?, _ out: inout MarkupOutput) {
    if let sent, let text = G2Date.dateTime(sent) {
      if text != sent.description { out.say(.lossChanged, "seconds were added to the time", field: "sent") }
      return out.xml.element("sent", text)
    }
    if sent != nil { out.say(.lossNoPlace, "G2 wants a date with a time", field: "sent") }
    guard let now = out.report.now.flatMap(G2Date.dateTime) else { return }
    out.say(.supplied, "the time of the run stands for when the message was sent", field: "sent")
    out.xml.element("sent", now)
  }

  private static func priority(_ priority: Urgency?, _ out: inout MarkupOutput) {
    guard let priority, let value = G2Urgency.value(priority, field: "priority", &out) else { return }
    out.xml.element("priority", value)
  }

  private static func timestamps(_ timestamps: [Timestamp], _ out: inout MarkupOutput) {
    out.forEach("timestamps", timestamps) { out, timestamp in
      out.lose(timestamp.extras)
      guard let date = timestamp.date, let text = G2Date.dateTime(date) else {
        return out.say(.lossNoPlace, "G2 wants a date with a time")
      }
      if text != date.description { out.say(.lossChanged, "seconds were added to the time", field: "date") }
      out.xml.open("timestamp", mixed: true)
      out.xml.attribute("role", timestamp.role)
      out.xml.text(text)
      out.xml.close()
    }
  }

  private static func lines(_ key: String, _ name: StaticString, _ lines: [Line], _ out: inout MarkupOutput) {
    out.forEach(key, lines) { out, line in
      out.xml.open(name, mixed: true)
      G2Code.attribute("role", line.role, &out)
      G2Extras(line.extras).writeAttributes(to: &out)
      out.lose("language", line.language != nil)
      out.lose("rank", line.rank != nil)
      out.lose("title", line.title != nil)
      if !line.content.merged().isPlain, !line.content.isEmpty { out.say(.lossChanged, "G2 has no markup here") }
      out.loseForeign(line.extras)
      out.xml.text(ConceptWriter.line(line.text, nil, &out))
      out.xml.close()
    }
  }

  private static func losses(_ transmission: Transmission, _ out: inout MarkupOutput) {
    out.lose("service", transmission.service != nil)
    out.lose("number", transmission.number != nil)
    out.lose("category", transmission.category != nil)
    out.lose("keyword", transmission.keyword != nil)
    out.lose("version", transmission.version != nil)
    out.lose("selector", transmission.selector != nil)
    out.lose("format", transmission.format != nil)
    out.lose("wordCount", transmission.wordCount != nil)
    out.lose("date", transmission.date != nil)
    out.loseForeign(transmission.extras)
  }
}
