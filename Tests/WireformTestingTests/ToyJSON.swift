import WireformCore

/// A small JSON of trees, for the toy formats of these tests.
enum ToyJSON {
  static func write(_ value: Value, to sink: inout ByteSink) {
    switch value {
    case .null: sink.write("null")
    case .bool(let flag): sink.write(flag ? "true" : "false")
    case .number(let text): sink.write(text)
    case .string(let text): write(text, to: &sink)
    case .array(let elements):
      sink.write("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { sink.write(",") }
        write(element, to: &sink)
      }
      sink.write("]")
    case .object(let members):
      sink.write("{")
      for (index, member) in members.enumerated() {
        if index > 0 { sink.write(",\n") }
        write(member.key, to: &sink)
        sink.write(":")
        write(member.value, to: &sink)
      }
      sink.write("}")
    }
  }

  private static func write(_ text: String, to sink: inout ByteSink) {
    sink.write("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        sink.write(byte: UInt8(ascii: "\\"))
        sink.write(byte: byte)
      case 0..<0x20:
        sink.write("\\u00")
        sink.write(byte: UInt8(ascii: "0") + byte / 16)
        sink.write(byte: Array("0123456789abcdef".utf8)[Int(byte % 16)])
      default: sink.write(byte: byte)
      }
    }
    sink.write("\"")
  }

  static func read(_ bytes: [UInt8]) throws(FormatError) -> Value {
    var parser = ToyParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.blanks()
    guard parser.position == bytes.count else { throw parser.error("text behind the value") }
    return value
  }
}

private struct ToyParser {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func error(_ message: String) -> FormatError {
    let place = bytes.withUnsafeBytes { all in
      var counter = LineCounter()
      return counter.place(of: position..<position + 1, in: all)
    }
    return FormatError(.badData, toyBroken, message, place: place)
  }

  mutating func blanks() { while position < bytes.count, bytes[position] <= 0x20 { position += 1 } }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count - position >= count, (0..<count).allSatisfy({ bytes[position + $0] == text.utf8Start[$0] }) else {
      return false
    }
    position += count
    return true
  }

  mutating func value(depth: Int) throws(FormatError) -> Value {
    guard depth < 256 else { throw error("too deep") }
    blanks()
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("{") { return try object(depth) }
    if take("[") { return try array(depth) }
    if take("\"") { return .string(try string()) }
    let start = position
    while position < bytes.count, !",]} \n".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard RawNumber(text) != nil else { throw error("no value") }
    return .number(text)
  }

  private mutating func object(_ depth: Int) throws(FormatError) -> Value {
    var members: [Value.Member] = []
    blanks()
    if take("}") { return .object([]) }
    while true {
      blanks()
      guard take("\"") else { throw error("no key") }
      let key = try string()
      blanks()
      guard take(":") else { throw error("no colon") }
      members.append(Value.Member(key, try value(depth: depth + 1)))
      blanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("no comma") }
    }
  }

  private mutating func array(_ depth: Int) throws(FormatError) -> Value {
    var elements: [Value] = []
    blanks()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      blanks()
      if take("]") { return .array(elements) }
      guard take(",") else { throw error("no comma") }
    }
  }

  private mutating func string() throws(FormatError) -> String {
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard position < bytes.count else { break }
      if take("u00") {
        guard let code = UInt8(String(decoding: bytes[position...].prefix(2), as: UTF8.self), radix: 16), code < 0x20
        else { throw error("no escape") }
        text.append(code)
        position += 2
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    throw error("an open string")
  }
}

let toyBroken = DiagnosticCode("toy/broken", .error, "no toy", advice: "Mend it.")
let toyUnknown = DiagnosticCode("toy/unknown", .warning, "an unknown key", advice: "Remove it.")
let toyStale = DiagnosticCode("carry/stale", .warning, "edited", advice: "Nothing.")
