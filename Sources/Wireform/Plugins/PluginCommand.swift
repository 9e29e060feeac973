internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program to start: its file, the words behind it and what it finds in its environment.
struct PluginCommand: Sendable {
  /// The absolute path of what is executed: the program itself, or the interpreter of a script that is not executable.
  let executable: String
  /// The arguments behind the program's name.
  var arguments: [String]
  /// Variables beside those that every plugin gets.
  var environment: [String: String] = [:]
  /// What the program is called in messages.
  var title: String

  /// The program in a file.
  /// - Parameter path: the file, absolute or from the working directory.
  /// - Throws: `plugin/cannot-start` where there is no such file, or nothing to run it with.
  init(path: String, arguments: [String] = []) throws(FormatError) {
    title = path
    guard let absolute = PluginCommand.located(path) else {
      throw FormatError(.unavailable, .pluginMissing, "there is no program '\(path)': \(SystemCall.lastMessage())")
    }
    guard !FileTree.isFolder(absolute) else {
      throw FormatError(.unavailable, .pluginMissing, "'\(path)' is a folder, not a program")
    }
    if access(absolute, X_OK) == 0 {
      executable = absolute
      self.arguments = arguments
      return
    }
    guard let interpreter = PluginCommand.interpreters[FilePath.fileExtension(of: absolute).lowercased()],
      let found = PluginCommand.find(interpreter)
    else {
      throw FormatError(
        .unavailable, .pluginMissing, "'\(path)' is not executable, and nothing is known to run it with")
    }
    executable = found
    self.arguments = [absolute] + arguments
  }

  /// What runs a script that is not executable, by its extension.
  private static let interpreters = ["py": "python3", "sh": "sh", "js": "node", "rb": "ruby", "pl": "perl"]

  /// The path of an existing file from the root, links kept: some programs go by the name that they are called by.
  private static func located(_ path: String) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    if path.hasPrefix("/") { return path }
    return absolute(".").map { FilePath.join($0, path) }
  }

  /// The path of an existing file, absolute and without links; nil where there is none.
  static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A program on PATH.
  static func find(_ name: String) -> String? {
    for folder in searchPath.split(separator: ":") {
      let path = FilePath.join(String(folder), name)
      if access(path, X_OK) == 0, !FileTree.isFolder(path) { return path }
    }
    return nil
  }

  private static var searchPath: String { Environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }

  /// All that the program finds in its environment: no secrets of the host's, and UTF-8.
  func variables(scratch: String) -> [String] {
    var all = [
      "PATH": PluginCommand.searchPath, "HOME": Environment["HOME"] ?? scratch, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "TMPDIR": scratch, "WIREFORM_VERSION": WireformVersion.current, "PYTHONDONTWRITEBYTECODE": "1",
    ]
    all.merge(environment) { $1 }
    return all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}

/// The environment of the host.
enum Environment {
  /// A variable, nil where it is not set or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
