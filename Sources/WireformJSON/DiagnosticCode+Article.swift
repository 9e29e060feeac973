public import WireformCore

/// Codes of the native JSON.
extension DiagnosticCode {
  /// JSON that is no Article.
  public static let articleNotAnArticle = DiagnosticCode(
    "article/not-an-article", .error, "the JSON is no article",
    advice: "Name the format with -f if it is another one; an article is an object that starts with \"wireform\".")
  /// A version of the native JSON that is not known.
  public static let articleVersion = DiagnosticCode(
    "article/version", .error, "this version of the native JSON is not known",
    advice: "Use a newer Wireform, or write the article with \"wireform\": \"1\".")
  /// An Article without a version.
  public static let articleNoVersion = DiagnosticCode(
    "article/no-version", .warning, "the article does not say its version and was read as version 1",
    advice: "Write \"wireform\": \"1\" as its first member.")
  /// A member that no field takes.
  public static let articleUnknownMember = DiagnosticCode(
    "article/unknown-member", .warning, "no field has this name; the member was kept in extras",
    advice: "Check the spelling against the JSON Schema of the format.")
  /// A value of the wrong kind.
  public static let articleWrongKind = DiagnosticCode(
    "article/wrong-kind", .warning, "the field takes another kind of value; the member was kept in extras",
    advice: "Check the value against the JSON Schema of the format.")
  /// A member that could not be kept.
  public static let articleMemberLost = DiagnosticCode(
    "article/member-lost", .loss, "a member that no field takes stands where nothing can keep it",
    advice: "Check the spelling against the JSON Schema of the format.")
  /// Text and content that contradict each other.
  public static let articleTextDiffers = DiagnosticCode(
    "article/text-differs", .loss, "text and content differ; text was taken",
    advice: "Change or remove content, or blocks, together with text.")
  /// A null where absence is meant.
  public static let articleNull = DiagnosticCode(
    "article/null-member", .note, "null was taken for an absent member", advice: "Leave the member out.")

  /// All codes of the native JSON.
  public static let articleJSON: [DiagnosticCode] = [
    articleNotAnArticle, articleVersion, articleNoVersion, articleUnknownMember, articleWrongKind, articleMemberLost,
    articleTextDiffers, articleNull,
  ]
}
