internal import WireformCore

/// Puts a tree of 3.x into the names and shapes of an older version.
enum NinjsDowngrade {
  /// A tree of 2.x: the same in lower case.
  static func two(_ value: Value) -> Value {
    switch value {
    case .array(let elements): .array(elements.map { two($0) })
    case .object(let members):
      .object(
        members.map { member in
          Value.Member(NinjsNames.second(member.key), member.key == "geoJSON" ? member.value : two(member.value))
        })
    default: value
    }
  }

  /// A tree of 1.x: roles go into names, lists of named things become maps, URIs become scheme and code.
  static func one(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    var result: [Value.Member] = []
    for member in members { add(member.key, member.value, &result) }
    return .object(result)
  }

  private static let singulars = [
    "people": "person", "organisations": "organisation", "places": "place", "subjects": "subject", "events": "event",
    "objects": "object", "infoSources": "infosource", "genres": "genre",
  ]

  private static func add(_ name: String, _ value: Value, _ result: inout [Value.Member]) {
    if let singular = singulars[name], case .array(let concepts) = value {
      result.append(Value.Member(singular, .array(concepts.map { concept($0) })))
      return
    }
    switch name {
    case "name", "rel": break
    case "headlines", "descriptions", "bodies": addLines(name, value, &result)
    case "by": result.append(Value.Member("byline", value))
    case "standard": result.append(Value.Member("$standard", value))
    case "contentType": result.append(Value.Member("mimetype", value))
    case "representationType":
      result.append(Value.Member("representationtype", value == "full" ? "complete" : "incomplete"))
    case "renditions": result.append(Value.Member(name, map(value) { rendition($0) }))
    case "associations": result.append(Value.Member(name, map(value) { one($0) }))
    case "altIds": result.append(Value.Member("altids", altIds(value)))
    case "trustIndicators": result.append(Value.Member("trustindicator", trustIndicators(value)))
    default: result.append(Value.Member(NinjsNames.second(name), two(value)))
    }
  }

  private static func elements(_ value: Value) -> [Value] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// One member for each line, its name ending in the role.
  private static func addLines(_ name: String, _ value: Value, _ result: inout [Value.Member]) {
    let prefix = ["headlines": "headline", "descriptions": "description", "bodies": "body"][name] ?? name
    for line in elements(value) {
      guard let text = line["value"] else { continue }
      var role = line["role"]?.string ?? "main"
      if name == "bodies", role == "main" { role = bodyRole(line["contentType"]?.string) }
      if name == "descriptions", role == "main" { role = "text" }
      let word = NinjsShape.word(role, allowsUnderline: true)
      var key = name == "headlines" && role == "main" ? "headline" : "\(prefix)_\(word)"
      var number = 2
      while result.contains(where: { $0.key == key }) {
        key = "\(prefix)_\(word)_\(number)"
        number += 1
      }
      result.append(Value.Member(key, text))
      for (count, first) in [("charCount", "charcount"), ("wordCount", "wordcount")] {
        guard let number = line[count], !result.contains(where: { $0.key == first }) else { continue }
        result.append(Value.Member(first, number))
      }
    }
  }

  /// What 1.x calls a main body of a media type.
  private static func bodyRole(_ contentType: String?) -> String {
    NinjsBody.contentTypes.first { $0.value == contentType }?.key ?? "main"
  }

  private static func concept(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    let hasCode = value["code"] != nil
    var result: [Value.Member] = []
    for member in members {
      switch member.key {
      case "uri" where !hasCode:
        let parts = split(member.value.string ?? "")
        if let scheme = parts.scheme { result.append(Value.Member("scheme", .string(scheme))) }
        result.append(Value.Member("code", .string(parts.code)))
      case "literal" where !hasCode && value["uri"] == nil: result.append(Value.Member("code", member.value))
      case "uri", "literal": break
      case "role": result.append(Value.Member("rel", member.value))
      default: result.append(Value.Member(NinjsNames.second(member.key), two(member.value)))
      }
    }
    return .object(result)
  }

  /// A URI as scheme and code: the code is what stands behind the last slash.
  private static func split(_ uri: String) -> (scheme: String?, code: String) {
    let bytes = Array(uri.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash + 1 < bytes.count else { return (nil, uri) }
    return (
      String(decoding: bytes[...slash], as: UTF8.self), String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    )
  }

  private static func map(_ value: Value, _ convert: (Value) -> Value) -> Value {
    .object(elements(value).map { Value.Member($0["name"]?.string ?? "x", convert($0)) })
  }

  private static func rendition(_ value: Value) -> Value {
    guard case .object(let members) = value else { return value }
    return .object(
      members.filter { $0.key != "name" }.map { member in
        Value.Member(member.key == "contentType" ? "mimetype" : NinjsNames.second(member.key), member.value)
      })
  }

  private static func altIds(_ value: Value) -> Value {
    guard case .array = value else { return value }
    return .object(elements(value).map { Value.Member($0["role"]?.string ?? "id", $0["value"] ?? "") })
  }

  private static func trustIndicators(_ value: Value) -> Value {
    .array(
      elements(value).map { indicator in
        guard case .object(let members) = indicator else { return indicator }
        return .object(
          members.flatMap { member -> [Value.Member] in
            guard member.key == "role", let role = member.value.string else { return [member] }
            let parts = split(role)
            return (parts.scheme.map { [Value.Member("scheme", .string($0))] } ?? [])
              + [Value.Member("code", .string(parts.code))]
          })
      })
  }
}
