/// The options of a reader or a writer, as a value with defaults.
///
/// All surfaces (the command line, help, `wireform formats`, completion, programs) come from `declared`; a format only
/// stores what it is given.
public protocol FormatOptions: Sendable {
  /// The defaults.
  init()
  /// What options there are.
  static var declared: [OptionDeclaration] { get }
  /// Stores a value, already of the declared type.
  /// - Parameters:
  ///   - name: one of the declared names.
  ///   - value: the value.
  /// - Throws: `usage/bad-option-value` where the value is of the type but still impossible.
  mutating func set(_ name: String, to value: OptionValue) throws(FormatError)
}

/// Options of a format that has none.
public struct NoOptions: FormatOptions {
  /// None.
  public init() {}
  /// None.
  public static let declared: [OptionDeclaration] = []
  /// Never called, since nothing is declared.
  public mutating func set(_ name: String, to value: OptionValue) {}
}

/// What an option is called, takes and does.
public struct OptionDeclaration: Sendable, Hashable {
  /// What an option takes.
  public enum Kind: Sendable, Hashable {
    /// On or off; the name alone is on.
    case flag
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// Any text.
    case string
    /// One of these words.
    case choice([String])
    /// An ISO 8601 date.
    case date
    /// A charset by name.
    case charset
    /// Any number of texts, the key given again for each.
    case list

    /// The kind in words, for help.
    public var description: String {
      switch self {
      case .flag: "flag"
      case .integer(let range):
        range.upperBound == Int.max
          ? "number, \(range.lowerBound) or more" : "number, \(range.lowerBound) to \(range.upperBound)"
      case .string: "text"
      case .choice(let words): words.joined(separator: " | ")
      case .date: "date, ISO 8601"
      case .charset: "charset"
      case .list: "text, may be repeated"
      }
    }
  }

  /// The name, lower case with hyphens.
  public let name: String
  /// What it takes.
  public let kind: Kind
  /// The default in words; empty where nothing is the default.
  public let defaultText: String
  /// What it does, a sentence.
  public let help: String

  /// Declares an option.
  public init(_ name: String, _ kind: Kind, default defaultText: String = "", _ help: String) {
    self.name = name
    self.kind = kind
    self.defaultText = defaultText
    self.help = help
  }
}

/// The value of an option, of its declared kind.
public enum OptionValue: Sendable, Hashable {
  /// Of a flag.
  case flag(Bool)
  /// Of a whole number.
  case integer(Int)
  /// Of a text or a choice.
  case string(String)
  /// Of a date.
  case date(PartialDate)
  /// Of a charset.
  case charset(Charset)
  /// Of a list, one text of it: set is called for each.
  case item(String)

  /// The flag, false for other kinds.
  public var flag: Bool { if case .flag(let flag) = self { flag } else { false } }
  /// The number, nil for other kinds.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The text, nil for other kinds.
  public var string: String? {
    switch self {
    case .string(let text), .item(let text): text
    default: nil
    }
  }
  /// The date, nil for other kinds.
  public var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  /// The charset, nil for other kinds.
  public var charset: Charset? { if case .charset(let charset) = self { charset } else { nil } }
}
