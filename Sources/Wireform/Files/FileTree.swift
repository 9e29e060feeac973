public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Finds the files of folders.
public enum FileTree {
  /// A file to convert, and where it lies below the input that named it.
  public struct Entry: Sendable, Hashable {
    /// The file's path.
    public var path: String
    /// Its path below the folder that was named; its name where it was named itself.
    public var relative: String
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files that inputs stand for: a file for itself, a folder for all files below it, sorted by name.
  ///
  /// Hidden files and folders are left out; a symbolic link to a folder is not followed, so that a loop ends.
  /// - Parameters:
  ///   - input: a path as the user gave it.
  ///   - report: told of folders that cannot be read.
  public static func files(of input: String, unreadable: (FormatError) -> Void) -> [Entry] {
    guard input != InputFile.standardInput, isFolder(input) else {
      return [Entry(path: input, relative: FilePath.name(of: input))]
    }
    var found: [Entry] = []
    var open = [Entry(path: input, relative: "")]
    while let folder = open.popLast() {
      guard let names = names(in: folder.path) else {
        unreadable(
          FormatError(
            .noInput, .inputMissing, "cannot open the folder '\(folder.path)': \(SystemCall.lastMessage())"))
        continue
      }
      for name in names {
        let relative = folder.relative.isEmpty ? name : FilePath.join(folder.relative, name)
        let entry = Entry(path: FilePath.join(folder.path, name), relative: relative)
        switch kind(of: entry.path) {
        case S_IFDIR: open.append(entry)
        case S_IFREG: found.append(entry)
        case S_IFLNK where !isFolder(entry.path): found.append(entry)
        default: break
        }
      }
    }
    return found.sorted { $0.relative < $1.relative }
  }

  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// The names in a folder, nil where it cannot be read.
  static func names(in folder: String, hidden: Bool = false) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if hidden ? name != "." && name != ".." : !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

/// Makes folders.
public enum OutputFolder {
  /// Makes a folder and those above it where they are missing.
  /// - Throws: `output/cannot-create`.
  public static func make(_ path: String) throws(FormatError) {
    guard !path.isEmpty, path != ".", !FileTree.isFolder(path) else { return }
    let above = FilePath.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    if above != path, above != "/" { try make(above) }
    guard mkdir(path, 0o777) == 0 || FileTree.isFolder(path) else {
      throw FormatError(
        .cannotCreate, .outputBarred, "cannot create the folder '\(path)': \(SystemCall.lastMessage())")
    }
  }
}
