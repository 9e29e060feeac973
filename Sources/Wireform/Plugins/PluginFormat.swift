internal import ArticleJSON
internal import WireformCore
internal import WireformJSON

/// Makes formats of plugins: descriptors like those of built-in formats.
enum PluginFormat {
  /// Settings that are the host's, not the plugin's.
  static let hostSettings: Set<String> = ["serve"]

  static func plain(_ settings: [FormatSpec.Setting]) -> [FormatSpec.Setting] {
    settings.filter { !hostSettings.contains($0.key) }
  }

  // MARK: One-shot programs

  /// A format of one-shot programs.
  static func oneShot(
    _ description: FormatDescription, takesAny: Bool, reader: PluginCommand?, writer: PluginCommand?,
    limits: PluginLimits
  ) -> FormatDescriptor {
    let id = description.id
    let reading = reader.map { command in
      let options = description.readerOptions ?? []
      return FormatDescriptor.Reading(options: options, takesAny: true) {
        (source, settings, report, emit) throws(FormatError) in
        try options.check(plain(settings), format: id, takesAny: takesAny)
        var command = command
        let values = try PluginSettings.values(plain(settings), options, format: id)
        command.environment = variables(values, "read", report)
        if let name = source.name { command.environment["WIREFORM_FILE_NAME"] = FilePath.name(of: name) }
        try read(&source, command, description, limits, &report, emit)
      }
    }
    let writing = writer.map { command in
      let options = description.writerOptions ?? []
      return FormatDescriptor.Writing(options: options) { (settings, id) throws(FormatError) in
        try options.check(plain(settings), format: id, takesAny: takesAny)
        let values = try PluginSettings.values(plain(settings), options, format: id)
        let output = OneShotOutput(command: command, values: values, description: description, limits: limits)
        return FormatDescriptor.OpenWriter(output, holds: description.holds)
      }
    }
    return descriptor(description, reading, writing, sniff: nil)
  }

  static func variables(_ values: [Value.Member], _ role: String, _ report: Report) -> [String: String] {
    var variables = PluginSettings.environment(values)
    variables["WIREFORM_ROLE"] = role
    if let now = report.now { variables["WIREFORM_NOW"] = now.description }
    return variables
  }

  private static func read(
    _ source: inout ByteSource, _ command: PluginCommand, _ description: FormatDescription, _ limits: PluginLimits,
    _ report: inout Report, _ emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let input = try source.readAll(limit: report.limits.bytes)
    let run = try PluginRun(command, input: input, limits: limits)
    let articles = try articles(in: run.output, of: command, &report)
    _ = PluginLog.tell(run.log, of: command.title, codes: description.codes, area: description.id, to: &report)
    for article in articles { try emit(article, &report) }
  }

  /// The Articles that a program wrote.
  /// - Throws: `plugin/bad-output` with the place in its output.
  static func articles(
    in output: [UInt8], of command: PluginCommand, _ report: inout Report
  ) throws(FormatError) -> [Article] {
    var inner = Report(limits: report.limits, now: report.now)
    var output = ByteSource(output)
    var articles: [Article] = []
    do throws(FormatError) {
      try ArticleReader.read(&output, options: ArticleReader.Options(), report: &inner) {
        (article, _) throws(FormatError) in articles.append(article)
      }
    } catch {
      let place = error.diagnostic.place.map { " at \($0) of its output" } ?? ""
      throw FormatError(
        .unavailable, .pluginBadOutput, "'\(command.title)' wrote no article\(place): \(error.diagnostic.message)")
    }
    for diagnostic in inner.diagnostics where diagnostic.code != .articleNoVersion {
      report.add(diagnostic.code, "in the output of '\(command.title)': \(diagnostic.message)", path: diagnostic.path)
    }
    return articles
  }

  // MARK: Programs that serve

  /// A format of a program that stays alive.
  static func server(_ description: FormatDescription, _ pool: PluginPool) -> FormatDescriptor {
    let id = description.id
    let reading = description.readerOptions.map { options in
      FormatDescriptor.Reading(options: options, takesAny: true) {
        (source, settings, report, emit) throws(FormatError) in
        try options.check(plain(settings), format: id)
        let bytes = try source.readAll(limit: report.limits.bytes)
        var request = StreamRequest(id: .null, from: id, to: StreamProtocol.articleFormat, input: .bytes(bytes))
        request.readerOptions = try PluginSettings.values(plain(settings), options, format: id)
        request.fileName = source.name.map { FilePath.name(of: $0) }
        try pool.use { (server) throws(FormatError) in
          try server.ask(request, report: &report) { (answer, report) throws(FormatError) in
            for article in answer.articles ?? [] { try emit(article, &report) }
          }
        }
      }
    }
    let writing = description.writerOptions.map { options in
      FormatDescriptor.Writing(options: options) { (settings, id) throws(FormatError) in
        try options.check(plain(settings), format: id)
        let values = try PluginSettings.values(plain(settings), options, format: id)
        let output = ServerOutput(pool: pool, values: values, description: description)
        return FormatDescriptor.OpenWriter(output, holds: description.holds)
      }
    }
    return descriptor(description, reading, writing, sniff: description.sniffs ? sniff(id, pool) : nil)
  }

  private static func sniff(
    _ id: String, _ pool: PluginPool
  ) -> @Sendable (FormatDescriptor.Head) -> FormatDescriptor.Score? {
    { head in
      var request = StreamRequest(id: .null, input: .sniff(head.bytes, isWhole: head.isWhole))
      request.fileName = head.fileName.map { FilePath.name(of: $0) }
      var found: FormatDescriptor.Score?
      var report = Report()
      // A program that cannot say is no candidate; naming it shows why.
      try? pool.use { (server) throws(FormatError) in
        try server.ask(request, report: &report) { (answer, _) throws(FormatError) in
          guard let score = answer.score, score.format == nil || score.format == id else { return }
          found = FormatDescriptor.Score(score.points, score.reason)
        }
      }
      return found
    }
  }

  private static func descriptor(
    _ description: FormatDescription, _ reading: FormatDescriptor.Reading?, _ writing: FormatDescriptor.Writing?,
    sniff: (@Sendable (FormatDescriptor.Head) -> FormatDescriptor.Score?)?
  ) -> FormatDescriptor {
    let signatures = description.signatures
    return FormatDescriptor(
      id: description.id, aliases: description.aliases, extensions: description.extensions,
      mediaTypes: description.mediaTypes, summary: description.summary, reading: reading, writing: writing,
      codes: description.codes,
      sniff: { head in
        var bytes = head.bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let best = signatures.filter { bytes.starts(with: $0.starts.utf8) }.max { $0.points < $1.points }
        return best.map { FormatDescriptor.Score($0.points, $0.reason) } ?? sniff?(head)
      })
  }
}
