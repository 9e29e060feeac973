public import WireformCore

/// What the readers and writers of bodies report.
extension DiagnosticCode {
  /// An element of a body that is not kept.
  public static let markupElementDropped = DiagnosticCode(
    "markup/element-dropped", .loss, "an element of the body is not kept",
    advice: "Scripts, styles and private elements have no place in an article.")
  /// Attributes of a body that are not kept.
  public static let markupAttributeDropped = DiagnosticCode(
    "markup/attribute-dropped", .loss, "attributes of the body are not kept",
    advice: "Nothing to do unless a receiver needs the presentation that they describe.")

  /// A picture that stands in a text more than once.
  public static let markupShownAgain = DiagnosticCode(
    "markup/shown-again", .note, "a picture is shown more than once; its address is that of the first time",
    advice: "Nothing to do unless the addresses differ.")

  /// A date that is not written as ISO 8601 has it.
  public static let markupDateForm = DiagnosticCode(
    "markup/date-form", .note, "a date is written as people do and not as ISO 8601",
    advice: "Nothing to do: it was read; correct the source for stricter readers.")

  /// All codes of the markup kit.
  public static let markup: [DiagnosticCode] = [
    markupElementDropped, markupAttributeDropped, markupShownAgain, markupDateForm,
  ]
}
