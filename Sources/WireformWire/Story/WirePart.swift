/// A part of a story: what a stretch of the source is, and by which rule.
public struct WirePart: Sendable, Hashable {
  /// What a part of a wire story can be.
  public enum Kind: String, Sendable, CaseIterable {
    /// The printed label of the section.
    case category
    /// The slugline.
    case slugline
    /// A line of labels such as `1ST LEAD`, or a label within the headline, which stays in it.
    case label
    /// The headline.
    case headline
    /// The deck.
    case subheadline
    /// The byline.
    case byline
    /// The title of the byline's writer.
    case bylineTitle
    /// The caption of a picture.
    case caption
    /// The credit of a picture.
    case credit
    /// A note to editors.
    case edNote
    /// A bullet of the summary above the story.
    case summary
    /// The dateline, separator included.
    case dateline
    /// A paragraph.
    case paragraph
    /// A heading within the story.
    case heading
    /// Lines of a table, kept as they are.
    case preformatted
    /// A line across.
    case rule
    /// A mark of where the story may be cut, or goes on.
    case cutNote
    /// Initials or credits that close the story.
    case signoff
    /// A mark of an agency or a machine at the end.
    case endMark
    /// A line of rights.
    case rights
    /// Metadata of a page: when it was published, its address.
    case stamp
    /// Who gives the information.
    case infoSource
    /// A line of a frame with a one-letter code.
    case frame
  }

  /// What it is.
  public var kind: Kind
  /// The bytes of the source that it takes, marks included.
  public var range: Range<Int>
  /// The bytes that are its text, without marks such as a bullet.
  public var content: Range<Int>
  /// The stable name of the rule that decided it.
  public var rule: String
  /// For a label, what it means; for a frame, the letter of its code.
  public var sense: String?
  /// For a label, its number.
  public var number: Int?

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>? = nil, rule: String) {
    self.kind = kind
    self.range = range
    self.content = content ?? range
    self.rule = rule
  }
}
