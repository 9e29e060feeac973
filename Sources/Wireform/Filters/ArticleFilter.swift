public import WireformCore

/// Something that stands between a reader and a writer and changes Articles: `--filter`.
///
/// A filter gets one Article and gives none, one or more. What it changes was asked for and is no loss.
public struct ArticleFilter: Sendable {
  /// What it is called.
  public let name: String
  private let change: @Sendable (Article, inout Report) throws(FormatError) -> [Article]

  /// A filter.
  /// - Parameters:
  ///   - name: what it is called, for messages.
  ///   - change: gives what becomes of an Article.
  public init(
    _ name: String, change: @escaping @Sendable (Article, inout Report) throws(FormatError) -> [Article]
  ) {
    self.name = name
    self.change = change
  }

  /// What becomes of an Article.
  public func apply(to article: Article, report: inout Report) throws(FormatError) -> [Article] {
    try change(article, &report)
  }
}

extension ArticleFilter {
  /// The filters that Wireform brings, as a user writes them, with what they do.
  public static let builtIn: [(usage: String, help: String)] = [
    ("dateline=in", "Put the dateline back into the first paragraph."),
    ("dateline=out", "Take a dateline out of the first paragraph."),
    ("codes=FILE.csv", "Map codes: each line is FROM,TO or FROM,TO,NAME; an empty TO takes the concept away."),
  ]

  /// A filter that Wireform brings; nil where it has none of the name.
  /// - Parameter spec: the name with its value as a setting, as in `dateline=in`.
  /// - Throws: `usage/unknown-filter` where the value is none, `filter/bad-map`.
  static func builtIn(_ name: String, _ value: String?) throws(FormatError) -> ArticleFilter? {
    switch (name, value) {
    case ("dateline", "in"?): return DatelineFilter.insert
    case ("dateline", "out"?): return DatelineFilter.lift
    case ("dateline", _):
      throw FormatError(
        .usage, .filterUnknown, "filter 'dateline' takes in or out, found \(value.map { "'\($0)'" } ?? "nothing")")
    case ("codes", let path?): return try CodeMap(path: path).filter
    case ("codes", nil): throw FormatError(.usage, .filterUnknown, "filter 'codes' takes a file: codes=FILE.csv")
    default: return nil
    }
  }
}

extension PluginHost {
  /// The filter that a user names: `dateline=in`, a program's path, or the name of one on the plugin path.
  /// - Parameter text: the name with its settings, as behind `--filter`.
  /// - Throws: `usage/unknown-filter` with what there is.
  public func filter(_ text: String) throws(FormatError) -> ArticleFilter {
    let spec = FormatSpec(parsing: text)
    let parts = spec.name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let name = parts.first, spec.settings.isEmpty,
      let filter = try ArticleFilter.builtIn(name, parts.count > 1 ? parts[1] : nil)
    {
      return filter
    }
    if spec.name.utf8.contains(UInt8(ascii: "/")) {
      return try program(PluginFile(path: spec.name, otherwise: .filter), spec.settings)
    }
    if let file = files.first(where: { $0.kind == .filter && $0.name == spec.name.lowercased() }) {
      return try program(file, spec.settings)
    }
    let known = ArticleFilter.builtIn.map(\.usage) + files.filter { $0.kind == .filter }.map(\.name)
    let nearest = Nearest.of(spec.name, in: known).map { "; did you mean '\($0)'?" } ?? ""
    throw FormatError(
      .usage, .filterUnknown,
      "no filter is called '\(spec.name)'\(nearest) Known: \(known.joined(separator: ", ")), or a program's path")
  }

  /// A program that gets an Article as JSON and gives Articles as JSON.
  private func program(_ file: PluginFile, _ settings: [FormatSpec.Setting]) throws(FormatError) -> ArticleFilter {
    let command = try PluginCommand(path: file.path)
    let (description, hasOptions) = try PluginHead.description(of: file, reads: true, writes: false)
    let options = description.readerOptions ?? []
    try options.check(PluginFormat.plain(settings), format: file.name, takesAny: !hasOptions)
    let values = try PluginSettings.values(PluginFormat.plain(settings), options, format: file.name)
    let pool = file.kind == .server || settings.contains { $0.key == "serve" && $0.value != "false" }
    return pool
      ? ServerFilter.make(file.name, PluginPool(command, limits: limits), values)
      : OneShotFilter.make(description, command, values, limits)
  }
}
