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

      Folders are searched for files at any depth, and -o DIR/ keeps their tree. Patterns such as 'in/**/*.xml' in \
      quotes are matched here. --name makes the names of outputs: {stem}, {dir} and {ext} of the input, {n} the \
      article's number, {id}, {date}, {year}, {month}, {day}, {slug}, {headline}, {language}, {provider} of the \
      article, as in '{year}/{month}/{id}'; a pattern with something of the article writes a file for each.
      """)

  @Argument(
    help: ArgumentHelp("Files, folders and patterns, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Also the files that a list names, one a line; - is standard input.", valueName: "list"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .long], help: "In the list of --files-from a NUL ends a name, as of find -print0.")
  var null = false

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The format to write with its options.", valueName: "format[,key=value]"),
    completion: FormatCompletion.writing)
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

  @Option(
    name: .long,
    help: ArgumentHelp("The names of outputs in a folder, without extension; {stem} by default.", valueName: "pattern"))
  var name: String?

  @Flag(name: .long, help: "Leave out inputs that an earlier run into the folder has done and that have not changed.")
  var resume = false

  @Option(
    name: .long, help: ArgumentHelp("Write every diagnostic and outcome to a file as JSON Lines.", valueName: "file"))
  var report: String?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Print a line about the whole run on standard error; by default where a person watches a run over many.")
  var summary: Bool?

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1, found \(jobs)") }
    guard !inputs.isEmpty || filesFrom != nil else {
      throw ValidationError("no input: name files or folders, or - for standard input")
    }
  }

  func run() throws {
    var console = verbosity.console
    do {
      let conversion = Conversion(try request(), console: console)
      try conversion.run(try listed(), output: output)
      try ExitStatus.exit(conversion.status(failIfWarnings: failIfWarnings, failIfLossy: failIfLossy))
    } catch let error as FormatError {
      console.show(error, of: nil)
      throw ExitCode(ExitStatus.of(error))
    }
  }

  private func request() throws -> Conversion.Request {
    var converter = try plugins.converter(verbosity.console, maxBytes: reading.maxBytes)
    converter.settings = try setting.parsed()
    var request = Conversion.Request(
      converter: converter, from: reading.spec, to: target(converter),
      makeReport: { [reading] in reading.report() })
    request.workers = jobs ?? SystemClock.cores
    request.stopsAtFailure = onError == .stop
    request.naming = try name.map { try NamePattern(parsing: $0) } ?? .stem
    request.variant = plugins.filters.map { " --filter \($0)" }.joined()
    request.resumes = resume
    request.reportPath = report
    request.tellsSummary = summary
    return request
  }

  private func listed() throws -> InputList {
    let isFolder = output.hasSuffix("/") || FileTree.isFolder(output)
    var list = InputList(excluding: isFolder ? output : nil)
    for input in inputs { list.add(input) }
    if let filesFrom { try list.add(listIn: filesFrom, nulls: null) }
    return list
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
