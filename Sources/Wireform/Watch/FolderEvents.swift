#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Waits for something to happen in folders: by inotify, or by time alone where that is missing.
///
/// What it tells is a hint. Whether a file is there and whole is seen by looking, so that an event that is lost, as on
/// a network file system, costs time and no story.
final class FolderEvents {
  private var descriptor: Int32 = -1
  private var folders: [Int32: String] = [:]

  /// Whether the system tells of changes.
  var isTold: Bool { descriptor >= 0 }

  /// - Parameter polls: whether to look by time alone.
  init(polls: Bool) {
    #if os(Linux)
      if !polls { descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC)) }
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Asks to be told of a folder; asking again changes nothing.
  /// - Parameters:
  ///   - path: its path.
  ///   - relative: its path below the hot folder, by which its files are told.
  func add(_ path: String, as relative: String) {
    #if os(Linux)
      guard descriptor >= 0 else { return }
      let mask = UInt32(IN_MOVED_TO | IN_CLOSE_WRITE | IN_CREATE | IN_ONLYDIR)
      let watch = PathText.with(path) { inotify_add_watch(descriptor, $0, mask) }
      if watch >= 0 { folders[watch] = relative }
    #endif
  }

  /// Waits until something happens, or for a time; a signal ends it too.
  /// - Returns: the files that were renamed into one of the folders: they are whole.
  func wait(seconds: Double) -> Set<String> {
    let milliseconds = Int32(max(1, min(seconds, 3600) * 1000))
    guard descriptor >= 0 else {
      poll(nil, 0, milliseconds)
      return []
    }
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) > 0 ? renamed() : []
  }

  private func renamed() -> Set<String> {
    var found: Set<String> = []
    #if os(Linux)
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return found }
        buffer.withUnsafeBytes { FolderEvents.parse(UnsafeRawBufferPointer(rebasing: $0[..<count]), folders, &found) }
      }
    #else
      return found
    #endif
  }

  #if os(Linux)
    private static func parse(_ bytes: UnsafeRawBufferPointer, _ folders: [Int32: String], _ found: inout Set<String>) {
      var position = 0
      while position + 16 <= bytes.count {
        let watch = bytes.loadUnaligned(fromByteOffset: position, as: Int32.self)
        let mask = bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self))
        let name = bytes[(position + 16)..<min(position + 16 + length, bytes.count)].prefix { $0 != 0 }
        position += 16 + length
        guard mask & UInt32(IN_MOVED_TO) != 0, mask & UInt32(IN_ISDIR) == 0, let folder = folders[watch] else {
          continue
        }
        let text = PathText.text(UnsafeRawBufferPointer(rebasing: name))
        found.insert(folder.isEmpty ? text : FilePath.join(folder, text))
      }
    }
  #endif
}
