public import WireformCore
internal import WireformMarkup
internal import WireformXML

/// The format `newsml-1`: the IPTC's first container of news, 1.0 to 1.2.
public enum NewsML1Format {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: NewsML1.id, aliases: ["newsml1"], extensions: ["xml", "newsml"],
    mediaTypes: ["text/vnd.iptc.newsml", "application/vnd.iptc.newsml+xml"],
    summary: "NewsML 1: items with nested components; 1.0 to 1.2 read, 1.2 written",
    reading: .init(NewsML1Reader.self), writing: .init(NewsML1Writer.self),
    codes: DiagnosticCode.newsML1 + DiagnosticCode.xml + DiagnosticCode.markup,
    validating: NewsML1Structure.validating, sniff: sniff)

  /// 90 for the root element NewsML, whose name no other format has.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    guard let root = XMLHead.root(of: head.bytes), root.localName == "NewsML" else { return nil }
    return .init(90, "the root element NewsML")
  }
}

/// What the whole module shares.
enum NewsML1 {
  /// The id of the format, and the key of its extras.
  static let id = "newsml-1"
  /// The vocabulary of the property that carries a whole Article.
  static let carryVocabulary = "urn:x-wireform:carry:1"
  /// The scheme of a NewsItemId that is the whole identifier, and no part of one.
  static let idScheme = "urn:x-wireform:id:1"
  /// The namespace of the schema of 1.2; the DTD knows none.
  static let namespace = "http://iptc.org/std/NewsML/2003-10-10/"
  static let namespaces: Set<String> = [namespace, "urn:newsml:iptc.org:20031010:NewsMLv1.2.dtd:1"]
  /// The elements that hold elements only.
  static let containers: Set<String> = [
    "NewsML", "NewsItem", "NewsEnvelope", "Identification", "NewsIdentifier", "NewsManagement", "NewsComponent",
    "NewsLines", "AdministrativeMetadata", "RightsMetadata", "DescriptiveMetadata", "Metadata", "ContentItem",
    "SubjectCode", "Location", "Characteristics", "Provider", "Creator", "Source", "Contributor", "SentFrom", "SentTo",
    "Copyright", "UsageRights", "StatusWillChange", "NewsLine", "Party", "Topic", "TopicSet", "TopicOccurrence",
    "OfInterestTo", "Encoding",
  ]
}
