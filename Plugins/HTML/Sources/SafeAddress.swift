/// Which addresses and attributes a page may hold: none that runs code, none that reaches beyond its place.
enum SafeAddress {
  /// Whether an address may stand in a link: relative, http, https or mailto.
  static func isSafe(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return true }
    return scheme == "http" || scheme == "https" || scheme == "mailto"
  }

  /// Whether an address may be that of a picture, which also can be its bytes.
  static func isSafeSource(_ address: String) -> Bool {
    if isSafe(address) { return true }
    let kinds = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"]
    return kinds.contains { address.hasPrefix($0 + ";") || address.hasPrefix($0 + ",") }
  }

  /// The scheme as a browser sees it: blanks and control characters before it and line ends within it do not count.
  static func scheme(of address: String) -> String? {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F: if !scheme.isEmpty, byte == 0x20 { return nil }
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return nil
  }

  /// Whether an attribute that a source had may be written back.
  static func isSafe(attribute name: String, _ value: String) -> Bool {
    if name == "sandbox" { return value.isEmpty }
    if name.hasPrefix("aria-") || name.hasPrefix("data-") { return isWord(name) }
    return attributes.contains(name)
  }

  private static func isWord(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
  }

  private static let attributes: Set = [
    "abbr", "align", "alt", "char", "charoff", "cite", "class", "cols", "colspan", "controls", "datetime", "dir",
    "headers", "height", "id", "itemprop", "itemscope", "itemtype", "lang", "loop", "muted", "preload", "rel",
    "reversed", "role", "rowspan", "rules", "scope", "span", "start", "summary", "title", "translate", "type",
    "valign", "value", "width",
  ]
}
