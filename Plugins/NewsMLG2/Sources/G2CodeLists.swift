internal import WireformCore
internal import WireformIPTC

/// The code lists that are built in: what a QCode means where a document names the IPTC's catalog or none.
enum G2CodeLists {
  static let all = [catalog, mediaTopics, urgencies]

  private static let catalog = CodeList(
    name: "catalog",
    summary: "aliases of schemes where a document declares none of its own (\(Catalog.standardAddress))",
    entries: Catalog.standardSchemes.map { CodeList.Entry($0.alias, $0.uri) })

  private static let mediaTopics = CodeList(
    name: "mediaTopics", summary: "the top level of the Media Topics, medtop",
    entries: MediaTopic.topLevel.map { CodeList.Entry("medtop:\($0.code)", $0.name) })

  /// What each value of another scale is written as.
  private static let urgencies = CodeList(
    name: "urgencies", summary: "urgencies and priorities of other formats, on G2's scale from 1 to 9",
    entries: UrgencyScale.scales.filter { $0.name != "iptc" }.flatMap { scale in
      scale.values.compactMap { value in
        let urgency = Urgency(value, scale: scale.name)
        return UrgencyScale.map(urgency, to: "iptc").map { CodeList.Entry("\(scale.name) \(value)", $0.value) }
      }
    })
}
