import Foundation

/// The annotated stories of the shared folder, read in place; empty where it is not there.
enum Samples {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "../../../shared/samples/wire")

  /// The folders in which it may stand: beside the project, or beside a work tree of it.
  private static var candidates: [URL] {
    [folder, folder.deletingLastPathComponent().appendingPathComponent("../../../shared/samples/wire")].map(
      \.standardizedFileURL)
  }

  /// Name and bytes of each, made valid UTF-8.
  static func all() -> [(String, [UInt8])] {
    for folder in candidates {
      guard let names = FileManager.default.enumerator(atPath: folder.path) else { continue }
      let files = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
      if files.isEmpty { continue }
      return files.compactMap { name in
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
        return (name, Array(String(decoding: data, as: UTF8.self).utf8))
      }
    }
    return []
  }
}
