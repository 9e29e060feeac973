internal import WireformCore
internal import WireformJSON

/// A user's settings as a plugin gets them: values of the declared kinds in JSON.
enum PluginSettings {
  /// The values; what is not declared is text, or true where it is a flag alone.
  static func values(
    _ settings: [FormatSpec.Setting], _ declared: [OptionDeclaration], format: String
  ) throws(FormatError) -> [Value.Member] {
    var members: [Value.Member] = []
    for setting in settings {
      guard declared.contains(where: { $0.name == setting.key }) else {
        members.append(.init(setting.key, setting.value.map { .string($0) } ?? true))
        continue
      }
      let option = try declared.value(of: setting, format: format)
      if case .item(let text) = option.value {
        put(text, in: option.name, &members)
      } else {
        members.removeAll { $0.key == option.name }
        members.append(.init(option.name, value(option.value)))
      }
    }
    return members
  }

  private static func put(_ text: String, in name: String, _ members: inout [Value.Member]) {
    if let index = members.firstIndex(where: { $0.key == name }), let items = members[index].value.elements {
      members[index].value = .array(items + [.string(text)])
    } else {
      members.append(.init(name, [.string(text)]))
    }
  }

  private static func value(_ option: OptionValue) -> Value {
    switch option {
    case .flag(let flag): .bool(flag)
    case .integer(let number): .number(String(number))
    case .string(let text), .item(let text): .string(text)
    case .date(let date): .string(date.description)
    case .charset(let charset): .string(charset.name)
    }
  }

  /// The values as variables of a one-shot program: `WIREFORM_OPTIONS` has all as JSON, `WIREFORM_OPTION_NAME` each.
  static func environment(_ values: [Value.Member]) -> [String: String] {
    var sink = ByteSink()
    JSONWriter.write(to: &sink, layout: .spaced) { _ = $0.value(.object(values)) }
    var variables = ["WIREFORM_OPTIONS": String(decoding: sink.takeBytes(), as: UTF8.self)]
    for member in values {
      let name = member.key.uppercased().utf8.map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          ? byte : UInt8(ascii: "_")
      }
      variables["WIREFORM_OPTION_" + String(decoding: name, as: UTF8.self)] = text(member.value)
    }
    return variables
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array(let elements): elements.map { text($0) }.joined(separator: "\n")
    case .null, .object: ""
    }
  }
}
