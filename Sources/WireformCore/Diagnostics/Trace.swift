/// What a reader made of each part of a text: the ground of the conservation law and of `wireform inspect --explain`.
///
/// Entries are ascending and disjoint byte ranges of the decoded text. Outside them stand only white space, control
/// characters and what a diagnostic covers.
public struct Trace: Sendable {
  /// One stretch of the source and what it became.
  public struct Entry: Sendable, Hashable {
    /// Bytes of the decoded text.
    public var range: Range<Int>
    /// Where in the Article it went.
    public var path: FieldPath
    /// The stable name of the rule that decided it, such as `dateline.source-in-brackets`.
    public var rule: String
    /// Which Article of the input, from 0.
    public var article: Int

    /// Makes an entry.
    public init(range: Range<Int>, path: FieldPath, rule: String, article: Int = 0) {
      self.range = range
      self.path = path
      self.rule = rule
      self.article = article
    }
  }

  /// The stretches, ascending.
  public private(set) var entries: [Entry] = []
  /// The decoded text that the ranges count in, as the reader saw it.
  public var text: [UInt8] = []

  /// An empty trace.
  public init() {}

  /// Adds a stretch; an empty range is left out.
  public mutating func add(_ range: Range<Int>, _ path: FieldPath, rule: String, article: Int = 0) {
    guard !range.isEmpty else { return }
    entries.append(Entry(range: range, path: path, rule: rule, article: article))
  }

  /// Adds stretches that ascend, as a kit collects them.
  public mutating func add(contentsOf more: [Entry]) { entries.append(contentsOf: more) }
}
