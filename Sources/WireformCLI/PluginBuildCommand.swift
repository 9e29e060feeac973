internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform plugin build`: a native module of a folder of Swift.
struct PluginBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds a native module, NAME.wireform.so, from a folder of Swift.",
    discussion: """
      The sources declare 'let formats: [FormatDescriptor]'. A module fits only the build of wireform that it was \
      made for; another one refuses it and says so.
      """)

  @Argument(help: "The folder; its name is the module's.")
  var folder: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to make.", valueName: "path"))
  var output: String?

  func run() throws {
    try PluginCommands.run { () throws(FormatError) in
      let built = try ModuleBuilder(folder: folder).build(to: output)
      print("\(built.path)\n  for \(built.stamp)")
      return ExitStatus.done
    }
  }
}
