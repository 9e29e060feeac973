public import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes folders.
public enum OutputFolder {
  /// Makes a folder and those above it where they are missing.
  /// - Throws: `output/cannot-create`.
  public static func make(_ path: String) throws(FormatError) {
    guard !path.isEmpty, path != ".", !FileTree.isFolder(path) else { return }
    let above = FilePath.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
    if above != path, above != "/" { try make(above) }
    guard PathText.with(path, { mkdir($0, 0o777) }) == 0 || FileTree.isFolder(path) else {
      let why = "cannot create the folder '\(PathText.shown(path))': \(SystemCall.lastMessage())"
      throw FormatError(.cannotCreate, .outputBarred, why)
    }
  }
}
