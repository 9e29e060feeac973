internal import WireformCore

/// What becomes of one request, or of several that go on: Articles, or a writer's output, in parts.
final class StreamOutput {
  private let id: Value
  private let formatID: String
  private var writer: FormatDescriptor.OpenWriter?
  private var sink = ByteSink()
  private var articles: [Article] = []
  private var count = 0
  private var found: String?

  /// Parts are sent when so many bytes or Articles have come together.
  private static let partSize = 1 << 20
  private static let partCount = 256

  init(_ request: StreamRequest, _ converter: Converter) throws(FormatError) {
    id = request.id
    let spec = request.writing
    let format = try converter.writingFormat(spec)
    formatID = format.id
    if format.id != StreamProtocol.articleFormat { writer = try format.writing?.open(spec.settings, format: format.id) }
  }

  /// Converts what a request brings, and answers it.
  func take(
    _ request: StreamRequest, _ settings: StreamServer.Settings, _ report: Report, _ send: (StreamAnswer) -> Void
  ) throws(FormatError) {
    var report = report
    do throws(FormatError) {
      try read(request, settings, &report, send)
      if !request.more { try writer?.finish(&sink, report: &report) }
    } catch {
      // What was whole before stands.
      if count > 0 { flush(&report, more: true, send) }
      throw error
    }
    flush(&report, more: request.more, send)
  }

  private func read(
    _ request: StreamRequest, _ settings: StreamServer.Settings, _ report: inout Report,
    _ send: (StreamAnswer) -> Void
  ) throws(FormatError) {
    var converter = settings.converter
    converter.settings += request.settings
    if let name = request.reading?.name { try settings.checkName(name) }
    switch request.input {
    case .articles(let articles):
      for (index, article) in articles.enumerated() {
        report.article = index
        try put(try converter.applying(article), &report, send)
      }
      report.article = nil
    case .bytes(let bytes):
      var source = ByteSource(bytes, name: request.fileName)
      try read(&source, converter, request, &report, send)
    case .path(let path):
      guard settings.allowsPaths else {
        throw FormatError(.usage, .inputMissing, "this server opens no files; send the content")
      }
      var source = try InputFile.open(path)
      try read(&source, converter, request, &report, send)
    case .sniff: break
    }
  }

  private func read(
    _ source: inout ByteSource, _ converter: Converter, _ request: StreamRequest, _ report: inout Report,
    _ send: (StreamAnswer) -> Void
  ) throws(FormatError) {
    let format = try converter.read(&source, as: request.reading, report: &report) {
      (article, report) throws(FormatError) in try put(article, &report, send)
    }
    if request.from == nil { found = format.id }
  }

  private func put(
    _ article: Article, _ report: inout Report, _ send: (StreamAnswer) -> Void
  ) throws(FormatError) {
    if writer == nil {
      articles.append(article)
    } else {
      guard writer?.holds == .many || count == 0 else {
        throw FormatError(.usage, .outputHoldsOne, "\(formatID) holds one article, and the input has more")
      }
      let before = sink.pending
      do throws(FormatError) { try writer?.write(article, to: &sink, report: &report) } catch {
        sink.truncate(toPending: before)
        throw error
      }
    }
    count += 1
    guard sink.pending > StreamOutput.partSize || articles.count >= StreamOutput.partCount else { return }
    let number = report.article
    flush(&report, more: true, send)
    report.article = number
  }

  /// Answers with what has come together; a part ends behind a whole Article, so that no character is cut in two.
  private func flush(_ report: inout Report, more: Bool, _ send: (StreamAnswer) -> Void) {
    var answer = StreamAnswer(id: id)
    answer.format = found
    if writer == nil { answer.articles = articles } else { answer.output = sink.takeBytes() }
    answer.diagnostics = report.diagnostics
    answer.more = more
    report.clear()
    articles = []
    send(answer)
  }
}
