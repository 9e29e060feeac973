import Wireform
import WireformCore

/// Makes inputs of any size from the project's own stories.
///
///     wireform-bench generate FORMAT sequence BYTES OUT STORY...   one file of many articles
///     wireform-bench generate FORMAT story BYTES OUT STORY...      one article with a body of about that size
///     wireform-bench generate FORMAT folder COUNT OUT STORY...     a folder of files, a thousand in each folder
///
/// The stories are taken in turn; each copy has an id, a headline and a number of its own, so that no two are equal and
/// every run makes the same.
struct CorpusGenerator {
  let spec: FormatSpec
  private let stories: [Article]
  private let converter = Converter()
  private static let now = PartialDate("2026-01-01T00:00:00Z")

  init(_ spec: FormatSpec, stories paths: ArraySlice<String>) throws {
    self.spec = spec
    var stories: [Article] = []
    for path in paths {
      var source = try InputFile.open(path)
      var report = Report(now: CorpusGenerator.now)
      try converter.read(&source, as: nil, report: &report) { (article, _) throws(FormatError) in
        stories.append(article)
      }
    }
    guard !stories.isEmpty else { throw FormatError(.usage, .emptyInput, "no stories were named") }
    self.stories = stories
  }

  /// The article of a number.
  private func article(_ number: Int) -> Article {
    var article = stories[number % stories.count]
    let id = "urn:newsml:example.org:20260101:story-\(number)"
    article.id = id
    article.version = "1"
    article.headline = (article.headline ?? "Story") + " (\(number))"
    article.versionCreated = CorpusGenerator.now
    return article
  }

  /// One file of many articles, of at least so many bytes; a format that holds one gets one story of that size.
  func sequence(bytes: Int, to path: String) throws {
    let format = try converter.writingFormat(spec)
    let output = try OutputStream(path, format, spec)
    guard output.holds == .many else { return try story(bytes: bytes, to: path) }
    var report = Report(now: CorpusGenerator.now)
    var number = 0
    while output.byteCount < bytes {
      try output.write(article(number), &report)
      report.clear()
      number += 1
    }
    try output.close(&report)
  }

  /// One article whose body is repeated until it has about so many bytes.
  func story(bytes: Int, to path: String) throws {
    var story = article(0)
    var size = 0
    var body: [Block] = []
    var number = 0
    while size < bytes {
      let blocks = stories[number % stories.count].body
      body += blocks
      size += blocks.reduce(0) { $0 + $1.plainText.utf8.count }
      number += 1
    }
    story.body = body
    try write(story, to: path)
  }

  /// A folder of small files.
  func folder(count: Int, at path: String) throws {
    let ending = try converter.writingFormat(spec).extensions.first ?? "out"
    for number in 0..<count {
      let folder = FilePath.join(path, "\(number / 1000)")
      if number % 1000 == 0 { try OutputFolder.make(folder) }
      try write(article(number), to: FilePath.join(folder, "story-\(number).\(ending)"))
    }
  }

  private func write(_ article: Article, to path: String) throws {
    let output = try OutputStream(path, try converter.writingFormat(spec), spec)
    var report = Report(now: CorpusGenerator.now)
    try output.write(article, &report)
    try output.close(&report)
  }
}
