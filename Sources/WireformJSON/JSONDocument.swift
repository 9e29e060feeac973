public import WireformCore

/// One JSON value with its bytes: a flat tape of nodes, whose texts are made only where they are asked for.
public struct JSONDocument: Sendable {
  /// The bytes that the nodes point into.
  public let bytes: [UInt8]
  /// The tape; the root is node 0.
  public let nodes: [JSONNode]
  /// The bytes at which half of a surrogate pair stands; its text has U+FFFD there.
  public let loneSurrogates: [Int]
  /// Where in the source the root's first byte stands.
  let origin: SourcePlace
  private let rootStart: Int

  init(_ bytes: [UInt8], _ nodes: [JSONNode], loneSurrogates: [Int], origin: SourcePlace, rootStart: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.loneSurrogates = loneSurrogates
    self.origin = origin
    self.rootStart = rootStart
  }

  /// Parses a text that is one value and nothing else.
  /// - Parameters:
  ///   - bytes: UTF-8 without a BOM.
  ///   - depthLimit: how many containers may be inside each other.
  public init(parsing bytes: [UInt8], depthLimit: Int = Limits().depth) throws(JSONSyntaxError) {
    let result = bytes.withUnsafeBytes { buffer -> Result<(JSONParser, Int), JSONSyntaxError> in
      do throws(JSONSyntaxError) {
        var parser = JSONParser(buffer, from: 0, depthLimit: depthLimit, reserving: bytes.count / 16 + 4)
        parser.skipWhiteSpace()
        let start = parser.position
        try parser.parseValue()
        parser.skipWhiteSpace()
        if parser.position < buffer.count {
          let name = JSONParser.name(buffer[parser.position])
          throw JSONSyntaxError(
            kind: .syntax, message: "found \(name) behind the value, expected the end", offset: parser.position)
        }
        return .success((parser, start))
      } catch { return .failure(error) }
    }
    let (parser, start) = try result.get()
    var counter = LineCounter()
    let origin = bytes.withUnsafeBytes { counter.place(of: start..<start, in: $0) }
    self.init(bytes, parser.nodes, loneSurrogates: parser.loneSurrogates, origin: origin, rootStart: start)
  }

  /// Gives the bytes and the tape as they stand in memory, so that a reader of all of it pays for neither.
  func withTape<R>(
    _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<JSONNode>) throws(FormatError) -> R
  ) throws(FormatError) -> R {
    let result = bytes.withUnsafeBytes { bytes in
      nodes.withUnsafeBufferPointer { nodes -> Result<R, FormatError> in
        do throws(FormatError) { return .success(try body(bytes, nodes)) } catch { return .failure(error) }
      }
    }
    return try result.get()
  }

  /// The text of a string or a key; of a number, its digits as written.
  public func text(at index: Int) -> String {
    let node = nodes[index]
    return bytes.withUnsafeBytes { bytes in
      guard node.kind == .escapedString else {
        return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[node.start..<node.end]), as: UTF8.self)
      }
      return JSONStringScanner.text(bytes, node.start..<node.end)
    }
  }

  /// Gives the bytes of a key as they stand, nil in place of an answer where it has escapes.
  public func withBytes<R>(ofKey index: Int, _ body: (UnsafeRawBufferPointer) -> R?) -> R? {
    let node = nodes[index]
    guard node.kind == .string else { return nil }
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[node.start..<node.end])) }
  }

  /// Whether a key or a string is this word.
  public func isText(at index: Int, _ word: StaticString) -> Bool {
    let node = nodes[index]
    guard node.kind == .string else {
      return node.kind == .escapedString && text(at: index) == String(describing: word)
    }
    guard node.end - node.start == word.utf8CodeUnitCount else { return false }
    return bytes.withUnsafeBytes { bytes in
      for offset in 0..<word.utf8CodeUnitCount where bytes[node.start + offset] != word.utf8Start[offset] {
        return false
      }
      return true
    }
  }

  /// The value of the first member of this name, nil where the node is no object or has none.
  public func member(_ name: StaticString, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    var key = index + 1
    while key < nodes[index].next {
      if isText(at: key, name) { return key + 1 }
      key = nodes[key + 1].next
    }
    return nil
  }

  /// The nodes of an array's elements or of an object's keys, in order; none for other values.
  public func children(of index: Int) -> [Int] {
    let node = nodes[index]
    guard node.kind == .array || node.kind == .object else { return [] }
    var children: [Int] = []
    var child = index + 1
    while child < node.next {
      children.append(child)
      child = node.kind == .object ? nodes[child + 1].next : nodes[child].next
    }
    return children
  }

  /// A value with all that it holds as a tree; its depth is bounded by the parser's limit.
  public func value(at index: Int = 0) -> Value {
    let node = nodes[index]
    switch node.kind {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number: return .number(text(at: index))
    case .string, .escapedString: return .string(text(at: index))
    case .array: return .array(children(of: index).map { value(at: $0) })
    case .object: return .object(children(of: index).map { Value.Member(text(at: $0), value(at: $0 + 1)) })
    }
  }

  /// Where in the source some bytes of the document stand.
  /// - Parameters:
  ///   - range: offsets into `bytes`, at or after the root's first byte.
  ///   - counter: remembers the last answer; one for each document.
  public func place(of range: Range<Int>, counter: inout LineCounter) -> SourcePlace {
    let shifted = max(range.lowerBound, rootStart) - rootStart..<max(range.upperBound, rootStart) - rootStart
    var place = bytes.withUnsafeBytes {
      counter.place(of: shifted, in: UnsafeRawBufferPointer(rebasing: $0[rootStart...]))
    }
    if place.line == 1 { place.column += origin.column - 1 }
    place.line += origin.line - 1
    place.offset += origin.offset
    return place
  }

  /// Where in the source a node stands; a string's quotes are counted in.
  public func place(ofNode index: Int, counter: inout LineCounter) -> SourcePlace {
    let node = nodes[index]
    let quote = node.isString ? 1 : 0
    return place(of: node.start - quote..<node.end + quote, counter: &counter)
  }
}
