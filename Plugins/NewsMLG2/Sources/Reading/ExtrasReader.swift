internal import WireformCore
internal import WireformXML

/// Turns what the Article has no field for into plain data, from which the writer makes the same XML again.
enum ExtrasReader {
  /// An element with all that it holds.
  /// - Parameter place: the element that it stands in.
  static func value(_ element: XMLElement, in place: String?) -> Value {
    value(element, in: place, declared: [])
  }

  private static func value(_ element: XMLElement, in place: String?, declared: Set<String>) -> Value {
    element.markTaken()
    var declared = declared
    var members: [Value.Member] = []
    if let place { members.append(Value.Member("in", .string(place))) }
    members.append(Value.Member("name", .string(element.name.written)))
    var attributes = declarations(element, &declared)
    for attribute in element.takeRest() {
      declare(attribute.name, &attributes, &declared)
      declare(valueOf: attribute, element, &attributes, &declared)
      attributes.append(Value.Member(attribute.name.written, .string(attribute.value)))
    }
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    let isMixed = element.hasOwnText
    var content: [Value] = []
    for child in element.children {
      switch child {
      case .element(let inner): content.append(value(inner, in: nil, declared: declared))
      case .text(let text):
        if isMixed || (!element.hasElements && !text.string.isEmpty) { content.append(.string(text.string)) }
      }
    }
    if !content.isEmpty { members.append(Value.Member("content", .array(content))) }
    return .object(members)
  }

  /// The declarations that the names of an element need: of its prefix, or of its namespace where that is foreign.
  private static func declarations(_ element: XMLElement, _ declared: inout Set<String>) -> [Value.Member] {
    var attributes: [Value.Member] = []
    let name = element.name
    if name.prefix != nil {
      declare(name, &attributes, &declared)
    } else if let uri = name.uri, uri != NewsMLG2.namespace, declared.insert("=\(uri)").inserted {
      attributes.append(Value.Member("xmlns", .string(uri)))
    }
    return attributes
  }

  static func declare(_ name: XMLName, _ attributes: inout [Value.Member], _ declared: inout Set<String>) {
    guard let prefix = name.prefix, prefix != "xml", let uri = name.uri, declared.insert(prefix).inserted else {
      return
    }
    attributes.append(Value.Member("xmlns:\(prefix)", .string(uri)))
  }

  /// A value that is itself a name, as of a data type, needs its prefix declared too.
  private static func declare(
    valueOf attribute: (name: XMLName, value: String), _ element: XMLElement, _ attributes: inout [Value.Member],
    _ declared: inout Set<String>
  ) {
    let isName = attribute.name.local == "valuedatatype" || attribute.name.written == "xsi:type"
    guard isName, let colon = attribute.value.firstIndex(of: ":") else { return }
    let prefix = String(attribute.value[..<colon])
    let standard = prefix == "xs" || prefix == "xsd" ? "http://www.w3.org/2001/XMLSchema" : nil
    guard let uri = element.namespace(ofPrefix: prefix) ?? standard else { return }
    declare(XMLName(local: "", prefix: prefix, uri: uri), &attributes, &declared)
  }

  /// The attributes of an element that nobody took.
  static func attributes(_ element: XMLElement) -> [Value.Member] {
    guard element.hasRest else { return [] }
    var declared: Set<String> = []
    var members: [Value.Member] = []
    for attribute in element.takeRest() {
      declare(attribute.name, &members, &declared)
      declare(valueOf: attribute, element, &members, &declared)
      members.append(Value.Member(attribute.name.written, .string(attribute.value)))
    }
    return members
  }

  /// Extras of a part that is one element: its attributes and elements that nobody took.
  /// - Parameter place: where an element of a name stands among the others, for the writer.
  static func rest(of element: XMLElement, place: (String) -> String = { _ in "" }) -> Extras {
    element.markTaken()
    var members: [Value.Member] = []
    let attributes = attributes(element)
    if !attributes.isEmpty { members.append(Value.Member("attributes", .object(attributes))) }
    var elements: [Value] = []
    for inner in element.elements where !inner.isTaken { elements.append(value(inner, in: place(inner.local))) }
    if !elements.isEmpty { members.append(Value.Member("elements", .array(elements))) }
    var extras = Extras()
    if !members.isEmpty { extras[NewsMLG2.id] = .object(members) }
    return extras
  }
}
