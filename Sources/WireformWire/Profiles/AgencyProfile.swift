/// What is particular to one agency, or to one of its services: data over the general grammar.
///
/// To add an agency is to add a value of this type in a file of this folder, and its name to
/// ``Agencies/all``. The general grammar reads the shapes; a profile tells the names of the source and
/// what the shapes of this agency are, so that the first profile that fits can be told.
public struct AgencyProfile: Hashable, Sendable {
  /// Whether something stands in the datelines of an agency.
  public enum Presence: Sendable {
    /// It always does.
    case always
    /// It never does.
    case never
    /// It may.
    case either
  }

  /// The name by which `agency=` chooses the profile.
  public let id: String
  /// The name of the agency.
  public let name: String
  /// The sources that its datelines print; capitals and small letters are alike.
  public let sources: [String]
  /// The languages of the service; none where it has many.
  public var languages: [String] = []
  /// Whether its datelines have a date.
  public var date: Presence = .either
  /// Whether its datelines print a source.
  public var printsSource = true
  /// The separators of its datelines; none where any may stand.
  public var separators: [String] = []
  /// Whether the text may follow the source at once, without a separator.
  public var separatorOptional = false
  /// Whether a place alone before a dash is a dateline of this agency.
  public var placeAlone = false
  /// Words that end a story, alone on a line or after its last sentence.
  public var endMarks: [String] = []
  /// The shape of its datelines, for the reader of the manual.
  public let shape: String

  /// Profiles are equal when their ids are.
  public static func == (left: AgencyProfile, right: AgencyProfile) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
