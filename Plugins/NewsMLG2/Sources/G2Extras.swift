internal import WireformCore
internal import WireformMarkup
internal import WireformXML

/// What a G2 document said that the Article has no field for, to be written back in its place.
///
/// `attributes` are those of the object's own element, or, where a value is an object, those of the element at that
/// path; `elements` name the element that they stand `in`.
struct G2Extras {
  private let attributes: [Value.Member]
  private let elements: [Value]

  init(_ extras: Extras) {
    let value = extras[NewsMLG2.id]
    if case .object(let members)? = value?["attributes"] { attributes = members } else { attributes = [] }
    if case .array(let list)? = value?["elements"] { elements = list } else { elements = [] }
  }

  /// Writes the attributes of the object's own element.
  func writeAttributes(to out: inout MarkupOutput) {
    for member in attributes { if let text = member.value.string { out.xml.attribute(named: member.key, text) } }
  }

  /// Writes the attributes of the element at a path.
  func writeAttributes(at path: @autoclosure () -> String, to out: inout MarkupOutput) {
    // Most stories have none: the path is not even put together for them.
    guard !attributes.isEmpty else { return }
    let path = path()
    for member in attributes where member.key == path {
      guard case .object(let inner) = member.value else { continue }
      for attribute in inner {
        if let text = attribute.value.string { out.xml.attribute(named: attribute.key, text) }
      }
    }
  }

  /// The attributes of the element at a path.
  func attributes(at path: String) -> [Value.Member] {
    guard case .object(let inner)? = attributes.first(where: { $0.key == path })?.value else { return [] }
    return inner
  }

  /// The attributes of the object's own element.
  var ownAttributes: [Value.Member] { attributes }

  /// All elements.
  var elementList: [Value] { elements }

  /// Whether an attribute is there at a path.
  func attribute(_ name: String, at path: String) -> String? {
    attributes.first { $0.key == path }?.value[name]?.string
  }

  /// Whether anything stands in an element.
  func has(in place: String) -> Bool { elements.contains { $0["in"]?.string == place } }

  /// Whether nothing is there to be written.
  var isEmpty: Bool { attributes.isEmpty && elements.isEmpty }

  /// Writes the elements that stand in an element, all of them or some by their names.
  func write(
    in place: @autoclosure () -> String, named names: @autoclosure () -> Set<String>? = nil,
    except others: @autoclosure () -> Set<String> = [], to out: inout MarkupOutput
  ) {
    guard !elements.isEmpty else { return }
    let (place, names, others) = (place(), names(), others())
    for element in elements where element["in"]?.string == place {
      let name = element["name"]?.string ?? ""
      guard names?.contains(name) ?? true, !others.contains(name) else { continue }
      G2Extras.write(element, to: &out)
    }
  }

  /// Writes all elements, wherever they stand: for objects that are one element.
  func writeElements(to out: inout MarkupOutput) {
    for element in elements { G2Extras.write(element, to: &out) }
  }

  static func write(_ element: Value, namespace: String? = nil, to out: inout MarkupOutput) {
    guard let name = element["name"]?.string, XMLWriter.isName(name) else { return }
    var content: [Value] = []
    if case .array(let list)? = element["content"] { content = list }
    let isMixed = content.contains { $0.string != nil }
    out.xml.open(named: name, mixed: isMixed)
    out.xml.attribute("xmlns", namespace)
    if case .object(let members)? = element["attributes"] {
      for member in members { if let text = member.value.string { out.xml.attribute(named: member.key, text) } }
    }
    for part in content {
      if let text = part.string { out.xml.text(text) } else { write(part, to: &out) }
    }
    out.xml.close()
  }
}

extension MarkupOutput {
  /// Reports the extras of other formats, which G2 has no place for.
  mutating func loseForeign(_ extras: Extras) {
    guard extras.formats.contains(NewsMLG2.id) else { return lose(extras) }
    for format in extras.formats where format != NewsMLG2.id {
      report.add(.lossNoPlace, path: path.key("extras").key(format))
    }
  }
}
