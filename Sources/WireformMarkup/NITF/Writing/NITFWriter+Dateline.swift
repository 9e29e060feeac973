internal import WireformCore
internal import WireformXML

extension NITFWriter {
  /// The dateline with its place marked, where it has one that its text names.
  func dateline(_ article: borrowing Article, _ out: inout MarkupOutput) {
    guard let dateline = article.dateline, let text = dateline.text else { return }
    out.xml.open("dateline", mixed: true)
    own(dateline.extras, "dateline", [], &out)
    var rest = Substring(text)
    if dateline.places.count == 1, let place = dateline.places.first, let name = place.name,
      let range = NITFWriter.find(name, in: rest)
    {
      out.xml.text(String(rest[..<range.lowerBound]))
      rest = location(place, name, rest[range.upperBound...], &out)
    }
    out.xml.text(String(rest))
    if let date = dateline.date, date.year != nil {
      out.xml.open("story.date")
      out.xml.attribute("norm", date.description)
      out.xml.close()
    }
    out.xml.close()
  }

  /// A place, its name as the city and what qualifies it as the state or the country.
  /// - Returns: the text behind it.
  private func location(
    _ place: DatelinePlace, _ name: String, _ rest: Substring, _ out: inout MarkupOutput
  ) -> Substring {
    let codes = NITFExtras(place.extras)
    out.xml.open("location", mixed: true)
    NITFExtras.write(codes.attributes, of: "location", except: [], to: &out)
    part("city", name, codes, &out)
    var rest = rest
    if let qualifier = place.qualifier, let range = NITFWriter.find(qualifier, in: rest) {
      out.xml.text(String(rest[..<range.lowerBound]))
      part(place.country == qualifier ? "country" : "state", qualifier, codes, &out)
      rest = rest[range.upperBound...]
    }
    out.xml.close()
    return rest
  }

  private func part(_ name: StaticString, _ text: String, _ codes: NITFExtras, _ out: inout MarkupOutput) {
    let element = String(describing: name)
    out.xml.open(name, mixed: true)
    codes.writeAttributes(at: element, of: element, except: [], to: &out)
    out.xml.text(text)
    out.xml.close()
  }
}
