internal import CLibXML2

/// What entities stand for: those that the document declares as plain text, and those of HTML, which feeds use
/// undeclared.
///
/// Each becomes text at once and holds no entity itself, so that nothing can multiply; what all of them together add
/// is bounded.
struct EntityTable: ~Copyable {
  /// An entity for the parser, and whether it has a meaning.
  struct Found {
    var pointer: xmlEntityPtr?
    var isKnown: Bool
  }

  private static let longest = 4096
  private static let most = 1024
  private var declared: [String: String] = [:]
  private var made: [String: xmlEntityPtr] = [:]
  private var budget = 1 << 20

  deinit {
    for (_, entity) in made {
      free(UnsafeMutableRawPointer(mutating: entity.pointee.name))
      free(entity.pointee.content)
      // The parser hangs the spelling of a declaration on the entity that it looks up.
      free(UnsafeMutableRawPointer(mutating: entity.pointee.orig))
      entity.deallocate()
    }
  }

  /// Keeps a declaration where its value is plain text.
  mutating func declare(_ name: String, _ value: String) {
    guard declared.count < EntityTable.most, value.utf8.count <= EntityTable.longest, declared[name] == nil,
      !value.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
    else { return }
    declared[name] = value
  }

  /// The text of an entity, nil where it has none.
  func text(_ name: String) -> String? {
    if let value = declared[name] { return value }
    guard let entry = htmlEntityLookup(name), let scalar = Unicode.Scalar(entry.pointee.value) else { return nil }
    return String(Character(scalar))
  }

  /// The entity that the parser puts in. In an attribute it is left as its name, which `decoded` replaces, since the
  /// parser would take one byte of it only.
  mutating func entity(_ name: String, inAttribute: Bool) -> Found {
    var value = text(name)
    if let length = value?.utf8.count {
      budget -= length
      if budget < 0 { value = nil }
    }
    let key = inAttribute ? "@" + name : value == nil ? "?" + name : name
    if let entity = made[key] { return Found(pointer: entity, isKnown: value != nil) }
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.etype = inAttribute ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY
    entity.pointee.name = UnsafePointer(xmlStrdup(name))
    let content = value ?? "&\(name);"
    entity.pointee.content = xmlStrdup(inAttribute ? "x" : content)
    entity.pointee.length = Int32(truncatingIfNeeded: inAttribute ? 1 : content.utf8.count)
    entity.pointee.checked = 1
    made[key] = entity
    return Found(pointer: entity, isKnown: value != nil)
  }

  /// The value of an attribute with its references replaced.
  func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "&"),
        let end = value[index...].prefix(64).firstIndex(of: UInt8(ascii: ";")),
        let text = reference(String(decoding: value[(index + 1)..<end], as: UTF8.self))
      else {
        result.append(value[index])
        index += 1
        continue
      }
      result.append(contentsOf: text.utf8)
      index = end + 1
    }
    return result
  }

  private func reference(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return text(name) }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
