import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting
import WireformXML

/// What the NewsML 1 writer writes is valid against the official schema and DTD of 1.2, whatever the story.
@Suite struct NewsML1SchemaTests {
  private static var folder: URL? {
    NewsMLG2SchemaTests.shared?.appendingPathComponent("standards/schemas/newsml-1")
  }
  private static var hasLint: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

  /// Every text and every document of a feed beside the project.
  private static func documents() -> [URL] {
    guard let shared = NewsMLG2SchemaTests.shared else { return [] }
    let folders = ["samples/feeds", "standards/examples"].map { shared.appendingPathComponent($0) }
    let feeds = folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
        .filter { ["xml", "json", "txt"].contains($0.pathExtension) }
    }
    return NewsMLG2SchemaTests.texts() + feeds.sorted { $0.path < $1.path }
  }

  private static func articles(of url: URL) throws -> [Article] {
    var report = Report(now: NewsMLG2SchemaTests.clock)
    var source = ByteSource(Array(try Data(contentsOf: url)))
    var articles: [Article] = []
    let spec = url.pathExtension == "txt" ? FormatSpec(name: "wire") : nil
    _ = try? Converter().read(&source, as: spec, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    return articles
  }

  /// One message of all Articles.
  private static func write(_ articles: [Article], body: String = "nitf") throws -> String {
    var report = Report(now: NewsMLG2SchemaTests.clock)
    let format = try Converter().writingFormat(FormatSpec(name: "newsml-1"))
    var output = try #require(try format.writing?.open([.init("body", body)], format: format.id))
    var sink = ByteSink(capacity: 8192)
    for article in articles { try output.write(article, to: &sink, report: &report) }
    try output.finish(&sink, report: &report)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  /// The document as the schema wants it: in its namespace, which the DTD does not know, and without payloads, whose
  /// elements it does not declare.
  private static func bare(_ text: String, namespace: Bool) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "<DataContent>") {
      result += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
      guard let close = rest.range(of: "</DataContent>") else { break }
      rest = rest[close.lowerBound...]
    }
    result += rest
    let name = namespace ? " xmlns=\"http://iptc.org/std/NewsML/2003-10-10/\"" : ""
    return result.replacing("<NewsML Version", with: "<NewsML\(name) Version")
  }

  private static func lint(_ text: String, dtd: URL) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--nonet", "--noout", "--dtdvalid", dtd.path, file.path]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : String(decoding: output.prefix(2000), as: UTF8.self)
  }

  private static func check(_ articles: [Article], body: String = "nitf", _ name: String) throws {
    let folder = try #require(Self.folder)
    let text = try write(articles, body: body)
    let schema = try XMLSchema(path: folder.appendingPathComponent("NewsML_1.2.xsd").path)
    let violations = schema.violations(in: Array(bare(text, namespace: true).utf8))
    #expect(violations.isEmpty, "\(name): \(violations.prefix(3).map(\.description))")
    guard hasLint else { return print("notice: xmllint is missing; the DTD is not tried") }
    let complaint = try lint(bare(text, namespace: false), dtd: folder.appendingPathComponent("NewsMLv1.2.dtd"))
    #expect(complaint.isEmpty, "\(name): \(complaint)")
  }

  @Test(.enabled(if: folder != nil)) func everyStoryIsValid() throws {
    var count = 0
    for url in Self.documents() {
      let articles = try Self.articles(of: url)
      guard !articles.isEmpty else { continue }
      try Self.check(articles, url.lastPathComponent)
      count += articles.count
    }
    print("schema: \(count) stories valid as NewsML 1.2")
    #expect(count >= 10)
  }

  /// Articles with every field, and such as no feed would send, in one message.
  @Test(.enabled(if: folder != nil), arguments: ["nitf", "xhtml", "text"])
  func everyGeneratedArticleIsValid(body: String) throws {
    var generator = ArticleGenerator(seed: 7)
    try Self.check(
      ArticleGenerator.kitchenSinks() + (0..<40).map { _ in generator.next() }, body: body, "generated")
  }
}
