/// A piece of running text: plain, marked or linked.
///
/// A closed enum: a writer that handles all cases handles every text, and the compiler says when one is missing.
public enum Inline: Sendable, Hashable {
  /// Plain text; white space is significant, and runs of blanks are already one.
  case text(String)
  /// Stress, `em` and `i`.
  case emphasis(InlineSpan)
  /// Strong stress, `strong` and `b`.
  case strong(InlineSpan)
  /// Underlined.
  case underline(InlineSpan)
  /// Struck out.
  case strike(InlineSpan)
  /// Raised.
  case superscript(InlineSpan)
  /// Lowered.
  case `subscript`(InlineSpan)
  /// Code, in fixed width.
  case code(InlineSpan)
  /// A link.
  case link(InlineLink)
  /// A line that ends here within the paragraph.
  case lineBreak
  /// A quotation within the text, `q`, without its marks.
  case quote(InlineSpan)
  /// A mention of a person, an organisation, a place or another concept.
  case entity(InlineEntity)
  /// A mention of a date.
  case time(InlineTime)
  /// A picture within the text, by the name of a member of `media`.
  case image(InlineImage)
  /// A footnote.
  case note(InlineNote)
  /// A stretch with a role or a language of its own.
  case span(InlineSpan)
  /// Source text of a format that only that format understands.
  case raw(InlineRaw)
}
