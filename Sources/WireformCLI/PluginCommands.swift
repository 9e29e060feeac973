internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform plugin`: everything about formats that users write.
struct PluginCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Makes, builds, lists and checks formats of your own.",
    discussion: """
      Plugins are found in the folders of --plugin-path, of WIREFORM_PLUGIN_PATH, in \
      ~/.local/share/wireform/plugins (XDG_DATA_HOME), and in the installation's share/wireform/plugins. \
      A path with a / names a plugin anywhere: -t ./brief.py
      """,
    subcommands: [
      PluginNewCommand.self, PluginListCommand.self, PluginCheckCommand.self, PluginWhyCommand.self,
      PluginBuildCommand.self,
    ])

  /// Runs something that may fail, prints the error and ends with its exit code.
  static func run(_ body: () throws(FormatError) -> Int32) throws {
    var status = ExitStatus.done
    do throws(FormatError) { status = try body() } catch {
      var console = Console()
      console.show(error, of: nil)
      status = ExitStatus.of(error)
    }
    try ExitStatus.exit(status)
  }
}
