public import WireformCore

/// Writes JSON into a sink, piece by piece.
///
/// The caller opens and closes; the writer puts commas, blanks and line ends. Strings go by runs: what needs no escape
/// is found 16 bytes at a time and copied whole. It lives inside `JSONWriter.write(to:)`, since it holds on to the
/// sink.
public struct JSONWriter {
  private let sink: UnsafeMutablePointer<ByteSink>
  private let layout: JSONLayout
  private var depth = 0
  private var isFirst = true

  private init(_ sink: UnsafeMutablePointer<ByteSink>, _ layout: JSONLayout) {
    self.sink = sink
    self.layout = layout
  }

  /// Gives a writer to `body`, which must not keep it.
  /// - Parameters:
  ///   - sink: takes the bytes.
  ///   - layout: how they are laid out.
  ///   - body: writes one value.
  public static func write<R>(
    to sink: inout ByteSink, layout: JSONLayout = .spaced, _ body: (inout JSONWriter) -> R
  ) -> R {
    withUnsafeMutablePointer(to: &sink) { pointer in
      var writer = JSONWriter(pointer, layout)
      return body(&writer)
    }
  }

  /// Begins an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends an object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends an array.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Comes before each element of an array.
  public mutating func beginElement() { separate() }

  /// Writes the name of a member; its value must follow.
  /// - Parameter key: a literal that needs no escapes.
  public mutating func key(_ key: StaticString) {
    separate()
    let isCompact = layout == .compact
    let count = key.utf8CodeUnitCount
    sink.pointee.write(upTo: count + 4) { target in
      target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
      (target + 1).copyMemory(from: key.utf8Start, byteCount: count)
      (target + count + 1).storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
      (target + count + 2).storeBytes(of: UInt8(ascii: ":"), as: UInt8.self)
      (target + count + 3).storeBytes(of: 0x20, as: UInt8.self)
      return isCompact ? count + 3 : count + 4
    }
  }

  /// Writes the name of a member; its value must follow.
  public mutating func key(_ key: String) {
    separate()
    string(key)
    if layout == .compact { sink.pointee.write(":") } else { sink.pointee.write(": ") }
  }

  /// Writes a string with its quotes and escapes.
  public mutating func string(_ text: String) {
    // Strings of Swift's own lie in one piece; a string of another kind is copied into one.
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { escaped(UnsafeRawBufferPointer($0)) }
    if isWritten == nil { Array(text.utf8).withUnsafeBytes { escaped($0) } }
  }

  /// Writes a string with its quotes and escapes.
  /// - Parameter bytes: valid UTF-8.
  public mutating func string(utf8 bytes: UnsafeRawBufferPointer) { escaped(bytes) }

  /// Writes a whole number.
  public mutating func number(_ number: Int) { sink.pointee.write(number) }

  /// Writes a number as it was written.
  /// - Returns: whether the text is a number; where it is not, it was written as a string.
  @discardableResult
  public mutating func number(raw text: String) -> Bool {
    guard RawNumber(text) != nil else {
      string(text)
      return false
    }
    sink.pointee.write(text)
    return true
  }

  /// Writes true or false.
  public mutating func bool(_ flag: Bool) {
    if flag { sink.pointee.write("true") } else { sink.pointee.write("false") }
  }

  /// Writes null.
  public mutating func null() { sink.pointee.write("null") }

  /// Writes a tree.
  /// - Returns: how many numbers in it were none and became strings.
  @discardableResult
  public mutating func value(_ value: Value) -> Int {
    var misfits = 0
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let text): misfits = number(raw: text) ? 0 : 1
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements {
        beginElement()
        misfits += self.value(element)
      }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        misfits += self.value(member.value)
      }
      endObject()
    }
    return misfits
  }

  /// Whether the layout is `spaced`, for which `object(_:text:)` writes.
  var isSpaced: Bool { layout == .spaced }

  /// Writes an object whose last value is a text and all before it a literal.
  /// - Parameter head: the object up to that text, as `spaced` has it.
  mutating func object(_ head: StaticString, text: String) {
    sink.pointee.write(head)
    string(text)
    sink.pointee.write(byte: UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func begin(_ bracket: UInt8) {
    sink.pointee.write(byte: bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if layout == .pretty, !isFirst { newLine() }
    sink.pointee.write(byte: bracket)
    isFirst = false
  }

  private mutating func separate() {
    if isFirst {
      isFirst = false
      if layout == .pretty, depth > 0 { newLine() }
      return
    }
    switch layout {
    case .compact: sink.pointee.write(byte: UInt8(ascii: ","))
    case .spaced: sink.pointee.write(", ")
    case .pretty:
      sink.pointee.write(byte: UInt8(ascii: ","))
      newLine()
    }
  }

  private func newLine() {
    sink.pointee.write(byte: 0x0A)
    for _ in 0..<depth { sink.pointee.write("  ") }
  }

  /// Copies the text while it is tested, and goes on by runs where something must be escaped.
  private func escaped(_ text: UnsafeRawBufferPointer) {
    var copied = 0
    sink.pointee.write(upTo: text.count + 2) { target in
      target.storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
      copied = ByteRun.copyPlainText(text, to: target + 1)
      guard copied == text.count else { return copied + 1 }
      (target + copied + 1).storeBytes(of: UInt8(ascii: "\""), as: UInt8.self)
      return copied + 2
    }
    if copied < text.count { escapedRuns(text, from: copied) }
  }

  private func escapedRuns(_ text: UnsafeRawBufferPointer, from start: Int) {
    var start = start
    var high: UInt8 = 0
    while true {
      let end = ByteRun.endOfPlainText(text, from: start, high: &high)
      sink.pointee.write(UnsafeRawBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { break }
      escape(text[end])
      start = end + 1
    }
    sink.pointee.write(byte: UInt8(ascii: "\""))
  }

  private func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): sink.pointee.write("\\\"")
    case UInt8(ascii: "\\"): sink.pointee.write("\\\\")
    case 0x0A: sink.pointee.write("\\n")
    case 0x0D: sink.pointee.write("\\r")
    case 0x09: sink.pointee.write("\\t")
    case 0x08: sink.pointee.write("\\b")
    case 0x0C: sink.pointee.write("\\f")
    default:
      sink.pointee.write("\\u00")
      sink.pointee.write(byte: UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0xF
      sink.pointee.write(byte: low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
