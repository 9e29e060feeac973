internal import WireformCore

/// What a schema of ninjs allows in a place: as much of JSON Schema as its schemas use.
indirect enum NinjsShape: Sendable {
  case string
  /// A date and time with its zone (RFC 3339).
  case dateTime
  /// A date of any precision, as 3.x has it for what is expected.
  case truncatedDate
  case choice(Set<String>)
  case integer(ClosedRange<Int>?)
  case number
  case anyObject
  case list(NinjsShape)
  /// A map whose keys are letters, digits and, from 1.3 on, underlines.
  case map(NinjsShape, allowsUnderline: Bool)
  case object(NinjsObjectShape)
  /// A news object inside a news object.
  case item

  /// The value with all that the schema does not allow taken out; nil where nothing is left to write.
  func conforming(_ value: Value, root: NinjsObjectShape) -> Value? {
    switch (self, value) {
    case (.string, .string), (.anyObject, .object): return value
    case (.dateTime, .string(let text)): return PartialDate(text)?.isComplete == true ? value : nil
    case (.truncatedDate, .string(let text)):
      guard let date = PartialDate(text), date.year != nil, date.time == nil || date.time?.second != nil else {
        return nil
      }
      return .string(date.description)
    case (.choice(let words), .string(let text)): return words.contains(text) ? value : nil
    case (.integer(let range), .number(let text)):
      guard let number = Int(text), range?.contains(number) ?? true else { return nil }
      return value
    case (.number, .number(let text)): return RawNumber(text) == nil ? nil : value
    case (.list(let shape), .array(let elements)):
      let kept = elements.compactMap { shape.conforming($0, root: root) }
      return kept.isEmpty ? nil : .array(kept)
    case (.map(let shape, let allowsUnderline), .object(let members)):
      return NinjsShape.map(members, shape, allowsUnderline, root)
    case (.object(let shape), .object(let members)): return shape.conforming(members, root: root)
    case (.item, .object(let members)): return root.conforming(members, root: root)
    default: return nil
    }
  }

  private static func map(
    _ members: [Value.Member], _ shape: NinjsShape, _ allowsUnderline: Bool, _ root: NinjsObjectShape
  ) -> Value? {
    var kept: [Value.Member] = []
    for member in members {
      guard let value = shape.conforming(member.value, root: root) else { continue }
      var name = NinjsShape.word(member.key, allowsUnderline: allowsUnderline)
      while kept.contains(where: { $0.key == name }) { name += "x" }
      kept.append(Value.Member(name, value))
    }
    return kept.isEmpty ? nil : .object(kept)
  }

  /// A name as 1.x allows it.
  static func word(_ name: String, allowsUnderline: Bool) -> String {
    var word: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      default: if allowsUnderline { word.append(UInt8(ascii: "_")) }
      }
    }
    return word.isEmpty ? "x" : String(decoding: word, as: UTF8.self)
  }
}

/// An object of a schema: its members, those it must have, and those of which it must have exactly one.
struct NinjsObjectShape: Sendable {
  var members: [String: NinjsShape]
  /// Shapes of members by the beginning of their names, as 1.x has them.
  var prefixes: [(String, NinjsShape)] = []
  var required: [String] = []
  var exactlyOne: [String] = []
  var atLeastOne: [String] = []

  func conforming(_ members: [Value.Member], root: NinjsObjectShape) -> Value? {
    var kept: [Value.Member] = []
    for member in members where !kept.contains(where: { $0.key == member.key }) {
      guard let shape = shape(of: member.key), let value = shape.conforming(member.value, root: root) else { continue }
      if exactlyOne.contains(member.key), kept.contains(where: { exactlyOne.contains($0.key) }) { continue }
      kept.append(Value.Member(member.key, value))
    }
    let names = Set(kept.map(\.key))
    guard names.isSuperset(of: required), exactlyOne.isEmpty || !names.isDisjoint(with: exactlyOne),
      atLeastOne.isEmpty || !names.isDisjoint(with: atLeastOne), !kept.isEmpty
    else { return nil }
    return .object(kept)
  }

  /// The shape of a member, nil where there is none of this name.
  func shape(of name: String) -> NinjsShape? {
    if let shape = members[name] { return shape }
    return prefixes.first { name.hasPrefix($0.0) && name.utf8.count > $0.0.utf8.count }?.1
  }
}
