/// What a part of a story is.
///
/// More kinds may come; treat one that you do not know as ``paragraph``.
public struct WirePartKind: Hashable, Sendable, CustomStringConvertible {
  private let code: UInt8
  /// The name of the kind, as `inspect` prints it.
  public var description: String { Self.names[Int(code) % Self.names.count] }

  private init(_ code: UInt8) { self.code = code }

  /// The printed label of a section: `All news`.
  public static let category = WirePartKind(0)
  /// The keyword line of the story: `BC-US--Storm, 1st Ld`, `Yemen/conflict/`.
  public static let slugline = WirePartKind(1)
  /// A line that labels the take: `EXTRA`, `1ST LEAD`, `(Eil)`.
  public static let label = WirePartKind(2)
  /// The headline, whole.
  public static let headline = WirePartKind(3)
  /// The deck: what stands under the headline.
  public static let subheadline = WirePartKind(4)
  /// Who wrote the story, with its `By`.
  public static let byline = WirePartKind(5)
  /// What the writer is: `AP Sports Writer`.
  public static let bylineTitle = WirePartKind(6)
  /// What a picture shows.
  public static let caption = WirePartKind(7)
  /// Who took a picture.
  public static let credit = WirePartKind(8)
  /// A note to editors or readers: `Eds: …`, `(Adds …)`.
  public static let editorsNote = WirePartKind(9)
  /// A line that announces pictures: `AP Photo NY101`.
  public static let mediaNote = WirePartKind(10)
  /// A point of the summary between headline and dateline.
  public static let summary = WirePartKind(11)
  /// The dateline with its separator: the run-in of the first paragraph.
  public static let dateline = WirePartKind(12)
  /// A paragraph of the body.
  public static let paragraph = WirePartKind(13)
  /// A heading in the body.
  public static let heading = WirePartKind(14)
  /// Lines whose columns matter: a table, standings, prices.
  public static let preformatted = WirePartKind(15)
  /// A line of marks that parts the body: `___`.
  public static let rule = WirePartKind(16)
  /// An instruction about the length: `(MORE)`, `(STORY CAN END HERE)`.
  public static let cutNote = WirePartKind(17)
  /// The credits or initials that close a story.
  public static let signoff = WirePartKind(18)
  /// Who contributed, after the body.
  public static let contributor = WirePartKind(19)
  /// The mark of the machine or the agency that ends a story: `-0-`, `NNNN`.
  public static let endMark = WirePartKind(20)
  /// Copyright and rights.
  public static let rights = WirePartKind(21)
  /// What belongs to the page and not to the story: stamps, addresses, links.
  public static let pageData = WirePartKind(22)
  /// A line of a header or a trailer of the transport.
  public static let transport = WirePartKind(23)
  /// The notebook after the body: links, contacts, not for publication.
  public static let notebook = WirePartKind(24)

  private static let names = [
    "category", "slugline", "label", "headline", "subheadline", "byline", "bylineTitle", "caption", "credit",
    "editorsNote", "mediaNote", "summary", "dateline", "paragraph", "heading", "preformatted", "rule", "cutNote",
    "signoff", "contributor", "endMark", "rights", "pageData", "transport", "notebook",
  ]
}
