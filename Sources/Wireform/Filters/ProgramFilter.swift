internal import WireformCore
internal import WireformJSON

/// A filter that is a one-shot program: an Article as JSON in, Articles as JSON out.
enum OneShotFilter {
  static func make(
    _ description: FormatDescription, _ command: PluginCommand, _ values: [Value.Member], _ limits: PluginLimits
  ) -> ArticleFilter {
    ArticleFilter(description.id) { (article, report) throws(FormatError) in
      var command = command
      command.environment = PluginFormat.variables(values, "filter", report)
      var sink = ByteSink()
      ArticleJSONWriter.write(article, to: &sink, layout: .spaced, bodyText: true)
      sink.write(byte: 0x0A)
      let run = try PluginRun(command, input: sink.takeBytes(), limits: limits)
      _ = PluginLog.tell(run.log, of: command.title, codes: description.codes, area: description.id, to: &report)
      // A filter that prints nothing takes the Article out.
      guard run.output.contains(where: { $0 > 0x20 }) else { return [] }
      return try PluginFormat.articles(in: run.output, of: command, &report)
    }
  }
}

/// A filter that is a program that stays alive: asked from `article` to `article`.
enum ServerFilter {
  static func make(_ name: String, _ pool: PluginPool, _ values: [Value.Member]) -> ArticleFilter {
    ArticleFilter(name) { (article, report) throws(FormatError) in
      var request = StreamRequest(
        id: .null, from: StreamProtocol.articleFormat, to: StreamProtocol.articleFormat, input: .articles([article]))
      request.writerOptions = values
      var articles: [Article] = []
      try pool.use { (server) throws(FormatError) in
        try server.ask(request, report: &report) { (answer, _) throws(FormatError) in
          articles += answer.articles ?? []
        }
      }
      return articles
    }
  }
}
