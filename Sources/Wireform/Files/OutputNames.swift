internal import Synchronization

/// The names of a run's outputs, each given away once.
///
/// Two inputs that lead to one name get a number each but the first, and are told so.
final class OutputNames: Sendable {
  private let taken = Mutex<Set<String>>([])

  /// The path itself, or the first of `path~2`, `path~3` and so on that is free.
  func claim(_ path: String) -> String {
    taken.withLock { taken in
      var name = path
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(path)~\(number)"
        number += 1
      }
      return name
    }
  }
}
