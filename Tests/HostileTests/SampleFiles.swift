import Foundation
import Wireform
import WireformCore

/// Whole documents to break: our own stories in every format, and where `../shared` is there, real ones.
struct SampleFiles {
  let name: String
  let format: String
  let bytes: [UInt8]

  private static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    { folder.deleteLastPathComponent() }
    return folder
  }()

  /// The folder of the project, where it can be told.
  static var folder: URL? { root.path == "/" ? nil : root }

  /// All of them.
  /// - Parameter perFolder: how many of one folder of `../shared` at the most.
  static func all(perFolder: Int) -> [SampleFiles] { own() + shared(perFolder) }

  private static func own() -> [SampleFiles] {
    let path = root.appendingPathComponent("Examples/stories/tass-bridge.txt").path
    guard let story = FileManager.default.contents(atPath: path) else { return [] }
    return FormatRegistry.builtIn.formats.filter { $0.writing != nil && $0.reading != nil }.compactMap { format in
      var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
      let bytes = try? Converter().convert([UInt8](story), to: FormatSpec(name: format.id), report: &report)
      return bytes.map { SampleFiles(name: "tass-bridge as \(format.id)", format: format.id, bytes: $0) }
    }
  }

  private static func shared(_ perFolder: Int) -> [SampleFiles] {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared").resolvingSymlinksInPath()
    var counts: [String: Int] = [:]
    var found: [SampleFiles] = []
    for part in ["samples", "standards/examples"] {
      let files = FileManager.default.enumerator(
        at: folder.appendingPathComponent(part), includingPropertiesForKeys: nil)
      let paths = (files?.allObjects ?? []).compactMap { ($0 as? URL)?.path }.sorted()
      for path in paths where ["xml", "txt", "json", "html", "nitf"].contains((path as NSString).pathExtension) {
        let parent = (path as NSString).deletingLastPathComponent
        guard counts[parent, default: 0] < perFolder, let sample = sample(path, below: folder) else { continue }
        counts[parent, default: 0] += 1
        found.append(sample)
      }
    }
    if found.isEmpty { print("notice: no shared samples; only our own stories are broken") }
    return found
  }

  private static func sample(_ path: String, below folder: URL) -> SampleFiles? {
    guard let data = FileManager.default.contents(atPath: path), (2..<65_536).contains(data.count) else { return nil }
    let size = FormatDescriptor.Head.size
    let head = FormatDescriptor.Head(bytes: Array(data.prefix(size)), isWhole: data.count <= size)
    guard let format = try? FormatRegistry.builtIn.detect(head).format.id else { return nil }
    return SampleFiles(name: String(path.dropFirst(folder.path.count + 1)), format: format, bytes: [UInt8](data))
  }
}
