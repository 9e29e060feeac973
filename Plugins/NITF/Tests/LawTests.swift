import Foundation
import Testing
import WireformCore
import WireformTesting

@testable import NITF

@Suite struct LawTests {
  static let samples = [
    Sample(name: "a story", Stories.full), Sample(name: "an old one", Stories.old),
    Sample(name: "an archive's", Stories.archive), Sample(name: "a bent one", Stories.bent),
    Sample(name: "an escaped one", Stories.escaped),
  ]

  private let laws = FormatLaws(NITFFormat.descriptor, kind: .tree)

  @Test(arguments: [Law.accounting, .stability, .coverage, .carrying])
  func theLawHolds(_ law: Law) {
    let violations = laws.check(samples: Self.samples, only: [law])
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
    let folders = ["samples/feeds/nitf", "standards/examples/nitf"].map { shared.appendingPathComponent($0) }
    let files = folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "xml" }
    }
    if files.isEmpty { print("notice: ../shared is missing; the laws are tried on invented documents only") }
    return files.sorted { $0.path < $1.path }.compactMap { url in
      (try? Data(contentsOf: url)).map { Sample(name: url.lastPathComponent, bytes: [UInt8]($0)) }
    }
  }()

  @Test(arguments: [Law.stability, .coverage])
  func theLawHoldsForFeeds(_ law: Law) {
    let violations = laws.check(samples: Self.feeds, only: [law])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}
