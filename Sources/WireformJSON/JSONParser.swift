/// Turns bytes into a tape, strictly by RFC 8259, without recursion.
///
/// One pass: the containers that are open stand on a stack of its own, so that depth is bounded by a number and not by
/// the machine's stack. Strings are checked to be UTF-8 but not copied; numbers are checked but not converted.
struct JSONParser {
  private enum State {
    case value, valueOrEnd, keyOrEnd, key, commaOrEnd
  }

  let bytes: UnsafeRawBufferPointer
  let depthLimit: Int
  var position: Int
  var nodes: [JSONNode]
  var loneSurrogates: [Int] = []
  private var open: [Int] = []

  init(_ bytes: UnsafeRawBufferPointer, from start: Int, depthLimit: Int, reserving count: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    self.position = start
    self.nodes = []
    nodes.reserveCapacity(count)
  }

  /// Parses one value and stops behind it.
  mutating func parseValue() throws(JSONSyntaxError) {
    guard bytes.count <= Int(UInt32.max) else { throw error(.size, "the text has more than 4 GiB") }
    var state = State.value
    repeat {
      skipWhiteSpace()
      guard position < bytes.count else {
        throw error(.incomplete, "the text ends where \(expected(state)) must stand")
      }
      let byte = bytes[position]
      switch state {
      case .valueOrEnd where byte == UInt8(ascii: "]"), .keyOrEnd where byte == UInt8(ascii: "}"):
        close()
        state = .commaOrEnd
      case .value, .valueOrEnd: state = try value(byte)
      case .keyOrEnd, .key:
        guard byte == UInt8(ascii: "\"") else { throw unexpected(byte, state) }
        try key()
        state = .value
      case .commaOrEnd: state = try commaOrEnd(byte)
      }
    } while !(open.isEmpty && state == .commaOrEnd)
  }

  mutating func skipWhiteSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func value(_ byte: UInt8) throws(JSONSyntaxError) -> State {
    switch byte {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"):
      try open(.object)
      return .keyOrEnd
    case UInt8(ascii: "["):
      try open(.array)
      return .valueOrEnd
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try literal("true", .true)
    case UInt8(ascii: "f"): try literal("false", .false)
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw unexpected(byte, .value)
    }
    return .commaOrEnd
  }

  private mutating func commaOrEnd(_ byte: UInt8) throws(JSONSyntaxError) -> State {
    guard let container = open.last else { return .commaOrEnd }
    let isObject = nodes[container].kind == .object
    if byte == UInt8(ascii: ",") {
      position += 1
      return isObject ? .key : .value
    }
    guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw unexpected(byte, .commaOrEnd) }
    close()
    return .commaOrEnd
  }

  private mutating func open(_ kind: JSONNode.Kind) throws(JSONSyntaxError) {
    guard open.count < depthLimit else { throw error(.depth, "nested deeper than \(depthLimit)") }
    open.append(nodes.count)
    append(kind, from: position, to: position)
    position += 1
  }

  private mutating func close() {
    position += 1
    guard let container = open.popLast() else { return }
    nodes[container].endByte = UInt32(truncatingIfNeeded: position)
    nodes[container].nextNode = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
    nodes.append(
      JSONNode(
        kind: kind, startByte: UInt32(truncatingIfNeeded: start), endByte: UInt32(truncatingIfNeeded: end),
        nextNode: UInt32(truncatingIfNeeded: nodes.count + 1)))
  }

  private mutating func key() throws(JSONSyntaxError) {
    try string()
    skipWhiteSpace()
    guard position < bytes.count else { throw error(.incomplete, "the text ends where a colon must stand") }
    guard bytes[position] == UInt8(ascii: ":") else {
      throw error(.syntax, "found \(JSONParser.name(bytes[position])), expected a colon after the member's name")
    }
    position += 1
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONSyntaxError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw error(.incomplete, "the text ends inside '\(word)'") }
      guard bytes[position] == word.utf8Start[index] else {
        throw error(.syntax, "found \(JSONParser.name(bytes[position])), expected '\(word)'")
      }
      position += 1
    }
    append(kind, from: start, to: position)
  }

  private mutating func number() throws(JSONSyntaxError) {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let leadsWithZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    let whole = try digits("a digit")
    guard !leadsWithZero || whole == 1 else {
      position -= whole - 1
      throw error(.syntax, "found a digit after a leading 0, expected '.', an exponent or the number's end")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits("a digit after the point")
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") {
        position += 1
      }
      _ = try digits("a digit of the exponent")
    }
    append(.number, from: start, to: position)
  }

  private mutating func digits(_ what: String) throws(JSONSyntaxError) -> Int {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    guard position > start else {
      guard position < bytes.count else { throw error(.incomplete, "the text ends where \(what) must stand") }
      throw error(.syntax, "found \(JSONParser.name(bytes[position])), expected \(what)")
    }
    return position - start
  }

  private mutating func string() throws(JSONSyntaxError) {
    var scanner = JSONStringScanner(bytes, from: position + 1)
    try scanner.scan(&loneSurrogates)
    append(scanner.hasEscapes ? .escapedString : .string, from: position + 1, to: scanner.position)
    position = scanner.position + 1
  }

  private func error(_ kind: JSONSyntaxError.Kind, _ message: String) -> JSONSyntaxError {
    JSONSyntaxError(kind: kind, message: message, offset: position)
  }

  private func unexpected(_ byte: UInt8, _ state: State) -> JSONSyntaxError {
    error(.syntax, "found \(JSONParser.name(byte)), expected \(expected(state))")
  }

  private func expected(_ state: State) -> String {
    switch state {
    case .value: return "a value"
    case .valueOrEnd: return "a value or ']'"
    case .keyOrEnd: return "a member's name in double quotes or '}'"
    case .key: return "a member's name in double quotes"
    case .commaOrEnd:
      let isObject = open.last.map { nodes[$0].kind == .object } ?? false
      return isObject ? "',' or '}'" : "',' or ']'"
    }
  }

  /// A byte as a message names it.
  static func name(_ byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7E: "'\(Character(UnicodeScalar(byte)))'"
    case 0x20: "a blank"
    case 0x0A: "the end of the line"
    default: "the byte 0x" + String(byte >> 4, radix: 16) + String(byte & 0xF, radix: 16)
    }
  }
}
