import CCMarkGFM

/// What Markdown costs at least: libcmark-gfm's own parse of a text into its tree, and nothing made of the tree.
///
/// The dialect is the Markdown reader's: tables, strikethrough, autolinks, task lists and footnotes.
enum CommonMarkParse {
  /// Parses a text and lets go of the tree.
  /// - Returns: whether there was a tree.
  static func run(_ bytes: [UInt8]) -> Bool {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { all in
      cmark_parser_feed(parser, all.bindMemory(to: CChar.self).baseAddress, all.count)
    }
    guard let root = cmark_parser_finish(parser) else { return false }
    cmark_node_free(root)
    return true
  }
}
