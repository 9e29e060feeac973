public import WireformCore
internal import WireformJSON

/// What a client asks: to convert something, or what format it is.
public struct StreamRequest: Sendable {
  /// The client's name for it, a string or a number.
  public var id: Value
  /// The format of the input, with options behind its name where the client wrote them there; nil to find out.
  public var from: String?
  /// The format to write; nil for `article`.
  public var to: String?
  /// Options of the reader, values of the declared kinds.
  public var readerOptions: [Value.Member] = []
  /// Options of the writer.
  public var writerOptions: [Value.Member] = []
  /// What is converted or looked at.
  public var input: Input
  /// The name of the file that the input comes from.
  public var fileName: String?
  /// The clock of this document, in place of that of the hello.
  public var now: PartialDate?
  /// Fields to set on every Article.
  public var settings: [Converter.Setting] = []
  /// Whether further Articles of the same id follow.
  public var more = false

  /// What is converted or looked at.
  public enum Input: Sendable {
    /// Articles themselves.
    case articles([Article])
    /// A document.
    case bytes([UInt8])
    /// A file that the server opens.
    case path(String)
    /// The head of an input, to be recognised.
    case sniff([UInt8], isWhole: Bool)
  }

  /// A request.
  public init(id: Value, from: String? = nil, to: String? = nil, input: Input) {
    self.id = id
    self.from = from
    self.to = to
    self.input = input
  }

  /// Reads a line.
  /// - Parameters:
  ///   - line: one JSON object.
  ///   - report: gives the limits; takes what is to be said of the Articles in it.
  /// - Throws: `stream/bad-message`, or why an Article in it is none. `StreamProtocol.identifier(in:)` tells whom to answer.
  public init(parsing line: [UInt8], report: inout Report) throws(FormatError) {
    let document = try StreamProtocol.document(line, depthLimit: report.limits.depth)
    guard let id = document.member("id", of: 0).flatMap({ StreamProtocol.identifier(document, $0) }) else {
      throw FormatError(.badData, .streamBadMessage, "the request has no 'id', a string or a number")
    }
    self.id = id
    func text(_ key: StaticString) -> String? { document.member(key, of: 0).flatMap { document.value(at: $0).string } }
    func members(_ key: StaticString) -> [Value.Member] {
      document.member(key, of: 0).flatMap { document.value(at: $0).members } ?? []
    }
    input = try StreamRequest.input(document, &report)
    from = text("from")
    to = text("to")
    fileName = text("fileName")
    now = text("now").flatMap { PartialDate($0) }
    readerOptions = members("readerOptions")
    writerOptions = members("writerOptions")
    more = document.member("more", of: 0).flatMap { document.value(at: $0).flag } ?? false
    for member in members("set") {
      guard let path = FieldPath(parsing: member.key), !path.steps.isEmpty, let text = member.value.string else {
        throw FormatError(.usage, .badSetting, "'set' takes {path: text}, found '\(member.key)'")
      }
      settings.append(Converter.Setting(path, text))
    }
  }

  private static func input(_ document: JSONDocument, _ report: inout Report) throws(FormatError) -> Input {
    if document.member("articles", of: 0) != nil { return .articles(try StreamProtocol.articles(document, &report)) }
    if let bytes = try StreamProtocol.bytes(document, "content", base64: "contentBase64") { return .bytes(bytes) }
    if let path = document.member("path", of: 0).flatMap({ document.value(at: $0).string }) { return .path(path) }
    if let head = try StreamProtocol.bytes(document, "sniff", base64: "sniffBase64") {
      return .sniff(head, isWhole: document.member("isWhole", of: 0).flatMap { document.value(at: $0).flag } ?? false)
    }
    throw FormatError(
      .badData, .streamBadMessage, "the request has nothing to convert: one of articles, content, contentBase64, path")
  }

  /// The format to read with its options, as the command line has them; nil to find out.
  public var reading: FormatSpec? {
    guard let from else { return readerOptions.isEmpty ? nil : StreamRequest.spec("", readerOptions) }
    return StreamRequest.spec(from, readerOptions)
  }

  /// The format to write with its options.
  public var writing: FormatSpec { StreamRequest.spec(to ?? StreamProtocol.articleFormat, writerOptions) }

  private static func spec(_ name: String, _ options: [Value.Member]) -> FormatSpec {
    var spec = FormatSpec(parsing: name)
    for option in options {
      switch option.value {
      case .array(let elements):
        spec.settings += elements.map { FormatSpec.Setting(option.key, $0.settingText) }
      case let value: spec.settings.append(FormatSpec.Setting(option.key, value.settingText))
      }
    }
    return spec
  }

  /// Writes the line, LF included.
  public func write(to sink: inout ByteSink) {
    sink.write("{\"id\": ")
    StreamProtocol.write(id, to: &sink)
    var members: [Value.Member] = []
    if let from { members.append(.init("from", .string(from))) }
    if let to { members.append(.init("to", .string(to))) }
    if let fileName { members.append(.init("fileName", .string(fileName))) }
    if let now { members.append(.init("now", .string(now.description))) }
    if !readerOptions.isEmpty { members.append(.init("readerOptions", .object(readerOptions))) }
    if !writerOptions.isEmpty { members.append(.init("writerOptions", .object(writerOptions))) }
    if !settings.isEmpty {
      let texts = settings.map { Value.Member($0.path.description, .string($0.text)) }
      members.append(.init("set", .object(texts)))
    }
    if more { members.append(.init("more", true)) }
    if case .path(let path) = input { members.append(.init("path", .string(path))) }
    if case .sniff(_, let isWhole) = input { members.append(.init("isWhole", .bool(isWhole))) }
    for member in members { StreamProtocol.write(member, to: &sink) }
    switch input {
    case .articles(let articles): StreamProtocol.write(articles, to: &sink)
    case .bytes(let bytes): StreamProtocol.write(bytes: bytes, as: "content", to: &sink)
    case .sniff(let head, _): StreamProtocol.write(bytes: head, as: "sniff", to: &sink)
    case .path: break
    }
    sink.write("}\n")
  }
}

extension StreamProtocol {
  /// Writes a member behind others.
  static func write(_ member: Value.Member, to sink: inout ByteSink) {
    sink.write(", ")
    write(.string(member.key), to: &sink)
    sink.write(": ")
    write(member.value, to: &sink)
  }
}

extension Value {
  /// The value as a user would have typed it behind an option's name.
  fileprivate var settingText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
