#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A rule of the grammar: what `inspect --explain` tells about a part.
public struct WireRule: Hashable, Sendable {
  // One static text, `id: sentence`: a story has a rule a part, and static text needs no reference counts.
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  /// A short name that does not change between versions.
  public var id: String { halves.0 }

  /// What the rule says, in one sentence.
  public var sentence: String { halves.1 }

  private var halves: (String, String) {
    let whole = text.description
    guard let colon = whole.firstIndex(of: ":") else { return (whole, "") }
    return (String(whole[..<colon]), String(whole[colon...].dropFirst(2)))
  }

  /// Two rules are equal when their ids and sentences are.
  public static func == (left: WireRule, right: WireRule) -> Bool {
    let count = left.text.utf8CodeUnitCount
    guard count == right.text.utf8CodeUnitCount else { return false }
    return left.text.utf8Start == right.text.utf8Start || memcmp(left.text.utf8Start, right.text.utf8Start, count) == 0
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
