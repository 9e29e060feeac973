import Foundation
import Testing
import Wireform
import WireformCore
import WireformTesting
import WireformXML

/// What the NITF writer writes is valid against the official schema of 3.6, whatever the story.
@Suite struct NITFSchemaTests {
  private static var schema: String? {
    NewsMLG2SchemaTests.shared?.appendingPathComponent("standards/schemas/nitf/nitf-3-6.xsd").path
  }

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

  /// The Articles of a document, each as NITF; none for one that is no document of a format.
  private static func nitf(of url: URL) throws -> [[UInt8]] {
    var report = Report(now: NewsMLG2SchemaTests.clock)
    var source = ByteSource(Array(try Data(contentsOf: url)))
    var articles: [Article] = []
    let spec = url.pathExtension == "txt" ? FormatSpec(name: "wire") : nil
    _ = try? Converter().read(&source, as: spec, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    return try articles.map { try write($0) }
  }

  private static func write(_ article: Article) throws -> [UInt8] {
    var report = Report(now: NewsMLG2SchemaTests.clock)
    let format = try Converter().writingFormat(FormatSpec(name: "nitf"))
    var output = try #require(try format.writing?.open([], format: format.id))
    var sink = ByteSink(capacity: 8192)
    try output.write(article, to: &sink, report: &report)
    try output.finish(&sink, report: &report)
    return sink.takeBytes()
  }

  @Test(.enabled(if: schema != nil)) func everyStoryIsValid() throws {
    let schema = try XMLSchema(path: try #require(Self.schema))
    var count = 0
    for url in Self.documents() {
      for bytes in try Self.nitf(of: url) {
        let violations = schema.violations(in: bytes)
        #expect(violations.isEmpty, "\(url.lastPathComponent): \(violations.first?.description ?? "")")
        count += 1
      }
    }
    print("schema: \(count) stories valid as NITF 3.6")
    #expect(count >= 10)
  }

  /// Articles with every field, and such as no feed would send, too.
  @Test(.enabled(if: schema != nil)) func everyGeneratedArticleIsValid() throws {
    let schema = try XMLSchema(path: try #require(Self.schema))
    var generator = ArticleGenerator(seed: 7)
    let articles = ArticleGenerator.kitchenSinks() + (0..<40).map { _ in generator.next() }
    for article in articles {
      let bytes = try Self.write(article)
      let violations = schema.violations(in: bytes)
      #expect(violations.isEmpty, "\(violations.first?.description ?? "")\n\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
