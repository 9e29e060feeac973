internal import WireformCore

/// What only the NewsML 1 reader and writer report.
extension DiagnosticCode {
  /// A document of another kind.
  static let newsML1WrongRoot = DiagnosticCode(
    "newsml-1/wrong-root", .error, "the root element is not NewsML",
    advice: "Expected is NewsML 1.0 to 1.2; name the format with -f.")
  /// What the document says of its own form.
  static let newsML1Form = DiagnosticCode(
    "newsml-1/form", .note, "what the document says of its version or of the form of its content is not kept",
    advice: "Nothing to do: the writer names the forms that it writes.")
  /// An element without content.
  static let newsML1Empty = DiagnosticCode(
    "newsml-1/empty", .note, "an element says nothing", advice: "Nothing to do.")
  /// The same said twice.
  static let newsML1Repeated = DiagnosticCode(
    "newsml-1/repeated", .note, "something is said again",
    advice: "Nothing to do: the article says it once.")
  /// A required part is missing.
  static let newsML1Incomplete = DiagnosticCode(
    "newsml-1/incomplete", .warning, "the document lacks what NewsML requires",
    advice: "Correct the source; what stands elsewhere in the document was taken.")
  /// Two parts contradict each other.
  static let newsML1Differs = DiagnosticCode(
    "newsml-1/payload-differs", .note, "the content's own head says otherwise than the item, and went to extras",
    advice: "The item's own metadata count; correct the source where they are wrong.")
  /// Text or attributes where none belong.
  static let newsML1Ignored = DiagnosticCode(
    "newsml-1/ignored", .loss, "something in the document was not kept", advice: "Check the source at the place named.")
  /// A value in an unexpected shape.
  static let newsML1Lenient = DiagnosticCode(
    "newsml-1/lenient", .note, "a value does not stand where NewsML wants it",
    advice: "Nothing to do: it was read; correct the source for stricter readers.")
  /// An item that changes another.
  static let newsML1Update = DiagnosticCode(
    "newsml-1/update", .warning, "the item changes parts of an earlier revision, which is not at hand",
    advice: "The changes stand in extras; ask the sender for the whole item.")
  /// A property of ours whose elements were edited.
  static let newsML1Stale = DiagnosticCode(
    "newsml-1/stale-property", .warning, "a Property keeps a field as it was before the elements were edited",
    advice: "The elements count. Remove the Property, or convert the source anew.")
  /// A required time that neither the story nor the caller gives.
  static let newsML1NoClock = DiagnosticCode(
    "newsml-1/no-clock", .error, "NewsML requires a time that neither the story nor the caller gives",
    advice: "Give the time of the run (--now), or set versionCreated.")

  /// All of them.
  static let newsML1: [DiagnosticCode] = [
    newsML1WrongRoot, newsML1Form, newsML1Empty, newsML1Repeated, newsML1Incomplete, newsML1Differs, newsML1Ignored,
    newsML1Lenient, newsML1Update, newsML1Stale, newsML1NoClock,
  ]
}
