import Wireform
import WireformCore

/// What one input of the fuzzer is given to.
///
/// It asserts nothing but survival: a trap, a sanitizer's finding, a time-out and too much memory are what the fuzzer
/// reports. What is read or written wrong is the matter of the laws (`WireformTesting`).
struct FuzzTarget: Sendable {
  /// What is done with the bytes.
  enum Kind: Sendable {
    /// Read as this format; what comes out is written and read again.
    case reader(FormatDescriptor)
    /// Found out, then read as what was found.
    case detection
    /// Decoded as the native JSON, written in this format, and read back.
    case writer(FormatDescriptor)
  }

  let kind: Kind
  private static let registry = FormatRegistry.builtIn
  /// An input of a few kilobytes may name this many Articles; more tell the fuzzer nothing.
  private static let articleLimit = 16

  /// All names that `init(named:)` knows.
  static var names: [String] {
    let formats = registry.formats
    return formats.map(\.id) + ["detect"]
      + formats.filter { $0.id != "article" && $0.writing != nil }.map { "write-\($0.id)" }
  }

  /// The target of this name; nil where there is none.
  init?(named name: String) {
    if name == "detect" {
      kind = .detection
    } else if name.hasPrefix("write-"), let format = try? Self.registry.format(named: String(name.dropFirst(6))) {
      kind = .writer(format)
    } else if let format = try? Self.registry.format(named: name), format.id == name {
      kind = .reader(format)
    } else {
      return nil
    }
  }

  /// Gives it an input.
  func run(_ bytes: [UInt8]) {
    switch kind {
    case .detection: _ = read(bytes, as: nil)
    case .reader(let format): rewrite(read(bytes, as: format), as: format)
    case .writer(let format): rewrite(read(bytes, as: try? Self.registry.format(named: "article")), as: format)
    }
  }

  /// The Articles before the first error. Inputs of an odd length come in chunks, as a pipe delivers them.
  private func read(_ bytes: [UInt8], as format: FormatDescriptor?) -> [Article] {
    var limits = Limits()
    limits.articles = Self.articleLimit
    var report = Report(limits: limits, now: PartialDate("2026-01-01T00:00:00Z"), wantsTrace: true)
    var source = bytes.count % 2 == 0 ? ByteSource(bytes) : chunked(bytes)
    var articles: [Article] = []
    let spec = format.map { FormatSpec(name: $0.id) }
    _ = try? Converter().read(&source, as: spec, report: &report) { (article, _) throws(FormatError) in
      articles.append(article)
    }
    for diagnostic in report.diagnostics { _ = diagnostic.description }
    return articles
  }

  private func chunked(_ bytes: [UInt8]) -> ByteSource {
    var rest = bytes[...]
    let size = 1 + bytes.count % 61
    return ByteSource { (buffer) throws(FormatError) in
      let chunk = rest.prefix(min(size, buffer.count))
      buffer.copyBytes(from: chunk)
      rest = rest.dropFirst(chunk.count)
      return chunk.count
    }
  }

  private func rewrite(_ articles: [Article], as format: FormatDescriptor) {
    var report = Report(now: PartialDate("2026-01-01T00:00:00Z"))
    for article in articles {
      guard var writer = try? format.writing?.open([], format: format.id) else { return }
      var sink = ByteSink(capacity: 4096)
      guard (try? writer.write(article, to: &sink, report: &report)) != nil,
        (try? writer.finish(&sink, report: &report)) != nil
      else { continue }
      _ = read(sink.takeBytes(), as: format)
      _ = article.debugDescription
    }
  }
}
