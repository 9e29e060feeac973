internal import CLibXML2
internal import WireformCore

/// One parse: libxml2's context, and the trees that its callbacks build.
final class ParserSession {
  private var context: xmlParserCtxtPtr?
  private var htmlContext: htmlParserCtxtPtr?
  private let names = XMLNames()
  private let frames: Set<String>
  private let limits: Limits
  private var frameDepth = 0
  private var skipDepth = 0
  private var depth = 0
  private var open: [Int32] = []
  private var tree: XMLTree?
  private var events: [XMLStream.Event] = []
  private var remarks: [(DiagnosticCode, String?, SourcePlace?)] = []
  private var saidComments = false
  private var entities = EntityTable()
  private(set) var error: FormatError? {
    didSet { hasFailed = error != nil }
  }
  /// Whether there is an error: asked at each event, where looking at the error itself would copy it.
  private var hasFailed = false

  init(frames: Set<String>, limits: Limits, trustsDeclaration: Bool) {
    XMLSetup.run()
    self.frames = frames
    self.limits = limits
    var handlers = ParserSession.handlers()
    context = xmlCreatePushParserCtxt(&handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else { return }
    var options = Int32(XML_PARSE_NONET.rawValue) | Int32(XML_PARSE_BIG_LINES.rawValue)
    if !trustsDeclaration { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
    xmlCtxtUseOptions(context, options)
  }

  init(html text: String, limits: Limits) {
    XMLSetup.run()
    frames = []
    self.limits = limits
    var handlers = ParserSession.handlers()
    let user = Unmanaged.passUnretained(self).toOpaque()
    htmlContext = htmlCreatePushParserCtxt(&handlers, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let htmlContext else { return }
    htmlCtxtUseOptions(htmlContext, Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue))
    var text = "<div>" + text + "</div>"
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { _ = htmlParseChunk(htmlContext, $0.baseAddress, Int32($0.count), 0) }
    }
    htmlParseChunk(htmlContext, nil, 0, 1)
    while error == nil, !open.isEmpty { endElement() }
  }

  /// Reads a whole document as HTML, at once: as a push parser it would look ahead again and again.
  /// - Parameter bytes: UTF-8 without NUL.
  init(htmlDocument bytes: [UInt8], limits: Limits) {
    XMLSetup.run()
    frames = []
    self.limits = limits
    htmlContext = htmlNewParserCtxt()
    guard let htmlContext, let sax = htmlContext.pointee.sax else { return }
    sax.pointee = ParserSession.handlers()
    htmlContext.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
    bytes.withUnsafeBytes { buffer in
      let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      let document = htmlCtxtReadMemory(htmlContext, base, Int32(buffer.count), nil, "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    while error == nil, !open.isEmpty { endElement() }
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(context)
    }
    if let htmlContext {
      if let document = htmlContext.pointee.myDoc { xmlFreeDoc(document) }
      htmlFreeParserCtxt(htmlContext)
    }
  }

  var isReady: Bool { context != nil }

  func takeEvents() -> [XMLStream.Event] {
    defer { events = [] }
    return events
  }

  func takeRemarks() -> [(DiagnosticCode, String?, SourcePlace?)] {
    defer { remarks = [] }
    return remarks
  }

  private var attributeCount = AttributeCount()

  func parse(_ bytes: [UInt8]) {
    guard let context, error == nil, !bytes.isEmpty else { return }
    guard attributeCount.allows(bytes) else {
      return fail(.limitAttributes, "a tag has more than \(AttributeCount.limit) attributes")
    }
    bytes.withUnsafeBytes { buffer in
      let base = buffer.assumingMemoryBound(to: CChar.self).baseAddress
      _ = xmlParseChunk(context, base, Int32(buffer.count), 0)
    }
  }

  func end() {
    guard let context, error == nil else { return }
    _ = xmlParseChunk(context, nil, 0, 1)
    if error == nil, context.pointee.wellFormed == 0 { fail(.xmlNotWellFormed, "the document ends too early") }
  }

  // MARK: building

  private var place: SourcePlace {
    guard let parser = context ?? htmlContext, let input = parser.pointee.input else {
      return SourcePlace(offset: 0, line: 1, column: 0)
    }
    // With a converter between, which a whole HTML document has, counting the bytes would go over all that is left.
    let offset = htmlContext == nil ? max(0, Int(xmlByteConsumed(parser))) : 0
    return SourcePlace(offset: offset, line: Int(input.pointee.line), column: Int(input.pointee.col))
  }

  private func fail(_ code: DiagnosticCode, _ message: String) {
    guard error == nil else { return }
    error = FormatError(.badData, code, message, place: place)
    if let parser = context ?? htmlContext { xmlStopParser(parser) }
  }

  /// How deep elements of HTML may be nested before the document is refused; between the limit of depth and this they
  /// are left out and what they hold is kept, since pages forget their end tags.
  private static let deepestHTML = 4096
  private(set) var flattened = 0

  /// Whether an element of HTML is nested so deep that it is passed over.
  fileprivate func passesOver() -> Bool {
    guard htmlContext != nil, depth >= limits.depth else { return false }
    depth += 1
    flattened += 1
    if depth > ParserSession.deepestHTML {
      fail(.limitDepth, "elements are nested deeper than \(ParserSession.deepestHTML)")
    }
    return true
  }

  /// How many namespaces may be in force at once.
  private static let namespaceLimit = 1000

  fileprivate func startElement(
    _ name: Int32, _ declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ declarationCount: Int
  ) {
    depth += 1
    guard depth <= limits.depth else { return fail(.limitDepth, "elements are nested deeper than \(limits.depth)") }
    // The parser looks through all of them for the prefix of each element; two of its fields are one declaration.
    if let context, context.pointee.nsNr > 2 * ParserSession.namespaceLimit {
      let message = "more than \(ParserSession.namespaceLimit) namespaces are declared around an element"
      return fail(.limitAttributes, message)
    }
    let target = tree ?? freshTree()
    let isFrame = tree == nil && depth == frameDepth + 1 && frames.contains(names.all[Int(name)].local)
    let index = Int32(truncatingIfNeeded: target.nodes.count)
    var node = XMLTree.Node(name: name)
    if let input = (context ?? htmlContext)?.pointee.input {
      node.line = Int32(truncatingIfNeeded: input.pointee.line)
      node.column = Int32(truncatingIfNeeded: input.pointee.col)
    }
    node.firstAttribute = Int32(truncatingIfNeeded: target.attributes.count)
    target.nodes.append(node)
    for position in 0..<declarationCount {
      guard let uri = declarations?[position * 2 + 1] else { continue }
      let prefix = declarations?[position * 2].map { String(cString: $0) } ?? ""
      target.declarations.append((prefix, String(cString: uri)))
    }
    if isFrame {
      frameDepth += 1
      pendingFrame = target
      return
    }
    link(index, in: target)
    open.append(index)
    if tree == nil { tree = target }
  }

  /// The room of the last item, where nobody holds on to it, or a new tree.
  private func freshTree() -> XMLTree {
    guard let spare else { return XMLTree(names: names) }
    self.spare = nil
    spare.clear()
    return spare
  }

  /// Takes back a tree that was handed on and read, unless somebody holds on to it.
  func recycle(_ event: consuming XMLStream.Event) {
    guard case .tree(var tree) = consume event, isKnownUniquelyReferenced(&tree) else { return }
    spare = tree
  }

  private var spare: XMLTree?
  private var pendingFrame: XMLTree?

  fileprivate func add(attribute name: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    guard let target = pendingFrame ?? tree, !target.nodes.isEmpty else { return }
    let start = target.text.count
    if value.contains(UInt8(ascii: "&")) {
      target.text.append(contentsOf: entities.decoded(value))
    } else {
      target.text.append(contentsOf: value)
    }
    target.attributes.append(XMLTree.Attribute(name: name, start: start, end: target.text.count))
    target.nodes[target.nodes.count - 1].attributeCount += 1
  }

  fileprivate func finishStart() {
    guard let frame = pendingFrame else { return }
    events.append(.open(frame))
    pendingFrame = nil
  }

  private func link(_ index: Int32, in target: XMLTree) {
    guard let parent = open.last else { return }
    let last = target.nodes[Int(parent)].lastChild
    if last >= 0 { target.nodes[Int(last)].next = index } else { target.nodes[Int(parent)].firstChild = index }
    target.nodes[Int(parent)].lastChild = index
  }

  fileprivate func endElement() {
    guard !hasFailed else { return }
    depth -= 1
    if htmlContext != nil, depth >= limits.depth { return }
    guard open.popLast() != nil else {
      frameDepth -= 1
      return events.append(.close)
    }
    guard open.isEmpty, let tree else { return }
    events.append(.tree(tree))
    self.tree = nil
  }

  fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let tree, let parent = open.last else { return }
    let last = tree.nodes[Int(parent)].lastChild
    let start = tree.text.count
    if last < 0, bytes.first == 0x0A, htmlContext != nil, names.all[Int(tree.nodes[Int(parent)].name)].local == "pre" {
      // The line end behind the tag `pre` is no part of its text (HTML, 13.2.6.4.7).
      markFirstLine(parent)
      return bytes.count > 1 ? characters(UnsafeBufferPointer(rebasing: bytes[1...])) : ()
    }
    guard start + bytes.count <= limits.bytes else { return fail(.limitBytes, "an item is larger than allowed") }
    tree.text.append(contentsOf: bytes)
    if last >= 0, tree.nodes[Int(last)].isText, tree.nodes[Int(last)].end == start {
      tree.nodes[Int(last)].end = tree.text.count
      return
    }
    let index = Int32(truncatingIfNeeded: tree.nodes.count)
    var node = XMLTree.Node(name: -1)
    node.start = start
    node.end = tree.text.count
    tree.nodes.append(node)
    link(index, in: tree)
  }

  /// An empty text, so that only the first line end of a `pre` is passed over.
  private func markFirstLine(_ parent: Int32) {
    guard let tree else { return }
    var node = XMLTree.Node(name: -1)
    node.start = tree.text.count
    node.end = node.start
    tree.nodes.append(node)
    link(Int32(truncatingIfNeeded: tree.nodes.count - 1), in: tree)
  }

  fileprivate func dropped() {
    guard !saidComments else { return }
    saidComments = true
    remarks.append((.commentsDropped, nil, place))
  }

  fileprivate func declareEntity(_ name: String, _ value: String) { entities.declare(name, value) }

  fileprivate func entity(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    let isAttribute = context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    let found = entities.entity(String(cString: name), inAttribute: isAttribute)
    if !found.isKnown {
      remarks.append((.xmlUnknownEntity, "the entity &\(String(cString: name)); is not declared", place))
    }
    return found.pointer
  }

  fileprivate func failed(_ found: xmlError) {
    guard found.level == XML_ERR_FATAL, error == nil, htmlContext == nil else { return }
    var message = found.message.map { String(cString: $0) } ?? "not well formed"
    while message.last?.isNewline == true { message.removeLast() }
    error = FormatError(.badData, .xmlNotWellFormed, message, place: place)
    // The parser would go on through the rest of the comment, and copy all of it for each further double hyphen.
    if found.code == Int32(XML_ERR_HYPHEN_IN_COMMENT.rawValue), let context { xmlStopParser(context) }
  }

  fileprivate func nameIndex(
    _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
  ) -> Int32 {
    names.index(local, prefix, uri)
  }

  // MARK: callbacks

  private static func session(_ user: UnsafeMutableRawPointer?) -> ParserSession? {
    user.map { Unmanaged<ParserSession>.fromOpaque($0)._withUnsafeGuaranteedRef { $0 } }
  }

  private static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = wireform_sax2_magic()
    handlers.startElementNs = { user, local, prefix, uri, declarationCount, declarations, count, _, attributes in
      guard let session = ParserSession.session(user), !session.hasFailed else { return }
      session.startElement(session.nameIndex(local, prefix, uri), declarations, Int(declarationCount))
      guard let attributes else { return session.finishStart() }
      for position in 0..<Int(count) {
        guard let start = attributes[position * 5 + 3], let end = attributes[position * 5 + 4] else {
          continue
        }
        let name = session.nameIndex(
          attributes[position * 5], attributes[position * 5 + 1], attributes[position * 5 + 2])
        session.add(attribute: name, UnsafeBufferPointer(start: start, count: end - start))
      }
      session.finishStart()
    }
    handlers.endElementNs = { user, _, _, _ in ParserSession.session(user)?.endElement() }
    handlers.characters = { user, bytes, count in
      ParserSession.session(user)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.comment = { user, _ in ParserSession.session(user)?.dropped() }
    handlers.processingInstruction = { user, _, _ in ParserSession.session(user)?.dropped() }
    handlers.internalSubset = { user, _, _, _ in ParserSession.session(user)?.dropped() }
    handlers.getEntity = { user, name in name.flatMap { ParserSession.session(user)?.entity($0) } }
    handlers.entityDecl = { user, name, type, _, _, content in
      guard let name, let content, type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else { return }
      ParserSession.session(user)?.declareEntity(String(cString: name), String(cString: content))
    }
    handlers.serror = { user, error in if let error { ParserSession.session(user)?.failed(error.pointee) } }
    handlers.startElement = { user, name, attributes in
      guard let session = ParserSession.session(user), !session.hasFailed, !session.passesOver() else { return }
      session.startElement(session.nameIndex(name, nil, nil), nil, 0)
      var position = 0
      while let attributes, let key = attributes[position] {
        if let value = attributes[position + 1] {
          session.add(
            attribute: session.nameIndex(key, nil, nil),
            UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        } else {
          session.add(attribute: session.nameIndex(key, nil, nil), UnsafeBufferPointer(start: nil, count: 0))
        }
        position += 2
      }
      session.finishStart()
    }
    handlers.endElement = { user, _ in ParserSession.session(user)?.endElement() }
    return handlers
  }
}
