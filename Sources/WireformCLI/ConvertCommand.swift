internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform convert`, the default subcommand: files in, files out.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts documents (what 'wireform FILE' does).",
    discussion: """
      Without -t the format follows the extension of -o (.xml newsml-g2, .json article, .jsonl article lines, .md \
      markdown, .txt wire, .html html), else it is article. With -o DIR/ every input gets a file of its own; a \
      format that holds one article needs that for an input with more.
      """)

  @Argument(help: ArgumentHelp("Files and folders, or - for standard input.", valueName: "input"))
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The format to write with its options.", valueName: "format[,key=value]"))
  var to: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file, or a folder ending in /; - is standard output.", valueName: "path")
  )
  var output: String = "-"

  @OptionGroup var setting: SettingOptions
  @OptionGroup var plugins: PluginOptions

  @Option(name: .long, help: ArgumentHelp("Wrap text at this width where the format has a width.", valueName: "count"))
  var columns: Int?

  @Flag(name: .long, help: "Exit with 3 if there was a warning.")
  var failIfWarnings = false

  @Flag(name: .long, help: "Exit with 4 if something was lost.")
  var failIfLossy = false

  @Option(
    name: .long, help: ArgumentHelp("Files converted at once with -o DIR/; all cores by default.", valueName: "count"))
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("What a failed input means for the rest: continue or stop.", valueName: "what"))
  var onError: FailurePolicy = .continue

  @Flag(name: .long, help: "Print a line about the whole run on standard error.")
  var summary = false

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1, found \(jobs)") }
  }

  func run() throws {
    let start = SystemClock.seconds()
    var converter = Converter(plugins: plugins.host(maxBytes: reading.maxBytes))
    converter.settings = try setting.parsed()
    var conversion = Conversion(
      converter: converter, console: verbosity.console, from: reading.spec, to: target(converter),
      makeReport: { [reading] in reading.report() })
    conversion.workers = jobs ?? SystemClock.cores
    conversion.stopsAtFailure = onError == .stop
    do throws(FormatError) { try conversion.run(inputs, output: output) } catch {
      conversion.console.show(error, of: nil)
      throw ExitCode(ExitStatus.of(error))
    }
    if summary { conversion.console.print(conversion.summary(seconds: SystemClock.seconds() - start)) }
    try ExitStatus.exit(conversion.status(failIfWarnings: failIfWarnings, failIfLossy: failIfLossy))
  }

  /// The format to write: the one named, else by the output's extension, else the native one.
  private func target(_ converter: Converter) -> FormatSpec {
    var spec = to.map { FormatSpec(parsing: $0) } ?? byExtension(converter.registry)
    if let columns, let format = try? converter.format(spec, role: .write),
      format.writing?.options.contains(where: { $0.name == "width" }) == true
    {
      spec.settings.append(FormatSpec.Setting("width", String(columns)))
    }
    return spec
  }

  private func byExtension(_ registry: FormatRegistry) -> FormatSpec {
    let ending = FilePath.fileExtension(of: output).lowercased()
    switch ending {
    case "jsonl", "ndjson": return FormatSpec(parsing: "article,lines=true")
    case "json": return FormatSpec(name: "article")
    case "xml" where (try? registry.format(named: "newsml-g2")) != nil: return FormatSpec(name: "newsml-g2")
    default: return FormatSpec(name: registry.writer(forExtension: ending)?.id ?? "article")
    }
  }
}

/// What a failed input means for the rest of a run.
enum FailurePolicy: String, ExpressibleByArgument {
  case `continue`, stop
}
