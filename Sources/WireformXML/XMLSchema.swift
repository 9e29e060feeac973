internal import CLibXML2
public import WireformCore

/// A compiled XML Schema, against which documents are validated as a stream.
///
/// It is compiled once and can validate any number of documents, one after the other.
public struct XMLSchema: ~Copyable {
  private let schema: xmlSchemaPtr

  /// Compiles a schema; the schemas that it imports are looked for beside it, never on a network.
  /// - Parameter path: the file.
  /// - Throws: `xml/bad-schema` where it cannot be read or is no schema.
  public init(path: String) throws(FormatError) {
    XMLSetup.run()
    guard let context = xmlSchemaNewParserCtxt(path) else {
      throw FormatError(.noInput, .xmlBadSchema, "the schema \(path) cannot be opened")
    }
    defer { xmlSchemaFreeParserCtxt(context) }
    wireform_silence_schema(context)
    guard let schema = xmlSchemaParse(context) else {
      throw FormatError(.noInput, .xmlBadSchema, "the schema \(path) cannot be read or is no XML Schema")
    }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// Validates a document.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - limit: how many violations are gathered at the most.
  /// - Returns: what is wrong, in order; nothing for a valid document.
  public borrowing func violations(in bytes: [UInt8], limit: Int = 100) -> [XMLViolation] {
    var source = ByteSource(bytes)
    // A source of bytes at hand does not fail.
    return (try? violations(in: &source, limit: limit)) ?? []
  }

  /// Validates a document as it is read, in the memory of its deepest element.
  /// - Parameters:
  ///   - source: the document.
  ///   - limit: how many violations are gathered at the most.
  /// - Returns: what is wrong, in order; nothing for a valid document.
  /// - Throws: where reading fails.
  public borrowing func violations(
    in source: inout ByteSource, limit: Int = 100
  ) throws(FormatError) -> [XMLViolation] {
    guard let validation = xmlSchemaNewValidCtxt(schema) else { return [] }
    defer { xmlSchemaFreeValidCtxt(validation) }
    let found = ViolationList(limit: limit)
    let user = Unmanaged.passUnretained(found).toOpaque()
    xmlSchemaSetValidStructuredErrors(validation, { user, error in ViolationList.add(user, error) }, user)
    var handlers: UnsafeMutablePointer<xmlSAXHandler>?
    var plugged: UnsafeMutableRawPointer?
    guard let plug = xmlSchemaSAXPlug(validation, &handlers, &plugged) else { return [] }
    defer { xmlSchemaSAXUnplug(plug) }
    handlers?.pointee.serror = { _, error in ViolationList.addToCurrent(error) }
    guard let parser = xmlCreatePushParserCtxt(handlers, plugged, nil, 0, nil) else { return [] }
    defer {
      if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(parser)
    }
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_BIG_LINES.rawValue))
    found.parser = parser
    var more = true
    while more, parser.pointee.disableSAX == 0 || parser.pointee.wellFormed == 1 {
      var chunk: [UInt8] = []
      more = try source.withNextChunk { (bytes) throws(FormatError) in chunk = [UInt8](bytes) }
      ViolationList.withCurrent(found) { XMLSchema.feed(chunk, isLast: !more, to: parser) }
    }
    if xmlSchemaIsValid(validation) != 1 || parser.pointee.wellFormed == 0, found.violations.isEmpty {
      found.violations.append(
        XMLViolation(message: "the document is not valid", place: SourcePlace(offset: 0, line: 1, column: 0)))
    }
    return withExtendedLifetime(found) { found.violations }
  }

  private static func feed(_ bytes: [UInt8], isLast: Bool, to parser: xmlParserCtxtPtr) {
    bytes.withUnsafeBytes { all in
      let base = all.assumingMemoryBound(to: CChar.self).baseAddress
      _ = xmlParseChunk(parser, base, Int32(clamping: all.count), isLast ? 1 : 0)
    }
  }
}

/// Gathers violations from libxml2's callbacks, with the parser's position.
private final class ViolationList {
  var violations: [XMLViolation] = []
  var parser: xmlParserCtxtPtr?
  let limit: Int

  /// The list of the validation that runs on this thread: a parser's own errors come without our pointer, since the
  /// plug takes the place of the user's data.
  @TaskLocal static var current: Box?

  struct Box: @unchecked Sendable { var list: ViolationList }

  init(limit: Int) { self.limit = limit }

  static func withCurrent(_ list: ViolationList, _ body: () -> Void) {
    $current.withValue(Box(list: list)) { body() }
  }

  static func add(_ user: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let user, let error else { return }
    Unmanaged<ViolationList>.fromOpaque(user).takeUnretainedValue().append(error.pointee)
  }

  static func addToCurrent(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error, error.pointee.level != XML_ERR_WARNING else { return }
    current?.list.append(error.pointee)
  }

  private func append(_ error: xmlError) {
    guard violations.count < limit else { return }
    var message = error.message.map { String(cString: $0) } ?? "not valid"
    while message.last?.isNewline == true { message.removeLast() }
    let input = parser?.pointee.input
    let line = Int(input?.pointee.line ?? error.line)
    let column = Int(input?.pointee.col ?? error.int2)
    let offset = Int(parser.map { xmlByteConsumed($0) } ?? 0)
    violations.append(
      XMLViolation(message: message, place: SourcePlace(offset: max(0, offset), line: max(1, line), column: column)))
  }
}
