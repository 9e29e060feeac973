/// Codes that more than one format reports.
extension DiagnosticCode {
  /// Input without a byte, or with white space only.
  public static let emptyInput = DiagnosticCode(
    "input/empty", .error, "the input is empty", advice: "Check that the file was written to the end.")
  /// Input that is no text.
  public static let binaryInput = DiagnosticCode(
    "input/binary", .error, "the input is no text",
    advice: "Name the format with -f if this is a document of a known format, else leave the file out.")
  /// An archive or a compressed file in place of a document.
  public static let compressedInput = DiagnosticCode(
    "input/compressed", .error, "the input is compressed",
    advice: "Unpack it first, for instance with `gzip -dc FILE | wireform -`.")
  /// Bytes that are not UTF-8 in a text without a declared charset.
  public static let notUTF8 = DiagnosticCode(
    "input/not-utf-8", .warning, "the text is not UTF-8 and was read as windows-1252",
    advice: "Name the charset with the format's charset= option if it is another one.")
  /// Bytes that a declared charset cannot mean.
  public static let undecodable = DiagnosticCode(
    "input/undecodable", .loss, "bytes that the charset does not have were replaced",
    advice: "Name the right charset with the format's charset= option.")
  /// A charset that is not known.
  public static let unknownCharset = DiagnosticCode(
    "input/unknown-charset", .error, "the charset is not known", advice: "Use one that `wireform formats` lists.")
  /// Reading failed in the middle.
  public static let readFailed = DiagnosticCode(
    "input/read-failed", .error, "reading failed", advice: "Check the disk or the pipe, and run again.")
  /// Writing failed.
  public static let writeFailed = DiagnosticCode(
    "output/write-failed", .error, "writing failed", advice: "Check the free space and the permissions.")
  /// A value that the standard requires was not in the story and was supplied.
  public static let supplied = DiagnosticCode(
    "supplied/required", .note, "a value that the standard requires was supplied",
    advice: "Set the field with --set if another value is right.")
  /// A required value is missing and only a marker could be supplied.
  public static let suppliedUnknown = DiagnosticCode(
    "supplied/unknown", .warning, "a required value is not known and was written as unknown",
    advice: "Set the field with --set.")
  /// A field that the target format has no place for.
  public static let lossNoPlace = DiagnosticCode(
    "loss/no-place", .loss, "the format has no place for this field",
    advice: "Choose a format that has one, or carry=true where the format offers it.")
  /// A field that was changed to fit the target format.
  public static let lossChanged = DiagnosticCode(
    "loss/changed", .loss, "the field was changed to fit the format",
    advice: "Compare with `wireform roundtrip`, and choose a richer format if it matters.")
  /// What a judging reader would read differently from what was meant.
  public static let lossAmbiguous = DiagnosticCode(
    "loss/ambiguous", .loss, "the text would be read back differently",
    advice: "Choose a format with markup if the distinction matters.")
  /// Input beyond the limit of bytes.
  public static let limitBytes = DiagnosticCode(
    "limit/bytes", .error, "the document is larger than allowed", advice: "Raise --max-bytes if you trust the source.")
  /// Nesting beyond the limit.
  public static let limitDepth = DiagnosticCode(
    "limit/depth", .error, "the document is nested deeper than allowed",
    advice: "Raise --max-depth if you trust the source.")
  /// More time than the limit.
  public static let limitTime = DiagnosticCode(
    "limit/time", .error, "the document takes longer than allowed",
    advice: "Raise --timeout if you trust the source and the machine is slow.")
  /// More Articles than the limit.
  public static let limitArticles = DiagnosticCode(
    "limit/articles", .error, "the input holds more articles than allowed",
    advice: "Raise --max-articles if you trust the source.")
  /// A date that is none.
  public static let badDate = DiagnosticCode(
    "value/date", .warning, "the value is no date; it was kept in extras",
    advice: "Correct the date in the source.")
  /// A number that is none.
  public static let badNumber = DiagnosticCode(
    "value/number", .warning, "the value is no number; it was kept in extras",
    advice: "Correct the number in the source.")
  /// Comments, processing instructions or a DOCTYPE.
  public static let commentsDropped = DiagnosticCode(
    "source/comments-dropped", .note, "comments, processing instructions and the DOCTYPE are not kept",
    advice: "Nothing to do: they are no part of the story.")
  /// Empty paragraphs.
  public static let emptyBlocksDropped = DiagnosticCode(
    "source/empty-blocks-dropped", .note, "empty paragraphs are not kept", advice: "Nothing to do.")
  /// An option that a format does not have.
  public static let unknownOption = DiagnosticCode(
    "usage/unknown-option", .error, "the format has no such option", advice: "See `wireform formats NAME`.")
  /// An option's value of the wrong type.
  public static let badOptionValue = DiagnosticCode(
    "usage/bad-option-value", .error, "the option takes another kind of value", advice: "See `wireform formats NAME`.")
  /// A format that nobody registered.
  public static let unknownFormat = DiagnosticCode(
    "usage/unknown-format", .error, "no format has this name", advice: "See `wireform formats` for all of them.")
  /// Input that no format recognises.
  public static let undetected = DiagnosticCode(
    "input/unknown-format", .error, "the format of the input was not recognised",
    advice: "Name it with -f; `wireform formats` lists all.")
  /// A path of --set that is no field, or a value that it cannot take.
  public static let badSetting = DiagnosticCode(
    "usage/bad-setting", .error, "the field cannot be set",
    advice: "Use a path of the Article such as headline or dateline.source.")
  /// A carried Article that the document no longer fits.
  public static let carryStale = DiagnosticCode(
    "carry/stale", .warning, "the document was edited since it was written; the article that it carries is not used",
    advice: "Nothing to do if the edit was meant; write it anew with carry=true to carry what it says now.")
  /// An invariant of Wireform's own was broken.
  public static let internalFailure = DiagnosticCode(
    "internal/failure", .error, "Wireform itself failed", advice: "Please report it with the input.")

  /// All codes of the core, for `wireform codes`.
  public static let core: [DiagnosticCode] =
    [
      emptyInput, binaryInput, compressedInput, notUTF8, undecodable, unknownCharset, readFailed, writeFailed, supplied,
      suppliedUnknown,
      lossNoPlace, lossChanged, lossAmbiguous, limitBytes, limitDepth, limitArticles, limitTime, badDate, badNumber,
      commentsDropped, emptyBlocksDropped, unknownOption, badOptionValue, unknownFormat, undetected, badSetting,
      carryStale, internalFailure,
    ] + invalid
}
