import Foundation
import Testing

/// The house of DESIGN.md (2) as it stands in the tree.
@Suite struct HouseTests {
  private func names(in folder: String) -> [String] {
    let url = CaseRun.root.appendingPathComponent(folder)
    return ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).filter { !$0.hasPrefix(".") }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: CaseRun.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func everyFolderOfPluginsIsInTheManifestAndTheTable() throws {
    let manifest = try text("Package.swift").filter { !$0.isWhitespace }
    let table = try text("Sources/Wireform/FormatRegistry+BuiltIn.swift")
    let folders = names(in: "Plugins").filter { !$0.hasSuffix(".md") && !$0.hasPrefix("_") }
    #expect(folders.count >= 3)
    for folder in folders {
      #expect(manifest.contains("format(\"\(folder)\""), "Plugins/\(folder) is not in Package.swift")
      #expect(table.contains("import \(folder)\n"), "Plugins/\(folder) is not in the table of formats")
    }
  }

  @Test func everyFormatHasTheSameShape() {
    for folder in names(in: "Plugins") where !folder.hasSuffix(".md") && !folder.hasPrefix("_") {
      let inside = Set(names(in: "Plugins/\(folder)"))
      #expect(inside.isSuperset(of: ["README.md", "Sources", "Tests"]), "Plugins/\(folder) lacks a part: \(inside)")
      #expect(!names(in: "Plugins/\(folder)/Tests/Cases").isEmpty, "Plugins/\(folder) has no cases")
    }
  }

  /// No file of a conversion imports Foundation; the CLI's argument parser brings FoundationEssentials, and no more.
  @Test func noSourceImportsFoundation() throws {
    var checked = 0
    for folder in ["Sources", "Plugins"] {
      let url = CaseRun.root.appendingPathComponent(folder)
      let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      for file in files ?? [] where file.pathExtension == "swift" && !file.path.contains("/Tests/") {
        guard !file.path.contains("/WireformMustache/") else { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        #expect(!lines.contains { $0.hasSuffix("import Foundation") }, "\(file.path) imports Foundation")
        checked += 1
      }
    }
    #expect(checked > 50)
  }

  @Test func theCommandLinksNoFoundationButTheEssentials() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ldd", CaseRun.binary]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let libraries = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(libraries.contains("libswiftCore"))
    for library in ["libFoundation.so", "libFoundationInternationalization.so", "lib_FoundationICU.so"] {
      #expect(!libraries.contains(library), "the command links \(library)")
    }
  }
}
