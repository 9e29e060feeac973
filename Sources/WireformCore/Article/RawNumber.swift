/// A number as its source wrote it: `1.10` is not `1.1`, and twenty digits stay twenty.
public struct RawNumber: Sendable, Hashable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The number's text, valid as a JSON number.
  public let description: String

  /// A whole number.
  public init(_ value: Int) { description = String(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// Reads a number.
  /// - Parameter text: digits with an optional sign, fraction and exponent, as JSON has it (RFC 8259, 6).
  /// - Returns: nil where the text is no JSON number.
  public init?(_ text: String) {
    guard RawNumber.isNumber(Array(text.utf8)) else { return nil }
    description = text
  }

  /// The value, nearest as a double has it.
  public var double: Double? { Double(description) }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var index = 0
    func digits() -> Int {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index - start
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index < bytes.count ? bytes[index] : 0
    let whole = digits()
    guard whole > 0, whole == 1 || first != UInt8(ascii: "0") else { return false }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { return false }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
      guard digits() > 0 else { return false }
    }
    return index == bytes.count
  }
}
