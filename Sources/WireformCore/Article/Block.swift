/// A block of a body: what stands on lines of its own.
///
/// A closed enum, as `Inline` is. Each case may have a role (`lead`, `summary`, `signoff`, `boilerplate`, …, or the
/// source's word) and a language.
public enum Block: Sendable, Hashable {
  /// A paragraph.
  case paragraph(Paragraph)
  /// A heading within the story.
  case heading(Heading)
  /// A list, ordered or not.
  case list(List)
  /// Terms with what they mean.
  case definitionList(DefinitionList)
  /// A quotation in blocks.
  case quote(Quote)
  /// A table.
  case table(Table)
  /// Pictures and other media, by their names in `media`.
  case figure(Figure)
  /// Lines that must stay as they are.
  case preformatted(Preformatted)
  /// A line across.
  case rule(Rule)
  /// A note to the reader or the editor within the body.
  case note(NoteBlock)
  /// Foreign content shown in its place, such as a post or a player.
  case embed(Embed)
  /// Blocks that belong together.
  case division(Division)
  /// Source text of a format that only that format understands.
  case raw(RawBlock)

  /// A paragraph of plain text.
  public static func text(_ text: String, role: String? = nil) -> Block {
    .paragraph(Paragraph([Inline](plain: text), role: role))
  }
}
