import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting
import WireformXML

/// What the NewsML-G2 writer writes is valid against the official schema, whatever the story.
@Suite struct NewsMLG2SchemaTests {
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path != "/"
      && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    return folder
  }()

  /// The folder of standards and samples beside the project; nil with a notice where it is missing.
  static let shared: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("notice: ../shared is missing; the schema tests are skipped")
      return nil
    }
    return folder.resolvingSymlinksInPath()
  }()

  static let clock = PartialDate("2026-01-31T12:00:00Z")

  static func texts() -> [URL] {
    let folders =
      [root.appendingPathComponent("Examples/stories")]
      + (shared.map { [$0.appendingPathComponent("samples/wire")] } ?? [])
    return folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "txt" }
    }.sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: shared != nil), arguments: ["nitf", "xhtml", "text"])
  func everyStoryIsValid(_ body: String) throws {
    let folder = try #require(Self.shared)
    let path = folder.appendingPathComponent("standards/schemas/newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd").path
    let schema = try XMLSchema(path: path)
    var count = 0
    for url in Self.texts() {
      var report = Report(now: Self.clock)
      let bytes = try Converter().convert(
        Array(try Data(contentsOf: url)), from: FormatSpec(name: "wire"),
        to: FormatSpec(parsing: "newsml-g2,body=\(body)"), report: &report)
      let violations = schema.violations(in: bytes)
      #expect(violations.isEmpty, "\(url.lastPathComponent): \(violations.first?.description ?? "")")
      count += 1
    }
    print("schema: \(count) stories valid with body=\(body)")
    #expect(count >= 10)
  }

  @Test(.enabled(if: shared != nil)) func aBrokenDocumentIsNotValid() throws {
    let folder = try #require(Self.shared)
    let path = folder.appendingPathComponent("standards/schemas/newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd").path
    let schema = try XMLSchema(path: path)
    var report = Report(now: Self.clock)
    let story = Array("PARIS (AFP) - A bridge was opened.".utf8)
    let bytes = try Converter().convert(story, to: FormatSpec(name: "newsml-g2"), report: &report)
    let broken = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "itemClass", with: "itemKlass")
    let violations = schema.violations(in: Array(broken.utf8))
    #expect(violations.contains { $0.place.line > 1 })
  }

  /// The same story gives the same guid, another one another.
  @Test func theGuidComesFromTheContent() throws {
    func guid(_ story: String) throws -> String {
      var report = Report(now: Self.clock)
      let bytes = try Converter().convert(Array(story.utf8), to: FormatSpec(name: "newsml-g2"), report: &report)
      #expect(report.diagnostics.contains { $0.code == .supplied && $0.path == "id" })
      let text = String(decoding: bytes, as: UTF8.self)
      let start = try #require(text.range(of: "guid=\""))
      return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
    let first = try guid("PARIS (AFP) - A bridge was opened.")
    #expect(try guid("PARIS (AFP) - A bridge was opened.") == first)
    #expect(try guid("PARIS (AFP) - A bridge was closed.") != first)
  }

  /// What the standard requires and the story lacks is told, and a provider that nobody knows is a warning.
  @Test func whatIsSuppliedIsSaid() throws {
    var report = Report(now: Self.clock)
    _ = try Converter().convert(
      Array("A bridge was opened.\n\nIt is red.".utf8), from: FormatSpec(name: "wire"),
      to: FormatSpec(name: "newsml-g2"),
      report: &report)
    #expect(report.diagnostics.contains { $0.severity == .warning && $0.path == "provider" })
    #expect(report.diagnostics.contains { $0.code == .supplied && $0.path == "versionCreated" })
  }
}
