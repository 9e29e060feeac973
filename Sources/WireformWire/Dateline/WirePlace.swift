/// A place of a dateline, as printed.
public struct WirePlace: Hashable, Sendable {
  /// The name, without what qualifies it.
  public var name: WireRange
  /// What follows the name to tell where it lies: a state, a province or a country.
  public var qualifier: WireRange?
  /// The same, only where the qualifier is a country.
  public var country: WireRange?
}
