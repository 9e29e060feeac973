internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Which files of a hot folder are whole: renamed into it, or unchanged for a while.
struct Arrivals {
  private struct Look: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let node: UInt64
  }

  private let folder: String
  private let settle: Double
  private let left: Set<String>
  private var seen: [String: (look: Look, since: Double)] = [:]

  /// - Parameters:
  ///   - folder: the hot folder.
  ///   - settle: how many seconds a file must stay as it is.
  ///   - left: folders below it that are not looked into, such as `done`.
  init(in folder: String, settle: Double, leaving left: Set<String>) {
    self.folder = folder
    self.settle = settle
    self.left = left
  }

  /// Whether there are files of which it is not known yet whether they are whole.
  var isWaiting: Bool { !seen.isEmpty }

  /// Seconds until the next file may be whole, nil where none is waited for.
  func delay(now: Double) -> Double? { seen.values.map { $0.since + settle - now }.min() }

  /// Looks, and returns the files that are whole, by their paths below the folder.
  mutating func look(renamed: Set<String>, now: Double, events: FolderEvents) -> [String] {
    var whole: [String] = []
    var next: [String: (look: Look, since: Double)] = [:]
    let files = FileTree.files(
      in: folder, entered: { if !isLeft($0) { events.add(FilePath.join(folder, $0), as: $0) } }, unreadable: { _ in })
    for file in files where !isLeft(file.relative) && !Arrivals.isUnfinished(file.relative) {
      guard let look = Arrivals.look(at: file.path) else { continue }
      let before = seen[file.relative]
      let since = before.map { $0.look == look ? $0.since : now } ?? now
      if renamed.contains(file.relative) || now - since >= settle {
        whole.append(file.relative)
      } else {
        next[file.relative] = (look, since)
      }
    }
    seen = next
    return whole
  }

  private func isLeft(_ relative: String) -> Bool {
    left.contains { relative == $0 || relative.hasPrefix($0 + "/") }
  }

  /// The names that programs give to what they have not finished.
  private static func isUnfinished(_ path: String) -> Bool {
    let name = FilePath.name(of: path).lowercased()
    return [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", "~"].contains { name.hasSuffix($0) }
  }

  private static func look(at path: String) -> Look? {
    FileTree.status(path).map {
      Look(
        size: Int($0.st_size), seconds: Int($0.st_mtim.tv_sec), nanoseconds: Int($0.st_mtim.tv_nsec),
        node: UInt64($0.st_ino))
    }
  }
}
