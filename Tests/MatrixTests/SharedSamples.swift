import Foundation
import Wireform
import WireformCore
import WireformTesting

/// Real documents beside the repository, read in place; without them the generated ones alone are tried.
enum SharedSamples {
  /// The folder of samples: `WIREFORM_SHARED`, or `shared` beside the repository.
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
    var root = URL(fileURLWithPath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared").resolvingSymlinksInPath()
    let found = [environment, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
    if found == nil { print("notice: no shared samples; the laws are tried on generated Articles only") }
    return found
  }()

  /// Whether each step is told on standard error, so that a crash has a name: `WIREFORM_LAWS_VERBOSE=1`.
  static let isVerbose = ProcessInfo.processInfo.environment["WIREFORM_LAWS_VERBOSE"] != nil

  /// How many documents of one folder are taken: `WIREFORM_SAMPLES`, a few unless told.
  private static let perFolder = ProcessInfo.processInfo.environment["WIREFORM_SAMPLES"].flatMap { Int($0) } ?? 2

  /// The formats that are tried, by their ids: `WIREFORM_FORMATS=nitf,html`, all unless told.
  static let formats = FormatRegistry.builtIn.formats.filter { format in
    guard let named = ProcessInfo.processInfo.environment["WIREFORM_FORMATS"] else { return true }
    return named.split(separator: ",").contains { $0 == format.id }
  }

  /// Documents by the format that recognises them.
  static let byFormat: [String: [Sample]] = {
    guard let folder else { return [:] }
    var samples: [String: [Sample]] = [:]
    for part in ["samples", "standards/examples"] {
      for (format, sample) in documents(in: folder.appendingPathComponent(part)) {
        samples[format, default: []].append(sample)
      }
    }
    return samples
  }()

  private static func documents(in folder: URL) -> [(String, Sample)] {
    guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    var counts: [String: Int] = [:]
    var found: [(String, Sample)] = []
    let paths = files.compactMap { ($0 as? URL)?.resolvingSymlinksInPath().path }.sorted()
    for path in paths
    where ["xml", "txt", "json", "nitf", "md", "html"].contains(URL(fileURLWithPath: path).pathExtension) {
      let parent = (path as NSString).deletingLastPathComponent
      guard counts[parent, default: 0] < perFolder, !path.contains("should_fail"),
        let data = FileManager.default.contents(atPath: path), data.count < 100_000, !data.isEmpty,
        let format = format(of: [UInt8](data))
      else { continue }
      counts[parent, default: 0] += 1
      let name = String(path.dropFirst(folder.path.count + 1))
      found.append((format, Sample(name: name, bytes: [UInt8](data))))
    }
    return found
  }

  private static func format(of bytes: [UInt8]) -> String? {
    let size = FormatDescriptor.Head.size
    let head = FormatDescriptor.Head(bytes: Array(bytes.prefix(size)), isWhole: bytes.count <= size)
    return try? FormatRegistry.builtIn.detect(head).format.id
  }
}
