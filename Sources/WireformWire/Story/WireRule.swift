#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A rule of the grammar: what `inspect --explain` tells about a part.
public struct WireRule: Hashable, Sendable {
  // Static text needs no reference counts: a story has one rule a part.
  private let name: StaticString
  private let text: StaticString

  init(_ name: StaticString, _ text: StaticString) {
    self.name = name
    self.text = text
  }

  /// A short name that does not change between versions.
  public var id: String { name.description }

  /// What the rule says, in one sentence.
  public var sentence: String { text.description }

  /// Two rules are equal when their ids are.
  public static func == (left: WireRule, right: WireRule) -> Bool {
    let count = left.name.utf8CodeUnitCount
    guard count == right.name.utf8CodeUnitCount else { return false }
    return memcmp(left.name.utf8Start, right.name.utf8Start, count) == 0
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
