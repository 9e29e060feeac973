public import WireformCore

/// Maps urgencies and priorities between the scales of the standards.
///
/// G2 and ninjs count 1 to 9, NITF and NewsML 1 count 1 to 8, IPTC 7901 1 to 6, ANPA has letters. The mapping keeps
/// the order; where a value has no counterpart of the same meaning it is not exact, and the caller reports that.
public enum UrgencyScale {
  /// A value on another scale.
  public struct Mapped: Sendable, Hashable {
    /// The value.
    public let value: String
    /// Whether it means the same.
    public let isExact: Bool
  }

  /// Maps an urgency.
  /// - Parameters:
  ///   - urgency: the value with its scale; a value without a scale counts as the target's.
  ///   - scale: `iptc`, `nitf`, `iptc7901` or `anpa`.
  /// - Returns: nil where the value is none of its scale, or a scale is not known.
  public static func map(_ urgency: Urgency, to scale: String) -> Mapped? {
    guard let value = urgency.value else { return nil }
    let source = urgency.scale ?? scale
    if source == scale { return isValid(value, on: scale) ? Mapped(value: value, isExact: true) : nil }
    guard isValid(value, on: source), let level = level(of: value, on: source) else { return nil }
    return mapped(level, from: source, to: scale)
  }

  /// Whether a value belongs to a scale.
  public static func isValid(_ value: String, on scale: String) -> Bool {
    guard let byte = value.utf8.first, value.utf8.count == 1 else { return false }
    switch scale {
    case "iptc": return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
    case "nitf": return (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(byte)
    case "iptc7901": return (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(byte)
    case "anpa": return anpa.contains { $0.letter == value }
    default: return false
    }
  }

  /// The scales, each with its values from the most urgent on, such as 1 to 8 for `nitf`.
  public static let scales: [(name: String, values: [String])] = [
    ("iptc", (1...9).map(String.init)), ("nitf", (1...8).map(String.init)), ("iptc7901", (1...6).map(String.init)),
    ("anpa", anpa.map(\.letter)),
  ]

  /// The letters of ANPA 1312 and the level on the scale of 1 to 9 that comes nearest: flash, bulletin, urgent, rush,
  /// daily, ordinary, deferred and Sunday copy.
  private static let anpa: [(letter: String, level: Int)] = [
    ("f", 1), ("b", 2), ("u", 3), ("r", 4), ("d", 5), ("a", 5), ("s", 6), ("w", 6), ("z", 6),
  ]

  private static func level(of value: String, on scale: String) -> Int? {
    scale == "anpa" ? anpa.first { $0.letter == value }?.level : Int(value)
  }

  private static func mapped(_ level: Int, from source: String, to target: String) -> Mapped? {
    switch target {
    case "iptc": return Mapped(value: String(level), isExact: source == "nitf")
    case "nitf": return Mapped(value: String(min(level, 8)), isExact: source == "iptc" && level <= 8)
    case "iptc7901": return Mapped(value: String(min(level, 6)), isExact: source != "anpa" && level <= 6)
    case "anpa":
      let nearest = anpa.first { $0.level >= level } ?? anpa.last
      return nearest.map { Mapped(value: $0.letter, isExact: false) }
    default: return nil
    }
  }
}
