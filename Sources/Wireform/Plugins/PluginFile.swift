#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is a plugin, by its name.
///
/// The name tells what it is: `wireform-write-NAME`, `wireform-read-NAME` and `wireform-filter-NAME` are one-shot
/// programs, `wireform-format-NAME` stays alive, `NAME.EXT.mustache` is a template, `NAME.wireform.so` a module.
public struct PluginFile: Sendable, Hashable {
  /// What a plugin is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A template.
    case template
    /// A program that writes one document.
    case writer
    /// A program that reads one document.
    case reader
    /// A program that stays alive.
    case server
    /// A program that changes Articles between a reader and a writer.
    case filter
    /// A module of native code.
    case module
  }

  /// The file.
  public var path: String
  /// The name of its format or filter.
  public var name: String
  /// What it is.
  public var kind: Kind

  /// A plugin by its file's name; nil where the name is none of a plugin.
  public init?(path: String) {
    let file = FilePath.name(of: path)
    self.path = path
    for (prefix, kind) in PluginFile.prefixes where file.hasPrefix(prefix) {
      let rest = String(file.dropFirst(prefix.count))
      (name, self.kind) = (FilePath.stem(of: rest), kind)
      guard FormatDescription.isName(name) else { return nil }
      return
    }
    if file.hasSuffix(PluginFile.templateEnding), file.utf8.count > PluginFile.templateEnding.utf8.count {
      (name, kind) = (PluginFile.plainName(String(file.dropLast(PluginFile.templateEnding.count))), .template)
    } else if file.hasSuffix(PluginFile.moduleEnding), file.utf8.count > PluginFile.moduleEnding.utf8.count {
      (name, kind) = (String(file.dropLast(PluginFile.moduleEnding.count)).lowercased(), .module)
    } else {
      return nil
    }
  }

  /// A plugin at a path that a user names: a program of any name, or a template or module by its ending.
  /// - Parameters:
  ///   - path: the file.
  ///   - kind: what a program is taken for.
  public init(path: String, otherwise kind: Kind) {
    if let known = PluginFile(path: path), known.kind == .template || known.kind == .module || known.kind == .server {
      self = known
    } else {
      self.path = path
      self.name = PluginFile.plainName(FilePath.name(of: path))
      self.kind = kind
    }
  }

  static let templateEnding = ".mustache"
  static let moduleEnding = ".wireform.so"
  private static let prefixes: [(String, Kind)] = [
    ("wireform-write-", .writer), ("wireform-read-", .reader), ("wireform-format-", .server),
    ("wireform-filter-", .filter),
  ]

  /// The name of a file without its extension, made a name of a format.
  private static func plainName(_ file: String) -> String {
    var stem = FilePath.stem(of: file).lowercased()
    for (prefix, _) in prefixes where stem.hasPrefix(prefix) { stem = String(stem.dropFirst(prefix.count)) }
    let bytes = stem.utf8.map { FormatDescription.isName(String(UnicodeScalar($0))) ? $0 : UInt8(ascii: "-") }
    return bytes.isEmpty ? "plugin" : String(decoding: bytes.prefix(64), as: UTF8.self)
  }
}

/// Where plugins are looked for.
public struct PluginPath: Sendable, Hashable {
  /// The folders, the first to be looked in first.
  public var folders: [String]

  /// A path of these folders.
  public init(_ folders: [String]) { self.folders = folders }

  /// The path of a user: folders that are named, WIREFORM_PLUGIN_PATH, the user's data folder (XDG), and the
  /// installation's.
  /// - Parameter named: what the command line names.
  public static func standard(_ named: [String] = []) -> PluginPath {
    var folders = named
    folders += (Environment["WIREFORM_PLUGIN_PATH"] ?? "").split(separator: ":").map(String.init)
    if let folder = userFolder { folders.append(folder) }
    if let prefix = Installation.prefix { folders.append(FilePath.join(prefix, "share/wireform/plugins")) }
    var seen: Set<String> = []
    return PluginPath(folders.filter { seen.insert($0).inserted })
  }

  /// The user's own folder: `wireform/plugins` in XDG_DATA_HOME or in `~/.local/share`.
  public static var userFolder: String? {
    if let data = Environment["XDG_DATA_HOME"], data.hasPrefix("/") { return FilePath.join(data, "wireform/plugins") }
    return Environment["HOME"].map { FilePath.join($0, ".local/share/wireform/plugins") }
  }

  /// A plugin of a name that lies where the user stands, or in a folder of its name there, as `plugin new` makes it.
  static func nearby(_ name: String) -> PluginFile? {
    guard FormatDescription.isName(name) else { return nil }
    return PluginPath([".", "./\(name)"]).files().first { $0.name == name && $0.kind != .filter }
  }

  /// All plugins, the first of a name and kind first.
  public func files() -> [PluginFile] {
    folders.flatMap { folder in
      (FileTree.names(in: folder) ?? []).sorted().compactMap { name in
        let path = FilePath.join(folder, name)
        return FileTree.isFolder(path) ? nil : PluginFile(path: path)
      }
    }
  }
}

/// Where this program lies, and what was installed with it.
public enum Installation {
  /// The file of the running program; nil where the system does not tell.
  public static var program: String? {
    #if os(Linux)
      PluginCommand.absolute("/proc/self/exe")
    #else
      PluginCommand.absolute(CommandLine.arguments.first ?? "")
    #endif
  }

  /// The folder above the program's `bin`; nil where it does not lie in one.
  public static var prefix: String? {
    guard let program else { return nil }
    let folder = FilePath.folder(of: program)
    return FilePath.name(of: folder) == "bin" ? FilePath.folder(of: folder) : nil
  }

  /// A program that belongs to this one: in `libexec/wireform`, or beside it; nil where it is in neither.
  static func helper(_ name: String) -> String? {
    guard let program else { return nil }
    let places = [prefix.map { FilePath.join($0, "libexec/wireform") }, FilePath.folder(of: program)]
    return places.compactMap { $0.map { FilePath.join($0, name) } }.first { access($0, X_OK) == 0 }
  }
}
