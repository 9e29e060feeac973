import Foundation
import NewsMLG2
import WireformCore
import WireformXML

/// What the tests share: writing, reading, and the official schemas where they are.
enum G2 {
  static let now = PartialDate("2026-01-01T00:00:00Z")

  static func write(_ articles: [Article], _ options: NewsMLG2WriterOptions = .init()) throws -> (String, Report) {
    var report = Report(now: now)
    var sink = ByteSink(capacity: 1 << 16)
    var writer = NewsMLG2Writer(options: options)
    for article in articles { try writer.write(article, to: &sink, report: &report) }
    try writer.finish(&sink, report: &report)
    return (String(decoding: sink.takeBytes(), as: UTF8.self), report)
  }

  static func read(_ text: String) throws -> ([Article], Report) {
    try read(Array(text.utf8))
  }

  static func read(_ bytes: [UInt8]) throws -> ([Article], Report) {
    var source = ByteSource(bytes)
    var report = Report(now: now)
    var articles: [Article] = []
    try NewsMLG2Reader.read(&source, options: NoOptions(), report: &report) { article, _ in articles.append(article) }
    return (articles, report)
  }

  /// The folder of the official schemas, nil where it is not there.
  static let schemas: String? = {
    if let path = ProcessInfo.processInfo.environment["WIREFORM_SHARED"] { return path + "/standards/schemas" }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { break }
      folder.deleteLastPathComponent()
    }
    let path = folder.deletingLastPathComponent().appending(path: "shared/standards/schemas").path
    if FileManager.default.fileExists(atPath: path) { return path }
    print("notice: ../shared/standards is not there: schema checks are skipped")
    return nil
  }()

  /// What the official schemas say against a document and the NITF inside it.
  static func violations(_ text: String) throws -> [String] {
    guard let schemas else { return [] }
    let item = try XMLSchema(path: schemas + "/newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd")
    let nitf = try XMLSchema(path: schemas + "/nitf/nitf-3-6.xsd")
    var found = item.violations(in: Array(text.utf8)).map(\.description)
    var rest = text[...]
    while let start = rest.range(of: "<nitf "), let end = rest.range(of: "</nitf>") {
      found += nitf.violations(in: Array(rest[start.lowerBound..<end.upperBound].utf8)).map { "nitf \($0)" }
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// A story as wire text gives it.
  static func story() -> Article {
    var article = Article()
    article.type = "text"
    article.language = "en"
    article.category = "World"
    article.headline = "Ferry service between Brindle and Ostmark resumes"
    article.subheadline = "First crossing after the storm carries mail & medicine"
    article.byline = "By Ada Lindqvist"
    article.dateline = Dateline()
    article.dateline?.text = "BRINDLE, March 4 (Reuters)"
    article.dateline?.runIn = "BRINDLE, March 4 (Reuters) - "
    article.body = [
      .text("The ferry sailed at dawn."), .heading(Heading(level: 2, [.text("What comes next")])),
      .paragraph(
        Paragraph([.text("Read "), .link(InlineLink(href: "https://example.org", [.text("this")])), .text(".")])),
    ]
    article.signoff = "al/mk"
    var picture = Article()
    picture.type = "picture"
    picture.name = "picture-1"
    picture.caption = "The ferry leaves the harbour"
    picture.creditLine = "Photo: Lindqvist"
    article.media = [picture]
    return article
  }
}
