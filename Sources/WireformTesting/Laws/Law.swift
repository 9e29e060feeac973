/// A law that a format keeps (DESIGN.md 4).
public enum Law: String, Sendable, CaseIterable {
  /// What a round trip changes is what the writer said that it loses or supplies, and nothing else.
  case accounting
  /// Writing what was read from one's own output gives that output again, byte for byte.
  case stability
  /// Every character of a text is somewhere in the Article, or a diagnostic covers it.
  case conservation
  /// Every element, attribute, text and key of a document makes a difference.
  case coverage
  /// Any bytes give Articles or a located error, at a cost that grows as they do.
  case totality
  /// What a writer is given is in its output, or a loss says that it is not; for formats that are only written.
  case mention
  /// With `carry=true` everything survives, until someone edits the document.
  case carrying
}
