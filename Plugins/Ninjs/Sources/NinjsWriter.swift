public import WireformCore
internal import WireformJSON

/// Writes ninjs, of any version: one news object for one article, an array for more, with `lines` each on a line.
///
/// What is written validates against the schema of its version. What that cannot say is known beforehand of plain
/// articles (`NinjsCertificate`); of all others it is found by reading the output back. Either way each field in which
/// the two articles differ is reported, so that nothing is lost in silence.
public struct NinjsWriter: Writer {
  /// What the story is written in.
  enum Body: String, Sendable {
    case html, text
  }

  /// How ninjs is written.
  public struct Options: FormatOptions {
    var version = NinjsVersion.newest
    var body = Body.html
    var lines = false
    var pretty = false
    var extensions = false

    var style: NinjsStyle { NinjsStyle(version: version, body: body, extensions: extensions) }

    /// The defaults.
    public init() {}

    /// What options there are.
    public static let declared = [
      OptionDeclaration(
        "version", .choice(NinjsVersion.all.map(\.text) + ["1", "2", "3"]), default: NinjsVersion.newest.text,
        "The version of ninjs; 1, 2 and 3 are the newest of their kind."),
      OptionDeclaration(
        "body", .choice(["html", "text"]), default: "html", "What the story is written in: HTML, or plain text."),
      OptionDeclaration("lines", .flag, default: "false", "JSON Lines: each article on a line of its own."),
      OptionDeclaration("pretty", .flag, default: "false", "Each member on a line of its own, indented."),
      OptionDeclaration(
        "extensions", .flag, default: "false",
        "Write properties back that the standard does not have; the output then follows no schema of IPTC's."),
    ]

    /// Stores a value.
    /// - Throws: `usage/bad-option-value` where `pretty` meets `lines`.
    public mutating func set(_ name: String, to value: OptionValue) throws(FormatError) {
      switch name {
      case "version": version = value.string.flatMap { NinjsVersion($0) } ?? version
      case "body": body = value.string.flatMap { Body(rawValue: $0) } ?? body
      case "lines": lines = value.flag
      case "extensions": extensions = value.flag
      default: pretty = value.flag
      }
      guard pretty, lines else { return }
      throw FormatError(.usage, .badOptionValue, "ninjs option 'pretty' cannot be combined with 'lines'")
    }
  }

  private let options: Options
  private var first: [UInt8]?
  private var count = 0

  /// Makes a writer for one output.
  public init(options: Options) { self.options = options }

  /// Any number.
  public static func holds(_ options: Options) -> Capacity { .many }

  /// Lines laid end to end are lines.
  public static func isConcatenation(_ options: Options) -> Bool { options.lines }

  /// Writes an article, or holds it back where it is the first.
  public mutating func write(
    _ article: borrowing Article, to sink: inout ByteSink, report: inout Report
  ) throws(FormatError) {
    let options = options
    guard let certificate = NinjsCertificate.certificate(for: article, options, limits: report.limits) else {
      let bytes = json(article)
      try NinjsLosses.report(article, bytes, options, &report)
      if beginItem(&sink) { first = bytes } else { sink.write(bytes) }
      return endItem(&sink)
    }
    NinjsLosses.report(certificate.differences, options, &report)
    if beginItem(&sink) {
      var held = ByteSink(capacity: 8192)
      NinjsWriter.stream(article, certificate, options, to: &held)
      first = held.takeBytes()
    } else {
      NinjsWriter.stream(article, certificate, options, to: &sink)
    }
    endItem(&sink)
  }

  /// Writes what stands before a news object.
  /// - Returns: whether it must be held back: the first of an array, until there is a second.
  private mutating func beginItem(_ sink: inout ByteSink) -> Bool {
    count += 1
    if options.lines { return false }
    if count == 1 { return true }
    if let first {
      sink.write("[\n")
      sink.write(first)
      self.first = nil
    }
    sink.write(",\n")
    return false
  }

  private func endItem(_ sink: inout ByteSink) { if options.lines { sink.write(byte: 0x0A) } }

  /// Writes an article at once: nothing that the builder says of it would be taken out by the schema.
  static func stream(
    _ article: borrowing Article, _ certificate: NinjsCertificate, _ options: Options, to sink: inout ByteSink
  ) {
    JSONWriter.write(to: &sink, layout: options.pretty ? .pretty : .spaced) { writer in
      NinjsStream.write(&writer) { stream in
        var builder = NinjsItemBuilder(options.style, to: stream)
        builder.build(article, id: certificate.id)
        stream = builder.out
      }
    }
  }

  /// Writes the article that was held back, or closes the array.
  public mutating func finish(_ sink: inout ByteSink, report: inout Report) throws(FormatError) {
    guard !options.lines else { return }
    if let first {
      sink.write(first)
      sink.write(byte: 0x0A)
    } else {
      if count == 0 { sink.write("[]\n") } else { sink.write("\n]\n") }
    }
  }

  /// The news object by way of a tree, with what the schema does not allow taken out.
  func json(_ article: borrowing Article) -> [UInt8] {
    var builder = NinjsItemBuilder(options.style, to: NinjsTree())
    builder.build(article, id: article.id == nil ? NinjsIdentity.uri(of: article) : "")
    let tree = builder.out.value
    let written =
      switch options.version.major {
      case 1: conforming(NinjsDowngrade.one(tree))
      case 2: NinjsDowngrade.two(conforming(tree))
      default: conforming(tree)
      }
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: options.pretty ? .pretty : .spaced) { writer in _ = writer.value(written) }
    return sink.takeBytes()
  }

  /// The tree with what the schema does not allow taken out; properties of others stay where they are asked for.
  private func conforming(_ tree: Value) -> Value {
    guard case .object(let members) = tree,
      case .object(var kept)? = NinjsShape.item.conforming(tree, root: .schema(options.version))
    else { return .object([]) }
    let isAssociationOnly: Set<String> = ["name", "rel"]
    kept.removeAll { isAssociationOnly.contains($0.key) }
    guard options.extensions else { return .object(kept) }
    let names = Set(NinjsNames.root)
    for member in members where !names.contains(NinjsNames.third(member.key)) {
      if !kept.contains(where: { $0.key == member.key }) { kept.append(member) }
    }
    return .object(kept)
  }
}

extension ByteSink {
  fileprivate mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }
}
