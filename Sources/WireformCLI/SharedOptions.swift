internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// How much a command says.
struct VerbosityOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show notes too: what was inferred, supplied or normalised.")
  var verbose = false

  var console: Console { Console(quiet ? .quiet : verbose ? .verbose : .normal) }
}

/// How an input is read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The input's format with its options; found out by default.", valueName: "format[,key=value]"),
    completion: FormatCompletion.reading)
  var from: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The only clock: an ISO 8601 date in place of the time of the run.", valueName: "date"))
  var now: String?

  @Option(name: .long, help: ArgumentHelp("Refuse documents of more bytes.", valueName: "count"))
  var maxBytes: Int?

  @Option(name: .long, help: ArgumentHelp("Refuse deeper nesting than this.", valueName: "count"))
  var maxDepth: Int?

  @Option(name: .long, help: ArgumentHelp("Refuse more articles in an input.", valueName: "count"))
  var maxArticles: Int?

  @Option(
    name: .long, help: ArgumentHelp("Give an input up when it takes longer, as a pipe may.", valueName: "seconds"))
  var timeout: Int?

  var spec: FormatSpec? { from.map { FormatSpec(parsing: $0) } }

  func validate() throws {
    if let now, PartialDate(now)?.isComplete != true {
      throw ValidationError("--now takes a date with time and zone such as 2026-01-31T12:00:00Z, found '\(now)'")
    }
    for bound in [maxBytes, maxDepth, maxArticles, timeout] {
      if let bound, bound < 1 { throw ValidationError("a limit is a number from 1, found \(bound)") }
    }
  }

  /// An empty report with the limits and the clock that the user gave.
  func report(wantsTrace: Bool = false) -> Report {
    var limits = Limits()
    if let maxBytes { limits.bytes = maxBytes }
    if let maxDepth { limits.depth = maxDepth }
    if let maxArticles { limits.articles = maxArticles }
    limits.seconds = timeout
    return Report(limits: limits, now: now.flatMap { PartialDate($0) } ?? SystemClock.now(), wantsTrace: wantsTrace)
  }
}

/// Where formats of users are found, and what they may cost.
struct PluginOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Look for plugins in this folder first; may be given several times.", valueName: "folder"))
  var pluginPath: [String] = []

  @Option(name: .long, help: ArgumentHelp("Stop a plugin that takes longer for a document.", valueName: "seconds"))
  var pluginTimeout: Double?

  func validate() throws {
    if let pluginTimeout, !(pluginTimeout > 0) { throw ValidationError("--plugin-timeout takes a number above 0") }
  }

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      "Change articles between reader and writer: dateline=in|out, codes=FILE.csv, a program's path or name.",
      valueName: "name[,key=value]"))
  var filters: [String] = []

  /// A converter with the plugins and the filters that the user names.
  /// - Throws: an exit code, after the error was printed.
  func converter(_ console: Console, maxBytes: Int? = nil) throws -> Converter {
    let host = host(maxBytes: maxBytes)
    var converter = Converter(plugins: host)
    do throws(FormatError) {
      for text in filters { converter.filters.append(try host.filter(text)) }
    } catch {
      var console = console
      console.show(error, of: nil)
      throw ExitCode(ExitStatus.of(error))
    }
    return converter
  }

  /// Finds and starts plugins; it does nothing before it is asked.
  /// - Parameter maxBytes: how much a plugin may write, where the user says so.
  func host(maxBytes: Int? = nil) -> PluginHost {
    var limits = pluginTimeout.map { PluginLimits(documentSeconds: $0) } ?? PluginLimits()
    if let maxBytes { limits.outputBytes = maxBytes }
    return PluginHost(path: .standard(pluginPath), limits: limits, onModule: { NativeHost.handOver() })
  }
}

/// Fields that the user sets.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set a field of every article by its path; an empty value takes it away.", valueName: "path=value"))
  var settings: [String] = []

  func validate() throws { _ = try parsed() }

  /// The settings in the order given.
  func parsed() throws -> [Converter.Setting] {
    try settings.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let path = FieldPath(parsing: String(parts[0])), !path.steps.isEmpty else {
        throw ValidationError("--set takes path=value such as headline='Ferry adrift', found '\(text)'")
      }
      return Converter.Setting(path, String(parts[1]))
    }
  }
}
