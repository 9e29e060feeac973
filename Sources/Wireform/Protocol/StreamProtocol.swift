public import WireformCore
internal import WireformJSON

/// The protocol of programs, JSON Lines over a pipe: PROTOCOL.md beside this file is its specification.
///
/// `StreamHello`, `StreamRequest` and `StreamAnswer` are its messages. A plugin that stays alive and `wireform stream`
/// speak it alike.
public enum StreamProtocol {
  /// The versions that this Wireform speaks.
  public static let versions = 1...1
  /// The format that stands for Articles themselves.
  public static let articleFormat = "article"

  /// The highest version that two sides share, nil where there is none.
  public static func common(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Int? {
    left.overlaps(right) ? min(left.upperBound, right.upperBound) : nil
  }

  /// The id of a message, also of one that is otherwise wrong; nil where it has none or is no JSON object.
  public static func identifier(in line: [UInt8]) -> Value? {
    guard let document = try? JSONDocument(parsing: line), let node = document.member("id", of: 0) else { return nil }
    return identifier(document, node)
  }

  static func identifier(_ document: JSONDocument, _ node: Int) -> Value? {
    switch document.value(at: node) {
    case .string(let text): .string(text)
    case .number(let text): .number(text)
    default: nil
    }
  }

  /// Parses a line as one JSON object.
  /// - Throws: `stream/bad-message` with what was found.
  static func document(_ line: [UInt8], depthLimit: Int) throws(FormatError) -> JSONDocument {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      // A message has three levels around a document.
      document = try JSONDocument(parsing: line, depthLimit: depthLimit + 3)
    } catch {
      throw FormatError(.badData, .streamBadMessage, "\(error.message), at byte \(error.offset) of the line")
    }
    guard document.nodes.first?.kind == .object else {
      let found = document.nodes.first?.kind.name ?? "nothing"
      throw FormatError(.badData, .streamBadMessage, "found \(found), expected an object on one line")
    }
    return document
  }

  /// Writes a value on one line.
  static func write(_ value: Value, to sink: inout ByteSink) {
    JSONWriter.write(to: &sink, layout: .spaced) { _ = $0.value(value) }
  }

  /// Writes a string, or a member of base64 where the bytes are no UTF-8.
  static func write(bytes: [UInt8], as key: StaticString, to sink: inout ByteSink) {
    sink.write(", \"")
    sink.write(key)
    if let text = String(validating: bytes, as: UTF8.self) {
      sink.write("\": ")
      JSONWriter.write(to: &sink, layout: .spaced) { $0.string(text) }
    } else {
      sink.write("Base64\": \"")
      sink.write(Base64.encode(bytes))
      sink.write("\"")
    }
  }

  /// Writes Articles as the member `articles`, each with its `bodyText`.
  static func write(_ articles: [Article], to sink: inout ByteSink) {
    sink.write(", \"articles\": [")
    for (index, article) in articles.enumerated() {
      if index > 0 { sink.write(", ") }
      ArticleJSONWriter.write(article, to: &sink, layout: .spaced, bodyText: true)
    }
    sink.write("]")
  }

  /// Reads the member `articles`; without one there are none.
  static func articles(_ document: JSONDocument, _ report: inout Report) throws(FormatError) -> [Article] {
    guard let list = document.member("articles", of: 0) else { return [] }
    guard document.nodes[list].kind == .array else {
      throw FormatError(.badData, .streamBadMessage, "'articles' is \(document.nodes[list].kind.name), not an array")
    }
    var articles: [Article] = []
    for node in document.children(of: list) {
      articles.append(try ArticleJSONReader.read(document, at: node, report: &report))
    }
    return articles
  }

  /// Reads bytes that stand as text under `key`, or as base64 under `key` with Base64 behind it.
  static func bytes(_ document: JSONDocument, _ key: StaticString, base64 other: StaticString) throws(FormatError)
    -> [UInt8]?
  {
    if let node = document.member(key, of: 0) {
      guard document.nodes[node].isString else {
        throw FormatError(.badData, .streamBadMessage, "'\(key)' is \(document.nodes[node].kind.name), not a string")
      }
      return Array(document.text(at: node).utf8)
    }
    guard let node = document.member(other, of: 0) else { return nil }
    guard document.nodes[node].isString, let bytes = Base64.decode(document.text(at: node)) else {
      throw FormatError(.badData, .streamBadMessage, "'\(other)' is no base64")
    }
    return bytes
  }
}

extension DiagnosticCode {
  /// A message that is none of the protocol's.
  public static let streamBadMessage = DiagnosticCode(
    "stream/bad-message", .error, "the line is no message of the protocol",
    advice: "Compare with PROTOCOL.md: one JSON object a line, LF at its end.")
  /// Two sides that share no version.
  public static let streamVersion = DiagnosticCode(
    "stream/version", .error, "the two sides share no version of the protocol",
    advice: "Update the older of the two.")

  /// The codes of the protocol, for `wireform codes`.
  public static let stream: [DiagnosticCode] = [streamBadMessage, streamVersion]
}
