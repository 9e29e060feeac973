#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Moves and removes files in ways that a kill cannot leave half done.
enum Moving {
  #if canImport(Glibc)
    private typealias RenameAt2 =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    /// The system's call to rename only where nothing is replaced (flag 1), which the module of the C library lacks.
    private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
  #endif

  /// Renames a file to a path that nothing has.
  /// - Returns: 0, or the system's number of the error: EEXIST where something has the path.
  static func rename(_ from: String, toFree to: String) -> Int32 {
    PathText.with(from) { from in
      PathText.with(to) { to in
        #if canImport(Glibc)
          if let renameat2 {
            if renameat2(AT_FDCWD, from, AT_FDCWD, to, 1) == 0 { return 0 }
            // Old kernels and some network file systems do not have it.
            guard errno == EINVAL || errno == ENOSYS else { return errno }
          }
        #elseif canImport(Darwin)
          if renamex_np(from, to, UInt32(RENAME_EXCL)) == 0 { return 0 }
          guard errno == ENOTSUP else { return errno }
        #endif
        guard access(to, F_OK) != 0 else { return EEXIST }
        return Glibc.rename(from, to) == 0 ? 0 : errno
      }
    }
  }

  /// Renames a file, taking another's place if need be.
  static func rename(_ from: String, over to: String) -> Int32 {
    PathText.with(from) { from in PathText.with(to) { Glibc.rename(from, $0) == 0 ? 0 : errno } }
  }

  /// Makes a folder that was not there.
  static func makeFolder(_ path: String) -> Int32 { PathText.with(path) { mkdir($0, 0o777) == 0 ? 0 : errno } }

  /// Removes a folder with all that is in it; what cannot be removed stays.
  static func removeTree(_ path: String) {
    var folders: [String] = []
    var open = [path]
    while let folder = open.popLast() {
      folders.append(folder)
      for (name, isFolder) in names(in: folder) {
        let below = FilePath.join(folder, name)
        if isFolder { open.append(below) } else { _ = PathText.with(below) { unlink($0) } }
      }
    }
    for folder in folders.reversed() { _ = PathText.with(folder) { rmdir($0) } }
  }

  /// All names in a folder, the hidden ones too, and which of them are folders.
  static func names(in folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = PathText.with(folder, { opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [(String, Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          PathText.text(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      var found = stat()
      let isThere = PathText.with(FilePath.join(folder, name)) { lstat($0, &found) } == 0
      names.append((name, isThere && found.st_mode & S_IFMT == S_IFDIR))
    }
    return names.sorted { $0.0 < $1.0 }
  }
}
