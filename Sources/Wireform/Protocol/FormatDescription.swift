public import WireformCore

/// What a format says of itself in JSON: in the hello of a program, or in the head comment of a file.
///
/// It is a `FormatDescriptor` without the code.
public struct FormatDescription: Sendable, Hashable {
  /// The id, lower case with hyphens.
  public var id: String
  /// Other names.
  public var aliases: [String] = []
  /// File extensions without the dot, the usual one first.
  public var extensions: [String] = []
  /// Media types.
  public var mediaTypes: [String] = []
  /// What it is, in a line.
  public var summary = ""
  /// The reader's options; nil where it does not read.
  public var readerOptions: [OptionDeclaration]?
  /// The writer's options; nil where it does not write.
  public var writerOptions: [OptionDeclaration]?
  /// How many Articles an output can hold.
  public var holds = Capacity.one
  /// The paths that reach the output, without indices; nil where the writer reports its losses itself.
  public var keeps: [FieldPath]?
  /// How an input is recognised without asking.
  public var signatures: [Signature] = []
  /// Whether the program answers `sniff` requests.
  public var sniffs = false
  /// Its diagnostics.
  public var codes: [DiagnosticCode] = []

  /// A text that inputs start with.
  public struct Signature: Sendable, Hashable {
    /// The first text behind a BOM and white space.
    public var starts: String
    /// How sure that is, from 0 to 100.
    public var points: Int
    /// What was seen, a clause.
    public var reason: String
  }

  /// A format of this id.
  public init(id: String) { self.id = id }

  /// A built-in format as its descriptor has it.
  public init(_ format: FormatDescriptor) {
    id = format.id
    aliases = format.aliases
    extensions = format.extensions
    mediaTypes = format.mediaTypes
    summary = format.summary
    readerOptions = format.reading?.options
    writerOptions = format.writing?.options
    codes = format.codes
    if let writing = format.writing, let open = try? writing.open([], format: format.id) { holds = open.holds }
  }

  /// Reads the object.
  /// - Parameters:
  ///   - value: the object.
  ///   - name: its id where it names none.
  /// - Throws: `plugin/bad-description`.
  public init(_ value: Value, name: String? = nil) throws(FormatError) {
    guard value.members != nil else { throw FormatDescription.wrong("it is no object") }
    guard let id = value["id"]?.string ?? name, FormatDescription.isName(id) else {
      throw FormatDescription.wrong("it has no 'id' of lower-case letters, digits and hyphens")
    }
    self.id = id
    aliases = value["aliases"]?.strings.filter { FormatDescription.isName($0) } ?? []
    extensions = value["extensions"]?.strings ?? []
    mediaTypes = value["mediaTypes"]?.strings ?? []
    summary = value["summary"]?.string ?? ""
    if let reader = value["reader"], reader.members != nil {
      readerOptions = try FormatDescription.options(reader["options"])
    }
    if let writer = value["writer"], writer.members != nil {
      writerOptions = try FormatDescription.options(writer["options"])
      try takeWriter(writer)
    }
    signatures = (value["signatures"]?.elements ?? []).compactMap { FormatDescription.signature($0) }
    sniffs = value["sniffs"]?.flag ?? false
    codes = (value["codes"]?.elements ?? []).compactMap { FormatDescription.code($0) }
  }

  /// Takes `holds` and `keeps`, which a short description has at its top.
  mutating func takeWriter(_ value: Value) throws(FormatError) {
    if let holds = value["holds"]?.string.flatMap({ Capacity(rawValue: $0) }) { self.holds = holds }
    guard let paths = value["keeps"]?.elements else { return }
    var keeps: [FieldPath] = []
    for path in paths {
      guard let text = path.string, let path = FieldPath(parsing: text), !path.steps.isEmpty else {
        throw FormatDescription.wrong("'keeps' has \(path.summary), which is no path such as dateline.text")
      }
      keeps.append(path)
    }
    self.keeps = keeps
  }

