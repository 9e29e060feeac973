internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// Writes a relation to another item or page.
enum LinkWriter {
  static func write(_ link: Link, to out: inout MarkupOutput) {
    out.xml.open("link")
    G2Code.attribute("rel", link.rel, vocabulary: .relations, &out)
    if let rank = link.rank { if rank >= 0 { out.xml.attribute("rank", rank) } else { out.lose("rank", true) } }
    target(
      href: link.href, id: link.id, version: link.version, contentType: link.contentType, title: link.title, &out)
    out.lose("status", link.status != nil)
    let extras = G2Extras(link.extras)
    extras.writeAttributes(to: &out)
    extras.writeElements(to: &out)
    out.loseForeign(link.extras)
    out.xml.close()
  }

  /// The attributes that name another resource.
  static func target(
    href: String?, id: String?, version: String?, contentType: String?, title: String?, _ out: inout MarkupOutput
  ) {
    out.xml.attribute("href", href)
    out.xml.attribute("residref", id)
    if let version {
      if let number = Int(version), number > 0, String(number) == version {
        out.xml.attribute("version", version)
      } else {
        out.say(.lossNoPlace, "G2 counts versions from 1", field: "version")
      }
    }
    out.xml.attribute("contenttype", contentType)
    out.xml.attribute("title", title)
  }
}
