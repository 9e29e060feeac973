/// What `wireform validate` finds: a document breaks a rule of its standard.
extension DiagnosticCode {
  /// A part that the standard requires is not there.
  public static let invalidMissing = DiagnosticCode(
    "invalid/missing", .error, "a part that the standard requires is missing", advice: "Add it where the message says.")
  /// A part stands behind one that it must precede.
  public static let invalidOrder = DiagnosticCode(
    "invalid/order", .error, "a part stands in the wrong place", advice: "Move it to where the standard has it.")
  /// A part stands more often than it may.
  public static let invalidRepeated = DiagnosticCode(
    "invalid/repeated", .error, "a part stands more often than it may", advice: "Keep one of them.")
  /// A part that the standard does not know there.
  public static let invalidUnknown = DiagnosticCode(
    "invalid/unknown", .error, "the standard knows no such part here",
    advice: "Correct the name, or give it a namespace of its own.")
  /// A value that its type does not allow.
  public static let invalidValue = DiagnosticCode(
    "invalid/value", .error, "a value is not of the type that the standard requires", advice: "Correct the value.")
  /// What the official schema says.
  public static let invalidSchema = DiagnosticCode(
    "invalid/schema", .error, "the document breaks the official schema", advice: "The message is the schema's own.")

  /// All of them.
  public static let invalid: [DiagnosticCode] = [
    invalidMissing, invalidOrder, invalidRepeated, invalidUnknown, invalidValue, invalidSchema,
  ]
}
