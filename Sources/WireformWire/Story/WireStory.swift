/// A story of plain wire text, cut into its parts. It holds ranges and no text of its own.
public struct WireStory: Sendable {
  /// The parts, in the order of the source; see ``WirePart/range``.
  public internal(set) var parts: [WirePart] = []
  /// The dateline, whose run-in is a part as well.
  public internal(set) var dateline: WireDateline? {
    get { datelines.first }
    set { datelines = newValue.map { [$0] } ?? [] }
  }
  /// None or one: a dateline is large, and a story is handed about.
  private var datelines: [WireDateline] = []
  /// The labels that were found, also those inside of a headline or slug.
  public internal(set) var labels: [WireLabel] = []
  /// The agency, where the dateline, an end mark or a header names it.
  public var agency: AgencyProfile? { Agencies.at(agencyIndex) }
  /// The place of that profile in ``Agencies/all``.
  var agencyIndex: Int?
  /// Why that agency: the rule that named it.
  public internal(set) var agencyRule: WireRule?
  /// The language as a BCP 47 tag, only where script or words leave no doubt.
  public internal(set) var language: String?
  /// What the grammar was not sure of.
  public internal(set) var doubts: [WireDoubt] = []
  /// Whether the lines of a paragraph were broken by hand or machine, and were joined.
  public internal(set) var isWrapped = false

  /// The first part of a kind that repeats nothing, or nil.
  public func first(_ kind: WirePartKind) -> WirePart? { parts.first { $0.kind == kind && !$0.isRepeat } }

  /// All parts of a kind that repeat nothing.
  public func all(_ kind: WirePartKind) -> [WirePart] { parts.filter { $0.kind == kind && !$0.isRepeat } }
}
