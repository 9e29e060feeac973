import Foundation
import Testing

/// Every example's own test, and the scaffolds of `wireform plugin new`, run as a new user would.
@Suite struct ExampleTests {
  static let examples: [String] = {
    let folder = CaseRun.root.appendingPathComponent("Examples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/test.sh") }.sorted()
  }()

  /// Whether the command under test, or one beside it, can load native modules: `script/test` links it so.
  static let loadsModules: Bool = {
    let result = try? run(
      "cd \"$(mktemp -d)\" && mkdir m && echo 'import WireformCore' > m/m.swift && wireform plugin build m")
    guard result?.errors.contains("host for modules is not there") == true else { return true }
    print("notice: the tests of native modules are skipped; script/test links a command that can load them")
    return false
  }()

  static func run(_ command: String) throws -> CaseRun.Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("example-\(UUID().uuidString).md")
    try "".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CaseRun(try CaseFile(file))
    defer { run.remove() }
    let programs = URL(fileURLWithPath: CaseRun.binary).deletingLastPathComponent().path
    return try run.run("export WIREFORM=\"$WIREFORM_BIN\" WIREFORM_EXAMPLES='\(programs)'\n" + command)
  }

  @Test(arguments: examples) func anExample(_ name: String) throws {
    if name == "custom-writer-swift", !Self.loadsModules { return }
    let result = try Self.run("sh Examples/\(name)/test.sh")
    #expect(result.status == 0, "\(name): \(result.output)\(result.errors)")
  }

  @Test func thereAreExamples() { #expect(Self.examples.count >= 5) }

  @Test(arguments: [
    "--kind template", "--kind program", "--language sh", "--as reader", "--as filter", "--as format", "--kind native",
  ])
  func aScaffoldWorksAtOnce(_ options: String) throws {
    if options == "--kind native", !Self.loadsModules { return }
    let result = try Self.run("wireform plugin new brief \(options) && sh brief/test.sh")
    #expect(result.status == 0, "\(options): \(result.output)\(result.errors)")
    #expect(result.output.contains("all is well"))
  }

  @Test func aModuleOfAnotherBuildIsRefusedWithBothStamps() throws {
    guard Self.loadsModules else { return }
    let result = try Self.run(
      """
      wireform plugin new brief --kind native > /dev/null && wireform plugin build brief > /dev/null
      stamp=$(grep -ao 'wireform-module-stamp{[^|]*|[0-9a-f]*' brief/brief.wireform.so | head -n 1)
      old=$(printf '%s' "$stamp" | sed 's/|.*/|/')00000000
      new=$(printf '%s' "$stamp" | cut -c 1-${#old})
      sed "s/$new/$old/" brief/brief.wireform.so > other.wireform.so
      wireform brief/story.json -t ./other.wireform.so
      """)
    #expect(result.status == 69)
    #expect(result.errors.contains("was built for wireform 0.1.0, build 00000000"), "\(result.errors)")
    #expect(result.errors.contains("; this is wireform 0.1.0, build "))
  }

  @Test func aModuleThatDoesNotCompileSaysWhy() throws {
    guard Self.loadsModules else { return }
    let result = try Self.run("mkdir m && echo 'let formats = nonsense' > m/m.swift && wireform plugin build m")
    #expect(result.status == 65)
    #expect(result.errors.contains("m.swift:1:15: error: cannot find 'nonsense' in scope"), "\(result.errors)")
  }
}
