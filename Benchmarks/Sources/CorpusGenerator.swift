import Wireform
import WireformCore

/// Makes inputs of any size from the project's own stories.
///
///     wireform-bench generate FORMAT sequence BYTES OUT STORY...   one file of many articles
///     wireform-bench generate FORMAT story BYTES OUT STORY...      one article with a body of about that size
///     wireform-bench generate FORMAT archive COUNT OUT STORY...    a folder of files, a thousand in each folder
///     wireform-bench generate FORMAT folder COUNT OUT STORY...     the same of the stories as they are, which are short
///
/// The stories are taken in turn; each copy has an id, a headline and a number of its own, so that no two are equal and
/// every run makes the same. But for `folder`, each goes on with paragraphs of the others until it has some 3,000 bytes
/// of text, 500 words, which is what agencies send.
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

  /// How many bytes of text a story of usual length has.
  private static let usualSize = 3000

  /// The article of a number.
  private func article(_ number: Int, isShort: Bool = false) -> Article {
    var article = stories[number % stories.count]
    if !isShort { article.body = grown(article.body, to: CorpusGenerator.usualSize, from: number + 1) }
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

  /// A body with those of the next stories behind it, until there are so many bytes of text.
  private func grown(_ body: [Block], to bytes: Int, from number: Int) -> [Block] {
    var (body, number, size) = (body, number, 0)
    for block in body { size += block.plainText.utf8.count }
    while size < bytes {
      for block in stories[number % stories.count].body where size < bytes {
        body.append(block)
        size += block.plainText.utf8.count + 1
      }
      number += 1
    }
    return body
  }

  /// One article whose body is repeated until it has about so many bytes.
  func story(bytes: Int, to path: String) throws {
    var story = article(0, isShort: true)
    story.body = grown([], to: bytes, from: 0)
    try write(story, to: path)
  }

  /// A folder of files.
  func folder(count: Int, at path: String, isShort: Bool) throws {
    let ending = try converter.writingFormat(spec).extensions.first ?? "out"
    for number in 0..<count {
      let folder = FilePath.join(path, "\(number / 1000)")
      if number % 1000 == 0 { try OutputFolder.make(folder) }
      try write(article(number, isShort: isShort), to: FilePath.join(folder, "story-\(number).\(ending)"))
    }
  }

  private func write(_ article: Article, to path: String) throws {
    let output = try OutputStream(path, try converter.writingFormat(spec), spec)
    var report = Report(now: CorpusGenerator.now)
    try output.write(article, &report)
    try output.close(&report)
  }
}
