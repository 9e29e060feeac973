public import WireformCore

/// A format that writes frames of wire text; what is common to writing them is in `TransportOutput`.
public protocol TransportComposer {
  /// The format that reads what is written.
  associatedtype Format: TransportFormat
  /// The message of an Article.
  /// - Parameters:
  ///   - article: the Article.
  ///   - supplies: takes the paths of what the standard requires and the Article lacks, each reported already.
  ///   - report: takes diagnostics, and tells the clock.
  static func compose(_ article: Article, supplies: inout [FieldPath], report: inout Report) -> String
}

/// The options of writers of transports.
public struct TransportWritingOptions: FormatOptions {
  /// The charset of the output.
  public var charset = Charset.utf8

  /// UTF-8.
  public init() {}

  /// `charset`.
  public static let declared: [OptionDeclaration] = [
    OptionDeclaration("charset", .charset, default: "UTF-8", "The charset of the output.")
  ]

  /// Stores a value.
  public mutating func set(_ name: String, to value: OptionValue) { charset = value.charset ?? .utf8 }
}

/// Writes messages, and reports what each of them loses.
///
/// Reading wire text is a judgement, so each message is read back: what would come back differently is a loss with
/// its path, be it that the transport has no place for it, that the charset has no such character, or that the text
/// would be taken for something else.
public enum TransportOutput<Composer: TransportComposer> {
  /// Writes the message of an Article.
  public static func write(
    _ article: Article, options: TransportWritingOptions, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    var supplies: [FieldPath] = []
    let text = Composer.compose(article, supplies: &supplies, report: &report)
    let encoded = TextEncoder.encode(text, as: options.charset)
    encoded.bytes.withUnsafeBytes { sink.write($0) }
    var back: Article?
    var inner = Report(limits: report.limits)
    var source = ByteSource(encoded.bytes)
    var reading = TransportReadingOptions()
    if options.charset != .utf8 { reading.charset = options.charset }
    try TransportReader<Composer.Format>.read(&source, options: reading, report: &inner) {
      (read, _) throws(FormatError) in
      if back == nil { back = read }
    }
    var losses = LossReport(supplies: supplies, missing: encoded.missing, charset: options.charset)
    for difference in article.diff(back ?? Article()) { losses.add(difference, &report) }
  }
}

/// Puts differences of a round trip into words.
private struct LossReport {
  let supplies: [FieldPath]
  let missing: [Unicode.Scalar]
  let charset: Charset

  mutating func add(_ difference: Difference, _ report: inout Report) {
    guard difference.left == nil else { return lose(difference, &report) }
    if supplies.contains(where: { $0.covers(difference.path) }) { return }
    // What came as a whole is looked at part by part, as some of it was supplied.
    guard supplies.contains(where: { difference.path.covers($0) }), case .object(let members)? = difference.right
    else { return lose(difference, &report) }
    for member in members {
      add(Difference(path: difference.path.key(member.key), left: nil, right: member.value), &report)
    }
  }

  private func lose(_ difference: Difference, _ report: inout Report) {
    let before = difference.left?.summary ?? "nothing"
    let after = difference.right?.summary ?? "nothing"
    if let scalar = missing.first(where: { LossReport.holds($0, difference.left) }) {
      report.add(
        .lossChanged, "\(charset.name) has no \(scalar) (U+\(String(scalar.value, radix: 16, uppercase: true)))",
        path: difference.path)
    } else if difference.right == nil, !LossReport.hasPlace(difference.path) {
      report.add(.lossNoPlace, "the transport has no place for \(before)", path: difference.path)
    } else {
      report.add(.lossAmbiguous, "\(before) would be read back as \(after)", path: difference.path)
    }
  }

  private static func holds(_ scalar: Unicode.Scalar, _ value: Value?) -> Bool {
    switch value {
    case .string(let text)?: text.unicodeScalars.contains(scalar)
    case .array(let values)?: values.contains { holds(scalar, $0) }
    case .object(let members)?: members.contains { holds(scalar, $0.value) }
    default: false
    }
  }

  private static let places: Set<String> = [
    "slugline", "labels", "headline", "subheadline", "edNotes", "byline", "bylines", "dateline", "body", "signoff",
    "endMark", "language", "type", "transmission",
  ]

  private static func hasPlace(_ path: FieldPath) -> Bool {
    if case .key(let key)? = path.steps.first { places.contains(key) } else { false }
  }
}

/// What a header requires: the Article's value where it is as the standard has it, else one that is supplied and
/// reported.
public struct HeaderSupply {
  /// What was supplied so far.
  public private(set) var supplies: [FieldPath] = []

  /// Nothing was supplied yet.
  public init() {}

  /// A value of the header.
  /// - Parameters:
  ///   - value: the Article's.
  ///   - name: its field of the transmission.
  ///   - isValid: whether it is as the standard has it.
  ///   - known: one that follows from other fields.
  ///   - marker: one that says that nothing is known.
  public mutating func value(
    _ value: String?, _ name: String, isValid: (String) -> Bool, known: String? = nil, marker: String,
    _ report: inout Report
  ) -> String {
    if let value, isValid(value) { return value }
    let path = FieldPath([.key("transmission"), .key(name)])
    // A value that does not fit is a loss, which reading it back tells.
    if value == nil {
      supplies.append(path)
      if let known {
        report.add(.supplied, "the header's \(name) was supplied: \(known)", path: path)
      } else {
        report.add(.suppliedUnknown, "the header's \(name) is not known and was written as \(marker)", path: path)
      }
    }
    return known ?? marker
  }
}

extension Article {
  /// The count of words of headline and body, for a header that asks for one.
  public var countedWords: Int {
    ([headline ?? "", dateline?.runIn ?? ""] + body.map(\.plainText)).reduce(0) { count, text in
      var (words, isInside) = (count, false)
      for byte in text.utf8 {
        let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09
        if !isBlank, !isInside { words += 1 }
        isInside = !isBlank
      }
      return words
    }
  }
}
