public import WireformCore

/// What the XML kit reports, whatever the vocabulary.
extension DiagnosticCode {
  /// A document that is no well-formed XML.
  public static let xmlNotWellFormed = DiagnosticCode(
    "xml/not-well-formed", .error, "the XML is not well formed",
    advice: "Correct the source at the place named; what stood before it was read.")
  /// A schema that cannot be used.
  public static let xmlBadSchema = DiagnosticCode(
    "xml/bad-schema", .error, "the schema cannot be used", advice: "Check the path and the files that it imports.")
  /// Characters that XML cannot hold.
  public static let xmlForbiddenCharacter = DiagnosticCode(
    "xml/forbidden-character", .loss, "control characters that XML 1.0 cannot hold were left out",
    advice: "Take them out of the text, or write a format that can hold them.")
  /// A declared encoding that the bytes deny.
  public static let xmlWrongEncoding = DiagnosticCode(
    "xml/wrong-encoding", .warning, "the declared encoding is not that of the bytes",
    advice: "Correct the XML declaration; the text was read as what the bytes are.")
  /// An entity without a meaning.
  public static let xmlUnknownEntity = DiagnosticCode(
    "xml/unknown-entity", .loss, "an entity is not declared and was kept as its name",
    advice: "Declare it or write the character itself.")

  /// A tag with more attributes than anyone needs.
  public static let limitAttributes = DiagnosticCode(
    "limit/attributes", .error, "a tag has more attributes than allowed",
    advice: "Correct the source; no document needs thousands of attributes on one element.")
  /// Elements of HTML that are nested too deep.
  public static let htmlFlattened = DiagnosticCode(
    "html/flattened", .loss, "elements nested deeper than allowed are left out, what they hold is kept",
    advice: "Raise --max-depth if their structure matters.")
  /// Control characters in a page.
  public static let htmlControlCharacters = DiagnosticCode(
    "html/control-characters", .loss, "control characters that HTML cannot hold are left out",
    advice: "Correct the source.")

  /// All codes of the HTML parser, for the formats that use it.
  public static let htmlParsing: [DiagnosticCode] = [limitAttributes, htmlFlattened, htmlControlCharacters]

  /// All codes of the XML kit, for the formats that use it.
  public static let xml: [DiagnosticCode] = [
    xmlNotWellFormed, xmlBadSchema, xmlForbiddenCharacter, xmlWrongEncoding, xmlUnknownEntity,
    limitAttributes,
  ]
}
