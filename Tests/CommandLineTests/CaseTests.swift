import Foundation
import Testing

/// Every readable case of the project, run as a program.
@Suite struct CaseTests {
  static let files: [URL] = {
    let folders = ["Tests/Cases", "Plugins"].map { CaseRun.root.appendingPathComponent($0) }
    let found = folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { $0.pathExtension == "md" && $0.deletingLastPathComponent().lastPathComponent == "Cases" }
    }
    return found.sorted { $0.path < $1.path }
  }()

  @Test(arguments: files) func printsWhatItShould(_ url: URL) throws {
    let file = try CaseFile(url)
    #expect(!file.steps.isEmpty, "\(url.lastPathComponent) has no command")
    let run = try CaseRun(file)
    defer { run.remove() }
    let results = try file.steps.map { try run.run($0.command) }
    if ProcessInfo.processInfo.environment["WIREFORM_RECORD"] != nil {
      try file.record(results)
      return
    }
    for (step, result) in zip(file.steps, results) {
      #expect(result.output == step.output, "\(url.lastPathComponent): $ \(step.command)")
      #expect(result.errors == step.errors, "\(url.lastPathComponent): $ \(step.command)")
      #expect(result.status == step.status, "\(url.lastPathComponent): $ \(step.command)")
    }
  }

  @Test func thereAreCases() { #expect(CaseTests.files.count >= 10) }
}
