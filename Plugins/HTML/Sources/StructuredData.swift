internal import WireformCore
internal import WireformJSON

/// Finds the story among the JSON-LD of a page.
struct StructuredData {
  /// The object that describes the story, nil where none does.
  private(set) var story: Value?
  /// What else is described, for the note about it.
  private(set) var others: [String] = []

  /// Reads the scripts of a page.
  init(_ scripts: [String], report: inout Report) {
    var nodes: [Value] = []
    for script in scripts {
      guard let value = StructuredData.parse(script, &report) else { continue }
      StructuredData.collect(value, context: nil, into: &nodes, depth: 0)
    }
    let index = nodes.firstIndex { StructuredData.types(of: $0).contains { SchemaTerms.isStory($0) } }
    for (position, node) in nodes.enumerated() where position != index {
      let types = StructuredData.types(of: node).joined(separator: " ")
      others.append(types.isEmpty ? "an object without a type" : types)
    }
    story = index.map { StructuredData.resolved(nodes[$0], among: nodes) }
  }

  private static func parse(_ script: String, _ report: inout Report) -> Value? {
    var bytes = Array(script.utf8)
    // Pages wrap their scripts in comments, of which JSON knows none.
    for mark in ["<!--", "//<![CDATA[", "<![CDATA["] {
      let start = bytes.firstIndex { $0 > 0x20 } ?? 0
      if bytes[start...].starts(with: Array(mark.utf8)) { bytes.removeFirst(start + mark.utf8.count) }
    }
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: bytes, depthLimit: report.limits.depth)
      return document.value()
    } catch {
      if let document = try? JSONDocument(parsing: repaired(bytes), depthLimit: report.limits.depth) {
        report.add(.htmlRepairedData, "in a script of JSON-LD: \(error.message)")
        return document.value()
      }
      report.add(.htmlBadData, "a script of JSON-LD cannot be read: \(error.message)")
      return nil
    }
  }

  /// The text without what templates of pages often get wrong: line ends within strings, commas before a bracket, and
  /// the end of a comment behind the data.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var (isInside, isEscaped) = (false, false)
    for byte in bytes {
      if isInside {
        out.append(byte < 0x20 ? 0x20 : byte)
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else {
          isInside = byte != UInt8(ascii: "\"")
        }
        continue
      }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"),
        let last = out.lastIndex(where: { $0 > 0x20 }), out[last] == UInt8(ascii: ",")
      {
        out[last] = 0x20
      }
      isInside = byte == UInt8(ascii: "\"")
      out.append(byte)
    }
    if let end = out.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }) {
      out.removeSubrange((end + 1)...)
      if out.suffix(2).elementsEqual("]]".utf8) { out.removeLast(2) }
    }
    return out
  }

  /// The objects of a script: one, a list, or those of a graph, each with the context of what holds it.
  private static func collect(_ value: Value, context: Value?, into nodes: inout [Value], depth: Int) {
    guard depth < 16 else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, context: context, into: &nodes, depth: depth + 1) }
    case .object(var members):
      let own = value["@context"] ?? context
      if let graph = value["@graph"] {
        collect(graph, context: own, into: &nodes, depth: depth + 1)
        members.removeAll { $0.key == "@graph" || $0.key == "@context" }
        if members.isEmpty { return }
      }
      if let own, value["@context"] == nil { members.insert(Value.Member("@context", own), at: 0) }
      nodes.append(.object(members))
    default: break
    }
  }

  /// The types of an object, without the address of the vocabulary.
  static func types(of node: Value) -> [String] {
    switch node["@type"] {
    case .string(let type)?: return [SchemaTerms.bare(type)]
    case .array(let types)?: return types.compactMap { $0.string.map { SchemaTerms.bare($0) } }
    default: return []
    }
  }

  /// The object with its references to others of the page replaced by these, one step deep.
  private static func resolved(_ node: Value, among nodes: [Value]) -> Value {
    guard case .object(let members) = node, nodes.count > 1 else { return node }
    func target(_ value: Value) -> Value {
      guard case .object(let members) = value, members.count == 1, let id = value["@id"],
        let found = nodes.first(where: { $0["@id"] == id }), found["@id"] != node["@id"],
        case .object(let inner) = found
      else { return value }
      return .object(inner.filter { $0.key != "@context" })
    }
    return .object(
      members.map { member in
        if case .array(let elements) = member.value {
          return Value.Member(member.key, .array(elements.map { target($0) }))
        }
        return Value.Member(member.key, target(member.value))
      })
  }
}
