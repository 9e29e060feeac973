/// A format as a user names it: `NAME,key=value,flag`.
///
/// The part before the first comma is the name, or a path where it has a `/`. A comma in a value is `\,`.
public struct FormatSpec: Sendable, Hashable {
  /// An option as given, its value nil for a flag alone.
  public struct Setting: Sendable, Hashable {
    /// The option's name.
    public var key: String
    /// Its value, nil for a flag alone.
    public var value: String?

    /// Makes a setting.
    public init(_ key: String, _ value: String?) {
      self.key = key
      self.value = value
    }
  }

  /// The format's name, alias or path.
  public var name: String
  /// The options in the order given.
  public var settings: [Setting]

  /// A format without options.
  public init(name: String, settings: [Setting] = []) {
    self.name = name
    self.settings = settings
  }

  /// Reads what a user typed.
  public init(parsing text: String) {
    var parts = FormatSpec.split(text)
    name = parts.isEmpty ? "" : parts.removeFirst()
    settings = parts.filter { !$0.isEmpty }.map { part in
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Setting(String(pieces[0]), pieces.count > 1 ? String(pieces[1]) : nil)
    }
  }

  /// Splits at commas that no backslash escapes.
  private static func split(_ text: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var escaped = false
    for byte in text.utf8 {
      if escaped {
        if byte != UInt8(ascii: ",") { parts[parts.count - 1].append(UInt8(ascii: "\\")) }
        parts[parts.count - 1].append(byte)
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: ",") {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    if escaped { parts[parts.count - 1].append(UInt8(ascii: "\\")) }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension FormatOptions {
  /// Options with a user's settings over the defaults.
  /// - Parameters:
  ///   - settings: as typed.
  ///   - format: the format's id, for messages.
  /// - Throws: `usage/unknown-option` with the nearest name, `usage/bad-option-value` with what is expected.
  public init(_ settings: [FormatSpec.Setting], format: String) throws(FormatError) {
    self.init()
    for setting in settings {
      let option = try Self.declared.value(of: setting, format: format)
      try set(option.name, to: option.value)
    }
  }
}

extension [OptionDeclaration] {
  /// Finds the option that a setting means and reads its value.
  /// - Parameters:
  ///   - setting: as typed.
  ///   - format: the format's id, for messages.
  /// - Throws: `usage/unknown-option` with the nearest name, `usage/bad-option-value` with what is expected.
  public func value(
    of setting: FormatSpec.Setting, format: String
  ) throws(FormatError) -> (name: String, value: OptionValue) {
    guard let declaration = first(where: { $0.name == setting.key }) else {
      throw FormatError(.usage, .unknownOption, unknown(setting.key, format))
    }
    return (declaration.name, try declaration.value(of: setting.value, format: format))
  }

  /// Throws where settings do not fit the options.
  /// - Parameters:
  ///   - settings: as typed.
  ///   - format: the format's id, for messages.
  ///   - takesAny: whether names that are not declared are allowed.
  public func check(_ settings: [FormatSpec.Setting], format: String, takesAny: Bool = false) throws(FormatError) {
    for setting in settings where !takesAny || contains(where: { $0.name == setting.key }) {
      _ = try value(of: setting, format: format)
    }
  }

  private func unknown(_ key: String, _ format: String) -> String {
    let names = map(\.name)
    var text = "\(format) has no option '\(key)'"
    if let nearest = Nearest.of(key, in: names) { text += "; did you mean '\(nearest)'?" }
    text += names.isEmpty ? " It has none." : " It has: \(names.joined(separator: ", "))"
    return text
  }
}

extension OptionDeclaration {
  /// Reads a value of this option's kind.
  func value(of text: String?, format: String) throws(FormatError) -> OptionValue {
    if let value = parse(text) { return value }
    let found = text.map { "'\($0)'" } ?? "nothing"
    throw FormatError(
      .usage, .badOptionValue, "\(format) option '\(name)' takes \(kind.description), found \(found)")
  }

  private func parse(_ text: String?) -> OptionValue? {
    switch kind {
    case .flag:
      switch text {
      case nil, "true"?, "yes"?, "1"?: return .flag(true)
      case "false"?, "no"?, "0"?: return .flag(false)
      default: return nil
      }
    case .integer(let range):
      guard let number = text.flatMap({ Int($0) }), range.contains(number) else { return nil }
      return .integer(number)
    case .string: return text.map { .string($0) }
    case .choice(let words): return text.flatMap { words.contains($0) ? .string($0) : nil }
    case .date: return text.flatMap { PartialDate($0) }.map { .date($0) }
    case .charset: return text.flatMap { Charset.named($0) }.map { .charset($0) }
    case .list: return text.map { .item($0) }
    }
  }
}
