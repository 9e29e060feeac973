internal import CCMarkGFM

/// The tree of a Markdown text, as libcmark-gfm parses it with tables, strikethrough, autolinks, task lists and
/// footnotes.
///
/// It owns the C tree. libcmark's own allocator is used: its arena was twenty times slower.
@safe
struct CommonMarkTree: ~Copyable {
  private let parser: OpaquePointer?
  /// The document.
  let root: CommonMarkNode?

  /// Parses a text.
  /// - Parameter bytes: valid UTF-8 within the bounds of `BodyLimits`.
  init(_ bytes: ArraySlice<UInt8>) {
    CommonMarkTree.register
    let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES)
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe bytes.withUnsafeBytes { all in
      unsafe cmark_parser_feed(parser, all.bindMemory(to: CChar.self).baseAddress, all.count)
    }
    root = unsafe CommonMarkNode(cmark_parser_finish(parser))
    unsafe self.parser = parser
  }

  deinit {
    root?.free()
    unsafe cmark_parser_free(parser)
  }

  /// Makes the extensions known to libcmark, once in a process.
  private static let register: Void = cmark_gfm_core_extensions_ensure_registered()
}
