internal import CLibXML2
public import WireformCore

/// Reads XML as a stream of trees.
///
/// Elements named as frames, such as a message and its set of items, are opened and closed but never gathered; each
/// element directly inside one is handed on as a tree as soon as it ends, so that a message of any length needs the
/// memory of one item. Where the root is no frame it is the one tree.
public enum XMLStream {
  /// What is met.
  public enum Event {
    /// A frame's start tag: a tree with its attributes and nothing in it.
    case open(XMLTree)
    /// An element with all that it holds.
    case tree(XMLTree)
    /// A frame's end.
    case close
  }

  /// Reads a document.
  /// - Parameters:
  ///   - source: the bytes.
  ///   - frames: the names of the elements that are opened and not gathered.
  ///   - report: told of wrong encodings, unknown entities, and what is dropped; tells limits.
  ///   - handle: takes each event.
  /// - Throws: `xml/not-well-formed` with the place, or a limit; what was handed on stands.
  public static func read(
    _ source: inout ByteSource, frames: Set<String>, report: inout Report,
    handle: (Event, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    let head = try source.peek(4096)
    guard head.contains(where: { $0 > 0x20 }) else { throw FormatError(.badData, .emptyInput) }
    var door = XMLDoor(head: head)
    let session = ParserSession(frames: frames, limits: report.limits, trustsDeclaration: door.trustsDeclaration)
    guard session.isReady else { throw FormatError(.internalFailure, .internalFailure, "no XML parser") }
    if door.needsWhole {
      let decoded = try TextDecoder.decode(
        try source.readAll(limit: report.limits.bytes), charset: door.charset, report: &report)
      try feed(decoded, to: session, &report, handle)
    } else {
      var more = true
      while more {
        var chunk: [UInt8] = []
        more = try source.withNextChunk { (bytes) throws(FormatError) in chunk = [UInt8](bytes) }
        if more { try feed(door.pass(chunk, &report), to: session, &report, handle) }
      }
      try feed(door.rest(&report), to: session, &report, handle)
    }
    session.end()
    try drain(session, &report, handle)
  }

  /// Reads a text as one tree.
  /// - Returns: nil where it is not well formed.
  public static func tree(of text: String, report: inout Report) -> XMLTree? {
    var text = text
    if let tree = text.withUTF8({ XMLFragment.tree(of: $0, limits: report.limits) }) { return tree }
    return parsedTree(of: text, report: &report)
  }

  /// Reads a text as one tree by the parser, whatever it holds.
  static func parsedTree(of text: String, report: inout Report) -> XMLTree? {
    let session = ParserSession(frames: [], limits: report.limits, trustsDeclaration: false)
    guard session.isReady else { return nil }
    session.parse(Array(text.utf8))
    session.end()
    guard session.error == nil, case .tree(let tree)? = session.takeEvents().first else { return nil }
    return tree
  }

  /// Reads a text as HTML, which is never refused.
  public static func html(_ text: String, report: inout Report) -> XMLTree? {
    let session = ParserSession(html: text, limits: report.limits)
    guard case .tree(let tree)? = session.takeEvents().first else { return nil }
    return tree
  }

  private static func feed(
    _ bytes: [UInt8], to session: ParserSession, _ report: inout Report,
    _ handle: (Event, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    var start = 0
    while start < bytes.count {
      let end = min(start + ByteSource.chunkSize, bytes.count)
      session.parse(start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end]))
      start = end
      try drain(session, &report, handle)
    }
  }

  private static func drain(
    _ session: ParserSession, _ report: inout Report, _ handle: (Event, inout Report) throws(FormatError) -> Void
  ) throws(FormatError) {
    for remark in session.takeRemarks() { report.add(remark.0, remark.1, at: remark.2) }
    var events = session.takeEvents()
    events.reverse()
    while let event = events.popLast() {
      try handle(event, &report)
      session.recycle(event)
    }
    if let error = session.error { throw error }
  }
}

/// Decides what the bytes are before the parser sees them: feeds lie about their encoding.
///
/// Bytes that are valid UTF-8 are UTF-8 whatever the declaration says; bytes that are not are what it says, or
/// windows-1252 where it says UTF-8. Charsets that only the parser knows are left to it.
private struct XMLDoor {
  private(set) var needsWhole = false
  private(set) var charset: Charset?
  private(set) var trustsDeclaration = false
  private let declared: String?
  private var fallback: Charset?
  private var tail: [UInt8] = []
  private var isFirst = true

