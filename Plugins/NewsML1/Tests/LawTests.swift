import Foundation
import NewsML1
import Testing
import WireformCore
import WireformTesting

/// The laws of reading and writing, with each way to write a body.
@Suite("NewsML 1 keeps the laws")
struct LawTests {
  private static let laws: Set<Law> = [.accounting, .stability, .coverage, .carrying]

  @Test(arguments: NewsML1WriterOptions.Body.allCases)
  func theLawsHold(body: NewsML1WriterOptions.Body) {
    var laws = FormatLaws(
      NewsML1Format.descriptor, kind: .tree, writing: [FormatSpec.Setting("body", body.rawValue)])
    laws.nodesPerDocument = 200
    let violations = laws.check(only: Self.laws)
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }

  /// The documents of feeds beside the project, read in place; none where they are missing.
  static let feeds: [Sample] = {
    var root = URL(fileURLWithPath: #filePath)
    while root.path != "/", !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) {
      root.deleteLastPathComponent()
    }
    let shared =
      ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared").resolvingSymlinksInPath()
    let folders = ["samples/feeds/newsml-1", "standards/examples/newsml-1"].map { shared.appendingPathComponent($0) }
    let files = folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "xml" }
    }
    if files.isEmpty { print("notice: ../shared is missing; the laws are tried on generated documents only") }
    return files.sorted { $0.path < $1.path }.compactMap { url in
      (try? Data(contentsOf: url)).map { Sample(name: url.lastPathComponent, bytes: [UInt8]($0)) }
    }
  }()

  @Test(arguments: [Law.accounting, .stability, .coverage])
  func theLawHoldsForFeeds(_ law: Law) {
    let laws = FormatLaws(NewsML1Format.descriptor, kind: .tree)
    let violations = laws.check(samples: Self.feeds, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}
