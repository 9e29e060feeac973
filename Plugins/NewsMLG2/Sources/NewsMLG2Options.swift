public import WireformCore

/// The options of the NewsML-G2 writer.
public struct NewsMLG2WriterOptions: FormatOptions {
  /// How the body is written.
  public enum Body: String, Sendable, CaseIterable {
    /// As NITF 3.6 in inlineXML.
    case nitf
    /// As XHTML in inlineXML.
    case xhtml
    /// As plain text in inlineData.
    case text
  }

  /// How the body is written.
  public var body = Body.nitf
  /// Whether one story too is written as a newsMessage.
  public var message = false
  /// Whether the item carries the whole Article, so that nothing is lost.
  public var carry = false

  /// The defaults: NITF, and a bare item for one story.
  public init() {}

  /// `body`, `message` and `carry`.
  public static let declared: [OptionDeclaration] = [
    OptionDeclaration(
      "body", .choice(Body.allCases.map(\.rawValue)), default: "nitf", "Write the body as NITF, XHTML or plain text."),
    OptionDeclaration(
      "message", .flag, default: "off", "Write a newsMessage even for one story that came without a transmission."),
    OptionDeclaration(
      "carry", .flag, default: "off", "Carry the whole article in a foreign element, so that it is read back whole."),
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
    switch name {
    case "message": message = value.flag
    case "carry": carry = value.flag
    default: body = value.string.flatMap(Body.init(rawValue:)) ?? .nitf
    }
  }
}
