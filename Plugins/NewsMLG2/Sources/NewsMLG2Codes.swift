internal import WireformCore

/// What only the NewsML-G2 reader reports.
extension DiagnosticCode {
  /// A document of another kind.
  static let g2WrongRoot = DiagnosticCode(
    "newsml-g2/wrong-root", .error, "the root element is none of NewsML-G2",
    advice: "Expected is newsItem, packageItem, conceptItem, planningItem or newsMessage; name the format with -f.")
  /// Elements in another namespace or in none.
  static let g2Namespace = DiagnosticCode(
    "newsml-g2/namespace", .warning, "the document is not in the namespace of NewsML-G2",
    advice: "Correct the source; it was read by the names of its elements.")
  /// A payload that is no text.
  static let g2ForeignPayload = DiagnosticCode(
    "newsml-g2/foreign-payload", .note, "the content is in a vocabulary of its own and was kept as it is",
    advice: "Nothing to do: it is written back into NewsML-G2.")
  /// A payload whose head says something else than the item.
  static let g2PayloadDiffers = DiagnosticCode(
    "newsml-g2/payload-differs", .loss, "the payload's head says what the item does not, and was not kept",
    advice: "The item's own metadata count; correct the source where they are wrong.")
  /// What stands where nothing should.
  static let g2Ignored = DiagnosticCode(
    "newsml-g2/ignored", .loss, "something in the document was not kept",
    advice: "Check the source at the place named.")

  /// Versions and addresses of schemas.
  static let g2Frame = DiagnosticCode(
    "newsml-g2/frame", .note, "what the document says of its standard, version and schema is not kept",
    advice: "Nothing to do: the writer names the version that it writes.")

  /// What stands twice.
  static let g2Repeated = DiagnosticCode(
    "newsml-g2/repeated", .note, "the document says something more than once", advice: "Nothing to do: it is kept once."
  )
  /// No catalog of the IPTC.
  static let g2Catalog = DiagnosticCode(
    "newsml-g2/no-catalog", .note, "the item names no catalog, and the aliases of its codes are taken as the IPTC's",
    advice: "Nothing to do where they are; otherwise correct the source.")
  /// Elements within a line that say nothing.
  static let g2Silent = DiagnosticCode(
    "newsml-g2/empty", .note, "elements within a line of text say nothing and are left out", advice: "Nothing to do.")

  /// A required time that neither the story nor the caller gives.
  static let g2NoClock = DiagnosticCode(
    "newsml-g2/no-clock", .error, "NewsML-G2 requires a time that neither the story nor the caller gives",
    advice: "Give the time of the run (--now), or set versionCreated.")

  /// All of them.
  static let newsMLG2: [DiagnosticCode] = [
    g2WrongRoot, g2Namespace, g2ForeignPayload, g2PayloadDiffers, g2Ignored, g2Frame,
    g2Repeated, g2Catalog, g2Silent, g2NoClock,
  ]
}
