/// A printed word that tells the state of a story: a line of its own, or a piece of the headline or slug.
public struct WireLabel: Hashable, Sendable {
  /// What a label means.
  public enum Sense: String, Sendable {
    /// A new lead of the story.
    case lead
    /// An update.
    case update
    /// A correction.
    case correction
    /// An addition.
    case add
    /// One take of several.
    case take
    /// The same story once more.
    case `repeat`
    /// The story must not be used.
    case kill
    /// News that cannot wait.
    case alert
    /// A message to editors.
    case advisory
    /// A kind of story, as `Analysis` or `Factbox`: no state, so a reader may leave it to the genres.
    case genre
    /// Anything else.
    case other

    /// The word that an Article has for it.
    public var printed: String { self == .genre ? "other" : rawValue }
  }

  /// The label as printed, without its brackets and marks.
  public var range: WireRange
  /// What it means.
  public var sense: Sense
  /// Its number: 2 in `UPDATE 2` and `2ND LEAD`.
  public var number: Int?
}
