public import WireformCore
internal import WireformWire

/// The format `wire`: plain text of any agency, as sent or as copied from its page.
public enum WireTextFormat {
  /// The descriptor, for the table of formats.
  public static let descriptor = FormatDescriptor(
    id: "wire", aliases: ["text", "txt"], extensions: ["txt", "text", "wire"], mediaTypes: ["text/plain"],
    summary: "plain text of any news agency: headline, dateline, paragraphs, sign-off",
    reading: .init(WireTextReader.self), writing: .init(WireTextWriter.self), codes: DiagnosticCode.wireText,
    sniff: sniff)

  /// 60 for a dateline, 25 for text that is no other format's; nothing for markup, data and binaries.
  private static func sniff(_ head: FormatDescriptor.Head) -> FormatDescriptor.Score? {
    var report = Report()
    guard let text = try? TextDecoder.decode(head.bytes, report: &report),
      let first = text.first(where: { $0 > 0x20 }), first != UInt8(ascii: "<"), first != UInt8(ascii: "{")
    else { return nil }
    if head.bytes.prefix(64).contains(0x01) {
      return FormatDescriptor.Score(15, "text with a transport's control bytes")
    }
    return text.withUnsafeBufferPointer { bytes in
      let story = WireParser().parse(UnsafeRawBufferPointer(bytes))
      guard let dateline = story.dateline else {
        return first == UInt8(ascii: "[") ? nil : FormatDescriptor.Score(25, "plain text")
      }
      let words = dateline.article(in: bytes).text ?? ""
      return FormatDescriptor.Score(60, "a dateline: \(words)")
    }
  }
}

/// The options of the wire reader.
public struct WireTextOptions: FormatOptions {
  /// The agency whose profile is forced.
  public var agency: String?
  /// The date that gives datelines their year.
  public var referenceDate: PartialDate?
  /// The charset of the input.
  public var charset: Charset?

  /// The defaults: everything is found out, and no year is supplied.
  public init() {}

  /// `agency`, `reference-date` and `charset`.
  public static let declared: [OptionDeclaration] = [
    OptionDeclaration(
      "agency", .choice(Agencies.all.map(\.id)), default: "found out", "Read the text as this agency's."),
    OptionDeclaration(
      "reference-date", .date, "Give datelines without a year the last year that does not lie after this date."),
    OptionDeclaration("charset", .charset, default: "UTF-8, else windows-1252", "The charset of the input."),
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
    switch name {
    case "agency": agency = value.string
    case "charset": charset = value.charset
    default:
      guard value.date?.year != nil, value.date?.day != nil else {
        throw FormatError(.usage, .badOptionValue, "wire option 'reference-date' takes a whole date such as 2026-01-31")
      }
      referenceDate = value.date
    }
  }
}
