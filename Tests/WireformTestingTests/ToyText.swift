import WireformCore
import WireformTesting

/// A format of lines: the headline first, each other line a paragraph; every byte is traced.
enum ToyText {
  static let format = FormatDescriptor(
    id: "toy-text", summary: "A toy.", reading: .init(ToyTextReader.self), writing: .init(ToyTextWriter.self))

  static func laws(reading: String = "", writing: String = "") -> FormatLaws {
    var laws = FormatLaws(
      format, kind: .text, reading: [.init("cheat", reading)], writing: [.init("cheat", writing)])
    laws.generatedArticles = 12
    laws.limit = 5
    laws.hostileSizes = (4_000, 40_000)
    return laws
  }
}

struct ToyTextReader: Reader {
  static func read(
    _ source: inout ByteSource, options: ToyOptions, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let text = try TextDecoder.decode(try source.readAll(), report: &report)
    report.trace?.text = text
    var article = Article()
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 10) ?? text.count
      let line = String(decoding: text[start..<end], as: UTF8.self)
      defer { start = end + 1 }
      if options.cheat == "swallows", line.hasPrefix("#") { continue }
      let range = start..<end
      if line.hasPrefix("%") {
        report.add(toyUnknown, at: SourcePlace(offset: start, length: end - start, line: 1, column: 1))
      } else if article.headline == nil {
        article.headline = line
        report.trace?.add(range, "headline", rule: "first")
      } else if !line.isEmpty {
        let kept = options.cheat == "loses words" ? String(line.prefix(12)) : line
        article.body.append(.text(kept))
        let index = options.cheat == "points elsewhere" ? 0 : article.body.count - 1
        report.trace?.add(range, FieldPath().key("body").index(index), rule: "line")
      }
    }
    if options.cheat == "traces backwards" { report.trace?.add(0..<1, "headline", rule: "again") }
    if options.cheat == "does not trace" { report.trace = Trace() }
    try emit(article, &report)
  }
}

struct ToyTextWriter: Writer {
  let options: ToyOptions
  init(options: ToyOptions) { self.options = options }
  static func holds(_ options: ToyOptions) -> Capacity { .one }

  mutating func write(_ article: borrowing Article, to sink: inout ByteSink, report: inout Report) throws(FormatError) {
    sink.write(article.headline ?? "")
    sink.write("\n")
    for block in article.body {
      sink.write("\n" + block.plainText.split(separator: "\n").joined(separator: " ") + "\n")
    }
  }
}
