public import WireformCore
public import WireformXML

/// Turns elements and attributes that the Article has no field for into plain data, and tells them in plain words.
///
/// The shape is that of every XML format's extras: `{"in", "name", "attributes", "content"}`. Namespaces of the
/// format's own are not declared again; those of others are, where they are first needed.
public struct ElementExtras: Sendable {
  /// The namespaces of the format itself.
  public let namespaces: Set<String>

  /// For a format with these namespaces.
  public init(namespaces: Set<String>) { self.namespaces = namespaces }

  /// An element with all that it holds, which counts as taken from now on.
  /// - Parameter place: the element that it stands in, nil for one within another of these.
  public func value(_ element: XMLElement, in place: String?) -> Value { value(element, in: place, declared: []) }

  private func value(_ element: XMLElement, in place: String?, declared: Set<String>) -> Value {
    element.markTaken()
    var declared = declared
    var members: [Value.Member] = []
    if let place { members.append(Value.Member("in", .string(place))) }
    members.append(Value.Member("name", .string(element.name.written)))
    var attributes = declarations(element, &declared)
    for attribute in element.takeRest() {
      declare(attribute.name, &attributes, &declared)
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

  /// The declarations that the name of an element needs: of its prefix, or of its namespace where that is foreign.
  private func declarations(_ element: XMLElement, _ declared: inout Set<String>) -> [Value.Member] {
    var attributes: [Value.Member] = []
    let name = element.name
    if name.prefix != nil {
      declare(name, &attributes, &declared)
    } else if let uri = name.uri, !namespaces.contains(uri), declared.insert("=\(uri)").inserted {
      attributes.append(Value.Member("xmlns", .string(uri)))
    }
    return attributes
  }

  private func declare(_ name: XMLName, _ attributes: inout [Value.Member], _ declared: inout Set<String>) {
    guard let prefix = name.prefix, prefix != "xml", let uri = name.uri, declared.insert(prefix).inserted else {
      return
    }
    attributes.append(Value.Member("xmlns:\(prefix)", .string(uri)))
  }

  /// The attributes of an element that nobody took, which count as taken from now on.
  public func attributes(_ element: XMLElement) -> [Value.Member] {
    guard element.hasRest else { return [] }
    var declared: Set<String> = []
    var members: [Value.Member] = []
    for attribute in element.takeRest() {
      declare(attribute.name, &members, &declared)
      members.append(Value.Member(attribute.name.written, .string(attribute.value)))
    }
    return members
  }
}
