import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting

/// Whatever a user names a story, be it XML, YAML or a table of codes: no reader of wire text may lose a word of it.
@Suite("Any text as copy")
struct AnyTextAsCopyTests {
  /// All files beside the repository that are not too large, whatever their format.
  private static let documents: [Sample] = {
    guard let folder = SharedSamples.folder else { return [] }
    var found: [Sample] = []
    for part in ["samples", "suites", "standards/examples"] {
      let root = folder.appendingPathComponent(part)
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      let paths = (files?.compactMap { ($0 as? URL)?.path } ?? []).sorted()
      for (index, path) in paths.enumerated() where index % stride == 0 || part == "samples" {
        guard let data = FileManager.default.contents(atPath: path), !data.isEmpty, data.count < 60_000 else {
          continue
        }
        found.append(Sample(name: String(path.dropFirst(folder.path.count + 1)), bytes: [UInt8](data)))
      }
    }
    return found
  }()

  /// Every so many files of the suites, which are alike: `WIREFORM_ALL_TEXT=1` takes all.
  private static let stride = ProcessInfo.processInfo.environment["WIREFORM_ALL_TEXT"] == nil ? 12 : 1

  @Test("no word is lost", arguments: ["wire", "iptc7901", "anpa1312"])
  func conservation(_ id: String) throws {
    var laws = FormatLaws(try FormatRegistry.builtIn.format(named: id))
    laws.marks = "$#*•=_^<+-/()（）【】"
    if SharedSamples.isVerbose { laws.progress = { FileHandle.standardError.write(Data("\($0)\n".utf8)) } }
    let violations = laws.check(samples: Self.documents, only: [.conservation])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}
