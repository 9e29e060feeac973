public import WireformCore

/// The inputs of a run: files, folders, patterns and lists, as the user names them, one entry for each file.
public struct InputList: Sendable {
  /// The files in the order named; those of a folder sorted.
  public private(set) var files: [FileTree.Entry] = []
  /// What could not be looked into.
  public private(set) var failures: [FormatError] = []
  private let excluded: FileTree.Identity?

  /// An empty list.
  /// - Parameter output: the folder that is written to, which is never an input.
  public init(excluding output: String? = nil) { excluded = output.flatMap { FileTree.identity($0) } }

  /// Adds a file, all files below a folder, or what a pattern matches; `-` is standard input.
  public mutating func add(_ input: String) {
    if input == InputFile.standardInput {
      files.append(FileTree.Entry(relative: input))
    } else if FileTree.isFolder(input) {
      addFolder(input)
    } else if !FileTree.exists(input), let glob = Glob(input) {
      addMatches(glob, input)
    } else {
      files.append(FileTree.Entry(path: input))
    }
  }

  private mutating func addFolder(_ path: String) {
    var unreadable: [FormatError] = []
    files += FileTree.files(in: path, excluding: excluded) { unreadable.append($0) }
    failures += unreadable
  }

  private mutating func addMatches(_ glob: Glob, _ text: String) {
    var unreadable: [FormatError] = []
    let below = FileTree.files(in: glob.base, excluding: excluded) { unreadable.append($0) }
    let found = below.filter { glob.matches($0.relative) }
    failures += unreadable
    if found.isEmpty, unreadable.isEmpty {
      failures.append(FormatError(.noInput, .inputMissing, "nothing matches '\(PathText.shown(text))'"))
    }
    let isBare = glob.base == "." && !text.hasPrefix("./")
    files += isBare ? found.map { FileTree.Entry(relative: $0.relative) } : found
  }

  /// Adds the files that a list names, each keeping its folders in an output folder.
  /// - Parameters:
  ///   - path: the list, or `-` for standard input.
  ///   - nulls: whether NUL ends a name, as `find -print0` writes it; else a line end does.
  /// - Throws: where the list cannot be read.
  public mutating func add(listIn path: String, nulls: Bool) throws(FormatError) {
    var source = try InputFile.open(path)
    let bytes = try source.readAll()
    for line in bytes.split(separator: nulls ? 0 : 0x0A) {
      let end = !nulls && line.last == 0x0D ? line.dropLast() : line
      let name = end.withUnsafeBytes { PathText.text($0) }
      if name.isEmpty { continue }
      if FileTree.isFolder(name) { addFolder(name) } else { files.append(InputList.keepingFolders(name)) }
    }
  }

  /// The entry of a path whose folders are kept: all below the root or the last `..`.
  private static func keepingFolders(_ path: String) -> FileTree.Entry {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let start = parts.lastIndex { $0.isEmpty || $0 == "." || $0 == ".." }.map { $0 + 1 } ?? 0
    guard start > 0, start < parts.count else { return FileTree.Entry(relative: path) }
    let base = parts[..<start].joined(separator: "/")
    return FileTree.Entry(base: base.isEmpty ? "/" : base, relative: parts[start...].joined(separator: "/"))
  }
}
