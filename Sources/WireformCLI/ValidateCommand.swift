internal import ArgumentParser
internal import Glibc
internal import Wireform
internal import WireformCore
internal import WireformXML

/// `wireform validate`: whether documents keep the rules of their standards.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Holds documents against the rules of their standards.",
    discussion: """
      wireform validate story.xml                       the structural rules that Wireform knows of the format
      wireform validate feed.xml --schema NewsML-G2.xsd the official XML Schema as well, as a stream
      WIREFORM_SCHEMAS=DIR wireform validate *.xml      the newest schema of each format in DIR or DIR/FORMAT

      Formats without rules of their own, such as plain text, are read, and what the reader says is shown. The exit \
      code is 5 where a document is not valid.
      """)

  @Argument(help: "Files, or - for standard input.")
  var inputs: [String]

  @Option(name: .long, help: ArgumentHelp("An XML Schema to validate against as well.", valueName: "file"))
  var schema: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .long, help: "End with code 3 if there were warnings.")
  var failIfWarnings = false

  @OptionGroup var plugins: PluginOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    var console = verbosity.console
    let converter = try plugins.converter(console, maxBytes: reading.maxBytes)
    let validator = DocumentValidator(
      converter: converter, schemaPath: schema,
      schemaFolder: Glibc.getenv("WIREFORM_SCHEMAS").map { String(cString: $0) })
    var statuses: [Int32] = []
    for input in inputs {
      var report = reading.report()
      do throws(FormatError) {
        let verdict = try validator.validate(input, as: reading.spec, report: &report)
        console.show(report, of: input, articles: 1)
        if !verbosity.quiet { print("\(input): \(verdict.words)") }
        statuses.append(
          !verdict.isValid ? ExitStatus.invalid : failIfWarnings && report.count(.warning) > 0 ? ExitStatus.warnings : 0
        )
      } catch {
        console.show(report, of: input, articles: 1)
        console.show(error, of: input)
        statuses.append(ExitStatus.of(error))
      }
    }
    try ExitStatus.exit(status(of: statuses))
  }

  /// One input gives its own code; several give 1 where one could not be read, else the worst of them.
  private func status(of statuses: [Int32]) -> Int32 {
    if statuses.count == 1 { return statuses[0] }
    if statuses.contains(where: { $0 >= 64 }) { return ExitStatus.someFailed }
    return statuses.max() ?? ExitStatus.done
  }
}
