public import WireformCore

/// What readers of transports are not sure of, and what is broken on the line.
extension DiagnosticCode {
  /// A message without a header that is known.
  public static let transportNoHeader = DiagnosticCode(
    "transport/no-header", .warning, "the message has no header that the format knows",
    advice: "Name another format with -f if this is none of this transport's.")
  /// A header that is only partly one.
  public static let transportBadHeader = DiagnosticCode(
    "transport/bad-header", .warning, "part of the header is not as the format has it; it was kept in extras",
    advice: "See `wireform inspect --explain` for what each part became.")
  /// A message whose end is missing.
  public static let transportUnclosed = DiagnosticCode(
    "transport/unclosed", .warning, "the message is not closed as the format asks",
    advice: "Check that the message was received to its end.")
  /// A message without text.
  public static let transportEmpty = DiagnosticCode(
    "transport/empty", .warning, "the message has no text", advice: "Check that the message was received whole.")
  /// A header that promises more words than there are.
  public static let transportFewerWords = DiagnosticCode(
    "transport/fewer-words", .note, "the header promises more words than there are",
    advice: "Check that the message was received whole; some agencies count the head, too.")
  /// Text between messages.
  public static let transportOutside = DiagnosticCode(
    "transport/outside", .warning, "text that stands in no message was left out",
    advice: "Name the format `wire` with -f if it is a story of its own.")
  /// A trailer that is none.
  public static let transportBadTrailer = DiagnosticCode(
    "transport/bad-trailer", .warning, "the trailer is not as the format has it; it was kept in extras",
    advice: "Set transmission.sent with --set if you know it.")
  /// A two-digit year.
  public static let transportExpandedYear = DiagnosticCode(
    "transport/expanded-year", .note,
    "the year of the trailer has two digits; 50 to 99 were taken for 19xx, others for 20xx",
    advice: "Set transmission.sent with --set if it is another century.")
  /// A date with the day before the month.
  public static let transportDayFirst = DiagnosticCode(
    "transport/day-first", .note, "the date was read with the day before the month",
    advice: "Set the date with --set if it is the other way round.")
  /// A charset that the words told.
  public static let transportCharset = DiagnosticCode(
    "transport/charset-guessed", .note, "a national variant of ISO 646 was recognised by its words",
    advice: "Name the charset with the format's charset= option.")
  /// Several messages in one input.
  public static let transportSplit = DiagnosticCode(
    "transport/split", .note, "the input holds several messages", advice: "Nothing to do: each becomes an article.")

  /// All of them, and those of wire text, for `wireform codes`.
  public static let transport: [DiagnosticCode] = [
    transportNoHeader, transportBadHeader, transportUnclosed, transportEmpty, transportFewerWords, transportOutside,
    transportBadTrailer, transportExpandedYear, transportDayFirst, transportCharset, transportSplit,
  ]
}
