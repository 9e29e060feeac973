internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform stream`: requests and answers over a pipe.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream", abstract: "Converts on request, over a pipe, for programs that convert much.",
    discussion: """
      One JSON object a line on standard input, one a line on standard output:

        {"id": 1, "to": "ninjs", "content": "LONDON, Aug 2 (Reuters) - ..."}
        {"id": 1, "format": "wire", "output": "{...}", "diagnostics": [...]}

      A request names from and to, and brings content, contentBase64, articles or a path; without to the answer holds \
      the articles themselves. The protocol is that of plugins: Sources/Wireform/Protocol/PROTOCOL.md. Both sides begin \
      with a hello; a client may leave its own out. The end of the input ends the run.
      """)

  @Option(name: .long, help: ArgumentHelp("Requests converted at once; all cores by default.", valueName: "count"))
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("Requests read and not yet answered; then reading waits.", valueName: "count"))
  var inFlight: Int = 64

  @Flag(name: .long, help: "Answer as soon as an answer is known, in any order.")
  var unordered = false

  @Flag(name: .long, help: "Open no files and start no programs: refuse requests that name a path.")
  var noPaths = false

  @OptionGroup var plugins: PluginOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The only clock: an ISO 8601 date in place of the time of the run.", valueName: "date"))
  var now: String?

  @Option(name: .long, help: ArgumentHelp("Refuse requests of more bytes.", valueName: "count"))
  var maxBytes: Int?

  func validate() throws {
    for bound in [jobs, inFlight, maxBytes] {
      if let bound, bound < 1 { throw ValidationError("a count is a number from 1, found \(bound)") }
    }
    if let now, PartialDate(now)?.isComplete != true {
      throw ValidationError("--now takes a date with time and zone such as 2026-01-31T12:00:00Z, found '\(now)'")
    }
  }

  func run() throws {
    var settings = StreamServer.Settings(converter: try plugins.converter(Console(), maxBytes: maxBytes))
    settings.workers = jobs ?? SystemClock.cores
    settings.inFlight = inFlight
    settings.isOrdered = !unordered
    settings.allowsPaths = !noPaths
    settings.now = now.flatMap { PartialDate($0) } ?? SystemClock.now()
    if let maxBytes { settings.limits.bytes = maxBytes }
    do throws(FormatError) { try StreamServer(settings).run() } catch {
      var console = Console()
      console.show(error, of: nil)
      throw ExitCode(ExitStatus.of(error))
    }
  }
}
