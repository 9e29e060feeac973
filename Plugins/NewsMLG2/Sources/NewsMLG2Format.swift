public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The format `newsml-g2`: the IPTC's container of news with its metadata, in XML.
public enum NewsMLG2Format {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: NewsMLG2.id, aliases: ["newsml", "g2"], extensions: ["xml", "newsml", "newsmlg2"],
    mediaTypes: [
      "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml",
      "application/vnd.iptc.g2.packageitem+xml", "application/vnd.iptc.g2.conceptitem+xml",
      "application/vnd.iptc.g2.knowledgeitem+xml", "application/vnd.iptc.g2.planningitem+xml",
      "application/vnd.iptc.g2.catalogitem+xml",
    ],
    summary: "NewsML-G2: items and messages with all their metadata, body as NITF, XHTML or text",
    reading: .init(NewsMLG2Reader.self), writing: .init(NewsMLG2Writer.self),
    codes: DiagnosticCode.newsMLG2 + DiagnosticCode.xml + DiagnosticCode.markup + DiagnosticCode.nitf,
    validating: G2Structure.validating, codeLists: G2CodeLists.all,
    sniff: sniff)

  private static let roots = [
    "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  /// 90 for a root element of G2 in its namespace, 70 for the name alone.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    guard let root = XMLHead.root(of: head.bytes) else { return nil }
    if root.localName == "catalog", root.namespaces.contains(NewsMLG2.namespace) {
      return .init(90, "a catalog in the namespace of NewsML-G2")
    }
    guard let name = roots.first(where: { $0 == root.localName }) else { return nil }
    if root.namespaces.contains(NewsMLG2.namespace) {
      return .init(90, "the root element \(name) in the namespace of NewsML-G2")
    }
    return .init(70, "the root element \(name) of NewsML-G2, without its namespace")
  }
}
