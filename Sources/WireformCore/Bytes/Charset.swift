/// A character encoding of a text file.
///
/// UTF-8 is the rule; the others are what agencies' lines and old archives hold. UTF-16 is recognised by its BOM
/// everywhere. A format that takes a `charset` option finds it here by name.
public struct Charset: Sendable, Hashable {
  /// The IANA name, lower case.
  public let name: String
  /// For single-byte charsets: the scalar of each byte 0x80 to 0xFF, 0 where it has none.
  let high: [UInt16]
  /// For national variants of ISO 646: the scalars that replace ASCII's.
  let replaced: [(UInt8, UInt16)]

  init(_ name: String, high: [UInt16] = [], replaced: [(UInt8, UInt16)] = []) {
    self.name = name
    self.high = high
    self.replaced = replaced
  }

  /// Two charsets are the same where their names are.
  public static func == (left: Charset, right: Charset) -> Bool { left.name == right.name }

  /// Hashes the name only, as equality does.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// UTF-8.
  public static let utf8 = Charset("utf-8")
  /// UTF-16, little end first.
  public static let utf16LE = Charset("utf-16le")
  /// UTF-16, big end first.
  public static let utf16BE = Charset("utf-16be")
  /// UTF-32, little end first; only read, and only recognised, never asked for by name.
  public static let utf32LE = Charset("utf-32le")
  /// UTF-32, big end first; read as the other is.
  public static let utf32BE = Charset("utf-32be")
  /// ISO 8859-1.
  public static let latin1 = Charset("iso-8859-1", high: (0x80...0xFF).map { UInt16($0) })
  /// Windows-1252, what is called Latin-1 more often than not.
  public static let windows1252 = Charset("windows-1252", high: cp1252 + (0xA0...0xFF).map { UInt16($0) })
  /// ISO 646 as German teleprinters used it (DIN 66003).
  public static let iso646DE = Charset(
    "iso646-de",
    replaced: [
      (0x40, 0xA7), (0x5B, 0xC4), (0x5C, 0xD6), (0x5D, 0xDC), (0x7B, 0xE4), (0x7C, 0xF6), (0x7D, 0xFC), (0x7E, 0xDF),
    ])
  /// ISO 646 as Swedish and Finnish lines used it (SEN 850200).
  public static let iso646SE = Charset(
    "iso646-se",
    replaced: [(0x5B, 0xC4), (0x5C, 0xD6), (0x5D, 0xC5), (0x7B, 0xE4), (0x7C, 0xF6), (0x7D, 0xE5)])
  /// ISO 646 as Norwegian and Danish lines used it (NS 4551).
  public static let iso646NO = Charset(
    "iso646-no",
    replaced: [(0x5B, 0xC6), (0x5C, 0xD8), (0x5D, 0xC5), (0x7B, 0xE6), (0x7C, 0xF8), (0x7D, 0xE5)])
  /// ISO 646 as French lines used it (NF Z 62-010).
  public static let iso646FR = Charset(
    "iso646-fr",
    replaced: [
      (0x23, 0xA3), (0x40, 0xE0), (0x5B, 0xB0), (0x5C, 0xE7), (0x5D, 0xA7), (0x7B, 0xE9), (0x7C, 0xF9), (0x7D, 0xE8),
      (0x7E, 0xA8),
    ])

  /// All charsets, for help and errors.
  public static let all: [Charset] = [
    utf8, utf16LE, utf16BE, latin1, windows1252, iso646DE, iso646FR, iso646NO, iso646SE,
  ]

  /// Finds a charset by its name or a usual alias, whatever the case.
  public static func named(_ name: String) -> Charset? {
    switch name.lowercased() {
    case "utf8": utf8
    case "latin1", "latin-1", "iso8859-1", "l1": latin1
    case "cp1252", "ansi", "windows1252": windows1252
    case "utf-16", "utf16": utf16LE
    case let lower: all.first { $0.name == lower }
    }
  }

  private static let cp1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
