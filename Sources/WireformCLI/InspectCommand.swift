internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform inspect`: the Article as a tree, or what each line of the source became.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what was understood of a document.",
    discussion: "--explain marks every line of a text with the part of the article it became and the rule.")

  @Argument(help: "A file, or - for standard input.")
  var input: String

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .long, help: "Mark every source line with the part it became and the rule that decided it.")
  var explain = false

  @OptionGroup var setting: SettingOptions
  @OptionGroup var plugins: PluginOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    var console = verbosity.console
    var converter = try plugins.converter(console, maxBytes: reading.maxBytes)
    converter.settings = try setting.parsed()
    var report = reading.report(wantsTrace: explain)
    var count = 0
    var failure: FormatError?
    do throws(FormatError) {
      var source = try InputFile.open(input, seconds: report.limits.seconds)
      let format = try converter.read(&source, as: reading.spec, report: &report) { (article, _) throws(FormatError) in
        count += 1
        guard !explain else { return }
        if count > 1 { print("---") }
        print(article.debugDescription, terminator: "")
      }
      if explain { try printTrace(report, format) }
    } catch { failure = error }
    console.show(report, of: input, articles: count)
    if let failure {
      console.show(failure, of: input)
      try ExitStatus.exit(ExitStatus.of(failure))
    }
  }

  private func printTrace(_ report: Report, _ format: FormatDescriptor) throws(FormatError) {
    guard let trace = report.trace, !trace.text.isEmpty else {
      throw FormatError(.usage, .unknownOption, "\(format.id) is no text format: --explain has no lines to mark")
    }
    for row in Explanation(trace).rows { print(row) }
  }
}
