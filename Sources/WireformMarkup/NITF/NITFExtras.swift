internal import WireformCore
internal import WireformXML

/// What a NITF document said that the Article has no field for, to be written back in its place.
struct NITFExtras {
  let attributes: [Value.Member]
  let elements: [Value]

  init(_ extras: Extras) {
    let value = extras[NITFReader.id]
    attributes = NITFGrammar.members(value?["attributes"])
    if case .array(let list)? = value?["elements"] { elements = list } else { elements = [] }
  }

  /// The attributes of the element at a path.
  func attributes(at path: String) -> [Value.Member] {
    NITFGrammar.members(attributes.first { $0.key == path }?.value)
  }

  /// Whether the element at a path has an attribute.
  func has(_ name: String, at path: String) -> Bool { attributes(at: path).contains { $0.key == name } }

  /// Whether there is anything to be written at an element or within it.
  func isThere(_ path: String) -> Bool {
    !attributes(at: path).isEmpty || elements.contains { $0["in"]?.string == path }
  }

  /// Whether an element of this name stands in another one.
  func has(_ names: Set<String>, in place: String) -> Bool {
    elements.contains { element in
      element["in"]?.string == place && element["name"]?.string.map { names.contains($0) } == true
        && NITFGrammar.allows(element)
    }
  }

  /// Whether the first element of a name that stands in another one says just this text.
  func hasElement(_ name: String, saying text: String, in place: String) -> Bool {
    guard let element = elements.first(where: { $0["in"]?.string == place && $0["name"]?.string == name }) else {
      return false
    }
    let words = MarkupText.collapsed(NITFExtras.text(of: element, 0))
    return words == MarkupText.collapsed(text) && NITFGrammar.allows(element)
  }

  private static func text(of element: Value, _ depth: Int) -> String {
    guard case .array(let content)? = element["content"], depth < 64 else { return "" }
    return content.map { $0.string ?? ($0["name"]?.string == "br" ? "\n" : text(of: $0, depth + 1)) }.joined()
  }

  /// Writes the attributes of the element at a path that NITF allows there.
  /// - Parameter taken: those that the element has already.
  func writeAttributes(at path: String, of name: String, except taken: Set<String>, to out: inout MarkupOutput) {
    NITFExtras.write(attributes(at: path), of: name, except: taken, to: &out)
  }

  /// Writes the attributes of a part that is one element.
  func writeOwnAttributes(of name: String, except taken: Set<String>, to out: inout MarkupOutput) {
    NITFExtras.write(attributes, of: name, except: taken, to: &out)
  }

  static func write(
    _ members: [Value.Member], of name: String, except taken: Set<String>, to out: inout MarkupOutput
  ) {
    var taken = taken
    for member in members {
      guard let value = member.value.string, !taken.contains(member.key) else { continue }
      let isAllowed =
        member.key == "id"
        ? NITFExtras.isID(value) && out.ids.insert(value).inserted : NITFGrammar.allows(member.key, value, on: name)
      guard isAllowed else { continue }
      taken.insert(member.key)
      out.xml.attribute(named: member.key, value)
    }
  }

  /// Writes the elements that stand in an element, as far as NITF allows them.
  /// - Parameters:
  ///   - names: which.
  ///   - limit: how many, where the standard limits them.
  func write(_ names: Set<String>, in place: String, limit: Int = .max, to out: inout MarkupOutput) {
    var count = 0
    for element in elements where element["in"]?.string == place {
      guard let name = element["name"]?.string, names.contains(name), count < limit, NITFGrammar.allows(element) else {
        continue
      }
      count += 1
      NITFExtras.write(element, to: &out)
    }
  }

  /// Writes the elements of other vocabularies that stand in an element; the standard has a place for them at its end.
  func writeForeign(in place: String, to out: inout MarkupOutput) {
    for element in elements where element["in"]?.string == place && NITFExtras.isForeign(element, [], 0) {
      NITFExtras.write(element, to: &out)
    }
  }

  static func write(_ element: Value, to out: inout MarkupOutput) {
    guard let name = element["name"]?.string, XMLWriter.isName(name) else { return }
    var content: [Value] = []
    if case .array(let list)? = element["content"] { content = list }
    out.xml.open(named: name, mixed: content.contains { $0.string != nil })
    for member in NITFGrammar.members(element["attributes"]) {
      if let text = member.value.string { out.xml.attribute(named: member.key, text) }
    }
    for part in content {
      if let text = part.string { out.xml.text(text) } else { write(part, to: &out) }
    }
    out.xml.close()
  }

  /// Whether an element is one of another vocabulary with all its prefixes declared.
  private static func isForeign(_ element: Value, _ declared: Set<String>, _ depth: Int) -> Bool {
    guard let name = element["name"]?.string, XMLWriter.isName(name), depth < 64 else { return false }
    var declared = declared
    var names: Set<String> = []
    let attributes = NITFGrammar.members(element["attributes"])
    for member in attributes {
      guard let value = member.value.string, XMLWriter.isName(member.key), names.insert(member.key).inserted else {
        return false
      }
      if member.key == "xmlns" || member.key.hasPrefix("xmlns:") {
        guard !value.isEmpty, !NITFReader.namespaces.contains(value), !value.contains(bytes: "//www.w3.org/") else {
          return false
        }
        declared.insert(member.key == "xmlns" ? "" : String(member.key.dropFirst(6)))
      }
    }
    func isDeclared(_ name: String, isAttribute: Bool) -> Bool {
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 1 { return isAttribute || declared.contains("") }
      return parts.count == 2 && (declared.contains(String(parts[0])) || (isAttribute && parts[0] == "xmlns"))
    }
    guard isDeclared(name, isAttribute: false), names.allSatisfy({ isDeclared($0, isAttribute: true) }) else {
      return false
    }
    guard case .array(let content)? = element["content"] else { return true }
    return content.allSatisfy { $0.string != nil || isForeign($0, declared, depth + 1) }
  }

  /// Whether a value may be an XML id.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == 0x5F || (0x61...0x7A).contains(first | 0x20) else { return false }
    return NITFGrammar.isToken(text) && !text.utf8.contains(UInt8(ascii: ":"))
  }
}
