public import WireformCore

/// What readers of NITF report, whatever carries it.
extension DiagnosticCode {
  /// A root element of another vocabulary.
  public static let nitfWrongRoot = DiagnosticCode(
    "nitf/wrong-root", .error, "the root element is not nitf", advice: "Name the format of the document with -f.")
  /// The version that the document says it follows.
  public static let nitfVersion = DiagnosticCode(
    "nitf/version", .note, "the document names the version of NITF that it follows",
    advice: "Nothing to do: NITF is written as 3.6.")
  /// A namespace that is none of NITF.
  public static let nitfNamespace = DiagnosticCode(
    "nitf/namespace", .warning, "the document is in a namespace that is none of NITF",
    advice: "Correct the source; it was read by the names of its elements.")
  /// An element in a place where the standard has none.
  public static let nitfMisplaced = DiagnosticCode(
    "nitf/misplaced", .warning, "an element stands where NITF has none",
    advice: "Correct the source; the element was read as if it stood in its own place.")
  /// Text where the standard has elements only.
  public static let nitfBareText = DiagnosticCode(
    "nitf/bare-text", .warning, "text stands where NITF has elements only",
    advice: "Correct the source; the text was kept.")
  /// A part that says nothing.
  public static let nitfEmpty = DiagnosticCode(
    "nitf/empty", .note, "a part of the document is empty or says again what another part says",
    advice: "Nothing to do.")
  /// Markup that is text to the parser.
  public static let nitfEscaped = DiagnosticCode(
    "nitf/escaped-markup", .warning, "the body holds its markup as text, escaped or in CDATA",
    advice: "Correct the source; the text was read as HTML.")
  /// A field that was read from a meta of an agency.
  public static let nitfDialect = DiagnosticCode(
    "nitf/dialect", .note, "a field was read from a meta of an agency's dialect",
    advice: "Nothing to do; with dialect=none the metas stay in the extras alone.")
  /// Something in the document that is not kept.
  public static let nitfIgnored = DiagnosticCode(
    "nitf/ignored", .loss, "something in the document was not kept", advice: "Check the source at the place named.")

  /// All codes of NITF.
  public static let nitf: [DiagnosticCode] = [
    nitfWrongRoot, nitfVersion, nitfNamespace, nitfMisplaced, nitfBareText, nitfEmpty, nitfEscaped, nitfDialect,
    nitfIgnored,
  ]
}
