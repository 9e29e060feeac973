internal import ArgumentParser
internal import Wireform
internal import WireformCore
internal import WireformTesting

/// `wireform plugin check`: the laws of formats, tried on a plugin.
struct PluginCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tries the laws of formats on a plugin.",
    discussion: """
      A format that is read and written must bring back what it was given, or declare each loss; one that is only \
      written must have each field in its output or declare it lost. What breaks a law is shown with an article \
      that breaks it, and the exit code is 5.
      """)

  @Argument(help: "The name or the path of a plugin, with its options.")
  var plugin: String

  @Option(name: .long, help: ArgumentHelp("A document of the format; may be given several times.", valueName: "file"))
  var sample: [String] = []

  @Flag(name: .long, help: "Take the program at the path for a reader.")
  var reader = false

  @Flag(name: .long, help: "Try all laws, on many articles and hostile input; it can take minutes.")
  var thorough = false

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    try PluginCommands.run { () throws(FormatError) in try check(plugins.host()) }
  }

  private func check(_ host: PluginHost) throws(FormatError) -> Int32 {
    let spec = FormatSpec(parsing: plugin)
    let isReader = reader || PluginFile(path: spec.name)?.kind == .reader
    let format = try Converter(plugins: host).format(spec, role: isReader ? .read : .write)
    let can = [format.reading.map { _ in "reads" }, format.writing.map { _ in "writes" }].compactMap { $0 }
    print("\(format.id): \(format.summary) (\(can.joined(separator: ", ")))")
    var samples: [Sample] = []
    for path in sample {
      var source = try InputFile.open(path)
      samples.append(Sample(name: path, bytes: try source.readAll()))
    }
    var failed = try checkReading(samples, format, spec)
    var laws = FormatLaws(format, kind: .own)
    laws.reading = spec.settings
    laws.writing = spec.settings
    if !thorough {
      laws.generatedArticles = 4
      laws.limit = 5
    }
    let tried = laws.laws.filter { thorough || $0 != .totality }
    for law in tried {
      let violations = laws.check(samples: samples, only: [law])
      print("\(violations.isEmpty ? "ok    " : "broken") the law of \(law.rawValue)")
      for violation in violations { print("\n\(violation)\n") }
      failed = failed || !violations.isEmpty
    }
    return failed ? ExitStatus.invalid : ExitStatus.done
  }

  /// Reads the samples; a reader that gives nothing and says nothing of it fails.
  private func checkReading(
    _ samples: [Sample], _ format: FormatDescriptor, _ spec: FormatSpec
  ) throws(FormatError) -> Bool {
    guard let reading = format.reading else { return false }
    if samples.isEmpty, format.writing == nil { print("no --sample FILE to read: nothing was checked") }
    var failed = false
    for sample in samples {
      var source = ByteSource(sample.bytes, name: sample.name)
      var report = Report(now: SystemClock.now())
      var count = 0
      do throws(FormatError) {
        try reading.read(&source, settings: spec.settings, format: format.id, report: &report) {
          (_, _) throws(FormatError) in count += 1
        }
        print("\(count > 0 ? "ok    " : "broken") reading \(sample.name): \(count) articles")
        failed = failed || count == 0
      } catch {
        print("broken reading \(sample.name): \(error)")
        failed = true
      }
    }
    return failed
  }
}
