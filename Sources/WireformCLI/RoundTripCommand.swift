internal import ArgumentParser
internal import Wireform
internal import WireformCore

/// `wireform roundtrip`: what survives a trip through formats and back, field by field.
struct RoundTripCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roundtrip", abstract: "Shows what survives a trip through other formats, and what is lost where.",
    discussion: """
      Several formats are gone through one after the other: --via markdown,newsml-g2. Options follow their format: \
      --via newsml-g2,body=xhtml,ninjs
      """)

  @Argument(help: "A file, or - for standard input.")
  var input: String

  @Option(name: .long, help: ArgumentHelp("The formats to go through.", valueName: "format[,format...]"))
  var via: String

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Flag(name: .long, help: "Exit with 4 if something was lost.")
  var failIfLossy = false

  @OptionGroup var setting: SettingOptions
  @OptionGroup var plugins: PluginOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() throws {
    var console = verbosity.console
    var converter = try plugins.converter(console, maxBytes: reading.maxBytes)
    converter.settings = try setting.parsed()
    var lossy = false
    do throws(FormatError) { lossy = try trip(converter, &console) } catch {
      console.show(error, of: input)
      try ExitStatus.exit(ExitStatus.of(error))
    }
    if failIfLossy, lossy { try ExitStatus.exit(ExitStatus.losses) }
  }

  /// Makes the trip and prints it.
  /// - Returns: whether something was lost.
  private func trip(_ converter: Converter, _ console: inout Console) throws(FormatError) -> Bool {
    var report = reading.report()
    var articles: [Article] = []
    var source = try InputFile.open(input, seconds: report.limits.seconds)
    try converter.read(&source, as: reading.spec, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    console.show(report, of: input, articles: articles.count)
    var plain = converter
    plain.settings = []
    var rows: [Value] = []
    var lossy = false
    for spec in specs(converter) {
      var report = reading.report()
      let trip = try RoundTrip(articles, via: spec, converter: plain, report: &report)
      for (index, outcome) in trip.outcomes.enumerated() {
        if json { rows.append(value(outcome, spec, index)) } else { show(outcome, spec, index, of: articles.count) }
        lossy = lossy || outcome.differences.contains { $0.left != nil }
      }
      articles = trip.articles
    }
    if json { print(PrettyJSON.text(.array(rows))) }
    return lossy
  }

  /// Formats and their options, both parted by commas: what has a `=`, or names no format, belongs to the one before.
  private func specs(_ converter: Converter) -> [FormatSpec] {
    let whole = FormatSpec(parsing: via)
    var specs = [FormatSpec(name: whole.name)]
    for setting in whole.settings {
      if setting.value == nil, setting.key != "serve",
        (try? converter.format(FormatSpec(name: setting.key), role: .write)) != nil
      {
        specs.append(FormatSpec(name: setting.key))
      } else {
        specs[specs.count - 1].settings.append(setting)
      }
    }
    return specs
  }

  private func show(_ outcome: RoundTrip.Outcome, _ spec: FormatSpec, _ index: Int, of count: Int) {
    let which = count > 1 ? " #\(index)" : ""
    let lost = outcome.differences.filter { $0.left != nil }.count
    let added = outcome.differences.count - lost
    print("\(input)\(which) via \(spec.name): \(outcome.kept) kept, \(lost) lost or changed, \(added) added")
    let width = min(outcome.differences.map(\.path.description.count).max() ?? 0, 40)
    for difference in outcome.differences {
      let row = "  \(RoundTripCommand.word(difference))  \(difference.path.description.padded(to: width))"
      let words = [difference.left, difference.right].compactMap { $0?.summary }.joined(separator: " -> ")
      print("\(row)  \(words)")
    }
    for difference in outcome.unexplained { print("  NOT REPORTED  \(difference.path): please report this") }
  }

  private static func word(_ difference: Difference) -> String {
    difference.right == nil ? "lost   " : difference.left == nil ? "added  " : "changed"
  }

  private func value(_ outcome: RoundTrip.Outcome, _ spec: FormatSpec, _ index: Int) -> Value {
    let differences = outcome.differences.map { difference -> Value in
      var members: [Value.Member] = [
        .init("path", .string(difference.path.description)),
        .init("what", .string(RoundTripCommand.word(difference).trimmingEnd())),
      ]
      if let left = difference.left { members.append(.init("before", left)) }
      if let right = difference.right { members.append(.init("after", right)) }
      return .object(members)
    }
    let codes = Set(outcome.diagnostics.map(\.code.id)).sorted().map { Value.string($0) }
    return [
      "via": .string(spec.name), "article": .number(String(index)), "kept": .number(String(outcome.kept)),
      "differences": .array(differences),
      "unreported": .array(outcome.unexplained.map { .string($0.path.description) }),
      "codes": .array(codes),
    ]
  }
}
