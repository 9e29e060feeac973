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
    /// The folder that was named, or that the file lies in; empty where the file's path is its name.
    public var base: String
    /// Its path below that folder.
    public var relative: String

    /// A file below a folder.
    public init(base: String = "", relative: String) {
      self.base = base
      self.relative = relative
    }

    /// A file by its path; in an output folder it goes to the top.
    public init(path: String) {
      let folder = FilePath.folder(of: path)
      let isBare = folder == "." && !path.hasPrefix("./")
      self.init(base: isBare ? "" : folder, relative: isBare ? path : FilePath.name(of: path))
    }

    /// The file's path.
    public var path: String { base.isEmpty ? relative : FilePath.join(base, relative) }
  }

  /// Which file a path leads to: two paths with equal identities are one file.
  public struct Identity: Sendable, Hashable {
    let device: UInt64
    let node: UInt64
  }

  /// The identity of what a path leads to, nil where there is nothing.
  public static func identity(_ path: String) -> Identity? {
    status(path).map { Identity(device: UInt64($0.st_dev), node: UInt64($0.st_ino)) }
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether anything is there.
  public static func exists(_ path: String) -> Bool {
    var found = stat()
    return PathText.with(path) { lstat($0, &found) } == 0
  }

  static func status(_ path: String) -> stat? {
    var found = stat()
    return PathText.with(path) { stat($0, &found) } == 0 ? found : nil
  }

  /// All files below a folder, sorted by path.
  ///
  /// Hidden files and folders are left out. A symbolic link to a file is that file; one to a folder is not followed,
  /// so that a loop ends; devices, pipes and sockets are no documents.
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - excluded: a folder to leave out, as the one that is written to.
  ///   - entered: told of each folder that is looked into, by its path below the first.
  ///   - unreadable: told of folders that cannot be read.
  public static func files(
    in folder: String, excluding excluded: Identity? = nil, entered: (String) -> Void = { _ in },
    unreadable: (FormatError) -> Void
  ) -> [Entry] {
    var found: [String] = []
    var open = [""]
    while let relative = open.popLast() {
      let path = relative.isEmpty ? folder : FilePath.join(folder, relative)
      guard let names = entries(in: path) else {
        let why = "cannot open the folder '\(PathText.shown(path))': \(SystemCall.lastMessage())"
        unreadable(FormatError(.noInput, .inputMissing, why))
        continue
      }
      entered(relative)
      for (name, known) in names {
        let below = relative.isEmpty ? name : FilePath.join(relative, name)
        switch known ?? kind(of: FilePath.join(folder, below)) {
        case .folder where excluded == nil || identity(FilePath.join(folder, below)) != excluded: open.append(below)
        case .file: found.append(below)
        case .link where isDocument(FilePath.join(folder, below)): found.append(below)
        default: break
        }
      }
    }
    found.sort()
    return found.map { Entry(base: folder, relative: $0) }
  }

  private enum Kind { case file, folder, link, other }

  /// A link that leads to a file, or nowhere: the latter is told when it is opened.
  private static func isDocument(_ link: String) -> Bool {
    status(link).map { $0.st_mode & S_IFMT == S_IFREG } ?? true
  }

  private static func kind(of path: String) -> Kind {
    var found = stat()
    guard PathText.with(path, { lstat($0, &found) }) == 0 else { return .other }
    switch found.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, nil where it cannot be read.
  static func names(in folder: String, hidden: Bool = false) -> [String]? {
    entries(in: folder, hidden: hidden)?.map(\.0)
  }

  /// The names in a folder, each with its kind where the folder itself tells it.
  private static func entries(in folder: String, hidden: Bool = false) -> [(String, Kind?)]? {
    guard let stream = PathText.with(folder, { opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var entries: [(String, Kind?)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          $0.pointee == CChar(bitPattern: UInt8(ascii: ".")) && !hidden ? "" : PathText.text(cString: $0)
        }
      }
      guard !name.isEmpty, name != ".", name != ".." else { continue }
      switch Int(entry.pointee.d_type) {
      case Int(DT_REG): entries.append((name, .file))
      case Int(DT_DIR): entries.append((name, .folder))
      case Int(DT_LNK): entries.append((name, .link))
      case Int(DT_UNKNOWN): entries.append((name, nil))
      default: entries.append((name, .other))
      }
    }
    return entries
  }
}
