internal import WireformCore
internal import WireformXML

/// What the root element of an item or of a message says of the standard, which a writer says for itself.
enum G2Frame {
  /// The attributes of an item that are to be kept; what it says of the standard is told in a note, unless it is what
  /// this writer writes.
  static func attributes(of item: XMLElement, _ report: inout Report) -> [Value.Member] {
    let standard = item.take("standard")
    let version = item.take("standardversion")
    let conformance = item.take("conformance")
    var words: [String] = []
    if standard != "NewsML-G2" { words.append("standard \(standard ?? "none")") }
    if version != "2.35" { words.append("version \(version ?? "none")") }
    if conformance != "power" { words.append("conformance \(conformance ?? "core by default")") }
    var rest = ExtrasReader.attributes(item)
    for member in rest where isLocation(member) { words.append("schema \(member.value.string ?? "")") }
    rest.removeAll(where: isLocation)
    if !rest.contains(where: { $0.key.hasPrefix("xsi:") }) { rest.removeAll { $0.key == "xmlns:xsi" } }
    if !words.isEmpty { report.add(.g2Frame, words.joined(separator: ", "), at: item.place) }
    return rest
  }

  /// Tells what a message says of itself that is not kept.
  static func tell(_ root: XMLElement, _ report: inout Report) {
    let rest = root.takeRest()
    guard !rest.isEmpty else { return }
    let words = rest.map { "\($0.name.written)=\($0.value)" }.joined(separator: ", ")
    report.add(.g2Frame, "\(root.local) says \(words)", at: root.place)
  }

  private static func isLocation(_ member: Value.Member) -> Bool {
    member.key.hasPrefix("xsi:") && member.key.lowercased().hasSuffix("schemalocation")
  }
}
