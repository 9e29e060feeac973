#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A pattern for paths, as shells have them: `*`, `?` and `[…]` within a name, `**` for any number of folders.
///
/// For patterns that no shell has expanded: in quotes, in a list, or too long for a command line.
public struct Glob: Sendable {
  /// The part before the first name with a wildcard: the folder to look in.
  public let base: String
  private let names: [String]

  /// A pattern, nil where the text has no wildcard.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let first = parts.firstIndex(where: { $0.utf8.contains { [0x2A, 0x3F, 0x5B].contains($0) } }) else {
      return nil
    }
    let head = parts[..<first].joined(separator: "/")
    base = text.hasPrefix("/") ? "/" + head : head.isEmpty ? "." : head
    names = Array(parts[first...])
  }

  /// Whether a path below the base matches.
  public func matches(_ relative: String) -> Bool {
    let parts = relative.split(separator: "/").map(String.init)
    // The patterns that may come next: a set, so that many `**` cost no more than their number.
    var open = closure([0])
    for part in parts {
      var next: Set<Int> = []
      for state in open where state < names.count {
        if names[state] == "**" {
          next.insert(state)
        } else if Glob.fits(part, names[state]) {
          next.insert(state + 1)
        }
      }
      open = closure(next)
      if open.isEmpty { return false }
    }
    return open.contains(names.count)
  }

  /// With each `**` also the state behind it: it may stand for no folder.
  private func closure(_ states: Set<Int>) -> Set<Int> {
    var all = states
    for start in states {
      var state = start
      while state < names.count, names[state] == "**" {
        state += 1
        all.insert(state)
      }
    }
    return all
  }

  private static func fits(_ name: String, _ pattern: String) -> Bool {
    PathText.with(name) { name in PathText.with(pattern) { fnmatch($0, name, FNM_PERIOD) } } == 0
  }
}