  init(head: ArraySlice<UInt8>) {
    declared = XMLDoor.declaration(head)
    let bytes = Array(head.prefix(4))
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      needsWhole = true
    } else if bytes.starts(with: [0x3C, 0, 0, 0]) || bytes.starts(with: [0, 0, 0, 0x3C]) {
      (needsWhole, charset) = (true, bytes[0] == 0 ? .utf32BE : .utf32LE)
    } else if bytes.starts(with: [0x3C, 0x00]) {
      (needsWhole, charset) = (true, .utf16LE)
    } else if bytes.starts(with: [0x00, 0x3C]) {
      (needsWhole, charset) = (true, .utf16BE)
    } else if let declared, Charset.named(declared) == nil, declared.lowercased() != "us-ascii",
      !XMLDoor.isWideUTF8(head)
    {
      trustsDeclaration = true
    }
  }

  /// Valid UTF-8 with more than ASCII in it.
  private static func isWideUTF8(_ head: ArraySlice<UInt8>) -> Bool {
    let cut = Array(head.dropLast(incompleteTail(head)))
    return cut.contains { $0 >= 0x80 } && TextDecoder.isUTF8(cut)
  }

  private static func declaration(_ head: ArraySlice<UInt8>) -> String? {
    let opening = head.prefix(200)
    guard let end = opening.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let text = String(decoding: opening[..<end], as: UTF8.self)
    guard text.contains(bytes: "<?xml"), let name = text.offset(of: "encoding") else { return nil }
    let quoted = text.utf8.dropFirst(name + 8).split(maxSplits: 1) {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "=") || $0 <= 0x20
    }
    let value = quoted.first?.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 > 0x20 }
    return value.flatMap { String($0) }
  }

  /// How many bytes at the end are a character that is not yet whole.
  private static func incompleteTail(_ bytes: ArraySlice<UInt8>) -> Int {
    var back = 1
    while back <= min(3, bytes.count) {
      let byte = bytes[bytes.endIndex - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return length > back ? back : 0
      }
      back += 1
    }
    return 0
  }

  /// The bytes to parse for the bytes that came.
  mutating func pass(_ chunk: [UInt8], _ report: inout Report) -> [UInt8] {
    if trustsDeclaration { return chunk }
    var bytes = tail.isEmpty ? chunk : tail + chunk
    tail = []
    if isFirst {
      isFirst = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      let blanks = bytes.prefix { $0 <= 0x20 }.count
      if blanks > 0 { bytes.removeFirst(blanks) }
    }
    if fallback == nil {
      let cut = XMLDoor.incompleteTail(bytes[...])
      let whole = cut > 0 ? Array(bytes.dropLast(cut)) : bytes
      if TextDecoder.isUTF8(whole) {
        tail = Array(bytes.suffix(cut))
        check(whole, &report)
        return whole
      }
      choose(&report)
    }
    return decode(bytes)
  }

  mutating func rest(_ report: inout Report) -> [UInt8] {
    defer { tail = [] }
    guard !tail.isEmpty, fallback == nil else { return decode(tail) }
    choose(&report)
    return decode(tail)
  }

  /// Says once that the declaration names another charset than the bytes are.
  private var saidDeclared = false
  private mutating func check(_ bytes: [UInt8], _ report: inout Report) {
    guard !saidDeclared, let declared, Charset.named(declared) != .utf8, bytes.contains(where: { $0 >= 0x80 }) else {
      return
    }
    saidDeclared = true
    report.add(.xmlWrongEncoding, "the document says \(declared), its bytes are UTF-8")
  }

  private mutating func choose(_ report: inout Report) {
    let named = declared.flatMap { Charset.named($0) }
    if let named, named != .utf8, named != .utf16LE, named != .utf16BE, named != .latin1 {
      fallback = named
      return
    }
    fallback = .windows1252
    if named != .latin1 {
      report.add(.xmlWrongEncoding, "the bytes are not UTF-8 and were read as windows-1252")
    }
  }

  private func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard let fallback, !bytes.isEmpty else { return bytes }
    var silent = Report()
    return (try? TextDecoder.decode(bytes, charset: fallback, report: &silent)) ?? []
  }
}
