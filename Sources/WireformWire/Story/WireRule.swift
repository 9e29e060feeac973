/// A rule of the grammar: what `inspect --explain` tells about a part.
public struct WireRule: Hashable, Sendable {
  /// A short name that does not change between versions.
  public let id: String
  /// What the rule says, in one sentence.
  public let sentence: String

  init(_ id: String, _ sentence: String) {
    self.id = id
    self.sentence = sentence
  }

  /// Two rules are equal when their ids are.
  public static func == (left: WireRule, right: WireRule) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
