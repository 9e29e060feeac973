public import WireformCore

/// Reads documents of any known format and hands on their Articles.
///
/// The library's way in: it finds the format, applies what the caller sets, counts the Articles and keeps the limits.
/// A value without state, so one serves many threads.
public struct Converter: Sendable {
  /// The formats to choose from.
  public var registry: FormatRegistry
  /// Where formats are looked for that the registry does not have; nil where there are to be no others.
  public var plugins: PluginHost?
  /// What changes every Article between reader and writer, in order, before fields are set.
  public var filters: [ArticleFilter] = []
  /// Fields to set on every Article, in order.
  public var settings: [Setting] = []

  /// A field and the value that it gets.
  public struct Setting: Sendable, Hashable {
    /// The field.
    public var path: FieldPath
    /// Its value; empty to take the field away.
    public var text: String

    /// A setting.
    public init(_ path: FieldPath, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A converter over these formats.
  public init(registry: FormatRegistry = .builtIn, plugins: PluginHost? = nil) {
    self.registry = registry
    self.plugins = plugins
  }

  /// The format that a user names: a built-in one, else one on the plugin path, or the file of a plugin.
  /// - Parameters:
  ///   - spec: the name, or a path where it has a `/`.
  ///   - role: what it is wanted for.
  /// - Throws: `usage/unknown-format` with all names, or why a plugin cannot be used.
  public func format(_ spec: FormatSpec, role: PluginHost.Role) throws(FormatError) -> FormatDescriptor {
    guard let plugins else { return try registry.format(named: spec.name) }
    if spec.name.utf8.contains(UInt8(ascii: "/")) { return try plugins.format(atPath: spec, role: role) }
    do throws(FormatError) { return try registry.format(named: spec.name) } catch {
      if let format = try plugins.format(named: spec.name) { return format }
      throw FormatError(error.kind, error.diagnostic.code, error.diagnostic.message + suggestion(spec.name))
    }
  }

  /// What the plugin path has to offer for a name that nothing has, or the folder in which a plugin is being written.
  private func suggestion(_ name: String) -> String {
    if let found = PluginPath.nearby(name) {
      return ". There is a plugin here, which is named by its path: \(found.path)"
    }
    guard let names = plugins?.names, !names.isEmpty else { return "" }
    let nearest = Nearest.of(name, in: names).map { "; did you mean '\($0)'?" } ?? ""
    return ". Plugins: \(names.joined(separator: ", "))\(nearest)"
  }

  /// The format to read an input as: the one that is named, else the one that recognises it.
  /// - Parameters:
  ///   - source: the input; its head is looked at and not taken.
  ///   - spec: what the caller names, nil to find out.
  /// - Throws: where the name is unknown, the format does not read, or nothing recognises the input.
  public func readingFormat(
    for source: inout ByteSource, spec: FormatSpec?
  ) throws(FormatError) -> FormatRegistry.Candidate {
    if let spec, !spec.name.isEmpty {
      let format = try format(spec, role: .read)
      guard format.reading != nil else {
        let readers = registry.formats.filter { $0.reading != nil }.map(\.id).joined(separator: ", ")
        throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be read. Readable: \(readers)")
      }
      // A plugin may read what is packed; no format of Wireform's own does.
      if FormatRegistry.builtIn.formats.contains(where: { $0.id == format.id }) {
        try FormatRegistry.requireUnpacked(try source.peek(16))
      }
      return FormatRegistry.Candidate(format: format, score: .init(100, "named by the caller"))
    }
    return try detect(try head(of: &source))
  }

  /// The format that recognises an input; plugins are asked where the built-in formats do no more than guess.
  /// - Throws: `input/unknown-format` where none does.
  public func detect(_ head: FormatDescriptor.Head) throws(FormatError) -> FormatRegistry.Candidate {
    let best = registry.candidates(for: head).first
    if let best, best.score.points >= 60 { return best }
    guard let found = plugins?.candidates(for: head).first, found.score.points > max(best?.score.points ?? 0, 19) else {
      return try registry.detect(head)
    }
    return found
  }

  /// The first bytes of an input, for detection.
  public func head(of source: inout ByteSource) throws(FormatError) -> FormatDescriptor.Head {
    let bytes = try source.peek(FormatDescriptor.Head.size + 1)
    let isWhole = bytes.count <= FormatDescriptor.Head.size
    guard !bytes.isEmpty else { throw FormatError(.badData, .emptyInput) }
    return FormatDescriptor.Head(
      bytes: Array(bytes.prefix(FormatDescriptor.Head.size)), isWhole: isWhole, fileName: source.name)
  }

  /// Reads an input.
  /// - Parameters:
  ///   - source: the input.
  ///   - spec: the format to read it as, nil to find out.
  ///   - report: takes the diagnostics; its `article` counts the Articles.
  ///   - emit: takes each Article after the settings were applied.
  /// - Returns: the format that was read.
  @discardableResult
  public func read(
    _ source: inout ByteSource, as spec: FormatSpec?, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) -> FormatDescriptor {
    let format = try readingFormat(for: &source, spec: spec).format
    guard let reading = format.reading else { throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be read") }
    var count = 0
    let limit = report.limits.articles
    let patience = Patience(seconds: report.limits.seconds)
    report.article = 0
    try reading.read(&source, settings: spec?.settings ?? [], format: format.id, report: &report) {
      (article, report) throws(FormatError) in
      guard count < limit else {
        throw FormatError(.badData, .limitArticles, "the input holds more than \(limit) articles")
      }
      try patience.check()
      report.article = count
      if settings.isEmpty, filters.isEmpty {
        try emit(article, &report)
      } else {
        for changed in try filtered(article, &report) { try emit(applying(changed), &report) }
      }
      count += 1
      report.article = count
    }
    report.article = nil
    return format
  }

  private func filtered(_ article: Article, _ report: inout Report) throws(FormatError) -> [Article] {
    var articles = [article]
    for filter in filters {
      var changed: [Article] = []
      for article in articles { changed += try filter.apply(to: article, report: &report) }
      articles = changed
    }
    return articles
  }

  /// The Article with what is set.
  func applying(_ article: Article) throws(FormatError) -> Article {
    var article = article
    for setting in settings { try article.set(setting.path, to: setting.text) }
    return article
  }

  /// The format to write, with its writer's check that the options fit.
  /// - Throws: where the name is unknown or the format does not write.
  public func writingFormat(_ spec: FormatSpec) throws(FormatError) -> FormatDescriptor {
    let format = try format(spec, role: .write)
    guard let writing = format.writing else {
      let writers = registry.formats.filter { $0.writing != nil }.map(\.id).joined(separator: ", ")
      throw FormatError(.usage, .unknownFormat, "\(format.id) cannot be written. Writable: \(writers)")
    }
    _ = try writing.open(spec.settings, format: format.id)
    return format
  }

  /// Converts one document in memory.
  /// - Parameters:
  ///   - bytes: the document.
  ///   - from: its format, nil to find out.
  ///   - to: the format to write.
  ///   - report: takes the diagnostics.
  /// - Returns: the bytes of the output.
  public func convert(
    _ bytes: [UInt8], from: FormatSpec? = nil, to: FormatSpec, report: inout Report
  ) throws(FormatError) -> [UInt8] {
    let format = try writingFormat(to)
    guard let writing = format.writing else { return [] }
    var writer = try writing.open(to.settings, format: format.id)
    var sink = ByteSink(capacity: bytes.count + 4096)
    var source = ByteSource(bytes)
    var count = 0
    try read(&source, as: from, report: &report) { (article, report) throws(FormatError) in
      guard writer.holds == .many || count == 0 else {
        throw FormatError(.usage, .outputHoldsOne, "\(format.id) holds one article, and the input has more")
      }
      count += 1
      try writer.write(article, to: &sink, report: &report)
    }
    try writer.finish(&sink, report: &report)
    return sink.takeBytes()
  }
}
