public import WireformCore

/// What only the Markdown format reports.
extension DiagnosticCode {
  /// Front matter that is no YAML.
  public static let markdownYAML = DiagnosticCode(
    "markdown/yaml", .error, "the front matter is not YAML",
    advice: "Correct the line: most often a text with a colon needs quotes.")
  /// Front matter without an end.
  public static let markdownUnclosed = DiagnosticCode(
    "markdown/unclosed-front-matter", .error, "the front matter has no end",
    advice: "Close it with a line of three hyphens.")
  /// Front matter in TOML.
  public static let markdownTOML = DiagnosticCode(
    "markdown/toml-front-matter", .error, "the front matter is TOML, which is not read",
    advice: "Turn it to YAML; `hugo convert toYAML` does.")
  /// An alias in the front matter.
  public static let markdownAlias = DiagnosticCode(
    "markdown/yaml-alias", .note, "an alias or a merge key of the front matter was written out",
    advice: "Nothing to do: the values are the same.")
  /// A tag in the front matter.
  public static let markdownTag = DiagnosticCode(
    "markdown/yaml-tag", .loss, "a tag of the front matter is not kept", advice: "Leave tags out of front matter.")
  /// A key that is a collection.
  public static let markdownKey = DiagnosticCode(
    "markdown/yaml-key", .loss, "a key of the front matter that is no scalar is not kept, nor is its value",
    advice: "Use plain keys.")
  /// Two keys for one list.
  public static let markdownMerged = DiagnosticCode(
    "markdown/keys-merged", .note, "two keys of the front matter mean one list and were put together",
    advice: "Use one of the keys.")
  /// Two keys for one field.
  public static let markdownDuplicate = DiagnosticCode(
    "markdown/duplicate-key", .warning, "a key of the front matter says a field again; it was kept in extras",
    advice: "Use one of the keys.")
  /// A value that a field cannot take.
  public static let markdownValue = DiagnosticCode(
    "markdown/value", .warning, "a value of the front matter does not fit its field; it was kept in extras",
    advice: "See the table of keys in the format's manual.")
  /// A part of a value that a field cannot take.
  public static let markdownPart = DiagnosticCode(
    "markdown/value-part", .loss, "a part of a value in the front matter does not fit and is not kept",
    advice: "See the table of keys in the format's manual.")
  /// A headline that was found in the body.
  public static let markdownHeadline = DiagnosticCode(
    "markdown/headline-from-heading", .note, "the headline was taken from the first heading",
    advice: "Give `title` in the front matter if another one is right.")
  /// A definition that nothing uses.
  public static let markdownUnused = DiagnosticCode(
    "markdown/unused-definition", .note, "a definition that nothing refers to was kept as raw Markdown",
    advice: "Nothing to do, or take it out of the source.")
  /// A definition inside a quotation or a list.
  public static let markdownDefinition = DiagnosticCode(
    "markdown/definition-dropped", .loss, "a definition inside a quotation or a list is not kept",
    advice: "Move it to the end of the document.")
  /// A made-up run-in.
  public static let markdownRunIn = DiagnosticCode(
    "supplied/run-in", .note, "the dateline had no run-in; one was made of its parts",
    advice: "Set dateline.runIn if other characters are right.")
  /// Markup nested too deep.
  public static let markdownInlineDepth = DiagnosticCode(
    "markdown/inline-depth", .loss, "markup within a paragraph nests too deep; its text was kept without it",
    advice: "Simplify the paragraph.")
  /// Front matter that is too large.
  public static let limitFrontMatter = DiagnosticCode(
    "limit/front-matter", .error, "the front matter is larger than allowed",
    advice: "Move what is no metadata to the body.")
  /// Aliases that stand for too much.
  public static let limitAliases = DiagnosticCode(
    "limit/yaml-aliases", .error, "aliases of the front matter stand for more than allowed",
    advice: "Write the values out.")
  /// Too many brackets in a paragraph.
  public static let limitBrackets = DiagnosticCode(
    "limit/markdown-brackets", .error, "a paragraph has more open brackets than allowed",
    advice: "Split the paragraph, or escape the brackets.")
  /// Too many links among too many emphases.
  public static let limitEmphasis = DiagnosticCode(
    "limit/markdown-emphasis", .error, "a paragraph has more links among emphases than allowed",
    advice: "Split the paragraph.")
  /// Too many columns in a table.
  public static let limitColumns = DiagnosticCode(
    "limit/markdown-columns", .error, "a table is wider than allowed", advice: "Split the table.")

  /// All codes of the format.
  static let markdown: [DiagnosticCode] = [
    markdownYAML, markdownUnclosed, markdownTOML, markdownAlias, markdownTag, markdownKey, markdownMerged,
    markdownDuplicate, markdownValue, markdownPart, markdownHeadline, markdownUnused, markdownDefinition,
    markdownRunIn, markdownInlineDepth, limitFrontMatter, limitAliases, limitBrackets,
    limitEmphasis, limitColumns,
  ]
}
