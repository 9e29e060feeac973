public import WireformCore

/// Writes XML into a sink as a stream: elements, attributes and text in the order of the document.
///
/// Elements stand on lines of their own, indented, as long as no text is near; within an element opened with
/// `mixed: true` nothing is added, since white space there is text. The writer keeps the sink while it works, so that
/// it need not be passed along, and gives it back with `release(to:)`.
public struct XMLWriter: ~Copyable {
  private struct Frame {
    var literal: StaticString = ""
    var name: String?
    var isMixed: Bool
    var hasChildren = false
  }

  private var sink: ByteSink
  private var stack: [Frame] = []
  private var tagIsOpen = false
  private var detouring = false
  private let isHTML: Bool
  /// How many characters that XML 1.0 cannot hold were left out so far.
  public private(set) var droppedCharacters = 0

  /// Takes over a sink.
  /// - Parameters:
  ///   - sink: an empty one stands in its place until `release(to:)`.
  ///   - html: whether the document is HTML, where only void elements may go without an end tag.
  public init(taking sink: inout ByteSink, html: Bool = false) {
    isHTML = html
    self.sink = ByteSink(capacity: 64)
    swap(&self.sink, &sink)
    stack.reserveCapacity(16)
  }

  /// Gives the sink back.
  public mutating func release(to sink: inout ByteSink) { swap(&self.sink, &sink) }

  /// Continues a document whose outer elements were opened by a writer before.
  /// - Parameter depth: how many elements are open.
  public mutating func resume(depth: Int) {
    for _ in 0..<depth { stack.append(Frame(isMixed: false, hasChildren: true)) }
  }

  /// The XML declaration.
  public mutating func declaration() { sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") }

  /// Opens an element.
  /// - Parameters:
  ///   - name: its name.
  ///   - mixed: whether its content is text, so that no white space may be added.
  public mutating func open(_ name: StaticString, mixed: Bool = false) {
    startTag(mixed)
    sink.write(name)
    stack[stack.count - 1].literal = name
  }

  /// Opens an element whose name comes from a document; use only with `XMLWriter.isName`.
  public mutating func open(named name: String, mixed: Bool = false) {
    startTag(mixed)
    sink.write(name)
    stack[stack.count - 1].name = name
  }

  private mutating func startTag(_ mixed: Bool) {
    endTag()
    let isInText = stack.last?.isMixed ?? false
    if !isInText { newLine(stack.count) }
    if !stack.isEmpty { stack[stack.count - 1].hasChildren = true }
    sink.write(byte: UInt8(ascii: "<"))
    stack.append(Frame(isMixed: mixed || isInText))
    tagIsOpen = true
  }

  private mutating func newLine(_ depth: Int) {
    guard sink.count > 0 || detouring else { return }
    let blanks: StaticString = "\n                                "
    let length = 1 + 2 * depth
    guard length <= blanks.utf8CodeUnitCount else {
      sink.write(byte: 0x0A)
      for _ in 0..<depth { sink.write("  ") }
      return
    }
    sink.write(UnsafeRawBufferPointer(start: blanks.utf8Start, count: length))
  }

  private mutating func endTag() {
    if tagIsOpen { sink.write(byte: UInt8(ascii: ">")) }
    tagIsOpen = false
  }

  /// Adds an attribute to the element just opened; nothing where the value is nil.
  public mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value, tagIsOpen else { return }
    sink.write(byte: 0x20)
    sink.write(name)
    write(value: value)
  }

  /// Adds an attribute with a number.
  public mutating func attribute(_ name: StaticString, _ value: Int?) { attribute(name, value.map { String($0) }) }

  /// Adds an attribute whose name comes from a document.
  public mutating func attribute(named name: String, _ value: String) {
    guard tagIsOpen, XMLWriter.isName(name) else { return }
    sink.write(byte: 0x20)
    sink.write(name)
    write(value: value)
  }

  private mutating func write(value: String) {
    sink.write("=\"")
    escape(value, attribute: true)
    sink.write(byte: UInt8(ascii: "\""))
  }

  /// Adds text to the element.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    endTag()
    if !stack.isEmpty { stack[stack.count - 1].isMixed = true }
    escape(text, attribute: false)
  }

  private mutating func escape(_ text: String, attribute: Bool) {
    var text = text
    droppedCharacters += text.withUTF8 { XMLEscape.write($0, attribute: attribute, to: &sink) }
  }

  /// Closes the element opened last.
  public mutating func close() {
    guard let frame = stack.popLast() else { return }
    if tagIsOpen {
      tagIsOpen = false
      if !isHTML {
        sink.write("/>")
        return
      }
      sink.write(byte: UInt8(ascii: ">"))
      if XMLWriter.isVoid(frame.name ?? String(describing: frame.literal)) { return }
    }
    if frame.hasChildren, !frame.isMixed { newLine(stack.count) }
    sink.write("</")
    if let name = frame.name { sink.write(name) } else { sink.write(frame.literal) }
    sink.write(byte: UInt8(ascii: ">"))
  }

  /// Closes an element that a writer before opened, after `resume(depth:)`.
  public mutating func close(_ name: StaticString) {
    if !stack.isEmpty { stack[stack.count - 1].literal = name }
    close()
  }

  /// An element with text only; nothing where the text is nil.
  public mutating func element(_ name: StaticString, _ content: String?) {
    guard let content else { return }
    open(name, mixed: true)
    text(content)
    close()
  }

  /// Puts in what another writer made, with its own line breaks.
  /// - Parameter bytes: whole elements, indented for this depth.
  public mutating func splice(_ bytes: [UInt8]) {
    endTag()
    if !stack.isEmpty { stack[stack.count - 1].hasChildren = true }
    bytes.withUnsafeBytes { sink.write($0) }
  }

  /// How many elements are open.
  public var depth: Int { stack.count }

  /// Writes into a buffer from here on, until `endDetour` gives what was written.
  public mutating func beginDetour() -> Detour {
    endTag()
    var buffer = ByteSink(capacity: 8192)
    swap(&buffer, &sink)
    detouring = true
    return Detour(sink: buffer)
  }

  /// Ends a detour: what was written since stands in the result and not yet in the document.
  public mutating func endDetour(_ detour: consuming Detour) -> [UInt8] {
    endTag()
    let bytes = sink.takeBytes()
    sink = detour.sink
    detouring = false
    return bytes
  }

  /// The sink that waits while a writer makes a detour into a buffer.
  public struct Detour: ~Copyable {
    fileprivate var sink: ByteSink
  }

  /// Ends the document with a line end.
  public mutating func endDocument() { sink.write(byte: 0x0A) }

  /// Whether an element of HTML has neither content nor an end tag.
  private static func isVoid(_ name: String) -> Bool {
    switch name {
    case "br", "img", "hr", "meta", "link", "col", "source", "input", "embed", "wbr": true
    default: false
    }
  }

  /// Writes text as it stands: a script or a style, in which HTML knows no references.
  /// - Parameter bytes: without `</` and `<!`, which the caller has to see to.
  public mutating func raw(_ bytes: [UInt8]) {
    endTag()
    if !stack.isEmpty { stack[stack.count - 1].isMixed = true }
    bytes.withUnsafeBytes { sink.write($0) }
  }

  /// Whether a string may be the name of an element or an attribute, with at most one colon.
  public static func isName(_ name: String) -> Bool {
    var colons = 0
    var isFirst = true
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...:
        isFirst = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if isFirst { return false }
      case UInt8(ascii: ":"):
        if isFirst || colons > 0 { return false }
        colons += 1
        isFirst = true
      default: return false
      }
    }
    return !isFirst
  }
}
