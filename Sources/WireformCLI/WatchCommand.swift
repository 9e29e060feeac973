internal import ArgumentParser
internal import Synchronization
internal import Wireform
internal import WireformCore

/// `wireform watch`: a hot folder.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Converts what is delivered to a folder, as it comes.",
    discussion: """
      A story is taken when it is whole: renamed into the folder, or unchanged for --settle seconds. It then moves to \
      IN/done or IN/failed with its report beside it, NAME.report.jsonl. Names that end in .tmp, .part, .partial, \
      .filepart or ~ and hidden names are not touched.

      Outputs appear whole. Killed at any moment, the next run neither loses nor repeats a story. A file that cannot \
      be read to its end fails as a whole, so that it can be delivered again; where the disk is full, it is tried \
      again. Ctrl-C or SIGTERM ends the run.
      """)

  @Argument(help: "The folder that stories are delivered to.", completion: .directory)
  var input: String

  @Argument(help: "The folder for what they become.", completion: .directory)
  var output: String

  @OptionGroup var reading: ReadingOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The format to write with its options.", valueName: "format[,key=value]"),
    completion: FormatCompletion.writing)
  var to: String = "article"

  @Option(
    name: .long,
    help: ArgumentHelp("The names of outputs, without extension; see convert --help.", valueName: "pattern"))
  var name: String?

  @OptionGroup var setting: SettingOptions
  @OptionGroup var plugins: PluginOptions

  @Option(name: .long, help: ArgumentHelp("How long a file must stay as it is to be whole.", valueName: "seconds"))
  var settle: Double = 2

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Look this often instead of being told by the system, as for network file systems.", valueName: "seconds"))
  var poll: Double?

  @Option(name: .long, help: ArgumentHelp("Where converted stories go; IN/done by default.", valueName: "folder"))
  var done: String?

  @Option(name: .long, help: ArgumentHelp("Where others go; IN/failed by default.", valueName: "folder"))
  var failed: String?

  @Option(name: .long, help: ArgumentHelp("Stories converted at once; all cores by default.", valueName: "count"))
  var jobs: Int?

  @Flag(name: .long, help: "End when all that is there is done.")
  var once = false

  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1, found \(jobs)") }
    for (option, seconds) in [("--settle", settle), ("--poll", poll ?? 1)] where !(0...86_400).contains(seconds) {
      throw ValidationError("\(option) takes seconds from 0 to 86400, found \(seconds)")
    }
  }

  func run() throws {
    var console = verbosity.console
    do {
      let folder = try HotFolder(try settings())
      Interruption.install()
      let summary = Mutex(BatchSummary())
      let shared = Mutex(console)
      folder.run(report: { [reading] in reading.report() }) { outcome in
        summary.withLock { $0.add(outcome) }
        shared.withLock { Self.tell(outcome, &$0) }
      }
      let failures = summary.withLock { $0.failed }
      if once, failures > 0 { throw ExitCode(ExitStatus.someFailed) }
    } catch let error as FormatError {
      console.show(error, of: nil)
      throw ExitCode(ExitStatus.of(error))
    }
  }

  private func settings() throws -> HotFolder.Settings {
    var converter = try plugins.converter(verbosity.console, maxBytes: reading.maxBytes)
    converter.settings = try setting.parsed()
    var settings = HotFolder.Settings(
      input: input, output: output, converter: converter, from: reading.spec, to: FormatSpec(parsing: to))
    settings.done = done
    settings.failed = failed
    settings.settle = settle
    settings.interval = poll
    settings.once = once
    settings.workers = jobs ?? SystemClock.cores
    settings.naming = try name.map { try NamePattern(parsing: $0) } ?? .stem
    return settings
  }

  private static func tell(_ outcome: BatchOutcome, _ console: inout Console) {
    let input = outcome.input.path
    if let failure = outcome.failure { return console.show(failure, of: input) }
    guard console.verbosity != .quiet else { return }
    var text = "\(PathText.shown(input)): \(outcome.articles) \(outcome.articles == 1 ? "article" : "articles")"
    if let first = outcome.outputs.first { text += " -> \(PathText.shown(first))" }
    if outcome.outputs.count > 1 { text += " and \(outcome.outputs.count - 1) more" }
    let losses = outcome.count(.loss)
    if losses > 0 { text += ", \(losses) \(losses == 1 ? "loss" : "losses")" }
    console.print(text)
  }
}
