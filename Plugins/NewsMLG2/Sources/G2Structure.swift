internal import WireformCore
internal import WireformXML

/// The structural rules of NewsML-G2 2.x at power conformance, after the schema of 2.35.
///
/// Schema-valid documents of all versions keep them; what later versions added counts for earlier ones too.
enum G2Structure {
  static let validating = FormatDescriptor.Validating(schemaName: "NewsML-G2_") {
    (source, report) throws(FormatError) in
    try rules.check(&source, report: &report)
  }

  private static let before = "Signature? (catalogRef|catalog)+ hopHistory? pubHistory? rightsInfo* itemMeta"
  private static let links = "assert* inlineRef* (derivedFrom|derivedFromValue)*"

  private static let rules = XMLStructure(
    roots: [
      "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "newsMessage",
      "catalog",
    ],
    frames: ["newsMessage", "itemSet"],
    """
    newsMessage: header itemSet
    header: sent (catalogRef|catalog)* sender? transmitId? priority? origin? channel* destination* timestamp* signal* headerExtProperty*
    itemSet: (newsItem|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)*
    newsItem @guid @standard @standardversion: \(before) contentMeta? partMeta* \(links) contentSet?
    packageItem @guid @standard @standardversion: \(before) contentMeta? partMeta* \(links) groupSet?
    conceptItem @guid @standard @standardversion: \(before) contentMeta? \(links) concept?
    knowledgeItem @guid @standard @standardversion: \(before) contentMeta? partMeta* \(links) conceptSet? schemeMeta?
    planningItem @guid @standard @standardversion: \(before) contentMeta? \(links) newsCoverageSet?
    catalogItem @guid @standard @standardversion: \(before) contentMeta? catalogContainer?
    itemMeta: itemClass provider versionCreated firstCreated? embargoed? pubStatus? role? fileName? generator* profile? service* title* edNote* memberOf* instanceOf* signal* altRep* deliverableOf* hash* expires* origRep* incomingFeedId* metadataCreator? link* itemMetaExtProperty*
    groupSet @root: group+
    catalogRef @href
    scheme @alias @uri
    versionCreated = dateTime
    firstCreated = dateTime
    embargoed = dateTime?
    sent = dateTime
    expires = dateTime
    contentCreated = date
    contentModified = date
    urgency = 1..9
    newsItem@version = count
    packageItem@version = count
    conceptItem@version = count
    inlineXML@wordcount = count
    inlineData@wordcount = count
    remoteContent@size = count
    remoteContent@width = count
    remoteContent@height = count
    newsItem@conformance = core|power
    packageItem@conformance = core|power
    """)
}