  /// Reads declarations of options; none where there are none.
  static func options(_ value: Value?) throws(FormatError) -> [OptionDeclaration] {
    var options: [OptionDeclaration] = []
    for element in value?.elements ?? [] {
      guard let name = element["name"]?.string, isName(name) else {
        throw wrong("an option has no 'name' of lower-case letters, digits and hyphens")
      }
      options.append(
        OptionDeclaration(
          name, try kind(element, name), default: element["default"]?.string ?? "", element["help"]?.string ?? ""))
    }
    return options
  }

  private static func kind(_ value: Value, _ name: String) throws(FormatError) -> OptionDeclaration.Kind {
    switch value["takes"]?.string ?? "text" {
    case "flag": return .flag
    case "integer":
      let low = value["minimum"]?.integer ?? Int.min
      return .integer(low...max(low, value["maximum"]?.integer ?? Int.max))
    case "text": return .string
    case "choice": return .choice(value["choices"]?.strings ?? [])
    case "date": return .date
    case "charset": return .charset
    case "list": return .list
    case let other: throw wrong("option '\(name)' takes '\(other)', which is no kind of option")
    }
  }

  private static func signature(_ value: Value) -> Signature? {
    guard let starts = value["starts"]?.string, !starts.isEmpty else { return nil }
    let points = min(max(value["points"]?.integer ?? 90, 0), 100)
    return Signature(starts: starts, points: points, reason: value["reason"]?.string ?? "it starts with '\(starts)'")
  }

  private static func code(_ value: Value) -> DiagnosticCode? {
    guard let id = value["id"]?.string, let summary = value["summary"]?.string,
      let severity = value["severity"]?.string.flatMap({ Severity(rawValue: $0) })
    else { return nil }
    return DiagnosticCode(id, severity, summary, advice: value["advice"]?.string ?? "See the plugin's manual.")
  }

  /// Whether a text can be the name of a format or an option.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  static func wrong(_ what: String) -> FormatError {
    FormatError(.unavailable, .pluginBadDescription, "the description of the plugin is wrong: \(what)")
  }
}

extension FormatDescription {
  /// The object.
  public var value: Value {
    var members: [Value.Member] = [.init("id", .string(id))]
    func add(_ key: String, _ texts: [String]) {
      if !texts.isEmpty { members.append(.init(key, .array(texts.map { .string($0) }))) }
    }
    add("aliases", aliases)
    add("extensions", extensions)
    add("mediaTypes", mediaTypes)
    if !summary.isEmpty { members.append(.init("summary", .string(summary))) }
    if let readerOptions { members.append(.init("reader", ["options": FormatDescription.value(of: readerOptions)])) }
    if let writerOptions {
      var writer: [Value.Member] = [
        .init("options", FormatDescription.value(of: writerOptions)), .init("holds", .string(holds.rawValue)),
      ]
      if let keeps { writer.append(.init("keeps", .array(keeps.map { .string($0.description) }))) }
      members.append(.init("writer", .object(writer)))
    }
    return .object(members)
  }

  /// Declarations of options as an array.
  public static func value(of options: [OptionDeclaration]) -> Value {
    .array(
      options.map { option in
        var members: [Value.Member] = [.init("name", .string(option.name))]
        switch option.kind {
        case .flag: members.append(.init("takes", "flag"))
        case .integer(let range):
          members.append(.init("takes", "integer"))
          if range.lowerBound > Int.min { members.append(.init("minimum", .number(String(range.lowerBound)))) }
          if range.upperBound < Int.max { members.append(.init("maximum", .number(String(range.upperBound)))) }
        case .string: members.append(.init("takes", "text"))
        case .choice(let words):
          members += [.init("takes", "choice"), .init("choices", .array(words.map { .string($0) }))]
        case .date: members.append(.init("takes", "date"))
        case .charset: members.append(.init("takes", "charset"))
        case .list: members.append(.init("takes", "list"))
        }
        if !option.defaultText.isEmpty { members.append(.init("default", .string(option.defaultText))) }
        if !option.help.isEmpty { members.append(.init("help", .string(option.help))) }
        return .object(members)
      })
  }
}
