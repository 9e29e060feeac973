/// Something that the grammar was not sure of: the stuff of a diagnostic.
public struct WireDoubt: Hashable, Sendable {
  /// What it was.
  public enum Kind: String, Sendable {
    /// There is no dateline that the strict grammar accepts.
    case noDateline = "dateline-missing"
    /// The dateline has no source.
    case datelineWithoutSource = "dateline-without-source"
    /// The source of the dateline is one that no profile knows.
    case unknownSource = "dateline-source-unknown"
    /// The century of a year of two digits is our reading.
    case centuryExpanded = "dateline-century"
    /// There is no headline.
    case noHeadline = "headline-missing"
    /// A line between headline and body is of no known kind and stays a paragraph.
    case unknownHeadLine = "head-line-unknown"
    /// A block was kept as lines since it looks like a table.
    case keptLines = "lines-kept"
    /// A line of the header could not be read.
    case unknownHeader = "header-unknown"
    /// Nothing but white space and control characters.
    case empty = "empty"
  }

  /// What it was.
  public var kind: Kind
  /// Where it stands.
  public var range: WireRange
}
