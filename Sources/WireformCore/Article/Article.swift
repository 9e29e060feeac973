/// One news item: the intermediate representation between every reader and every writer.
///
/// A flat value: `article.headline` in Swift, `{{headline}}` in a template, `a["headline"]` in Python. The terms are
/// IPTC's, every field is optional, text is UTF-8. Only what belongs to another object is grouped: `transmission`,
/// `rights`, `dateline`. What no field can hold stands in `extras`, by format.
public struct Article: ArticlePart {
  // MARK: identity

  /// The identifier, without the version.
  public var id: String?
  /// The version, as written.
  public var version: String?
  /// Identifiers beside the main one.
  public var altIds: [AltID] = []
  /// text, picture, audio, video, graphic, composite, event, planning or concept.
  public var type: String?
  /// News, Alert, Advisory or Data.
  public var objectType: String?
  /// The profile that the item follows.
  public var profile: String?
  /// The name of the file that holds or held the item.
  public var fileName: String?
  /// Within `media`: the name by which figures and images refer to it.
  public var name: String?
  /// Within `media`: how it relates to the story.
  public var rel: String?

  // MARK: management

  /// usable, withheld, canceled, or the word found; never "embargoed".
  public var status: String?
  /// The editorial urgency with its scale.
  public var urgency: Urgency?
  /// When the first version was made.
  public var firstCreated: PartialDate?
  /// When this version was made.
  public var versionCreated: PartialDate?
  /// When the content was made.
  public var contentCreated: PartialDate?
  /// When the content was changed last.
  public var contentModified: PartialDate?
  /// When it was published.
  public var published: PartialDate?
  /// Until when it must not be published.
  public var embargo: Embargo?
  /// When it expires.
  public var expires: PartialDate?
  /// Who provides it.
  public var provider: Concept?
  /// The services that it is sent on.
  public var services: [Concept] = []
  /// The products that it belongs to.
  public var products: [Concept] = []
  /// Whom it is for.
  public var audiences: [Concept] = []
  /// What the receiver shall do with it.
  public var signals: [Concept] = []
  /// The words printed with the headline: UPDATE 1, CORRECTED, 1ST LEAD.
  public var labels: [Label] = []
  /// Notes to editors.
  public var edNotes: [Note] = []
  /// The frequently updated pieces of which this is one.
  public var instanceOf: [Concept] = []
  /// The series that it belongs to.
  public var series: Series?
  /// What happened to it on its way.
  public var history: [HistoryEvent] = []

  // MARK: message

  /// The message that carried it.
  public var transmission: Transmission?

  // MARK: lines

  /// The language of the content, BCP 47.
  public var language: String?
  /// A short name for management, not for print.
  public var title: String?
  /// The headline.
  public var headline: String?
  /// All headlines, where the plain key cannot say them.
  public var headlines: [Line] = []
  /// The deck under the headline.
  public var subheadline: String?
  /// The slugline, as written.
  public var slugline: String?
  /// The printed label of the section.
  public var category: String?
  /// The byline, as printed.
  public var byline: String?
  /// All bylines, where the plain key cannot say them.
  public var bylines: [Line] = []
  /// The credit, as printed.
  public var creditLine: String?
  /// What the story says in short.
  public var summary: String?
  /// All descriptions, where the plain keys cannot say them.
  public var descriptions: [Line] = []
  /// The caption of a picture.
  public var caption: String?
  /// The text that stands for a picture.
  public var altText: String?
  /// Keywords.
  public var keywords: [Line] = []

  // MARK: dateline

  /// Where and when it was filed, and by whom.
  public var dateline: Dateline?

  // MARK: parties and concepts

  /// Who made it.
  public var creators: [Concept] = []
  /// Who took part.
  public var contributors: [Concept] = []
  /// Who gave the information.
  public var infoSources: [Concept] = []
  /// Where the content comes from.
  public var located: [Concept] = []
  /// What kinds of text it is.
  public var genres: [Concept] = []
  /// What it is about.
  public var subjects: [Concept] = []
  /// Whom it is about.
  public var people: [Concept] = []
  /// Which organisations it is about.
  public var organisations: [Concept] = []
  /// Which places it is about.
  public var places: [Concept] = []
  /// Which events it is about.
  public var events: [Concept] = []
  /// Which objects it is about.
  public var objects: [Concept] = []
  /// How the content was made: by a camera, by software, by a model.
  public var digitalSourceType: Concept?

  // MARK: rights

  /// Who holds the rights and what may be done.
  public var rights: Rights?

  // MARK: relations

  /// Relations to other items and pages.
  public var links: [Link] = []
  /// Pictures and other media, each an Article with a `name`.
  public var media: [Article] = []
  /// The structure of a package, the root first.
  public var groups: [Group] = []

  // MARK: content

  /// The story, without headline and dateline.
  public var body: [Block] = []
  /// The content in other forms.
  public var renditions: [Rendition] = []
  /// Initials or credits that close the story.
  public var signoff: String?
  /// The mark of an agency or a machine at the end.
  public var endMark: String?
  /// The count of words, as declared.
  public var wordCount: Int?
  /// The count of characters, as declared.
  public var charCount: Int?

  /// What only one format understands.
  public var extras = Extras()

  /// An empty article.
  public init() {}
}
