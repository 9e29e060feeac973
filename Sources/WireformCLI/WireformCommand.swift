internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// The `wireform` command: one file a subcommand, `convert` where none is named.
@main
struct WireformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wireform",
    abstract: "Converts news documents from one format to another.",
    discussion: """
      wireform story.txt -t newsml-g2            one story to standard output
      wireform story.txt -o story.md             the format by the extension
      wireform inbox/ -t ninjs -o outbox/        a folder, a file for each
      cat story.txt | wireform - -t article      from a pipe
      wireform watch inbox/ outbox/ -t ninjs     what is delivered to a folder, as it comes
      wireform stream                            requests and answers over a pipe
      wireform inspect story.txt --explain       what each line became, and why
      wireform formats newsml-g2                 a format's options

      What does not survive a conversion is reported on standard error, field by field. 'wireform codes CODE' \
      explains a diagnostic.

      Exit codes: 0 done; 1 some of several inputs failed; 3 warnings with --fail-if-warnings; 4 losses with \
      --fail-if-lossy; 5 invalid; 64 usage; 65 bad data; 66 no input; 69 plugin unavailable; 70 our fault; \
      73 cannot create the output; 74 reading or writing failed; 128 and the signal's number where one ended the run.
      """,
    version: "wireform \(WireformVersion.current)",
    subcommands: [
      ConvertCommand.self, DetectCommand.self, InspectCommand.self, RoundTripCommand.self, ValidateCommand.self,
      WatchCommand.self, StreamCommand.self, FormatsCommand.self, CodesCommand.self, PluginCommands.self,
      CompletionCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ConvertCommand.self)

  /// Runs the subcommand that the arguments name; a plain conversion is parsed on its own at once, since the search
  /// through the tree of commands is half of the time that parsing takes and most runs are one short story. The
  /// arguments keep names in no encoding.
  static func main() {
    let arguments = PathText.arguments()
    guard let conversion = plainConversion(arguments) else { return main(arguments) }
    do { try conversion.run() } catch { ConvertCommand.exit(withError: error) }
  }

  /// The conversion that the arguments ask for without naming a subcommand; nil for everything else, and for what is
  /// no valid conversion, so that help and errors always come from the whole command.
  private static func plainConversion(_ arguments: [String]) -> ConvertCommand? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !arguments.contains(where: names.contains) else { return nil }
    return try? ConvertCommand.parse(arguments)
  }
}
