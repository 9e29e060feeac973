public import WireformCore

/// What readers of wire text are not sure of, in whatever transport it comes.
extension DiagnosticCode {
  /// Text above the dateline that no rule knows.
  public static let wireUnknownHead = DiagnosticCode(
    "wire/unknown-head", .warning, "text above the dateline was not recognised and stays a paragraph",
    advice: "See `wireform inspect --explain` for what each line became.")
  /// A story without a dateline.
  public static let wireNoDateline = DiagnosticCode(
    "wire/no-dateline", .note, "the story has no dateline", advice: "Set it with --set dateline.text=… if you know it.")
  /// A dateline without source or place.
  public static let wirePartialDateline = DiagnosticCode(
    "wire/partial-dateline", .note, "the dateline lacks its place or its source",
    advice: "Nothing to do: it is kept as it stands.")
  /// A source that no profile knows.
  public static let wireUnknownSource = DiagnosticCode(
    "wire/unknown-source", .note, "no agency profile knows the dateline's source",
    advice: "Nothing to do: it is kept as it stands.")
  /// A two-digit year.
  public static let wireExpandedYear = DiagnosticCode(
    "wire/expanded-year", .note, "the year has two digits; 50 to 99 were taken for 19xx, others for 20xx",
    advice: "Set dateline.date with --set if it is another century.")
  /// A year that the reference date gave.
  public static let wireYearFromReference = DiagnosticCode(
    "wire/year-from-reference", .note, "the dateline has no year; it was taken from reference-date",
    advice: "Leave reference-date away to keep the date as it stands.")
  /// Lines that were kept as they are.
  public static let wireTable = DiagnosticCode(
    "wire/table", .note, "lines in columns were kept as they are", advice: "Nothing to do.")
  /// A part that stands twice.
  public static let wireRepeated = DiagnosticCode(
    "wire/repeated", .note, "a part that the source has twice was taken once", advice: "Nothing to do.")
  /// A story without a headline.
  public static let wireNoHeadline = DiagnosticCode(
    "wire/no-headline", .note, "the story has no headline", advice: "Set it with --set headline=… if you know it.")
  /// Several stories in one input.
  public static let wireSplit = DiagnosticCode(
    "wire/split", .note, "the input holds several stories", advice: "Nothing to do: each becomes an article.")
  /// Which agency's copy a story was taken for.
  public static let wireAgency = DiagnosticCode(
    "wire/agency", .note, "the story was read as this agency's", advice: "Force another with the option agency=….")
  /// Text that was damaged before it came here.
  public static let wireMojibake = DiagnosticCode(
    "wire/mojibake", .warning, "the text seems to have been read in a wrong charset before it came here",
    advice: "Get the text from its source again; nothing was changed in it.")
  /// A story of white space and control characters.
  public static let wireEmpty = DiagnosticCode(
    "wire/empty", .warning, "the story holds no text", advice: "Look at the frame that it came in.")

  /// All of them, for `wireform codes`.
  public static let wireText: [DiagnosticCode] = [
    wireUnknownHead, wireNoDateline, wirePartialDateline, wireUnknownSource, wireExpandedYear, wireYearFromReference,
    wireTable, wireRepeated, wireNoHeadline, wireSplit, wireAgency, wireEmpty, wireMojibake,
  ]
}
