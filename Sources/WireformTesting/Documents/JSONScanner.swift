/// Finds the members and items of JSON by their bytes, each with the comma that goes with it.
struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var nodes: [DocumentNode] = []
  /// The containers that are open, with what the current member or item needs to be cut out.
  private var open: [Container] = []

  private struct Container {
    let isObject: Bool
    /// Where the current member or item starts.
    var start: Int?
    /// The key that the container stands under.
    let name: String
    /// The key of the current member.
    var key = ""
    /// The comma before it.
    var comma: Int?
  }

  static func nodes(of bytes: [UInt8]) -> [DocumentNode] {
    var scanner = JSONScanner(bytes: bytes)
    while scanner.position < bytes.count { scanner.step() }
    return scanner.nodes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case 0...0x20, UInt8(ascii: ":"): position += 1
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      begin(key: "")
      open.append(
        Container(isObject: byte == UInt8(ascii: "{"), name: open.last.map { $0.isObject ? $0.key : $0.name } ?? ""))
      position += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      endItem(comma: nil)
      position += 1
      if !open.isEmpty { open.removeLast() }
    case UInt8(ascii: ","):
      endItem(comma: position)
      position += 1
    case UInt8(ascii: "\""):
      let start = position
      skipString()
      begin(key: String(decoding: bytes[start..<position].dropFirst().dropLast(), as: UTF8.self), at: start)
    default:
      begin(key: "")
      while position < bytes.count, bytes[position] > 0x20, !",]}".utf8.contains(bytes[position]) { position += 1 }
    }
  }

  /// The first token of a member or an item tells where it starts.
  private mutating func begin(key: String, at start: Int? = nil) {
    guard var container = open.last, container.start == nil else { return }
    container.start = start ?? position
    container.key = key
    open[open.count - 1] = container
  }

  private mutating func skipString() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(bytes.count, position + 1)
  }

  /// What ends here is cut out with the comma behind it, or with the one before it where it is the last.
  private mutating func endItem(comma: Int?) {
    guard var container = open.last, let start = container.start else { return }
    let range = comma.map { start..<($0 + 1) } ?? (container.comma ?? start)..<position
    let name = container.isObject ? container.key : container.name + "[]"
    nodes.append(DocumentNode(container.isObject ? .key : .item, name, range))
    container.start = nil
    container.comma = comma
    open[open.count - 1] = container
  }
}
