/// A list of codes that a format knows without its document saying what they mean, for people who look one up.
public struct CodeList: Sendable {
  /// A code and what it stands for.
  public struct Entry: Sendable, Hashable {
    /// The code as documents have it.
    public let code: String
    /// A URI, a name, or another scale's value.
    public let meaning: String

    /// A code with its meaning.
    public init(_ code: String, _ meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// Its name in a word, a key of the JSON listing.
  public let name: String
  /// What it is, in a line.
  public let summary: String
  /// The codes in the order of the list.
  public let entries: [Entry]

  /// A list.
  public init(name: String, summary: String, entries: [Entry]) {
    self.name = name
    self.summary = summary
    self.entries = entries
  }
}
