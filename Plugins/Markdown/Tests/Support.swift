import Foundation
import WireformCore

@testable import Markdown

/// Reads a text; the report is returned beside the Article.
func read(_ text: String, wantsTrace: Bool = false) throws -> (article: Article, report: Report) {
  try read(Array(text.utf8), wantsTrace: wantsTrace)
}

func read(_ bytes: [UInt8], charset: String? = nil, wantsTrace: Bool = false) throws -> (
  article: Article, report: Report
) {
  var report = Report(wantsTrace: wantsTrace)
  var source = ByteSource(bytes)
  var options = MarkdownReaderOptions()
  options.charset = charset.flatMap { Charset.named($0) }
  var articles: [Article] = []
  try MarkdownReader.read(&source, options: options, report: &report) { article, _ in articles.append(article) }
  return (articles[0], report)
}

/// Writes an Article.
func write(_ article: Article) throws -> (text: String, report: Report) {
  var report = Report()
  var sink = ByteSink()
  var writer = MarkdownWriter(options: .init())
  try writer.write(article, to: &sink, report: &report)
  try writer.finish(&sink, report: &report)
  return (String(decoding: sink.takeBytes(), as: UTF8.self), report)
}

/// The folder of test data beside the repository; nil, with a notice, where it is not there.
func sharedFolder(_ path: String, file: String = #filePath) -> URL? {
  var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
  while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
  {
    folder.deleteLastPathComponent()
  }
  let root =
    ProcessInfo.processInfo.environment["WIREFORM_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? folder.deletingLastPathComponent().appendingPathComponent("shared")
  let wanted = root.appendingPathComponent(path)
  guard FileManager.default.fileExists(atPath: wanted.path) else {
    print("skipped: \(path) is not there")
    return nil
  }
  return wanted
}
