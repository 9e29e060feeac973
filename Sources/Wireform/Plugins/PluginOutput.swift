internal import WireformCore
internal import WireformJSON

/// A one-shot program at work on one output: a run for the Article, or one at the end for all of them as JSON Lines.
final class OneShotOutput: ArticleOutput {
  private let command: PluginCommand
  private let values: [Value.Member]
  private let description: FormatDescription
  private let limits: PluginLimits
  private let kept: KeptFields?
  private var input = ByteSink()

  init(command: PluginCommand, values: [Value.Member], description: FormatDescription, limits: PluginLimits) {
    self.command = command
    self.values = values
    self.description = description
    self.limits = limits
    kept = description.keeps.map { KeptFields($0) }
  }

  func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
    ArticleJSONWriter.write(article, to: &input, layout: .spaced, bodyText: true)
    input.write(byte: 0x0A)
    kept?.report(article, to: &report)
    if description.holds == .one { try run(&sink, &report) }
  }

  func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    if description.holds == .many { try run(&sink, &report) }
  }

  private func run(_ sink: inout ByteSink, _ report: inout Report) throws(FormatError) {
    var command = command
    command.environment = PluginFormat.variables(values, "write", report)
    let run = try PluginRun(command, input: input.takeBytes(), limits: limits)
    run.output.withUnsafeBytes { sink.write($0) }
    let said = PluginLog.tell(
      run.log, of: command.title, codes: description.codes, area: description.id, to: &report)
    if !said, kept == nil { report.add(.pluginSilent, "'\(command.title)' does not tell what it leaves out") }
  }
}

/// A program that stays alive at work on one output: a request for each Article, or one in parts for all of them.
final class ServerOutput: ArticleOutput {
  private let pool: PluginPool
  private let values: [Value.Member]
  private let description: FormatDescription
  private let kept: KeptFields?
  /// The copy that has the first parts of an output of many.
  private var server: PluginServer?

  init(pool: PluginPool, values: [Value.Member], description: FormatDescription) {
    self.pool = pool
    self.values = values
    self.description = description
    kept = description.keeps.map { KeptFields($0) }
  }

  deinit { if let server { pool.give(server) } }

  func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
    kept?.report(article, to: &report)
    guard description.holds == .many else {
      return try pool.use { (server) throws(FormatError) in
        try ask(server, [copy article], more: false, continues: false, &sink, &report)
      }
    }
    let isFirst = server == nil
    let server = server ?? pool.take()
    self.server = server
    try ask(server, [copy article], more: true, continues: !isFirst, &sink, &report)
  }

  func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    guard description.holds == .many else { return }
    let isFirst = server == nil
    try ask(server ?? pool.take(), [], more: false, continues: !isFirst, &sink, &report)
  }

  private func ask(
    _ server: PluginServer, _ articles: [Article], more: Bool, continues: Bool, _ sink: inout ByteSink,
    _ report: inout Report
  ) throws(FormatError) {
    var request = StreamRequest(
      id: .null, from: StreamProtocol.articleFormat, to: description.id, input: .articles(articles))
    request.writerOptions = values
    request.more = more
    var parts: [[UInt8]] = []
    try server.ask(request, continues: continues, report: &report) { (answer, _) throws(FormatError) in
      if let output = answer.output { parts.append(output) }
    }
    for part in parts { part.withUnsafeBytes { sink.write($0) } }
  }
}
