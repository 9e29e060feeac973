public import WireformCore

/// Reads a news page: from its structured data, its metas and its text.
///
/// One page is one article. Whatever a browser shows can be read; what surrounds the story is counted and left out.
public enum HTMLReader: Reader {
  /// How a page is read.
  public struct Options: FormatOptions {
    var charset: Charset?

    /// The defaults.
    public init() {}

    /// What options there are.
    public static let declared = [
      OptionDeclaration(
        "charset", .charset,
        "The charset of the page; found out from a BOM, from the bytes and from what the page says where absent.")
    ]

    /// Stores a value.
    public mutating func set(_ name: String, to value: OptionValue) { charset = value.charset }
  }

  /// Reads the article of a page.
  public static func read(
    _ source: inout ByteSource, options: Options, report: inout Report,
    emit: (Article, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let bytes = try source.readAll(limit: report.limits.bytes)
    let article = try PageReader.article(of: bytes, options: options, report: &report)
    try emit(article, &report)
  }
}
