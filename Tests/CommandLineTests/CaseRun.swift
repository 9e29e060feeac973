import Foundation

/// Runs the commands of a case in an empty folder that has its inputs and the project's examples.
struct CaseRun {
  /// What a command did.
  struct Result: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The folder that holds Package.swift.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path),
      folder.path != "/"
    { folder.deleteLastPathComponent() }
    return folder
  }()

  /// The command under test, as built with the tests.
  static let binary = ProcessInfo.processInfo.environment["WIREFORM_BIN"] ?? root.path + "/.build/debug/wireform"

  let folder: URL

  init(_ file: CaseFile) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("wireform-case-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Examples"),
      withDestinationURL: CaseRun.root.appendingPathComponent("Examples"))
    for input in file.inputs {
      try input.text.write(to: folder.appendingPathComponent(input.name), atomically: true, encoding: .utf8)
    }
  }

  /// Runs a command by the shell, `wireform` being the one under test.
  func run(_ command: String) throws -> Result {
    let outcome = try Shell.run(
      "wireform() { \"$WIREFORM_BIN\" \"$@\"; }\n" + command, in: folder, shell: "/bin/sh",
      variables: ["WIREFORM_BIN": CaseRun.binary, "SOURCE_DATE_EPOCH": "1767225600", "LC_ALL": "C.UTF-8"])
    return Result(output: outcome.output, errors: outcome.errors, status: outcome.status)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
