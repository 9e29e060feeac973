public import WireformCore

extension Dateline {
  /// What a writer of running text prints before the first paragraph: the run-in as it was, or one made of the parts.
  public var printedRunIn: String? {
    if let runIn, !runIn.isEmpty {
      let isOpen = runIn.utf8.last.map { $0 <= 0x20 || $0 >= 0x80 } ?? true
      return isOpen ? runIn : runIn + " "
    }
    guard let text = text ?? textOfParts else { return nil }
    return "\(text) \(separator ?? "-") "
  }

  /// `CITY, Month D (Source)` of what there is.
  private var textOfParts: String? {
    let names = places.map { [$0.name, $0.qualifier].compactMap { $0 }.joined(separator: ", ") }
    var text = city ?? names.joined(separator: "/")
    if let date, let month = date.month, let day = date.day, Dateline.months.indices.contains(Int(month) - 1) {
      let year = date.year.map { ", \($0)" } ?? ""
      text += "\(text.isEmpty ? "" : ", ")\(Dateline.months[Int(month) - 1]) \(day)\(year)"
    }
    if let source { text += "\(text.isEmpty ? "" : " ")(\(source))" }
    return text.isEmpty ? nil : text
  }

  private static let months = [
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]
}
